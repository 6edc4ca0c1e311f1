/**
 * What a number counts, read off the tree: the noun it stands by, and the words that name it without the number.
 */
import type { Word } from '../../contract/index.js'
import { BAND_NOUNS, NUMBER_NOUNS } from '../../rules/en/measures.js'
import { childrenOf, isRelation } from '../../text/tree.js'
import { isParted, nounBehind } from './phrase.js'
import { isOneOf, toStems } from './stem.js'

type Words = readonly Word[]
const NUMBERED = toStems(NUMBER_NOUNS)
const BANDS = toStems(BAND_NOUNS)

export interface Counted {
  /** The word that stands in the clause for what is counted: its head decides the measure. */
  readonly top: number
  /** The noun that is counted; absent where the number stands alone ("51 were taken"). */
  readonly noun?: number
  /** The noun before the number that it only belongs to ("magnitude 6", "Flight 752"). */
  readonly label?: number
  /** What it is a part of ("four of those killed", "three of the five"). */
  readonly whole?: number
}

const DEFINITE = new Set(['the', 'those', 'these', 'them', 'us', 'you', 'whom', 'which', 'its', 'their', 'his', 'her', 'our'])

/** From the number's own top word and its last. */
export function readCounted(words: Words, number: number, last: number): Counted {
  const counted = readTree(words, number, last)
  if (counted.noun !== undefined || counted.whole !== undefined || counted.label !== undefined || counted.top !== number) return counted
  const noun = nounBehind(words, last)
  return noun === undefined ? counted : { top: number, noun }
}

function readTree(words: Words, number: number, last: number): Counted {
  const word = words[number]!
  const head = words[word.head]
  const part = partAfter(words, number)
  if (part !== undefined) return { top: number, whole: part }
  if (head && (isRelation(word, 'nummod') || (/^(?:det|amod|compound|dep)/.test(word.deprel) && word.head > number))) {
    const near = word.head < number || isParted(words, last, word.head) ? nounBehind(words, last) : word.head
    if (near === undefined) return word.head < number ? { top: number, label: word.head } : { top: number }
    if (near !== word.head) return { top: near, noun: near }
    if (/^(?:more|fold)$/i.test(head.text)) return { top: word.head }
    return { top: word.head, noun: word.head }
  }
  if (
    head &&
    word.head < number &&
    /^(?:flat|appos|compound|dep|list)/.test(word.deprel) &&
    head.upos === 'PROPN' &&
    word.deprel !== 'appos'
  )
    return { top: number, label: word.head }
  const whole = childrenOf(words, number, 'nmod', 'obl').find(
    (child) => child > last && childrenOf(words, child, 'case').some((mark) => words[mark]!.text.toLowerCase() === 'of'),
  )
  if (whole === undefined) return { top: number }
  const isPart =
    words[whole]!.upos === 'NUM' ||
    childrenOf(words, whole, 'nmod:poss').length > 0 ||
    DEFINITE.has(words[whole]!.text.toLowerCase()) ||
    childrenOf(words, whole, 'det', 'nmod:poss').some((child) => DEFINITE.has(words[child]!.text.toLowerCase()))
  return isPart ? { top: number, whole } : { top: number, noun: whole }
}

/** "four of those", "three of the five targets": what stands after "of" where it is definite, wherever the tree hangs the number. */
function partAfter(words: Words, number: number): number | undefined {
  const [of, next] = [words[number + 1], words[number + 2]]
  if (of?.text.toLowerCase() !== 'of' || !next || !DEFINITE.has(next.text.toLowerCase()) || words[number]!.upos !== 'NUM') return undefined
  if (/^(?:those|these|them|us|you|whom|which)$/i.test(next.text) && next.upos !== 'DET') return number + 2
  return of.head > number + 1 ? of.head : number + 2
}

/** The noun with what stands before it and belongs to it, without determiners and numbers: "militia fighters". */
export function namesOf(words: Words, noun: number): number[] {
  const inside = new Set([noun])
  for (let at = noun - 1; at >= 0; at--) {
    const word = words[at]!
    const belongs =
      inside.has(word.head) &&
      /^(?:compound|amod|nmod|flat|punct|conj|cc|dep)/.test(word.deprel) &&
      !/^(?:det|nummod|case)/.test(word.deprel)
    if (
      !belongs ||
      /^(?:other|another|more|further|additional|such|same|many|few|several)$/i.test(word.text) ||
      !/[\p{L}\p{N}-]/u.test(word.text) ||
      word.upos === 'NUM' ||
      word.upos === 'PRON'
    ) {
      if (
        word.text === '-' &&
        (belongs || inside.has(words[at - 1]?.head ?? -2) || (words[at - 1] && inside.has(words[words[at - 1]!.head]?.head ?? -2)))
      ) {
        inside.add(at)
        continue
      }
      break
    }
    inside.add(at)
  }
  for (
    let at = noun + 1;
    at < words.length && (isRelation(words[at]!, 'flat') || words[at]!.deprel === 'goeswith') && words[at]!.head === noun;
    at++
  )
    inside.add(at)
  const list = [...inside].sort((a, b) => a - b)
  while (
    list.length > 1 &&
    (words[list[0]! - 1]?.text === '-' || !/[\p{L}\p{N}]/u.test(words[list[0]!]!.text) || words[list[0]!]!.upos === 'CCONJ')
  )
    list.shift()
  return list
}

/** Up from a conjunct to the first, and from "people" in "a total of nine people" to "total": where the clause holds on. */
export function clauseTopOf(words: Words, top: number): number {
  let at = top
  for (let steps = 0; steps < words.length; steps++) {
    const word = words[at]!
    const head = words[word.head]
    if (!head) return at
    if (isRelation(word, 'conj') && head.upos !== 'VERB') at = word.head
    else if (isRelation(word, 'nmod') && isOneOf(BANDS, head) && word.head < at) at = word.head
    else if (isRelation(word, 'nmod') && isOneOf(NUMBERED, head) && head.text.toLowerCase() !== 'toll' && word.head < at) at = word.head
    else return at
  }
  return at
}
