/** How much of one claim's tokens another claim holds, by entity, day, number, stem or a long beginning in common. */
import { BEGINNING, type Profile, type Token, type TokenKind } from './profile.js'

const endingMax = 2
const prefixShare = 0.8

export type Tally = Readonly<Record<TokenKind, number>>

/** What the other holds of a claim. Shares are of the tokens' weight, 0 to 1. */
export interface Covered {
  readonly share: number
  /** Of the claim's verb and what takes its roles. */
  readonly core: number
  /** Without numbers and days. */
  readonly frame: number
  /** Of its words, wherever they stand in the other's sentence. */
  readonly around: number
  readonly leftWeight: number
  readonly left: Tally
  readonly shared: Tally
}

/** What `b` holds of `a`. */
export function cover(a: Profile, b: Profile): Covered {
  const left = { name: 0, day: 0, number: 0, noun: 0, verb: 0, other: 0 }
  const shared = { ...left }
  let [sum, core, coreAll, frame, frameAll, around] = [0, 0, 0, 0, 0, 0]
  for (const token of a.tokens) {
    const { weight, kind, stem } = token
    const best = b.stems.has(stem) ? 1 : bestOf(token, b)
    sum += best * weight
    if (token.isCore) {
      core += best * weight
      coreAll += weight
    }
    if (kind !== 'number' && kind !== 'day') {
      frame += best * weight
      frameAll += weight
    }
    if (best === 1 || b.around.has(stem)) around += weight
    shared[kind] += best
    left[kind] += 1 - best
  }
  return {
    share: shareOf(sum, a.weight),
    core: shareOf(core, coreAll),
    frame: shareOf(frame, frameAll),
    around: shareOf(around, a.weight),
    leftWeight: a.weight - sum,
    left,
    shared,
  }
}

const shareOf = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)

/** "Explode" is most of "explosion": a long beginning in common, but for the end of the shorter. */
function bestOf({ stem, kind }: Token, { beginnings, tokens }: Profile): number {
  if (kind === 'name' || kind === 'number' || kind === 'day' || stem.length < BEGINNING) return 0
  if (!beginnings.has(stem.slice(0, BEGINNING))) return 0
  for (const other of tokens) {
    if (other.kind === 'name' || other.kind === 'number' || other.kind === 'day') continue
    const length = Math.min(stem.length, other.stem.length)
    let same = 0
    while (same < length && stem[same] === other.stem[same]) same++
    if (same >= BEGINNING && same >= length - endingMax) return prefixShare
  }
  return 0
}
