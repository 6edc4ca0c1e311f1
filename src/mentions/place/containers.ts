/** What the text puts around a toponym to say which place it is: "Golden, Colo.", "the state of Georgia", "Karo district". */
import { REGION_ABBREVIATIONS } from '../../rules/en/places.js'
import { candidatesOf } from './candidates.js'
import type { Candidate, Gazetteer, PlaceKind } from './gazetteer.js'

interface Toponym {
  readonly start: number
  readonly end: number
  readonly text: string
}

export interface Container {
  readonly country: string | undefined
  readonly admin1: string | undefined
  /** The container's own place, where it is a division. */
  readonly region?: Candidate
}

/** "Golden, Colo.", "Ostia, in Rome", "Paris (Texas)": what the text puts behind the toponym to say which. */
export function containerAfter(
  text: string,
  toponym: Toponym,
  following: Toponym | undefined,
  gazetteer: Gazetteer,
): Container | undefined {
  const behind = text.slice(toponym.end, toponym.end + 60)
  const link = /^(?:, (?:in |near )?(?:the )?|,? in (?:the )?| \()(?=\p{Lu})/u.exec(behind)
  if (!link) return undefined
  const from = toponym.end + link[0].length
  const word =
    following && following.start === from
      ? following.text
      : /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}/u.exec(text.slice(from, from + 60))?.[0]
  if (!word) return undefined
  // "Chad, Sudan" are two.
  if (gazetteer.countryNamed(toponym.text) && gazetteer.countryNamed(word)) return undefined
  for (const part of [word, word.split(' ').slice(0, 2).join(' '), word.split(' ')[0]!]) {
    const abbreviated = REGION_ABBREVIATIONS.get(part.replace(/[.,]+$/, ''))
    if (abbreviated) return { country: abbreviated.slice(0, 2), admin1: abbreviated }
    const country = gazetteer.countryNamed(part)
    const region = gazetteer.lookup(part).find((one) => (one.kind === 'region' || one.kind === 'area') && one.primary && one.country)
    if (region && (!country || link[0].startsWith(',')) && within(candidatesOf(toponym.text, gazetteer), region).length)
      return { country: region.country, admin1: region.admin1, region }
    if (country) return { country: country.code, admin1: undefined }
  }
  return undefined
}

/** The candidates that lie in a container. */
export const within = (
  candidates: readonly Candidate[],
  container: { country?: string | undefined; admin1?: string | undefined },
): Candidate[] =>
  candidates.filter(
    (one) =>
      one.kind !== 'country' &&
      (container.admin1 ? one.admin1 === container.admin1 && one.kind !== 'region' : one.country === container.country),
  )

const DIVISIONS: ReadonlySet<PlaceKind> = new Set(['region', 'district', 'area'])
const isDivision = ({ kind }: Candidate): boolean => DIVISIONS.has(kind)

const DIVISION = '(?:state|province|region|governorate|prefecture|territory|county|district|department)'
/** "Kano state", "Osun Governor", "Kano, Osun and Oyo states". */
const DIVISION_BEHIND = new RegExp(
  `^(?: ${DIVISION}(?! (?:of|university|college))\\b|(?:['’]s)? (?:Gov\\.|Governor|Legislature|state )|(?:, \\p{Lu}\\p{L}+){0,4},? and \\p{Lu}\\p{L}+ (?:counties|provinces|states|districts)\\b| and \\p{Lu}\\p{L}+ (?:counties|provinces|states|districts)\\b| (?:counties|provinces|states|districts)\\b)`,
  'u',
)
const DIVISION_BEFORE = new RegExp(`\\b${DIVISION}s? of (?:the )?$`)

/** The divisions among the candidates, where the words around say that it is one. */
export function kindAround(text: string, toponym: Toponym, candidates: readonly Candidate[]): readonly Candidate[] | undefined {
  if (
    !DIVISION_BEHIND.test(text.slice(toponym.end, toponym.end + 100)) &&
    !DIVISION_BEFORE.test(text.slice(Math.max(0, toponym.start - 24), toponym.start))
  )
    return undefined
  const fitting = candidates.filter(isDivision)
  return fitting.length ? fitting : undefined
}

/** For each toponym that stands in a list of countries, or of one country's divisions, the candidates that are such. */
export function listsOf(text: string, toponyms: readonly Toponym[], gazetteer: Gazetteer): readonly (readonly Candidate[] | undefined)[] {
  const told: (readonly Candidate[] | undefined)[] = toponyms.map(() => undefined)
  for (let first = 0; first < toponyms.length; ) {
    let last = first
    while (last + 1 < toponyms.length && LINK.test(text.slice(toponyms[last]!.end, toponyms[last + 1]!.start))) last++
    if (last - first >= 2) tell(first, toponyms.slice(first, last + 1))
    first = last + 1
  }
  return told

  function tell(first: number, list: readonly Toponym[]): void {
    const heads = list.map(({ text: name }) =>
      gazetteer.lookup(name).filter((one) => one.primary && (one.kind === 'country' || one.kind === 'region')),
    )
    const votes = new Map<string, number>()
    for (const head of heads) for (const sort of new Set(head.map(sortOf))) votes.set(sort, (votes.get(sort) ?? 0) + 1)
    const [sort, count] = [...votes].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0])
    if (count * 3 < list.length * 2 || count < 3) return
    heads.forEach((head, at) => {
      const fitting = head.filter((one) => sortOf(one) === sort)
      if (fitting.length) told[first + at] = fitting
    })
  }
}
const LINK = /^(?:, (?:and |or )?| (?:and|or) )(?:the )?$/
const sortOf = ({ kind, country }: Candidate): string => (kind === 'country' ? 'country' : `region ${country}`)
