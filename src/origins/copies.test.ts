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
const OWN_TEXT = [
  'The smell of wet plaster still hung over the mill quarter on Sunday, where old Marta Vance sells eels from a handcart.',
  'She had crossed the river twice a day for fifty years and swears that she felt the stones move in the spring.',
  'Her son, who rows for the harbour guild, now asks two pennies a head and has no time for lunch.',
  'What angers her customers is less the fall itself than the letters they wrote to the council since the flood.',
  'None was answered, says the baker, and the guild has kept copies of all of them in a biscuit tin.',
  'In the town hall nobody wanted to talk about the letters, and the mayor had left by the back door.',
  'The carters have found another way, over the hills by the quarry, but it costs them half a day and a wheel now and then.',
]
const MORE = [
  'Divers who went down at first light found that the footing of the pier had been washed out over several winters by the current from the new weir upstream, which was finished nine years ago.',
  'The county had asked for money for the pier in each of its last four budgets.',
  'Lorries must now drive to the toll bridge at Stanmoor, forty kilometres to the south.',
  'Two barges with grain were stuck above the fallen section until Saturday evening.',
  'A commission of three engineers will report to the assembly before the end of June.',
  'The first bridge at this place was built of oak and burned down in a fire that began in a tavern.',
  'Schools on both banks stay closed on Monday, and pupils from the islands will be taught at home.',
]
const longWire: Draft = { ...wire, body: [...BRIDGE, ...MORE].join('\n') }
/** Own text with sentences of the wire's put between. */
const withPassage = (...carried: readonly string[]): Draft => ({
  id: 'tale',
  outlet: 'Harrow Post',
  title: 'What the eel seller knew',
  published: '2032-05-09',
  body: [...OWN_TEXT.slice(0, 3), ...carried, ...OWN_TEXT.slice(3)].join('\n'),
})
test('two sentences carried in a text that is its own otherwise are a copy of that much', () => {
  const tale = withPassage(BRIDGE[1]!, BRIDGE[2]!)
  check([longWire, tale], 'tale <- wire')
  const [copy] = findCopies([longWire, tale].map(inventReading))
  expect(copy!.extent).toBe('passage')
  expect(copy!.spans).toHaveLength(1)
  expect(toCopyOf([copy!]).get('tale')!.share).toBeCloseTo(copy!.reportShare, 3)
})
test('the copied sentences may stand apart and a little reworded', () =>
  check(
    [
      longWire,
      withPassage(
        'No one was on the roadway when a section forty metres long sank slowly into the river.',
        OWN_TEXT[0]!,
        'The bridge carried some nine thousand cars a day and was last inspected in spring.',
        OWN_TEXT[1]!,
        'Ferries are to run every twenty minutes from the mill landing.',
      ),
    ],
    'tale <- wire',
  ))
test('one sentence in common is no copy, however long', () => check([longWire, withPassage(MORE[0]!)]))
test('two quoted sentences are no copy', () => check([first, { ...withPassage(QUOTE, QUOTE), id: 'tale' }]))
test('headlines of other stories that ran into both texts are no copy', () => {
  const titles =
    'By Council Votes To Shut The Ferry Landing For Good, What Is The Only Painting Left In The Old Mill, A Baker Finds His Lost Ring In A Loaf. This'
  const tales = ['one', 'two'].map((id, at) => ({
    ...own,
    id,
    body: `${[OWN_TEXT.slice(0, 4), OWN_TEXT.slice(4)][at]!.join(' ')} ${titles}`,
  }))
  check(tales)
})
test('the share that is shown is of the report, not of the shorter original', () => {
  const long: Draft = { ...withPassage(...BRIDGE), id: 'long' }
  const [copy] = findCopies([wire, long].map(inventReading))
  expect(copy!.share).toBeCloseTo(1, 5)
  expect(toCopyOf([copy!]).get('long')!.share).toBeLessThan(0.5)
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
