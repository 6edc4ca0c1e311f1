/** What is kept of an assignment. */
import { expect, test } from 'vitest'
import type { Assignment, Candidate } from '../stories/assign.js'
import { toAssigned } from './assign.js'

const near = (story: string, odds: number): Candidate => ({
  story,
  odds,
  evidence: [{ kind: 'names', odds: odds + 1.00049, traits: { namesKnown: 0.91239, none: 0 } }],
})
const joined: Assignment = {
  report: 'report-b',
  story: 'story-a',
  because: 'evidence',
  best: near('story-a', 2.12345),
  next: near('story-z', -1),
  oddsMin: 0,
}

test('of a report that joined: the evidence of its story, rounded, without what is nought, and where it nearly went', () => {
  expect(toAssigned(joined)).toEqual({
    story: 'story-a',
    isNew: false,
    why: ['the same names'],
    judged: {
      because: 'evidence',
      odds: 2.123,
      evidence: [{ kind: 'names', odds: 3.124, traits: { namesKnown: 0.912 } }],
      next: { story: 'story-z', odds: -1 },
    },
  })
})

test('of one that opened a story: no odds of its own, the nearest other, and what it goes on from', () => {
  const { best } = joined
  const opened = toAssigned({ ...joined, story: 'story-b', because: 'new', best: best!, follows: best! })
  expect(opened).toMatchObject({ story: 'story-b', isNew: true, follows: 'story-a', why: ['no earlier story was near enough'] })
  expect(opened.judged).toEqual({ because: 'new', next: { story: 'story-a', odds: 2.123 } })
  expect(toAssigned({ ...joined, follows: best! })).not.toHaveProperty('follows')
})

test('of a new text: which it is a new text of, before what is alike', () => {
  expect(toAssigned({ ...joined, because: 'version' }, 'report-a').why).toEqual(['a new text of report-a', 'the same names'])
})
