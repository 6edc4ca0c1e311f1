/**
 * What a sentence of a draft states, piece by piece: its numbers, times, names and words; and whether a report's line has each.
 *
 * A number, time or name is hard: the report has it, has another in its place, or does not have it. A word is soft: a paraphrase may use another.
 */
import { type Amount, amountsAgree } from '../compare/amounts.js'
import type { Counted } from '../compare/counted.js'
import type { Span, TimeMention } from '../contract/index.js'
import { HONORIFICS, ROLE_NOUNS } from '../rules/en/names.js'
import { type AmountSpan, classesOf, formsOf, type Line, type NamedSpan, plain, stemOf } from './lines.js'
import { timesMatch } from './times.js'

export interface Fact extends Span {
  readonly kind: 'word' | 'name' | 'amount' | 'time'
  readonly text: string
  readonly weight: number
  /** Its stems, for a word one. */
  readonly stems: readonly string[]
  readonly words: readonly string[]
  readonly classes: readonly string[]
  readonly name?: NamedSpan
  readonly amount?: AmountSpan
  readonly time?: TimeMention
}

/** How well a line has a fact, 0 to 1; `other` is what stands in its place. */
export interface Match {
  readonly value: number
  readonly at?: Span
  readonly other?: Span
}

const hardMore = 1.4
/** What a paraphrase counts. */
const classShare = 0.7
const none: Match = { value: 0 }

/** The facts of a draft's line in text order, without those that touch `skip`. */
export function factsOf(line: Line, skip: readonly Span[], weightOf: (stem: string) => number): readonly Fact[] {
  const { words } = line.sentence
  const taken = new Set<number>()
  const facts: Fact[] = []
  const isSkipped = ({ start, end }: Span): boolean => skip.some((span) => start < span.end && end > span.start)
  const inside = ({ start, end }: Span): number[] => words.flatMap((word, at) => (word.start < end && word.end > start ? [at] : []))
  const add = (kind: Fact['kind'], span: Span & { readonly text: string }, own: readonly number[], more: Partial<Fact>): void => {
    for (const at of own) taken.add(at)
    if (isSkipped(span)) return
    const content = own.filter((at) => line.content.includes(at) || kind !== 'word')
    const stems = [...new Set(content.map((at) => stemOf(words[at]!)))]
    const weight = Math.max(0, ...stems.map(weightOf)) * (kind === 'word' || kind === 'name' ? 1 : hardMore)
    facts.push({
      kind,
      start: span.start,
      end: span.end,
      text: span.text,
      weight,
      stems,
      words: content.map((at) => plain(words[at]!.text)),
      classes: content.flatMap((at) => classesOf(words[at]!)),
      ...more,
    })
  }
  for (const time of line.times) if (inside(time).every((at) => !taken.has(at))) add('time', time, inside(time), { time })
  for (const amount of line.amounts) {
    const own = inside(amount.mention).filter(
      (at) => words[at]!.upos === 'NUM' || /\d/.test(words[at]!.text) || isCountWord(words[at]!.text),
    )
    if (own.length && own.every((at) => !taken.has(at))) add('amount', { ...amount.mention }, own, { amount })
  }
  for (const name of line.names) {
    const own = inside(name)
    if (own.every((at) => !taken.has(at)) && /\p{Lu}|\d/u.test(name.text)) add('name', name, own, { name })
  }
  for (const at of line.content) {
    const word = words[at]!
    if (taken.has(at)) continue
    if (word.upos === 'NUM' || /\d/.test(word.text)) add('amount', word, [at], {})
    else if (isName(words, at)) add('name', word, [at], {})
    else add('word', word, [at], {})
  }
  return facts.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** A word with a capital that no beginning of a sentence gives it. */
const isName = (words: Line['sentence']['words'], at: number): boolean => {
  const { text, upos } = words[at]!
  if (!/^\p{Lu}/u.test(text) || isTitle(text)) return false
  return upos === 'PROPN' || (upos === 'NOUN' && words.slice(0, at).some((word) => word.upos !== 'PUNCT'))
}

/** "Senator" may be "Sen." or be left out. */
const isTitle = (text: string): boolean => ROLE_NOUNS.has(plain(text).replace(/\.$/, '')) || HONORIFICS.has(plain(text).replace(/\.$/, ''))

const isCountWord = (text: string): boolean => /^(?:dozens?|hundreds?|thousands?|millions?|billions?|several|no|half)$/i.test(text)

/** Whether a line of a report has the fact. `known` says whether a word stands anywhere in the reports. */
export function matchFact(fact: Fact, line: Line, known: (word: string) => boolean): Match {
  if (fact.kind === 'name') return matchName(fact, line, known)
  if (fact.kind === 'time') return matchTime(fact, line)
  if (fact.kind === 'amount') return matchAmount(fact, line)
  return matchWord(fact, line)
}

function matchWord({ stems, words, classes }: Fact, line: Line): Match {
  const at = line.sentence.words.find((word) => formsOf(word).some((form) => words.includes(form)))
  if (at) return { value: 1, at }
  const akin = line.sentence.words.find((word) => stems.includes(stemOf(word)))
  if (akin) return { value: 0.9, at: akin }
  return classes.some((id) => line.classes.has(id)) ? { value: classShare } : none
}

function matchName(fact: Fact, line: Line, known: (word: string) => boolean): Match {
  const { name } = fact
  if (name?.entity !== undefined && line.entities.has(name.entity))
    return { value: 1, at: line.names.find(({ entity }) => entity === name.entity) ?? line.sentence }
  const country = name?.place?.precision === 'country' ? name.place.country : undefined
  const same = line.names.find(
    (other) =>
      (country !== undefined && other.place?.precision === 'country' && other.place.country === country) ||
      isAcronym(fact.text, other.text) ||
      isAcronym(other.text, fact.text),
  )
  if (same) return { value: 1, at: same }
  const own = fact.words.filter((word) => !small.has(word) && !isTitle(word))
  if (!own.length) return { value: 1, at: line.sentence }
  const held = own.filter((word) => line.words.has(word) || line.stems.has(word) || line.words.has(word.replace(/s$/, '')))
  const last = own.at(-1)!
  const at = line.sentence.words.find((word) => formsOf(word).includes(last)) ?? line.sentence
  if (held.length === own.length) return { value: 1, at }
  if (fact.words.length === 1 && line.sentence.words.some(({ text }) => isOfCountry(text, fact.text)))
    return { value: 0.9, at: line.sentence }
  if (name?.isPerson && held.includes(last) && own.every((word) => held.includes(word) || known(word))) return { value: 0.8, at }
  return { value: (0.5 * held.length) / own.length, at }
}

const small = new Set(['the', 'of', 'and', 'for', 'a', 'an', 'in', 'at', 'on', 'de', 'al', 'mr', 'mrs', 'ms', 'dr'])

/** "Afghan" of "Afghanistan": the adjective begins as the country does. */
const isOfCountry = (adjective: string, country: string): boolean =>
  /^\p{Lu}\p{L}{4,}(?:n|i|ese|ish|s)$/u.test(adjective) && country.toLowerCase().startsWith(adjective.toLowerCase().slice(0, 5))

/** "CDC" of "Centers for Disease Control". */
export function isAcronym(short: string, long: string): boolean {
  const letters = short.replace(/^the /i, '').replace(/\./g, '')
  if (!/^[A-Z]{2,6}$/.test(letters)) return false
  const initials = (long.match(/[\p{L}]+/gu) ?? []).filter((word) => /^\p{Lu}/u.test(word)).map((word) => word[0]!)
  return initials.length >= 2 && (initials.join('') === letters || initials.join('').startsWith(letters))
}

function matchTime({ time, words }: Fact, line: Line): Match {
  if (!time) return none
  let other: Span | undefined
  for (const mention of line.times) {
    const verdict = timesMatch(time, mention)
    if (verdict === 'same') return { value: 1, at: mention }
    if (verdict === 'other') other ??= mention
  }
  if (other) return { value: 0, other }
  const own = words.filter((word) => !small.has(word))
  return own.length && own.every((word) => line.words.has(word)) ? { value: 1, at: line.sentence } : none
}

function matchAmount(fact: Fact, line: Line): Match {
  const { amount, words } = fact
  const bare = line.sentence.words.find(
    (word) => words.includes(plain(word.text)) && (word.upos === 'NUM' || /\d/.test(word.text) || word.upos === 'ADJ'),
  )
  if (!amount) return bare ? { value: 1, at: bare } : none
  let best: Match = bare && words.length === 1 ? { value: 0.7, at: bare } : none
  for (const other of line.amounts) {
    const kind = kindOf(amount, other)
    if (kind === 'apart') continue
    if (entails(other.amount, amount.amount, kind === 'same')) {
      const value = kind === 'same' ? 1 : 0.8
      if (value > best.value) best = { value, at: other.mention }
    } else if (kind === 'same' && best.value === 0 && !best.other) best = { value: 0, other: other.mention }
  }
  return best
}

/** Whether what a report counts says what a draft does: the same number, or one within the draft's bounds. */
function entails(report: Amount, draft: Amount, same: boolean): boolean {
  if (report.dimension !== draft.dimension && report.dimension !== '' && draft.dimension !== '') return false
  const [said, told] = [numberOf(report), numberOf(draft)]
  if (said !== undefined && said === told) return true
  if (same && report.low >= draft.low && report.high <= draft.high) return true
  return report.exact && draft.exact && amountsAgree(report, draft)
}

const numberOf = ({ quantity: { exact, low, high } }: Amount): number | undefined => exact ?? low ?? high

/** Whether two numbers are of one thing: the same measure or the same noun; 'apart' where both say and they differ. */
function kindOf(a: AmountSpan, b: AmountSpan): 'same' | 'open' | 'apart' {
  if (a.amount.dimension !== b.amount.dimension) return a.amount.dimension !== '' && b.amount.dimension !== '' ? 'apart' : 'open'
  const [one, other] = [a.mention.value, b.mention.value]
  const named = (counted: Counted, words: string | undefined): boolean => words !== undefined && counted.head !== 'people'
  if (one.measure !== undefined && one.measure === other.measure && one.measure !== 'people') return 'same'
  if (named(a.counted, one.counted) && named(b.counted, other.counted)) return a.counted.head === b.counted.head ? 'same' : 'open'
  if (one.counted !== undefined && one.counted.toLowerCase() === other.counted?.toLowerCase()) return 'same'
  return a.amount.dimension !== '' ? 'same' : 'open'
}
