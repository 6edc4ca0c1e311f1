/** Where a report was written and where its outlet sits: by its dateline, a table of outlets, the country of its address. */
import type { Place, Report } from '../../contract/index.js'
import { OUTLET_HOMES } from '../../rules/en/places-outlets.js'
import { foldName } from './fold.js'
import type { Candidate, Gazetteer } from './gazetteer.js'
import { resolveToponyms } from './resolve.js'

/** The dateline's place as the index knows it ("SANAA, Yemen"). */
export function writtenAt(report: Report, gazetteer: Gazetteer): Candidate | undefined {
  const words = report.dateline?.place
  if (!words) return undefined
  const first = /^[^,(/-]+/u.exec(words)?.[0].trim()
  if (!first) return undefined
  const at = words.indexOf(first)
  return resolveToponyms(words, [{ start: at, end: at + first.length, text: first }], gazetteer)[0]?.candidate
}

export const toPlace = (candidate: Candidate, stated: string): Place => ({
  name: candidate.name,
  lat: candidate.lat,
  lon: candidate.lon,
  precision: candidate.kind === 'country' ? 'country' : 'city',
  ...(candidate.country ? { country: candidate.country } : {}),
  stated,
})

/** The outlet's country and zone, as far as known. */
export function homeOf(report: Report, gazetteer: Gazetteer): { readonly country: string; readonly zone?: string } | undefined {
  const named =
    OUTLET_HOMES.get(foldName(report.outlet ?? '').replace(/^the /, '')) ??
    OUTLET_HOMES.get(foldName(report.agency ?? '').replace(/^the /, ''))
  if (named) return { country: named[0], zone: named[1] }
  const end = /^(?:https?:\/\/)?[^/?#]{0,200}\.([a-z]{2})(?::\d{1,5})?(?:[/?#]|$)/i
    .exec(report.url ?? report.outlet ?? '')?.[1]
    ?.toUpperCase()
  const code = end === 'UK' ? 'GB' : end
  const country = code && !NO_COUNTRY.has(code) ? gazetteer.country(code) : undefined
  if (!country) return undefined
  const capital = country.capital
    ? gazetteer.lookup(country.capital).find((one) => one.country === country.code && one.kind === 'city')
    : undefined
  const zone = MANY_ZONES.has(country.code) || !capital ? undefined : gazetteer.zone(capital.lat, capital.lon)
  return { country: country.code, ...(zone ? { zone } : {}) }
}

/** Endings that are used for their letters. */
const NO_COUNTRY: ReadonlySet<string> = new Set('AI CO FM GG IO IS LY ME TV WS TO SH CC'.split(' '))
/** Countries whose clocks differ from end to end. */
const MANY_ZONES: ReadonlySet<string> = new Set('US CA RU AU BR MX ID KZ MN CD'.split(' '))
