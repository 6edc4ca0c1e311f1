/** What happened in the store, to everyone who listens: one look at the store for all of them, at a notice and every second or so. */
import type { Store, StoreEvent } from '../store/store.js'

export interface Live {
  /** The number of the latest event told. */
  readonly last: () => number
  readonly count: () => number
  /** Calls with each event from now on. Returns how to stop. */
  hear(tell: (event: StoreEvent) => void): () => void
  stop(): Promise<void>
}

const atOnce = 500

export async function openLive(store: Pick<Store, 'events' | 'lastEvent' | 'listen'>, { pollMs = 2_000 } = {}): Promise<Live> {
  const hearers = new Set<(event: StoreEvent) => void>()
  let last = await store.lastEvent()
  let looking: Promise<void> | undefined
  let isAsked = false
  const look = async (): Promise<void> => {
    while (isAsked) {
      isAsked = false
      // A store that is away has nothing to tell; what happened meanwhile is told when it is back.
      const events = await store.events(last, atOnce).catch(() => [])
      for (const event of events) {
        last = event.seq
        for (const tell of hearers) tell(event)
      }
      // What comes after these is told by a notice of its own.
      if (events.length === atOnce) isAsked = true
    }
  }
  const ring = () => {
    isAsked = true
    looking ??= look().finally(() => {
      looking = undefined
    })
  }
  const stopListening = await store.listen(ring)
  const timer = setInterval(ring, pollMs)
  return {
    last: () => last,
    count: () => hearers.size,
    hear: (tell) => {
      hearers.add(tell)
      return () => void hearers.delete(tell)
    },
    stop: async () => {
      clearInterval(timer)
      await stopListening()
      await looking
      hearers.clear()
    },
  }
}
