/**
 * Agency copy as teleprinters carry it: ANPA 1312 and IPTC 7901. Control characters part the heading, the text and the end.
 *
 * The heading's numbers say nothing to a reader; the lines in front of the text are slug, title, notes to editors and byline; the day stands
 * behind the text. One file may hold several messages.
 */
import { toNote } from '../errors.js'
import { outletByName } from './outlets.js'
import type { RawBlock, RawField, RawFields, RawFile, RawReport, Stated } from './raw-report.js'

/** SOH heading STX text ETX end: the three parts of a message, the end perhaps missing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the marks between the parts
const MESSAGE = /\x01([^\x02]{0,1000})\x02([^\x03]*)(?:\x03([^\x01]*))?/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: marks of typesetting
const CONTROLS = /[\x00-\x08\x0b-\x1f]/g

export function readTeleprinter(text: string, file: string): RawFile {
  const reports: RawReport[] = []
  for (const [, heading = '', body = '', end] of text.matchAll(MESSAGE)) {
    const report = body.trimStart().startsWith('^') ? fromAnpa(body, end ?? '') : fromIptc(heading, body, end ?? '')
    if (report.blocks.length) reports.push(report)
  }
  const isCut = !text.slice(text.lastIndexOf('\x02')).includes('\x03')
  return { reports, notes: isCut ? [toNote('file-damaged', 'The last message has no end; it may be cut off.', { file })] : [] }
}

/** Lines in front begin with "^" and end in "<" or "="; a paragraph begins with white space. */
function fromAnpa(body: string, end: string): RawReport {
  const lines = body.split(/\r?\n/)
  const fields: { [field in RawField]?: Stated } = {}
  const blocks: RawBlock[] = []
  let isHead = true
  for (const line of lines) {
    const bare = line
      .replace(/^\^/, '')
      .replace(/[<=^][\s<]*$/, '')
      .replace(CONTROLS, ' ')
    const words = plainOf(bare)
    if (!words || /^_{2,}$/.test(words)) continue
    const isMarked = line.startsWith('^')
    isHead &&= isMarked
    if (!isHead) {
      if (isMarked || /^\s/.test(line) || !blocks.length) blocks.push({ text: words, gap: true })
      else blocks[blocks.length - 1] = { ...blocks.at(-1)!, text: `${blocks.at(-1)!.text} ${words}` }
      continue
    }
    blocks.push({ text: words, kind: 'boilerplate' })
    if (fields.byline && outletByName(words.replace(/ .* Writer$/, ''))?.kind === 'agency') continue
    if (/^by /i.test(words)) fields.byline ??= { value: words.slice(3), where: 'byline' }
    else if (blocks.length > 1 && !isForEditors(words)) fields.title ??= { value: words, where: 'teleprinter title' }
  }
  const day = /(?<month>\d{2})-(?<day>\d{2})-(?<year>\d{2}) (?<hour>\d{2})(?<minute>\d{2})(?<zone>GMT|EDT|EST)/.exec(end)?.groups
  if (day) {
    const value = `20${day.year}-${day.month}-${day.day} ${day.hour}:${day.minute} ${day.zone}`
    fields.published = { value, where: 'teleprinter end' }
  }
  const agency = outletByName(/^\s*([A-Z]{2,4})-/.exec(end)?.[1] ?? '')
  if (agency?.kind === 'agency') fields.outlet = { value: agency.name, where: 'teleprinter end' }
  return { blocks, fields, marked: fields.title !== undefined, notes: [] }
}

const isForEditors = (line: string): boolean =>
  /^(?:\(?eds:|ap (?:photo|video|graphic|audio)|editor.?s note|with |for (?:use|release))/i.test(line)

/** Keywords in front of the text; the title's lines end in "="; the text ends where its notes to editors begin. */
function fromIptc(heading: string, body: string, end: string): RawReport {
  const [head = '', rest = ''] = body.split(/ =\s*\r?\n/, 2)
  const lines = head.split(/\r?\n/).map(plainOf).filter(Boolean)
  const by = lines.findIndex((line) => /^by /i.test(line))
  const titles = lines.filter(
    (line, index) => index !== by && !/^(?:refile|extra|update\d?|\d(?:st|nd|rd|th) lead|urgent|correction|advisory)$/i.test(line),
  )
  const paragraphs = rest
    .split(/^#+ /m)[0]!
    .split(/\r?\n[ \t]*\r?\n/)
    .map(plainOf)
    .filter(Boolean)
  const agency = /\b(dpa|afp|ap|reuters|apa|ansa|pa|efe|tass|stt|ntb)\b/i.exec(heading)?.[1]
  const day = /(?<day>\d{2})(?<hour>\d{2})(?<minute>\d{2}) (?<zone>GMT|[A-Z]{3,4}) (?<month>[A-Z][a-z]{2}) (?<year>\d{2})/.exec(end)?.groups
  const fields: RawFields = {
    ...(titles.length ? { title: { value: titles.join(' '), where: 'teleprinter title' } } : {}),
    ...(by >= 0 ? { byline: { value: lines[by]!.slice(3), where: 'byline' } } : {}),
    ...(agency ? { outlet: { value: agency, where: 'teleprinter heading' } } : {}),
    ...(day
      ? { published: { value: `${day.day} ${day.month} 20${day.year} ${day.hour}:${day.minute} ${day.zone}`, where: 'teleprinter end' } }
      : {}),
  }
  return { blocks: paragraphs.map((text) => ({ text, gap: true })), fields, marked: true, notes: [] }
}

/** Teleprinters have no curved quotes and no dash: `` and '' stand for quotes, a lone _ for a dash. */
const plainOf = (line: string): string =>
  line
    .replace(/``|''/g, '"')
    .replace(/(^|\s)_(?=\s|$)/g, '$1—')
    .replace(/\s+/g, ' ')
    .trim()
