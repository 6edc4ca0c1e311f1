/**
 * Which place a name means, out of all that bear it: by what stands behind it ("Golden, Colo."), what else the report
 * names, where it was written and by whom, and how large each candidate is. Abstains where nothing speaks for any.
 *
 * Works on the text and the spans of toponyms alone, so that it can be measured without the encoder. One name has one
 * place within a report unless a container says otherwise. Distances are in kilometres on a sphere.
 */
import { FACILITY_NOUNS, FEATURE_NOUNS, PLACE_NOUNS } from '../../rules/en/places.js'
import { candidatesOf } from './candidates.js'
import { type Container, containerAfter, kindAround, listsOf, within } from './containers.js'
import { kilometres } from './distance.js'
import { featureAround, featureCandidates } from './features.js'
import { foldName } from './fold.js'
import type { Candidate, Gazetteer } from './gazetteer.js'
import { holderOf } from './holders.js'
import { countriesByAdjective, countriesByWording } from './home-words.js'
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
  /** Whether the candidate is only what holds the place. */
  readonly within?: true
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
  const listed = listsOf(text, toponyms, gazetteer)
  let before: Container | undefined
  const spots = toponyms.map((toponym, at) => {
    const feature = featureAround(text, toponym)
    const all = feature ? featureCandidates(feature, gazetteer) : candidatesOf(toponym.text, gazetteer)
    const container = listed[at] ? undefined : containerAfter(text, toponym, toponyms[at + 1], gazetteer)
    const isContainer = before?.region !== undefined && all.some((one) => one.id === before?.region?.id)
    const told = isContainer ? [before!.region!] : (listed[at] ?? kindAround(text, toponym, all))
    before = container
    const key = foldName(feature ? `${feature.bare} ${feature.noun}` : toponym.text)
    const sense = told ? `${key} ${told.map((one) => one.id).join()}` : key
    const name = names.get(sense) ?? { key, count: 0, candidates: told ?? all, chosen: undefined, container: undefined }
    name.count++
    names.set(sense, name)
    return { name, container, isFeature: feature !== undefined }
  })
  for (const { name, container } of spots) if (container && within(name.candidates, container).length) name.container ??= container

  const votes = new Votes()
  for (const code of countriesByAdjective(text, gazetteer)) votes.addHint(code, undefined, HINTS.adjective)
  if (hints.written?.country) votes.addHint(hints.written.country, hints.written.admin1, HINTS.written)
  for (const [code, weight] of countriesByWording(text)) votes.addHint(code, undefined, weight)
  if (hints.home) votes.addHint(hints.home, undefined, HINTS.home)
  for (const { container } of spots) if (container) votes.addHint(container.country, container.admin1, HINTS.container)

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
        return [{ by: name, country: candidate.country, admin1: candidate.admin1, weight: voteOf(name.count) * certainty }]
      }),
    )
  }
  const outcomes = spots.map(({ name, container }): Resolved => {
    if (container) {
      const inside = within(name.candidates, container)
      if (inside.length) return { candidate: likeliest(inside, name.key, gazetteer), rule: 'place/container' }
    }
    if (!name.chosen) return siteOf(name, all) ?? { rule: 'place/unknown' }
    return name.chosen.score < SCORE_MIN || isStray(name, votes)
      ? { rule: 'place/doubtful' }
      : { candidate: name.chosen.candidate, rule: name.chosen.rule }
  })
  const known = (name: string): Candidate | undefined => all.find(({ key, chosen }) => chosen && key === foldName(name))?.chosen?.candidate
  const held = outcomes.map((outcome, at) => {
    if (outcome.rule !== 'place/unknown') return outcome
    const next = insideNext(text, toponyms, outcomes, at, !spots[at]!.name.candidates.length)
    if (next) return next
    const { name, isFeature } = spots[at]!
    const holder =
      name.candidates.length || isFeature
        ? undefined
        : holderOf(toponyms[at]!.text, gazetteer, known, (some, written) => likeliest(some, foldName(written), gazetteer))
    return holder ? { candidate: holder, within: true as const, rule: 'place/holder' } : outcome
  })
  // One name has one place: what the text said of it once holds wherever it is named again.
  return held.map((outcome, at) =>
    outcome.rule === 'place/unknown' ? (held.find((other, by) => other.within && spots[by]!.name === spots[at]!.name) ?? outcome) : outcome,
  )
}

/** "Qwx Wharf in Lagos", "Cape Qwx (CQ) in Lagos", "Qwx Wharf, Lagos", "Lagos's Qwx Wharf": what the index lacks lies where the text puts it. */
function insideNext(
  text: string,
  toponyms: readonly Toponym[],
  outcomes: readonly Resolved[],
  at: number,
  isUnheard: boolean,
): Resolved | undefined {
  const toponym = toponyms[at]!
  const isSite = SITE_NOUNS.has(lastWord(toponym.text)) || (isUnheard && /\s/.test(toponym.text))
  const [before, next] = [toponyms[at - 1], toponyms[at + 1]]
  const behind = next ? text.slice(toponym.end, next.start) : ''
  const [owner, holder] = [outcomes[at - 1]?.candidate, outcomes[at + 1]?.candidate]
  if (holder && isSite && isTown(holder) && INSIDE.test(behind)) return { candidate: holder, within: true, rule: 'place/inside' }
  if (holder && isDivision(holder) && behind === ', ' && !LISTED.test(text.slice(Math.max(0, toponym.start - 6), toponym.start)))
    return { candidate: holder, within: true, rule: 'place/inside' }
  if (
    before &&
    owner &&
    isSite &&
    isTown(owner) &&
    OWNS.test(text.slice(before.start + before.text.replace(OWNS, '').length, toponym.start))
  )
    return { candidate: owner, within: true, rule: 'place/inside' }
  return undefined
}
const OWNS = /['’]s? ?$/u
/** "Ostia, Qwx, Marsland": the last but one of a list lies beside, not inside. */
const LISTED = /(?:,|\band) $/
const isTown = ({ kind }: Candidate): boolean => kind === 'city' || kind === 'district'
const INSIDE = /^(?: \(\p{Lu}{2,6}\))?(?:, (?:in )?| in )(?:the )?(?:[a-z]+ ){0,3}$/u

/** A small town alone in its country, in a report that is all about another: likelier a namesake that the index lacks. */
function isStray(name: Name, votes: Votes): boolean {
  const { candidate } = name.chosen!
  return (
    !name.container &&
    (candidate.kind === 'city' || candidate.kind === 'district') &&
    candidate.population < STRAY_POPULATION_MAX &&
    votes.ofCountry(name, candidate.country) < STRAY_SHARE_MAX &&
    votes.leadingShare() > STRAY_LEAD_MIN
  )
}
const STRAY_POPULATION_MAX = 50_000
const STRAY_SHARE_MAX = 0.05
const STRAY_LEAD_MIN = 0.5

/** "Lagos Cathedral" of a report that speaks of Lagos lies there. */
function siteOf({ key, candidates }: Name, all: readonly Name[]): Resolved | undefined {
  if (candidates.length || !SITE_NOUNS.has(lastWord(key))) return undefined
  const town = all.find((other) => other.chosen?.candidate.kind === 'city' && key.startsWith(`${other.key} `))
  return town?.chosen && { candidate: town.chosen.candidate, within: true, rule: 'place/site' }
}
const SITE_NOUNS: ReadonlySet<string> = new Set([...FACILITY_NOUNS, ...PLACE_NOUNS.keys()].filter((noun) => !FEATURE_NOUNS.has(noun)))
const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1).toLowerCase()

const ROUNDS = 3
/** Distances are taken to the names that stand most often: a long list does not cost its square. */
const NEIGHBOURS_MAX = 200

// Weights found by a random search for the share within 161 km on the tuning halves of three corpora (bench/place.ts), then
// taken half the way where the halves say little.
/** Below it no candidate is likelier than one that the index lacks. */
const SCORE_MIN = 1.3
/** What is known from outside the names, as votes; a name alone casts two. */
const HINTS = { adjective: 0.7, written: 1.5, home: 1, container: 0.45 }
const voteOf = (count: number): number => Math.min(2.4, 1.4 + 0.64 * count)
const WEIGHTS = { country: 2.6, region: 2.5, near: 1.3 }
const SHARPNESS = 2.4
const NEAR_KM = 600
const CONTAINER_BONUS = 2
/** A town ten times as large is this much likelier: little beside what the report itself names. */
const POPULATION_WEIGHT = 0.57
const CAPITAL_BONUS = 0.8
const ALTERNATE_COST = -0.5
const KIND_BONUS: Readonly<Record<Candidate['kind'], number>> = {
  country: 1.63,
  region: 0.7,
  district: -0.84,
  city: 0,
  sea: 2,
  water: -0.2,
  island: 0.3,
  mountain: 0.2,
  area: 0.8,
  facility: 2,
}

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
/** The heaviest with nothing else known; a division gives way to its own town. */
function likeliest(candidates: readonly Candidate[], key: string, gazetteer: Gazetteer): Candidate {
  const weight = (one: Candidate): number => prior(one) + (isCapital(one, key, gazetteer) ? CAPITAL_BONUS : 0)
  const found = candidates.reduce((a, b) => (weight(b) > weight(a) ? b : a))
  return (isDivision(found) && townOf(found, candidates, key)) || found
}
const isDivision = (candidate: Candidate): boolean => candidate.kind === 'region' || candidate.kind === 'district'

/** How likely the candidate is with nothing else known: a logarithm, so that sums weigh. */
function prior(candidate: Candidate): number {
  return POPULATION_WEIGHT * Math.log10(candidate.population + 30) + KIND_BONUS[candidate.kind] + (candidate.primary ? 0 : ALTERNATE_COST)
}
const isCapital = (candidate: Candidate, key: string, gazetteer: Gazetteer): boolean =>
  candidate.kind === 'city' && candidate.country !== undefined && foldName(gazetteer.country(candidate.country)?.capital ?? '') === key

function best(name: Name, votes: Votes | undefined, all: readonly Name[], gazetteer: Gazetteer): Choice | undefined {
  let found: Choice | undefined
  let total = 0
  const pool = name.container ? within(name.candidates, name.container) : name.candidates
  for (const candidate of pool) {
    let score = prior(candidate) + (isCapital(candidate, name.key, gazetteer) ? CAPITAL_BONUS : 0)
    let rule = 'place/largest'
    if (name.container) {
      score += CONTAINER_BONUS
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
      kilometres(one, division) < TOWN_KM_MAX,
  )
const TOWN_SHARE_MIN = 0.2
const TOWN_KM_MAX = 450

/** Up to 1: whether other names of the report lie close by. */
function nearness(candidate: Candidate, name: Name, all: readonly Name[]): number {
  let sum = 0
  for (const other of all) {
    const chosen = other.chosen
    if (other === name || !chosen || chosen.candidate.kind === 'country' || chosen.candidate.id === candidate.id) continue
    const km = kilometres(candidate, chosen.candidate)
    if (km < NEAR_KM) sum += chosen.certainty * (1 - km / NEAR_KM)
  }
  return Math.min(1, sum)
}
