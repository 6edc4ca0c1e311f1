/** Whether entities of two reports are one, and why. Compares all their names; knows nothing of third entities. */
import type { Entity } from '../contract/index.js'
import { genderOfGiven, nameWords, personAlike, thingAlike } from '../mentions/name/alike.js'
import { bodyKey, initials } from '../mentions/name/cluster.js'

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
  const apart =
    a.place?.lat !== undefined &&
    b.place?.lat !== undefined &&
    Math.hypot(a.place.lat - b.place.lat, (a.place.lon ?? 0) - (b.place.lon ?? 0)) > APART_DEGREES
  const together =
    a.place?.lat !== undefined &&
    b.place?.lat !== undefined &&
    !apart &&
    a.place.precision === b.place.precision &&
    a.place.country === b.place.country
  if (a.place?.precision === 'country' && b.place?.precision === 'country')
    return a.place.country === b.place.country && !apart ? 'one country' : undefined
  if (apart || (a.place && b.place && (a.place.precision === 'country') !== (b.place.precision === 'country'))) return undefined
  for (const { text: left } of a.names)
    for (const { text: right } of b.names) {
      const reason = thingAlike(left, right)
      if (!reason) continue
      if (reason.startsWith('the same') || together || (a.place?.lat === undefined && b.place?.lat === undefined) || a.kind === 'facility')
        return reason
    }
  return undefined
}
const APART_DEGREES = 1.5

function bodyReason(a: Entity, b: Entity): string | undefined {
  for (const { text: left } of a.names)
    for (const { text: right } of b.names) {
      if (bodyKey(left) === bodyKey(right)) return left === right ? 'the same words' : 'two forms of one name'
      const short = [left, right].find((name) => /^[\p{Lu}\d.&-]{3,9}$/u.test(name))
      const long = short === left ? right : left
      if (short && initials(long).includes(short.replace(/\./g, ''))) return 'the letters are the initials'
      const reason = thingAlike(left, right)
      if (reason) return reason
    }
  return undefined
}
