/**
 * What holds a place that the index lacks, by the place's own name: "Lagos Polytechnic" lies in Lagos, the "University of Kano" in Kano.
 *
 * Only from the name's own words; what the text puts behind it is `resolve.ts`'s. A name that is often given for a place far
 * away ("London Road"), or of a place of its own kind ("Marsby Township"), says nothing unless the report speaks of that
 * place; a natural feature never lies in the town of its name, nor an embassy in its country.
 */
import { DIRECTION_WORDS, NAMED_AFTER, PLACE_NOUNS } from '../../rules/en/places.js'
import { genderOfGiven } from '../name/alike.js'
import { featureOf } from './features.js'
import type { Candidate, Gazetteer } from './gazetteer.js'

/**
 * @param known the place that the report means by a name, where it uses that name by itself.
 * @param likeliest the place that a name most often means, of several.
 * @returns the place in whose name this one's begins, or that stands behind its "of".
 */
export function holderOf(
  name: string,
  gazetteer: Gazetteer,
  known: (name: string) => Candidate | undefined,
  likeliest: (candidates: readonly Candidate[], name: string) => Candidate,
): Candidate | undefined {
  const words = name.replace(/^the\s+/i, '').split(/\s+/)
  const noun = words.at(-1)!.toLowerCase()
  if (words.length < 2 || featureOf(name) || ABROAD.has(noun)) return undefined
  const isFree = NAMED_AFTER.has(noun) || PLACE_NOUNS.has(noun)
  for (const part of partsOf(words)) {
    const said = known(part)
    if (said) return said
    const large = isFree ? undefined : largeOf(part, gazetteer, likeliest)
    if (large) return large
  }
  return undefined
}

/** Beginnings from the longest to the shortest, then what stands behind "of". */
function partsOf(words: readonly string[]): readonly string[] {
  const parts = words.slice(0, -1).map((_, at) => words.slice(0, words.length - 1 - at).join(' '))
  const of = words.indexOf('of')
  return [...parts, ...(of > 0 && of < words.length - 1 ? [words.slice(of + 1).join(' ')] : [])].filter(
    (part) => !DIRECTION_WORDS.has(part.toLowerCase()) && !genderOfGiven(part.toLowerCase()),
  )
}

/** A country, also by its adjective, a division or a large town of that very name. */
function largeOf(
  part: string,
  gazetteer: Gazetteer,
  likeliest: (candidates: readonly Candidate[], name: string) => Candidate,
): Candidate | undefined {
  const country = gazetteer.countryNamed(part) ?? gazetteer.countryOfAdjective(part)
  const found = gazetteer.lookup(country ? country.name : part).filter((one) => one.primary)
  if (country) return found.find((one) => one.kind === 'country' && one.country === country.code)
  const large = found.filter(
    ({ kind, population }) => (kind === 'region' || kind === 'city' || kind === 'area') && population >= POPULATION_MIN,
  )
  return large.length ? likeliest(large, part) : undefined
}
const POPULATION_MIN = 300_000
/** What stands in another country than the one of its name. */
const ABROAD: ReadonlySet<string> = new Set(['embassy', 'consulate', 'mission'])
