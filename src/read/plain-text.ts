/**
 * Plain text: a line is a paragraph, unless the text is hard-wrapped and empty lines part its paragraphs.
 */
import type { RawBlock, RawFile } from './raw-report.js'

/** One report. */
export function readPlainText(text: string): RawFile {
  return { reports: [{ blocks: toBlocks(text), fields: {}, marked: false, notes: [] }], notes: [] }
}

/** The paragraphs of a text, with the empty lines in front of them. */
export function toBlocks(text: string): readonly RawBlock[] {
  const groups = text
    .split(/\r\n?|[\n\u0085\u2028\u2029]/)
    .reduce<string[][]>(
      (all, line) => {
        if (line.trim()) all.at(-1)!.push(line.trim())
        else if (all.at(-1)!.length) all.push([])
        return all
      },
      [[]],
    )
    .filter((group) => group.length > 0)
  return groups.flatMap((group, index) => {
    const lines = isWrapped(group) ? [group.join(' ')] : group
    return lines.map((line, at) => ({ text: line, ...(index > 0 && at === 0 ? { gap: true } : {}) }))
  })
}

/** Lines of about one length that break within sentences. */
function isWrapped(lines: readonly string[]): boolean {
  if (lines.length < 3) return false
  const inner = lines.slice(0, -1)
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0)
  if (longest > 110 || longest < 50) return false
  const full = inner.filter((line) => line.length > longest * 0.7).length
  const broken = inner.filter((line) => !/[.!?:]["”’')]?$/.test(line)).length
  const small = lines.slice(1).filter((line) => /^\p{Ll}/u.test(line)).length
  return full >= inner.length * 0.8 && broken >= inner.length * 0.5 && small >= inner.length * 0.3
}
