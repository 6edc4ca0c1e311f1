import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Draft, inventReading } from '../../test/invented.js'
import { findCopies, toCopyOf } from './copies.js'

const BRIDGE = [
  'Engineers closed the old Harrow bridge at Dunmere late on Friday after a night watchman heard the third pier crack.',
  'Nobody was on the roadway when a section forty metres long sank slowly into the river two hours later.',
  'The bridge carried some nine thousand cars a day and had been inspected as recently as last spring.',
  'Ferries will run every twenty minutes from the mill landing until a temporary crossing is built.',
  'Shopkeepers on the northern bank fear that they will lose most of their customers before the winter.',
]
const wire: Draft = {
  id: 'wire',
  outlet: 'Reuters',
  agency: 'Reuters',
  title: 'Bridge sinks at Dunmere',
  published: '2032-05-08',
  body: BRIDGE.join('\n'),
}
const cut: Draft = {
  id: 'cut',
  outlet: 'Dunmere Echo',
  title: 'River swallows bridge',
  published: '2032-05-07',
  body: [BRIDGE[1], BRIDGE[0], BRIDGE[3]].join('\n'),
}
const own: Draft = {
  id: 'own',
  outlet: 'Harrow Post',
  title: 'Harrow bridge gone',
  published: '2032-05-08',
  body: 'A stretch of the bridge at Dunmere went down on Friday night. The road had been shut since a guard reported noises. Boats now take people over.',
}
const QUOTE =
  '“We shall not sleep until every last one of these forty missing sailors has been found, and we shall ask who let that ship leave port in such a storm.”'
const first: Draft = {
  id: 'first',
  outlet: 'Coast Radio',
  published: '2032-05-08',
  body: `The minister spoke on the pier. ${QUOTE} She then left for the capital by air.`,
}
const second: Draft = {
  id: 'second',
  outlet: 'Island Times',
  published: '2032-05-08',
  body: `At noon she met the families. ${QUOTE} No one answered her questions.`,
}

const check = (drafts: readonly Draft[], ...expected: string[]) =>
  expect(findCopies(drafts.map(inventReading)).map(({ report, of }) => `${report} <- ${of}`)).toEqual(expected)

test('a cut and reordered wire text is a copy of the agency’s, though dated earlier', () => check([wire, cut, own], 'cut <- wire'))
test('without an agency the earlier text is the original', () =>
  check([{ ...wire, outlet: 'Town Sheet', agency: 'x' }, cut].map(withoutAgency), 'wire <- cut'))
test('without dates the longer text is the original', () => check([wire, cut].map(withoutAgency).map(withoutDate), 'cut <- wire'))
test('one statement quoted by two outlets makes no copy', () => check([first, second]))
test('own words on one happening are no copy', () => check([wire, own]))
test('every copy of a wire text names the agency’s', () => {
  const other: Draft = { ...cut, id: 'other', outlet: 'Valley News', body: [BRIDGE[0], BRIDGE[1], BRIDGE[2]].join('\n') }
  const copyOf = toCopyOf(findCopies([other, wire, cut].map(inventReading)))
  expect([...copyOf].map(([report, copy]) => `${report} ${copy.report}`).sort()).toEqual(['cut wire', 'other wire'])
})
test('the spans of a copy hold the same words', () => {
  const readings = [wire, cut].map(inventReading)
  const textOf = (id: string) => readings.find((reading) => reading.report.id === id)!.report.text
  for (const copy of findCopies(readings))
    for (const span of copy.spans)
      expect(textOf(copy.report).slice(span.report.start, span.report.end)).toBe(textOf(copy.of).slice(span.of.start, span.of.end))
})
test('any text in any order gives the same copies, and never throws', () => {
  const words = fc.array(fc.constantFrom(...BRIDGE, QUOTE, '“', '"', '\n', 'river '), { maxLength: 14 }).map((parts) => parts.join(' '))
  fc.assert(
    fc.property(fc.array(words, { maxLength: 5 }), (bodies) => {
      const readings = bodies.map((body, index) => inventReading({ id: `r${index}`, body }))
      const copies = findCopies(readings)
      expect(findCopies([...readings].reverse())).toEqual(copies)
      for (const { share } of copies) expect(share).toBeLessThanOrEqual(1)
    }),
    { numRuns: 60 },
  )
})

function withoutAgency(draft: Draft): Draft {
  const { agency: _, ...rest } = draft
  return rest
}
function withoutDate(draft: Draft): Draft {
  const { published: _, ...rest } = draft
  return rest
}
