/**
 * From the wall clock to an instant: in one zone, or in all in which it may run.
 *
 * Offsets are asked of the runtime's own zone data (Intl), since a calendar library costs a cold start more than
 * the whole reading of a report; where a clock is set back the earlier instant is taken, where set on the later.
 * When no zone is known the clock may run anywhere that nearly all people live, from UTC-8 to UTC+10.
 */
const HOURS_EAST_MAX = 10
const HOURS_WEST_MAX = 8
const HOUR_MS = 3_600_000

/** The earliest and the latest instant at which clocks of these zones show this time. */
export function toInstants(civil: number, zones: readonly string[]): { readonly first: number; readonly last: number } {
  const instants = zones.map((zone) => toInstant(civil, zone)).filter((instant) => instant !== undefined)
  if (!instants.length) return { first: civil - HOURS_EAST_MAX * HOUR_MS, last: civil + HOURS_WEST_MAX * HOUR_MS }
  return { first: Math.min(...instants), last: Math.max(...instants) }
}

/** What a clock of the zone shows at the instant, or the instant itself for a zone that the runtime does not know. */
export const toCivilIn = (instant: number, zone: string): number => instant + (offsetAt(instant, zone) ?? 0)

function toInstant(civil: number, zone: string): number | undefined {
  const guess = offsetAt(civil, zone)
  if (guess === undefined) return undefined
  return civil - (offsetAt(civil - guess, zone) ?? guess)
}

const formats = new Map<string, Intl.DateTimeFormat | undefined>()

function offsetAt(instant: number, zone: string): number | undefined {
  if (zone === 'UTC') return 0
  if (!formats.has(zone)) formats.set(zone, openFormat(zone))
  const name = formats
    .get(zone)
    ?.formatToParts(Math.max(-8e15, Math.min(8e15, instant)))
    .find((part) => part.type === 'timeZoneName')?.value
  const match = /^GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(name ?? '')
  if (!match) return undefined
  const [, sign = '+', hours = '0', minutes = '0', seconds = '0'] = match
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000
}

function openFormat(zone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
