/** What happened when, with what lay before and what is expected. */
import { formatShortTime, formatTime } from '../format.js'
import type { View } from '../view.js'
import { Sources } from './head.js'
import { Section } from './heading.js'
import { Line, passagesOf } from './passages.js'

const KINDS = { main: '', background: 'Before', expected: 'Expected' } as const

export function Timeline({ view, level }: { readonly view: View; readonly level: number }) {
  const { timeline, id } = view.account
  if (!timeline.length) return null
  return (
    <Section id={`${id}-timeline`} title="Timeline" level={level}>
      <ol class="timeline">
        {timeline.map(({ when, text, kind, claims }) => {
          const citations = view.citations(claims)
          return (
            <li key={`${when.start} ${text}`} class={kind}>
              <time dateTime={when.start} title={formatTime(when)}>
                {formatShortTime(when)}
              </time>
              <p>
                {KINDS[kind] && <span class="kind">{KINDS[kind]}</span>} <Line passages={passagesOf(citations)}>{text}</Line>{' '}
                <Sources labels={citations.map((citation) => citation.report.label)} />
              </p>
            </li>
          )
        })}
      </ol>
    </Section>
  )
}
