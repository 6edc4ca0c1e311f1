/**
 * Whether a sentence or a clause tells anything by itself: no question, no heading, no bare pronouns, no line that hands over.
 */
import { EMPTY_SENTENCES } from '../rules/en/predicates.js'
import { isRel, kidsOf, lemmaOf, type Tree, textOf, uposOf } from './clause-tree.js'
import { isPassive } from './clauses.js'
import { VERBS } from './cue-rows.js'
import type { Predicate } from './predicates.js'

const EMPTY = EMPTY_SENTENCES.map((row) => new RegExp(row.pattern, 'iu'))

export function isEmptySentence(tree: Tree, text: string): boolean {
  const words = text.slice(tree.sentence.start, tree.sentence.end).trim()
  return /\?["'”’)\]]*$/.test(words) || EMPTY.some((pattern) => pattern.test(words)) || isRunOfTitles(tree)
}

/** Titles of other news in a row, in a body: nearly every word begins with a capital. */
function isRunOfTitles(tree: Tree): boolean {
  if (tree.sentence.section === 'headline') return false
  const long = tree.words.filter((word) => /^\p{L}{3,}/u.test(word.text))
  return long.length >= 8 && long.filter((word) => /^\p{Lu}/u.test(word.text)).length >= 0.85 * long.length
}

/** "The officials spoke on condition of anonymity because they were not allowed to talk": of how it was told, and nothing of what. */
export const isOfAnonymity = (words: string): boolean => words.length <= ANONYMITY_CHARS_MAX && OF_ANONYMITY.test(words)
const OF_ANONYMITY =
  /\bon (?:the )?condition of anonymity\b|\b(?:declined|asked|refused|requested|wanted) (?:not )?to be (?:named|identified)\b|\b(?:not|n['’]t) (?:authori[sz]ed|allowed|permitted) to (?:speak|talk|comment|discuss|brief)\b/i
const ANONYMITY_CHARS_MAX = 240

/** A claim says something by itself: a predicate with something said of it beyond pronouns, and no bare fragment. */
export function tells(tree: Tree, predicate: Predicate): boolean {
  const { word, own } = predicate
  if (predicate.rule === 'claim/headline-count') return true
  const full = [...own].filter((at) => ['NOUN', 'PROPN', 'NUM', 'VERB', 'ADJ', 'SYM', 'X'].includes(uposOf(tree, at)))
  if (!full.length || own.size < 2) return false
  const subjects = kidsOf(tree, word, 'nsubj', 'expl', 'csubj')
  // A subject that begins with a preposition is a tree gone wrong.
  if (
    subjects.some((at) =>
      kidsOf(tree, at, 'case').some(
        (kid) => kid === Math.min(...own) && kid < at && ['with', 'of', 'in', 'on', 'at', 'by', 'from', 'to'].includes(textOf(tree, kid)),
      ),
    )
  )
    return false
  // "the rope they have": of a noun, who has it alone.
  if (
    isRel(tree, word, 'acl:relcl') &&
    lemmaOf(tree, word) === 'have' &&
    own.size <= 4 &&
    subjects.some((at) => uposOf(tree, at) === 'PRON')
  )
    return false
  // "The Herald reports:" hands over, and tells nothing.
  if (
    word === tree.root &&
    textOf(tree, tree.words.length - 1) === ':' &&
    VERBS.has(lemmaOf(tree, word)) &&
    own.size <= 8 &&
    !kidsOf(tree, word, 'obj', 'ccomp', 'xcomp').length
  )
    return false
  // "as have many others", "the port authority has": cut off, or standing for another clause.
  if (lemmaOf(tree, word) === 'have' && !kidsOf(tree, word, 'obj', 'iobj', 'xcomp', 'ccomp', 'obl', 'expl', 'nsubj:pass').length)
    return false
  // "if the port pays, so will the yard": standing for another clause.
  if (STANDING_IN.has(lemmaOf(tree, word)) && uposOf(tree, word) === 'AUX') return false
  const copular = kidsOf(tree, word, 'cop').length > 0
  if (copular && uposOf(tree, word) === 'PRON') return false
  if (copular && own.size < 3) return false
  if (full.length === 1 && !copular) {
    // "he died" tells, "he did" and "which happened" do not.
    if (['do', 'be', 'have', 'go', 'happen', 'know', 'get', 'see', 'come'].includes(lemmaOf(tree, word))) return false
    return subjects.length > 0 || isPassive(tree, word)
  }
  if (
    copular &&
    full.length === 1 &&
    subjects.every((at) => ['PRON', 'DET'].includes(uposOf(tree, at))) &&
    uposOf(tree, word) === 'ADJ' &&
    own.size < 4
  )
    return false
  return true
}

const STANDING_IN: ReadonlySet<string> = new Set(['will', 'would', 'can', 'could', 'may', 'might', 'should', 'must'])
