/**
 * Which place a name means, out of all that bear it: by what stands behind it ("Golden, Colo."), what else the report
 * names, where it was written and by whom, and how large each candidate is. Abstains where nothing speaks for any.
 *
 * Works on the text and the spans of toponyms alone, so that it can be measured without the encoder. One name has one
 * place within a report unless a container says otherwise. Distances are in kilometres on a sphere.
 */
import { FACILITY_NOUNS, PLACE_NOUNS, REGION_ABBREVIATIONS } from '../../rules/en/places.js'
import { foldName } from './fold.js'
import type { Candidate, Gazetteer } from './gazetteer.js'
import { Votes } from './votes.js'

export interface Toponym {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What is known beside the text: the country where it was written, that of the outlet, its region. */
export interface ResolveHints {
  readonly written?: Candidate | undefined
  /** ISO code of the outlet's country. */
  readonly home?: string | undefined
}

export interface Resolved {
  readonly candidate?: Candidate
  /** The rule that decided. */
  readonly rule: string
}

/** One outcome for each toponym, in their order. */
export function resolveToponyms(
  text: string,
  toponyms: readonly Toponym[],
  gazetteer: Gazetteer,
  hints: ResolveHints = {},
): readonly Resolved[] {
  const names = new Map<string, Name>()
  const spots = toponyms.map((toponym, at) => {
    const key = foldName(toponym.text)
    const name = names.get(key) ?? {
      key,
      count: 0,
      candidates: candidatesOf(toponym.text, gazetteer),
      chosen: undefined,
      container: undefined,
    }
    name.count++
    names.set(key, name)
    return { toponym, name, container: containerAfter(text, toponym, toponyms[at + 1], gazetteer) }
  })
  for (const { name, container } of spots) if (container && within(name.candidates, container).length) name.container ??= container

  const votes = new Votes()
  for (const code of countriesByAdjective(text, gazetteer)) votes.addHint(code, undefined, 0.7)
  if (hints.written?.country) votes.addHint(hints.written.country, hints.written.admin1, 1.5)
  if (hints.home) votes.addHint(hints.home, undefined, 1)
  for (const { container } of spots) if (container) votes.addHint(container.country, container.admin1, 1)

  const all = [...names.values()]
  const often = [...all].sort((a, b) => b.count - a.count).slice(0, NEIGHBOURS_MAX)
  for (let round = 0; round < ROUNDS; round++) {
    const chosen = all.map((name) => best(name, round === 0 ? undefined : votes, often, gazetteer))
    chosen.forEach((choice, at) => {
      all[at]!.chosen = choice
    })
    votes.setNames(
      all.flatMap((name) => {
        if (!name.chosen) return []
        const { candidate, certainty } = name.chosen
        return [{ by: name, country: candidate.country, admin1: candidate.admin1, weight: Math.min(2, 0.5 + 0.5 * name.count) * certainty }]
      }),
    )
  }
  return spots.map(({ name, container }) => {
    if (container) {
      const inside = within(name.candidates, container)
      if (inside.length) return { candidate: likeliest(inside, name.key, gazetteer), rule: 'place/container' }
    }
    if (!name.chosen) return { rule: 'place/unknown' }
    return name.chosen.score < SCORE_MIN ? { rule: 'place/doubtful' } : { candidate: name.chosen.candidate, rule: name.chosen.rule }
  })
}

const ROUNDS = 3
/** Distances are taken to the names that stand most often: a long list does not cost its square. */
const NEIGHBOURS_MAX = 200
/** Below it no candidate is likelier than one that the index lacks. */
const SCORE_MIN = 2.2

interface Choice {
  readonly candidate: Candidate
  readonly score: number
  readonly certainty: number
  readonly rule: string
}
interface Name {
  readonly key: string
  count: number
  readonly candidates: readonly Candidate[]
  chosen: Choice | undefined
  container: Container | undefined
}
interface Container {
  readonly country: string | undefined
  readonly admin1: string | undefined
}

/** Candidates under the name as written, else without the words that only say what it is ("Gozo Island"). */
export function candidatesOf(written: string, gazetteer: Gazetteer): readonly Candidate[] {
  const name = written.replace(/^the\s+/i, '').replace(/['’]s?$/u, '')
  const code = REGION_ABBREVIATIONS.get(name.replace(/\.$/, ''))
  if (code && (/\./.test(name) || /^[A-Z]{2}$/.test(name) || name.length > 2)) {
    const region = gazetteer.regionName(code)
    const found = region ? gazetteer.lookup(region).filter((one) => one.admin1 === code && one.kind === 'region') : []
    if (found.length && (name.endsWith('.') || !gazetteer.countryNamed(name))) return found
  }
  const found = gazetteer.lookup(name)
  const words = name.split(/\s+/)
  const last = words.at(-1)!.toLowerCase()
  if (words.length > 1 && FACILITY_NOUNS.has(last)) {
    // "Düsseldorf Airport" lies by its town; "Lincoln Hospital" may lie anywhere.
    if (found.length || !TOWN_FACILITIES.has(last)) return found
    const town = name.replace(/(?: (?:International|Regional|Air|Train|Railway|Central|Metro))* \S+$/u, '')
    return gazetteer.lookup(town).filter((one) => one.kind === 'city' && one.population >= FACILITY_TOWN_MIN)
  }
  if (found.length || words.length < 2) return found
  const kindLast = PLACE_NOUNS.get(last)
  const kindFirst = PLACE_NOUNS.get(words[0]!.toLowerCase())
  const bare = kindLast ? words.slice(0, -1).join(' ') : kindFirst ? words.slice(words[1] === 'of' ? 2 : 1).join(' ') : ''
  if (!bare) return []
  const kind = kindLast ?? kindFirst
  if (kind === 'city' && /^\p{Lu}/u.test(kindLast ? words.at(-1)! : words[0]!)) return []
  const fitting = gazetteer.lookup(bare).filter((one) => one.kind !== 'facility')
  const same = fitting.filter(
    (one) => one.kind === kind || (kind === 'region' && one.kind === 'district') || (kind === 'island' && one.kind === 'area'),
  )
  return same.length ? same : fitting
}

const TOWN_FACILITIES: ReadonlySet<string> = new Set([
  'airport',
  'airfield',
  'airbase',
  'base',
  'port',
  'harbor',
  'harbour',
  'station',
  'terminal',
])
const FACILITY_TOWN_MIN = 15_000

/** "Golden, Colo.", "Ostia, in Rome", "Paris (Texas)": what the text puts behind the toponym to say which. */
function containerAfter(text: string, toponym: Toponym, following: Toponym | undefined, gazetteer: Gazetteer): Container | undefined {
  const behind = text.slice(toponym.end, toponym.end + 60)
  const link = /^(?:, (?:in |near )?(?:the )?|,? in (?:the )?| \()(?=\p{Lu})/u.exec(behind)
  if (!link) return undefined
  const from = toponym.end + link[0].length
  const word =
    following && following.start === from
      ? following.text
      : /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}/u.exec(text.slice(from, from + 60))?.[0]
  if (!word) return undefined
  for (const part of [word, word.split(' ').slice(0, 2).join(' '), word.split(' ')[0]!]) {
    const abbreviated = REGION_ABBREVIATIONS.get(part.replace(/[.,]+$/, ''))
    if (abbreviated) return { country: abbreviated.slice(0, 2), admin1: abbreviated }
    const country = gazetteer.countryNamed(part)
    const region = gazetteer.lookup(part).find((one) => (one.kind === 'region' || one.kind === 'area') && one.primary && one.country)
    if (region && (!country || link[0].startsWith(',')) && within(candidatesOf(toponym.text, gazetteer), region).length)
      return { country: region.country, admin1: region.admin1 }
    if (country) return { country: country.code, admin1: undefined }
  }
  return undefined
}

const within = (candidates: readonly Candidate[], container: { country?: string | undefined; admin1?: string | undefined }): Candidate[] =>
  candidates.filter(
    (one) =>
      one.kind !== 'country' &&
      (container.admin1 ? one.admin1 === container.admin1 && one.kind !== 'region' : one.country === container.country),
  )

/** The heaviest with nothing else known; a division gives way to its own town. */
function likeliest(candidates: readonly Candidate[], key: string, gazetteer: Gazetteer): Candidate {
  const weight = (one: Candidate): number => prior(one) + (isCapital(one, key, gazetteer) ? CAPITAL_BONUS : 0)
  const found = candidates.reduce((a, b) => (weight(b) > weight(a) ? b : a))
  return (isDivision(found) && townOf(found, candidates, key)) || found
}
const isDivision = (candidate: Candidate): boolean => candidate.kind === 'region' || candidate.kind === 'district'

/** How likely the candidate is with nothing else known: a logarithm, so that sums weigh. */
function prior(candidate: Candidate): number {
  return Math.log10(candidate.population + 30) + KIND_BONUS[candidate.kind] + (candidate.primary ? 0 : ALTERNATE_COST)
}
const isCapital = (candidate: Candidate, key: string, gazetteer: Gazetteer): boolean =>
  candidate.kind === 'city' && candidate.country !== undefined && foldName(gazetteer.country(candidate.country)?.capital ?? '') === key
const CAPITAL_BONUS = 1
const ALTERNATE_COST = -0.6
const KIND_BONUS: Readonly<Record<Candidate['kind'], number>> = {
  country: 2.5,
  region: 0.4,
  district: -1.2,
  city: 0,
  sea: 2,
  water: -0.2,
  island: 0.3,
  mountain: 0.2,
  area: 0.8,
  facility: 2,
}

function best(name: Name, votes: Votes | undefined, all: readonly Name[], gazetteer: Gazetteer): Choice | undefined {
  let found: Choice | undefined
  let total = 0
  const pool = name.container ? within(name.candidates, name.container) : name.candidates
  for (const candidate of pool) {
    let score = prior(candidate) + (isCapital(candidate, name.key, gazetteer) ? CAPITAL_BONUS : 0)
    let rule = 'place/largest'
    if (name.container) {
      score += 2
      rule = 'place/container-once'
    }
    if (votes) {
      const country = votes.ofCountry(name, candidate.country)
      const admin1 = votes.ofRegion(name, candidate.admin1)
      const near = candidate.kind === 'country' ? 0 : nearness(candidate, name, all)
      const context = WEIGHTS.country * country + WEIGHTS.region * admin1 + WEIGHTS.near * near
      if (context > 0.5) rule = 'place/context'
      score += context
    }
    total += Math.exp(score * SHARPNESS)
    if (!found || score > found.score) found = { candidate, score, certainty: 0, rule }
  }
  if (!found) return undefined
  const town = isDivision(found.candidate) ? townOf(found.candidate, pool, name.key) : undefined
  return { ...found, ...(town ? { candidate: town } : {}), certainty: Math.exp(found.score * SHARPNESS) / total }
}

/** A division named for a large town of its own is meant as the town: "Lagos". */
const townOf = (division: Candidate, pool: readonly Candidate[], key: string): Candidate | undefined =>
  pool.find(
    (one) =>
      one.kind === 'city' &&
      [key, `${key} city`].includes(foldName(one.name)) &&
      one.country === division.country &&
      one.population > TOWN_SHARE_MIN * division.population &&
      kilometres(one, division) < 250,
  )
const TOWN_SHARE_MIN = 0.2
const SHARPNESS = 2
const WEIGHTS = { country: 1.2, region: 1.6, near: 0.8 }

/** Up to 1: whether other names of the report lie close by. */
function nearness(candidate: Candidate, name: Name, all: readonly Name[]): number {
  let sum = 0
  for (const other of all) {
    const chosen = other.chosen
    if (other === name || !chosen || chosen.candidate.kind === 'country' || chosen.candidate.id === candidate.id) continue
    const km = kilometres(candidate, chosen.candidate)
    if (km < 200) sum += chosen.certainty * (1 - km / 200)
  }
  return Math.min(1, sum)
}

/** Kilometres between two points. */
export function kilometres(a: { readonly lat: number; readonly lon: number }, b: { readonly lat: number; readonly lon: number }): number {
  const toRadians = Math.PI / 180
  const dLat = (b.lat - a.lat) * toRadians
  const dLon = (b.lon - a.lon) * toRadians
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * toRadians) * Math.cos(b.lat * toRadians) * Math.sin(dLon / 2) ** 2
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(h)))
}

function countriesByAdjective(text: string, gazetteer: Gazetteer): readonly string[] {
  const found = new Set<string>()
  for (const [word] of text.matchAll(/\b\p{Lu}\p{L}{3,14}\b/gu)) {
    const country = gazetteer.countryOfAdjective(word)
    if (country) found.add(country.code)
  }
  return [...found]
}
