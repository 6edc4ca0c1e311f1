/**
 * Sentences of the account, put together from the reports' own clauses and frames of rules/en/summary.ts.
 *
 * A clause that reads alone is told with who says so; any other is set in quotation marks, so that nothing of a report is said in our voice.
 */
import { tellingOf } from '../compare/telling.js'
import type { ClaimView } from '../compare/view.js'
import { PHRASES, type PhraseName } from '../rules/en/summary.js'

const clauseWordsMax = 48

/** Fills a frame; what it does not name stays as it is. */
export const fill = (name: PhraseName, values: Readonly<Record<string, string>>): string =>
  PHRASES[name].text.replace(/\{(\w+)\}/g, (all, key: string) => values[key] ?? all)

/** A frame filled as a sentence. */
export const phrase = (name: PhraseName, values: Readonly<Record<string, string>>): string => capital(fill(name, values))

export const capital = (text: string): string =>
  text.replace(/^([^\p{L}\p{N}]*)(\p{Ll})/u, (_, before: string, letter: string) => before + letter.toUpperCase())

/** A newspaper's opening capitals, which are no name's: "AT least nine". */
const opening = /^(?:AT|AN|THE|IN|ON|AS|FOR|TWO|THREE|FOUR|FIVE|SIX|UP|MORE|ABOUT)\b/
export const unshouted = (text: string): string => text.replace(opening, (word) => capital(word.toLowerCase()))

/** The claim's words on one line, without the marks at their ends. */
export function plain(text: string): string {
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,;](?:\s|$))/g, '')
    .replace(/^[\s“”"'‘’,;:–—-]+(?=[\p{L}\p{N}$£€])/u, '')
    .replace(/[\s,;:.–—-]+$/u, '')
    .replace(/[,;:.–—-]+([”"])$/u, '$1')
    .trim()
  return withoutOpenMarks(withoutOpenParenthesis(line))
}

/** "(1 a.m." that its sentence closes later. */
function withoutOpenParenthesis(line: string): string {
  const at = line.lastIndexOf('(')
  return at > 0 && !line.includes(')', at) ? line.slice(0, at).replace(/[\s,;:.–—-]+$/u, '') : line
}

function withoutOpenMarks(line: string): string {
  const open = (line.match(/[“"]/g) ?? []).length
  const close = (line.match(/[”"]/g) ?? []).length
  return open === close && !/^[^“]*”/.test(line) && (line.includes('“') || open % 2 === 0)
    ? line
    : line.replace(/["“”]/g, '').replace(/[\s,;:.–—-]+$/u, '')
}

/** The clause that tells a claim, on one line. */
export const clauseOf = (view: ClaimView): string => plain(tellingOf(view).text)

/** Who is named, in a list; the outlets that carry it; whether who is named only reports it. */
interface Who {
  readonly who: string
  readonly via: string
  readonly isReported?: boolean
}

/** One sentence that tells a clause and who says so; a clause that names its source keeps it. */
export function tellClause(view: ClaimView, clause: string, { who, via, isReported }: Who, outlets: string): string {
  if (namesItsSource(view)) return phrase('carriedBy', { clause, who: outlets })
  if (isReported) return phrase('reported', { clause, who })
  return phrase(via ? 'carried' : 'told', { who, via, clause })
}

/** Whether the claim can be told as a clause: with a subject that a reader knows, no question, no headline's telegram style. */
export const isWhole = (view: ClaimView): boolean => view.section !== 'headline' && isClause(view)

const isClause = (view: ClaimView): boolean => {
  const { whole, text } = tellingOf(view)
  return whole && !/[?!:\n]/.test(text) && text.split(/\s+/).length <= clauseWordsMax
}

/** Whether it can be told in our frame: whole and nobody's quotation. */
export function readsAlone(view: ClaimView): boolean {
  const { claim } = view
  if (!isWhole(view) || claim.quoted || /["“”]/.test(tellingOf(view).text)) return false
  if (/\b(?:I|we|our|my|us|you|your)\b/.test(claim.text)) return false
  return claim.kind !== 'statement' || namesItsSource(view) || !/^(?:it|this|that|there)\b/i.test(claim.text)
}

/** Whether the clause itself says who says so ("the mayor accused the owner"). */
export const namesItsSource = ({ claim }: ClaimView): boolean =>
  claim.chain.some(
    ({ cue, start }) =>
      (cue !== undefined && cue.start < claim.end && cue.end > claim.start) ||
      (start !== undefined && start >= claim.start && start < claim.end),
  )

/** Lower case for a first word that is no name. */
export function lowerFirst({ sentence, report }: ClaimView, clause: string): string {
  const first = /^\p{Lu}\p{Ll}*(?=[^\p{L}]|$)/u.exec(clause)?.[0]
  // A page's opening capitals ("AT least") are those of no word here.
  const shouted = first?.toUpperCase()
  const word = first === undefined ? undefined : sentence.words.find(({ text }) => text === first || (text === shouted && text.length > 1))
  if (!word) return clause
  const isWithin = (): boolean => new RegExp(String.raw`(?<![\p{L}-])\p{Ll}[\p{L}-]*,? ${word.text}(?!\p{L})`, 'u').test(report.text)
  const isName =
    word.upos === 'PROPN' ||
    word.text === 'I' ||
    sentence.entities.some(({ start, end }) => start <= word.start && end > word.start) ||
    // "Ban" is written so within sentences too, "Gunmen" is not.
    (['NOUN', 'VERB', 'ADJ'].includes(word.upos) && isWithin())
  return isName ? clause : clause[0]!.toLowerCase() + clause.slice(1)
}
