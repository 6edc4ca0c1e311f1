/**
 * From the pieces of a quantity to its mention, and the parts tied to their wholes.
 *
 * A part is told by "including", "among them", "four of those killed", "of the 80 aboard, 30 were": it takes the whole's measure
 * where it has none of its own, and holds the whole in `of`, itself without one.
 */
import type { Quantity, QuantityMention, Sentence, Word } from '../../contract/index.js'
import { childrenOf, headsOf, isRelation, spanOf, subtreeOf } from '../../text/tree.js'

export interface Item {
  /** Offsets into the sentence. */
  readonly start: number
  readonly end: number
  readonly number: number
  readonly rule: string
  readonly top?: number
  readonly noun?: number
  readonly names?: readonly number[]
  readonly whole?: number
  readonly value: Omit<Quantity, 'stated'>
}

/** In text order, none overlapping. */
export function toMentions(items: readonly Item[], sentence: Sentence, index: number, text: string): readonly QuantityMention[] {
  const sorted = [...items].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Item[] = []
  for (const item of sorted) if (!kept.some((other) => item.start < other.end && other.start < item.end)) kept.push(item)
  const values = kept.map((item, at) => {
    const first = sentence.words.findIndex((word) => word.end > sentence.start + item.start)
    return toValue(shareMeasure(item, kept, sentence.words, first), kept[at + 1]?.start ?? text.length, sentence, text)
  })
  return kept.map((item, at) => {
    const value = withWhole(item, at, kept, values, sentence, text)
    return { kind: 'quantity', start: value.span!.start, end: value.span!.end, text: value.stated, sentence: index, rule: item.rule, value }
  })
}

/** "The storm killed nine in one valley and up to 20 in the next": a bare number joined to a measured one measures the same. */
function shareMeasure(item: Item, items: readonly Item[], words: readonly Word[], first: number): Item {
  if (item.value.measure !== undefined || item.noun !== undefined || item.whole !== undefined) return item
  const { head } = words[item.number]!
  const conjunct = isRelation(words[item.number]!, 'conj')
    ? items.find((other) => other !== item && [other.number, other.noun, other.top].includes(head))
    : undefined
  const joined = conjunct ?? (words[first - 1]?.upos === 'CCONJ' ? items[items.indexOf(item) - 1] : undefined)
  const measure = joined?.value.unit === undefined ? joined?.value.measure : undefined
  return measure ? { ...item, value: { ...item.value, measure }, rule: `${item.rule}+measure/joined` } : item
}

function toValue(item: Item, until: number, sentence: Sentence, text: string): Quantity {
  const { words } = sentence
  let [start, end] = [sentence.start + item.start, sentence.start + item.end]
  let counted: string | undefined
  if (item.names?.length && item.noun !== undefined) {
    const span = spanOf(words, item.names)
    counted = text.slice(span.start, span.end)
    if (span.start - end < 24 && span.end > end && span.end <= sentence.start + until && !/[.;:!?]\s/.test(text.slice(end, span.start)))
      end = span.end
  } else if (item.top === item.number) counted = predicateNoun(words, item.number, text)
  return { ...item.value, ...(counted ? { counted } : {}), stated: text.slice(start, end), span: { start, end } }
}

/** "78 were sailors": what the number's predicate names. */
function predicateNoun(words: readonly Word[], number: number, text: string): string | undefined {
  const word = words[number]!
  const head = words[word.head]
  if (
    !head ||
    !(isRelation(word, 'nsubj') || isRelation(word, 'nummod')) ||
    !childrenOf(words, word.head, 'cop').length ||
    childrenOf(words, word.head, 'case').length > 0 ||
    !/NOUN|PROPN|ADJ/.test(head.upos)
  )
    return undefined
  const parts = subtreeOf(words, word.head, [
    'nsubj',
    'cop',
    'det',
    'case',
    'acl',
    'nmod',
    'obl',
    'conj',
    'cc',
    'punct',
    'advmod',
    'appos',
    'advcl',
    'aux',
    'mark',
    'parataxis',
    'nummod',
  ])
  const span = spanOf(words, parts)
  return head.upos === 'ADJ' && !/^\p{Lu}/u.test(head.text) ? undefined : text.slice(span.start, span.end)
}

function withWhole(
  item: Item,
  at: number,
  items: readonly Item[],
  values: readonly Quantity[],
  sentence: Sentence,
  text: string,
): Quantity {
  const value = values[at]!
  const { words } = sentence
  const found = wholeOf(item, items, words)
  if (found !== undefined && found !== at) {
    const { of: _, ...whole } = values[found]!
    const measure = value.measure === undefined || isOwnNoun(item) ? (whole.measure ?? value.measure) : value.measure
    return { ...value, ...(measure ? { measure } : {}), of: whole }
  }
  if (item.whole === undefined) return value
  const span = spanOf(words, subtreeOf(words, item.whole, ['case', 'acl:relcl', 'conj', 'punct', 'appos']))
  return { ...value, of: { ...(value.measure ? { measure: value.measure } : {}), stated: text.slice(span.start, span.end), span } }
}

/** A measure that only the counted noun gave yields to the whole's: "nine dead, including two firefighters". */
export const isOwnNoun = ({ rule }: { readonly rule: string }): boolean =>
  /measure\/(?:crew|responders|participants|passengers|facilities|strikes|missiles|hostages|victims|survivors|refugees)$/.test(rule)

function wholeOf(item: Item, items: readonly Item[], words: readonly Word[]): number | undefined {
  const holds = (word: number): number =>
    items.findIndex((other) => other !== item && (other.noun === word || other.number === word || other.top === word))
  if (item.whole !== undefined) {
    const inside = items.findIndex((other) => other !== item && (other.noun === item.whole || other.number === item.whole))
    if (inside >= 0) return inside
    const pronoun = /^(?:them|whom|which)$/i.test(words[item.whole]!.text)
    const before = pronoun ? items.indexOf(item) - 1 : -1
    return before >= 0 ? before : undefined
  }
  let top = item.top ?? item.number
  for (let steps = 0; steps < words.length && isRelation(words[top]!, 'conj') && words[top]!.head < top; steps++) top = words[top]!.head
  const marks = childrenOf(words, top, 'case', 'mark').map((child) => words[child]!.text.toLowerCase())
  if (marks.some((mark) => mark === 'including' || mark === 'among')) {
    const above = headsOf(words, top)
      .map(holds)
      .find((index) => index >= 0)
    if (above !== undefined && items[above]!.start < item.start) return above
    const before = items.findIndex(
      (other) => other.start < item.start && other.value.measure !== undefined && items.indexOf(other) === items.indexOf(item) - 1,
    )
    return before >= 0 ? before : undefined
  }
  return frontedWhole(item, items, words)
}

/** "Of the 80 aboard, 30 were sailors and 12 were cooks." */
function frontedWhole(item: Item, items: readonly Item[], words: readonly Word[]): number | undefined {
  const first = items.findIndex((other) => {
    if (other === item || other.start > item.start) return false
    const top = other.noun ?? other.number
    return childrenOf(words, top, 'case').some(
      (child) => words[child]!.text === 'Of' || (/^of$/.test(words[child]!.text) && /^[,;“"]$/.test(words[child - 1]?.text ?? '')),
    )
  })
  return first >= 0 && isRelation(words[item.top ?? item.number]!, 'nsubj') ? first : undefined
}
