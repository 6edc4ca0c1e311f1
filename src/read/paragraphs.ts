/**
 * Paragraphs into pieces of one kind each: what the report says, its headlines, captions and lists, and what belongs to the page.
 *
 * First the rows of rules/en/reading-boilerplate.ts, then shape: a line without a full stop among paragraphs that have one is no body text.
 * Knows no format: a format that marks its paragraphs says so in `RawBlock.kind`.
 */
import type { SectionKind } from '../contract/index.js'
import { INLINE_RULES, LABEL_RULES, PARAGRAPH_RULES } from '../rules/en/reading-boilerplate.js'
import { bareOf } from './clean.js'
import { type FoundDateline, findDateline } from './dateline.js'
import { readDateLine } from './dates.js'
import type { RawBlock } from './raw-report.js'

export interface Piece {
  readonly text: string
  readonly kind: SectionKind
  /** Belongs to the same paragraph as the piece before. */
  readonly joined: boolean
  /** The row or heuristic that gave the kind. */
  readonly rule: string
  readonly dateline?: FoundDateline
}

/** Folding case over all of Unicode takes a pattern several times as long to compile, so only those that name its classes ask for it. */
const unicodeFlag = (pattern: string): string => (/\\[pPu]\{/.test(pattern) ? 'u' : '')
const compile = <Rule extends { readonly pattern: string; readonly needs?: string }>(
  rules: readonly Rule[],
  flagsOf: (rule: Rule) => string,
) =>
  rules.map((rule) => ({
    ...rule,
    regexp: new RegExp(rule.pattern, flagsOf(rule) + unicodeFlag(rule.pattern)),
    ...(rule.needs === undefined ? {} : { first: new RegExp(rule.needs) }),
  }))
const caseOf = ({ exact }: { readonly exact?: true }): string => (exact ? '' : 'i')
/** Whether a row's pattern is worth trying on a text. */
const mayFit = ({ first }: { readonly first?: RegExp }, text: string): boolean => first === undefined || first.test(text)
const PARAGRAPHS = compile(PARAGRAPH_RULES, caseOf)
const LABELS = compile(LABEL_RULES, caseOf)
const INLINES = compile(INLINE_RULES, () => 'g')
const DROPPED = INLINES.filter((rule) => rule.drop)
const CUT = INLINES.filter((rule) => !rule.drop)

/** Pieces in text order; their texts, joined, are the paragraphs. `seen` holds what the head of the report said already. */
export function splitParagraphs(blocks: readonly RawBlock[], seen: ReadonlySet<string> = new Set()): readonly Piece[] {
  const context = readContext(blocks, seen)
  const pieces: Piece[] = []
  let body = 0
  const stamped = blocks.map(({ text }) => STAMP.test(text))
  const hasTeasers = stamped.filter((is) => is).length >= STAMPS_MIN
  for (const [at, block] of blocks.entries()) {
    const first = pieces.length
    // Below the report: a title, when it was updated, and what that story is about; the report's own such line stands above its text.
    if (hasTeasers && stamped[at - 1] && body >= STAMPS_MIN) {
      pieces.push({ text: block.text, kind: 'boilerplate', joined: false, rule: 'shape/teaser' })
      continue
    }
    for (const piece of cutLabels(block, context)) pieces.push(...cutInside(piece, body < 8))
    const last = pieces.slice(first)
    last.forEach((piece, index) => {
      pieces[first + index] = { ...piece, joined: index > 0 }
    })
    if (last.some((piece) => piece.kind === 'body')) body++
    context.highlights =
      last.some((piece) => piece.rule === 'label/highlights') || (context.highlights && last.every((piece) => piece.kind !== 'body'))
    context.related =
      last.some(({ rule, text }) => RELATED.has(rule) && isHeading(text)) ||
      (context.related && (block.kind === 'list' || last.some(({ rule }) => rule === 'shape/related-list')))
  }
  return pieces
}

/** "May 4, 2031 -- Updated 0930 GMT": stands above a page's list of other stories, once for each of them. */
const STAMP = /^\p{L}{3,9} \d{1,2}, \d{4} -+ updated \d{1,2}:?\d{2} [A-Z]{2,4}\b.{0,20}$/iu
const STAMPS_MIN = 3

interface Context {
  readonly seen: Set<string>
  readonly rules: Map<string, CompiledRule | undefined>
  readonly videos: ReadonlySet<string>
  /** Paragraphs end in full stops here, so one that does not is something else. */
  readonly isStopped: boolean
  highlights: boolean
  related: boolean
}

function readContext(blocks: readonly RawBlock[], seen: ReadonlySet<string>): Context {
  const rules = new Map<string, CompiledRule | undefined>()
  const long = blocks.filter((block) => block.text.length > 60 && !ruleOf(block.text, rules))
  const stopped = long.filter((block) => endsStopped(block.text)).length
  const videos = new Set<string>()
  for (const { text } of blocks) {
    const title = text.length < 300 ? /^(.{5,250}?)\s\d{1,2}:\d{2}$/.exec(text)?.[1] : undefined
    if (title) videos.add(bareOf(title))
  }
  return { seen: new Set(seen), rules, videos, isStopped: stopped >= long.length * 0.4, highlights: false, related: false }
}

/** Labels in front are cut off; what stays is given its kind. */
function cutLabels(block: RawBlock, context: Context): Piece[] {
  const pieces: Piece[] = []
  let text = dropInline(block.text)
  let kind = block.kind
  let rule = kind ? 'format' : ''
  let highlights = false
  for (let round = 0; round < 3; round++) {
    const whole = ruleOf(text, context.rules)
    if (whole?.kind === 'boilerplate') break
    const label = LABELS.find((row) => mayFit(row, text) && row.regexp.test(text.slice(0, 400)) && row.regexp.test(text))
    const length = label ? (label.regexp.exec(text)?.[0].length ?? 0) : 0
    if (!label || !length) break
    pieces.push({ text: text.slice(0, length).trimEnd(), kind: 'boilerplate', joined: false, rule: label.id })
    text = text.slice(length)
    if (label.rest) {
      kind = label.rest
      rule = label.id
    }
    highlights ||= label.block === true
  }
  if (block.linked && kind !== 'caption' && text.length < 300) kind = 'boilerplate'
  pieces.push({ text, joined: false, ...kindOf(text, kind, rule, { ...context, highlights: highlights || context.highlights }) })
  const bare = bareOf(text)
  if (bare.length > 12) context.seen.add(bare)
  return pieces
}

type CompiledRule = (typeof PARAGRAPHS)[number]

/** The row that fits a paragraph; each text is asked once a report. */
function ruleOf(text: string, known: Map<string, CompiledRule | undefined>): CompiledRule | undefined {
  if (text.length > 2000) return undefined
  if (!known.has(text))
    known.set(
      text,
      PARAGRAPHS.find((rule) => mayFit(rule, text) && rule.regexp.test(text)),
    )
  return known.get(text)
}

function kindOf(text: string, given: SectionKind | undefined, givenRule: string, context: Context): Pick<Piece, 'kind' | 'rule'> {
  if (given === 'boilerplate') return { kind: given, rule: givenRule }
  const bare = bareOf(text)
  if (bare.length > 12 && context.seen.has(bare)) return { kind: 'boilerplate', rule: 'shape/repeated' }
  if (isDoubled(text)) return { kind: 'boilerplate', rule: 'shape/doubled' }
  if (context.videos.has(bare)) return { kind: 'boilerplate', rule: 'shape/video-title' }
  const rule = ruleOf(text, context.rules)
  if (rule?.kind === 'boilerplate') return { kind: 'boilerplate', rule: rule.id }
  if (readDateLine(text).length) return { kind: 'boilerplate', rule: 'shape/date-line' }
  if (given === 'headline' && /\p{Ll}\.["”]?$/u.test(text) && text.split(' ').length > 8)
    return { kind: 'body', rule: 'shape/heading-sentence' }
  if (given === 'caption' || given === 'headline') return { kind: given, rule: givenRule }
  if (rule) return { kind: rule.kind, rule: rule.id }
  const isItem = given === 'list' || (!given && text.length < 160 && !/[.!?…][”"]?$/.test(text))
  if (isItem && context.related) return { kind: 'boilerplate', rule: 'shape/related-list' }
  return shapeOf(text, given, context)
}

/** What a paragraph is by its shape alone. */
function shapeOf(text: string, given: SectionKind | undefined, context: Context): Pick<Piece, 'kind' | 'rule'> {
  const isList = given === 'list' || BULLET.test(text)
  const stopped = endsStopped(text)
  if (context.highlights && !findDateline(text)) {
    if (!stopped || given === 'list') return { kind: 'list', rule: 'shape/highlights' }
  }
  if (isList)
    return isTitleCase(text) && !stopped ? { kind: 'boilerplate', rule: 'shape/title-case' } : { kind: 'list', rule: 'shape/list' }
  const runsOn = text.length > 200 || /[,;]$/.test(text) || /\p{Ll}[.!?]["”]?\s\p{Lu}/u.test(text)
  if (stopped || !context.isStopped || runsOn) return { kind: 'body', rule: 'shape/paragraph' }
  const count = text.split(' ').length
  if (isCapitals(text)) return count <= 4 ? { kind: 'headline', rule: 'shape/crosshead' } : { kind: 'boilerplate', rule: 'shape/capitals' }
  if (/[:：]$/.test(text) && count > 3 && !isTitleCase(text)) return { kind: 'body', rule: 'shape/colon' }
  if (count <= 6 && !isTitleCase(text)) return { kind: 'headline', rule: 'shape/crosshead' }
  if (count <= 3) return { kind: 'headline', rule: 'shape/crosshead' }
  if (isTitleCase(text)) return { kind: 'boilerplate', rule: 'shape/title-case' }
  if (findDateline(text)) return { kind: 'body', rule: 'shape/paragraph' }
  return { kind: 'caption', rule: 'shape/unpunctuated' }
}

const BULLET = /^(?:[•·●▪■◦‣►▶*]|[-–](?=\s\p{L})|\d{1,2}[.)](?=\s))\s*\S/u
const endsStopped = (text: string): boolean => /[.!?…]["”’'»)\]]{0,3}$|[.!?…,]\s["”’']$|["”]$/.test(text.slice(-12).trimEnd())
const RELATED: ReadonlySet<string> = new Set(['boilerplate/related', 'boilerplate/coverage'])
const isHeading = (text: string) => text.split(' ').length <= 6 || text.endsWith(':')

/** Headlines of other stories: nearly every longer word has a capital. */
function isTitleCase(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /^[“"'‘(]?\p{L}{4}/u.test(word))
  return words.length >= 3 && words.filter((word) => /^[“"'‘(]?\p{Lu}/u.test(word)).length >= words.length * 0.8
}

const isCapitals = (text: string) => /\p{Lu}{2}/u.test(text) && !/\p{Ll}{2}/u.test(text)

/** "A crane stands idle A crane stands idle": a label and its own tool tip. */
function isDoubled(text: string): boolean {
  if (text.length < 15 || text.length > 600) return false
  const half = text.length / 2
  return Number.isInteger(half - 0.5) && text[half - 0.5] === ' ' && text.slice(0, half - 0.5) === text.slice(half + 0.5)
}

/** Cuts a dateline in front and words of the page inside a paragraph of the report. */
function cutInside(piece: Piece, isEarly: boolean): Piece[] {
  if (piece.kind !== 'body' && piece.kind !== 'list') return [piece]
  const pieces: Piece[] = []
  let text = piece.text
  const dateline = findDateline(text, !isEarly)
  if (dateline) {
    pieces.push({ text: text.slice(0, dateline.length).trimEnd(), kind: 'boilerplate', joined: false, rule: 'dateline', dateline })
    text = text.slice(dateline.length)
  }
  let from = 0
  for (const { id, start, end } of findInline(text)) {
    if (text.slice(from, start).trim()) pieces.push({ ...piece, text: text.slice(from, start).trim() })
    pieces.push({ text: text.slice(start, end).trim(), kind: 'boilerplate', joined: true, rule: id })
    from = end
  }
  if (text.slice(from).trim()) pieces.push({ ...piece, text: text.slice(from).trim() })
  return pieces
}

/** Words of the page within a sentence are left out, so that the sentence stays whole. */
const dropInline = (text: string): string =>
  text.length > 20_000
    ? text
    : DROPPED.reduce((left, rule) => (mayFit(rule, left) ? left.replace(rule.regexp, '') : left), text).trim() || text

function findInline(text: string): { readonly id: string; readonly start: number; readonly end: number }[] {
  if (text.length > 20_000) return []
  const found = CUT.flatMap((rule) =>
    [...text.matchAll(rule.regexp)].map((match) => ({ id: rule.id, start: match.index, end: match.index + match[0].length })),
  ).sort((a, b) => a.start - b.start)
  return found.filter((each, index) => index === 0 || each.start >= found[index - 1]!.end)
}
