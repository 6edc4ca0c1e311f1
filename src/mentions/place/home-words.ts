/** What a text's wording says of the countries that it is from or about. */
import { COUNTRY_WORDS } from '../../rules/en/places-countries.js'
import { matchesOf } from '../../text/matches.js'
import type { Gazetteer } from './gazetteer.js'

/** Countries whose adjectives or peoples the text names. */
export function countriesByAdjective(text: string, gazetteer: Gazetteer): readonly string[] {
  const found = new Set<string>()
  for (const [word] of matchesOf(/\b\p{Lu}\p{L}{3,14}\b/gu, text)) {
    const country = gazetteer.countryOfAdjective(word)
    if (country) found.add(country.code)
  }
  return [...found]
}

/** Countries whose own words the text uses, each with how much they say. */
export function countriesByWording(text: string): readonly (readonly [code: string, weight: number])[] {
  const found = new Map<string, number>()
  for (const { country, pattern } of WORDINGS) {
    const words = new Set(matchesOf(pattern, text).map(([word]) => word))
    if (words.size) found.set(country, (found.get(country) ?? 0) + words.size)
  }
  return [...found].map(([code, count]) => [code, Math.min(WORDS_MAX, count)] as const)
}
/** So many different words say as much as can be said. */
const WORDS_MAX = 2
const WORDINGS = COUNTRY_WORDS.map(({ country, words }) => ({ country, pattern: new RegExp(`\\b(?:${words})\\b`, 'g') }))
