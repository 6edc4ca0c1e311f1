/**
 * When, where and how many: the values of the words that hang under a clause's verb and under no nearer claim.
 *
 * A participle or a joined verb without a time or place of its own has that of the clause it hangs from; the content of a saying never
 * has the saying's.
 */
import type { AnyMention, NameMention, Place, PlaceMention, QuantityMention, Span, Time, TimeMention } from '../contract/index.js'
import { headAt, isRel, kidsOf, type Tree, upFrom } from './clause-tree.js'
import { isAnothersTime, isElsewhere, isOfThreat, isStamp } from './elsewhere.js'
import type { Predicate } from './predicates.js'

export interface Values {
  readonly when?: Time
  readonly where: readonly Place[]
  readonly quantities: readonly QuantityMention[]
}

/** The values of each claim of a sentence, in the order of `predicates`. */
export function findValues(
  tree: Tree,
  predicates: readonly Predicate[],
  mentions: readonly AnyMention[],
  saidWords: ReadonlySet<number>,
): readonly Values[] {
  const times = new Map<number, TimeMention[]>()
  const places = new Map<number, PlaceMention[]>()
  // With a time or place of its own, if only one that no date was read from, a clause has none of another's.
  const timed = new Set<number>()
  const placed = new Set<number>()
  const byWord = new Map(predicates.map((predicate) => [predicate.word, predicate]))
  const quantities = new Map<number, QuantityMention[]>()
  const put = <T>(map: Map<number, T[]>, key: number, value: T): void => {
    const list = map.get(key)
    if (list) list.push(value)
    else map.set(key, [value])
  }
  const names = mentions.filter((mention): mention is NameMention => mention.kind === 'name')
  for (const mention of mentions) {
    if (mention.kind === 'name') continue
    const head = headAt(tree, mention)
    if (head === undefined) continue
    if (mention.kind === 'quantity') {
      const owner = ownerOf(tree, head, byWord)
      if (owner !== undefined && !saidWords.has(head)) put(quantities, owner, mention)
      for (const predicate of predicates) {
        if (
          predicate.word !== owner &&
          predicate.antecedent !== undefined &&
          predicate.own.has(head) &&
          !isBelow(tree, head, predicate.word)
        )
          put(quantities, predicate.word, mention)
      }
      continue
    }
    if (saidWords.has(head)) continue
    const owner = ownerOf(tree, head, byWord)
    if (owner === undefined) continue
    if (mention.kind === 'time' && isStamp(tree, mention)) continue
    const claim = byWord.get(owner)!
    if (mention.kind === 'time' && !isAnothersTime(tree, head, claim) && !isOfThreat(tree, head, claim)) {
      timed.add(owner)
      if (mention.value && (mention.type === 'date' || mention.type === 'time')) put(times, owner, mention)
    }
    if (mention.kind === 'place' && !isElsewhere(tree, mention, head, claim, names)) {
      placed.add(owner)
      if (mention.use === 'where') put(places, owner, mention)
    }
  }
  const timeOf = (predicate: Predicate, steps = 0): Time | undefined => {
    const own = best(tree, predicate, times.get(predicate.word) ?? [])
    if (own) return own
    const above = timed.has(predicate.word) ? undefined : heirOf(tree, predicate, byWord)
    const time = above && steps < 4 ? timeOf(above, steps + 1) : undefined
    return time && above && mayInherit(tree, predicate, above, time.span) ? time : undefined
  }
  const placesOf = (predicate: Predicate, steps = 0): readonly Place[] => {
    const own = places.get(predicate.word)
    if (own)
      return own.map((mention) => ({
        ...mention.value,
        span: { start: mention.start, end: mention.end },
        ...(mention.entity ? { entity: mention.entity } : {}),
      }))
    const above = placed.has(predicate.word) ? undefined : heirOf(tree, predicate, byWord)
    const inherited = above && steps < 4 ? placesOf(above, steps + 1) : []
    return above ? inherited.filter(({ span }) => mayInherit(tree, predicate, above, span)) : []
  }
  return predicates.map((predicate) => {
    const when = timeOf(predicate)
    return { ...(when ? { when } : {}), where: placesOf(predicate), quantities: quantities.get(predicate.word) ?? [] }
  })
}

/** The nearest claim above a word. */
function ownerOf(tree: Tree, at: number, byWord: ReadonlyMap<number, Predicate>): number | undefined {
  return upFrom(tree, at).find((word) => byWord.has(word))
}

const isBelow = (tree: Tree, at: number, top: number): boolean => upFrom(tree, at).includes(top)

/** The clause whose time and place one without its own has: for what is joined to it or told as a part of it. */
function heirOf(tree: Tree, predicate: Predicate, byWord: ReadonlyMap<number, Predicate>): Predicate | undefined {
  const above = predicate.governor === undefined ? undefined : byWord.get(predicate.governor)
  if (!above) return undefined
  const { word } = predicate
  const direct = tree.words[word]!.head === above.word
  if (isRel(tree, word, 'conj') && direct) return above
  if (isRel(tree, word, 'advcl') && direct && !kidsOf(tree, word, 'mark').length && !kidsOf(tree, word, 'nsubj').length) return above
  return undefined
}

/** "Crews wait for boats in the bay and the mayor left": with a subject of its own, a joined clause shares no more than what hangs on the verb itself. */
function mayInherit(tree: Tree, { word }: Predicate, above: Predicate, span: Span | undefined): boolean {
  if (!span || !isRel(tree, word, 'conj') || !kidsOf(tree, word, 'nsubj').length) return true
  const head = headAt(tree, span)
  return head === undefined || [above.word, above.core].includes(tree.words[head]!.head)
}

/** The time nearest to the verb in the tree; of two as near, the narrower. */
function best(tree: Tree, predicate: Predicate, mentions: readonly TimeMention[]): Time | undefined {
  const distance = (mention: TimeMention): number => {
    const head = headAt(tree, mention)
    return head === undefined ? 99 : upFrom(tree, head).indexOf(predicate.word)
  }
  const width = (time: Time): number => Date.parse(time.end) - Date.parse(time.start)
  const first = [...mentions].sort((a, b) => distance(a) - distance(b) || width(a.value!) - width(b.value!) || a.start - b.start)[0]
  return first?.value && { ...first.value, span: { start: first.start, end: first.end } }
}
