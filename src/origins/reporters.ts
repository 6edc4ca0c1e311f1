/** Reporters without a name, as the outlet whose they are: what "a Northern Wire correspondent" saw, the Northern Wire has at first hand. */
import { REPORTER_WORDS } from '../rules/en/bodies.js'
import type { OriginContext } from './origin.js'
import { isKnownOutlet, outletKey } from './outlet-key.js'

const reporters = [...REPORTER_WORDS].join('|')
/** "a Northern Wire correspondent at the scene"; an agency's "witness" is its own reporter. */
const before = new RegExp(`^(?:an? |the |one |two )?(.+?)(?:['\u2018\u2019]s)? (?:${reporters}|witness)\\b`, 'iu')
const behind = new RegExp(`\\b(?:${reporters}) (?:for|of|with|from|at) (?:the )?(.+)$`, 'iu')
const ours = new RegExp(`^our (?:\\S+ )?(?:${reporters})\\b`, 'iu')

/** The key of the outlet that a source reports for by its words; undefined where they name none. */
export function outletOfReporter(
  name: string,
  report: string,
  { outlets, readings }: Pick<OriginContext, 'outlets' | 'readings'>,
): string | undefined {
  const own = readings.get(report)?.report
  if (ours.test(name)) {
    const outlet = own?.agency ?? own?.outlet
    return outlet === undefined ? undefined : outletKey(outlet)
  }
  const named = [before, behind].map((words) => words.exec(name)?.[1])
  const known = named.find((one) => one !== undefined && (isKnownOutlet(one) || outlets.has(outletKey(one))))
  return known === undefined ? undefined : outletKey(known)
}
