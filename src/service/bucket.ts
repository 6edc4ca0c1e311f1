/** A token bucket for each address: so many requests at once, so many a second after that. Pure but for what it keeps; the clock is handed in. */

export interface Bucket {
  /** Takes one; how many milliseconds to wait if there is none, 0 if it was taken. */
  take(key: string, nowMs: number): number
}

/** @param keysMax addresses that are kept; those that have been quiet longest are forgotten first. */
export function toBucket({ atOnce, perSecond, keysMax = 10_000 }: BucketSize): Bucket {
  const levels = new Map<string, { readonly left: number; readonly at: number }>()
  return {
    take: (key, nowMs) => {
      const { left, at } = levels.get(key) ?? { left: atOnce, at: nowMs }
      const now = Math.min(atOnce, left + (Math.max(0, nowMs - at) * perSecond) / 1_000)
      const isTaken = now >= 1
      levels.delete(key)
      levels.set(key, { left: isTaken ? now - 1 : now, at: nowMs })
      if (levels.size > keysMax) levels.delete(levels.keys().next().value!)
      return isTaken ? 0 : Math.ceil(((1 - now) * 1_000) / perSecond)
    },
  }
}

interface BucketSize {
  readonly atOnce: number
  readonly perSecond: number
  readonly keysMax?: number
}
