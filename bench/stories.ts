/**
 * Stories: a stream of reports, each joined to a story or opening one with only what came before it, held against gold stories.
 *
 * `--data FILE` is a set in JSON Lines, gzip (lib-streams.ts). The weights were fitted on one half of the development sets by story
 * (lib-halves.ts); the whole set is streamed, and `b3` and `pair` are scored over the reports of the other half, `b3_whole` over all.
 * `tfidf` and `tfidf_pair` are a single pass with the threshold and window that prove best afterwards on the same reports.
 * The first run reads the set with the encoder and keeps the readings (`$RASHOMON_CACHE`); later ones take seconds.
 */
import { basename } from 'node:path'
import { type Assignment, assign } from '../src/stories/assign.js'
import { toSketch } from '../src/stories/sketch.js'
import { openStoryIndex } from '../src/stories/story-index.js'
import { bCubed, pairScore } from './lib-clusters.js'
import { isTuned } from './lib-halves.js'
import { bestSinglePass } from './lib-single-pass.js'
import { readStream, type StreamItem } from './lib-streams.js'
import type { BenchOptions, BenchResult } from './run.js'

const mistakesMax = 60

export async function run({ data = '../shared/stories/giveme5w1h-dev.jsonl.gz' }: BenchOptions): Promise<BenchResult> {
  const items = await readStream(data)
  const storyOf = ({ story }: StreamItem): string => story
  const isShown = ({ story }: StreamItem): boolean => !isTuned(story)
  const { groups, assignments } = await stream(items)
  const shown = { b3: bCubed(groups, storyOf, isShown), pair: pairScore(groups, storyOf, isShown) }
  const whole = { b3: bCubed(groups, storyOf), pair: pairScore(groups, storyOf) }
  const toItems = (of: readonly (readonly number[])[]) => of.map((group) => group.map((at) => items[at]!))
  const floor = bestSinglePass(items, (of) => bCubed(toItems(of), storyOf, isShown).f1)
  const floorWhole = bestSinglePass(items, (of) => bCubed(toItems(of), storyOf).f1)
  console.log(`${basename(data)}: ${items.length} reports, ${new Set(items.map(storyOf)).size} stories, ${groups.length} found`)
  for (const [name, { precision, recall, f1 }] of Object.entries({ 'b3 shown': shown.b3, 'b3 whole': whole.b3, 'pair shown': shown.pair }))
    console.log(`${name.padEnd(10)} ${f1.toFixed(2)}  precision ${precision.toFixed(2)}  recall ${recall.toFixed(2)}`)
  return {
    figures: {
      b3: shown.b3.f1,
      pair: shown.pair.f1,
      tfidf: bCubed(toItems(floor.groups), storyOf, isShown).f1,
      tfidf_pair: pairScore(toItems(floor.groups), storyOf, isShown).f1,
      b3_whole: whole.b3.f1,
      tfidf_whole: bCubed(toItems(floorWhole.groups), storyOf).f1,
    },
    details: {
      set: basename(data),
      reports: items.length,
      stories: { gold: new Set(items.map(storyOf)).size, found: groups.length },
      shown,
      whole,
      tfidf: { threshold: floor.threshold, windowDays: floor.windowDays },
      links: assignments.filter(({ follows }) => follows).length,
      mistakes: mistakes(items, assignments),
    },
  }
}

async function stream(items: readonly StreamItem[]) {
  const index = openStoryIndex()
  const groups = new Map<string, StreamItem[]>()
  const assignments: Assignment[] = []
  for (const item of items) {
    const assignment = await assign({ ...toSketch(item.reading), id: item.id }, index)
    assignments.push(assignment)
    groups.set(assignment.story, [...(groups.get(assignment.story) ?? []), item])
  }
  return { groups: [...groups.values()], assignments }
}

/** Reports that joined another's story, or opened one beside their own: to be read before anything is tuned. */
function mistakes(items: readonly StreamItem[], assignments: readonly Assignment[]): readonly unknown[] {
  const gold = new Map<string, string>()
  const opened = new Set<string>()
  return assignments
    .flatMap(({ story, because, best }, at) => {
      const item = items[at]!
      const wrong =
        because !== 'new' && gold.get(story) !== item.story ? 'joined' : because === 'new' && opened.has(item.story) ? 'opened' : ''
      if (because === 'new') gold.set(story, item.story)
      opened.add(item.story)
      const odds = Math.round(10 * (best?.odds ?? 0)) / 10
      return wrong ? [{ wrong, id: item.id, story: item.story, with: gold.get(best?.story ?? '') ?? '', odds }] : []
    })
    .slice(0, mistakesMax)
}
