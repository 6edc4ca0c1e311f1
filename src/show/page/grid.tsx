/** Findings by outlet: what each says, where it differs, where it is silent. */
import type { Finding } from '../../contract/index.js'
import { clip, formatQuantity, plural } from '../format.js'
import type { Citation, View } from '../view.js'
import { Section } from './heading.js'
import { linkTo, passagesOf } from './passages.js'

const ROWS_MAX = 30
/** More columns than this no one reads; the findings name every outlet. */
const COLUMNS_MAX = 60

export function Grid({ view, level }: { readonly view: View; readonly level: number }) {
  const { account } = view
  const outlets = view.outlets.slice(0, COLUMNS_MAX)
  const rows = account.findings.slice(0, ROWS_MAX)
  if (outlets.length < 2 || !rows.length) return null
  const left = account.findings.length - rows.length
  const id = `${account.id}-grid`
  return (
    <Section
      id={id}
      title="Who says what"
      level={level}
      hint="A filled mark holds the first answer, an open one another, a dash is silence."
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reachable from the keyboard. */}
      <section class="scroll" tabIndex={0} aria-labelledby={`${account.id} ${id}`}>
        <table class="grid">
          <thead>
            <tr>
              <th scope="col">Question</th>
              {outlets.map((outlet) => (
                <th scope="col" key={outlet}>
                  {clip(outlet, 32)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((finding) => (
              <Row key={finding.id} view={view} finding={finding} outlets={outlets} />
            ))}
          </tbody>
        </table>
      </section>
      {view.outlets.length > outlets.length && (
        <p class="hint">
          The first {COLUMNS_MAX} of {plural(view.outlets.length, 'outlet')}; the findings name all.
        </p>
      )}
      {left > 0 && (
        <p class="hint">
          The {ROWS_MAX} most important; {plural(left, 'finding')} more are above.
        </p>
      )}
    </Section>
  )
}

function Row({ view, finding, outlets }: { readonly view: View; readonly finding: Finding; readonly outlets: readonly string[] }) {
  const held = new Map<string, Held[]>()
  finding.positions.forEach((position, index) => {
    for (const citation of view.citations(position.claims)) {
      const cells = held.get(citation.report.outlet) ?? []
      const cell = cells.find((other) => other.index === index)
      if (cell) cell.citations.push(citation)
      else cells.push({ index, citations: [citation] })
      held.set(citation.report.outlet, cells)
    }
  })
  return (
    <tr>
      <th scope="row">
        <a href={`#${finding.id}`}>{clip(finding.question, 110)}</a>
      </th>
      {outlets.map((outlet) => (
        <Cell key={outlet} finding={finding} held={held.get(outlet) ?? []} />
      ))}
    </tr>
  )
}

function Cell({ finding, held }: { readonly finding: Finding; readonly held: readonly Held[] }) {
  if (!held.length) {
    return (
      <td class="none">
        <span class="unseen">silent</span>
      </td>
    )
  }
  return (
    <td>
      {held.map(({ index, citations }) => (
        <a key={index} class={index ? 'cell other' : 'cell first'} {...linkTo(passagesOf(citations))}>
          <span class={isShort(finding, index) ? '' : 'unseen'}>{shortText(finding, index)}</span>
        </a>
      ))}
    </td>
  )
}

/** One position that an outlet holds, by its number in the finding. */
interface Held {
  readonly index: number
  readonly citations: Citation[]
}

const quantityOf = (finding: Finding, index: number) => {
  const value = finding.positions[index]?.value
  return finding.kind === 'how-many' && value && 'stated' in value && !('precision' in value) ? value : undefined
}
const isShort = (finding: Finding, index: number) => quantityOf(finding, index) !== undefined
const shortText = (finding: Finding, index: number) => {
  const quantity = quantityOf(finding, index)
  return quantity ? formatQuantity({ ...quantity, counted: undefined }) : clip(finding.positions[index]?.text ?? '', 80)
}
