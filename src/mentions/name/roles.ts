/**
 * The role that stands beside a name: "Harbour Minister Ann Lee", "Ann Lee, the minister of harbours,",
 * "the minister, Ann Lee". Read off the tree; the words are the report's.
 */
import type { Sentence } from '../../contract/index.js'
import { HONORIFICS, ROLE_GENDERS, ROLE_NOUNS } from '../../rules/en/names.js'
import { childrenOf, headIn, isRelation, spanOf, subtreeOf } from '../../text/tree.js'

export interface Role {
  readonly text: string
  readonly gender?: 'he' | 'she'
  /** Whether it stands directly before the name, so that a title within the name's span goes on from it. */
  readonly before: boolean
}

/** The role beside the name that these words are, if any. Never throws. */
export function findRole(text: string, sentence: Sentence, name: readonly number[]): Role | undefined {
  return titleBefore(text, sentence, name) ?? apposition(text, sentence, name)
}

function titleBefore(text: string, sentence: Sentence, name: readonly number[]): Role | undefined {
  const { words } = sentence
  const first = name[0]!
  let at = first - 1
  let gender: 'he' | 'she' | undefined
  while (at >= 0 && HONORIFICS.has(words[at]!.text.toLowerCase().replace(/\.$/, ''))) {
    gender ??= HONORIFICS.get(words[at]!.text.toLowerCase().replace(/\.$/, ''))
    at--
  }
  const last = at
  if (at >= 0 && isRole(words[at]!.lemma, words[at]!.text)) {
    const within = new Set([...name, at])
    while (at > 0 && first - at < TITLE_WORDS_MAX) {
      const before = words[at - 1]!
      const part = ['NOUN', 'PROPN', 'ADJ'].includes(before.upos) || /^(?:of|for|['’]s|-|and)$/u.test(before.text)
      if (!part || (!within.has(before.head) && !/^(?:of|for|['’]s|-)$/u.test(before.text))) break
      within.add(at - 1)
      at--
    }
    while (at < last && /^(?:of|for|['’]s|-|and)$/u.test(words[at]!.text)) at++
    const role = text.slice(words[at]!.start, words[last]!.end)
    const stated = ROLE_GENDERS.get(words[last]!.lemma.toLowerCase()) ?? gender
    return { text: role, before: true, ...(stated ? { gender: stated } : {}) }
  }
  const office = officeBefore(words, last)
  if (office !== undefined) {
    const stated = ROLE_GENDERS.get(words[office]!.lemma.toLowerCase()) ?? gender
    return { text: text.slice(words[office]!.start, words[last]!.end), before: true, ...(stated ? { gender: stated } : {}) }
  }
  return gender ? { text: '', before: true, gender } : undefined
}

/** Where "Secretary of Foreign Trade" begins, if it ends at this word. */
function officeBefore(words: Sentence['words'], last: number): number | undefined {
  for (let at = last; at > 0 && last - at < OFFICE_WORDS_MAX; at--) {
    const word = words[at]!
    if (/^(?:of|for)$/.test(word.text)) return at < last && isRole(words[at - 1]!.lemma, words[at - 1]!.text) ? at - 1 : undefined
    if (!/^\p{Lu}/u.test(word.text) && !/^(?:and|the)$/.test(word.text)) return undefined
  }
  return undefined
}
const OFFICE_WORDS_MAX = 6
const TITLE_WORDS_MAX = 8

function apposition(text: string, sentence: Sentence, name: readonly number[]): Role | undefined {
  const { words } = sentence
  const head = headIn(words, name)
  const word = words[head]
  if (!word) return undefined
  const behind = childrenOf(words, head, 'appos').find((child) => isRole(words[child]!.lemma, words[child]!.text))
  const beside =
    behind ?? (isRelation(word, 'appos') && isRole(words[word.head]?.lemma ?? '', words[word.head]?.text ?? '') ? word.head : undefined)
  if (beside === undefined || name.includes(beside)) return undefined
  const lead = new Set(childrenOf(words, beside, 'case', 'det', 'cc', 'mark', 'advmod').filter((at) => at < beside))
  const inside = subtreeOf(words, beside, ['appos', 'acl', 'parataxis', 'punct', 'cop', 'nsubj']).filter(
    (at) => !name.includes(at) && !lead.has(at),
  )
  const span = spanOf(words, inside.slice(0, ROLE_WORDS_MAX))
  const role = text
    .slice(span.start, span.end)
    .replace(/^(?:(?:according )?(?:to|of|by|from|with) )?(?:(?:the|a|an|his|her|its|their)\s+)?/i, '')
  if (role.length > ROLE_CHARS_MAX || /[“”"]/.test(role)) return undefined
  const gender = ROLE_GENDERS.get(words[beside]!.lemma.toLowerCase())
  return { text: role, before: false, ...(gender ? { gender } : {}) }
}
const ROLE_WORDS_MAX = 24
const ROLE_CHARS_MAX = 140

const isRole = (lemma: string, text: string): boolean => {
  const word = text.toLowerCase().replace(/\.$/, '')
  return ROLE_NOUNS.has(word) || ROLE_NOUNS.has(lemma.toLowerCase()) || ROLE_GENDERS.has(word)
}
