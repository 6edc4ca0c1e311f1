/**
 * A report's story, decided when the report arrives, with only what came before it; and why.
 *
 * Pure but for the index. A story once told is never lumped with another behind a reader's back: only a person's correction moves what stands.
 * A story that goes on under new words opens a new one that `follows` it: a long affair is a chain.
 */
import { toId } from '../id.js'
import { type Correction, verdictOf } from './corrections.js'
import { type Weighed, weighEvidence } from './evidence.js'
import type { Sketch } from './sketch.js'
import type { Neighbourhood, StoryIndex, StoryTrace } from './story-index.js'
import { rarities } from './traits.js'

/** A story held against a report. */
export interface Candidate extends Weighed {
  readonly story: string
}

export interface Assignment {
  readonly report: string
  readonly story: string
  /**
   * `evidence`: it is of that story, as `best` says. `new`: no story was near enough, `best` being the nearest.
   * `correction`: a person said so. `known`: the report stood there already. `version`: an earlier text of its address stands there.
   */
  readonly because: 'evidence' | 'new' | 'correction' | 'known' | 'version'
  readonly best?: Candidate
  /** The second best: where a person would look for a mistake. */
  readonly next?: Candidate
  /** The story that a new one goes on from. */
  readonly follows?: Candidate
  /** Log odds from which a report joins a story. */
  readonly oddsMin: number
}

export interface AssignOptions {
  readonly corrections?: readonly Correction[]
  /** Day on which it came in, counted from 1970, for a report that states none. */
  readonly received?: number
  /** Id of the report that is an earlier version of this one. */
  readonly versionOf?: string
}

/** From these log odds a report joins a story; docs/decisions/010 has what other values do. */
export const joinOddsMin = 0.5
/** From these a new story goes on from an older one, if they share names. */
const followOddsMin = -3.5
const namesKnownMin = 0.5
/** A new text at an old address stays with its story if it shares names, and else unless it is this unlike: two below what joins. */
const versionOddsMin = joinOddsMin - 2

/** Finds the report's story and puts it there. */
export async function assign(sketch: Sketch, index: StoryIndex, options: AssignOptions = {}): Promise<Assignment> {
  const known = await index.storyOf(sketch.id)
  if (known) return { report: sketch.id, story: known.id, because: 'known', oddsMin: joinOddsMin }
  const version = options.versionOf === undefined ? undefined : await index.storyOf(options.versionOf)
  const told = await Promise.all(reportsToldOf(sketch.id, options.corrections ?? []).map((report) => index.storyOf(report)))
  const near = await index.candidates(sketch, options.received)
  const assignment = judge(sketch, { ...near, stories: withTold(near.stories, [version, ...told]) }, options, version?.id)
  await index.put(sketch, assignment.story)
  return assignment
}

/** The decision alone. @param version the story of its earlier version, which stands among the stories. */
export function judge(sketch: Sketch, near: Neighbourhood, { corrections = [] }: AssignOptions = {}, version?: string): Assignment {
  const { id } = sketch
  const verdicts = new Map(near.stories.map((story) => [story.id, verdictOf(id, story.reports, corrections)]))
  const weighed = weighEvidence(sketch, near.stories, rarities(sketch, near))
  const candidates = near.stories
    .map(({ id: story }, at) => ({ story, ...weighed[at]! }))
    .sort((a, b) => b.odds - a.odds || (a.story < b.story ? -1 : 1))
  const free = candidates.filter(({ story }) => verdicts.get(story) !== 'apart')
  const said = free.find(({ story }) => verdicts.get(story) === 'together')
  const earlier = free.find((candidate) => candidate.story === version && (candidate.odds >= versionOddsMin || sharesNames(candidate)))
  const best = said ?? earlier ?? free[0]
  const next = free.find((candidate) => candidate !== best)
  const shown = { ...(best ? { best } : {}), ...(next ? { next } : {}), oddsMin: joinOddsMin }
  if (said) return { report: id, story: said.story, because: 'correction', ...shown }
  if (earlier) return { report: id, story: earlier.story, because: 'version', ...shown }
  if (best && best.odds > joinOddsMin) return { report: id, story: best.story, because: 'evidence', ...shown }
  const follows = candidates.find(isContinued)
  return { report: id, story: toId('story', id), because: 'new', ...shown, ...(follows ? { follows } : {}) }
}

/** Whether a new story goes on from this one: near enough in all, and about the same names. */
const isContinued = (candidate: Candidate): boolean => candidate.odds > followOddsMin && sharesNames(candidate)

/** Whether the story knows most of what the report's first sentences name; a report that names nothing counts as half known. */
const sharesNames = ({ evidence }: Candidate): boolean =>
  evidence.some(({ kind, traits }) => kind === 'names' && traits.namesKnown! > namesKnownMin)

const reportsToldOf = (report: string, corrections: readonly Correction[]): readonly string[] => [
  ...new Set(
    corrections
      .filter(({ kind }) => kind === 'together')
      .flatMap(({ a, b }) => (a.includes(report) ? b : b.includes(report) ? a : []))
      .filter((other) => other !== report),
  ),
]

const withTold = (stories: readonly StoryTrace[], more: readonly (StoryTrace | undefined)[]): readonly StoryTrace[] => [
  ...new Map([...stories, ...more.filter((story) => story !== undefined)].map((story) => [story.id, story])).values(),
]
