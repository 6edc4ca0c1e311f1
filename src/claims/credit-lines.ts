/**
 * Lines that hand the next paragraph over to another outlet: "The Norland Press reports:", "From the Marsby Echo:".
 *
 * The paragraph behind such a line is that outlet's, whoever speaks within it; quoted paragraphs that follow one another all are.
 */
import type { Report, Source } from '../contract/index.js'
import { isMediaName, knownName, mediaKindOf } from './media-names.js'

const CREDIT_LINE =
  /^(?:(?:more )?(?:from|via|per|as|according to|here['’]s (?:how|what)) )?((?:the )?\p{Lu}.{1,50}?)(?:['’]s report|,? (?:reports?|reported|writes|wrote|adds|says|notes|explains|has more|has the story|tells us)(?: (?:that|this|on (?:it|this)))?)?:$/iu

/** The outlet or agency to which each paragraph (the index of its section) is handed over. */
export function findCreditLines({ sections, text }: Report): ReadonlyMap<number, Source> {
  const found = new Map<number, Source>()
  sections.forEach(({ start, end }, at) => {
    const next = at + 1
    if (sections[next]?.kind !== 'body') return
    // A line of its own, or the last words of a paragraph: "The search goes on. As the Echo reports:"
    const line = text.slice(Math.max(start, end - LINE_CHARS_MAX - 1), end)
    const last = /(?:^|[.!?]["”’]?\s+)([^.!?]*(?:\b\p{Lu}\.[^.!?]*)*)$/u.exec(line)?.[1]
    const isTail = end - start > LINE_CHARS_MAX
    // Words between marks have their speaker already.
    if (isTail && (last === undefined || last === line || /^["“«]/.test(text.slice(sections[next].start)))) return
    const named = CREDIT_LINE.exec((isTail ? last! : text.slice(start, end)).trim().replace(/^(?:updated?|breaking|more)\s?:\s+/i, ''))?.[1]
    // "Via the Echo and Ann Reed:"
    const name = [named, named?.split(/ and |, /)[0]].find((one) => one && isMediaName(one))
    const kind = name ? mediaKindOf(name) : undefined
    if (!name || !kind) return
    const from = text.indexOf(name, start)
    const source: Source = { name: knownName(name) ?? name.replace(/^the /i, ''), kind, start: from, end: from + name.length }
    // Quoted paragraphs that follow one another are all of that text.
    const opens = (paragraph: number): boolean =>
      sections[paragraph]?.kind === 'body' && /^["“«]/.test(text.slice(sections[paragraph].start, sections[paragraph].end))
    found.set(next, source)
    for (let more = next + 1; opens(next) && opens(more); more++) found.set(more, source)
  })
  return found
}
const LINE_CHARS_MAX = 90
