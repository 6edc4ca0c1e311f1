/**
 * Natural features under the name of something else: "the Strait of Messina" is no town, "the Swat valley" may be Swat's.
 *
 * Says what a name or the words beside it call a feature, under which names the index may hold it, and which kinds of place
 * may stand for it. A town never may: where the index lacks the feature it has no candidates. Knows no other name of the text.
 */
import { FEATURE_NOUNS, type FeatureKind } from '../../rules/en/places.js'
import type { Candidate, Gazetteer, PlaceKind } from './gazetteer.js'

export interface Feature {
  /** The name without the word that says what it is. */
  readonly bare: string
  readonly noun: string
}

/** Which kinds of place may stand for a feature of each kind under its bare name. */
const STAND_INS: Readonly<Record<FeatureKind, readonly PlaceKind[]>> = {
  sea: ['sea', 'water'],
  water: ['water', 'sea'],
  mountain: ['mountain', 'area'],
  land: ['area', 'mountain', 'region', 'district'],
}

/** "Strait of Messina", "Lake Como", "Kern River" and the like; undefined for any other name. */
export function featureOf(name: string): Feature | undefined {
  const words = name.split(/\s+/)
  if (words.length < 2) return undefined
  const [first, last] = [words[0]!.toLowerCase(), words.at(-1)!.toLowerCase()]
  if (FEATURE_NOUNS.has(last)) return { bare: words.slice(0, -1).join(' '), noun: last }
  if (!FEATURE_NOUNS.has(first)) return undefined
  const from = words[1] === 'of' ? (words[2] === 'the' ? 3 : 2) : FIRST_NOUNS.has(first) ? 1 : words.length
  return from < words.length ? { bare: words.slice(from).join(' '), noun: first } : undefined
}
/** Nouns that stand before the name without "of". */
const FIRST_NOUNS: ReadonlySet<string> = new Set(['lake', 'mount', 'river'])

/** The feature that the words around a name make of it: "Messina" of "the strait of Messina", "Swat" of "the Swat valley". */
export function featureAround(text: string, { start, end }: { readonly start: number; readonly end: number }): Feature | undefined {
  const bare = text.slice(start, end)
  const before = BEFORE.exec(text.slice(Math.max(0, start - 24), start))
  const noun = (before?.[1] ?? before?.[2])?.toLowerCase()
  if (noun && FEATURE_NOUNS.has(noun)) return { bare, noun }
  const behind = BEHIND.exec(text.slice(end, end + 24))?.[1]
  return behind && FEATURE_NOUNS.has(behind) && !OFTEN_ELSE.has(behind) ? { bare, noun: behind } : undefined
}
const BEFORE = /(?:(?<!\p{L})(\p{L}{3,9}) of (?:the )?|(?<!\p{L})(Lake|Mount|River|river) )$/u
/** Only in small letters: "Salt Lake City" and "Tampa Bay Council" are other names. */
const BEHIND = /^ (\p{Ll}{3,9})(?![\p{L}-])/u
/** "Tokyo sea freight", "a London range": what stands behind a name as a word for something else. */
const OFTEN_ELSE: ReadonlySet<string> = new Set(['sea', 'range', 'sound', 'mount', 'peak', 'channel', 'hills', 'pass'])

/** The feature under any of its usual names, else a place of its bare name that may stand for it. Never a town. */
export function featureCandidates({ bare, noun }: Feature, gazetteer: Gazetteer): readonly Candidate[] {
  const kinds = STAND_INS[FEATURE_NOUNS.get(noun)!]
  const single = noun === 'straits' ? 'strait' : noun
  for (const name of [`${noun} of ${bare}`, `${bare} ${noun}`, `${single} of ${bare}`, `${bare} ${single}`, `${noun} ${bare}`]) {
    const found = gazetteer.lookup(name).filter(({ kind }) => kind !== 'city' && kind !== 'facility')
    if (found.length) return found
  }
  const named = gazetteer.lookup(bare)
  return named.filter((one) => kinds.includes(one.kind) && (!DIVISIONS.has(one.kind) || one === named[0]))
}
/** A division may stand for its valley only where nothing larger bears the name. */
const DIVISIONS: ReadonlySet<PlaceKind> = new Set(['region', 'district'])

/** Whether a feature is of water. */
export const isWater = ({ noun }: Feature): boolean => FEATURE_NOUNS.get(noun) === 'sea' || FEATURE_NOUNS.get(noun) === 'water'
