/**
 * Sources that only the encoder's tags name, where no rule of the tree spoke.
 */
import type { Attribution, Source, Span } from '../contract/index.js'
import { BARE_SPEECH } from '../rules/en/cues.js'
import { headAt, lemmaOf, type Tree, uposOf } from './clause-tree.js'
import type { Names } from './phrases.js'
import { readSource } from './sources.js'

/**
 * What the encoder tagged as attribution, where no rule spoke; only with a source that can be read.
 *
 * @param isRead whether a rule has read that cue already, and found what it says.
 */
export function taggedVoice(
  trees: readonly Tree[],
  tree: Tree,
  word: Span,
  names: Names,
  isRead: (near: Tree, cue: Span) => boolean,
): Source | undefined {
  for (const near of [tree, trees[tree.index - 1], trees[tree.index + 1]]) {
    // "The Herald reports:" hands on what follows, and says nothing of what stands before it.
    if (!near || (near.index > tree.index && near.words.at(-1)?.text === ':')) continue
    for (const tagged of near.sentence.attributions as readonly Attribution[]) {
      if (
        !tagged.source ||
        tagged.score < 0.6 ||
        (near !== tree && !mayRunOver(tree, near, tagged.cue)) ||
        !isSpeech(near, tagged.cue) ||
        isRefused(near, tagged.cue) ||
        (near === tree && isRead(near, tagged.cue)) ||
        !tagged.content.some((span) => span.start <= word.start && word.end <= span.end)
      )
        continue
      const head = headAt(near, tagged.source)
      if (head === undefined || tagged.source.start < near.sentence.start || tagged.source.end > near.sentence.end) continue
      if (uposOf(near, head) === 'PRON' && near !== tree) continue
      const source = readSource(near, head, names, {})
      if (source) return { ...source, cue: tagged.cue }
    }
  }
  return undefined
}

/** "said", "according to", "Reed:"; what else is tagged ("ordered", "allows") says nothing that is not done with it. */
const isSpeech = (tree: Tree, cue: Span): boolean =>
  tree.words.some(
    ({ start, end, text }, at) =>
      cue.start <= start &&
      end <= cue.end &&
      (text === ':' || text.toLowerCase() === 'according' || BARE_SPEECH.includes(lemmaOf(tree, at))),
  )

/** Words of another sentence are somebody's behind a colon ("Reed said: It sank. It was old.") or beside a quotation mark that lost its partner. */
const mayRunOver = (tree: Tree, near: Tree, cue: Span): boolean =>
  tree.words.some(({ text }) => /["“”„«»]/.test(text)) ||
  near.words.some(({ text, start }) => text === ':' && start >= cue.end && start <= cue.end + 1)

/** "Reed would not say why it sank": who does not say it is no source of it. */
const isRefused = (tree: Tree, { start, end }: Span): boolean => {
  const cue = tree.words.findIndex((word) => word.start >= start)
  const last = tree.words.findLastIndex((word) => word.end <= end)
  return tree.words.slice(Math.max(0, cue - 2), last + 1).some(({ text }) => /^(?:not|n['’]t|never|refused|declined)$/i.test(text))
}
