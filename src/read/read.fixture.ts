/** For the tests of formats: a text of our own, and what was read of a file as lines. */
import { readReports } from './read-reports.js'

export const LONG = 'The pier fell at dusk and the men left the town before the sea came in.'
export const MORE = 'Two boats were lost, the mayor said, and the road along the bay is closed until noon.'

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A line for each report (outlet | agency | byline | dateline | published | address), then one for each section by kind. */
export async function linesOf(file: string, content: string | Uint8Array): Promise<string[]> {
  const { reports } = await readReports(file, typeof content === 'string' ? bytesOf(content) : content)
  return reports.flatMap((report) => [
    [report.outlet, report.agency, report.byline, report.dateline?.place, report.published?.start, report.url]
      .map((value) => value ?? '-')
      .join(' | '),
    ...report.sections.map((section) => `${section.kind}: ${report.text.slice(section.start, section.end)}`),
  ])
}

/** Codes of the notes, with the place if it says more than the file. */
export async function codesOf(file: string, content: string | Uint8Array): Promise<string[]> {
  const { notes } = await readReports(file, typeof content === 'string' ? bytesOf(content) : content)
  return notes.map(({ code, where }) => (where?.line === undefined ? code : `${code}:${where.line}`))
}
