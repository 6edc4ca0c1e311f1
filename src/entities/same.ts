/** Whether entities of two reports are one, and why. Compares all their names; knows nothing of third entities. */
import { distance } from 'fastest-levenshtein'
import type { Entity, Place } from '../contract/index.js'
import { genderOfGiven, nameWords, personAlike, thingAlike } from '../mentions/name/alike.js'
import { bodyKey, initials } from '../mentions/name/cluster.js'
import { foldName } from '../mentions/place/fold.js'
import { CITIES_LEFT_OUT, PEOPLE_FORMS, SHIP_PREFIXES, SITE_FILLERS, SITE_WORDS } from '../rules/en/names.js'
import { PLACE_KINDS } from '../rules/en/places.js'
import { STATE_BY_NAME } from '../rules/en/states.js'

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
    // A place that lies only somewhere in the country bears its own name, not the country's.
    return left.country === right.country && left.name === right.name && !apart
      ? 'one country'
      : oneName(a, b)
        ? 'the same words'
        : undefined
  const isOneName = oneName(a, b)
  // Each report chose alone between the places of one name: in one happening it is one of them.
  if (isOneName && bothFound && left.country !== right.country) return 'the same words'
  if (isOneName && bothFound && left.precision === 'city' && right.precision === 'city') return 'the same words'
  if (isOneName && left && right && left.country === right.country && [left, right].some(({ precision }) => precision === 'country'))
    return 'the same words'
  if (apart || (left && right && (left.precision === 'country') !== (right.precision === 'country'))) return undefined
  const samePoint = bothFound && degrees < SAME_DEGREES && left.country === right.country
  const sameArea =
    bothFound && left.precision === 'region' && right.precision === 'region' && left.country === right.country && degrees < AREA_DEGREES
  const together = bothFound && left.country === right.country && (left.precision === right.precision || (isTown(left) && isTown(right)))
  for (const { text: one } of a.names)
    for (const { text: other } of b.names) {
      const reason = thingAlike(one, other)
      if (
        reason &&
        (reason.startsWith('the same') || together || (!left && !right) || a.kind === 'facility' || isRare(one, other, bothFound))
      )
        return reason
      if (!bothFound && isOneLetterLonger(one, other)) return 'spellings of one name'
      if ((together || !bothFound) && isWithEnd(one, other)) return 'spellings of one name'
      if (samePoint && isTown(left) && isTwoLettersOff(one, other)) return 'spellings of one name'
      if (samePoint && left.precision === 'sea' && right.precision === 'sea') return 'one sea'
      if ((samePoint && isLonger(one, other, left.precision === 'region')) || (sameArea && isStrip(one, other)))
        return 'one place, with and without the rest of its name'
      if (!bothFound && isWithArticle(one, other)) return 'one place, with and without its article'
      if (isPeak(one, other)) return 'one mountain'
      if (!apart && isFronted(one, a, other, b)) return 'one place, with and without what it is'
      if (one !== other && withoutGenitive(one) === withoutGenitive(other)) return 'the same words'
      if (samePoint || sameArea ? withoutKind(one) === withoutKind(other) : !bothFound && isBareOf(one, other))
        return 'one place, with and without what it is'
    }
  return undefined
}
const oneName = (a: Entity, b: Entity): boolean =>
  a.names.some(({ text }) => b.names.some((other) => thingAlike(text, other.text) === 'the same words'))
const isTown = (place: Place): boolean => place.precision === 'city' || place.precision === 'region'
/** A long name of which only one report's index knows the place. */
const isRare = (a: string, b: string, bothFound: boolean): boolean =>
  !bothFound && nameWords(a).join('').length >= RARE_LETTERS_MIN && nameWords(b).join('').length >= RARE_LETTERS_MIN

const sharesKey = (a: Entity, b: Entity): boolean => {
  const keys = new Set(a.names.map(({ text }) => siteKey(text)))
  return b.names.some(({ text }) => siteKey(text).includes(' ') && keys.has(siteKey(text)))
}
/** A site's name without what only tells it more closely, one word a sort: "Cathedral of Lund" is "Lund Cathedral". */
function siteKey(name: string): string {
  let words = nameWords(name).filter((word) => !SITE_FILLERS.has(word))
  if (words.length > 2 && words[1] === 'of') words = [...words.slice(2), words[0]!]
  const joined = words.join(' ')
  for (const [first, ...others] of SITE_WORDS)
    for (const other of others) if (joined.endsWith(` ${other}`)) return `${joined.slice(0, -other.length)}${first}`
  return joined
}

/** A long name with and without an s that is not heard: "Villers-Lundets" and "Villers-Lundet". */
const isWithEnd = (a: string, b: string): boolean => {
  const [one, other] = [nameWords(a).join(' '), nameWords(b).join(' ')].sort((x, y) => x.length - y.length) as [string, string]
  return one.length >= LONG_NAME_MIN && other === `${one}s`
}
/** "Karil" and "Karbil", of which the index knows one at most: a letter more within the word. */
const isOneLetterLonger = (a: string, b: string): boolean => {
  const [short, long] = [foldName(a), foldName(b)].sort((x, y) => x.length - y.length) as [string, string]
  return (
    short.length >= 5 &&
    long.length === short.length + 1 &&
    short[0] === long[0] &&
    short.at(-1) === long.at(-1) &&
    distance(short, long) === 1
  )
}
const LONG_NAME_MIN = 10
/** "Abu Marsal" and "Albu Marsal", where the index has one town for both. */
const isTwoLettersOff = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= TWO_OFF_MIN && distance(foldName(a), foldName(b)) <= 2
const TWO_OFF_MIN = 7

/** "Marsby" and "Marsby-les-Bains" of one point: the rest goes on as the names of one place do. */
function isLonger(a: string, b: string, isArea: boolean): boolean {
  const [short, long] = nameWords(a).length < nameWords(b).length ? [nameWords(a), nameWords(b)] : [nameWords(b), nameWords(a)]
  const shared = short.join(' ')
  if (!shared || short.length === long.length) return false
  if (long.slice(0, short.length).join(' ') === shared)
    return (
      NAME_LINKS.has(long[short.length]!) ||
      (isArea && long[short.length] === 'strip') ||
      (CITIES_LEFT_OUT.has(shared) && long.at(-1) === 'city')
    )
  return long.slice(-short.length).join(' ') === shared && long.slice(0, -short.length).every((word) => NAME_LINKS.has(word))
}
/** "Marsby" and "Marsby Strip", two points of one strip of land. */
const isStrip = (a: string, b: string): boolean =>
  nameWords(a).join(' ') === `${nameWords(b).join(' ')} strip` || nameWords(b).join(' ') === `${nameWords(a).join(' ')} strip`
const NAME_LINKS: ReadonlySet<string> = new Set('les le la las los lez am an en sur sous upon on saint autonomous dc'.split(' '))

/** "Le Marsclan" and "Marsclan". */
const isWithArticle = (a: string, b: string): boolean => {
  const [one, other] = [a, b].map((name) => nameWords(name).join(' ')) as [string, string]
  const articles = ['le', 'la', 'les'].flatMap((article) => [`${article} ${one}` === other && one, `${article} ${other}` === one && other])
  return articles.some((bare) => bare && bare.length >= RARE_LETTERS_MIN)
}

/** "Mount Lund" and "Lund Mountain". */
const isPeak = (a: string, b: string): boolean => {
  const [one, other] = [nameWords(a), nameWords(b)]
  const [mount, tail] = one[0] === 'mount' ? [one, other] : [other, one]
  return mount[0] === 'mount' && /^mountains?$/.test(tail.at(-1) ?? '') && mount.slice(1).join(' ') === tail.slice(0, -1).join(' ')
}

/** "Cape Lund" and "Lund", "Boulevard Lund" and "Lund"; not where the index knows a town of the bare name. */
function isFronted(one: string, a: Entity, other: string, b: Entity): boolean {
  const [bare, long, short] = nameWords(one).length < nameWords(other).length ? [one, other, a] : [other, one, b]
  const words = nameWords(long)
  return (
    FRONTS.has(words[0] ?? '') &&
    words.slice(1).join(' ') === nameWords(bare).join(' ') &&
    nameWords(bare).join('').length >= FRONTED_MIN &&
    short.place?.precision !== 'city' &&
    short.place?.precision !== 'country'
  )
}
const FRONTS: ReadonlySet<string> = new Set('mount cape lake boulevard rue avenue river'.split(' '))
const FRONTED_MIN = 4

/** "Marsland's Lund" and "Marsland Lund". */
const withoutGenitive = (name: string): string => name.replace(/['’]s(?= )/gu, '')

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
/** So near to one another lie the points that an index has for one region. */
const AREA_DEGREES = 0.2
const SAME_DEGREES = 0.001
const APART_DEGREES = 1.5

function bodyReason(a: Entity, b: Entity): string | undefined {
  if (a.kind === 'facility' && b.kind === 'facility' && sharesKey(a, b)) return 'one site, by two words for what it is'
  for (const { text: left } of a.names)
    for (const { text: right } of b.names) {
      if (bodyKey(left) === bodyKey(right)) return left === right ? 'the same words' : 'two forms of one name'
      if (a.kind === b.kind && (a.kind === 'group' || a.kind === 'other') && formOf(left) !== undefined && formOf(left) === formOf(right))
        return 'two words for one people, party or faith'
      if (left !== right && stateKey(left) !== undefined && stateKey(left) === stateKey(right)) return 'one body of one state'
      if (stormOf(left) !== undefined && stormOf(left) === stormOf(right)) return 'one storm under two ranks'
      const short = [left, right].find((name) => /^[\p{Lu}\d.&-]{3,9}$/u.test(name))
      const long = short === left ? right : left
      if (isPlural(a, left, b, right)) return 'one and many of them'
      if (short && !SHIP_PREFIXES.has(nameWords(long)[0] ?? '') && initials(long).includes(short.replace(/\./g, '')))
        return 'the letters are the initials'
      const reason =
        thingAlike(left, right) ?? (withoutState(left) === withoutState(right) ? 'one body, with and without "state"' : undefined)
      if (reason) return reason
    }
  return undefined
}
/** "U.S. Embassy" and "American Embassy": a body by its state's name or adjective. */
function stateKey(name: string): string | undefined {
  const words = foldName(name)
    .replace(/\bu\.?\s?s\b\.?/g, 'us')
    .split(/[\s.]+/)
    .filter(Boolean)
  for (const length of [2, 1]) {
    const state = words.length > length ? STATE_BY_NAME.get(words.slice(0, length).join(' ')) : undefined
    if (state && words.slice(length).every((word) => /^\p{L}+$/u.test(word))) return `${state} ${words.slice(length).join(' ')}`
  }
  return undefined
}

/** "Ada" of "Hurricane Ada" and "Tropical Storm Ada". */
const stormOf = (name: string): string | undefined => STORM_NAMED.exec(name)?.[1]
const STORM_NAMED = /^(?:Hurricane|Cyclone|Typhoon|Tropical (?:Storm|Cyclone|Depression)|Superstorm|Storm) (\p{Lu}\p{Ll}+)$/u
/** "Marsland State Harbour Patrol" is "Marsland Harbour Patrol"; not so "State Department". */
const withoutState = (name: string): string => {
  const words = nameWords(name)
  return words.length > 3 && words[1] === 'state' ? words.filter((_, at) => at !== 1).join(' ') : words.join(' ')
}

const formOf = (name: string): string | undefined => PEOPLE_KEYS.get(foldName(name))
const PEOPLE_KEYS: ReadonlyMap<string, string> = new Map(PEOPLE_FORMS.flatMap((row) => row.map((word) => [word, row[0]!] as const)))

/** "the Marslander" and "the Marslanders"; of things only where the name has several words, or ends with a number. */
function isPlural(a: Entity, left: string, b: Entity, right: string): boolean {
  const [one, many] = left.length < right.length ? [left, right] : [right, left]
  if (foldName(many) !== `${foldName(one)}s`) return false
  const things = [a, b].every(({ kind }) => kind === 'product' || kind === 'other')
  if (/\d$/.test(one)) return things && [a, b].some(({ kind }) => kind === 'product')
  return a.kind === b.kind && (a.kind === 'group' || (things && /\s/.test(one))) && /\p{Ll}{2}$/u.test(one)
}
