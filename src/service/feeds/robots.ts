/** What a host's robots.txt lets us ask for (RFC 9309), kept for a day. No robots.txt lets everything; a server that fails lets nothing for now. */
import parseRobots from 'robots-parser'
import { type AskOptions, askAddress, NotAsked } from '../../addresses.js'
import { LIMITS } from '../../limits.js'

/** As the user agent calls itself. */
const AGENT = 'rashomon'
const keptMs = 24 * 3_600_000
const failedKeptMs = 15 * 60_000
const delayMaxMs = 60_000

interface Rules {
  isAllowed(url: string, agent: string): boolean | undefined
  getCrawlDelay(agent: string): number | undefined
}
// Its types are those of a module, and it is none.
const toRules = parseRobots as unknown as (url: string, text: string) => Rules

export interface Robots {
  /** @throws NotAsked where the host does not want it, or cannot say. */
  mayAsk(url: URL): Promise<void>
  /** How long the host wants to be left alone between two askings. */
  delayMs(url: URL): Promise<number>
}

export function toRobots(options: Pick<AskOptions, 'reaches' | 'signal'>): Robots {
  const known = new Map<string, { readonly until: number; readonly rules: Promise<Rules | string> }>()
  const rulesOf = (origin: string): Promise<Rules | string> => {
    const kept = known.get(origin)
    if (kept && kept.until > Date.now()) return kept.rules
    const rules = askRules(`${origin}/robots.txt`, options)
    known.set(origin, { until: Date.now() + keptMs, rules })
    void rules.then((found) => typeof found === 'string' && known.set(origin, { until: Date.now() + failedKeptMs, rules }))
    return rules
  }
  return {
    mayAsk: async (url) => {
      const rules = await rulesOf(url.origin)
      if (typeof rules === 'string') throw new NotAsked(rules, true)
      if (rules.isAllowed(url.href, AGENT) === false) throw new NotAsked(`The robots.txt of ${url.host} does not let it be asked for.`)
    },
    delayMs: async (url) => {
      const rules = await rulesOf(url.origin)
      return typeof rules === 'string' ? 0 : Math.min(delayMaxMs, 1_000 * (rules.getCrawlDelay(AGENT) ?? 0))
    },
  }
}

/** The rules; or why there are none that could be gone by. */
async function askRules(address: string, options: Pick<AskOptions, 'reaches' | 'signal'>): Promise<Rules | string> {
  const asked = await askAddress(address, { ...options, bytesMax: LIMITS.robotsBytesMax })
  if ('code' in asked) return `Its robots.txt could not be read: ${asked.message}`
  if (asked.status >= 500 || asked.status === 429) return `Its robots.txt could not be read: the server answered ${asked.status}.`
  return toRules(address, asked.status === 200 ? new TextDecoder().decode(asked.bytes) : '')
}
