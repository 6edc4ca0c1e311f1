/**
 * A claim as a clause that stands alone in a summary, or nothing: whole by the tree, without pronouns of nobody, with dates for "today".
 *
 * Stricter than `tellingOf`, which must have words for every claim: what a reader might misread here is not told.
 */
import { tellingOf } from '../compare/telling.js'
import type { ClaimView } from '../compare/view.js'
import type { Word } from '../contract/index.js'
import { stemOf } from '../mentions/quantity/stem.js'
import { DOUBTING, FUTURES, HEDGES, KNOWN_NOUNS, LEADS, LOADED, POINTERS } from '../rules/en/summary.js'
import { childrenOf, headsOf, isRelation } from '../text/tree.js'
import { isDoubtful } from './doubts.js'
import { pointsBack, tokensOf } from './points-back.js'
import { withDates } from './report-time.js'
import { lowerFirst, plain, unshouted } from './wording.js'

export interface Clause {
  readonly view: ClaimView
  readonly text: string
  /** Span in the report of the words told. */
  readonly start: number
  readonly end: number
  /** Stems of nouns that it takes for known ("the breach"): whoever tells it sees that they are. */
  readonly taken: readonly string[]
}

const [wordsMin, wordsMax] = [6, 38]
const subjectCharsMax = 100
/** The words told may lack so many of the stretch that they are taken from. */
const strayChars = 40
const words = (list: readonly string[]): string => list.join('|')
const lead = new RegExp(String.raw`^(?:(?:and|but|or|so(?! (?:far|long|many|much))|yet|also|then)\s+|(?:${words(LEADS)}),\s*)`, 'i')
/** "Have, meanwhile, debated", "was also seen". */
const aside =
  /, (?:also|meanwhile|however|therefore|moreover|though|nevertheless|nonetheless|then),|(?<!,) (?:also|then|meanwhile|therefore)\b(?!,)/gi
const pointer = new RegExp(String.raw`\b(?:${words(POINTERS)})\b`, 'i')
const loaded = new RegExp(String.raw`\b(?:${words(LOADED)})\b`, 'i')
const hedge = new RegExp(String.raw`\b(?:${words(HEDGES)})\b`, 'i')
const future = new RegExp(String.raw`\b(?:${words(FUTURES)})\b|['’]ll\b`, 'i')
const supposed = /\b(?:if|would|could|might|may|unless|should)\b/i
/** The report's own slip ("one gunmen") or a number beside one that was told before ("dozens more"). */
const misnumbered =
  /\bit$|^(?:an?|the) (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:was|were|is|has|had|of)\b|n['’]t \p{L}+ed\b|(?:percent|per cent|%)$|\b(?:an?|one) \p{L}*men\b/iu
const counted = String.raw`(?:dozens|scores|hundreds|thousands|many|several|some|few|\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten)`
const countedOthers = new RegExp(String.raw`\b${counted} others?\b`, 'giu')
/** Others beside those that were told before: "dozens more", but for those of the clause itself ("nine were killed and two others hurt"). */
const beside = new RegExp(String.raw`^(?:(?!\b${counted}\b).)*\b${counted} (?:more|others?)\b(?! than)`, 'iu')
const subordinate =
  /^(?:as(?! (?:many|much|few|of) )|while|because|although|though|whereas|when|after|before|since|with|first|if|unless|once|until|where)\b/i
/** "One day after the vote": when, and nothing of it. */
const hanging = /^(?:\S+ ){0,3}(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|moments?) (?:after|before|since)\b/i
const asking = /^(?:how|why|whether|what|apparently|reportedly|allegedly)\b/i
const weekday = /^((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),? /
const saysNot =
  /\b(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot|den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:e|es|ed|ing)|refut(?:e|es|ed|ing)|contest(?:s|ed)?|rebuff(?:s|ed)?|false|untrue|baseless)\b|n['’]t\b/i
const speaker = /\b(?:I|[Ww]e|us|[Mm]e|[Mm]y|[Oo]urs?|[Yy]ours?|[Yy]ou)\b/
const doubting = new Set(DOUBTING)
const knownNouns = new Set(KNOWN_NOUNS.map(stemOf))
const closed = /[.!?]["”’')\]]*\s*$/
const outside = /^(?:obj|iobj|ccomp|xcomp|nsubj|csubj|aux|cop|case|fixed|flat|compound|amod|nmod|nummod|det|expl)/
const clauses = new WeakMap<ClaimView, Clause | 'none'>()

/** The clause; absent where the claim cannot be told alone. */
export function clauseToTell(view: ClaimView): Clause | undefined {
  const known = clauses.get(view)
  const found = known ?? read(view) ?? 'none'
  clauses.set(view, found)
  return found === 'none' ? undefined : found
}

/** Whether its words say that something is not so. */
export const deniesInWords = (text: string): boolean => saysNot.test(text)

function read(view: ClaimView): Clause | undefined {
  const { claim, report, sentence } = view
  if (view.section !== 'body' || claim.quoted || !isProse(view)) return undefined
  const telling = tellingOf(view)
  if (!telling.whole || /[?!;\n…]|:(?!\d)|\.\.\.|--/.test(telling.text)) return undefined
  const stretch = tidy(report.text.slice(telling.start, telling.end))
  const isOneStretch = stretch.includes(tidy(telling.text).slice(0, 40)) && tidy(telling.text).length + strayChars > stretch.length
  // The subject of a far clause is more often another's.
  if (!isOneStretch && claim.start - telling.start > subjectCharsMax) return undefined
  const start = isOneStretch ? telling.start : Math.max(telling.start, claim.start)
  const end = endOf(view, telling.text, telling.end)
  const inside = new Set(sentence.words.flatMap((word, at) => (word.start >= start && word.end <= end ? [at] : [])))
  // "The ferry that sank", as somebody says of something else: that it sank is taken for granted, not said.
  if (!isOneStretch && isRelation(sentence.words[claim.at.word]!, 'acl') && (/^an?\b/i.test(telling.text) || claim.chain.length > 1))
    return undefined
  if (childrenOf(sentence.words, telling.verb, 'mark').some((at) => inside.has(at) && sentence.words[at]!.start >= start)) return undefined
  if (isBroken(sentence.words, inside, telling.verb) || isHungOn(view, inside, telling.verb, isOneStretch)) return undefined
  const dated = withDates(
    view,
    plain(`${telling.text}${closingMark(telling.text, report.text.slice(end, end + 2))}`)
      .replace(lead, '')
      .replace(lead, '')
      .replace(aside, '')
      .replace(weekday, 'on $1, '),
    {
      start,
      end,
    },
  )
  if (dated === undefined) return undefined
  if (isTornQuotation(`${telling.text}${closingMark(telling.text, report.text.slice(end, end + 2))}`)) return undefined
  const text = lowerFirst(view, unshouted(dated))
  const count = text.split(/\s+/).length
  if (count < wordsMin || count > wordsMax || !isBalanced(text)) return undefined
  const bare = text.replace(/“[^”]*”|"[^"]*"/g, ' ')
  if (speaker.test(text) || pointer.test(bare.replace(countedOthers, ' ')) || loaded.test(bare) || /^[^\p{L}\p{N}$£€“"']/u.test(text))
    return undefined
  if (
    misnumbered.test(text) ||
    beside.test(text) ||
    asking.test(text) ||
    ((subordinate.test(text) || hanging.test(text)) && !text.includes(','))
  )
    return undefined
  if (shouts(dated, report.text) || !isAsSure(view, text) || isDoubtful(view, text)) return undefined
  const told = tokensOf(text, sentence.words)
  if (['VERB', 'AUX'].includes(told[0]?.word?.upos ?? '') && !/ing$/i.test(told[0]!.text)) return undefined
  if (pointsBack(told, view, claim.chain.at(-1)?.kind === 'person')) return undefined
  return { view, text, start: telling.start, end, taken: takenIn(sentence.words, inside) }
}

/** "A ferry seems lost,” voices blared": half of it is another's. */
const isTornQuotation = (text: string): boolean => /^[^“]*”|“[^”]*$/.test(text) || (text.match(/"/g) ?? []).length % 2 === 1

/** A sentence of prose ends as one, in a report whose sentences do; a caption, a list's line or a teaser does not. */
function isProse({ reading, sentence, report }: ClaimView): boolean {
  if (closed.test(report.text.slice(sentence.start, sentence.end))) return true
  const body = reading.sentences.filter(({ section }) => section === 'body')
  return body.filter(({ start, end }) => closed.test(report.text.slice(start, end))).length * 2 < body.length
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Where the words told end: with the day behind the claim, if it was taken in. */
function endOf({ claim, report }: ClaimView, text: string, end: number): number {
  const span = claim.when?.span
  return span && span.start >= claim.end && text.endsWith(report.text.slice(claim.end, span.end)) ? span.end : end
}

/** Whether the stretch is no whole of the tree: words of two clauses, or a verb without what it needs. */
function isBroken(all: readonly Word[], inside: ReadonlySet<number>, verb: number): boolean {
  const own = [...inside].filter((at) => all[at]!.upos !== 'PUNCT')
  const [first, last] = [own[0], own.at(-1)]
  if (first === undefined || last === undefined) return true
  if (own.filter((at) => !inside.has(all[at]!.head)).length > 1) return true
  // "Shows how the word, which emerged": what "how" asks of was cut off.
  if (own.some((at) => all[at]!.upos === 'ADV' && childrenOf(all, at, 'nsubj').length > 0)) return true
  // "The bombing by a fleet that sank nine": the bombing did.
  if (isOfAmbiguous(all, verb)) return true
  // "Were rising and floodwater": the clause of the second noun was cut off.
  if (own.some((at) => isRelation(all[at]!, 'conj') && all[at]!.upos === 'NOUN' && all[all[at]!.head]?.upos === 'VERB')) return true
  // "The pier, where a man identified as Anna Grell's brother": its verb was cut off.
  if (own.some((at) => isRelation(all[at]!, 'acl:relcl') && all[at]!.upos === 'VERB' && !isFiniteVerb(all, at))) return true
  const next = all[last + 1]
  if (
    next &&
    (next.start === all[last]!.end ? /^[-–—/]/.test(next.text) : /^(?:if|unless|until|than|except|only|without)$/i.test(next.text))
  )
    return true
  // "If it sank, nine could be lost": without its condition it says too much.
  if (all.some((word, at) => !inside.has(at) && inside.has(word.head) && isRelation(word, 'advcl') && hasCondition(all, at))) return true
  return all.some((word, at) => {
    if (inside.has(at) || !inside.has(word.head) || word.upos === 'PUNCT') return false
    if (at > last) {
      if (/^(?:obj|ccomp|xcomp|nsubj|aux|cop)/.test(word.deprel)) return true
      // A list cut before its "and", or one within a part of the clause.
      if (isRelation(word, 'conj'))
        return word.head !== verb || childrenOf(all, verb, 'conj').some((other) => inside.has(other) && other < at)
      return at === last + 1 || all.slice(last + 1, at).every(({ upos }) => ['ADP', 'DET', 'ADJ', 'NUM'].includes(upos))
        ? outside.test(word.deprel) || isRelation(word, 'acl')
        : false
    }
    if (at >= first) return false
    return (
      /^(?:not|never|n['’]t|no|hardly|if|unless|whether)$/i.test(word.text) ||
      /^(?:aux|cop|obj|compound|amod|nummod|flat)/.test(word.deprel)
    )
  })
}

const isFiniteVerb = (all: readonly Word[], at: number): boolean =>
  [at, ...childrenOf(all, at, 'aux', 'cop')].some(
    (own) =>
      all[own]!.feats === undefined ||
      /VerbForm=(?:Fin|Inf)/.test(all[own]!.feats) ||
      /^(?:will|would|can|could|may|might|must|should)$/i.test(all[own]!.text),
  )

const hasCondition = (all: readonly Word[], at: number): boolean =>
  childrenOf(all, at, 'mark').some((mark) => /^(?:if|unless)$/i.test(all[mark]!.text))

/** A relative clause behind a noun that only says whose or by whom another is. */
function isOfAmbiguous(all: readonly Word[], verb: number): boolean {
  const top = all[verb]
  const noun = top && isRelation(top, 'acl') ? all[top.head] : undefined
  if (noun?.upos !== 'NOUN' || !isRelation(noun, 'nmod')) return false
  return (
    childrenOf(all, top!.head, 'case').some((at) => /^by$/i.test(all[at]!.text)) &&
    !all.slice(top!.head, verb).some(({ text }) => text === ',')
  )
}

/** Whether it hangs on words that say less than that it is so, or on a speaker whom nobody found. */
function isHungOn(
  { claim, sentence: { words: all } }: ClaimView,
  inside: ReadonlySet<number>,
  verb: number,
  isOneStretch: boolean,
): boolean {
  const top = all[verb]
  if (!top) return true
  // "There is little doubt a ferry sank", which a tree may hang elsewhere.
  const first = all.findIndex((_, at) => inside.has(at))
  const ahead = all.slice(0, Math.max(0, first)).findLast(({ upos, text }) => upos !== 'PUNCT' && !/^that$/i.test(text))
  if (ahead?.upos === 'NOUN' && doubting.has(ahead.lemma.toLowerCase())) return true
  const above = headsOf(all, verb).filter((at) => !inside.has(at))
  const [governor] = above
  if (governor === undefined) return false
  const hangs =
    isRelation(top, 'ccomp') ||
    (isRelation(top, 'acl') && (isOneStretch || top.deprel === 'acl')) ||
    isRelation(top, 'xcomp') ||
    isRelation(top, 'csubj') ||
    // "Cited it as proof that".
    (isRelation(top, 'advcl') && childrenOf(all, verb, 'mark').some((at) => /^that$/i.test(all[at]!.text) && !inside.has(at)))
  if (hangs && claim.chain.length === 1) return true
  if (claim.polarity === 'denied') return false
  const near = hangs ? [governor, ...childrenOf(all, governor)] : []
  return near.some(
    (at) =>
      !inside.has(at) &&
      (doubting.has(all[at]!.lemma.toLowerCase()) ||
        /^(?:no|not|never|n['’]t)$/i.test(all[at]!.text) ||
        /^(?:if|whether)$/i.test(all[at]!.text)),
  )
}

/** Whether the words themselves say as much as the claim: a hedge, a plan or a denial must be heard in them. */
function isAsSure(view: ClaimView, text: string): boolean {
  const { certainty, polarity } = view.claim
  if (polarity === 'denied' && !saysNot.test(text)) return false
  if (certainty === 'hedged') return hedge.test(text)
  if (certainty === 'expected') return future.test(text)
  return certainty !== 'conditional' || supposed.test(text)
}

/** The mark that ends a quotation right behind the words told ("called it “a start”"). */
function closingMark(text: string, behind: string): string {
  const mark = /^[.,]?(["”])/.exec(behind)?.[1]
  if (mark === '”') return (text.match(/“/g) ?? []).length === (text.match(/”/g) ?? []).length + 1 ? mark : ''
  return mark && (text.match(/"/g) ?? []).length % 2 === 1 ? mark : ''
}

function isBalanced(text: string): boolean {
  const count = (mark: RegExp): number => (text.match(mark) ?? []).length
  return (
    count(/"/g) % 2 === 0 &&
    count(/“/g) === count(/”/g) &&
    count(/\(/g) === count(/\)/g) &&
    count(/[—–]/g) % 2 === 0 &&
    !/^["“].*["”]$/.test(text) &&
    !/(?:^|\s)['‘](?=\p{L})/u.test(text)
  )
}

/** Capitals that are no name: "AN EXPLOSION", where the report has the word in small letters too. */
const shouts = (text: string, report: string): boolean =>
  (text.match(/\p{Lu}{4,}/gu) ?? []).some(
    (word) => report.includes(` ${word.toLowerCase()}`) || report.includes(` ${word[0]}${word.slice(1).toLowerCase()}`),
  ) || /^(?:\p{Lu}{2,} ){2}/u.test(text)

/** Definite nouns with nothing that says which. */
export function takenIn(all: readonly Word[], inside: ReadonlySet<number>): string[] {
  const seen = new Set<string>()
  const taken: string[] = []
  for (const at of inside) {
    const word = all[at]!
    const stem = stemOf(word.lemma.toLowerCase())
    if (word.upos === 'NOUN') {
      const children = childrenOf(all, at)
      const definite = children.some((child) => isRelation(all[child]!, 'det') && /^the$/i.test(all[child]!.text))
      const which = children.some((child) => /^(?:compound|nmod|acl|appos|flat)/.test(all[child]!.deprel) && inside.has(child))
      if (definite && !which && !seen.has(stem) && !knownNouns.has(stem)) taken.push(stem)
    }
    seen.add(stem)
  }
  return taken
}
