/**
 * Whether two claims that share words may answer one question: who does what to whom, and whether it has happened, before how many words they share.
 *
 * A gate, not a score: it says no where the two plainly tell of different things. The same words in the same order pass it, whoever wrote them first.
 */
import type { Mention, Place } from '../contract/index.js'
import { stemOf } from '../mentions/quantity/stem.js'
import { FORETELLING } from '../rules/en/certainty.js'
import { OTHER_EVENT } from '../rules/en/counted.js'
import { PARAPHRASES } from '../rules/en/paraphrase.js'
import { onceEach } from '../text/remembered.js'
import { childrenOf } from '../text/tree.js'
import type { Material } from './material.js'
import { mentionsAt } from './mentions-at.js'
import {
  areOfTwoSides,
  areOtherCountries,
  areOtherDeciders,
  areOtherPersons,
  areOtherPronouns,
  areOtherSayers,
  areOtherSpeakers,
  areTwoVoices,
  isMutual,
} from './other-persons.js'
import { cover } from './pairs/alignment.js'
import { judgePair, profileOf } from './pairs/judge.js'
import { BEGINNING, type Profile } from './pairs/profile.js'
import { headNouns, partiesOf } from './parties.js'
import { placesAgree } from './places.js'
import { longestRun } from './runs.js'
import { dayMs, type Interval, isOpen } from './times.js'
import type { ClaimView } from './view.js'

/** So many words in a row, and this share of the shorter claim's words, are the same sentence, unless they are a long name with another verb. */
const runMin = 4
/** Fewer where both have no other word. */
const oneTextMin = 3
const runShare = 0.6
/** A run so long is one, however much stands around it. */
const longRunMin = 9
/** Terms that both have: one alone ("they ran") is a word, no matter. */
const sharedMin = 2
/** A clause of fewer terms ("as the ferry sank") only recalls what it names. */
const tokensMin = 3
const clauseTokensMin = 5
/** The pair head's share for "nothing to do with each other" up to which two may be one; less where the verbs differ. */
const noneMax = 0.25
const noneOfOtherVerbMax = 0.14
/** Up to this share they are one, whatever their verbs and parties are called, if so much besides these is the same. */
const noneOfOneMin = 0.05
const matterMin = 2
/** So many terms that two people's words must share, if they share no name or number. */
const sharedOfTwoMin = 3
/** A party of more is told in round numbers, or grows. */
const partyMax = 12
/** "Two others", "the other": words that point at a party told of before and say nothing else. */
const shortPartyMax = 3
/** Days so far apart are two, whatever the zone; a time longer than this is no day. */
const gapMs = 1.5 * dayMs
const shortMs = 2 * dayMs

/** Whether two claims of different sentences, alike in words, may be one thing said. Symmetric. */
export const mayBeOne = (a: ClaimView, b: ClaimView, material: Material): boolean => apartBy(a, b, material) === undefined

/** What keeps two claims apart; undefined where nothing does. */
export function apartBy(a: ClaimView, b: ClaimView, material: Material): string | undefined {
  const { weights, entities, evidence } = material
  const [one, other] = [profileOf(a, weights), profileOf(b, weights)]
  if (isToldWithin(a, b) || isToldWithin(b, a)) return 'told by a clause of its own'
  const run = longestRun(a.claim.text, b.claim.text)
  if (run.run === run.shorter && (run.run >= runMin || (run.run >= oneTextMin && areOneText(a, b)))) return undefined
  if (sharedOf(one, other) < sharedMin || (isTiny(one, other) && !(a.quoted.size && b.quoted.size))) return 'few words'
  if (isThere(a) !== isThere(b)) return 'there'
  if ((run.run >= longRunMin || (run.run >= runMin && run.run >= runShare * run.shorter)) && isOneDeed(one, other)) return undefined
  if (isAhead(a) !== isAhead(b)) return 'still to come'
  if (differ(superlativesOf(a), superlativesOf(b))) return 'superlative'
  if (differ(ordinalsOf(a), ordinalsOf(b)) || isOther(a) !== isOther(b)) return 'another one'
  if (areOtherPersons(a, b, entities) || areOtherSpeakers(a, b, material) || areOtherPronouns(a, b)) return 'other person'
  if (areOtherSayers(a, b, entities) || areOtherDeciders(a, b, entities) || areOtherCountries(a, b, entities)) return 'other parties'
  if (areOfTwoSides(a, b)) return 'other side'
  if (arePlacesApart(a, b)) return 'other place'
  if (areOtherTimes(a, b)) return 'other time'
  if (areOtherNumbers(a, b)) return 'other number'
  if (areTwoVoices(a, b, evidence) && sharedOf(one, other) < sharedOfTwoMin && !shareName(one, other)) return 'few words of two speakers'
  const { none } = judgePair(a, b, weights).shares
  if (none > noneMax || (none > noneOfOtherVerbMax && deedsOf(one).length + deedsOf(other).length === 0)) return 'pair head'
  if (none <= noneOfOneMin && (isOneDeed(one, other) || matterOf(one, other) >= matterMin)) return undefined
  if (areOtherParties(a, b)) return 'other parties'
  if (isCrossed(one, other)) return 'crossed'
  if (isOneDeed(one, other) && (none <= noneOfOtherVerbMax || isOneVerb(one, other))) return undefined
  if (sharesMatter(one, other) && none <= noneOfOtherVerbMax) return undefined
  return 'other deed'
}

const isTiny = (a: Profile, b: Profile): boolean =>
  [a, b].some(({ tokens, view }) => tokens.length < (isBelow(view) ? clauseTokensMin : tokensMin))

/** A clause that says which one is meant: "the cars used in the raid". */
const isBelow = ({ claim, sentence }: ClaimView): boolean => /^(?:acl|appos)/.test(sentence.words[claim.at.word]?.deprel ?? '')

const light = new Set('be have do say tell get make take give go come see know find put keep'.split(' '))

/** How many terms both have; a light verb is half of one, a party told by noun and name one. */
function sharedOf(a: Profile, b: Profile): number {
  return Math.min(countIn(a, b), countIn(b, a))
}

function countIn(a: Profile, b: Profile): number {
  let sum = a.predicate === b.predicate && !a.stems.has(a.predicate) && !light.has(a.predicate) ? 1 : 0
  for (const { stem, kind, term } of a.tokens) {
    if (b.stems.has(stem) || isNear(stem, kind, b)) sum += light.has(term) ? 0.5 : 1
  }
  for (const mention of [...a.view.claim.who, ...a.view.claim.whom]) {
    if (mention.entity === undefined || !b.stems.has(mention.entity)) continue
    if (headNouns([mention], a.view).some((noun) => b.stems.has(stemOf(noun)) && a.stems.has(stemOf(noun)))) sum--
  }
  return sum
}

const isNear = (stem: string, kind: string, { beginnings }: Profile): boolean =>
  kind !== 'name' && kind !== 'number' && kind !== 'day' && stem.length >= BEGINNING && beginnings.has(stem.slice(0, BEGINNING))

const foretelling = new Set(FORETELLING)

/** Whether a claim tells of what is to come, or of what would be. */
export const isAhead = onceEach(
  ({ claim, sentence }: ClaimView): boolean =>
    claim.certainty === 'expected' ||
    claim.certainty === 'conditional' ||
    claim.kind === 'expectation' ||
    (foretelling.has(claim.predicate.toLowerCase().split(' ')[0]!) &&
      childrenOf(sentence.words, claim.at.word, 'xcomp', 'ccomp').length > 0),
)

const wordsIn = ({ claim, sentence }: ClaimView) => sentence.words.filter(({ start, end }) => start >= claim.start && end <= claim.end)

/** "Several died there": where is told before, so that the number is that of a part. */
const isThere = onceEach((view: ClaimView): boolean => wordsIn(view).some(({ text, deprel }) => /^there$/i.test(text) && deprel !== 'expl'))

/** "The deadliest", "the most common": what its message hangs on. */
const superlativesOf = onceEach((view: ClaimView): ReadonlySet<string> => {
  const { words } = view.sentence
  const found = new Set<string>()
  for (const [at, word] of words.entries()) {
    if (word.start < view.claim.start || word.end > view.claim.end || word.upos !== 'ADJ') continue
    const most = childrenOf(words, at, 'advmod').some((child) => /^(?:most|least)$/i.test(words[child]!.text))
    if (most || (/Degree=Sup/.test(word.feats ?? '') && !/^(?:most|least)$/i.test(word.text))) found.add(stemOf(word.lemma.toLowerCase()))
  }
  return found
})

const ordinals = /^(?:first|second|third|fourth|fifth|sixth|\d+(?:st|nd|rd|th))$/i

/** "The second attacker": which of several it is. */
const ordinalsOf = onceEach(
  (view: ClaimView): ReadonlySet<string> =>
    new Set(wordsIn(view).flatMap(({ text, deprel }) => (ordinals.test(text) && deprel !== 'advmod' ? [text.toLowerCase()] : []))),
)

const others = new Set([...OTHER_EVENT, 'other'])

/** "Another man", "48 other people", "two others": not those that were told of. */
export const isOther = onceEach((view: ClaimView): boolean => {
  const { words } = view.sentence
  const heads = new Set(partiesOf(view))
  const isOne = (mention: Mention): boolean => mention.text.split(' ').length <= shortPartyMax && headNouns([mention], view)[0] === 'other'
  if ([...view.claim.who, ...view.claim.whom].some(isOne)) return true
  return wordsIn(view).some(
    ({ lemma, head, deprel }) =>
      others.has(lemma.toLowerCase()) && /^(?:amod|det)/.test(deprel) && heads.has(words[head]?.lemma.toLowerCase() ?? ''),
  )
})

export const differ = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && ![...a].some((one) => b.has(one))

/** Whether both hold one name, number or day. */
const shareName = (a: Profile, b: Profile): boolean =>
  a.tokens.some(({ kind, stem }) => (kind === 'name' || kind === 'number' || kind === 'day') && b.stems.has(stem))

/** Whether each names in its own words when it was, to the day, and these are days apart. */
function areOtherTimes(a: ClaimView, b: ClaimView): boolean {
  const own = ({ named }: ClaimView) => named.filter((time) => !isOpen(time) && time.end - time.start <= shortMs)
  const [ours, theirs] = [own(a), own(b)]
  const gap = (x: Interval, y: Interval): number => Math.max(x.start - y.end, y.start - x.end)
  return ours.length > 0 && theirs.length > 0 && ours.every((one) => theirs.every((other) => gap(one, other) >= gapMs))
}

/** Whether the two count the same parties differently: "two more of the bombers", "one of the bombers". */
function areOtherNumbers(a: ClaimView, b: ClaimView): boolean {
  const [ours, theirs] = [partyNumbersOf(a), partyNumbersOf(b)]
  return (
    [...ours].some(([noun, number]) => theirs.has(noun) && theirs.get(noun) !== number) &&
    ![...ours].some(([noun, number]) => theirs.get(noun) === number)
  )
}

/** The small exact numbers of a claim's parties, by what is counted; large ones are rounded and grow. */
const partyNumbersOf = onceEach(({ claim, reading }: ClaimView): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  const spans = [...claim.who, ...claim.whom]
  for (const mention of mentionsAt(reading, claim.at.sentence)) {
    if (mention.kind !== 'quantity' || mention.value.unit !== undefined) continue
    const { exact, counted, approximate } = mention.value
    const noun = counted
      ?.toLowerCase()
      .match(/\p{L}+/gu)
      ?.at(-1)
    if (exact === undefined || approximate || exact > partyMax || noun === undefined) continue
    if (spans.some(({ start, end }) => mention.start >= start && mention.start < end)) found.set(stemOf(noun), exact)
  }
  return found
})

const classes = new Map<string, string[]>()
for (const { id, lemmas } of PARAPHRASES)
  for (const lemma of lemmas) classes.set(stemOf(lemma), [...(classes.get(stemOf(lemma)) ?? []), id])

/** A word and the rows that hold it: two words of one row may be one thing. */
export const meaningsOf = (stem: string): string[] => [stem, ...(classes.get(stem) ?? [])]
const withMeanings = (stems: Iterable<string>): ReadonlySet<string> => new Set([...stems].flatMap(meaningsOf))

/** Whether who does it and whom it is done to are both others. */
function areOtherParties(a: ClaimView, b: ClaimView): boolean {
  return differ(namesOf(a.claim.who, a), namesOf(b.claim.who, b)) && differ(namesOf(a.claim.whom, a), namesOf(b.claim.whom, b))
}

/** All that a party may be called; nothing for a pronoun that nobody can tell. */
export const namesOf = (mentions: readonly Mention[], view: ClaimView): ReadonlySet<string> =>
  withMeanings([...mentions.flatMap(({ entity }) => entity ?? []), ...headNouns(mentions, view).map(stemOf)])

/** Whether the one who does it in one claim is the one it is done to in the other, by one verb. */
function isCrossed(a: Profile, b: Profile): boolean {
  const meet = (x: ReadonlySet<string>, y: ReadonlySet<string>): boolean => [...x].some((party) => y.has(party))
  if (a.predicate !== b.predicate || isMutual(a.view.claim) || meet(a.who, b.who) || meet(a.whom, b.whom)) return false
  // "It spreads", "it is spread": a role that is not filled says nothing.
  if ([a, b].some(({ who, whom }) => !who.size || !whom.size)) return false
  return meet(a.who, b.whom) || meet(a.whom, b.who)
}

/** Whether each names in its own words where it was, and these cannot be one place. */
export function arePlacesApart(a: ClaimView, b: ClaimView): boolean {
  const [ours, theirs] = [ownPlaces(a), ownPlaces(b)]
  return ours.length > 0 && theirs.length > 0 && !ours.some((one) => theirs.some((other) => placesAgree(one, other)))
}

/** Where a claim's own words say that it was, as far as it lies on the map; what flies over land falls into a sea. */
export const ownPlaces = ({ claim: { where, start, end } }: ClaimView): readonly Place[] =>
  (where ?? []).filter(
    ({ span, lat, precision }) => precision !== 'sea' && span !== undefined && lat !== undefined && span.start >= start && span.end <= end,
  )

/** Whether both tell of one deed: one verb, two of one meaning, or a verb that the other has as a noun. */
export function isOneDeed(a: Profile, b: Profile): boolean {
  const [ours, theirs] = [deedsOf(a), deedsOf(b)]
  return isOneVerb(a, b) || ours.some((deed) => b.stems.has(deed)) || theirs.some((deed) => a.stems.has(deed))
}

function isOneVerb(a: Profile, b: Profile): boolean {
  const [ours, theirs] = [deedsOf(a), deedsOf(b)]
  if (!ours.length && !theirs.length) return true
  const meanings = withMeanings(theirs)
  return ours.some((deed) => meaningsOf(deed).some((meaning) => meanings.has(meaning)))
}

const deedsOf = onceEach(({ view }: Profile): readonly string[] =>
  view.claim.predicate
    .toLowerCase()
    .split(/[ _]/)
    .filter((word) => !light.has(word))
    .map(stemOf),
)

const areOneText = ({ claim: a }: ClaimView, { claim: b }: ClaimView): boolean => a.text.toLowerCase() === b.text.toLowerCase()

/** Whether another verb is that of a clause within the claim, which the report tells as a claim of its own: what is alike is that clause. */
const isToldWithin = (view: ClaimView, { claim: other }: ClaimView): boolean =>
  view.claim.predicate.toLowerCase() !== other.predicate.toLowerCase() &&
  predicatesWithin(view).some((predicate) => isOnePredicate(predicate, other.predicate.toLowerCase()))

/** The verbs of the claims that lie within a claim, and are shorter. */
const predicatesWithin = onceEach(({ claim, reading }: ClaimView): readonly string[] =>
  reading.claims
    .filter(
      ({ at, id, start, end }) =>
        at.sentence === claim.at.sentence &&
        id !== claim.id &&
        start >= claim.start &&
        end <= claim.end &&
        end - start < claim.end - claim.start,
    )
    .map(({ predicate }) => predicate.toLowerCase()),
)

/** "Make" and "make landfall": the reading names a verb with its object or without. */
const isOnePredicate = (a: string, b: string): boolean => a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)

/** Whether claims of two verbs share a party and something besides who, when and where. */
const sharesMatter = (a: Profile, b: Profile): boolean =>
  [...a.who, ...a.whom].some((party) => b.who.has(party) || b.whom.has(party)) && matterOf(a, b) >= 1

/** How many words both have that name no party, day or place. */
function matterOf(a: Profile, b: Profile): number {
  const parties = new Set([...a.who, ...a.whom, ...partiesOf(a.view).map(stemOf)])
  const { shared } = cover(a, b)
  const inParties = a.tokens.filter(({ stem, kind }) => kind !== 'name' && b.stems.has(stem) && parties.has(stem)).length
  return shared.noun + shared.verb + shared.number + shared.other - inParties
}
