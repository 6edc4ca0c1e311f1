/** A stream of invented reports: each finds its story when it comes, late, undated, twice, updated or corrected. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Draft, inventReading } from '../../test/invented.js'
import { type Assignment, type AssignOptions, assign } from './assign.js'
import { type Correction, mergeStories, moveReport, splitStory } from './corrections.js'
import { sketchFromJson, sketchToJson, toSketch } from './sketch.js'
import { openStoryIndex } from './story-index.js'

const MAST: readonly Draft[] = [
  {
    id: 'mast-1',
    title: 'Mast of Veldmoor observatory collapses in storm',
    published: '2031-03-02',
    body: 'The radio mast at the Veldmoor observatory collapsed in a storm on Sunday. Director Ilse Tarnow said nobody was hurt.',
  },
  {
    id: 'mast-2',
    title: 'Storm topples Veldmoor radio mast',
    published: '2031-03-02',
    body: 'A storm toppled the radio mast of the Veldmoor observatory on Sunday, its director Ilse Tarnow said. Nobody was hurt.',
  },
]
const FLOOD: readonly Draft[] = [
  {
    id: 'flood-1',
    title: 'Flood cuts off Sanderup',
    published: '2031-03-02',
    body: 'The river Lomme burst its banks and cut off the town of Sanderup. Mayor Ove Kragh asked for boats.',
  },
  {
    id: 'flood-2',
    title: 'Boats bring food to Sanderup after flood',
    published: '2031-03-03',
    body: 'Boats brought food to the town of Sanderup, which the river Lomme has cut off. Mayor Ove Kragh asked for more boats.',
  },
]
const LATER: Draft = {
  id: 'flood-later',
  title: 'Flood cuts off Sanderup',
  published: '2034-09-17',
  body: 'The river Lomme burst its banks and cut off the town of Sanderup. Mayor Ove Kragh asked for boats.',
}

/** The assignments of a stream, each draft with its options. */
async function stream(drafts: readonly Draft[], optionsOf: (draft: Draft) => AssignOptions = () => ({})): Promise<readonly Assignment[]> {
  const index = openStoryIndex()
  const assignments: Assignment[] = []
  for (const draft of drafts) assignments.push(await assign(toSketch(inventReading(draft)), index, optionsOf(draft)))
  return assignments
}
const groupsOf = (assignments: readonly Assignment[]): readonly string[] => {
  const groups = new Map<string, string[]>()
  for (const { report, story } of assignments) groups.set(story, [...(groups.get(story) ?? []), report])
  return [...groups.values()].map((group) => group.sort().join(' ')).sort()
}
const check = async (drafts: readonly Draft[], expected: readonly string[], optionsOf?: (draft: Draft) => AssignOptions) =>
  expect(groupsOf(await stream(drafts, optionsOf))).toEqual(expected)

describe('a stream', () => {
  test('each report joins its story or opens one', () =>
    check([MAST[0]!, FLOOD[0]!, MAST[1]!, FLOOD[1]!], ['flood-1 flood-2', 'mast-1 mast-2']))
  test('a like happening of another year is another', () => check([...FLOOD, LATER], ['flood-1 flood-2', 'flood-later']))
  test('a late report finds the story of its day', () => check([FLOOD[1]!, LATER, FLOOD[0]!], ['flood-1 flood-2', 'flood-later']))
  test('an undated one goes by its words', () => {
    const { published: _, ...undated } = MAST[1]!
    return check([MAST[0]!, FLOOD[0]!, undated], ['flood-1', 'mast-1 mast-2'])
  })
  test('the same report again changes nothing', async () => {
    const [, , again] = await stream([MAST[0]!, MAST[1]!, MAST[0]!])
    expect(again).toMatchObject({ report: 'mast-1', because: 'known' })
  })
  test('a report without a word opens a story', () => check([MAST[0]!, { id: 'empty', body: '' }], ['empty', 'mast-1']))
  test('the same stream gives the same stories', () =>
    fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...MAST, ...FLOOD, LATER]), async (drafts) => {
        expect(await stream(drafts)).toEqual(await stream(drafts))
      }),
      { numRuns: 20 },
    ))
})

describe('why', () => {
  test('the evidence adds up to the odds, and says what was alike', async () => {
    const [, joined] = await stream(MAST)
    expect(joined).toMatchObject({ because: 'evidence', report: 'mast-2' })
    const { odds, evidence } = joined!.best!
    expect(evidence.reduce((sum, each) => sum + each.odds, 0)).toBeCloseTo(odds, 9)
    expect(odds).toBeGreaterThan(joined!.oddsMin)
    expect(evidence.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['words', 'names', 'meaning', 'time']))
    expect(JSON.parse(JSON.stringify(joined))).toEqual(joined)
  })
  test('the first report has nothing beside it', async () => {
    const [first] = await stream(MAST)
    expect(first).toMatchObject({ because: 'new' })
    expect(first).not.toHaveProperty('best')
  })
})

describe('versions', () => {
  const update: Draft = { id: 'mast-1b', published: '2031-03-09', body: 'The Veldmoor observatory wants a new tower. The roof stood.' }
  const asUpdate = ({ id }: Draft): AssignOptions => (id === 'mast-1b' ? { versionOf: 'mast-1' } : {})
  test('a new text at an old address stays with its story', async () => {
    const assignments = await stream([...MAST, update], asUpdate)
    expect(assignments[2]).toMatchObject({ because: 'version', story: assignments[0]!.story })
  })
  test('unless it is of something else altogether', async () => {
    const [flood] = FLOOD
    const assignments = await stream([MAST[0]!, { ...flood!, id: 'mast-1b', published: '2033-07-02' }], asUpdate)
    expect(assignments[1]).toMatchObject({ because: 'new' })
  })
})

describe('corrections', () => {
  const withAll = (corrections: readonly Correction[]) => (): AssignOptions => ({ corrections })
  const all = [...MAST, ...FLOOD]
  const ids = (drafts: readonly Draft[]) => drafts.map(({ id }) => id)
  test('a split holds when the stream is run again', () =>
    check(all, ['flood-1 flood-2', 'mast-1', 'mast-2'], withAll(splitStory(ids(MAST), ['mast-2']))))
  test('so does a merge', () => check(all, ['flood-1 flood-2 mast-1 mast-2'], withAll(mergeStories(ids(MAST), ids(FLOOD)))))
  test('and a move', () => check(all, ['flood-1 mast-1 mast-2', 'flood-2'], withAll(moveReport('flood-1', ids(FLOOD), ids(MAST)))))
  test('of two that speak of one pair the later holds', () =>
    check(
      all,
      ['flood-1 flood-2', 'mast-1 mast-2'],
      withAll([...splitStory(ids(MAST), ['mast-2']), ...mergeStories(['mast-1'], ['mast-2'])]),
    ))
  test('a later report of the corrected story joins as it stands', async () => {
    const corrections = mergeStories(ids(MAST), ids(FLOOD))
    const later: Draft = { ...FLOOD[1]!, id: 'flood-3' }
    const assignments = await stream([...all, later], withAll(corrections))
    expect(new Set(assignments.map(({ story }) => story)).size).toBe(1)
  })
  test('a correction of reports that are gone says nothing', () =>
    check(all, ['flood-1 flood-2', 'mast-1 mast-2'], withAll(splitStory(['gone-1', 'gone-2'], ['gone-2']))))
  test('in the index a report that is put elsewhere leaves where it stood', async () => {
    const index = openStoryIndex()
    const sketches = MAST.map((draft) => toSketch(inventReading(draft)))
    for (const sketch of sketches) await index.put(sketch, 'one')
    await index.put(sketches[0]!, 'two')
    expect((await index.storyOf('mast-1'))?.reports).toEqual(['mast-1'])
    expect((await index.storyOf('mast-2'))?.reports).toEqual(['mast-2'])
  })
})

describe('a sketch', () => {
  test('comes back from JSON as it was', () => {
    for (const draft of [...MAST, LATER, { id: 'empty', body: '' }]) {
      const sketch = toSketch(inventReading(draft))
      expect(sketchFromJson(sketchToJson(sketch))).toEqual(sketch)
    }
  })
  test('holds no word of its report', () => {
    expect(sketchToJson(toSketch(inventReading(MAST[0]!)))).not.toMatch(/observatory|veldmoor|tarnow/i)
  })
})
