/**
 * Quantities that no number states: "a child was killed" is one, "no one was hurt" and "no casualties" are none.
 *
 * Only where the tree puts a person under a measure ("a list of those killed" is none); collectives ("a family") count nothing.
 */
import type { Sentence } from '../../contract/index.js'
import { isPersonNoun } from '../../rules/en/persons.js'
import { childrenOf, isRelation } from '../../text/tree.js'
import { namesOf } from './counted.js'
import type { Item } from './items.js'
import { readMeasure } from './measure.js'

const COLLECTIVES = new Set(
  'family number total group crowd handful couple pair majority series dozen hundred thousand million score variety lot bit few team gang string spate wave range quarter third half place chance threat toll crew population share minority body corpse'.split(
    ' ',
  ),
)
const HARMS = new Set([
  'killed',
  'injured',
  'casualties',
  'missing',
  'survived',
  'passengers',
  'crew',
  'on-board',
  'hospitalised',
  'trapped',
  'displaced',
  'evacuated',
  'arrested',
])

/** "A second nurse" is one more of those already told of. */
const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final)$/i

/** In text order; offsets into the sentence's words. Never throws. */
export function findUnnumbered({ words, start }: Sentence): readonly Item[] {
  const found: Item[] = []
  words.forEach((word, index) => {
    const zero = /^(?:nobody|none)$/i.test(word.text) || (/^one$/i.test(word.text) && /^no$/i.test(words[index - 1]?.text ?? ''))
    const article = childrenOf(words, index, 'det').find((child) => /^(?:an?|no)$/i.test(words[child]!.text))
    const shared =
      article === undefined && isRelation(word, 'conj') && word.head >= 0
        ? childrenOf(words, word.head, 'det').find((child) => /^no$/i.test(words[child]!.text))
        : undefined
    const det = article ?? (childrenOf(words, index, 'det').length ? undefined : shared)
    if (!zero && (det === undefined || word.upos !== 'NOUN')) return
    const none = zero || /^no$/i.test(words[det!]!.text)
    if (
      !none &&
      (COLLECTIVES.has(word.lemma.toLowerCase()) || /Number=Plur/.test(word.feats ?? '') || childrenOf(words, index, 'nummod').length)
    )
      return
    if (!none && !isPersonNoun(word.lemma.toLowerCase())) return
    if (!none && childrenOf(words, index, 'amod').some((child) => ORDINAL.test(words[child]!.text))) return
    const measured = readMeasure(words, index, zero ? { top: index } : { top: index, noun: index })
    if (!measured || (none ? !HARMS.has(measured.measure) : !measured.counts)) return
    const names = zero ? undefined : namesOf(words, index)
    const from =
      zero && /^one$/i.test(word.text) ? words[index - 1]! : det === undefined || det === shared ? words[names?.[0] ?? index]! : words[det]!
    found.push({
      start: Math.min(from.start, words[names?.[0] ?? index]!.start) - start,
      end: word.end - start,
      number: index,
      top: index,
      rule: `${none ? 'number/none' : 'number/article'}+${measured.rule}`,
      ...(names ? { noun: index, names } : {}),
      value: { exact: none ? 0 : 1, measure: measured.measure },
    })
  })
  return found
}
