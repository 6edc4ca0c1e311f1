/**
 * A claim as a clause that a reader can take alone: with its subject, without the words that tied it to its sentence.
 *
 * "injuring 31" is told with the clause that it hangs on, "was inspected in May" with the subject of the verb before it, "which operates the ferry"
 * with the name it follows. What cannot be made whole is told by its words as they stand, and says so.
 */
import type { Sentence, Word } from '../contract/index.js'
import { childrenOf, isRelation, spanOf, subtreeOf } from '../text/tree.js'
import type { ClaimView } from './view.js'

export interface Telling {
  readonly text: string
  /** Whether it is a main clause with a subject that a reader knows. */
  readonly whole: boolean
  /** Span of the text within the report; the text itself may have a subject put in front. */
  readonly start: number
  readonly end: number
  /** Index of the verb of the clause told, which is the claim's own or one that it hangs on. */
  readonly verb: number
}

const clauseWordsMax = 45
const dayGapMax = 12
const pastSubject = new Set(['I', 'we', 'you', 'me', 'us', 'this', 'that', 'these', 'those', 'who', 'which', 'what', 'there', 'one', 'it'])
const told = new WeakMap<ClaimView, Telling>()

/** The clause to tell a claim by; the same for the same view. */
export function tellingOf(view: ClaimView): Telling {
  const known = told.get(view)
  if (known) return known
  const telling = read(view)
  told.set(view, telling)
  return telling
}

function read(view: ClaimView): Telling {
  const telling = readClause(view)
  const whole =
    telling.whole && !isCutOff(view) && !isSupposed(view.sentence.words, telling.verb) && isFiniteVerb(view.sentence.words, telling.verb)
  return { ...telling, text: `${articleBefore(view, telling)}${telling.text.trim()}${dayBehind(view)}`, whole }
}

/** "the" where the claim's words start behind it. */
function articleBefore({ claim, report, sentence }: ClaimView, { text }: Telling): string {
  if (!text.startsWith(claim.text) || report.text[claim.start - 1] !== ' ') return ''
  const found = /(?:^|[^\p{L}])(the|an?) $/iu.exec(report.text.slice(Math.max(sentence.start, claim.start - 5), claim.start))
  return found ? `${found[1]} ` : ''
}

/** "If this goes on": without its first word it would say what nobody says. */
const isSupposed = (words: Sentence['words'], verb: number): boolean =>
  childrenOf(words, verb, 'mark', 'advmod').some((at) => /^(?:if|unless|whether|lest|until)$/i.test(words[at]!.text))

/** Whether the words end where a clause cannot ("buildings belonging to what", "and more than 50"). */
function isCutOff({ claim, sentence }: ClaimView): boolean {
  const inside = sentence.words.filter(({ start, end, upos }) => start >= claim.start && end <= claim.end && upos !== 'PUNCT')
  const last = inside.at(-1)
  if (!last || ['CCONJ', 'SCONJ', 'DET', 'PART'].includes(last.upos) || /^(?:what|which|who|that|of|from|the)$/i.test(last.text))
    return true
  const next = sentence.words[sentence.words.indexOf(last) + 1]
  return last.upos === 'NUM' && next !== undefined && ['NOUN', 'VERB', 'ADJ', 'PROPN'].includes(next.upos)
}

/** "was last inspected" + " in May": the time that dates it and stands right behind. */
function dayBehind({ claim, sentence, report }: ClaimView): string {
  const span = claim.when?.span
  if (!span || span.start < claim.end || span.start - claim.end > dayGapMax || span.end > sentence.end) return ''
  const between = report.text.slice(claim.end, span.start)
  return /^ (?:(?:on|in|at|since|until|by|from|the|early|late) ?)*$/i.test(between) ? report.text.slice(claim.end, span.end) : ''
}

function readClause(view: ClaimView): Telling {
  const { claim, sentence, report } = view
  const bare: Telling = { text: claim.text, whole: false, start: claim.start, end: claim.end, verb: claim.at.word }
  const { words } = sentence
  const head = words[claim.at.word]
  if (!head || /[?!\n]/.test(claim.text)) return bare
  const own = subjectOf(words, claim.at.word)
  if (own !== undefined) return withOwnSubject(view, own) ?? bare
  const shared = sharedSubject(words, claim.at.word, claim.start, claim.end)
  if (shared) {
    if (words[shared.subject]!.start >= claim.start && words[shared.subject]!.end <= claim.end)
      return withOwnSubject(view, shared.subject) ?? bare
    return withShared(view, shared.subject) ?? bare
  }
  const governor = governorOf(words, claim.at.word)
  if (governor === undefined) return isMainClause(view) ? { ...bare, whole: true } : bare
  const subject = subjectOf(words, governor) ?? sharedSubject(words, governor, 0, 0)?.subject
  if (subject === undefined || isUnknown(words[subject]!)) return bare
  const start = spanOf(words, subtreeOf(words, subject, ['acl:relcl'])).start
  const text = report.text.slice(start, claim.end)
  if (start >= claim.start || text.split(/\s+/).length > clauseWordsMax || hasSource(view, start, claim.end)) return bare
  if (words[subject]!.upos === 'PRON') return bare
  return { text, whole: true, start, end: claim.end, verb: governor }
}

/** A main clause whose subject the tree does not show: it starts as one does and has a finite verb further on. */
function isMainClause({ claim, sentence }: ClaimView): boolean {
  const { words } = sentence
  const inside = words.filter(({ start, end, upos }) => start >= claim.start && end <= claim.end && upos !== 'PUNCT')
  const [first] = inside
  if (!/^(?:root|ccomp|parataxis)/.test(words[claim.at.word]!.deprel) || !first) return false
  if (!['DET', 'NOUN', 'PROPN', 'NUM', 'ADJ'].includes(first.upos)) return false
  return inside.slice(1).some(({ feats, upos }) => (upos === 'VERB' || upos === 'AUX') && /VerbForm=Fin/.test(feats ?? ''))
}

/** A clause that has its subject: from there on, without the word that joins it. */
function withOwnSubject(view: ClaimView, subject: number): Telling | undefined {
  const { claim, sentence, report } = view
  const { words } = sentence
  const verb = claim.at.word
  const word = words[subject]!
  if (isRelative(word)) return withAntecedent(view, subject)
  if (subject > verb && word.deprel !== 'nsubj' && !isRelation(word, 'nsubj')) return undefined
  const span = spanOf(words, subtreeOf(words, subject))
  const first = Math.min(subject, verb)
  const joined = words.findLastIndex(
    (other, at) => at < first && other.start >= claim.start && (other.upos === 'SCONJ' || isWhen(other)) && other.end <= span.start,
  )
  const relative = isRelation(words[verb]!, 'acl')
  // "Every call that it received" leaves its object behind.
  if (
    relative &&
    (joined < 0 || words[joined]!.upos !== 'SCONJ' || !childrenOf(words, verb, 'obj', 'obl', 'xcomp').some((at) => at > verb))
  )
    return undefined
  let start = joined >= 0 ? words[joined]!.end : claim.start
  if (joined < 0) {
    const lead = words.find((other) => other.start >= claim.start && other.upos !== 'PUNCT')
    if (lead && lead.upos === 'CCONJ') start = lead.end
  }
  const text = report.text.slice(start, claim.end)
  const named = known(view, word)
  if (named === undefined) return { text, whole: false, start, end: claim.end, verb }
  if (named === '') return { text, whole: true, start, end: claim.end, verb }
  return {
    text: `${report.text.slice(start, word.start)}${named}${report.text.slice(word.end, claim.end)}`,
    whole: true,
    start,
    end: claim.end,
    verb,
  }
}

/** "Tirrena Lines, which operates the ferry": the name and what it does. */
function withAntecedent(view: ClaimView, relative: number): Telling | undefined {
  const { claim, sentence, report } = view
  const { words } = sentence
  const verb = claim.at.word
  const noun = words[verb]!.head
  if (noun < 0 || !isRelation(words[verb]!, 'acl') || relative > verb || !/^(?:who|which|that)$/i.test(words[relative]!.text))
    return undefined
  if (!['NOUN', 'PROPN'].includes(words[noun]!.upos) || noun > relative) return undefined
  const inside = subtreeOf(words, noun, ['case', 'mark', 'cc']).filter((at) => at < relative && words[at]!.upos !== 'PUNCT')
  const { start, end } = spanOf(words, inside)
  if (hasSource(view, start, claim.end) || !agrees(words, noun, verb)) return undefined
  const subject = report.text.slice(start, end)
  if (subject.includes(',')) return undefined
  const apposed = nameBeside(view, noun)
  if (apposed)
    return { text: `${apposed} ${report.text.slice(words[relative]!.end, claim.end).trim()}`, whole: true, start, end: claim.end, verb }
  const named = words[noun]!.upos === 'PROPN' || /^(?:the|a|an|its|their|his|her|one|two|three)\b/i.test(subject)
  return { text: `${subject} ${report.text.slice(words[relative]!.end, claim.end).trim()}`, whole: named, start, end: claim.end, verb }
}

/** "Anna Grell, the harbour master who": the name, where it stands right before. */
function nameBeside({ sentence, report }: ClaimView, noun: number): string | undefined {
  const { words } = sentence
  const head = isRelation(words[noun]!, 'appos') ? words[noun]!.head : -1
  if (head < 0 || head > noun || words[head]!.upos !== 'PROPN') return undefined
  const inside = [head, ...childrenOf(words, head, 'flat', 'compound')].filter((at) => at < noun)
  const { start, end } = spanOf(words, inside)
  return /^\s*,\s*$/.test(report.text.slice(end, words[subtreeOf(words, noun).find((at) => words[at]!.upos !== 'PUNCT') ?? noun]!.start))
    ? report.text.slice(start, end)
    : undefined
}

/** "... and was inspected in May": with the subject of the verb that it is joined to. */
function withShared(view: ClaimView, subject: number): Telling | undefined {
  const { claim, sentence, report } = view
  const { words } = sentence
  if (!isFiniteVerb(words, claim.at.word) || !agrees(words, subject, claim.at.word)) return undefined
  const first = words.find((word) => word.start >= claim.start && word.upos !== 'PUNCT')
  const from = first?.upos === 'CCONJ' || first?.text.toLowerCase() === 'then' ? first.end : claim.start
  const span = spanOf(
    words,
    subtreeOf(words, subject, ['acl:relcl', 'appos', 'parataxis']).filter((at) => words[at]!.upos !== 'PUNCT' || at < subject),
  )
  const named = known(view, words[subject]!)
  if (named === undefined || isRelative(words[subject]!)) return undefined
  return {
    text: `${named || report.text.slice(span.start, span.end)} ${report.text.slice(from, claim.end).trim()}`,
    whole: true,
    start: span.start,
    end: claim.end,
    verb: claim.at.word,
  }
}

/** '' for a subject that says what it is, the name that a pronoun stands for, undefined where nobody can tell. */
function known({ claim, reading }: ClaimView, word: Word): string | undefined {
  if (word.upos !== 'PRON') return isUnknown(word) ? undefined : ''
  if (word.deprel === 'expl') return ''
  const mention = [...claim.who, ...claim.whom].find(({ start, end }) => start <= word.start && end >= word.end)
  const entity = mention?.entity === undefined ? undefined : reading.entities.find(({ id }) => id === mention.entity)
  if (!/^(?:he|she|it|they)$/i.test(word.text)) return isUnknown(word) ? undefined : ''
  return entity && /^\p{Lu}/u.test(entity.name) ? entity.name : undefined
}

const isUnknown = ({ upos, text }: Word): boolean => upos === 'PRON' && pastSubject.has(text === 'I' ? text : text.toLowerCase())
const isRelative = ({ upos, text }: Word): boolean =>
  (upos === 'PRON' || upos === 'DET' || upos === 'SCONJ') && /^(?:who|which|that|what|whom)$/i.test(text)
const isWhen = ({ text, upos }: Word): boolean => upos === 'ADV' && /^(?:when|where|while|how|why)$/i.test(text)

const subjectOf = (words: Sentence['words'], verb: number): number | undefined => childrenOf(words, verb, 'nsubj', 'csubj', 'expl')[0]

/** The subject of the verb that this one is joined to or completes. */
function sharedSubject(words: Sentence['words'], verb: number, start: number, end: number): { subject: number } | undefined {
  let at = verb
  for (let step = 0; step < words.length; step++) {
    const word = words[at]!
    const inside = (subject: number): boolean => words[subject]!.start >= start && words[subject]!.end <= end
    if (isRelation(word, 'conj')) at = word.head
    else if (isRelation(word, 'xcomp') && word.head >= 0) {
      const subject = subjectOf(words, word.head)
      if (subject === undefined || !inside(subject)) return undefined
      at = word.head
    } else return undefined
    if (at < 0 || !['VERB', 'AUX', 'ADJ', 'NOUN'].includes(words[at]!.upos)) return undefined
    const subject = subjectOf(words, at)
    if (subject !== undefined) return { subject }
  }
  return undefined
}

/** The verb that a clause without a subject hangs on: "collided" for "killing four and injuring 31". */
function governorOf(words: Sentence['words'], verb: number): number | undefined {
  let at = verb
  for (let step = 0; step < words.length; step++) {
    const word = words[at]!
    if (word.head < 0) return undefined
    if (isRelation(word, 'conj')) at = word.head
    else if (isRelation(word, 'advcl')) return word.upos === 'VERB' && /ing$/i.test(word.text) && word.head < at ? word.head : undefined
    else return undefined
  }
  return undefined
}

const isFiniteVerb = (words: Sentence['words'], verb: number): boolean =>
  [verb, ...childrenOf(words, verb, 'aux', 'cop')].some(
    (at) => /VerbForm=Fin/.test(words[at]!.feats ?? '') || /^(?:will|would|can|could|may|might|must|should)$/i.test(words[at]!.text),
  )

/** "A tanker were killed" is a tree gone wrong. */
function agrees(words: Sentence['words'], subject: number, verb: number): boolean {
  const auxiliaries = childrenOf(words, verb, 'aux', 'cop').map((at) => words[at]!.text.toLowerCase())
  const plural =
    /Number=Plur/.test(words[subject]!.feats ?? '') || childrenOf(words, subject, 'conj').length > 0 || /^they$/i.test(words[subject]!.text)
  const collective = words[subject]!.upos === 'PROPN' || words[subject]!.upos === 'PRON' || words[subject]!.upos === 'NUM'
  if (auxiliaries.some((text) => text === 'is' || text === 'was' || text === 'has')) return !plural || collective
  if (auxiliaries.some((text) => text === 'are' || text === 'were' || text === 'have')) return plural || collective
  return true
}

/** Whether a stretch of the sentence names who says it. */
const hasSource = ({ claim }: ClaimView, start: number, end: number): boolean =>
  claim.chain.some(
    (source) =>
      (source.cue !== undefined && source.cue.start < end && source.cue.end > start) ||
      (source.start !== undefined && source.start >= start && source.start < end),
  )
