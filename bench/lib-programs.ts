/** The program itself as processes of their own, as a user starts it: `serve` and `work` of dist, their memory and processor time. */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const main = join(import.meta.dirname, '../dist/cli/main.js')

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

export interface Program {
  readonly child: ChildProcess
  /** Of `serve`: "http://127.0.0.1:41234". */
  readonly address: string
  /** SIGTERM, and until it is gone. */
  stop(): Promise<void>
  /** As a machine that fails would. */
  kill(): Promise<void>
}

export const startService = (...flags: readonly string[]): Promise<Program> =>
  startProgram(['serve', '--port', '0', '--log', 'silent', ...flags], /rashomon is at (\S+?)\/ /)
export const startWorker = (database: string): Promise<Program> =>
  startProgram(['work', '--database', database, '--at-once', '1'], /reading with (\S+)/)

/** Resolves when it has said that it is ready. */
function startProgram(args: readonly string[], ready: RegExp): Promise<Program> {
  const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  // A benchmark that is stopped takes them with it.
  process.once('exit', () => child.kill('SIGKILL'))
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    await ended
  }
  return new Promise((done, fail) => {
    const said: string[] = []
    createInterface(child.stderr!).on('line', (line) => {
      said.push(line)
      const address = ready.exec(line)?.[1]
      if (address !== undefined) done({ child, address, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') })
    })
    void ended.then(() => fail(new Error(`${args[0]} ended: ${said.slice(-5).join(' / ')}`)))
  })
}

/** Resident memory of a process in megabytes; 0 if it is gone. Linux. */
export function memoryOf({ child }: Program): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024
  } catch {
    return 0
  }
}

/** Processor seconds that it has used. Linux. */
export function secondsOf({ child }: Program): number {
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/** Calls with every event of the service's stream until it is stopped; reconnects as a browser does. */
export function hear(address: () => string, tell: (kind: string, data: Record<string, unknown>) => void): () => void {
  const stopping = new AbortController()
  const listen = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        const { body } = await fetch(`${address()}/events`, { signal: stopping.signal })
        let rest = ''
        for await (const piece of body!.pipeThrough(new TextDecoderStream())) {
          const blocks = (rest + piece).split('\n\n')
          rest = blocks.pop()!
          for (const block of blocks) {
            const [kind, data] = ['event', 'data'].map((name) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1])
            if (kind && data) tell(kind, JSON.parse(data) as Record<string, unknown>)
          }
        }
      } catch {
        await seconds(1)
      }
    }
  }
  void listen()
  return () => stopping.abort()
}

export const seconds = (count: number): Promise<unknown> => new Promise((done) => setTimeout(done, 1_000 * count))

/** The value below which `share` of them lie; 0 of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}
