/**
 * A checked draft as SARIF 2.1.0, for pipelines and editors: a result for each sentence that needs mending, with the reports' words as related places.
 *
 * Lines and columns are of the draft's file, if its text is given and holds the sentence as it stands; else a result names the file alone.
 */
import { pathToFileURL } from 'node:url'
import type { CheckedSentence, CheckResult, Report, Span } from '../contract/index.js'
import { VERDICT_WORDS, VERDICTS } from './check-words.js'

export interface SarifOptions {
  readonly version: string
  /** The text of the draft's file as it stands on disk. */
  readonly source?: string
}

/** @returns the log as plain data, one run. */
export function toSarif({ draft, reports, sentences, notes }: CheckResult, { version, source }: SarifOptions): unknown {
  const places = placesOf(sentences, source)
  const byId = new Map(reports.map((report) => [report.id, report]))
  const results = sentences.flatMap((sentence, at) => {
    if (!VERDICT_WORDS[sentence.verdict].fault) return []
    const wrong = sentence.reasons.filter(({ kind }) => kind !== 'support')
    const said = wrong.map(({ message }) => message).join(' ') || VERDICT_WORDS[sentence.verdict].meaning
    return [
      {
        ruleId: sentence.verdict,
        ruleIndex: VERDICTS.indexOf(sentence.verdict),
        level: levelOf(sentence),
        message: { text: `${VERDICT_WORDS[sentence.verdict].word}: ${said}` },
        locations: [{ physicalLocation: { artifactLocation: locationOf(draft), ...(places[at] ? { region: places[at] } : {}) } }],
        relatedLocations: wrong.flatMap(({ words, message }) =>
          words.flatMap(({ report: id, start, end }) => {
            const report = byId.get(id)
            return report ? [relatedOf(report, { start, end }, message)] : []
          }),
        ),
        rank: Math.round(100 * (1 - sentence.support)),
      },
    ]
  })
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'rashomon check',
            version,
            rules: VERDICTS.map((id) => ({ id, shortDescription: { text: VERDICT_WORDS[id].meaning } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: [draft, ...reports].map((report) => ({ location: locationOf(report) })),
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: notes.map(({ code, severity, message, remedy }) => ({
              descriptor: { id: code },
              level: severity === 'info' ? 'note' : severity,
              message: { text: `${message} ${remedy}` },
            })),
          },
        ],
        results,
      },
    ],
  }
}

const levelOf = ({ verdict }: CheckedSentence): 'error' | 'warning' | 'note' =>
  verdict === 'disputed' ? 'note' : verdict === 'not-found' ? 'warning' : 'error'

/** Relative paths stay relative: a pipeline shows them beside its own. */
const locationOf = ({ file, id }: Report): { uri: string } => {
  const name = file ?? id
  return { uri: /^(?:\/|[A-Za-z]:[\\/])/.test(name) ? pathToFileURL(name).href : encodeURI(name.replaceAll('\\', '/')) }
}

const relatedOf = (report: Report, { start, end }: Span, message: string): unknown => ({
  physicalLocation: { artifactLocation: locationOf(report), region: { snippet: { text: report.text.slice(start, end) } } },
  message: { text: message },
})

interface Region {
  readonly startLine: number
  readonly startColumn: number
  readonly endLine: number
  readonly endColumn: number
}

/** Where each sentence stands in the file, in order; what white space lies between its words does not matter. */
function placesOf(sentences: readonly CheckedSentence[], source: string | undefined): (Region | undefined)[] {
  if (source === undefined) return []
  let from = 0
  return sentences.map(({ text }) => {
    const pattern = text
      .trim()
      .split(/\s+/)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('\\s+')
    const found = new RegExp(pattern, 'u').exec(source.slice(from))
    if (!found) return undefined
    const start = from + found.index
    from = start + found[0].length
    const [first, last] = [pointAt(source, start), pointAt(source, from)]
    return { startLine: first.line, startColumn: first.column, endLine: last.line, endColumn: last.column }
  })
}

/** From 1, as SARIF counts. */
function pointAt(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset).split(/\r\n|\r|\n/)
  return { line: before.length, column: before.at(-1)!.length + 1 }
}
