/**
 * A worker: takes reports that wait, has them read, hands their readings back; tells anew the stories that changed.
 *
 * Holds no more than it can do at once, so memory stays level however much waits. Any number of workers, in any number of processes,
 * may run on one store. Opens nothing: it is handed a store and a reader.
 */
import { setTimeout as delay } from 'node:timers/promises'
import { RashomonError } from '../errors.js'
import type { Reader } from '../reader.js'
import type { ReportTask, Store, StoryTask } from './store.js'
import type { Teller } from './teller.js'

export interface WorkOptions {
  /** Reports that are read side by side. */
  readonly atOnce?: number
  /** How often to look where no notice says that there is work. */
  readonly pollMs?: number
  /** Makes the accounts in the reader's place. */
  readonly teller?: Teller | undefined
  readonly onDone?: (done: Done) => void
  /** The store cannot be reached, or is full: told once each time it begins; the worker waits and tries again. */
  readonly onTrouble?: (error: unknown) => void
}

export interface Done {
  readonly kind: 'report' | 'story'
  readonly id: string
  readonly ms: number
  /** Why it could not be done. */
  readonly error?: unknown
}

export interface Worker {
  /** Takes nothing more; resolves when what is in hand is done, or after `timeoutMs`: then others take it over. */
  stop(timeoutMs?: number): Promise<void>
  /** Resolves when nothing is left to do for any worker. */
  done(): Promise<void>
}

const troubleMs = 2_000
/** Old readings that are made again while nothing new waits. */
const rereadAtOnce = 100
const filledAtOnce = 20

export function startWorker(store: Store, reader: Pick<Reader, 'model' | 'read' | 'account'>, options: WorkOptions = {}): Worker {
  const { atOnce = 2, pollMs = 1_000, teller, onDone = () => undefined, onTrouble = () => undefined } = options
  const { work } = store
  const alarm = toAlarm()
  const inHand = new Set<ReportTask | StoryTask>()
  let isStopped = false

  let isTroubled = false
  /** A store that is full or away is not the report's fault: what was made is held until the store takes it. */
  const insist = async (run: () => Promise<unknown>): Promise<void> => {
    for (;;) {
      try {
        await run()
        isTroubled = false
        return
      } catch (error) {
        if (isStopped || !isTrouble(error)) throw error
        await sitOut(error)
      }
    }
  }
  const sitOut = async (error: unknown): Promise<void> => {
    if (!isTroubled) onTrouble(error)
    isTroubled = true
    await alarm.wait(alarm.count(), troubleMs)
  }

  interface Doing<T> {
    readonly make: () => Promise<T>
    readonly finish: (made: T) => Promise<void>
    readonly fail: (error: unknown) => Promise<unknown>
  }
  const doing = async <T>(
    task: ReportTask | StoryTask,
    about: Pick<Done, 'kind' | 'id'>,
    { make, finish, fail }: Doing<T>,
  ): Promise<boolean> => {
    inHand.add(task)
    const started = performance.now()
    try {
      const made = await make()
      await insist(() => finish(made))
      onDone({ ...about, ms: performance.now() - started })
    } catch (error) {
      onDone({ ...about, ms: performance.now() - started, error })
      await insist(() => fail(error))
    } finally {
      inHand.delete(task)
    }
    return true
  }
  const doReport = async (): Promise<boolean> => {
    const [task] = await work.takeReports(1)
    if (!task) return false
    return await doing(
      task,
      { kind: 'report', id: task.report.id },
      {
        make: () => reader.read(task.report),
        finish: (reading) => work.finishReport(task, reading, reader.model),
        fail: (error) => work.failReport(task, error),
      },
    )
  }
  const doStory = async (): Promise<boolean> => {
    const [task] = await work.takeStories(1)
    if (!task) return false
    return await doing(
      task,
      { kind: 'story', id: task.story },
      {
        make: async () => (teller ? await teller.tell(task, work) : await reader.account(await work.readings(task), task.parted)),
        finish: async (account) => {
          if (await work.finishStory(task, account)) teller?.kept(task)
        },
        fail: (error) => work.failStory(task, error),
      },
    )
  }

  const loop = async (next: () => Promise<boolean>): Promise<void> => {
    while (!isStopped) {
      const heard = alarm.count()
      try {
        const found = await next()
        isTroubled = false
        if (!found) await alarm.wait(heard, pollMs)
      } catch (error) {
        await sitOut(error)
      }
    }
  }

  const tend = async (): Promise<void> => {
    await work.tend()
    if ((await work.left()) === 0) await work.reread(reader.model, rereadAtOnce)
    while (!isStopped && (await work.fill(filledAtOnce)) > 0 && (await work.left()) === 0);
  }
  let tending = tend().catch(() => undefined)
  const tendAgain = async (): Promise<void> => {
    await tending
    tending = tend().catch(() => undefined)
  }
  const every = (ms: number, run: () => Promise<void>) => setInterval(() => void run().catch(() => undefined), ms)
  const leaseMs = work.leaseSeconds * 1_000
  const timers = [every(leaseMs / 4, () => work.beat([...inHand])), every(leaseMs / 2, tendAgain)]
  const listening = store.listen(alarm.ring)
  listening.catch(() => undefined)
  const running = Promise.all([...Array.from({ length: atOnce }, () => loop(doReport)), loop(doStory)])

  return {
    stop: async (timeoutMs = 30_000) => {
      isStopped = true
      alarm.ring()
      const patience = new AbortController()
      await Promise.race([Promise.all([running, tending]), delay(timeoutMs, undefined, { signal: patience.signal }).catch(() => undefined)])
      patience.abort()
      for (const timer of timers) clearInterval(timer)
      await listening.then((stop) => stop()).catch(() => undefined)
    },
    done: async () => {
      while (!isStopped && (await work.left()) > 0) await alarm.wait(alarm.count(), pollMs)
    },
  }
}

const isTrouble = (error: unknown): boolean => error instanceof RashomonError && error.code.startsWith('store-')

/** Wakes whoever waits; what rang between a look and the wait is not missed. */
function toAlarm() {
  const waiting = new Set<() => void>()
  let rings = 0
  return {
    count: () => rings,
    ring: () => {
      rings++
      for (const wake of waiting) wake()
    },
    /** Until it has rung more than `heard` times, or for `ms`. */
    wait: async (heard: number, ms: number): Promise<void> => {
      if (rings > heard) return
      await new Promise<void>((done) => {
        const wake = () => {
          clearTimeout(timer)
          waiting.delete(wake)
          done()
        }
        const timer = setTimeout(wake, ms)
        waiting.add(wake)
      })
    },
  }
}
