/** The examples as a stream of any length: their readings and accounts with other names, so that each time it is another story. */
import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { toAccountOf } from '../src/accounts.js'
import { type Account, open, type Reading, type Report } from '../src/index.js'

/** One happening of the examples. */
export interface Base {
  readonly readings: readonly Reading[]
  readonly account: Account
}

export async function readBases(): Promise<readonly Base[]> {
  const root = resolve(import.meta.dirname, '../examples')
  const rashomon = await open()
  const { readings } = await rashomon.read([root])
  const accounts = await rashomon.accounts(readings)
  await rashomon.close()
  return accounts.map(({ reports }) => {
    const own = new Set(reports.map(({ id }) => id))
    const members = readings.filter(({ report }) => own.has(report.id))
    return { readings: members, account: toAccountOf(members) }
  })
}

/** The same with other ids and other names of the same length, so that every span still slices to its words. */
export function rename(base: Base, number: number): Base {
  const names = new Set(base.readings.flatMap(({ entities }) => entities.flatMap(({ name }) => name.match(/\p{Lu}\p{Ll}{3,}/gu) ?? [])))
  const others = new Map([...names].map((name) => [name, otherName(name, number)]))
  const pattern = new RegExp(
    `\\b(?:${[...names].join('|')})\\b|\\b(report|claim|entity|finding|account|event)-[0-9a-f]{12}\\b|https?://[^"\\s]+`,
    'g',
  )
  const text = JSON.stringify(base).replace(pattern, (found, kind: string | undefined) => {
    if (kind) return `${kind}-${digest(`${found} ${number}`).slice(0, 12)}`
    return found.startsWith('http') ? `${found}-${number}` : (others.get(found) ?? found)
  })
  return JSON.parse(text) as Base
}

function otherName(name: string, number: number): string {
  const letters = [...digest(`${name} ${number}`)].map((digit) => 'aeioubdfglmnrstk'[Number.parseInt(digit, 16)]!)
  return `${name[0]}${Array.from({ length: name.length - 1 }, (_, at) => letters[at % letters.length]).join('')}`
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A report as JSON that can be posted. */
export const toPosted = ({ title, outlet, url, published, text, sections }: Report): object => ({
  title,
  outlet,
  url,
  published: published?.start,
  text: sections.flatMap(({ kind, start, end }) => (kind === 'body' ? [text.slice(start, end)] : [])).join('\n\n'),
})

/** Reports one after the other, the stories' reports in turns of a few stories: as many as wanted. */
export function* streamOf(bases: readonly Base[]): Generator<object> {
  const atOnce = 4
  for (let number = 0; ; number += atOnce) {
    const stories = Array.from({ length: atOnce }, (_, at) => rename(bases[(number + at) % bases.length]!, number + at).readings)
    for (let turn = 0; stories.some(({ length }) => length > turn); turn++)
      for (const readings of stories) {
        const reading = readings[turn]
        if (reading) yield toPosted(reading.report)
      }
  }
}
