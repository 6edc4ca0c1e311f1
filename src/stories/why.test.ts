/** What a reader is told of a grouping: what was alike, then what was not; nothing where nothing is known. */
import { expect, test } from 'vitest'
import { type Draft, inventReading } from '../../test/invented.js'
import { assign } from './assign.js'
import { toSketch } from './sketch.js'
import { openStoryIndex } from './story-index.js'
import { toWhy } from './why.js'

const MAST: Draft = {
  id: 'mast-1',
  title: 'Mast of Veldmoor observatory collapses in storm',
  published: '2031-03-02',
  body: 'The radio mast at the Veldmoor observatory collapsed in a storm on Sunday. Director Ilse Tarnow said nobody was hurt.',
}

async function whyOf(...drafts: readonly Draft[]): Promise<readonly string[]> {
  const index = openStoryIndex()
  const assignments = []
  for (const draft of drafts) assignments.push(await assign(toSketch(inventReading(draft)), index))
  return toWhy(assignments.at(-1)!)
}

test('what is alike is said, of each kind once', async () => {
  const why = await whyOf(MAST, { ...MAST, id: 'mast-2' })
  expect(why).toEqual(expect.arrayContaining(['told in the same words', 'the same names', 'published on the same day']))
  expect(why).not.toContain('many of the same words')
  expect(why.filter((each) => each.startsWith('though'))).toEqual([])
})
test('what is not alike comes last', async () => {
  const why = await whyOf(MAST, { ...MAST, id: 'mast-2', published: '2031-03-06' })
  expect(why.at(-1)).toBe('though published 4 days apart')
})
test('meaning says nothing where there are no vectors', async () => {
  expect((await whyOf(MAST, { ...MAST, id: 'mast-2' })).join()).not.toMatch(/mean/)
})
test('the first has no reason, a new one beside others has one', async () => {
  expect(await whyOf(MAST)).toEqual([])
  const other: Draft = {
    id: 'x',
    title: 'Storm warning',
    published: '2031-05-20',
    body: 'A storm is coming to Hollin, the Veldmoor observatory said.',
  }
  expect(await whyOf(MAST, other)).toEqual(['no earlier story was near enough'])
})
