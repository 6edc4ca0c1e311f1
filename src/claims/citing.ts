/**
 * Sayings that pass on another's: "Y quoted X as saying P", "Y reported, citing X".
 */
import { CITING_VERBS } from '../rules/en/cues.js'
import { branchOf, hasFeat, isRel, kidsOf, lemmaOf, type Tree, textOf, uposOf } from './clause-tree.js'
import { agentOf, isPassive, subjectOf, without } from './clauses.js'
import { VERBS } from './cue-rows.js'
import type { Saying } from './sayings.js'

/** "citing X" wherever the tree hung it: X stands behind the saying that reports it, the nearest one with a source before or after. */
export function withCited(tree: Tree, sayings: readonly Saying[]): readonly Saying[] {
  const citing = tree.words.findIndex(
    (word, at) => ['citing', 'quoting'].includes(word.text.toLowerCase()) && !sayings.some((saying) => saying.cueWords.includes(at)),
  )
  if (citing < 0 || sayings.some((saying) => saying.cited !== undefined)) return sayings
  const carriers = sayings.filter((saying) => saying.source !== undefined && !saying.tells && saying.covered.size > 0)
  const carrier = [...carriers].sort(
    (a, b) => tree.depth[a.cue]! - tree.depth[b.cue]! || Math.abs(a.cue - citing) - Math.abs(b.cue - citing),
  )[0]
  if (!carrier) return sayings
  let cited: number | undefined
  let last = citing
  for (let at = citing + 1; at < tree.words.length && uposOf(tree, at) !== 'PUNCT' && at < citing + 14; at++) {
    last = at
    if (
      ['NOUN', 'PROPN'].includes(uposOf(tree, at)) &&
      !kidsOf(tree, at, 'case').length &&
      !isRel(tree, at, 'compound', 'amod', 'nmod:poss') &&
      cited === undefined
    )
      cited = at
  }
  if (cited === undefined) return sayings
  const words = Array.from({ length: last - citing + 1 }, (_, step) => citing + step)
  return sayings.map((saying) => {
    if (saying !== carrier) return saying
    return {
      ...saying,
      cited: cited!,
      own: new Set([...saying.own, ...words]),
      covered: new Set([...saying.covered].filter((at) => !words.includes(at))),
    }
  })
}

/** "citing two officials", "quoting the governor" below a cue. */
export function citedBelow(tree: Tree, cue: number): number | undefined {
  for (const kid of kidsOf(tree, cue, 'advcl', 'parataxis', 'conj')) {
    if (!CITING_VERBS.includes(lemmaOf(tree, kid)) || isPassive(tree, kid)) continue
    const object = kidsOf(tree, kid, 'obj')[0]
    if (object !== undefined) return object
  }
  return undefined
}

/** "X was quoted by Y as saying P", "Y quoted X as saying P". */
export function findQuotedAsSaying(tree: Tree, cue: number): Saying | undefined {
  if (!CITING_VERBS.includes(lemmaOf(tree, cue)) && !['report', 'describe'].includes(lemmaOf(tree, cue))) return undefined
  const saying = tree.children[cue]?.find(
    (kid) =>
      VERBS.has(lemmaOf(tree, kid)) && kid > cue && kidsOf(tree, kid, 'mark', 'case', 'advmod').some((mark) => textOf(tree, mark) === 'as'),
  )
  if (saying === undefined || (!hasFeat(tree, saying, 'VerbForm=Ger') && !textOf(tree, saying).endsWith('ing'))) return undefined
  const head = tree.words[cue]!.head
  const hung = head >= 0 && isRel(tree, cue, 'parataxis')
  const contents = [
    ...kidsOf(tree, saying, 'ccomp', 'parataxis', 'obj').filter((kid) => kid > saying),
    ...kidsOf(tree, cue, 'ccomp', 'csubj'),
  ]
  // "it quoted a trader as saying P", the trader hung on "saying".
  const quoted =
    kidsOf(tree, cue, 'obj')[0] ??
    (kidsOf(tree, cue, 'aux:pass').length ? undefined : kidsOf(tree, saying, 'obj', 'nsubj').find((kid) => kid > cue && kid < saying))
  const passive = isPassive(tree, cue) || quoted === undefined
  const source = passive ? subjectOf(tree, cue) : quoted
  const medium = passive
    ? (agentOf(tree, cue) ??
      agentOf(tree, saying) ??
      kidsOf(tree, cue, 'obl').find((kid) => kidsOf(tree, kid, 'case').some((word) => ['in', 'on'].includes(textOf(tree, word)))))
    : subjectOf(tree, cue)
  const all = contents.length ? contents : hung ? [head] : []
  const own = without(tree, cue, contents)
  const covered = contents.length
    ? new Set(contents.flatMap((content) => branchOf(tree, content)))
    : hung
      ? without(tree, head, [cue])
      : new Set<number>()
  return {
    rule: 'cue/quoted-as-saying',
    cue,
    cueWords: [cue, saying],
    ...(source !== undefined ? { source } : {}),
    ...(medium !== undefined ? { medium } : {}),
    covered,
    contents: all,
    own,
    outer: false,
  }
}
