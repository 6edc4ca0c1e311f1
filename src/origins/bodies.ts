/**
 * Whether two sources are one body, one speaks for the other, or both may be of one state or one unnamed group.
 *
 * Reads names and roles only. That two are related is a link; that nothing relates them proves nothing.
 */
import {
  AREA_WORDS,
  BODIES,
  EMPTY_WORDS,
  MEDIUM_WORDS,
  OFFICE_WORDS,
  PUBLIC_WORDS,
  RULE_WORDS,
  SINGLE_OFFICES,
  SPEAKING_WORDS,
  STATE_BODIES,
  STATE_OFFICES,
} from '../rules/en/bodies.js'
import { STATE_BY_NAME } from '../rules/en/states.js'

/** What a source is called, and as what: all its names and roles in the story. */
export interface Party {
  readonly kind: 'outlet' | 'agency' | 'person' | 'organization' | 'document' | 'unnamed'
  readonly names: readonly string[]
  readonly roles: readonly string[]
}

export interface Relation {
  readonly certain: boolean
  readonly why: 'one body' | 'speaks for it' | 'one office' | 'one area' | 'one state' | 'unnamed group'
}

const ROW_BY_NAME = new Map(BODIES.flatMap((row) => row.names.map((name) => [name, row] as const)))
const longestName = 5

/** How the second is related to the first; undefined where nothing says so. Symmetric. */
export function relate(a: Party, b: Party): Relation | undefined {
  const media = isMedia(a) || isMedia(b)
  const [bodyA, bodyB] = media ? [[], []] : [bodiesOf(a), bodiesOf(b)]
  const shared = bodyA.flatMap((x) => bodyB.filter((y) => x.key === y.key).map((y) => [x, y] as const))
  const certain = shared.find(([x, y]) => (x.itself || x.speaks) && (y.itself || y.speaks))
  if (certain) return { certain: true, why: certain.every((body) => body.itself) ? 'one body' : 'speaks for it' }
  if (shared.length || bodyA.some((x) => bodyB.some((y) => mayBeOne(x.key, y.key)))) return { certain: false, why: 'one body' }
  const [statesA, statesB] = [statesOf(a), statesOf(b)]
  if (statesA.some((state) => statesB.includes(state))) return { certain: false, why: 'one state' }
  if (!media && (holdsOffice(a, b) || holdsOffice(b, a))) return { certain: false, why: 'one office' }
  if (!media && (!statesA.length || !statesB.length) && areOfOneArea(a, b)) return { certain: false, why: 'one area' }
  if (isOffice(a) && isOffice(b) && (statesA.length === 0 || statesB.length === 0)) return { certain: false, why: 'unnamed group' }
  // "Officials" of nobody knows which state may be those who are named elsewhere.
  if ((isPlainOffice(a, statesA) && isOfSomeState(b, statesB)) || (isPlainOffice(b, statesB) && isOfSomeState(a, statesA)))
    return { certain: false, why: 'unnamed group' }
  return undefined
}

/** The states whose public body a source is: by the table, or a state's name beside a word of office, or the bare name of a state. */
export function statesOf(party: Party): readonly string[] {
  const found = new Set<string>()
  for (const phrase of [...party.names, ...party.roles]) {
    const words = toWords(phrase)
    if (isPast(words)) continue
    const state = rowIn(words)?.state
    if (state !== undefined) {
      found.add(state)
      continue
    }
    const named = statesIn(words)
    const others = words.filter((word, index) => !named.some(({ from, to }) => index >= from && index < to) && !EMPTY_WORDS.has(word))
    const office = words.some((word) => (isMedia(party) ? word === 'state' || word === 'official' : PUBLIC_WORDS.has(word)))
    if (office || (others.length === 0 && party.kind !== 'person' && !isMedia(party)))
      for (const one of ownStates(words, named)) found.add(one)
  }
  return [...found].sort()
}

/** "the Norwegian ambassador to Denmark" is Norway's; "officials in Denmark" are Denmark's. */
function ownStates(words: readonly string[], named: readonly NamedState[]): readonly string[] {
  const first = named.filter(({ from }) => !words.slice(0, from).some((word) => OUTWARD_WORDS.has(word) || word === 'in'))
  const own = first.length ? first : named.filter(({ from }) => !words.slice(0, from).some((word) => OUTWARD_WORDS.has(word)))
  return own.map(({ state }) => state)
}

const OUTWARD_WORDS: ReadonlySet<string> = new Set(['to', 'on', 'for', 'against', 'about', 'with', 'near'])
const isPast = (words: readonly string[]): boolean => words.some((word) => word === 'former' || word === 'ex' || word.startsWith('ex-'))

interface Body {
  readonly key: string
  /** The party is the body, not someone of it. */
  readonly itself: boolean
  readonly speaks: boolean
}

/** The bodies that a source is or speaks for, each by its one name. */
function bodiesOf(party: Party): readonly Body[] {
  const found: Body[] = []
  // A person, too: who speaks for her is she. Some bodies are taken for persons.
  if (party.kind !== 'unnamed')
    for (const name of party.names) {
      const key = bodyKey(withoutMedium(toWords(name)))
      if (key !== '') found.push({ key, itself: true, speaks: false })
    }
  // The name of an unnamed source is its role: "a spokesman for the harbour authority". Witnesses are of no body.
  for (const role of isOffice(party) ? [...party.roles, ...party.names] : party.roles) {
    const words = toWords(role)
    if (isPast(words)) continue
    const speaks = words.some((word) => SPEAKING_WORDS.has(word))
    const key = bodyKey(
      words.filter((word) => !SPEAKING_WORDS.has(word) || word === 'minister').map((word) => (word === 'minister' ? 'ministry' : word)),
    )
    if (key !== '') found.push({ key, itself: false, speaks })
  }
  return found
}

/** "Skytrail 9 website" is Skytrail9: a number belongs to the word before it, and where a body publishes is not its name. */
function withoutMedium(words: readonly string[]): readonly string[] {
  const joined: string[] = []
  for (const word of words) {
    const last = joined.at(-1)
    if (last !== undefined && /^\d+$/.test(word) && /^\p{L}+$/u.test(last)) joined[joined.length - 1] = `${last}${word}`
    else joined.push(word)
  }
  while (joined.length > 1 && MEDIUM_WORDS.has(joined.at(-1)!)) joined.pop()
  return joined
}

/** One key for all names of a body; empty for words that name none. */
function bodyKey(words: readonly string[]): string {
  const row = rowIn(words)
  if (row) return row.id
  const ruled = words.findIndex((word) => RULE_WORDS.has(word))
  // "President Ole Strand's regime" is the Strand government.
  if (ruled > 0 && ruled === words.length - 1 && !statesIn(words).length) return `${words[ruled - 1]!.replace(/^al-/, '')} government`
  const telling = words.filter((word) => !EMPTY_WORDS.has(word) && !OFFICE_WORDS.has(word))
  const state = statesIn(telling)[0]
  // A state's name alone is no body, and "ministry" alone is any.
  const rest = telling.filter((_, index) => !state || index < state.from || index >= state.to)
  if (rest.length === 0 || (rest.length === 1 && PUBLIC_WORDS.has(rest[0]!) && !state)) return ''
  return [...(state ? [state.state] : []), ...rest.sort()].join(' ')
}

/** "The police chief" beside Ada Lund, Strand police chief: the same office, and neither says another place. */
function holdsOffice(a: Party, b: Party): boolean {
  if (a.kind !== 'unnamed' || b.kind !== 'person') return false
  return a.names.some((name) => {
    const words = officeOf(name)
    return (
      words.some((word) => SINGLE_OFFICES.has(word)) && b.roles.some((role) => !isPast(toWords(role)) && isWithin(words, officeOf(role)))
    )
  })
}

const officeOf = (phrase: string): string[] =>
  toWords(phrase).filter((word) => SINGLE_OFFICES.has(word) || !(EMPTY_WORDS.has(word) || AREA_WORDS.has(word)))
const isWithin = (words: readonly string[], others: readonly string[]): boolean => words.every((word) => others.includes(word))

/** "Strand officials" and "the Strand harbour department": public bodies named after one place. */
function areOfOneArea(a: Party, b: Party): boolean {
  const [ours, theirs] = [areasOf(a), areasOf(b)]
  return ours.some((one) => theirs.some((other) => isWithin(one, other) || isWithin(other, one)))
}

/** Of each public name or role what is left of it beside its words of office. */
function areasOf(party: Party): readonly (readonly string[])[] {
  return (party.kind === 'person' ? party.roles : party.names).flatMap((phrase) => {
    const words = toWords(phrase)
    if (isPast(words) || !words.some((word) => PUBLIC_WORDS.has(word) || STATE_OFFICES.has(word) || STATE_BODIES.has(word))) return []
    const left = words.filter(
      (word) =>
        ![EMPTY_WORDS, OFFICE_WORDS, PUBLIC_WORDS, SPEAKING_WORDS, STATE_OFFICES, STATE_BODIES, AREA_WORDS].some((known) =>
          known.has(word),
        ),
    )
    return left.length ? [left] : []
  })
}

/** "the interior ministry" beside "the Norwegian interior ministry": one names no state. */
const mayBeOne = (a: string, b: string): boolean =>
  /^[A-Z]{2} /.test(a) !== /^[A-Z]{2} /.test(b) && a.replace(/^[A-Z]{2} /, '') === b.replace(/^[A-Z]{2} /, '')

const isMedia = (party: Party): boolean => party.kind === 'outlet' || party.kind === 'agency'

/** People in office without a name: "officials", "two sources"; not "witnesses". */
const isOffice = (party: Party): boolean =>
  party.kind === 'unnamed' && party.names.some((name) => toWords(name).some((word) => OFFICE_WORDS.has(word)))

/** People in public office of a state that is not said: "officials", "the authorities"; not "an airline official", who is of a firm. */
const isPlainOffice = (party: Party, states: readonly string[]): boolean =>
  states.length === 0 &&
  party.kind !== 'person' &&
  !isMedia(party) &&
  party.names.some((name) => {
    const words = toWords(name).filter((word) => !EMPTY_WORDS.has(word) || STATE_OFFICES.has(word))
    return words.length > 0 && words.every((word) => STATE_OFFICES.has(word))
  })

/** A body of a state, or somebody with an office in one. */
const isOfSomeState = (party: Party, states: readonly string[]): boolean =>
  !isMedia(party) &&
  (states.length > 0 ||
    [...party.names, ...party.roles].some((phrase) => {
      const words = toWords(phrase)
      return !isPast(words) && words.some((word, at) => STATE_OFFICES.has(word) || (STATE_BODIES.has(word) && words[at - 1] !== 'news'))
    }))

const toWords = (phrase: string): string[] =>
  phrase
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\b([a-z])\.([a-z])\.?(?:([a-z])\.)?/g, '$1$2$3')
    .replace(/[\u2018\u2019']s\b/g, '')
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== '')

function rowIn(words: readonly string[]) {
  for (let length = Math.min(longestName + 2, words.length); length > 0; length--)
    for (let from = 0; from + length <= words.length; from++) {
      const row = ROW_BY_NAME.get(words.slice(from, from + length).join(' '))
      // A name of two or three letters must stand alone: "who" and "un" are words.
      if (row && (length > 1 || words[from]!.length > 3 || words.length === 1)) return row
    }
  return undefined
}

interface NamedState {
  readonly state: string
  readonly from: number
  readonly to: number
}

/** Names of states in the order of the words, the longest at each place. */
function statesIn(words: readonly string[]): readonly NamedState[] {
  const found: NamedState[] = []
  for (let from = 0; from < words.length; from++)
    for (let length = Math.min(longestName, words.length - from); length > 0; length--) {
      const state = STATE_BY_NAME.get(words.slice(from, from + length).join(' '))
      if (state === undefined) continue
      found.push({ state, from, to: from + length })
      from += length - 1
      break
    }
  return found
}
