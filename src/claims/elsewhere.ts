/**
 * Times and places that stand among a claim's words and are not when or where it happened: those of another deed, of another clause, of a
 * name, or of what is only spoken of.
 *
 * A place is left out rather than doubted: where something was not is worse than not to know where it was.
 */
import type { NameMention, PlaceMention, TimeMention } from '../contract/index.js'
import { NAMING_VERBS, TELLING_VERBS } from '../rules/en/cues.js'
import { EVENT_NOUNS, ROLE_NOUNS } from '../rules/en/names.js'
import { DISTANT_VERBS, HARMFUL_EVENTS, LIGHT_VERBS, STANCE_NOUNS, TIME_NOUNS } from '../rules/en/predicates.js'
import { isRel, kidsOf, lemmaOf, type Tree, textOf, upFrom, uposOf } from './clause-tree.js'
import { agentOf, isPassive, isPastParticiple } from './clauses.js'
import type { Predicate } from './predicates.js'

const hasCase = (tree: Tree, at: number, words: ReadonlySet<string>): boolean =>
  kidsOf(tree, at, 'case', 'mark').some((word) => words.has(textOf(tree, word)))

/** From a word up to a claim's verb, without it: the word itself first. */
const pathTo = (tree: Tree, at: number, { word, core }: Predicate): readonly number[] => {
  const path = upFrom(tree, at)
  const verbs = new Set(upFrom(tree, core).slice(0, upFrom(tree, core).indexOf(word) + 1))
  return path.slice(
    0,
    path.findIndex((step) => verbs.has(step)),
  )
}

/**
 * "Divers searched the wreck of the 2014 storm": the time of a noun that is told of is not when it is told to happen; that of the subject
 * ("Monday's storm sank two barges"), of the agent, and of what it happened in or during, is.
 */
export function isAnothersTime(tree: Tree, time: number, predicate: Predicate): boolean {
  const path = upFrom(tree, time)
  const between = path.slice(1, path.indexOf(predicate.word))
  // "They met to mark the landing in May": of another clause, if one that tells nothing.
  if (between.some((at) => uposOf(tree, at) === 'VERB' && isRel(tree, at, 'advcl', 'acl'))) return true
  // "asked the council to vote on Friday" tells when to vote.
  if (pathTo(tree, time, predicate).some((at) => isRel(tree, at, 'xcomp') && isAskedFor(tree, at))) return true
  if (hasCase(tree, time, CONTRASTING)) return true
  const way = between.filter((at) => ['NOUN', 'PROPN'].includes(uposOf(tree, at)))
  const noun = way[0]
  if (noun === undefined || TIME_NOUNS.includes(lemmaOf(tree, noun))) return false
  if (way.some((at) => hasCase(tree, at, REFERRING))) return true
  if (time > noun) return isRel(tree, noun, 'nsubj') && way.length > 1
  const verb = tree.words[noun]!.head
  // "the 1950-53 War of the Bays ended": years are a part of its name.
  if (isRel(tree, time, 'nummod') && uposOf(tree, noun) === 'PROPN') return true
  if (isRel(tree, noun, 'nsubj') || isRel(tree, noun, 'obl:agent')) return false
  if (isRel(tree, noun, 'obj')) return !LIGHT_VERBS.includes(lemmaOf(tree, verb))
  return !hasCase(tree, noun, WITHIN) || way.length > 1
}
/** What follows these happened at another time. */
const REFERRING: ReadonlySet<string> = new Set('before after since following until despite than about from contrary unlike'.split(' '))
/** "Unlike on Sunday, the quay was open" */
const CONTRASTING: ReadonlySet<string> = new Set(['unlike', 'like', 'contrary', 'than'])
const WITHIN: ReadonlySet<string> = new Set(['in', 'during', 'at', 'by'])

const isAskedFor = (tree: Tree, at: number): boolean => {
  const asking = lemmaOf(tree, tree.words[at]!.head)
  return kidsOf(tree, at, 'mark').length > 0 && (INTENDING.has(asking) || ASKING.has(asking))
}
const ASKING: ReadonlySet<string> = new Set('ask urge warn call request expect demand order direct mean intend schedule'.split(' '))

/** "08.47 A gunman fled": an hour that opens an entry is when it was written. */
export const isStamp = (tree: Tree, { start, text }: TimeMention): boolean =>
  start === tree.sentence.start && /^\d{1,2}[.:]\d\d(?:\s?[ap]\.?\s?m\.?)?$/i.test(text) && tree.words[1]?.text !== ','

/** "a week ago he threatened to leave": when it was threatened is not when it is to be. */
export const isOfThreat = (tree: Tree, time: number, { word, core }: Predicate): boolean =>
  core !== word &&
  tree.words[time]!.head === word &&
  INTENDING.has(lemmaOf(tree, word)) &&
  !kidsOf(tree, word, 'aux:pass').length &&
  time < core
const INTENDING: ReadonlySet<string> = new Set('threaten vow pledge promise agree plan want offer refuse decide try attempt'.split(' '))

/** Whether a place is somewhere else than where the claim tells that it happened. */
export function isElsewhere(
  tree: Tree,
  mention: PlaceMention,
  place: number,
  predicate: Predicate,
  names: readonly NameMention[],
): boolean {
  const path = pathTo(tree, place, predicate)
  return (
    isPartOfName(mention, names) ||
    isFarOff(tree, mention) ||
    // "angry because of a yard in Marsby"
    path.slice(1).some((at) => hasCase(tree, at, APART)) ||
    path.some((at) => isAnotherClause(tree, at)) ||
    path.some((at, step) => isActor(tree, at, step, path)) ||
    isAgent(tree, mention, place, predicate.core) ||
    isSpokenOf(tree, path, predicate) ||
    isOfAnotherDeed(tree, path)
  )
}

/** "struck 431 kilometres off Marsby": so far away is not there. */
const isFarOff = (tree: Tree, { start }: PlaceMention): boolean => {
  const before = tree.words
    .filter((word) => word.end <= start)
    .slice(-6)
    .map(({ text }) => text.toLowerCase())
    .join(' ')
  const far = /(\d[\d,]*) (?:km|kms|kilomet(?:er|re)s|miles)(?: (?:to the )?\p{L}+)? (?:off|from|of)(?: the)?$/u.exec(before)
  return far !== null && Number(far[1]!.replaceAll(',', '')) >= FAR_OFF_MIN
}
const FAR_OFF_MIN = 100

const APART: ReadonlySet<string> = new Set(['because'])

/** "agreed by Norland and Sudland": who agreed it. */
const isAgent = (tree: Tree, { value }: PlaceMention, place: number, verb: number): boolean => {
  const first = isRel(tree, place, 'conj') ? tree.words[place]!.head : place
  const isDone = isPassive(tree, verb) || isPastParticiple(tree, verb)
  return isDone && agentOf(tree, verb) === first && ['country', 'region', 'city'].includes(value.precision)
}

/** "the Marsby Bank of Norland praised": a group's name says what it is called. */
const isPartOfName = ({ start, end }: PlaceMention, names: readonly NameMention[]): boolean =>
  names.some(
    (name) =>
      name.form === 'name' &&
      ['organization', 'group'].includes(name.entityKind) &&
      name.start <= start &&
      end <= name.end &&
      name.end - name.start > end - start,
  )

/** "They used two boats to land in Marsby", "the diver hurt at Marsby is well": of a clause that is no claim of its own. */
function isAnotherClause(tree: Tree, at: number): boolean {
  if (isRel(tree, at, 'acl')) return !LYING.has(lemmaOf(tree, at))
  if (!isRel(tree, at, 'advcl')) return isRel(tree, at, 'csubj')
  // "Speaking in Marsby, Reed left", "it drifted before landing in Marsby": there it was too.
  const marks = kidsOf(tree, at, 'mark', 'case')
  return !textOf(tree, at).endsWith('ing') || (marks.length > 0 && !hasCase(tree, at, COMING_TO))
}
const COMING_TO: ReadonlySet<string> = new Set(['before', 'after', 'while'])
/** "the mill, located in Marsby" */
const LYING: ReadonlySet<string> = new Set(['locate', 'situate'])

/** "a pact between Norland and Sudland", "words by Norland": who does it, and not where. */
const isActor = (tree: Tree, at: number, step: number, path: readonly number[]): boolean =>
  (kidsOf(tree, at, 'case').some((word) => textOf(tree, word) === 'between') && isRel(tree, at, 'nmod')) ||
  (step === 0 && path.length > 1 && isRel(tree, at, 'nmod') && kidsOf(tree, at, 'case').some((word) => textOf(tree, word) === 'by'))

/**
 * "They praised the rescue in Marsby": what one speaks of, expects or is against may be anywhere; "the chief of the crews in Marsby left":
 * so may those be of whom somebody is the chief; "new sanctions on Norland" are laid on it, not there.
 */
function isSpokenOf(tree: Tree, path: readonly number[], { word, core }: Predicate): boolean {
  const top = path.at(-1)
  if (top === undefined || path.length < 2) return false
  if (isRel(tree, top, 'nsubj')) return path.length > 2 && ROLE_NOUNS.has(lemmaOf(tree, top))
  const isDistant = [word, core].some((verb) => DISTANT.has(lemmaOf(tree, verb))) && !kidsOf(tree, core, 'cop').length
  // "A blast was reported at a mill in Marsby"
  if (isDistant && !(isRel(tree, top, 'obl') && hasCase(tree, top, AT))) return true
  return path.slice(1).some((at) => STANCE_NOUNS.includes(lemmaOf(tree, at)))
}
const AT: ReadonlySet<string> = new Set(['in', 'at', 'near', 'inside', 'outside', 'on'])
const DISTANT: ReadonlySet<string> = new Set([...DISTANT_VERBS, ...TELLING_VERBS, ...NAMING_VERBS])

/** "He alluded to the blast in Marsby", "the man wanted for the raids in Marsby": where that was, and not what is told. */
const isOfAnotherDeed = (tree: Tree, path: readonly number[]): boolean =>
  path
    .slice(1)
    .some(
      (at) =>
        EVENTS.has(lemmaOf(tree, at)) &&
        kidsOf(tree, at, 'case').some(
          (word) =>
            word < at && (ALLUDING.has(textOf(tree, word)) || (isRel(tree, at, 'nmod') && isRel(tree, tree.words[at]!.head, 'appos'))),
        ),
    )
const EVENTS: ReadonlySet<string> = new Set([...EVENT_NOUNS, ...HARMFUL_EVENTS])
const ALLUDING: ReadonlySet<string> = new Set(['to', 'about', 'over', 'amid', 'after', 'before', 'since', 'following', 'for', 'with'])
