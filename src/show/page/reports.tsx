/**
 * The reports: each text once, as escaped paragraphs whose ids are their offsets, so that any span can be found and marked.
 *
 * The script may show them one below the other or side by side; it never adds a copy.
 */
import type { Report } from '../../contract/index.js'
import { formatPublished, formatTime } from '../format.js'
import { fileName, type ReportView, type View } from '../view.js'

export function Reports({ views }: { readonly views: readonly View[] }) {
  return (
    <aside class="reports" id="reports" aria-labelledby="reports-title">
      <header class="pane-head">
        <h2 id="reports-title">The reports</h2>
        <div class="pane-tools">
          <label class="pick scripted">
            <span class="unseen">Go to report</span>
            <select id="pick">
              {views.map((view) => (
                <optgroup key={view.account.id} label={view.account.title}>
                  {view.reports.map(({ report, number, label }) => (
                    <option key={report.id} value={report.id}>
                      {number}. {label}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          </label>
          <button type="button" class="scripted" id="beside" aria-pressed="false">
            Side by side
          </button>
          <button type="button" class="scripted" id="close" hidden>
            Close
          </button>
        </div>
        <div class="steps scripted" id="steps" hidden>
          <button type="button" id="previous" aria-label="Previous passage">
            ‹
          </button>
          <output id="step" />
          <button type="button" id="next" aria-label="Next passage">
            ›
          </button>
          <button type="button" id="back">
            Back to the line
          </button>
        </div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard. */}
      <section class="strip" id="strip" tabIndex={0} aria-label="Texts of the reports">
        {views.flatMap((view) => view.reports.map((report) => <OneReport key={report.report.id} view={view} shown={report} />))}
      </section>
    </aside>
  )
}

function OneReport({ view, shown }: { readonly view: View; readonly shown: ReportView }) {
  const { report, number, label } = shown
  const other = report.copyOf && view.reportOf(report.copyOf.report)
  return (
    <article class="report" id={report.id} aria-labelledby={`${report.id}-label`} lang={report.language || 'en'}>
      <header lang="en">
        <h3 id={`${report.id}-label`}>
          <span class="number">{number}</span> {label}
        </h3>
        <p>
          {formatPublished(report, formatTime)}
          {report.agency && ` · text of ${report.agency}`}
          {report.byline && ` · ${report.byline}`}
        </p>
        {other && report.copyOf && (
          <p>
            {Math.round(report.copyOf.share * 100)} percent of its text is in <a href={`#${other.report.id}`}>{other.label}</a>
          </p>
        )}
        {report.file && <p class="file">{fileName(report.file)}</p>}
      </header>
      {paragraphsOf(report).map(([first, ...rest]) =>
        rest.length ? (
          <p key={first.start}>
            {[first, ...rest].map((piece) => (
              <span key={piece.start} {...placeOf(report, piece)}>
                {piece.text}
              </span>
            ))}
          </p>
        ) : (
          <p key={first.start} {...placeOf(report, first)}>
            {first.text}
          </p>
        ),
      )}
    </article>
  )
}

const placeOf = (report: Report, piece: Piece) => ({ id: `${report.id}-${piece.start}`, 'data-start': piece.start, class: piece.kind })

interface Piece {
  readonly kind: string
  readonly start: number
  readonly text: string
}

/**
 * Sections, and what lies between them, so that every offset of the text stands in some piece. Pieces on one line are one
 * paragraph (a dateline and what it opens); blank stretches between paragraphs are left out.
 */
function paragraphsOf(report: Report): [Piece, ...Piece[]][] {
  const paragraphs: [Piece, ...Piece[]][] = []
  let ended = true
  const add = (kind: string, start: number, end: number) => {
    if (end <= start) return
    const piece = { kind, start, text: report.text.slice(start, end) }
    const open = ended ? undefined : paragraphs.at(-1)
    if (open && !/^\s*\n/.test(piece.text)) open.push(piece)
    else if (piece.text.trim()) paragraphs.push([piece])
    ended = /\n\s*$/.test(piece.text) || (!piece.text.trim() && ended)
  }
  let at = 0
  for (const { kind, start, end } of report.sections) {
    add('body', at, start)
    add(kind, Math.max(at, start), end)
    at = Math.max(at, end)
  }
  add('body', at, report.text.length)
  return paragraphs
}
