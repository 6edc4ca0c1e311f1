/** Whether a clause, told alone, has a pronoun of nobody: words that stand for what it has not named before them. */
import type { ClaimView } from '../compare/view.js'
import type { Word } from '../contract/index.js'
import { DENIALS } from '../rules/en/denials.js'
import { PERSON_NOUNS, SAID_NOUNS } from '../rules/en/summary.js'
import { isRelation } from '../text/tree.js'

const persons = new Set(PERSON_NOUNS)
const saidNouns = new Set(SAID_NOUNS)
const denying = new Set(DENIALS.filter(({ kind }) => kind === 'verb').flatMap(({ lemmas }) => lemmas))

export interface Token {
  readonly text: string
  readonly word: Word | undefined
}

/** The told words with their tags; a name that was put in has none. */
export function tokensOf(text: string, all: readonly Word[]): Token[] {
  let from = 0
  return (text.match(/[\p{L}\p{N}]+(?:[.'’-][\p{L}\p{N}]+)*/gu) ?? []).map((token) => {
    const same = (word: Word): boolean => word.text === token || word.text.toLowerCase() === token.toLowerCase()
    const ahead = all.findIndex((word, at) => at >= from && same(word))
    if (ahead >= 0) from = ahead + 1
    return { text: token, word: ahead >= 0 ? all[ahead] : all.find(same) }
  })
}

/** Whether a pronoun stands for what the clause has not named before it; "she" in a person's words may be that person. */
export function pointsBack(told: readonly Token[], { sentence: { words: all }, reading }: ClaimView, isPersons: boolean): boolean {
  const isNamed = ({ text, word }: Token): boolean =>
    (!word && /^\p{Lu}/u.test(text)) ||
    (word?.upos === 'PROPN' &&
      reading.mentions.some(
        ({ kind, start, end, ...one }) =>
          kind === 'name' && 'entityKind' in one && one.entityKind === 'person' && start <= word.start && end >= word.end,
      ))
  const isOne = ({ word }: Token): boolean =>
    word?.upos === 'NOUN' && persons.has(word.lemma.toLowerCase()) && !/Number=Plur/.test(word.feats ?? '')
  return told.some(({ text, word }, at) => {
    const before = told.slice(0, at)
    const named = before.some((one) => !one.word || one.word.upos === 'PROPN')
    const noun = named || before.some((one) => one.word?.upos === 'NOUN')
    const actor = before.some((one) => isNamed(one) || isOne(one))
    if (/^(?:he|him|his|himself|she|her|hers|herself)$/i.test(text)) return isPersons || !actor
    const nouns = before.filter((one) => !one.word || one.word.upos === 'NOUN' || one.word.upos === 'PROPN').length
    if (/^(?:them|him)$/i.test(text) || (/^it$/i.test(text) && word && !isRelation(word, 'nsubj') && !isRelation(word, 'expl')))
      return nouns < 2
    if (
      /^(?:their|its|his|her)$/i.test(text) &&
      word &&
      saidNouns.has(all[word.head]?.lemma.toLowerCase() ?? '') &&
      isRefused(all, word.head)
    )
      return true
    if (/^(?:they|their|theirs|themselves|its|itself)$/i.test(text)) return !noun
    if (/^it$/i.test(text)) return !noun && !(word && isRelation(word, 'expl'))
    if (/^there$/i.test(text) && before.at(-1)?.word?.upos === 'NOUN') return true
    if (/^there$/i.test(text)) return word?.deprel !== 'expl' && word?.upos !== 'PRON'
    const next = told[at + 1]
    if (/^(?:this|these)$/i.test(text)) return true
    if (/^those$/i.test(text))
      return !/^(?:who|whose|of|in|on|with|from|killed|injured|affected|responsible|involved)$/i.test(next?.text ?? '')
    if (/^that$/i.test(text) && word) {
      if (word.upos === 'DET') return true
      return word.upos === 'PRON' && !isRelation(all[word.head] ?? word, 'acl') && !/^of$/i.test(next?.text ?? '')
    }
    return false
  })
}

/** "Dismissed their explanation": nobody refuses what he said himself. */
const isRefused = (all: readonly Word[], noun: number): boolean =>
  isRelation(all[noun]!, 'obj') && denying.has(all[all[noun]!.head]?.lemma.toLowerCase() ?? '')
