/**
 * Stretches of a sentence that are names: the encoder's entity spans and runs of proper nouns beside them, trimmed of
 * articles, possessive endings and titles, cut where one span holds two names.
 *
 * Says what kind of thing each name may be and what role stands beside it. Joins nothing: `cluster.ts` does.
 */
import type { EntityKind, Sentence, Word } from '../../contract/index.js'
import {
  ARMED_NOUNS,
  BAND_WORDS,
  EVENT_NOUNS,
  GROUP_NOUNS,
  HONORIFICS,
  ORGANIZATION_NOUNS,
  PARTY_ADJECTIVES,
  ROLE_GENDERS,
  ROLE_NOUNS,
} from '../../rules/en/names.js'
import { DIRECTION_WORDS, FACILITY_NOUNS, KIND_BEFORE } from '../../rules/en/places.js'
import { childrenOf, headIn, isRelation, wordsIn } from '../../text/tree.js'
import { foldName } from '../place/fold.js'
import { genderOfGiven } from './alike.js'
import { joinBodies, nameAt, namesIn } from './parts.js'
import { findRole } from './roles.js'

export type Gender = 'he' | 'she'

export interface NameSpan {
  readonly sentence: number
  readonly start: number
  readonly end: number
  readonly text: string
  readonly kind: EntityKind
  readonly label: string
  readonly role?: string
  readonly gender?: Gender
  /** "the Harriers": a name only where the report has it as one elsewhere. */
  readonly isDoubtful?: boolean
  /** Index of the head word in its sentence. */
  readonly head: number
}

/** Names of a sentence in text order, none overlapping. Never throws. */
export function findNameSpans(
  text: string,
  sentence: Sentence,
  index: number,
  isPlace: (name: string) => boolean = () => false,
  isCountry: (name: string) => boolean = isPlace,
): readonly NameSpan[] {
  const found: NameSpan[] = []
  const taken = new Set<number>()
  for (const entity of joinBodies(sentence)) {
    if (entity.label === 'Date' || entity.label === 'Money') {
      for (const word of wordsIn(sentence, entity)) taken.add(word)
      continue
    }
    const inside = wordsIn(sentence, entity)
    const isBand = isCalledBand(sentence, inside)
    const parts = namesIn(sentence, withoutTail(sentence, inside, entity.label), entity.label, isPlace, isCountry)
    for (const indices of parts) {
      // "Nakuru" of "Nakuru's Lake Hall": the owner is a place.
      const isOwner = parts.length > 1 && entity.label === 'Facility' && isPlace(nameAt(sentence.words, indices))
      const span = toSpan(text, sentence, index, indices, isOwner ? 'Location' : entity.label, isBand)
      for (const word of indices) taken.add(word)
      if (span) found.push(isShouted(span) ? { ...span, isDoubtful: true } : span)
    }
  }
  for (const { indices, isSure } of properRuns(sentence, taken)) {
    const span = toSpan(text, sentence, index, indices, 'Untagged')
    if (span) found.push(isSure && sentence.section !== 'headline' && !isShouted(span) ? span : { ...span, isDoubtful: true })
  }
  const roles = found.flatMap((span) => (span.role ? [roleSpan(text, span)] : []))
  return found
    .filter((span) => span.label !== 'Untagged' || !roles.some((role) => role.start <= span.start && span.end <= role.end))
    .sort((a, b) => a.start - b.start)
}

/** "MAIN STAGE ENTRANCE": words of a map or a headline, all in capitals. */
const isShouted = ({ text, label }: NameSpan): boolean =>
  label !== 'Person' &&
  label !== 'Location' &&
  (text.match(/(?<=^|\s)\p{Lu}{2,}/gu) ?? []).length > 1 &&
  /\p{Lu}{4}/u.test(text) &&
  !/\p{Ll}/u.test(text)

/** Whether the words beside a name say that it is a band's: "the militia Nur", "Nur and Fajr fighters". */
function isCalledBand({ words }: Sentence, indices: readonly number[]): boolean {
  const [first, last] = [indices[0] ?? 0, indices.at(-1) ?? 0]
  return [first - 1, last, last + 1].some((at) => ARMED_NOUNS.has(words[at]?.text ?? ''))
}

/** A person's name ends in a capital: "Reed demurred" tagged as one is Reed; "Park Do-yun" is whole. */
function withoutTail({ words }: Sentence, indices: readonly number[], label: string): readonly number[] {
  const isGlued = (index: number): boolean => /^[-‐‑]$/.test(words[index - 1]?.text ?? '') && words[index - 1]!.end === words[index]!.start
  const last = indices.findLastIndex((index) => !/^\p{Ll}+$/u.test(words[index]!.text) || isGlued(index))
  return label === 'Person' && last >= 0 ? indices.slice(0, last + 1) : indices
}

/** Where a name's role stands, if directly before or behind it. */
function roleSpan(text: string, span: NameSpan): { start: number; end: number } {
  const role = span.role!
  const before = text.lastIndexOf(role, span.start)
  if (before >= 0 && before + role.length <= span.start && span.start - before < 200) return { start: before, end: before + role.length }
  const behind = text.indexOf(role, span.end)
  return behind >= 0 && behind - span.end < 20 ? { start: behind, end: behind + role.length } : { start: 0, end: 0 }
}

function toSpan(
  text: string,
  sentence: Sentence,
  index: number,
  given: readonly number[],
  label: string,
  isBand = false,
): NameSpan | undefined {
  const { words } = sentence
  let indices = [...given]
  const drop = (word: Word): boolean =>
    /^(?:the|a|an|this|that|its|their|his|her)$/i.test(word.text) || word.upos === 'PUNCT' || /^['’]s?$/u.test(word.text)
  while (indices.length && drop(words[indices[0]!]!)) indices = indices.slice(1)
  while (indices.length && (drop(words[indices.at(-1)!]!) || /^(?:ADP|CCONJ)$/.test(words[indices.at(-1)!]!.upos)))
    indices = indices.slice(0, -1)
  // "1950-53 Harbour War": the second half of a span of years.
  while (
    indices.length > 1 &&
    /^\d+$/.test(words[indices[0]!]!.text) &&
    /\d[-–]$/u.test(text.slice(0, words[indices[0]!]!.start).slice(-2))
  )
    indices = indices.slice(1)
  if (!indices.length) return undefined
  let role: string | undefined
  let gender: Gender | undefined
  if (label === 'Person' || label === 'Untagged') {
    const first = leadOf(words, indices)
    if (first > 0 && first < indices.length) {
      const titles = indices.slice(0, first)
      gender = titles.map((at) => genderOfTitle(words[at]!.text)).find(Boolean)
      const named = titles.filter((at) => !HONORIFICS.has(bare(words[at]!.text)))
      if (named.length) role = text.slice(words[titles[0]!]!.start, words[titles.at(-1)!]!.end)
      indices = indices.slice(first)
    } else if (first >= indices.length) return undefined
  }
  const lastWord = words[indices.at(-1)!]!
  if (label === 'Location' || label === 'Facility')
    while (indices.length > 1 && (DIRECTION_WORDS.has(words[indices[0]!]!.text) || isArrow(words[indices[0]!]!, words[indices[1]!]!)))
      indices = indices.slice(1)
  // "seafront Marsby Walk": the common noun before it is no part of the name.
  if (label === 'Location')
    while (indices.length > 1 && isCommon(words[indices[0]!]!) && /^\p{Lu}/u.test(words[indices[1]!]!.text)) indices = indices.slice(1)
  // "Pentagon Press Secretary", "Marsby County Democratic chairman": the office is no part of the body's name.
  const behind = words[indices.at(-1)! + 1]
  if (label !== 'Person' && label !== 'Untagged' && behind && (ROLE_NOUNS.has(behind.text.toLowerCase()) || behind.text === 'Member')) {
    const isTitle = /^\p{Lu}/u.test(behind.text)
    const isOffice = (word: string): boolean =>
      PARTY_ADJECTIVES.has(word.toLowerCase()) ||
      (isTitle && OFFICE_WORDS.has(word)) ||
      (word === 'District' && /^(?:Attorney|Judge)$/.test(behind.text))
    while (indices.length > 1 && isOffice(words[indices.at(-1)!]!.text)) indices = indices.slice(0, -1)
    const offices = isTitle && OFFICES.find((office) => office.endsWith(nameAt(words, indices.slice(-2))))
    if (offices) indices = indices.slice(0, -2)
    if (!indices.length) return undefined
  }
  // "Democratic Senate leader", "Republican House": whose chamber it is for now is no part of its name.
  while (
    label === 'Organization' &&
    indices.length === 2 &&
    PARTY_ADJECTIVES.has(words[indices[0]!]!.text.toLowerCase()) &&
    CHAMBERS.test(words[indices[1]!]!.text)
  )
    indices = indices.slice(1)
  // "the Saraya X groups": the common noun is no part of the name.
  if (indices.length > 1 && isCommon(words[indices.at(-1)!]!)) {
    const isSite = FACILITY_NOUNS.has(lastWord.text) && label === 'Facility'
    const keep = indices.length > 2 && isSite && isCommon(words[indices.at(-2)!]!)
    if (!keep) indices = indices.slice(0, -1)
  }
  const first = words[indices[0]!]!.start
  const start = first + (leadsBy(label)?.exec(text.slice(first, words[indices.at(-1)!]!.end))?.[0].length ?? 0)
  const plainEnd = trimmedEnd(text, start, words[indices.at(-1)!]!.end)
  const end =
    label === 'Person' || label === 'Location'
      ? plainEnd
      : plainEnd +
        (label === 'Organization' && /\s/.test(text.slice(start, plainEnd)) && HYPHENED.test(text.slice(plainEnd, plainEnd + 30))
          ? HYPHENED.exec(text.slice(plainEnd, plainEnd + 30))![0].length
          : /(?:^|\s)Flight$/.test(text.slice(start, plainEnd))
            ? (FLIGHT_NUMBER.exec(text.slice(plainEnd, plainEnd + 10))?.[0].length ?? 0)
            : (MODEL_NUMBER.exec(text.slice(plainEnd, plainEnd + 8))?.[0].length ?? 0))
  const name = text.slice(start, end)
  if (name.length < 2 || !/\p{L}/u.test(name) || (label !== 'NORP' && !/[\p{Lu}\d]/u.test(name))) return undefined
  if (label === 'NORP' && PARTY_ADJECTIVES.has(name)) return undefined
  if (label !== 'Person' && (DAY_ALONE.test(name) || /^(?:Tropical Storm|Hurricane|Storm)$/.test(name))) return undefined
  // "Rep. Ann Reed, D-Marsby": a party and a town.
  if (/^(?:D|R|I|L|Lab|Con|Ind)-\p{Lu}/u.test(name)) return undefined
  if (label === 'Person' && name.split(/\s+/).filter((word) => /^\p{Lu}\p{Ll}/u.test(word)).length > PERSON_WORDS_MAX) return undefined
  // "Federal" of "Federal Harbour Board", tagged alone: a name's first word, no name.
  if (indices.length === 1 && label !== 'Person' && CUT_WORDS.test(name) && /^ \p{Lu}/u.test(text.slice(end, end + 2))) return undefined
  if (indices.length === 1 && isArrow(words[indices[0]!]!)) return undefined
  const head = headIn(words, indices)
  const beside = findRole(text, sentence, indices)
  const kind = kindOf(name, label, beside !== undefined || role !== undefined || gender !== undefined, isBand)
  if (kind === undefined) return undefined
  const person = kind === 'person'
  const stated = person ? beside?.text || role : undefined
  const given2 = gender ?? (person ? (beside?.gender ?? (stated ? genderOfRole(stated) : undefined)) : undefined)
  return {
    sentence: index,
    start,
    end,
    text: name,
    kind,
    label,
    head,
    ...(stated ? { role: stated } : {}),
    ...(given2 ? { gender: given2 } : {}),
  }
}

/** "anti-Marslander" names the Marslanders, "-west Marsland" of a word cut in two Marsland. */
const leadsBy = (label: string): RegExp | undefined =>
  label === 'NORP'
    ? /^(?:(?:[Aa]nti|[Pp]ro|[Nn]on|[Pp]re|[Pp]ost|[Ee]x)[-‐‑]|(?:north|south|east|west)(?:ern)?\s+)(?=\p{Lu})/u
    : label === 'Location'
      ? PLACE_LEAD
      : label === 'Misc' || label === 'Event'
        ? /^(?:pre|post|mid)[-‐‑](?=\p{Lu})/u
        : undefined
const PLACE_LEAD = new RegExp(String.raw`^[-‐‑–](?:(?:north|south|east|west)(?:ern)?\s+(?:and\s+)?)*(?=\p{Lu})|${KIND_BEFORE.source}`, 'u')

/** "NORTH" of a map, alone or before a name that is not in capitals. */
const isArrow = (word: Word, next?: Word): boolean =>
  /^\p{Lu}{4,}$/u.test(word.text) && DIRECTION_WORDS.has(word.text.toLowerCase()) && (next === undefined || /\p{Ll}/u.test(next.text))

/** A common noun in small letters. */
const isCommon = (word: Word): boolean => word.upos === 'NOUN' && word.text === word.text.toLowerCase()

/** How many leading words are titles; all of them if nothing else is left. */
function leadOf(words: readonly Word[], indices: readonly number[]): number {
  let lead = 0
  for (let at = 0; at < indices.length; at++) {
    const word = bare(words[indices[at]!]!.text)
    if (HONORIFICS.has(word) || ROLE_NOUNS.has(word)) lead = at + 1
    else if (at - lead > 3) break
  }
  return lead
}

const CUT_WORDS = /^(?:Federal|Special|Grand|State|National|General|Central|International|United|Supreme|Royal)$/
const CHAMBERS = /^(?:Senate|House|Congress|Assembly|Parliament)$/
const OFFICE_WORDS: ReadonlySet<string> = new Set(
  'Press Prime Deputy Vice Chief Foreign Interior Defense Defence Finance Assistant Acting Former State Ranking Team'.split(' '),
)
/** Offices of two words of which the second is the end of bodies' names too. */
const OFFICES: readonly string[] = ['National Security', 'Information Management', 'Public Information', 'Public Affairs']
/** "9268" of "Flight 9268", "LA 310" of "Flight LA 310". */
const FLIGHT_NUMBER = /^ (?:[A-Z]{2}|\d[A-Z]|[A-Z]\d)? ?\d{2,4}(?![\p{L}\d])/u
/** "-Depeche" of "Agence Marsland-Depeche", tagged without it. */
const HYPHENED = /^-\p{Lu}\p{Ll}{2,}(?![\p{L}\d-])/u
/** "-16" of "F-16". */
const MODEL_NUMBER = /^-\d{1,4}[A-Z]?(?![\p{L}\d])/u

/** More names in a row than these are a list that has lost its commas. */
const PERSON_WORDS_MAX = 6

const bare = (word: string): string => word.toLowerCase().replace(/\.$/, '')
const genderOfTitle = (word: string): Gender | undefined => HONORIFICS.get(bare(word)) ?? ROLE_GENDERS.get(bare(word))
const genderOfRole = (role: string): Gender | undefined => {
  for (const word of role.toLowerCase().split(/[\s-]+/)) {
    const gender = ROLE_GENDERS.get(word)
    if (gender) return gender
  }
  return undefined
}

const trimmedEnd = (text: string, start: number, end: number): number => {
  const match = /(?:['’]s?|[,;:]+)$/u.exec(text.slice(start, end))
  return match && match.index > 0 ? start + match.index : end
}

function kindOf(name: string, label: string, titled: boolean, called: boolean): EntityKind | undefined {
  const words = name.toLowerCase().split(/[\s-]+/)
  const last = words.at(-1)!
  switch (label) {
    case 'Person':
      return called || hasBandNoun(words) ? 'group' : 'person'
    case 'Location':
      return words.length > 1 && FACILITY_NOUNS.has(last) ? 'facility' : 'place'
    case 'Facility':
      return 'facility'
    case 'NORP':
      return 'group'
    case 'Product':
      return 'product'
    case 'Organization':
      return called || GROUP_NOUNS.has(last) || hasBandNoun(words) ? 'group' : 'organization'
    case 'Untagged':
      if (titled || (words.length > 1 && words.length < 5 && genderOfGiven(words[0]!))) return 'person'
      if (words.length > 1 && (ORGANIZATION_NOUNS.has(last) || ORGANIZATION_NOUNS.has(words[0]!))) return 'organization'
      if (words.length > 1 && FACILITY_NOUNS.has(last)) return 'facility'
      return words.length > 1 && EVENT_NOUNS.has(last) ? 'event' : 'other'
    default:
      return words.some((word) => EVENT_NOUNS.has(word)) ? 'event' : 'other'
  }
}
const hasBandNoun = (words: readonly string[]): boolean => words.some((word) => BAND_WORDS.has(foldName(word)))

/** Runs of capitalised proper nouns that no tag covers. */
function properRuns(sentence: Sentence, taken: ReadonlySet<number>): { readonly indices: readonly number[]; readonly isSure: boolean }[] {
  const { words } = sentence
  const runs: { indices: number[]; isSure: boolean }[] = []
  const isName = (at: number): boolean => {
    const word = words[at]
    if (word === undefined || taken.has(at) || CALENDAR.test(word.text)) return false
    return (word.upos === 'PROPN' && /^\p{Lu}/u.test(word.text)) || MODEL.test(word.text)
  }
  for (let at = 0; at < words.length; at++) {
    if (!isName(at)) continue
    const run = at > 0 && words[at - 1]!.text === 'United' && !taken.has(at - 1) ? [at - 1, at] : [at]
    while (isName(at + 1) && words[at + 1]!.start - words[at]!.end <= 1) run.push(++at)
    const isSure =
      run.length > 1 ||
      MODEL.test(words[at]!.text) ||
      !childrenOf(words, run[0]!).some((child) => isRelation(words[child]!, 'det') && words[child]!.upos === 'DET')
    runs.push({ indices: run, isSure })
  }
  return runs
}
/** A day or a month is a time, whatever the tags say. */
const DAY_ALONE =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|June|July|August|September|October|November|December)$/
/** "K480": letters and a number, the name of a model. */
const MODEL = /^\p{Lu}{1,3}\d{3,4}s?$/u
const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:Mon|Tue|Tues|Wed|Thu|Thurs|Fri|Sat|Sun|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\.?$|^(?:January|February|March|April|May|June|July|August|September|October|November|December|GMT|EST|EDT|BST|UTC|PST|PDT|CET)$/
