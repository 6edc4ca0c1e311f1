/**
 * Signs that a clause was cut, ascribed or taken wrongly: its words end open, its subject and verb disagree, it stands under a picture, or it hangs on
 * the words of saying rather than on what was said. What shows one is not told.
 */
import { tellingOf } from '../compare/telling.js'
import type { ClaimView } from '../compare/view.js'
import type { Report, Time } from '../contract/index.js'
import { MONTH_WORDS } from '../rules/en/other-events.js'
import { OPEN_ENDS, PICTURE_CREDITS, SAYING } from '../rules/en/summary.js'
import { childrenOf, isRelation } from '../text/tree.js'

/** A picture's credit stands so near to its caption. */
const creditChars = 70
const credit = new RegExp(PICTURE_CREDITS.map(({ pattern }) => pattern).join('|'))
const saying = new Set(SAYING)
const besides = new Set(['after', 'before', 'when', 'while', 'as', 'since'])
const dated = new RegExp(String.raw`\b(?:${MONTH_WORDS.join('|')})\.? \d{1,2}\b|\b\d{1,2} (?:${MONTH_WORDS.join('|')})\b`)
const weekday = /^(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/i
const openEnd = new RegExp(String.raw`\b(?:${OPEN_ENDS.join('|')})$`, 'i')

/** "The toll rose to nine, Anna Grell": whoever says so was taken in. */
const endsInSpeaker = ({ reading, claim }: ClaimView, text: string): boolean =>
  reading.mentions.some(
    (one) => one.kind === 'name' && one.entityKind === 'person' && one.sentence === claim.at.sentence && text.endsWith(`, ${one.text}`),
  )

/** Whether anything about the clause, told as `text`, makes it one to leave. */
export const isDoubtful = (view: ClaimView, text: string): boolean =>
  openEnd.test(text) ||
  isCaption(view) ||
  isPictured(view) ||
  endsInSpeaker(view, text) ||
  disagrees(view) ||
  agreesNot(view, text) ||
  isOfBareNumber(view) ||
  isAscribedAside(view) ||
  isStateAside(view) ||
  isAnsweredBy(view) ||
  saysNothing(view)

/** "A guard stands at the pier" beside a picture's credit: told of the picture, in the present. */
function isCaption(view: ClaimView): boolean {
  const { report, sentence } = view
  const near = `${report.text.slice(Math.max(0, sentence.start - creditChars), sentence.start)}\n${report.text.slice(sentence.start, sentence.end + creditChars)}`
  if (!credit.test(near)) return false
  const { verb } = tellingOf(view)
  const own = [verb, ...childrenOf(sentence.words, verb, 'aux', 'aux:pass', 'cop')].map((at) => sentence.words[at]?.feats ?? '')
  return own.some((feats) => /Tense=Pres/.test(feats) && /VerbForm=Fin/.test(feats)) || !own.some((feats) => /VerbForm=Fin/.test(feats))
}

/** "Guards stand at the pier on 4 May": in the present, of a day with its date, as only a picture's words are. */
export function isPictured({ sentence: { words }, reading, report, claim }: ClaimView): boolean {
  const root = words.findIndex(({ head }) => head < 0)
  const verbs = [root, ...childrenOf(words, root, 'aux', 'aux:pass', 'cop')].map((at) => words[at]?.feats ?? '')
  if (
    !verbs.some((feats) => /Tense=Pres/.test(feats) && /VerbForm=Fin/.test(feats)) ||
    verbs.some((feats) => /Tense=Past.*VerbForm=Fin/.test(feats))
  )
    return false
  if (childrenOf(words, root, 'aux').some((at) => /^(?:will|has|have|may|can|must)$/i.test(words[at]!.text))) return false
  // "A soldier cleans a tank near the border Thursday": no clause of news tells a day of before so.
  const isPlain =
    words[root]?.upos === 'VERB' && !saying.has(words[root].lemma.toLowerCase()) && /Tense=Pres.*VerbForm=Fin/.test(words[root].feats ?? '')
  return reading.mentions.some(
    (one) =>
      one.kind === 'time' &&
      one.sentence === claim.at.sentence &&
      one.type === 'date' &&
      (dated.test(one.text) ||
        (isPlain && weekday.test(one.text) && !/^['’]s/.test(report.text.slice(one.end)) && isPast(one.value, report))),
  )
}

const isPast = (value: Time | undefined, { published }: Report): boolean =>
  value !== undefined && published !== undefined && Date.parse(value.start) <= Date.parse(published.end)

/** "Anna Grell were seen": the other of two subjects was cut off. */
function disagrees(view: ClaimView): boolean {
  const { sentence, claim, reading } = view
  const { words } = sentence
  const { verb, start } = tellingOf(view)
  const plural = childrenOf(words, verb, 'aux', 'aux:pass', 'cop').some((at) => /^(?:are|were|have)$/i.test(words[at]!.text))
  if (!plural) return false
  return childrenOf(words, verb, 'nsubj', 'nsubj:pass').some((at) => {
    const word = words[at]!
    if (word.start < start || word.end > claim.end || childrenOf(words, at, 'conj').some((other) => words[other]!.start >= start))
      return false
    return reading.mentions.some(
      (one) => one.kind === 'name' && one.entityKind === 'person' && one.start <= word.start && one.end >= word.end,
    )
  })
}

/** The same, where the name stands before a relative clause ("Anna Grell, who were seen"). */
function agreesNot({ reading }: ClaimView, text: string): boolean {
  const name = /^((?:\p{Lu}[\p{L}.'’-]+ )+)(?:are|were|have)\b/u.exec(text)?.[1]?.trim()
  return name !== undefined && reading.mentions.some((one) => one.kind === 'name' && one.entityKind === 'person' && one.text === name)
}

/** "Two landed inside": two of what stands in a sentence before. */
function isOfBareNumber(view: ClaimView): boolean {
  const { words } = view.sentence
  return childrenOf(words, tellingOf(view).verb, 'nsubj', 'nsubj:pass').some(
    (at) => words[at]!.upos === 'NUM' && childrenOf(words, at, 'nmod').length === 0 && words[at + 1]?.upos !== 'NOUN',
  )
}

/** "The mayor called it a success after the deal was signed", "was calm as the crew left": nobody says that the mayor told of either. */
function isAscribedAside(view: ClaimView): boolean {
  const { claim, sentence } = view
  const own = sentence.words[claim.at.word]
  if (claim.chain.length < 2 || !own || !isRelation(own, 'advcl') || tellingOf(view).verb !== claim.at.word) return false
  return childrenOf(sentence.words, claim.at.word, 'mark', 'advmod').some((at) => besides.has(sentence.words[at]!.text.toLowerCase()))
}

/** "At a time when crews were on alert", "as a team is in port": how things stood, told of another thing. */
function isStateAside({ claim, sentence: { words } }: ClaimView): boolean {
  const own = words[claim.at.word]
  if (claim.kind !== 'state' || !own || !(isRelation(own, 'advcl') || isRelation(own, 'acl'))) return false
  return childrenOf(words, claim.at.word, 'mark', 'advmod').some((at) => besides.has(words[at]!.text.toLowerCase()))
}

/** "The mayor said that it was safe, but gave no proof": what stands behind "but" is said of the mayor, and by the outlet. */
function isAnsweredBy({ claim, sentence: { words } }: ClaimView): boolean {
  const cue = claim.chain.at(-1)?.cue
  const own = words[claim.at.word]
  if (!cue || cue.end > claim.start || !own || !isRelation(own, 'conj')) return false
  if (!childrenOf(words, claim.at.word, 'cc').some((at) => /^but$/i.test(words[at]!.text))) return false
  const head = words[own.head]
  return head !== undefined && head.start <= cue.start
}

/** "The minister said after the visit": what was said stands outside. */
function saysNothing(view: ClaimView): boolean {
  const { words } = view.sentence
  const { verb, start, end } = tellingOf(view)
  if (!saying.has(words[verb]?.lemma.toLowerCase() ?? '') || childrenOf(words, verb, 'nsubj:pass', 'aux:pass').length) return false
  const content = childrenOf(words, verb, 'obj', 'ccomp', 'xcomp', 'parataxis')
  return !content.some((at) => words[at]!.start >= start && words[at]!.end <= end)
}
