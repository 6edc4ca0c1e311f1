/**
 * Who stands between the report and a speaker: the outlet that was told, and who quotes a speaker.
 */
import type { Source } from '../contract/index.js'
import { isRel, kidsOf, type Tree, textOf, uposOf } from './clause-tree.js'
import { agentOf, subjectOf } from './clauses.js'
import { mediaAt } from './media.js'
import type { Memory } from './memory.js'
import type { Names } from './phrases.js'
import type { Saying } from './sayings.js'
import { readSource } from './sources.js'

/** The outlet or agency that was told: "told the Herald", "in an interview with state television". */
export function hearerOf(tree: Tree, saying: Saying, names: Names, memory: Memory): Source | undefined {
  const source =
    saying.source === undefined
      ? new Set<number>()
      : new Set([saying.source, ...kidsOf(tree, saying.source, 'flat', 'compound', 'appos', 'nmod', 'conj')])
  const spokenTo = kidsOf(tree, saying.cue, 'advcl')
    .filter((clause) => SPEAKING.includes(tree.words[clause]!.lemma.toLowerCase()))
    .flatMap((clause) => kidsOf(tree, clause, 'obl'))
    .flatMap((at) => [at, ...kidsOf(tree, at, 'appos', 'flat')])
  for (const at of spokenTo) {
    const media = mediaAt(tree, at, names)
    if (media) return media
  }
  for (const at of [...saying.own].sort((a, b) => a - b)) {
    if (source.has(at) || !isRel(tree, at, 'obj', 'iobj', 'obl', 'nmod', 'conj')) continue
    if (upTo(tree, at, saying.source)) continue
    const cases = kidsOf(tree, at, 'case').map((word) => textOf(tree, word))
    if (cases.some((word) => ['after', 'before', 'of', 'about', 'from', 'outside', 'against'].includes(word))) continue
    const media = mediaAt(tree, at, names)
    if (media) return media
    if (isEchoed(tree, at) && ['obj', 'iobj', 'obl'].some((relation) => isRel(tree, at, relation))) {
      const echo = [
        'outlet',
        'newspaper',
        'paper',
        'agency',
        'channel',
        'network',
        'broadcaster',
        'magazine',
        'station',
        'website',
      ].includes(textOf(tree, at))
        ? readSource(tree, at, names, memory)
        : undefined
      if (echo && (echo.kind === 'outlet' || echo.kind === 'agency')) return echo
    }
  }
  return undefined
}

const upTo = (tree: Tree, at: number, top: number | undefined): boolean => {
  if (top === undefined) return false
  for (let word = at, steps = 0; word >= 0 && steps <= tree.words.length; word = tree.words[word]!.head, steps++)
    if (word === top) return true
  return false
}

/** "X, quoted by Y, said", "Y quoted X, who said": Y carries what X says. */
export function carrierOf(tree: Tree, source: number): number | undefined {
  const verb = tree.words[source]!.head
  if (verb >= 0 && isRel(tree, source, 'obj') && QUOTING.includes(tree.words[verb]!.lemma.toLowerCase())) return subjectOf(tree, verb)
  for (const kid of [source, ...kidsOf(tree, source, 'appos')].flatMap((at) => kidsOf(tree, at, 'acl')))
    if (QUOTING.includes(tree.words[kid]!.lemma.toLowerCase())) return agentOf(tree, kid)
  return undefined
}

/** "Speaking to the Herald, Reed said" */
const SPEAKING: readonly string[] = ['speak', 'talk', 'write', 'appear']

const QUOTING: readonly string[] = ['quote', 'cite', 'interview']

/** "the paper": a noun with "the" and nothing else names again what was named before. */
export const isEchoed = (tree: Tree, at: number): boolean =>
  uposOf(tree, at) === 'NOUN' &&
  kidsOf(tree, at, 'det').some((det) => textOf(tree, det) === 'the') &&
  !kidsOf(tree, at, 'amod', 'compound', 'nmod').length
