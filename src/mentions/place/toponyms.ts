/**
 * Stretches of a sentence that name places: the encoder's Location and Facility spans, cut and trimmed, and capitalised
 * names that the index knows and a preposition of place governs.
 *
 * Says where names stand, not which places they are (`resolve.ts`) nor what they do in the sentence (`use.ts`).
 */
import type { Sentence, Word } from '../../contract/index.js'
import { AREA_ADJECTIVES, DIRECTION_WORDS, FACILITY_NOUNS, KIND_BEFORE, LOCATIVE_PREPOSITIONS } from '../../rules/en/places.js'
import { matchesOf } from '../../text/matches.js'
import { childrenOf, headIn, wordsIn } from '../../text/tree.js'
import { featureAround } from './features.js'
import type { Gazetteer } from './gazetteer.js'
import type { Toponym } from './resolve.js'
import { isVesselAt } from './vessels.js'

export interface FoundToponym extends Toponym {
  /** "northern" of "northern Iraq"; the span of the mention begins there. */
  readonly direction?: { readonly start: number; readonly text: string }
  readonly facility: boolean
}

/**
 * Toponyms of a sentence in text order, none overlapping. Never throws.
 *
 * @param vessels names of the report that are vessels', from `vesselNames`.
 */
export function findToponyms(
  text: string,
  sentence: Sentence,
  gazetteer: Gazetteer,
  vessels: ReadonlySet<string> = new Set(),
): readonly FoundToponym[] {
  const found: FoundToponym[] = []
  const taken = new Set<number>()
  for (const entity of sentence.entities) {
    const inside = wordsIn(sentence, entity)
    if (entity.label === 'Location' || entity.label === 'Facility') {
      for (const bare of piecesOf(text, entity.start, entity.end, gazetteer)) {
        const piece = withFeature(text, sentence.start, bare)
        if (isAdjective(piece.text, gazetteer)) continue
        const last = piece.text.split(/\s+/).at(-1)!.toLowerCase()
        found.push({
          ...withDirection(sentence, piece, gazetteer),
          facility: entity.label === 'Facility' || (piece.text.includes(' ') && FACILITY_NOUNS.has(last)),
        })
      }
    }
    for (const index of inside) taken.add(index)
  }
  for (const span of untagged(sentence, taken)) {
    const name = text.slice(span.start, span.end)
    const known = gazetteer.lookup(name)[0]
    if (!known || (known.kind !== 'country' && known.population < UNTAGGED_POPULATION_MIN && known.kind !== 'sea')) continue
    if (known.kind !== 'country' && !span.located) continue
    found.push({ ...withDirection(sentence, { start: span.start, end: span.end, text: name }, gazetteer), facility: false })
  }
  const places = vessels.size ? found.filter((one) => gazetteer.countryNamed(one.text) || !isVesselAt(text, one, vessels)) : found
  return places.sort((a, b) => a.start - b.start)
}

const isAdjective = (name: string, gazetteer: Gazetteer): boolean =>
  AREA_ADJECTIVES.has(name.toLowerCase()) || (gazetteer.countryOfAdjective(name) !== undefined && !gazetteer.countryNamed(name))

/** An untagged name must be of a place this large. */
const UNTAGGED_POPULATION_MIN = 50_000

/** "Ostia, Rome" and "Iraq-Syria" are two names each; articles and possessive endings are none. */
function piecesOf(text: string, start: number, end: number, gazetteer: Gazetteer): Toponym[] {
  const pieces: Toponym[] = []
  const whole = text.slice(start, end)
  // "Washington, D.C." is one name.
  if (whole.includes(', ') && gazetteer.lookup(whole)[0]?.primary) return [{ start, end, text: whole }]
  for (const match of matchesOf(/[^,;()[\]]+/gu, whole)) {
    let from = start + match.index
    let piece = match[0]
    const lead = (KIND_BEFORE.exec(piece) ?? /^\s*(?:(?:the|in|of|at|near)\s+)?/i.exec(piece))![0].length
    from += lead
    piece = piece
      .slice(lead)
      .replace(/\s+$/, '')
      .replace(/['’]s?$/u, '')
    const halves = piece.split(/[-–—/]/u)
    const countries =
      halves.length === 2 && halves.every((half) => gazetteer.countryNamed(half) ?? gazetteer.lookup(half)[0]?.kind === 'area')
    if (countries) {
      pieces.push({ start: from, end: from + halves[0]!.length, text: halves[0]! })
      from += halves[0]!.length + 1
      piece = halves[1]!
    }
    if (/\p{L}/u.test(piece) && !DIRECTION_WORDS.has(piece.toLowerCase()))
      pieces.push({ start: from, end: from + piece.length, text: piece })
  }
  return pieces
}

/** "the Strait of [Messina]" is one name, whatever was tagged of it. */
function withFeature(text: string, from: number, piece: Toponym): Toponym {
  const feature = featureAround(text, piece)
  const before = feature && /(\p{L}+) (?:of (?:the )?)?$/u.exec(text.slice(Math.max(from, piece.start - 24), piece.start))
  if (!before || before[1]!.toLowerCase() !== feature.noun) return piece
  const start = piece.start - before[0].length
  return { start, end: piece.end, text: text.slice(start, piece.end) }
}

function withDirection(
  sentence: Sentence,
  piece: Toponym,
  gazetteer: Gazetteer,
): Toponym & { readonly direction?: { readonly start: number; readonly text: string } } {
  const words = piece.text.split(/\s+/)
  const lead = words[0]!
  if (
    words.length > 1 &&
    DIRECTION_WORDS.has(lead.toLowerCase()) &&
    (lead === lead.toLowerCase() || gazetteer.lookup(piece.text).length === 0)
  ) {
    const rest = piece.text.slice(words[0]!.length).trimStart()
    return { start: piece.end - rest.length, end: piece.end, text: rest, direction: { start: piece.start, text: words[0]! } }
  }
  const first = sentence.words.findIndex((word) => word.start === piece.start)
  const before = first > 0 ? sentence.words[first - 1] : undefined
  if (before && before.text === before.text.toLowerCase() && DIRECTION_WORDS.has(before.text) && piece.start - before.end <= 1)
    return { ...piece, direction: { start: before.start, text: before.text } }
  return piece
}

/** Runs of proper nouns that no tag covers; `located` where a preposition of place governs them. */
function untagged(sentence: Sentence, taken: ReadonlySet<number>): { start: number; end: number; located: boolean }[] {
  const runs: { start: number; end: number; located: boolean }[] = []
  const { words } = sentence
  const isName = (word: Word | undefined, index: number): boolean =>
    word !== undefined && word.upos === 'PROPN' && /^\p{Lu}/u.test(word.text) && !taken.has(index)
  for (let index = 0; index < words.length; index++) {
    if (!isName(words[index], index)) continue
    let last = index
    while (isName(words[last + 1], last + 1)) last++
    const head = headIn(words, range(index, last))
    const located = childrenOf(words, head, 'case').some((child) => LOCATIVE_PREPOSITIONS.has(words[child]!.text.toLowerCase()))
    runs.push({ start: words[index]!.start, end: words[last]!.end, located })
    index = last
  }
  return runs
}

const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, at) => first + at)
