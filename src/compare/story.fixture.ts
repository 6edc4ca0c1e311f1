/**
 * Readings for tests, from invented lines: each line a sentence and the claim it makes. Words are split at spaces, tags and lemmas guessed roughly;
 * enough for comparing, which looks at lemmas and spans only.
 */
import type { Claim, Place, Quantity, Reading, Sentence, Time, Word } from '../contract/index.js'
import { toId } from '../id.js'
import type { Evidence } from './evidence.js'
import { type Material, toMaterial } from './material.js'

export interface Line {
  readonly text: string
  readonly kind?: Claim['kind']
  readonly predicate?: string
  /** Names after the outlet, outermost first. */
  readonly via?: readonly string[]
  readonly quantities?: readonly Quantity[]
  readonly when?: Time
  readonly where?: readonly Place[]
  readonly who?: readonly string[]
  readonly denied?: boolean
  readonly expected?: boolean
  readonly quoted?: boolean
  readonly headline?: boolean
}

const functionWords =
  /^(a|an|the|of|in|on|at|by|to|and|or|for|from|with|that|was|were|is|are|it|its|had|has|have|be|been|as|than|but|not|no)$/i

/** A day in UTC. */
export const day = (date: string, stated = date): Time => {
  const start = Date.parse(`${date}T00:00:00Z`)
  return { start: new Date(start).toISOString(), end: new Date(start + 86_400_000).toISOString(), precision: 'day', stated }
}

export const people = (measure: string, exact: number, counted?: string): Quantity => ({
  exact,
  measure,
  stated: String(exact),
  ...(counted ? { counted } : {}),
})

/** A reading of an outlet's report on a day, one claim a line. */
export function toReading(outlet: string, date: string | undefined, lines: readonly Line[]): Reading {
  const id = toId('report', outlet, date ?? '', ...lines.map(({ text }) => text))
  let text = ''
  const sentences: Sentence[] = []
  const claims: Claim[] = []
  for (const [index, line] of lines.entries()) {
    const start = text.length
    text += `${line.text}\n`
    const words = [...line.text.matchAll(/[\p{L}\p{N}'-]+/gu)].map((match): Word => toWord(match[0], start + match.index, line))
    const head = Math.max(
      0,
      words.findIndex(({ lemma }) => lemma === line.predicate),
    )
    const linked = words.map((word, at) => ({
      ...word,
      head: at === head ? -1 : head,
      deprel: at === head ? 'root' : at < head ? 'nsubj' : 'obj',
    }))
    sentences.push({
      start,
      end: start + line.text.length,
      section: line.headline ? 'headline' : 'body',
      paragraph: index,
      words: linked,
      entities: [],
      attributions: [],
    })
    claims.push(toClaim(line, { id, outlet, start, index, head }))
  }
  return {
    format: 'rashomon/reading@1',
    report: {
      id,
      file: `${outlet}.txt`,
      outlet,
      ...(date ? { published: day(date) } : {}),
      text,
      language: 'en',
      sections: sentences.map(({ start, end, section }) => ({ kind: section, start, end })),
      stated: {},
      notes: [],
    },
    sentences,
    entities: [],
    mentions: [],
    claims,
    vectors: { width: 0, data: '' },
  }
}

function toWord(text: string, start: number, line: Line): Word {
  const lower = text.toLowerCase()
  const upos = functionWords.test(lower)
    ? 'DET'
    : lower === line.predicate
      ? 'VERB'
      : /^\p{Lu}/u.test(text)
        ? 'PROPN'
        : /^\d/.test(text)
          ? 'NUM'
          : 'NOUN'
  return {
    start,
    end: start + text.length,
    text,
    lemma: lower === line.predicate ? lower : lower.replace(/([^s])s$/, '$1'),
    upos,
    ...(upos === 'VERB' ? { feats: 'VerbForm=Fin' } : {}),
    head: -1,
    deprel: 'dep',
  }
}

function toClaim(line: Line, at: { id: string; outlet: string; start: number; index: number; head: number }): Claim {
  const end = at.start + line.text.length
  return {
    id: toId('claim', at.id, at.index),
    report: at.id,
    start: at.start,
    end,
    text: line.text,
    kind: line.kind ?? (line.quantities ? 'count' : 'event'),
    predicate: line.predicate ?? 'be',
    who: (line.who ?? []).map((entity) => ({ text: entity, entity, start: at.start, end })),
    whom: [],
    ...(line.when ? { when: line.when } : {}),
    ...(line.where ? { where: line.where } : {}),
    quantities: (line.quantities ?? []).map((quantity) => withSpan(quantity, line.text, at.start)),
    polarity: line.denied ? 'denied' : 'affirmed',
    certainty: line.expected ? 'expected' : 'asserted',
    quoted: line.quoted ?? false,
    chain: [{ name: at.outlet, kind: 'outlet' }, ...(line.via ?? []).map((name) => ({ name, kind: 'organization' as const }))],
    at: { sentence: at.index, word: at.head },
    rules: [],
  }
}

/** The number with where its words stand, if they stand in the line. */
function withSpan(quantity: Quantity, text: string, start: number): Quantity {
  const found = text.lastIndexOf(quantity.stated)
  return found < 0 ? quantity : { ...quantity, span: { start: start + found, end: start + found + quantity.stated.length } }
}

/** Origins by name alone: no copies, no doubts. */
export const byName: Evidence = {
  originOf: ({ claim }) => claim.chain.at(-1)!.name,
  nameOf: ({ claim }) => claim.chain.at(-1)!.name,
  outletOf: ({ claim }) => claim.chain[0]!.name,
  count: (views) => {
    const { size } = new Set(views.map(({ claim }) => claim.chain.at(-1)!.name))
    return { low: size, high: size, links: [] }
  },
}

export const toStory = (...readings: readonly Reading[]): Material => toMaterial(readings, [], byName)
