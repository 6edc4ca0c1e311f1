import { unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Reading } from '../contract/index.js'
import { readMany } from '../read/read-reports.js'
import { toBundle } from './build.js'
import { hashOf } from './manifest.js'
import { toNames } from './names.js'
import { verifyBundle } from './verify.js'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const reports = [
  {
    file: 'reports/a.txt',
    bytes: bytesOf('Barge sinks in Lake Arn\n\n3 May 2024\n\nA barge sank in Lake Arn on Friday, killing two people.'),
  },
  { file: 'reports/b/b.txt', bytes: bytesOf('Two die as barge goes down\n\n3 May 2024\n\nTwo people died when a barge sank in Lake Arn.') },
]
const { reports: read, notes } = await readMany(reports)
/** Readings without a word read: a bundle does not ask what stands in them. */
const readings = read.map((report): Reading => {
  return { format: 'rashomon/reading@1', report, sentences: [], entities: [], mentions: [], claims: [], vectors: { width: 0, data: '' } }
})
const parts = { reports, readings, notes, version: '1.2.3', model: 'model@1' }
const made = toBundle(parts)

/** The bundle with some files changed; with its manifest in step, as a careful forger would. */
function forged(changes: Readonly<Record<string, string | undefined>>, inStep = false): Uint8Array {
  const files = { ...unzipSync(made.bytes) }
  for (const [name, text] of Object.entries(changes)) {
    if (text === undefined) delete files[name]
    else files[name] = bytesOf(text)
  }
  if (inStep) {
    const manifest = JSON.parse(new TextDecoder().decode(files['manifest.json'])) as {
      files: { name: string; bytes: number; sha256: string }[]
    }
    for (const row of manifest.files) {
      row.bytes = files[row.name]!.length
      row.sha256 = hashOf(files[row.name]!)
    }
    files['manifest.json'] = bytesOf(JSON.stringify(manifest))
  }
  return zipSync(files)
}
const check = async (bytes: Uint8Array, ...faults: string[]) => {
  const verdict = await verifyBundle('story.zip', bytes, '1.2.3')
  const told = verdict.faults.map(({ where, message }) => `${where?.file}: ${message}`)
  expect(told).toEqual(faults.map((fault) => expect.stringContaining(fault)))
}

test('the same parts, the same bytes', () => {
  const again = toBundle(structuredClone(parts))
  expect([hashOf(again.bytes), again.seal]).toEqual([hashOf(made.bytes), made.seal])
})
test('it holds the reports as they were given, and says what made it', () => {
  const files = unzipSync(made.bytes)
  expect(Object.keys(files)).toEqual([
    'manifest.json',
    'account.html',
    'account.json',
    'readings.jsonl',
    'reports/a.txt',
    'reports/b/b.txt',
  ])
  expect(files['reports/a.txt']).toEqual(reports[0]!.bytes)
  expect(JSON.parse(new TextDecoder().decode(files['manifest.json']))).toMatchObject({
    format: 'rashomon/bundle@1',
    rashomon: '1.2.3',
    model: 'model@1',
  })
})

describe('verify', () => {
  test('a bundle as it was made', () => check(made.bytes))
  test('and tells its seal', async () => expect((await verifyBundle('story.zip', made.bytes, '1.2.3')).seal).toBe(made.seal))
  test('a report altered', () =>
    check(forged({ 'reports/a.txt': 'Barge floats' }), 'story.zip/reports/a.txt: The file was altered', 'not of the report', 'no reading'))
  test('a report taken out, another put in', () =>
    check(
      forged({ 'reports/b/b.txt': undefined, 'reports/c.txt': '' }),
      'story.zip/reports/b/b.txt: The file is missing',
      'story.zip/reports/c.txt: The file was added',
      'story.zip/readings.jsonl: The reading of reports/b/b.txt',
    ))
  test('an account altered, with its hash', () =>
    check(
      forged({ 'account.json': '{"format":"rashomon/1","accounts":[],"notes":[]}' }, true),
      'story.zip/account.json: Reports and readings give another one',
    ))
  test('a report altered, with its hash', () =>
    check(
      forged({ 'reports/a.txt': 'Barge floats on Lake Arn' }, true),
      'story.zip/readings.jsonl: The reading of reports/a.txt',
      'story.zip/reports/a.txt: The report has no reading',
    ))
  test('readings cut', () => check(forged({ 'readings.jsonl': '{"format"' }), 'story.zip/readings.jsonl: The file was altered', 'Line 1: '))
  test('made by another version: told where it may be the reason', async () => {
    const { faults } = await verifyBundle('story.zip', forged({ 'account.html': '' }, true), '2.0.0')
    expect(faults.map(({ message }) => message)).toEqual([
      'Reports and readings give another one. It was made by version 1.2.3; this is 2.0.0.',
    ])
  })
  test.for([
    ['no zip', bytesOf('PK? no')],
    ['cut', made.bytes.slice(0, 200)],
    ['no manifest', zipSync({ 'a.txt': bytesOf('a') })],
    ['another format', zipSync({ 'manifest.json': bytesOf('{"format":"rashomon/bundle@9"}') })],
  ] as const)('%s', ([, bytes]) => expect(verifyBundle('story.zip', bytes, '1.2.3')).rejects.toMatchObject({ code: 'bundle-damaged' }))
})

describe('names', () => {
  const named = (...paths: string[]) => [...toNames(paths).values()]
  test('what the paths do not share', () =>
    expect(named('/home/ann/story/a.txt', '/home/ann/story/old/b.txt')).toEqual(['reports/a.txt', 'reports/old/b.txt']))
  test('one file is its last part', () => expect(named('/home/ann/a.txt')).toEqual(['reports/a.txt']))
  test('nothing leads out', () => expect(named('../../x', 'C:\\y', '..')).toEqual(['reports/x', 'reports/C_/y', 'reports/report']))
  test('no two are one on any machine', () =>
    expect(named('a/R.txt', 'a/r.txt', 'a/r-2.txt')).toEqual(['reports/R.txt', 'reports/r-2.txt', 'reports/r-2-2.txt']))
})
