/**
 * A name and the same name with what it is: "Lund Agency" and "Lund", "Lund Prison" and "Lund", "Lund A310-200" and "A310-200".
 *
 * Like `shortened.ts` it says which group a group is the short form of, and only where no second one fits. A place's or a
 * people's name is never the short form of a body that bears it: "Marsby" is not "Marsby Police".
 */
import type { Entity } from '../contract/index.js'
import { nameWords, thingWords } from '../mentions/name/alike.js'
import { isKnownBody } from '../mentions/name/cluster.js'
import { DROPPED_TAILS, NEWSPAPER_NOUNS, ORGANIZATION_NOUNS, SITE_FILLERS } from '../rules/en/names.js'
import { FACILITY_NOUNS } from '../rules/en/places.js'

type Group = readonly { readonly entity: Entity }[]
type Kind = 'body' | 'site' | 'thing' | undefined

/** For each group the one whose name says more closely what it is, if any. The same for any order of groups. */
export function findBare(groups: readonly Group[]): readonly ({ readonly into: number; readonly why: string } | undefined)[] {
  const kinds = groups.map(kindOf)
  const names = groups.map((group) => namesOf(group).map(thingWords))
  const taken = placesOf(groups)
  const byWord = new Map<string, Set<number>>()
  for (const [at, all] of names.entries())
    for (const words of all) for (const word of [words[0]!, words.at(-1)!]) byWord.set(word, (byWord.get(word) ?? new Set()).add(at))
  return groups.map((group, at) => {
    const kind = kinds[at]
    if (!kind || namesOf(group).some(isKnownBody)) return undefined
    const fits = (other: number): boolean =>
      other !== at &&
      isOneKind(kind, kinds[other]) &&
      names[at]!.some((short) => names[other]!.some((long) => isBareOf(short, long, kind, taken)))
    const near = new Set(names[at]!.flatMap((words) => [words[0], words.at(-1)].flatMap((word) => [...(byWord.get(word ?? '') ?? [])])))
    const found = [...near].filter((other) => kinds[other] && fits(other))
    return found.length === 1 ? { into: found[0]!, why: 'the only longer name that says what it is' } : undefined
  })
}

function kindOf(group: Group): Kind {
  const kinds = new Set(group.map(({ entity }) => entity.kind))
  const all = (...wanted: readonly Entity['kind'][]): boolean => [...kinds].every((kind) => wanted.includes(kind))
  return all('facility', 'place')
    ? 'site'
    : all('product', 'other', 'event')
      ? 'thing'
      : all('organization', 'group', 'other')
        ? 'body'
        : undefined
}
const isOneKind = (a: Kind, b: Kind): boolean => a === b || (a === 'body' && b === 'thing') || (a === 'thing' && b === 'body')

const namesOf = (group: Group): string[] => [...new Set(group.flatMap(({ entity }) => entity.names.map(({ text }) => text)))]

/** Names of places and peoples of these reports. */
function placesOf(groups: readonly Group[]): ReadonlyMap<string, 'place' | 'people'> {
  const found = new Map<string, 'place' | 'people'>()
  for (const { entity } of groups.flat())
    if (entity.kind === 'place' || (entity.kind === 'group' && entity.names.every(({ text }) => !/\s/.test(text))))
      for (const { text } of entity.names) {
        const name = nameWords(text).join(' ')
        if (entity.kind === 'group' || !found.has(name)) found.set(name, entity.kind === 'place' ? 'place' : 'people')
      }
  return found
}

function isBareOf(short: readonly string[], long: readonly string[], kind: Kind, places: ReadonlyMap<string, 'place' | 'people'>): boolean {
  if (short.length >= long.length) return false
  const name = short.join(' ')
  const isHead = long.slice(0, short.length).join(' ') === name
  const isTail = long.slice(-short.length).join(' ') === name
  const [behind, before] = [long.slice(short.length), long.slice(0, -short.length)]
  if (isTail && short.length <= 2 && name.length >= NUMBERED_MIN && /\d/.test(short[0]!) && /\p{L}/u.test(short[0]!))
    return before.length <= 2
  // "Lund Walk" of "Marsby Lund Walk" and of "Lund Walk in Marsby".
  if (kind !== 'body' && short.length > 1 && !short.every((word) => FACILITY_NOUNS.has(word) || isCommon([word])))
    if (
      isTail
        ? places.has(name)
          ? places.get(before.join(' ')) === 'people'
          : places.has(before.join(' '))
        : isHead && LINKS.has(behind[0]!) && places.has(behind.slice(1).join(' '))
    )
      return true
  if (places.has(name)) return kind === 'site' && isTail && GENERICS.has(name)
  if (isFuller(short, long, kind)) return true
  if (kind === 'site') {
    if (isTail && GENERICS.has(name)) return true
    if (isHead) return name.length >= LETTERS_MIN && behind.every((word) => FACILITY_NOUNS.has(word) || SITE_FILLERS.has(word))
    return isTail && short.length > 1 && !COMMON.has(short[0]!) && FACILITY_NOUNS.has(short.at(-1)!) && places.has(before.join(' '))
  }
  if (kind !== 'body') return false
  if (isHead && isCommon(short)) return false
  if (isHead && behind.every((word) => DROPPED_TAILS.has(word)))
    return name.length >= LETTERS_MIN && (short.length > 1 || behind[0] !== 'police')
  if (isHead && short.length > 2 && behind[0] === 'of') return places.has(behind.slice(1).join(' '))
  // "Lundlink" of "Marsby Lundlink".
  if (
    isTail &&
    short.length === 1 &&
    name.length >= OWN_LETTERS_MIN &&
    !isCommon(short) &&
    !FACILITY_NOUNS.has(name) &&
    !NEWSPAPER_NOUNS.has(name)
  )
    return places.get(before.join(' ')) === 'place'
  return isTail && NEWSPAPER_NOUNS.has(name) && before.length <= 2
}
/** "Lund Casino" of "Lund Resort and Casino", "House Harbour Committee" of "House Select Committee on Harbour": words between that say no other. */
function isFuller(short: readonly string[], long: readonly string[], kind: Kind): boolean {
  if (kind === 'thing' || short.length < FULLER_MIN || short[0] !== long[0] || !short.every((word) => long.includes(word))) return false
  const more = long.filter((word) => !short.includes(word))
  return more.length > 0 && more.every((word) => BETWEEN.has(word)) && (kind === 'body' || short.at(-1) === long.at(-1))
}
const FULLER_MIN = 3
const BETWEEN: ReadonlySet<string> = new Set('of the on and permanent select committee resort'.split(' '))

/** What is meant by the word alone where only one name ends with it: "the Strip". */
const GENERICS: ReadonlySet<string> = new Set('strip riviera canal strait peninsula delta'.split(' '))

const LINKS: ReadonlySet<string> = new Set(['of', 'in', 'at'])
const OWN_LETTERS_MIN = 7
const LETTERS_MIN = 4
const NUMBERED_MIN = 4

/** "House", "National", "Health Services": no name of one body. */
const isCommon = (words: readonly string[]): boolean => words.every((word) => ORGANIZATION_NOUNS.has(word) || COMMON.has(word))
const COMMON: ReadonlySet<string> = new Set(
  'national federal state city county public general special central foreign international security health first refugee social civil united american british local'.split(
    ' ',
  ),
)
