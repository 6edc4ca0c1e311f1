/** The top of an account: title, what, when, where, who, and what it was read from; then the summary. */
import { mainOrigins } from '../../account/main-origins.js'
import { formatPlaces, formatReadFrom, formatTime } from '../format.js'
import type { View } from '../view.js'
import { Heading, Section } from './heading.js'
import { Line, passagesOf } from './passages.js'

export function Head({ view, level }: { readonly view: View; readonly level: number }) {
  const { account, reports, outlets } = view
  const { main } = account
  const passages = passagesOf(view.citations(main.claims))
  const facts: readonly (readonly [string, string])[] = [
    ['When', main.when ? formatTime(main.when) : ''],
    ['Where', main.where?.length ? formatPlaces(main.where) : ''],
    ['Who', main.who.map(view.nameOf).join(', ')],
    ['Read from', formatReadFrom(reports.length, outlets.length, mainOrigins(account))],
  ]
  return (
    <div class="head">
      <Heading level={level} id={account.id} className="title">
        {account.title}
      </Heading>
      {main.what && main.what !== account.title && (
        <p class="standfirst">
          <Line passages={passages}>{main.what}</Line>
        </p>
      )}
      <dl class="facts">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </div>
  )
}

export function Summary({ view, level }: { readonly view: View; readonly level: number }) {
  const { account } = view
  if (!account.summary.length) return null
  return (
    <Section id={`${account.id}-summary`} title="In short" level={level}>
      <ol class="summary">
        {account.summary.map(({ text, claims, findings }) => {
          const citations = view.citations(claims)
          return (
            <li key={text}>
              <Line passages={passagesOf(citations)}>{text}</Line> <Sources labels={citations.map((citation) => citation.report.label)} />
              {findings.flatMap((id) => {
                const index = account.findings.findIndex((finding) => finding.id === id)
                return index < 0 ? [] : [<Jump key={id} id={id} question={account.findings[index]!.question} />]
              })}
            </li>
          )
        })}
      </ol>
    </Section>
  )
}

/** The outlets behind a line, each once, three at most by name. */
export function Sources({ labels }: { readonly labels: readonly string[] }) {
  const names = [...new Set(labels)]
  if (!names.length) return null
  const more = names.length - 3
  return (
    <span class="sources">
      {names.slice(0, 3).join(' · ')}
      {more > 0 && ` · ${more} more`}
    </span>
  )
}

const Jump = ({ id, question }: { readonly id: string; readonly question: string }) => (
  <a class="jump" href={`#${id}`} aria-label={`Finding: ${question}`}>
    §
  </a>
)
