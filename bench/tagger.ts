/**
 * Parts of speech on gold words: UD EWT's test, with GUM's and PUD's beside it; the int8 model as it is shipped.
 *
 * `floor` gives each word the tag that it most often has in EWT's train, nouns where it has none: what a list of words can do.
 */
import { join } from 'node:path'
import { openEncoder } from '../src/encoder/encoder.js'
import { corpus, readColumns } from './lib-corpora.js'
import { scoreTreebank, TREEBANKS } from './lib-treebank.js'
import type { BenchOptions, BenchResult } from './run.js'

export async function run({ data }: BenchOptions): Promise<BenchResult> {
  const encoder = await openEncoder()
  const scores = Object.fromEntries(await inTurn(TREEBANKS, async (name) => [name, await scoreTreebank(encoder, data, name)] as const))
  await encoder.close()
  const ewt = scores['ud-ewt']!
  const { gum, 'ud-pud': pud } = scores
  return {
    figures: { upos: ewt.upos, lemma: ewt.lemma, gum: gum!.upos, pud: pud!.upos, floor: floor(data) },
    details: scores,
  }
}

export async function inTurn<T, U>(items: readonly T[], of: (item: T) => Promise<U>): Promise<U[]> {
  const found: U[] = []
  for (const item of items) found.push(await of(item))
  return found
}

function floor(data: string | undefined): number {
  const words = (split: string) =>
    readColumns(join(corpus(data, 'ud-ewt'), `${split}.conllu.gz`), 1).flatMap(({ blocks }) => blocks.flatMap((block) => block.words))
  const counts = new Map<string, Map<string, number>>()
  for (const { text, columns } of words('train')) {
    const tags = counts.get(text) ?? new Map<string, number>()
    counts.set(text, tags.set(columns[3]!, (tags.get(columns[3]!) ?? 0) + 1))
  }
  const best = (text: string) => [...(counts.get(text) ?? [['NOUN', 1] as const])].sort((a, b) => b[1] - a[1])[0]![0]
  const test = words('test')
  return (100 * test.filter(({ text, columns }) => best(text) === columns[3]).length) / test.length
}
