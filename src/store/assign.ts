/** A report's story, found through the index in the tables, and what is kept of why. Runs alone: whoever calls holds the lock of joining. */
import { type Assignment, type AssignOptions, assign } from '../stories/assign.js'
import type { Evidence } from '../stories/evidence.js'
import type { Sketch } from '../stories/sketch.js'
import type { StoryIndex } from '../stories/story-index.js'
import { toWhy } from '../stories/why.js'
import type { Judged } from './store.js'

/** Finds a report's story and puts it there. Called by one at a time over the whole store. */
export type Assign = (sketch: Sketch, index: StoryIndex, options: AssignOptions) => Promise<Assignment>

export interface Assigned {
  readonly story: string
  readonly isNew: boolean
  readonly follows?: string
  readonly why: readonly string[]
  readonly judged: Judged
}

/** The story that a report has just been put into, with what is told of it. */
export async function findStory(sketch: Sketch, index: StoryIndex, options: AssignOptions, by: Assign = assign): Promise<Assigned> {
  // Whoever calls has looked: it stands nowhere yet.
  const strange: StoryIndex = { ...index, storyOf: (report) => (report === sketch.id ? undefined : index.storyOf(report)) }
  return toAssigned(await by(sketch, strange, options), options.versionOf)
}

export function toAssigned(assignment: Assignment, versionOf?: string): Assigned {
  const { story, best, next, follows } = assignment
  const because = assignment.because === 'known' ? 'correction' : assignment.because
  const isNew = because === 'new'
  const other = isNew ? best : next
  return {
    story,
    isNew,
    ...(isNew && follows ? { follows: follows.story } : {}),
    why: [...(because === 'version' && versionOf !== undefined ? [`a new text of ${versionOf}`] : []), ...toWhy(assignment)],
    judged: {
      because,
      ...(best && !isNew ? { odds: round(best.odds), evidence: best.evidence.map(rounded) } : {}),
      ...(other ? { next: { story: other.story, odds: round(other.odds) } } : {}),
    },
  }
}

const round = (value: number): number => Math.round(1_000 * value) / 1_000
/** Traits that are nought say nothing, and there are many. */
const rounded = ({ kind, odds, traits }: Evidence): Evidence => ({
  kind,
  odds: round(odds),
  traits: Object.fromEntries(Object.entries(traits).flatMap(([name, value]) => (round(value) === 0 ? [] : [[name, round(value)]]))),
})
