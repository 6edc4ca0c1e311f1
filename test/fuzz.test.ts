/** Any text goes the whole way without a throw: trees are trees, spans slice to their words. A failure prints its seed. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { open, type Rashomon } from '../src/index.js'
import { isTree } from '../src/text/tree.js'

let rashomon: Rashomon
beforeAll(async () => {
  rashomon = await open()
})
afterAll(() => rashomon.close())

const phrase = fc.constantFrom(
  'A train left the rails on Monday, killing at least four people.',
  '“Nobody was told,” she said.',
  'according to the port authority',
  'BREAKING:',
  '$3.5bn',
  'at about 6:40 a.m.',
  'The report adds that',
  'between 5 and 7',
  'He denied it.',
  '—',
  '”',
  '“',
  '...',
  'U.S.',
  '\n\n',
  '\n',
  '- ',
  'née',
  '👩‍👩‍👧',
  'e\u0301',
  '\u202e',
  'Dr.',
  'No.',
  '(',
  ')',
  'http://example.com/?q=1',
  '20 km north of',
  'Nov. 27',
)
const piece = fc.oneof(
  { weight: 3, arbitrary: phrase },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
)

test('reading never throws and every span slices to its words', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { maxLength: 25 }),
      fc.constantFrom('a.txt', 'a.html', 'a.md', 'a.json', 'a.xml'),
      async (pieces, file) => {
        const { readings } = await rashomon.read([{ file, bytes: new TextEncoder().encode(pieces.join(' ')) }])
        for (const { report, sentences, mentions, claims } of readings) {
          for (const sentence of sentences) {
            expect(isTree(sentence.words)).toBe(true)
            for (const word of sentence.words) expect(report.text.slice(word.start, word.end)).toBe(word.text)
          }
          for (const mention of mentions) expect(report.text.slice(mention.start, mention.end)).toBe(mention.text)
          for (const claim of claims) {
            expect(report.text.slice(claim.start, claim.end)).toBe(claim.text)
            expect(claim.chain.length).toBeGreaterThan(0)
          }
        }
        await rashomon.accounts(readings)
      },
    ),
    { numRuns: 150 },
  )
}, 120_000)
