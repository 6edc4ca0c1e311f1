/**
 * Speakers named before their words, as in an interview written down: "REED: We waited all night."
 *
 * Only where a report has several such labels; a label holds for the paragraphs behind it until the next.
 */
import type { Report, Span } from '../contract/index.js'

/** A label's name, without its colon, and where it stands. */
export interface Label extends Span {
  readonly name: string
}

/** A transcript sets the speaker's name, in small letters, on a line of its own. */
const NAME_LINE = /^(\p{Ll}[\p{Ll}'’-]{1,20}(?: \p{Ll}[\p{Ll}'’-]{1,20}){1,2})$/u
/** "archived recording (ann reed)": cut off in front of what is played. */
const RECORDING = /^(archived recording(?: \d{1,2})?(?: \((?<who>[^()]{3,40})\))?)$/u
const LABEL = /^\s*((?:\p{Lu}[\p{Lu}'’.-]{1,24}\s){0,3}\p{Lu}[\p{Lu}'’-]{1,24})(?:,\s\p{Lu}{4,12})?:(?:\s|$)/u
const NO_NAMES =
  /^(?:UPDATED?|WATCH|CORRECTION|NOTE|BREAKING|RELATED|LIVE|ANALYSIS|PHOTOS?|VIDEO|MORE|READ|OPINION|EXCLUSIVE|DEVELOPING|FILE|TIMELINE)\b/
const LABELS_MIN = 3

/** The label over each paragraph, `isPerson` asked of names in small letters; empty for a report that is no interview. Each paragraph is looked at once. */
export function findLabels(report: Report, isPerson: (name: string) => boolean): ReadonlyMap<number, Label> {
  const lineOf = ({ start, end }: Span): string | undefined => NAME_LINE.exec(report.text.slice(start, Math.min(end, start + 120)))?.[1]
  const lines = report.sections.map(lineOf).filter((line) => line !== undefined)
  // Speakers take turns, whether or not anything else tells that the name is one.
  const isSpeaker = (name: string): boolean => isPerson(name) || lines.filter((line) => line === name).length >= LABELS_MIN
  const found: (Label & { readonly paragraph: number })[] = []
  for (const [paragraph, { start, end, kind }] of report.sections.entries()) {
    const words = report.text.slice(start, Math.min(end, start + 120))
    const line = NAME_LINE.exec(words)
    // "ANN REED, HOST:" on a line of its own looks like a headline.
    const isOpen = words.endsWith(':') || (kind !== 'headline' && kind !== 'caption')
    const played = RECORDING.exec(words)
    const label = line && isSpeaker(line[1]!) ? line : (played ?? (isOpen ? LABEL.exec(words) : null))
    if (!label || NO_NAMES.test(label[1]!)) continue
    const name = label.groups?.who ?? label[1]!
    const from = start + label[0].indexOf(name)
    found.push({ paragraph, name, start: from, end: from + name.length })
  }
  const over = new Map<number, Label>()
  // Speakers take turns; headings do not come again.
  const speakers = new Set(found.map(({ name }) => name.split(' ').at(-1)))
  if (found.length < LABELS_MIN || speakers.size < 2 || speakers.size === found.length) return over
  for (const [at, { paragraph, ...label }] of found.entries()) {
    // Behind the last label on a line of its own stands one paragraph that is its speaker's.
    const isLine = label.end >= report.sections[paragraph]!.end - 1
    const until = found[at + 1]?.paragraph ?? paragraph + (isLine ? 2 : 1)
    for (let next = paragraph; next < until; next++) over.set(next, label)
  }
  return over
}
