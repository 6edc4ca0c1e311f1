/** The encoder's tags and trees on gold words of a treebank, document by document as the product reads reports. */
import { join } from 'node:path'
import type { Encoder } from '../src/contract/index.js'
import { corpus, readColumns, toSentences } from './lib-corpora.js'

export interface TreebankScores {
  readonly words: number
  readonly upos: number
  readonly lemma: number
  readonly uas: number
  readonly las: number
}

/** Treebanks that are scored; the first gives the figures of the closing line, `pud-news` is PUD's news half. */
export const TREEBANKS = ['ud-ewt', 'gum', 'ud-pud'] as const

/** Per word, punctuation counted, full relations: shares of 0 to 100. */
export async function scoreTreebank(encoder: Encoder, data: string | undefined, name: string, split = 'test'): Promise<TreebankScores> {
  const documents = readColumns(join(corpus(data, name), `${split}.conllu.gz`), 1)
  let [words, upos, lemma, uas, las] = [0, 0, 0, 0, 0]
  for (const document of documents) {
    const [encoded] = await encoder.encode([toSentences(document, false).sentences])
    document.blocks.forEach((block, at) => {
      block.words.forEach(({ columns }, i) => {
        const found = encoded![at]!.sentence.words[i]!
        const isHead = found.head === Number(columns[6]) - 1
        words++
        upos += Number(found.upos === columns[3])
        lemma += Number(found.lemma === columns[2])
        uas += Number(isHead)
        las += Number(isHead && found.deprel === columns[7])
      })
    })
  }
  const share = (n: number) => (100 * n) / Math.max(1, words)
  return { words, upos: share(upos), lemma: share(lemma), uas: share(uas), las: share(las) }
}
