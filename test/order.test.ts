/** The same reports in any order give the same bytes: the whole way, from files to JSON. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { open, type Rashomon, toFile } from '../src/index.js'

const folder = join(import.meta.dirname, '../examples')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\/.+\.(txt|md|html|json|rss)$/.test(name) && !name.endsWith('README.md'))
  .map((name) => join(folder, name))

let rashomon: Rashomon
beforeAll(async () => {
  rashomon = await open()
})
afterAll(() => rashomon.close())

/** A shuffle that the seed alone decides (Fisher and Yates, with a linear congruential generator). */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const out = [...items]
  let state = seed
  for (let i = out.length - 1; i > 0; i--) {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    const j = state % (i + 1)
    ;[out[i], out[j]] = [out[j]!, out[i]!]
  }
  return out
}

const toJson = async (inputs: readonly string[]): Promise<string> => {
  const { readings, notes } = await rashomon.read(inputs)
  return JSON.stringify(toFile(await rashomon.accounts(readings), notes))
}

test('twenty shuffles of the files give the same bytes', async () => {
  expect(files.length).toBeGreaterThanOrEqual(9)
  const expected = await toJson(files)
  expect(expected.length).toBeGreaterThan(10_000)
  for (let seed = 1; seed <= 20; seed++) expect(await toJson(shuffled(files, seed)), `seed ${seed}`).toBe(expected)
})

test('what is read of a report does not depend on what else is read', async () => {
  const together = await rashomon.read(files)
  const alone = await Promise.all(files.map(async (file) => (await rashomon.read([file])).readings))
  const byId = new Map(together.readings.map((reading) => [reading.report.id, JSON.stringify(reading)]))
  for (const reading of alone.flat()) expect(JSON.stringify(reading)).toBe(byId.get(reading.report.id))
})
