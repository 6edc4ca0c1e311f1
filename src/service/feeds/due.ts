/** When a feed is asked for again: never sooner than its server wishes, ever more seldom while it fails. Pure; the clock is handed in. */
import { LIMITS } from '../../limits.js'

export interface DueOptions {
  readonly nowMs: number
  readonly everyMs?: number
  /** What the server asks for, at least. */
  readonly wishMs?: number
  /** One after the other, this one included. */
  readonly failures?: number
  /** 0 to 1: so that feeds do not all come due at once. */
  readonly chance?: number
}

export function toDue({ nowMs, everyMs = LIMITS.feedEveryMs, wishMs = 0, failures = 0, chance = 0.5 }: DueOptions): string {
  const backedOff = everyMs * 2 ** Math.min(failures, 30)
  const waitMs = Math.min(Math.max(backedOff, wishMs), LIMITS.feedRestMs)
  return new Date(nowMs + waitMs * (1 + 0.1 * chance)).toISOString()
}

/** `Retry-After`: seconds, or a date. */
export function retryAfterMs(header: string | undefined, nowMs: number): number {
  if (header === undefined) return 0
  const text = header.trim()
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000
  const at = Date.parse(text)
  return Number.isNaN(at) ? 0 : Math.max(0, at - nowMs)
}

/** How long an answer stays fresh by its server's and the feed's own words (`max-age`, `<ttl>` in minutes). */
export function freshMs(headers: Readonly<Record<string, string>>, body: string): number {
  const age = /(?:^|[\s,])max-age=(\d{1,9})/i.exec(headers['cache-control'] ?? '')?.[1] ?? 0
  const ttl = /<ttl>\s*(\d{1,6})\s*<\/ttl>/i.exec(body.slice(0, 20_000))?.[1] ?? 0
  return Math.max(Number(age) * 1_000, Number(ttl) * 60_000)
}
