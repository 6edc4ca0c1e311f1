import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldName } from './fold.js'
import { loadGazetteer, openGazetteer } from './gazetteer.js'
import { fromPopulationByte, toPopulationByte } from './index-format.js'

const gazetteer = openGazetteer()
const check = (name: string, ...expected: string[]) => {
  const found = gazetteer.lookup(name).map((one) => `${one.kind} ${one.country ?? '-'} ${one.lat.toFixed(0)},${one.lon.toFixed(0)}`)
  for (const one of expected) expect(found).toContain(one)
  if (!expected.length) expect(found).toEqual([])
}

test('a town, in any spelling', () => {
  check('Reykjavik', 'city IS 64,-22')
  check('Reykjavík', 'city IS 64,-22')
  check('REYKJAVIK', 'city IS 64,-22')
  check("Sana'a", 'city YE 15,44')
})
test('countries under their aliases', () => {
  check('U.K.', 'country GB 54,-2')
  check('Ivory Coast', 'country CI 8,-5')
})
test('seas and straits', () => {
  check('Bay of Bengal', 'sea - 14,88')
  check('Strait of Hormuz', 'sea - 27,56')
})
test('a name nobody bears', () => check('Qwxzyvillehaven'))
test('adjectives lead to their country', () => {
  expect(gazetteer.countryOfAdjective('Kenyan')?.code).toBe('KE')
  expect(gazetteer.countryOfAdjective('Britons')?.code).toBe('GB')
  expect(gazetteer.countryOfAdjective('wooden')).toBeUndefined()
})
test('zones of points', () => {
  expect(gazetteer.zone(64.1, -21.9)).toBe('Atlantic/Reykjavik')
  expect(gazetteer.zone(Number.NaN, 0)).toBeUndefined()
})
test('loading and opening give one index', async () => expect(await loadGazetteer()).toBe(gazetteer))
test('a missing or damaged index has a code', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'places-'))
  expect(() => openGazetteer(folder)).toThrow(expect.objectContaining({ code: 'gazetteer-missing' }))
  await expect(loadGazetteer(folder)).rejects.toThrow(expect.objectContaining({ code: 'gazetteer-missing' }))
  writeFileSync(join(folder, 'places.bin.br'), 'not an index')
  expect(() => openGazetteer(folder)).toThrow(expect.objectContaining({ code: 'gazetteer-missing' }))
})
test('any text can be looked up, and folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(Array.isArray(gazetteer.lookup(text))).toBe(true)
      expect(foldName(foldName(text))).toBe(foldName(text))
    }),
  )
})
test('what a lookup gives folds to what was asked, by its own name if primary', () => {
  for (const name of ['Springfield', 'Georgia', 'Victoria', 'Paris'])
    for (const one of gazetteer.lookup(name)) if (one.primary) expect(foldName(one.name)).toBe(foldName(name))
})
test('populations keep their size within a step', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (population) => {
      expect(Math.abs(Math.log(fromPopulationByte(toPopulationByte(population)) / population))).toBeLessThan(0.7)
    }),
  )
})
