/**
 * The places that a written name may mean: under the name itself, an abbreviation, an adjective, or without the words that
 * only say what it is. Makes no choice between them.
 */
import {
  AREA_ADJECTIVES,
  DIRECTION_WORDS,
  FACILITY_NOUNS,
  PLACE_NOUNS,
  REGION_ABBREVIATIONS,
  SECOND_ABBREVIATIONS,
} from '../../rules/en/places.js'
import { featureCandidates, featureOf } from './features.js'
import type { Candidate, Gazetteer } from './gazetteer.js'

/** Candidates under the name as written, else without the words that only say what it is ("Gozo Island"). */
export function candidatesOf(written: string, gazetteer: Gazetteer): readonly Candidate[] {
  const name = written.replace(/^the\s+/i, '').replace(/['’]s?$/u, '')
  const letters = name.replace(/\.$/, '')
  const code = REGION_ABBREVIATIONS.get(letters)
  const second = (SECOND_ABBREVIATIONS.get(letters) ?? []).flatMap((one) => placesOfCode(one, gazetteer))
  if (code && (/\./.test(name) || /^[A-Z]{2}$/.test(name) || name.length > 2)) {
    const found = placesOfCode(code, gazetteer)
    if (found.length && (name.endsWith('.') || !gazetteer.countryNamed(name))) return [...found, ...second]
  }
  if (second.length) return second
  const people = peopleOf(name, gazetteer)
  if (people) return [people, ...gazetteer.lookup(name)]
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
  // "South Venezuela" is of Venezuela; "South Dublin" is another town's name.
  if (SIDE.test(words[0]!) && !DIRECTION_WORDS.has(words[1]!.toLowerCase())) {
    const whole = gazetteer.lookup(words.slice(1).join(' ')).filter(({ kind, primary }) => primary && WHOLES.has(kind))
    if (whole.length) return whole
  }
  const feature = featureOf(name)
  if (feature) return featureCandidates(feature, gazetteer)
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

/** The division or the country of a code. */
function placesOfCode(code: string, gazetteer: Gazetteer): readonly Candidate[] {
  const name = code.includes('.') ? gazetteer.regionName(code) : gazetteer.country(code)?.name
  const kind = code.includes('.') ? 'region' : 'country'
  return name ? gazetteer.lookup(name).filter((one) => one.kind === kind && (one.admin1 ?? one.country) === code) : []
}

/** "Kenyan" and "European" stand for Kenya and Europe, whatever town or river bears the word. */
function peopleOf(name: string, gazetteer: Gazetteer): Candidate | undefined {
  const area = AREA_ADJECTIVES.get(name.toLowerCase())
  if (area) return gazetteer.lookup(area)[0]
  const country = gazetteer.countryNamed(name) ? undefined : gazetteer.countryOfAdjective(name)
  return country && gazetteer.lookup(country.name).find((one) => one.kind === 'country' && one.country === country.code)
}

const SIDE = /^(?:north|south|east|west|(?:north|south)-?(?:east|west))(?:ern)?$/i
const WHOLES: ReadonlySet<Candidate['kind']> = new Set(['country', 'region', 'area'])

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
