// One measured process of bench/corpus-speed.ts: `probe ROOT whole|encoder DATA OUT`.
// whole: from files to accounts as JSON. encoder: the same sentences, split beforehand, through the encoder alone.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const [root, mode, data, out] = process.argv.slice(2)
const load = (path) => import(join(root, 'dist', path))
let wallMs = 0
let sentences = 0
let reports = 0
if (mode === 'whole') {
  const start = performance.now()
  const engine = await load('cli/engine.js')
  // As src/cli/main.ts and read.ts have it.
  engine.compileLess()
  engine.optimiseLater()
  engine.collectSooner()
  const { open, toFile } = await load('index.js')
  const rashomon = await open()
  const { readings, notes } = await rashomon.read([data])
  const json = JSON.stringify(toFile(await rashomon.accounts(readings), notes))
  await rashomon.close()
  wallMs = performance.now() - start
  reports = readings.length
  sentences = readings.reduce((n, reading) => n + reading.sentences.length, 0)
  if (!json.length) throw new Error('No accounts.')
} else {
  const [{ readMany }, { splitReport }, { openEncoder }] = await Promise.all([
    load('read/read-reports.js'),
    load('text/split-report.js'),
    load('encoder/encoder.js'),
  ])
  const files = readdirSync(data, { recursive: true, encoding: 'utf8' })
    .map((name) => join(data, name))
    .filter((path) => statSync(path).isFile())
    .map((file) => ({ file, bytes: readFileSync(file) }))
  const split = (await readMany(files)).reports.filter((report) => report.language === 'en' || report.language === 'und').map(splitReport)
  const encoder = await openEncoder()
  const start = performance.now()
  await encoder.encode(split)
  wallMs = performance.now() - start
  await encoder.close()
  reports = split.length
  sentences = split.reduce((n, list) => n + list.length, 0)
}
writeFileSync(out, JSON.stringify({ wallMs, peakMb: process.resourceUsage().maxRSS / 1024, sentences, reports }))
process.exit(0)
