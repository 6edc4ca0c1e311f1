/** Findings: the question, its status, who holds which position in which words, and why two outlets count as one origin. */
import type { Finding, Link, LinkKind, Position } from '../../contract/index.js'
import { clip, formatHolders, plural, quoted } from '../format.js'
import { markOf, originsOf, outletsOf, type View } from '../view.js'
import { Badge, Legend } from './badge.js'
import { Heading, Section } from './heading.js'
import { Line, type Passage, passagesOf } from './passages.js'

/** Findings that stand open; the rest wait behind one line. */
const OPEN_MAX = 12
const QUOTES_MAX = 3
const LINKS_MAX = 12

const LINK_WORDS: Readonly<Record<LinkKind, string>> = {
  credit: 'one credits the other',
  chain: 'one is in the other’s chain of sources',
  'same-statement': 'both quote the same statement',
  'copied-text': 'both carry the same text',
  'rare-value': 'both give the same unusual figure',
  'same-body': 'both rest on bodies of one state or company',
}

export function Findings({ view, level }: { readonly view: View; readonly level: number }) {
  const { findings, id } = view.account
  if (!findings.length) return null
  const rest = findings.slice(OPEN_MAX)
  return (
    <Section
      id={`${id}-findings`}
      title="What they agree and differ on"
      hint="Most important first. A status says how many independent origins stand behind an answer, never which answer is true."
      level={level}
    >
      <details class="legend-box">
        <summary>What the statuses mean</summary>
        <Legend />
      </details>
      {findings.slice(0, OPEN_MAX).map((finding) => (
        <OneFinding key={finding.id} view={view} finding={finding} level={level + 1} />
      ))}
      {rest.length > 0 && (
        <details class="more">
          <summary>{plural(rest.length, 'finding')} more</summary>
          {rest.map((finding) => (
            <OneFinding key={finding.id} view={view} finding={finding} level={level + 1} />
          ))}
        </details>
      )}
    </Section>
  )
}

function OneFinding({ view, finding, level }: { readonly view: View; readonly finding: Finding; readonly level: number }) {
  const silent = [...new Set(finding.silent.flatMap((id) => view.reportOf(id)?.label ?? []))]
  return (
    <article class={`finding ${finding.status}`} id={finding.id} aria-labelledby={`${finding.id}-question`} tabIndex={-1}>
      <header>
        <Heading level={level} id={`${finding.id}-question`}>
          {finding.question}{' '}
          <a class="permalink" href={`#${finding.id}`} aria-label={`Link to the finding: ${finding.question}`}>
            #
          </a>
        </Heading>
        <p class="verdict">
          <Badge status={finding.status} /> <span>{formatHolders(finding.outlets, finding.origins)}</span>
        </p>
      </header>
      <ul class="positions">
        {finding.positions.map((position, index) => (
          <OnePosition key={`${index} ${position.text}`} view={view} position={position} index={index} />
        ))}
      </ul>
      {silent.length > 0 && (
        <p class="silent">
          Silent: {silent.slice(0, 6).join(', ')}
          {silent.length > 6 && ` and ${silent.length - 6} more`}
        </p>
      )}
      <Links view={view} links={finding.links} />
    </article>
  )
}

function OnePosition({ view, position, index }: { readonly view: View; readonly position: Position; readonly index: number }) {
  const citations = view.citations(position.claims)
  const outlets = outletsOf(view, position)
  const origins = originsOf(view, position)
  const own = origins.every((origin) => outlets.includes(origin))
  const left = citations.slice(QUOTES_MAX)
  return (
    <li class={index ? 'position other' : 'position first'}>
      <p class="answer">
        <Line passages={passagesOf(citations)}>
          {markOf(view, position)}
          {position.text}
        </Line>
      </p>
      <p class="holders">
        {named(outlets)}
        {!own && (
          <>
            {' '}
            <span class="from">from</span> {named(origins)}
          </>
        )}
      </p>
      <ul class="quotes">
        {citations.slice(0, QUOTES_MAX).map((citation) => (
          <li key={citation.claim.id}>
            <Line passages={passagesOf([citation])}>{quoted(clip(citation.words, 220))}</Line> <span class="sources">{citation.chain}</span>
          </li>
        ))}
        {left.length > 0 && (
          <li>
            <Line passages={passagesOf(left)} label={`${plural(left.length, 'more passage')}: ${position.text}`}>
              {plural(left.length, 'more passage')}
            </Line>
          </li>
        )}
      </ul>
    </li>
  )
}

function Links({ view, links }: { readonly view: View; readonly links: readonly Link[] }) {
  const labels = new Map(view.citations(links.flatMap(({ a, b }) => [a, b])).map(({ claim, report }) => [claim.id, report.label] as const))
  const passagesIn = ({ spans }: Link): Passage[] =>
    spans.flatMap(({ report, ...span }) => {
      const found = view.reportOf(report)
      return found ? [{ report: found.report, span }] : []
    })
  const shown = links.filter((link) => labels.has(link.a) && labels.has(link.b) && link.spans.some(({ report }) => view.reportOf(report)))
  if (!shown.length) return null
  return (
    <details class="links">
      <summary>Why {shown.length === 1 ? 'two claims count' : 'some claims count'} as one origin</summary>
      <ul>
        {shown.slice(0, LINKS_MAX).map((link) => (
          <li key={`${link.a} ${link.b} ${link.kind}`}>
            <Line passages={passagesIn(link)}>
              {[...new Set([labels.get(link.a), labels.get(link.b)])].join(' and ')}: {LINK_WORDS[link.kind]}
              {!link.certain && ' (in doubt)'}
            </Line>
          </li>
        ))}
        {shown.length > LINKS_MAX && <li>and {shown.length - LINKS_MAX} more</li>}
      </ul>
    </details>
  )
}

const named = (names: readonly string[]) =>
  names.length > 5 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ')
