import { expect, test } from 'vitest'
import type { Reading } from '../contract/index.js'
import { readStored } from './stored.js'

const reading: Reading = {
  format: 'rashomon/reading@1',
  report: { id: 'report-1', text: 'A barge sank.', language: 'en', sections: [], stated: {}, notes: [] },
  sentences: [],
  entities: [],
  mentions: [],
  claims: [],
  vectors: { width: 0, data: '' },
}
const check = async (lines: readonly string[], readings: number, ...notes: string[]) => {
  const stored = await readStored('a.jsonl', lines)
  expect([stored.readings.length, stored.notes.map(({ code, where }) => `${code} ${where?.file}:${where?.line ?? ''}`)]).toEqual([
    readings,
    notes,
  ])
}

test('a reading comes back as it was written', async () =>
  expect((await readStored('a.jsonl', [JSON.stringify(reading)])).readings).toEqual([reading]))
test('a byte order mark and empty lines are nothing', () => check([`\uFEFF${JSON.stringify(reading)}`, '', ' '], 1))
test('a cut line harms no other', () =>
  check([JSON.stringify(reading).slice(0, 40), JSON.stringify(reading)], 1, 'reading-damaged a.jsonl:1'))
test('JSON that is no reading', () => check(['{}', '[]', 'null', '7'], 0, ...[1, 2, 3, 4].map((line) => `reading-damaged a.jsonl:${line}`)))
test('another version is read again, not misread', () =>
  check([JSON.stringify({ ...reading, format: 'rashomon/reading@2' })], 0, 'reading-version a.jsonl:1'))
test('nothing', () => check([], 0, 'file-empty a.jsonl:'))
