// One measured process of bench/corpus-growth.ts: `probe ROOT READINGS COPIES OUT`.
// Readings of JSON lines, again and again with other names, days and ids, into accounts as JSON. Only what the program does is timed: not the making
// of copies, nor what reads a report, which sees one report at a time.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const [root, file, copies, out] = process.argv.slice(2)
const load = (path) => import(join(root, 'dist', path))
const engine = await load('cli/engine.js')
// As src/cli/main.ts and read.ts have it.
engine.compileLess()
engine.optimiseLater()
engine.collectSooner()
const { openHeap } = await load('heap.js')

const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
const names = new Set(lines.flatMap((line) => JSON.parse(line).entities.flatMap(({ name }) => name.match(/\p{Lu}\p{Ll}{3,}/gu) ?? [])))
const daysApart = 120
const digest = (text) => createHash('sha256').update(text).digest('hex')
const later = (day, copy) => new Date(Date.parse(`${day}T00:00:00Z`) + copy * daysApart * 86_400_000).toISOString().slice(0, 10)

/** Everything of the same length, so that every span still slices to its words. */
function toCopy(line, copy) {
  if (copy === 0) return JSON.parse(line)
  const known = new Map()
  const other = (found, make) => {
    if (!known.has(found)) known.set(found, make())
    return known.get(found)
  }
  const toName = (name) => `${name[0]}${[...digest(`${name} ${copy}`)].map((digit) => 'aeioubdfglmnrstk'[Number.parseInt(digit, 16)]).join('').slice(1, name.length)}`
  const changed = line
    .replace(/\b(report|claim|entity)-[0-9a-f]{12}\b/g, (id, kind) => other(id, () => `${kind}-${digest(`${id} ${copy}`).slice(0, 12)}`))
    .replace(/\b(?:19|20)\d\d-\d\d-\d\d(?!\d)/g, (day) => (Number.isNaN(Date.parse(day)) ? day : other(day, () => later(day, copy))))
    .replace(/(?<![\p{L}=])\p{Lu}\p{Ll}{3,}(?![\p{L}=])/gu, (name) => (names.has(name) ? other(name, () => toName(name)) : name))
  return JSON.parse(changed)
}

let [userMs, wallMs, reports, accounts, bytes] = [0, 0, 0, 0, 0]
const timed = (work) => {
  const [cpu, start] = [process.cpuUsage(), performance.now()]
  const done = work()
  userMs += process.cpuUsage(cpu).user / 1000
  wallMs += performance.now() - start
  return done
}
const heap = openHeap()
for (let copy = 0; copy < Number(copies); copy++)
  for (const line of lines) {
    const reading = toCopy(line, copy)
    timed(() => heap.add(reading))
    reports++
  }
const addedMs = userMs
timed(() => {
  for (const account of heap.accounts()) {
    bytes += JSON.stringify(account).length
    accounts++
  }
})
writeFileSync(out, JSON.stringify({ userMs, wallMs, addedMs, reports, accounts, bytes, peakMb: process.resourceUsage().maxRSS / 1024 }))
process.exit(0)
