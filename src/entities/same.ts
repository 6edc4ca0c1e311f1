/** Whether entities of two reports are one, and why. Compares all their names; knows nothing of third entities. */
import type { Entity, Place } from '../contract/index.js'
import { genderOfGiven, nameWords, personAlike, thingAlike } from '../mentions/name/alike.js'
import { bodyKey, initials } from '../mentions/name/cluster.js'
import { PLACE_KINDS } from '../rules/en/places.js'

/** The reason, or undefined. Symmetric. */
export function whyOne(a: Entity, b: Entity): string | undefined {
  if (a.kind === 'person' || b.kind === 'person') {
    if (a.kind === b.kind) return personReason(a, b)
    const [person, body] = a.kind === 'person' ? [a, b] : [b, a]
    return isMistaken(person, body) ? bodyReason(a, b) : undefined
  }
  if (a.kind === 'place' || b.kind === 'place')
    return isSite(a) && isSite(b) ? placeReason(a, b) : isNowhere(a) && isNowhere(b) ? rareReason(a, b) : undefined
  return bodyReason(a, b)
}

/** A band or body that one report's tags took for a person: a name of several words, no role, no given name. */
const isMistaken = (person: Entity, body: Entity): boolean =>
  ['group', 'organization', 'other', 'product'].includes(body.kind) &&
  person.roles.length === 0 &&
  person.names.every(({ text }) => nameWords(text).length > 1 && !genderOfGiven(nameWords(text)[0]!))

/** No coordinates: a name that tags take now for a place, now for a thing. */
const isNowhere = (entity: Entity): boolean => entity.kind !== 'person' && entity.place?.lat === undefined

/** A long name is one thing's, whatever the tags say it is. */
function rareReason(a: Entity, b: Entity): string | undefined {
  const long = (name: string): boolean => nameWords(name).join('').length >= RARE_LETTERS_MIN
  for (const { text: left } of a.names)
    for (const { text: right } of b.names)
      if (long(left) && long(right)) {
        const reason = thingAlike(left, right)
        if (reason) return reason
      }
  return undefined
}
const RARE_LETTERS_MIN = 6

const isSite = (entity: Entity): boolean => entity.kind === 'place' || entity.kind === 'facility'

const fullNames = (entity: Entity): string[] => {
  const full = entity.names.map(({ text }) => text).filter((text) => nameWords(text).length > 1)
  return full.length ? full : entity.names.map(({ text }) => text)
}

function personReason(a: Entity, b: Entity): string | undefined {
  const sameRole = sharesRole(a, b)
  for (const left of fullNames(a))
    for (const right of fullNames(b)) {
      const reason = personAlike(left, right, sameRole)
      if (reason) return reason
    }
  return undefined
}

/** Both bear one word of office in their roles. */
const sharesRole = (a: Entity, b: Entity): boolean => {
  const words = new Set(a.roles.flatMap((role) => role.toLowerCase().split(/[^a-z]+/)).filter((word) => word.length > 4))
  return b.roles.some((role) =>
    role
      .toLowerCase()
      .split(/[^a-z]+/)
      .some((word) => words.has(word)),
  )
}

function placeReason(a: Entity, b: Entity): string | undefined {
  const [left, right] = [a.place, b.place]
  const bothFound = left?.lat !== undefined && right?.lat !== undefined
  const degrees = bothFound ? Math.hypot(left.lat! - right.lat!, (left.lon ?? 0) - (right.lon ?? 0)) : 0
  const apart = degrees > APART_DEGREES
  if (left?.precision === 'country' && right?.precision === 'country')
    return left.country === right.country && !apart ? 'one country' : undefined
  const oneName = a.names.some(({ text }) => b.names.some((other) => thingAlike(text, other.text) === 'the same words'))
  // Each report chose alone between the places of one name: in one happening it is one of them.
  if (oneName && bothFound && left.country !== right.country) return 'the same words'
  if (apart || (left && right && (left.precision === 'country') !== (right.precision === 'country'))) return undefined
  const samePoint = bothFound && degrees < SAME_DEGREES && left.country === right.country
  const together = bothFound && left.country === right.country && (left.precision === right.precision || (isTown(left) && isTown(right)))
  for (const { text: one } of a.names)
    for (const { text: other } of b.names) {
      const reason = thingAlike(one, other)
      if (
        reason &&
        (reason.startsWith('the same') || together || (!left && !right) || a.kind === 'facility' || isRare(one, other, bothFound))
      )
        return reason
      if (samePoint ? withoutKind(one) === withoutKind(other) : !bothFound && isBareOf(one, other))
        return 'one place, with and without what it is'
    }
  return undefined
}
const isTown = (place: Place): boolean => place.precision === 'city' || place.precision === 'region'
/** A long name of which only one report's index knows the place. */
const isRare = (a: string, b: string, bothFound: boolean): boolean =>
  !bothFound && nameWords(a).join('').length >= RARE_LETTERS_MIN && nameWords(b).join('').length >= RARE_LETTERS_MIN

/** "Marsland" of "Marsland Province" and "Province of Marsland". */
function withoutKind(name: string): string {
  const words = nameWords(name)
  if (words.length > 2 && words[1] === 'of' && PLACE_KINDS.has(words[0]!)) return words.slice(2).join(' ')
  return words.length > 1 && PLACE_KINDS.has(words.at(-1)!) ? words.slice(0, -1).join(' ') : words.join(' ')
}
/** Nobody knows where one of them lies: only a kind that makes no other place of it may be left out. */
const isBareOf = (a: string, b: string): boolean => {
  const [short, long] = nameWords(a).length < nameWords(b).length ? [nameWords(a), nameWords(b)] : [nameWords(b), nameWords(a)]
  return SAFE_KINDS.has(long.at(-1) ?? '') && short.length > 0 && long.slice(0, -1).join(' ') === short.join(' ')
}
const SAFE_KINDS: ReadonlySet<string> = new Set(['province', 'island', 'islands', 'sea', 'ocean'])
const SAME_DEGREES = 0.001
const APART_DEGREES = 1.5

function bodyReason(a: Entity, b: Entity): string | undefined {
  for (const { text: left } of a.names)
    for (const { text: right } of b.names) {
      if (bodyKey(left) === bodyKey(right)) return left === right ? 'the same words' : 'two forms of one name'
      const short = [left, right].find((name) => /^[\p{Lu}\d.&-]{3,9}$/u.test(name))
      const long = short === left ? right : left
      if (isPlural(a, left, b, right)) return 'one and many of them'
      if (short && initials(long).includes(short.replace(/\./g, ''))) return 'the letters are the initials'
      const reason = thingAlike(left, right)
      if (reason) return reason
    }
  return undefined
}

/** "the Marslander" and "the Marslanders"; of things only where the name has several words. */
function isPlural(a: Entity, left: string, b: Entity, right: string): boolean {
  const [one, many] = left.length < right.length ? [left, right] : [right, left]
  return (
    a.kind === b.kind &&
    (a.kind === 'group' || ((a.kind === 'other' || a.kind === 'product') && /\s/.test(one))) &&
    many === `${one}s` &&
    /\p{Ll}{2}$/u.test(one)
  )
}
