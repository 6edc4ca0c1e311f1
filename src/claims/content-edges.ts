/**
 * Where what is said ends: clauses that a tree hung on the content and that are another's, or the report's own.
 */
import { BARE_SPEECH } from '../rules/en/cues.js'
import { branchOf, isRel, kidsOf, lemmaOf, type Tree, textOf, uposOf } from './clause-tree.js'

/** "Reed said it sank and, while she had not seen it, she pointed out that …": the clause right before the next saying is no content of this one. */
export const openingOfNext = (tree: Tree, cue: number, contents: readonly number[]): number | undefined => {
  const next = kidsOf(tree, cue, 'conj', 'parataxis').find((kid) => kid > Math.max(...contents) && kidsOf(tree, kid, 'nsubj').length > 0)
  if (next === undefined) return undefined
  const first = branchOf(tree, next).find((word) => uposOf(tree, word) !== 'PUNCT')!
  return contents
    .flatMap((content) => kidsOf(tree, content, 'advcl'))
    .find((clause) => {
      const words = branchOf(tree, clause).filter((word) => uposOf(tree, word) !== 'PUNCT')
      const isOpened = tree.words.slice(Math.max(0, words[0]! - 2), words[0]!).some(({ upos }) => upos === 'CCONJ')
      return isOpened && tree.words.slice(words.at(-1)! + 1, first).every(({ upos }) => upos === 'PUNCT')
    })
}

/** "Reed said it sank, while Lowe said it did not": what Lowe says is no content of what Reed says. */
export const isAnothersTelling = (tree: Tree, kid: number, content: number): boolean =>
  kid > content &&
  isRel(tree, kid, 'advcl') &&
  BARE_SPEECH.concat('confirm').includes(lemmaOf(tree, kid)) &&
  kidsOf(tree, kid, 'mark').some((mark) => ['while', 'whereas'].includes(textOf(tree, mark)) && textOf(tree, mark - 1) === ',') &&
  kidsOf(tree, kid, 'nsubj').some((subject) => uposOf(tree, subject) !== 'PRON')

/** "The film shows that it sank, although nobody knows why": what is known beside shows nothing. */
export const isConceded = (tree: Tree, kid: number, content: number): boolean =>
  kid > content &&
  isRel(tree, kid, 'advcl') &&
  kidsOf(tree, kid, 'mark').some((mark) => ['although', 'though'].includes(textOf(tree, mark)) && textOf(tree, mark - 1) === ',')

/** "Boats hit the quay; the crew claims a record": behind a semicolon, what is said has its own words. */
export const standsBeside = (tree: Tree, cue: number): boolean => {
  const first = branchOf(tree, cue).find((word) => uposOf(tree, word) !== 'PUNCT')
  return (
    first !== undefined &&
    textOf(tree, first - 1) === ';' &&
    kidsOf(tree, cue, 'obj').some((kid) => kid > cue && !['PRON', 'DET'].includes(uposOf(tree, kid)))
  )
}
