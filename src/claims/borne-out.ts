/**
 * Sayings of the tree held against what the encoder tagged as attribution.
 *
 * A tree alone takes too much for a saying ("the siege continues", "they called hospitals"), and now and then hangs a cue on the wrong
 * speaker. So a cue that can also be no saying counts only if the encoder tagged it too, and where both have the cue and disagree on who
 * speaks, the tagged source is taken. In a report without any tag the trees speak alone.
 */
import type { Attribution } from '../contract/index.js'
import { LASTING_CUES, SURE_CUES } from '../rules/en/cues.js'
import { branchOf, headAt, isRel, kidsOf, lemmaOf, type Tree, textOf, uposOf } from './clause-tree.js'
import type { Saying } from './sayings.js'

/** Tags below this are no ground to overrule the tree. */
const SOURCE_SCORE_MIN = 0.5
/** A longer one holds clauses, and its head is no sure speaker. */
const SOURCE_WORDS_MAX = 12

/** The sayings of each sentence that stand. */
export function borneOut(trees: readonly Tree[], sayings: readonly (readonly Saying[])[]): readonly (readonly Saying[])[] {
  if (!trees.some((tree) => tree.sentence.attributions.length)) return sayings
  return sayings.map((of, index) => {
    const tree = trees[index]!
    const tags = [index - 1, index, index + 1].flatMap((at) => trees[at]?.sentence.attributions ?? [])
    return of.flatMap((saying) => {
      const cue = tree.words[saying.cue]!
      const same = tags.filter((tag) => tag.cue.start < cue.end && cue.start < tag.cue.end)
      if (!same.length) return mayStandAlone(tree, saying) ? [saying] : []
      const source = saying.source === undefined ? undefined : spanOf(tree, saying.source)
      if (!source) return [saying.unsaid ? saying : withTagged(tree, saying, same)]
      if (saying.medium !== undefined || isRel(tree, saying.source!, 'nsubj:pass') || isBeside(tree, saying)) return [saying]
      const sure = same.filter((tag) => tag.source && tag.score >= SOURCE_SCORE_MIN)
      if (!sure.length || sure.some((tag) => tag.source!.start < source.end && source.start < tag.source!.end)) return [saying]
      const [{ source: tagged } = {}] = sure
      const isHere = tagged && tagged.start >= tree.sentence.start && tagged.end <= tree.sentence.end
      const head = isHere ? headAt(tree, tagged) : undefined
      const isName = head !== undefined && ['NOUN', 'PROPN', 'PRON'].includes(uposOf(tree, head))
      return [isName ? { ...saying, source: head } : saying]
    })
  })
}

/** A saying whose source the tree hung elsewhere ("said retired officer Ann Reed") has the tagged one. */
function withTagged(tree: Tree, saying: Saying, tags: readonly Attribution[]): Saying {
  const tagged = tags.find(({ source, score }) => source && score >= SOURCE_SCORE_MIN)?.source
  if (
    !tagged ||
    saying.medium !== undefined ||
    kidsOf(tree, saying.cue, 'aux:pass').length ||
    tagged.start < tree.sentence.start ||
    tagged.end > tree.sentence.end
  )
    return saying
  const head = headAt(tree, tagged)
  if (head === undefined || !['NOUN', 'PROPN'].includes(uposOf(tree, head))) return saying
  const isTagged = (at: number): boolean => tagged.start <= tree.words[at]!.start && tree.words[at]!.end <= tagged.end
  const words = [...tree.words.keys()].filter(isTagged)
  if (words.length > SOURCE_WORDS_MAX || saying.contents.some(isTagged)) return saying
  return {
    ...saying,
    source: head,
    covered: new Set([...saying.covered].filter((at) => !isTagged(at))),
    own: new Set([...saying.own, ...words]),
  }
}

/** "officials tell": a subject right before its cue is not to be doubted. */
const isBeside = (tree: Tree, { source, cue }: Saying): boolean =>
  source !== undefined &&
  isRel(tree, source, 'nsubj') &&
  (source < cue
    ? tree.words.slice(source + 1, cue).every((word) => ['AUX', 'ADV'].includes(word.upos))
    : branchOf(tree, source)[0] === cue + 1 && /^[,”"’']/.test(tree.words[cue - 1]?.text ?? ''))

/**
 * Words that hardly are anything but sayings; what has a clause with "that", since a saying within another is seldom tagged; and views,
 * whose doubt must stay with what is held.
 */
const mayStandAlone = (tree: Tree, saying: Saying): boolean =>
  !VERBAL.has(saying.rule) ||
  (!saying.contents.length && tree.words[saying.cue + 1]?.text === ':' && lemmaOf(tree, saying.cue) !== 'continue') ||
  LASTING_CUES.includes(saying.rule) ||
  (!saying.tells &&
    (SURE_CUES.includes(lemmaOf(tree, saying.cue)) ||
      saying.contents.some((content) => kidsOf(tree, content, 'mark').some((mark) => textOf(tree, mark) === 'that'))))

const VERBAL: ReadonlySet<string> = new Set(['cue/say', 'cue/tell-of', 'cue/find', 'cue/own-up', 'cue/foresee', 'cue/deny', 'cue/hold'])

const spanOf = (tree: Tree, head: number): { start: number; end: number } => {
  const words = branchOf(tree, head)
  return { start: Math.min(...words.map((at) => tree.words[at]!.start)), end: Math.max(...words.map((at) => tree.words[at]!.end)) }
}
