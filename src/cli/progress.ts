/** One line on standard error while the work is long: only in a terminal, only after a second. */
export interface Progress {
  readonly step: (done: number, all: number) => void
  readonly end: () => void
}

const AFTER_MS = 1000

export function openProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  const started = performance.now()
  let shown = false
  return {
    step(done, all) {
      if (!stream.isTTY || performance.now() - started < AFTER_MS) return
      shown = true
      stream.write(`\r\u001b[2Kreading reports: ${done} of ${all}`)
    },
    end() {
      if (shown) stream.write('\r\u001b[2K')
    },
  }
}
