/**
 * Trees that cannot be, set right where the words leave one reading: a verb with two subjects, a verb with a copula.
 *
 * Each mend changes heads and relations of a few words and keeps a tree a tree. Here stands their order; each one's reason stands with it.
 */
import type { Word } from '../../contract/index.js'
import {
  agentBehind,
  caseOfName,
  copulaOfVerb,
  cutName,
  entryTime,
  inExcess,
  nearestNoun,
  seemedToBe,
  sharedHead,
  titleBefore,
  wouldBe,
  yetToBe,
} from './branches.js'
import { crossedSubjects, splitPossessive, subjectBehindCase, timeLater } from './crossed.js'
import type { Children, Mend } from './edit.js'
import { behindDashes, joinedClause, joinedParticiple, looseParticiple, nearestClause, objectOfJoined, sameHelper } from './joined.js'
import { bareOblique, blamedOn, halfAnObject, makeOfObject, namedAs, ofNoun } from './objects.js'
import { clauseOfTime, closedRelative, freeRelative, relativeNoun, relativeSubject, strayRelative } from './relatives.js'
import {
  bareObject,
  claimedObject,
  clauseBehindCited,
  invertedSpeaker,
  lostClause,
  openingClause,
  participleBehindSaying,
  saidOfNoun,
  splicedContent,
  strandedSaying,
  tailOfSaying,
  thoughtClause,
  trailingSaying,
  trailingTelling,
} from './sayings.js'
import { circumstance, countBefore, gerundSubject, lostSubject, manySubjects, raisedSubject, splicedClause } from './subjects.js'

/** Of two that change one word, the later one holds. */
const MENDS: readonly Mend[] = [
  entryTime,
  inExcess,
  wouldBe,
  copulaOfVerb,
  seemedToBe,
  countBefore,
  lostClause,
  bareObject,
  claimedObject,
  manySubjects,
  splitPossessive,
  subjectBehindCase,
  timeLater,
  trailingSaying,
  strandedSaying,
  clauseBehindCited,
  thoughtClause,
  openingClause,
  splicedContent,
  tailOfSaying,
  invertedSpeaker,
  saidOfNoun,
  trailingTelling,
  participleBehindSaying,
  splicedClause,
  nearestNoun,
  titleBefore,
  cutName,
  caseOfName,
  agentBehind,
  sharedHead,
  halfAnObject,
  makeOfObject,
  ofNoun,
  namedAs,
  blamedOn,
  bareOblique,
  joinedParticiple,
  looseParticiple,
  nearestClause,
  joinedClause,
  sameHelper,
  behindDashes,
  objectOfJoined,
  clauseOfTime,
  closedRelative,
  freeRelative,
  relativeNoun,
  relativeSubject,
  strayRelative,
  yetToBe,
  circumstance,
  raisedSubject,
  gerundSubject,
  lostSubject,
  crossedSubjects,
]

/** The words with what could not be mended; the same list if nothing was. */
export function withMendedBranches(words: readonly Word[], children: Children): readonly Word[] {
  let mended: Word[] | undefined
  for (const verb of words.keys()) {
    for (const mend of MENDS) {
      for (const { at, head, deprel } of mend(words, children, verb)) {
        mended ??= [...words]
        mended[at] = { ...words[at]!, head: head ?? words[at]!.head, deprel }
      }
    }
  }
  return mended ?? words
}
