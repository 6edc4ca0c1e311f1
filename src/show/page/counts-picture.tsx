/** Counts over time, one small chart a question: exact figures as dots, bounds as triangles, ranges as bars. */
import { scaleLinear, scaleUtc } from 'd3-scale'
import { curveStepAfter, line } from 'd3-shape'
import { type CountPoint, type CountSeries, findCounts } from '../counts.js'
import { clip, formatNumber, formatQuantity, formatShortTime } from '../format.js'
import type { View } from '../view.js'
import { Heading, Section } from './heading.js'
import { DrawnLink, passagesOf } from './passages.js'

const SIZE = { width: 380, height: 190, left: 46, right: 20, top: 20, bottom: 26 } as const
const CHARTS_MAX = 6

export function Counts({ view, level }: { readonly view: View; readonly level: number }) {
  const series = findCounts(view)
    .filter(({ points }) => points.filter((point) => point.at !== undefined).length > 1)
    .slice(0, CHARTS_MAX)
  if (!series.length) return null
  return (
    <Section
      id={`${view.account.id}-counts`}
      title="Counts over time"
      level={level}
      hint="By the time of the report. A dot is an exact figure, a triangle a bound (at least, at most), a bar a range."
    >
      <div class="charts">
        {series.map((one) => (
          <Chart key={one.finding.id} series={one} level={level + 1} />
        ))}
      </div>
    </Section>
  )
}

function Chart({ series, level }: { readonly series: CountSeries; readonly level: number }) {
  const { finding, points } = series
  const dated = spread(points.filter((point) => point.at !== undefined))
  const undated = points.filter((point) => point.at === undefined)
  const times = dated.map((point) => point.at ?? 0)
  const hour = 3_600_000
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const margin = Math.max(hour, (last - first) * 0.06)
  const x = scaleUtc([first - margin, last + margin], [SIZE.left, SIZE.width - SIZE.right])
  const tops = points.map((point) => point.quantity.high ?? point.value)
  const y = scaleLinear([0, Math.max(1, ...tops)], [SIZE.height - SIZE.bottom, SIZE.top]).nice(4)
  const id = `${finding.id}-chart`
  return (
    <figure class="chart" aria-labelledby={id}>
      <Heading level={level} id={id}>
        <a href={`#${finding.id}`}>{clip(finding.question, 110)}</a>
      </Heading>
      <svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}>
        <title>By report, over time</title>
        <g class="axis">
          {y
            .ticks(4)
            .filter((tick) => Number.isInteger(tick) || y.domain()[1]! < 4)
            .map((tick) => (
              <g key={tick}>
                <line x1={SIZE.left} x2={SIZE.width - SIZE.right} y1={y(tick)} y2={y(tick)} />
                <text x={SIZE.left - 7} y={y(tick) + 3.5} text-anchor="end">
                  {formatNumber(tick)}
                </text>
              </g>
            ))}
          {x.ticks(3).map((tick) => (
            <text key={tick.getTime()} x={x(tick)} y={SIZE.height - 8} text-anchor="middle">
              {tickText(tick, last - first)}
            </text>
          ))}
        </g>
        {finding.status === 'revised' && (
          <path
            class="run"
            d={
              line<CountPoint>(
                (point) => x(point.at ?? 0),
                (point) => y(point.value),
              ).curve(curveStepAfter)(dated) ?? ''
            }
          />
        )}
        {dated.map((point) => (
          <Dot key={point.citation.claim.id} point={point} x={x(point.at ?? 0) + point.nudge} y={y} named={point.named} />
        ))}
      </svg>
      {undated.length > 0 && (
        <p class="hint">
          Not drawn, for want of a day:{' '}
          {undated
            .map((point) => `${formatQuantity({ ...point.quantity, counted: undefined })} (${point.citation.report.label})`)
            .join(', ')}
        </p>
      )}
    </figure>
  )
}

function Dot({
  point,
  x,
  y,
  named,
}: {
  readonly point: CountPoint
  readonly x: number
  readonly y: (value: number) => number
  readonly named: boolean
}) {
  const { citation, quantity, value, position } = point
  const published = citation.report.report.published
  const text = `${formatQuantity(quantity)}: ${citation.report.label}${published ? `, ${formatShortTime(published)}` : ''}`
  const at = y(value)
  const range = quantity.exact === undefined && quantity.low !== undefined && quantity.high !== undefined
  const bound = quantity.exact === undefined && !range
  const up = quantity.low !== undefined ? -1 : 1
  return (
    <DrawnLink className={position ? 'dot other' : 'dot first'} passages={passagesOf([citation])} label={text}>
      <circle cx={x} cy={at} r="11" class="reach" />
      {range && <line class="range" x1={x} x2={x} y1={y(quantity.low ?? 0)} y2={y(quantity.high ?? 0)} />}
      {bound ? <path d={`M${x - 5.5} ${at - up * 4}h11l-5.5 ${up * 9}z`} /> : <circle cx={x} cy={at} r="4.5" />}
      {named && (
        <text x={x} y={at - 10} text-anchor="middle">
          {formatNumber(value)}
        </text>
      )}
    </DrawnLink>
  )
}

/** Points of one time and value stand beside each other; the first of each value bears the figure. */
function spread(points: readonly CountPoint[]): (CountPoint & { readonly nudge: number; readonly named: boolean })[] {
  const places = new Map<string, number>()
  const values = new Set<number>()
  return points.map((point) => {
    const place = `${Math.round((point.at ?? 0) / 3_600_000)} ${point.value}`
    const taken = places.get(place) ?? 0
    places.set(place, taken + 1)
    const named = !values.has(point.value) && values.size < 8
    values.add(point.value)
    return { ...point, nudge: taken % 2 ? -6 * Math.ceil(taken / 2) : 6 * (taken / 2), named }
  })
}

function tickText(tick: Date, spanMs: number): string {
  const day = `${tick.getUTCDate()} ${'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')[tick.getUTCMonth()]}`
  if (spanMs > 400 * 86_400_000) return `${tick.getUTCFullYear()}`
  const midnight = tick.getUTCHours() === 0 && tick.getUTCMinutes() === 0
  return spanMs > 3 * 86_400_000 || midnight
    ? day
    : `${String(tick.getUTCHours()).padStart(2, '0')}:${String(tick.getUTCMinutes()).padStart(2, '0')}`
}
