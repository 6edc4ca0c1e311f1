/**
 * Dependencies on gold words, punctuation counted, full relations: UD EWT's test, with GUM's and PUD's beside it; the int8 model.
 *
 * `las_basic` is not asked for here: every score is of relations with their subtypes. No peer in Node parses English trees.
 */
import { openEncoder } from '../src/encoder/encoder.js'
import { scoreTreebank, TREEBANKS } from './lib-treebank.js'
import type { BenchOptions, BenchResult } from './run.js'
import { inTurn } from './tagger.js'

export async function run({ data }: BenchOptions): Promise<BenchResult> {
  const encoder = await openEncoder()
  const scores = Object.fromEntries(await inTurn(TREEBANKS, async (name) => [name, await scoreTreebank(encoder, data, name)] as const))
  await encoder.close()
  const { 'ud-ewt': ewt, gum, 'ud-pud': pud } = scores
  return { figures: { uas: ewt!.uas, las: ewt!.las, gum: gum!.las, pud: pud!.las }, details: scores }
}
