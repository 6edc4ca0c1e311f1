/**
 * Whether a line says of the same words that it is so where another says that it is not.
 *
 * A negator ("not", "unable", "denied") reaches over the word it hangs on and what belongs to that; what two lines share of that reach decides.
 */
import type { Span } from '../contract/index.js'
import { NEGATIONS, NEGATIVE_RAISING } from '../rules/en/certainty.js'
import { DENIALS } from '../rules/en/denials.js'
import { CONTRARIES } from '../rules/en/paraphrase.js'
import { childrenOf, subtreeOf } from '../text/tree.js'
import { isTurning, type Line, plain, stemOf } from './lines.js'

const negating = new Set(NEGATIONS)
const governing = new Set([
  ...NEGATIVE_RAISING,
  'without',
  ...DENIALS.filter(({ kind }) => kind === 'verb').flatMap(({ lemmas }) => lemmas),
])

/** Where two lines are at odds: the negator and the word that it turns. */
export interface Turned {
  readonly in: 'draft' | 'report'
  readonly at: Span
}

/** The first negation that one of the two has and the other has not, over words that both have. */
export function findTurned(draft: Line, report: Line, skipDraft: readonly Span[], skipReport: readonly Span[] = []): Turned | undefined {
  const [own, told] = [stemsNegated(draft, skipDraft), stemsNegated(report, skipReport)]
  const odd = own.reaches.length % 2 !== told.reaches.length % 2
  const against = odd ? undefined : findContrary(draft, report, skipDraft)
  if (against) return { in: 'draft', at: against }
  const held = new Set(draft.content.map((at) => stemOf(draft.sentence.words[at]!)))
  for (const { at, key, stems } of own.reaches) {
    if (told.reaches.some((other) => other.key === key)) continue
    const turned = stems.filter((stem) => isOdd(own.counts, stem))
    const shared = turned.filter((stem) => report.stems.has(stem) || report.words.has(stem))
    if (!shared.length) {
      if (turned.length && !told.reaches.length) return { in: 'draft', at }
    } else if (!shared.some((stem) => isOdd(told.counts, stem))) return { in: 'draft', at }
  }
  for (const { at, key, stems } of told.reaches) {
    if (own.reaches.some((other) => other.key === key)) continue
    const shared = stems.filter((stem) => isOdd(told.counts, stem) && held.has(stem))
    const isWrong = shared.length > 0 && !shared.some((stem) => isOdd(own.counts, stem))
    if (isWrong && (stems.length === 1 || reachesCore(draft, shared))) return { in: 'report', at }
  }
  return undefined
}

/** A word of the draft whose contrary the report has in its place. */
function findContrary(draft: Line, report: Line, skip: readonly Span[]): Span | undefined {
  for (const at of draft.content) {
    const word = draft.sentence.words[at]!
    const lemma = plain(word.lemma)
    if (report.words.has(lemma) || skip.some(({ start, end }) => word.start >= start && word.end <= end)) continue
    for (const { one, other } of CONTRARIES) {
      const contrary = one.includes(lemma) ? other : other.includes(lemma) ? one : []
      if (
        contrary.some((word) => report.words.has(word)) &&
        ![...one, ...other].every((word) => contrary.includes(word) || !report.words.has(word))
      )
        continue
      if (contrary.some((word) => report.words.has(word))) return word
    }
  }
  return undefined
}

/** Whether what is turned is a verb or an adjective of the draft, not only a noun beside it. */
const reachesCore = ({ sentence: { words }, content }: Line, stems: readonly string[]): boolean =>
  content.some((at) => ['VERB', 'ADJ', 'ADV'].includes(words[at]!.upos) && stems.includes(stemOf(words[at]!)))

const isOdd = (counts: ReadonlyMap<string, number>, stem: string): boolean => (counts.get(stem) ?? 0) % 2 === 1

/** `key` is the stem of what a negator hangs on: the same in both lines says the same, however far each reaches. */
interface Negated {
  readonly reaches: readonly { readonly at: Span; readonly key: string; readonly stems: readonly string[] }[]
  readonly counts: ReadonlyMap<string, number>
}

function stemsNegated({ sentence, content }: Line, skip: readonly Span[]): Negated {
  const { words } = sentence
  const inside = new Set(content)
  const reaches: { at: Span; key: string; stems: string[] }[] = []
  const counts = new Map<string, number>()
  for (const [at, word] of words.entries()) {
    if (skip.some(({ start, end }) => word.start >= start && word.end <= end)) continue
    if (isTurning(word) && !governing.has(plain(word.text))) {
      reaches.push({ at: word, key: stemOf(word), stems: [stemOf(word)] })
      counts.set(stemOf(word), (counts.get(stemOf(word)) ?? 0) + 1)
    }
    const top = topOf(words, at)
    if (top === undefined) continue
    const reach = isArticle(words, at) ? [top, words[top]!.head] : reachOf(words, top, at)
    const stems = [...new Set(reach.filter((one) => inside.has(one) && one !== at).map((one) => stemOf(words[one]!)))]
    reaches.push({ at: word, key: stemOf(words[top]!), stems })
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  return { reaches, counts }
}

/** The word over what a negator turns. */
function topOf(words: Line['sentence']['words'], at: number): number | undefined {
  const word = words[at]!
  const text = plain(word.text)
  if (negating.has(text) || negating.has(word.text.toLowerCase())) {
    if (text !== 'no' && /^(?:only|just|merely|simply|least|more|less|fewer)$/i.test(words[at + 1]?.text ?? '')) return undefined
    const head = word.head
    if (head < 0) return at
    return head
  }
  if (governing.has(word.lemma.toLowerCase()) || governing.has(text)) return at
  if (text === 'rule' || text === 'ruled')
    return childrenOf(words, at, 'compound', 'advmod').some((kid) => plain(words[kid]!.text) === 'out') ? at : undefined
  return undefined
}

/** "No bodies were found": the noun and its verb are turned, not all else that the verb has. */
const isArticle = (words: Line['sentence']['words'], at: number): boolean => {
  const { upos, head } = words[at]!
  return (upos === 'DET' || upos === 'PRON') && head >= 0 && words[head]!.upos === 'NOUN'
}

/** The word and what belongs to it: its subtree without clauses that stand beside. */
function reachOf(words: Line['sentence']['words'], top: number, negator: number): number[] {
  const beside = new Set(
    childrenOf(words, top)
      .filter((kid) => words[kid]!.deprel === 'advcl')
      .flatMap((kid) => subtreeOf(words, kid)),
  )
  return subtreeOf(words, top, ['parataxis', 'conj', 'obl:tmod']).filter((at) => at !== negator && !beside.has(at))
}
