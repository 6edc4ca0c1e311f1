/**
 * Who says it, in a draft and in reports: whether a report lets the same speaker say what the draft lets it say.
 *
 * A report's own voice is its outlet; a speaker named only by an office is whoever the report calls so.
 */
import type { Claim, Reading, Source, Span } from '../contract/index.js'
import { outletKey } from '../origins/outlet-key.js'
import { headIn, spanOf, subtreeOf } from '../text/tree.js'
import { isAcronym } from './facts.js'
import { type Line, plain } from './lines.js'

/** A speaker of a draft's sentence, with the words that name it and its saying. */
export interface Speaker extends Span {
  readonly source: Source
  readonly text: string
  readonly entity: string | undefined
  readonly words: readonly string[]
  readonly cue: Span | undefined
}

export type IdOf = (report: string, local: string) => string

/** The speakers of a draft's line, each once; its outlet is none. */
export function speakersOf({ reading, index, sentence }: Line, idOf: IdOf): readonly Speaker[] {
  const found = new Map<string, Speaker>()
  for (const claim of claimsAt(reading, index)) {
    for (const source of claim.chain.slice(1)) {
      const { start, end } = source
      if (start === undefined || end === undefined || start < sentence.start || end > sentence.end) continue
      const [from, to] = whole(sentence, start, end)
      const text = reading.report.text.slice(start, end)
      const entity = source.entity === undefined ? undefined : idOf(reading.report.id, source.entity)
      found.set(`${start}`, { source, start: from, end: to, text, entity, words: contentWords(text), cue: source.cue })
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start)
}

/** The name with what stands beside it: ", the harbour master of Marsby,". */
function whole({ words }: Line['sentence'], start: number, end: number): [number, number] {
  const top = headIn(
    words,
    words.flatMap((word, at) => (word.start >= start && word.end <= end ? [at] : [])),
  )
  if (top < 0) return [start, end]
  const span = spanOf(words, subtreeOf(words, top, ['conj', 'parataxis', 'acl:relcl']))
  return [Math.min(start, span.start), Math.max(end, span.end)]
}

export const claimsAt = (reading: Reading, sentence: number): readonly Claim[] =>
  reading.claims.filter(({ at }) => at.sentence === sentence)

const empty = new Set([
  'the',
  'a',
  'an',
  'of',
  'for',
  'in',
  'at',
  'and',
  'to',
  'his',
  'her',
  'its',
  'their',
  'one',
  'two',
  'mr',
  'mrs',
  'ms',
  'by',
  'from',
  'on',
  'who',
  'which',
  'with',
])
const contentWords = (text: string): string[] =>
  (text.match(/[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu) ?? []).map(plain).filter((word) => !empty.has(word))

/** 'other' where the report's line is said by somebody else, with who that is; 'near' where the speaker stands beside it only. */
export function matchSpeaker(
  speaker: Speaker,
  line: Line,
  around: readonly Line[],
  idOf: IdOf,
): { readonly verdict: 'same' | 'near' | 'other'; readonly who?: Source } {
  const { report } = line.reading
  const outlets = [report.outlet, report.agency].filter((name) => name !== undefined).map(outletKey)
  if (outlets.includes(outletKey(speaker.text)) || outlets.includes(outletKey(speaker.source.name))) return { verdict: 'same' }
  // "The Strait Post's correspondent" is the outlet's own voice.
  if (outlets.some((outlet) => outlet.length > 1 && outletKey(speaker.text).includes(outlet)) && speaker.entity === undefined)
    return { verdict: 'same' }
  const told = claimsAt(line.reading, line.index).flatMap(({ chain }) => chain.slice(1))
  if (told.some((source) => isOne(speaker, source, line.reading, idOf))) return { verdict: 'same' }
  const isNamed = told.some(({ kind }) => kind !== 'unnamed')
  const stands = (where: Line): boolean =>
    (speaker.entity !== undefined && where.entities.has(speaker.entity)) || bears(speaker, where.words)
  if (stands(line)) {
    const other = told.findLast(({ kind }) => kind === 'person')
    return other && speaker.source.kind !== 'unnamed' ? { verdict: 'near', who: other } : { verdict: 'same' }
  }
  if (!told.length || !isNamed) {
    if (around.some(stands)) return { verdict: 'near' }
    if (isVague(speaker)) return { verdict: 'same' }
  }
  const last = told.at(-1)
  // Two descriptions without a name may be of one person.
  if (last && !/\p{Lu}/u.test(last.name) && !/\p{Lu}/u.test(speaker.text.slice(1))) return { verdict: 'near' }
  return { verdict: 'other', ...(last ? { who: last } : {}) }
}

/** Whether words name the speaker: a person's last name, all of a body's name, half of what only describes somebody. */
function bears({ text, source, words }: Speaker, held: ReadonlySet<string>): boolean {
  const names = (text.match(/\p{Lu}[\p{L}\p{N}.'’-]*/gu) ?? []).map(plain).filter((word) => !empty.has(word) && !common.has(word))
  const has = (word: string): boolean => held.has(word) || held.has(`${word}s`) || held.has(word.replace(/s$/, ''))
  if (names.length) return source.kind === 'person' ? has(names.at(-1)!) : names.every(has)
  const own = words.filter((word) => !common.has(word))
  const asked = own.length ? own : words
  return asked.length > 0 && asked.filter(has).length * 2 >= asked.length
}

const common = new Set([
  'us',
  'official',
  'officials',
  'spokesman',
  'spokeswoman',
  'senior',
  'state',
  'national',
  'department',
  'people',
  'police',
  'news',
  'new',
  'president',
  'minister',
])

/** Nobody in particular: "officials", "a spokesman", "she". */
const isVague = ({ source, text }: Speaker): boolean =>
  !/\p{Lu}/u.test(text.replace(/^\p{Lu}/u, '')) &&
  (source.kind === 'unnamed' || /^(?:an?|some|several|officials|authorities|he|she|they|it|sources|experts)\b/i.test(text))

function isOne(speaker: Speaker, source: Source, reading: Reading, idOf: IdOf): boolean {
  const entity = source.entity === undefined ? undefined : idOf(reading.report.id, source.entity)
  if (entity !== undefined && entity === speaker.entity) return true
  if (outletKey(source.name) === outletKey(speaker.source.name)) return true
  const known = source.entity === undefined ? undefined : reading.entities.find(({ id }) => id === source.entity)
  const words = new Set(
    [source.name, source.role ?? '', ...(known ? [...known.roles, ...known.names.map(({ text }) => text)] : [])].flatMap(contentWords),
  )
  return isAcronym(speaker.text, source.name) || isAcronym(source.name, speaker.text) || bears(speaker, words)
}
