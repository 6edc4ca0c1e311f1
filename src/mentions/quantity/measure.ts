/**
 * What a count measures, read off the tree by the rows of rules/en/measures.ts.
 *
 * The words nearest to the noun decide first: its own modifiers ("nine people killed"), then the verb it hangs from, then the
 * noun itself ("nine deaths"), then the noun whose number it is ("the toll rose to nine").
 */
import type { Word } from '../../contract/index.js'
import {
  ABOARD_NOUNS,
  CHANGE_VERBS,
  HOLDER_NOUNS,
  INCLUDING_VERBS,
  MEASURES,
  type MeasureRow,
  NUMBER_NOUNS,
  SEIZED_THINGS,
} from '../../rules/en/measures.js'
import { childrenOf, isRelation, subtreeOf } from '../../text/tree.js'
import { type Counted, clauseTopOf } from './counted.js'
import { isOneOf, stemOf, toStems } from './stem.js'

type Words = readonly Word[]
export interface Measured {
  readonly measure: string
  readonly rule: string
  readonly counts: boolean
}

/** Undefined where nothing near says what is measured. Never throws. */
export function readMeasure(words: Words, number: number, counted: Counted): Measured | undefined {
  const row =
    (counted.label === undefined ? undefined : rowFor('label', words[counted.label]!)) ??
    byPassiveBehind(words, counted.noun ?? number) ??
    (counted.noun === undefined ? undefined : byModifier(words, counted.noun)) ??
    (counted.whole === undefined ? undefined : (byVerb(words, clauseTopOf(words, counted.top)) ?? byModifier(words, counted.whole))) ??
    (counted.noun === undefined ? byModifier(words, counted.top) : undefined) ??
    byVerb(words, clauseTopOf(words, counted.top)) ??
    (counted.noun === undefined || counted.noun === counted.top ? undefined : byVerb(words, clauseTopOf(words, counted.noun))) ??
    byAttribute(words, counted.noun ?? counted.top) ??
    (counted.noun === undefined ? undefined : (byNmod(words, counted.noun) ?? nounRow(words, counted.noun))) ??
    byNumberNoun(words, number, counted) ??
    aboardBehind(words, counted.noun ?? number)
  const own = counted.noun === undefined || row?.measure !== 'on-board' ? undefined : nounRow(words, counted.noun)
  if (own && ABOARD_NOUNS.has(own.measure)) return { measure: own.measure, rule: own.id, counts: false }
  return row ? { measure: row.measure, rule: row.id, counts: row.counts === true } : undefined
}

/** Works and public buildings stay what they are when they are wrecked: what was done to them is told by the claim. No weapon is abducted. */
export function keepWorks(words: Words, noun: number | undefined, measured: Measured | undefined): Measured | undefined {
  if (noun !== undefined && measured?.measure === 'abducted' && isOneOf(SEIZED, words[noun]!)) return undefined
  if (noun === undefined || !measured || !/^(?:destroyed|damaged)$/.test(measured.measure)) return measured
  const works = nounRow(words, noun)
  return works?.measure === 'facilities' ? { measure: works.measure, rule: works.id, counts: false } : measured
}

/** Whether the number's own clause says what is measured, not only the noun that it is a part of. */
export const isGoverned = (words: Words, number: number): boolean =>
  (byPassiveBehind(words, number) ?? byVerb(words, clauseTopOf(words, number))) !== undefined

/** The verb right before the number is surer than any farther: "killing at least four and injuring 31". */
export function readVerbBefore(words: Words, first: number, last: number): Measured | undefined {
  const verb = words[first - 1]
  if (verb?.upos !== 'VERB' || words[last + 1]?.upos === 'AUX' || childrenOf(words, first - 1, 'aux:pass').length) return undefined
  const row = rowFor('verb-object', verb)
  return row ? { measure: row.measure, rule: row.id, counts: false } : undefined
}

/**
 * What stands right behind the number or its noun is surer still: "30 dead and 55 wounded", "seven sailors die, 51 are hurt",
 * whatever the tree makes of the two.
 */
export function readBehind(words: Words, last: number, noun: number | undefined): Measured | undefined {
  const end = noun !== undefined && noun > last && noun - last < 4 ? noun : last
  let at = end + 1
  while (words[at]?.upos === 'AUX') at++
  const [next, after] = [words[at], words[at + 1]]
  if (!next || ['NOUN', 'PROPN', 'ADJ'].includes(after?.upos ?? '')) return undefined
  if (next.upos === 'VERB' && ['DET', 'PRON'].includes(after?.upos ?? '')) return undefined
  const isActive = !isParticiple(next) || /^(?:have|has|had|having)$/i.test(words[at - 1]!.text)
  const row = rowFor('adjective', next) ?? (next.upos === 'VERB' && isActive ? rowFor('verb-subject', next) : undefined)
  return row ? { measure: row.measure, rule: row.id, counts: row.counts === true } : undefined
}

/** What the noun itself says; "members" and "rounds" say it by what they are of. */
function nounRow(words: Words, noun: number): MeasureRow | undefined {
  const own = rowFor('noun', words[noun]!) ?? compoundRow(words, noun)
  return own ?? (HOLDER_NOUNS.has(words[noun]!.lemma.toLowerCase()) ? ofRow(words, noun) : undefined)
}

/** "Aid workers" are told by the word before. */
function compoundRow(words: Words, noun: number): MeasureRow | undefined {
  const before = words[noun - 1]
  return before && rowsFor('noun', words[noun]!).find((row) => row.with && isOneOf(ASKED.get(row)!, before))
}

const ofRow = (words: Words, noun: number): MeasureRow | undefined =>
  childrenOf(words, noun, 'compound', 'nmod')
    .map((child) => rowFor('noun', words[child]!))
    .find((row) => row !== undefined)

/** "Five people were on board the trains", whatever the tree makes of "on board". */
function aboardBehind(words: Words, noun: number): MeasureRow | undefined {
  const [be, on, board] = [words[noun + 1], words[noun + 2], words[noun + 3]]
  return be?.upos === 'AUX' && /^on$/i.test(on?.text ?? '') && /^board$/i.test(board?.text ?? '') ? ABOARD : undefined
}

/** Where the tree says nothing, as in headlines: the word right behind the number ("9 dead") or the verb right before it ("killing 9"). */
export function readMeasureBeside(words: Words, first: number, last: number): Measured | undefined {
  let after = last + 1
  while (/^(?:\+|more|other|others|people|persons|men|women|others)$/i.test(words[after]?.text ?? '')) after++
  const [next, before] = [words[after], words[first - 1]]
  const row =
    (next && (rowFor('adjective', next) ?? (/(?:ed|urt)$/i.test(next.text) ? rowFor('verb-object', next) : undefined))) ??
    (before && (before.upos === 'VERB' || /(?:ing|ed|s)$/i.test(before.text)) && before.upos !== 'NOUN'
      ? rowFor('verb-object', before)
      : undefined)
  return row ? { measure: row.measure, rule: `${row.id}/beside`, counts: false } : undefined
}

/** "The death toll in the valley rose from nine to 12": what a number before it counts, whatever the tree makes of the verb. */
export function readTollBefore(words: Words, first: number): Measured | undefined {
  if (!TOLL_MARKS.test(words[first - 1]?.text ?? '')) return undefined
  for (let at = first - 2; at >= 0 && at > first - TOLL_WORDS_MAX && !/^[.;:]$/.test(words[at]!.text); at--) {
    if (!isOneOf(NUMBERED, words[at]!)) continue
    const row =
      rowFor('label', words[at]!) ??
      words
        .slice(at + 1, first)
        .map((word) => rowFor('noun', word) ?? rowFor('adjective', word))
        .find(Boolean)
    return row ? { measure: row.measure, rule: `${row.id}/toll`, counts: false } : undefined
  }
  return undefined
}
const TOLL_MARKS = /^(?:to|at|of|from|is|was|hit|hits|reached|reaches|passed|passes|exceeded|exceeds|topped|tops)$/i
const TOLL_WORDS_MAX = 14

/** A bombing is no bomb. */
const nounStem = (form: string): string => {
  const single = form.toLowerCase().replace(/s$/, '')
  return single.endsWith('ing') ? single : stemOf(form)
}

const INDEX = new Map<string, MeasureRow[]>()
for (const row of MEASURES) {
  for (const lemma of row.lemmas) {
    const key = `${row.at} ${row.at === 'adjective' ? lemma : row.at === 'noun' || row.at === 'of' || row.at === 'place' ? nounStem(lemma) : stemOf(lemma)}`
    INDEX.set(key, [...(INDEX.get(key) ?? []), row])
  }
}
const ASKED = new Map(MEASURES.filter((row) => row.with).map((row) => [row, toStems(row.with!)]))
const SEIZED = toStems(SEIZED_THINGS)
const CHANGES = toStems(CHANGE_VERBS)
const NUMBERED = toStems(NUMBER_NOUNS)
const ABOARD = MEASURES.find((row) => row.measure === 'on-board' && row.at === 'adjective')!

/** Adjectives are taken as they stand: "wounded" is none of the forms of "wound" there. */
const rowsFor = (at: MeasureRow['at'], word: Word): readonly MeasureRow[] =>
  at === 'adjective'
    ? (INDEX.get(`${at} ${word.text.toLowerCase()}`) ?? [])
    : at === 'noun' || at === 'of' || at === 'place'
      ? (INDEX.get(`${at} ${nounStem(word.text)}`) ?? INDEX.get(`${at} ${nounStem(word.lemma)}`) ?? [])
      : (INDEX.get(`${at} ${stemOf(word.text)}`) ?? INDEX.get(`${at} ${stemOf(word.lemma)}`) ?? [])
const rowFor = (at: MeasureRow['at'], word: Word): MeasureRow | undefined => rowsFor(at, word).find((row) => !row.with)

const isParticiple = (word: Word): boolean => /VerbForm=Part/.test(word.feats ?? '') && !word.text.toLowerCase().endsWith('ing')

/** A row for a verb, if what the row asks for hangs from it. */
function verbRow(words: Words, at: MeasureRow['at'], verb: number): MeasureRow | undefined {
  const rows = rowsFor(at, words[verb]!)
  if (!rows.length) return undefined
  const below = rows.some((row) => row.with)
    ? subtreeOf(words, verb, ['conj', 'ccomp', 'advcl', 'parataxis', 'nsubj', 'acl:relcl']).map((index) => words[index]!)
    : []
  return rows.find((row) => row.with && below.some((word) => isOneOf(ASKED.get(row)!, word))) ?? rows.find((row) => !row.with)
}

/** "Nine kidnapped pupils": what was done to them before, where the sentence says nothing else of them ("nine kidnapped pupils were freed"). */
function byAttribute(words: Words, noun: number): MeasureRow | undefined {
  for (const child of childrenOf(words, noun, 'amod')) {
    const found = child < noun ? byModifierWord(words, noun, child) : undefined
    if (found) return found
  }
  return undefined
}

function byModifier(words: Words, head: number): MeasureRow | undefined {
  const noun = lastJoined(words, head)
  const joined = noun === head ? undefined : byModifierOf(words, noun)
  return joined ?? byModifierOf(words, head)
}

/** "Pupils and teachers kidnapped": the participle behind the last of them is of all. */
function lastJoined(words: Words, noun: number): number {
  const [and, next] = [words[noun + 1], words[noun + 2]]
  return and?.upos === 'CCONJ' && next?.upos === 'NOUN' && isRelation(next, 'conj') && next.head === noun ? noun + 2 : noun
}

function byModifierOf(words: Words, noun: number): MeasureRow | undefined {
  const own = words[noun]!
  const next = words[noun + 1]
  const behind = /^(?:still|initially|reportedly|already|since|now|later|allegedly|presumed)$/i.test(next?.text ?? '') ? noun + 2 : noun + 1
  const after = words[behind + 1]
  const isBare = !/^(?:NOUN|PROPN|PRON|DET|NUM|ADJ)$/.test(after?.upos ?? 'PUNCT') || /^(?:captive|hostage|dead)$/i.test(after!.text)
  if (isBare && words[behind] && isParticiple(words[behind])) {
    const found = verbRow(words, 'verb-object', behind)
    if (found) return found
  }
  if (rowFor('adjective', own)) return rowFor('adjective', own)
  for (const child of childrenOf(words, noun, 'amod', 'acl', 'advmod', 'xcomp', 'nmod', 'dep')) {
    const word = words[child]!
    if (isRelation(word, 'nmod')) {
      const place = rowForPlace(words, child)
      if (place) return place
      continue
    }
    const found = isRelation(word, 'amod') && child < noun ? undefined : byModifierWord(words, noun, child)
    if (found) return found
  }
  return undefined
}

function byModifierWord(words: Words, noun: number, child: number): MeasureRow | undefined {
  const word = words[child]!
  const far =
    isRelation(word, 'acl') &&
    word.deprel !== 'acl:relcl' &&
    words.slice(noun + 1, child).some((between) => between.upos === 'NOUN' || between.text === ',')
  const isPlain = isRelation(word, 'amod') && word.upos === 'ADJ' && !/VerbForm/.test(word.feats ?? '')
  const isActive = child > noun && word.upos === 'VERB' && /^(?:DET|PRON)$/.test(words[child + 1]?.upos ?? '')
  return (isActive ? undefined : rowFor('adjective', word)) ?? (far || isPlain ? undefined : byClause(words, child))
}

/** A participle or relative clause on the noun: "people killed", "people who died", "people who were hurt". */
function byClause(words: Words, clause: number): MeasureRow | undefined {
  const word = words[clause]!
  const subject = childrenOf(words, clause, 'nsubj')[0]
  if (childrenOf(words, clause, 'mark').some((mark) => /^to$/i.test(words[mark]!.text))) return undefined
  if (word.deprel === 'acl:relcl') {
    if (subject === undefined || !/^(?:who|that|which)$/i.test(words[subject]!.text))
      return subject === undefined && isParticiple(word) ? verbRow(words, 'verb-object', clause) : undefined
    return isRelation(words[subject]!, 'nsubj:pass')
      ? (verbRow(words, 'verb-object', clause) ?? byComplement(words, clause))
      : (verbRow(words, 'verb-subject', clause) ?? rowFor('adjective', word))
  }
  if (childrenOf(words, clause, 'obj').length && !/^(?:tak|los|suffer|sustain)$/.test(stemOf(word.text))) return undefined
  if (word.text.toLowerCase().endsWith('ing')) return verbRow(words, 'verb-subject', clause)
  if (word.upos !== 'VERB' && word.upos !== 'ADJ') return undefined
  return verbRow(words, 'verb-object', clause) ?? verbRow(words, 'verb-subject', clause)
}

function byVerb(words: Words, top: number): MeasureRow | undefined {
  const word = words[top]!
  const head = words[word.head]
  if (!head) return undefined
  if (word.deprel === 'obj' || word.deprel === 'nsubj:pass') {
    const holder = INCLUDING_VERBS.has(head.lemma.toLowerCase()) ? childrenOf(words, word.head, 'nsubj')[0] : undefined
    const held = holder === undefined ? undefined : (nounRow(words, holder) ?? ofRow(words, holder))
    return held ?? byComplement(words, word.head) ?? verbRow(words, 'verb-object', word.head)
  }
  if (isRelation(word, 'nsubj') && childrenOf(words, word.head, 'case').some((mark) => words[mark]!.text.toLowerCase() === 'among'))
    return rowFor('adjective', head) ?? byModifier(words, word.head) ?? nounRow(words, word.head)
  if (isRelation(word, 'nsubj')) {
    const bare = head.upos !== 'VERB' || (isParticiple(head) && !childrenOf(words, word.head, 'aux', 'obj').length)
    return (
      (childrenOf(words, word.head, 'obj').length ? undefined : rowFor('adjective', head)) ??
      verbRow(words, 'verb-subject', word.head) ??
      (bare ? verbRow(words, 'verb-object', word.head) : undefined) ??
      byComplement(words, word.head) ??
      rowForPlace(words, word.head)
    )
  }
  if (isRelation(word, 'obl') && childrenOf(words, top, 'case').some((mark) => words[mark]!.lemma === 'by')) return undefined
  return undefined
}

/** The passive right behind the noun is surer than any farther verb, "nine bakers were hurt", unless another is its subject. */
function byPassiveBehind(words: Words, noun: number): MeasureRow | undefined {
  const verb = verbBehind(words, noun)
  const isInside =
    verb !== undefined && childrenOf(words, noun, 'case').length > 0 && childrenOf(words, verb, 'nsubj').some((subject) => subject !== noun)
  if (isInside) return undefined
  return verb === undefined ? undefined : (verbRow(words, 'verb-object', verb) ?? byComplement(words, verb))
}

function verbBehind(words: Words, top: number): number | undefined {
  let at = top + 1
  while (words[at]?.upos === 'AUX' || (at > top + 1 && words[at]?.upos === 'ADV')) at++
  const isPassive = words.slice(top + 1, at).some((word) => PASSIVE.test(word.text))
  return isPassive && words[at]?.upos === 'VERB' && isParticiple(words[at]!) ? at : undefined
}
const PASSIVE = /^(?:be|been|being|is|are|was|were|get|gets|got|'re|’re)$/i

/** "left nine dead", "are feared drowned", "were found dead", "are believed to have been killed". */
function byComplement(words: Words, verb: number): MeasureRow | undefined {
  for (const child of childrenOf(words, verb, 'xcomp', 'ccomp')) {
    const word = words[child]!
    if (childrenOf(words, child, 'nsubj').length && isRelation(word, 'ccomp')) continue
    const passive = childrenOf(words, child, 'aux:pass').length > 0 || isParticiple(word)
    const found =
      rowFor('adjective', word) ??
      rowForPlace(words, child) ??
      verbRow(words, 'verb-subject', child) ??
      (passive ? verbRow(words, 'verb-object', child) : undefined)
    if (found) return found
  }
  return undefined
}

/** "Nine were aboard", "nine were on board", "nine are in shelters". */
function rowForPlace(words: Words, head: number): MeasureRow | undefined {
  const marks = childrenOf(words, head, 'case').map((mark) => words[mark]!.text.toLowerCase())
  if (words[head]!.lemma === 'board') return marks.includes('on') ? ABOARD : undefined
  return marks.some((mark) => /^(?:in|at|on)$/.test(mark)) ? rowFor('place', words[head]!) : undefined
}

/** "the deaths of nine people", "a toll of nine people": the noun that they hang from by "of" says it. */
function byNmod(words: Words, noun: number): MeasureRow | undefined {
  const head = words[words[noun]!.head]
  if (!head || !isRelation(words[noun]!, 'nmod') || words[noun]!.head > noun) return undefined
  if (isOneOf(NUMBERED, head)) return rowFor('label', head)
  if (!childrenOf(words, noun, 'case').some((mark) => words[mark]!.text.toLowerCase() === 'of')) return undefined
  return rowFor('of', head) ?? rowFor('noun', head)
}

/** "Put the toll at nine", "brings the number of injured to nine": what a verb moves to the number. */
const numberNounOf = (words: Words, verb: number, relation: string): number | undefined =>
  childrenOf(words, verb, relation).find((child) => isOneOf(NUMBERED, words[child]!))

/** "a toll of nine", "the toll rose to nine", "the number of injured stands at nine". */
function byNumberNoun(words: Words, number: number, counted: Counted): MeasureRow | undefined {
  const top = words[counted.top]!
  const head = words[top.head]
  const holder =
    (head && isRelation(top, 'nmod')) || (head && isRelation(top, 'appos'))
      ? top.head
      : head && isOneOf(CHANGES, head) && /^(?:obl|obj|xcomp|nmod)/.test(top.deprel)
        ? (numberNounOf(words, top.head, 'obj') ?? childrenOf(words, top.head, 'nsubj')[0])
        : head && isRelation(top, 'obl')
          ? numberNounOf(words, top.head, 'obj')
          : words[number]!.upos === 'NUM' && childrenOf(words, number, 'cop').length
            ? childrenOf(words, number, 'nsubj')[0]
            : undefined
  if (holder === undefined) return undefined
  const noun = words[holder]!
  const label = rowFor('label', noun)
  if (label) return label
  if (!isOneOf(NUMBERED, noun) && rowFor('noun', noun)?.measure !== 'crew') return undefined
  if (rowFor('noun', noun)) return rowFor('noun', noun)
  for (const child of childrenOf(words, holder, 'nmod', 'compound', 'amod')) {
    const found = rowFor('adjective', words[child]!) ?? rowFor('noun', words[child]!) ?? byModifier(words, child)
    if (found) return found
  }
  return undefined
}
