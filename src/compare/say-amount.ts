/** A number as it is said: "at least four", "more than 2,000", "about 350", "31". */
import type { Quantity } from '../contract/index.js'
import { NUMBER_NAMES } from '../rules/en/counted.js'

const scales = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const

/** The report's own words where the number is vague ("dozens") or of a unit; the number spelt out up to ten where it is bare. */
export function sayAmount(quantity: Quantity): string {
  const { exact, low, high, exclusive, approximate, unit, stated, counted, measure } = quantity
  const words = withoutCounted(stated, counted)
  if (unit) return words
  // "6.0" is not six, nor is a quake of magnitude 7 of magnitude seven.
  if (exact !== undefined && (measure === 'magnitude' || /^\d+\.\d+$/.test(words)))
    return `${approximate ? 'about ' : ''}${/^\d+(?:\.\d+)?$/.test(words) ? words : exact}`
  if (approximate && low !== undefined && high !== undefined) return words.toLowerCase().replace(/ of$/, '')
  if (exact !== undefined) return exact === 0 ? 'no' : `${approximate ? 'about ' : ''}${say(exact)}`
  if (low !== undefined && high !== undefined) return `${say(low)} to ${say(high)}`
  if (low !== undefined) return `${exclusive ? 'more than' : 'at least'} ${say(low)}`
  if (high !== undefined) return `${exclusive ? 'fewer than' : 'up to'} ${say(high)}`
  return words
}

function say(value: number): string {
  const name = NUMBER_NAMES[value]
  if (name) return name
  for (const [size, word] of scales) if (value >= size) return `${trim(value / size)} ${word}`
  return trim(value).replace(/\B(?=(?:\d{3})+(?!\d)(?<!\.\d*))/g, ',')
}

const trim = (value: number): string => String(Math.round(value * 1000) / 1000)

function withoutCounted(stated: string, counted: string | undefined): string {
  const line = stated.replace(/\s+/g, ' ').trim()
  return counted && line.toLowerCase().endsWith(` ${counted.toLowerCase()}`) ? line.slice(0, -counted.length - 1) : line
}
