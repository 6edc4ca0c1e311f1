/**
 * Grouping: all reports of all happenings read as one folder, and the accounts held against the folders that they came from.
 *
 * `--data DIR` holds one folder a happening (or DIR/reports does), with `manifests/` beside it. `b3` is the B-cubed F1 of accounts against
 * folders over reports; `apart` the share of the manifests' like pairs of which no account holds reports of both.
 * `tfidf` is the floor in the same run: cosines of TF-IDF, average link, with the threshold that proves best afterwards, which nobody could
 * have known. A report that is counted once (file-twice) is scored once. Details tell happenings that were tuned on from the others.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { open, type Reading } from '../src/index.js'
import { findClusters } from '../src/stories/cluster.js'
import { bCubed as bCubedOf, countBy } from './lib-clusters.js'
import type { BenchOptions, BenchResult } from './run.js'

interface Item {
  readonly id: string
  readonly folder: string
}
type Groups = readonly (readonly Item[])[]

export async function run({ data = '../shared/reports' }: BenchOptions): Promise<BenchResult> {
  const root = existsSync(join(data, 'reports')) ? resolve(data, 'reports') : resolve(data)
  const manifests = [join(root, 'manifests'), resolve(root, '../manifests')].find((folder) => existsSync(folder))
  if (!manifests) throw new Error(`No manifests/ beside ${root}.`)
  const rashomon = await open()
  const { readings } = await rashomon.read([root])
  const accounts = await rashomon.accounts(readings)
  await rashomon.close()

  const groups = accounts.map(({ reports }) => reports.map(({ id, file = '' }) => ({ id, folder: relative(root, file).split(sep)[0]! })))
  const items = groups.flat()
  const pairs = likePairs(manifests).filter((pair) => pair.every((slug) => items.some(({ folder }) => folder === slug)))
  const tuned = tunedOn(manifests)
  const baseline = bestThreshold(items, new Map(readings.map((reading) => [reading.report.id, reading])))
  const together = pairs.filter((pair) => !isApart(groups, pair))
  const mixed = groups.map(foldersOf).filter((folders) => Object.keys(folders).length > 1)
  const split = [...new Set(items.map(({ folder }) => folder))]
    .map((folder) => ({ folder, parts: groups.map((group) => group.filter((item) => item.folder === folder).length).filter(Boolean) }))
    .filter(({ parts }) => parts.length > 1)
  const scores = {
    all: bCubed(groups),
    tunedOn: bCubed(groups, ({ folder }) => tuned.has(folder)),
    others: bCubed(groups, ({ folder }) => !tuned.has(folder)),
  }
  for (const [name, { precision, recall, f1 }] of Object.entries(scores))
    console.log(`${name.padEnd(8)} b3 ${f1.toFixed(2)}  precision ${precision.toFixed(2)}  recall ${recall.toFixed(2)}`)
  console.log(`${items.length} reports, ${new Set(items.map(({ folder }) => folder)).size} happenings, ${groups.length} accounts`)
  console.log(
    `tfidf at ${baseline.threshold}: ${pairs.filter((pair) => isApart(baseline.groups, pair)).length} of ${pairs.length} like pairs apart`,
  )
  for (const pair of together) console.log(`together: ${pair.join(', ')}`)
  for (const folders of mixed)
    console.log(
      `mixed: ${Object.entries(folders)
        .map(([folder, count]) => `${folder} ${count}`)
        .join(', ')}`,
    )
  for (const { folder, parts } of split) console.log(`split: ${folder} ${parts.join(' + ')}`)
  return {
    figures: {
      b3: scores.all.f1,
      apart: (100 * (pairs.length - together.length)) / Math.max(1, pairs.length),
      tfidf: bCubed(baseline.groups).f1,
    },
    details: { reports: items.length, accounts: groups.length, scores, pairs, together, mixed, split, tfidfThreshold: baseline.threshold },
  }
}

const foldersOf = (group: readonly Item[]): Record<string, number> => countBy(group, folderOf)
const bCubed = (groups: Groups, counts?: (item: Item) => boolean) => bCubedOf(groups, folderOf, counts)
const folderOf = ({ folder }: Item): string => folder

const isApart = (groups: Groups, [a, b]: readonly [string, string]): boolean =>
  !groups.some((group) => group.some(({ folder }) => folder === a) && group.some(({ folder }) => folder === b))

/** Happenings that one manifest calls a pair with, alike to, or the look-alike of another; each pair once. */
function likePairs(manifests: string): readonly (readonly [string, string])[] {
  const files = readdirSync(manifests).filter((file) => file.endsWith('.json'))
  const slugs = files.map((file) => file.slice(0, -'.json'.length))
  const pairs = new Map<string, readonly [string, string]>()
  for (const slug of slugs) {
    const { good_for, note = '' } = JSON.parse(readFileSync(join(manifests, `${slug}.json`), 'utf8')) as {
      good_for: string[]
      note?: string
    }
    for (const line of [...good_for, note].filter((text) => /\bpair with\b|\balike\b/.test(text)))
      for (const other of slugs) {
        if (other === slug || !new RegExp(`(?<![\\w-])${other}(?![\\w-])`).test(line)) continue
        const pair = [slug, other].sort() as [string, string]
        pairs.set(pair.join(' '), pair)
      }
  }
  return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair)
}

/** Happenings that rules and weights may have been tuned on: those for training, and those with keys. */
function tunedOn(manifests: string): ReadonlySet<string> {
  const keys = resolve(manifests, '../keys')
  const lines = (file: string): string[] => (existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [])
  return new Set([
    ...lines(join(manifests, 'for-training.txt')).filter((line) => line && !line.startsWith('#')),
    ...(existsSync(keys) ? readdirSync(keys) : []).filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length)),
  ])
}

function bestThreshold(
  items: readonly Item[],
  readings: ReadonlyMap<string, Reading>,
): { readonly threshold: number; readonly groups: Groups } {
  const vectors = toTfIdf(items.map(({ id }) => readings.get(id)!.report.text))
  const edges = vectors.flatMap((vector, b) =>
    vectors
      .slice(0, b)
      .map((other, a) => ({ a, b, odds: dot(vector, other) }))
      .filter(({ odds }) => odds > 0.02),
  )
  let best: { f1: number; threshold: number; groups: Groups } = { f1: -1, threshold: 0, groups: [] }
  for (let percent = 4; percent <= 60; percent++) {
    const groups = findClusters(items.length, edges, percent / 100, 0).map((group) => group.map((index) => items[index]!))
    const { f1 } = bCubed(groups)
    if (f1 > best.f1) best = { f1, threshold: percent / 100, groups }
  }
  return best
}

/** Weights of words, (1 + ln tf) ln(n / df), to length 1. */
function toTfIdf(texts: readonly string[]): readonly ReadonlyMap<string, number>[] {
  const counts = texts.map((text) => {
    const words = new Map<string, number>()
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) words.set(word, (words.get(word) ?? 0) + 1)
    return words
  })
  const holders = new Map<string, number>()
  for (const words of counts) for (const word of words.keys()) holders.set(word, (holders.get(word) ?? 0) + 1)
  return counts.map((words) => {
    const weights = [...words].map(([word, count]) => [word, (1 + Math.log(count)) * Math.log(texts.length / holders.get(word)!)] as const)
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1
    return new Map(weights.map(([word, weight]) => [word, weight / length]))
  })
}

function dot(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [word, weight] of small) sum += weight * (large.get(word) ?? 0)
  return sum
}
