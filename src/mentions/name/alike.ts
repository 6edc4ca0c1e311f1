/**
 * Whether two names are spellings of one: transliterations, typing errors, initials, short first names.
 *
 * Compares words, never meanings: "Justice Department" and DOJ are joined elsewhere. Symmetric, and cautious: two people
 * of one surname, two groups of one first word, and two numbers are never alike.
 */
import { distance } from 'fastest-levenshtein'
import { BODY_QUALIFIERS, COMPANY_FORMS, KIND_TAILS, SHIP_PREFIXES } from '../../rules/en/names.js'
import { FAMILY_NAMES_TOO, HE_NAMES, isShortFor, SHE_NAMES } from '../../rules/en/names-given.js'
import { remembered } from '../../text/remembered.js'
import { foldName } from '../place/fold.js'
import { skeleton, syllable, wordAlike } from './spelling.js'

/** Words of a name as they are compared: folded, without articles and Arabic particles. */
export const nameWords: (name: string) => readonly string[] = remembered((name) =>
  foldName(name.replace(/['’]s$/u, '').replace(/-(?=[A-Z])/g, ' '))
    .replace(/\babdu?l (?=[a-z])|\babdel (?=[a-z])|\babd (?:al|el|ul) /g, 'abd ')
    .split(' ')
    .filter((word, at, all) => word && !(PARTICLES.has(word) && at < all.length - 1 && all.length > 1))
    .filter((word, at, all) => !(at > 1 && at === all.length - 1 && GENERATIONS.has(word))),
)

/** Words of a body's or thing's name: "Lund Motor Co." is "lund motor", "U.S. Navy" "united states navy", "HMS Lark" "lark". */
export const thingWords: (name: string) => readonly string[] = remembered((name) => {
  let words = nameWords(
    name
      .replace(BODY_QUALIFIERS, '')
      .replace(/\.(?:com|org|net)$/i, '')
      .replace(NUMBER_BEHIND, (word) => NUMBERS.get(word.toLowerCase())!),
  )
  while (words.length > 1 && COMPANY_FORMS.has(words.at(-1)!)) words = words.slice(0, -1)
  if (words.length > 1 && SHIP_PREFIXES.has(words[0]!) && /^[A-Z.]+\s/.test(name)) words = words.slice(1)
  if (words.length > 2 && words[0] === 'u' && words[1] === 's') words = ['united', 'states', ...words.slice(2)]
  if (words.at(-1) === 'dept') words = [...words.slice(0, -1), 'department']
  if (words.length > 2 && KIND_TAILS.has(words.slice(-2).join(' '))) words = words.slice(0, -1)
  const long = words.length > 1 ? SHORT_STATES.get(words[0]!) : undefined
  return long ? [...long, ...words.slice(1)] : words
})
/** A thing's number in words or Roman: "Harbour War Two" is "Harbour War II". */
const NUMBERS: ReadonlyMap<string, string> = new Map(
  [...'two three four five six seven eight nine ten'.split(' ').entries(), ...'ii iii iv'.split(' ').entries()].map(([at, word]) => [
    word,
    String(at + 2),
  ]),
)
const NUMBER_BEHIND = /(?<=\p{L} )(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|II|III|IV)$/u
const SHORT_STATES: ReadonlyMap<string, readonly string[]> = new Map([
  ['us', ['united', 'states']],
  ['uk', ['united', 'kingdom']],
  ['un', ['united', 'nations']],
  ['eu', ['european', 'union']],
])
const GENERATIONS: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])
const PARTICLES: ReadonlySet<string> = new Set([
  'the',
  'al',
  'el',
  'ul',
  'ad',
  'as',
  'ash',
  'bin',
  'ben',
  'ibn',
  'jr',
  'sr',
  'ii',
  'iii',
  'iv',
])

/**
 * Why two names of people are one person's, or undefined.
 *
 * @param sameRole whether both hold one office: then one letter may differ between two known first names.
 */
export function personAlike(a: string, b: string, sameRole = false): string | undefined {
  const [long, short] = nameWords(a).length >= nameWords(b).length ? [nameWords(a), nameWords(b)] : [nameWords(b), nameWords(a)]
  if (short.length === 0) return undefined
  if (long.join(' ') === short.join(' ')) return 'the same words'
  if (long.join('') === short.join('') && long.join('').length > 5) return 'the same letters'
  if (short.length < 2 || long.length < 2) return undefined
  if (isTurned(long, short)) return 'the same words turned about'
  if (isOneSyllableOff(long, short))
    return `${long.find((word, at) => word !== short[at])} and ${short.find((word, at) => word !== long[at])} are spellings of one name`
  if (long.join('').length >= JOINED_MIN && skeleton(long.join('')) === skeleton(short.join(''))) return 'the same letters but for spelling'
  if (!wordAlike(long.at(-1)!, short.at(-1)!)) return undefined
  const sameSurname = long.at(-1) === short.at(-1)
  const [givenLong, givenShort] = [long.slice(0, -1), short.slice(0, -1)]
  // "J. Christopher Reed" goes by his second name: "Chris Reed".
  if (sameSurname && givenLong[0]!.length === 1 && givenLong.length === 2 && givenShort.length === 1 && givenShort[0]!.length > 1) {
    const second = givenAlike(givenLong[1]!, givenShort[0]!, false)
    if (second) return `${givenShort[0]} is the second name`
  }
  const first = givenAlike(givenLong[0]!, givenShort[0]!, sameRole && sameSurname)
  if (first) {
    if (!middlesAgree(givenLong.slice(1), givenShort.slice(1))) return undefined
    if (first === 'equal')
      return sameSurname ? 'the same first and last name' : `${long.at(-1)} and ${short.at(-1)} are spellings of one name`
    if (first === 'initial' && !sameSurname) return undefined
    if (givenLong.length > 1 && givenShort.length > 1 && first === 'initial') return undefined
    return first === 'short'
      ? `${givenShort[0]} is short for ${givenLong[0]}`
      : `${givenLong[0]} and ${givenShort[0]} are spellings of one name`
  }
  // "Abd al-Mahdi" within "Adil Abdul Mahdi": the short form is the long one's end, word for word.
  const tail = long.slice(-short.length)
  if (
    short.length >= 2 &&
    long.length > short.length &&
    long.length - short.length <= LEADS_MAX &&
    short[0]!.length > 2 &&
    tail.every((word, at) => wordAlike(word, short[at]!))
  )
    return 'the end of the longer name'
  return undefined
}

/** "Lund Eva" and "Eva Lund": surname first, as lists and some languages have it; "Ann Eva Lund" and "Eva Ann Lund". */
const isTurned = (a: readonly string[], b: readonly string[]): boolean =>
  (a.length === 3 &&
    b.length === 3 &&
    a[2] === b[2] &&
    a[0] !== a[1] &&
    [a[0]!, a[1]!].every((word) => word.length > 2) &&
    wordAlike(a[0]!, b[1]!) &&
    wordAlike(a[1]!, b[0]!)) ||
  (a.length === 2 &&
    b.length === 2 &&
    a[0]!.length > 3 &&
    a[1]!.length > 3 &&
    a[0] !== a[1] &&
    wordAlike(a[0]!, b[1]!) &&
    wordAlike(a[1]!, b[0]!) &&
    (a[0] === b[1] || a[1] === b[0]))

/** "Ro Min-seok" and "Ro Min Suk": of three names or more one is a syllable that is written in two ways. */
function isOneSyllableOff(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 3 || a.length !== b.length) return false
  const changed = a.flatMap((word, at) => (word === b[at] ? [] : [at]))
  return changed.length === 1 && changed[0]! > 0 && syllable(a[changed[0]!]!) === syllable(b[changed[0]!]!)
}
/** Letters that two names must have to be one by how they sound as a whole: "Mari Lou" and "Marylou". */
const JOINED_MIN = 10

/** More names than these before the end of one are other people's, in a list without commas. */
const LEADS_MAX = 2

type Given = 'equal' | 'alike' | 'short' | 'initial'
function givenAlike(a: string, b: string, sameRole: boolean): Given | undefined {
  if (a === b) return 'equal'
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 'initial' : undefined
  if (isShortFor(a, b)) return 'short'
  // "Brahim" and "Ibrahim": the vowel before two consonants is written or not.
  if ((a.length > 5 && a === `i${b}`) || (b.length > 5 && b === `i${a}`)) return 'alike'
  if (genderOfGiven(a) && genderOfGiven(b) && genderOfGiven(a) !== genderOfGiven(b)) return undefined
  if (sameRole && a[0] === b[0] && a.length >= 5 && distance(a, b) === 1) return 'alike'
  if (HE_NAMES.has(a) && HE_NAMES.has(b) && skeleton(a) !== skeleton(b)) return undefined
  if (SHE_NAMES.has(a) && SHE_NAMES.has(b) && skeleton(a) !== skeleton(b)) return undefined
  return wordAlike(a, b) || (a.length >= 5 && a.length === b.length && distance(a, b) === 1 && a[0] === b[0]) ? 'alike' : undefined
}

export const genderOfGiven = (name: string): 'he' | 'she' | undefined =>
  HE_NAMES.has(name) ? 'he' : SHE_NAMES.has(name) ? 'she' : undefined

/** "Eva" of a report that names her by it alone; "Jackson" says nothing. */
export const genderOfLone = (name: string): 'he' | 'she' | undefined => (FAMILY_NAMES_TOO.has(name) ? undefined : genderOfGiven(name))

/** Middle names contradict only where both are given and no pair fits: "H. W." and "W.". */
function middlesAgree(a: readonly string[], b: readonly string[]): boolean {
  const [more, fewer] = a.length >= b.length ? [a, b] : [b, a]
  return (
    fewer.length === 0 ||
    (fewer.every((word) =>
      more.some((other) => other[0] === word[0] && (other.length === 1 || word.length === 1 || wordAlike(other, word))),
    ) &&
      more[0]![0] === fewer[0]![0])
  )
}

/** Why two names of bodies, groups, places or things are spellings of one, or undefined. */
export function thingAlike(a: string, b: string): string | undefined {
  const left = thingWords(a)
  const right = thingWords(b)
  const [joinedLeft, joinedRight] = [left.join(''), right.join('')]
  if (!joinedLeft || !joinedRight) return undefined
  if (joinedLeft === joinedRight) return left.length === right.length ? 'the same words' : 'the same letters'
  const flights = [flightOf(left), flightOf(right)] as const
  if (flights[0] && flights[1])
    return flights[0].number === flights[1].number && (!flights[0].line || !flights[1].line || flights[0].line === flights[1].line)
      ? 'one flight by its number'
      : undefined
  const digits = (joined: string): string => joined.replace(/\D/g, '')
  const letters = (joined: string): string => joined.replace(/\d/g, '')
  if (digits(joinedLeft) !== digits(joinedRight)) {
    const onlyOne = !digits(joinedLeft) || !digits(joinedRight)
    const behind = [...left, ...right].every(
      (word, at) => !/\d/.test(word) || at === left.length - 1 || at === left.length + right.length - 1,
    )
    return onlyOne &&
      behind &&
      letters(joinedLeft) === letters(joinedRight) &&
      letters(joinedLeft).length >= 9 &&
      left.length !== right.length
      ? 'the same letters without the number'
      : undefined
  }
  if (isLeadShort(left, right, a) || isLeadShort(right, left, b)) return 'its first words by their initials'
  if (left.length !== right.length) return undefined
  if (left.length >= LONG_WORDS_MIN && isOneEndOff(left, right)) return 'spellings of one name'
  let changed = 0
  for (let at = 0; at < left.length; at++) {
    if (left[at] === right[at]) continue
    if (!wordAlike(left[at]!, right[at]!)) return undefined
    changed++
  }
  return changed <= Math.max(1, left.length - 1) || left.length === 1
    ? 'spellings of one name'
    : changed <= 2
      ? 'spellings of one name'
      : undefined
}

/** "Lund Corps of Pilots" and "Lund Corp of Pilots": an s too many or too few in a long name. */
const isOneEndOff = (a: readonly string[], b: readonly string[]): boolean => {
  const changed = a.flatMap((word, at) => (word === b[at] ? [] : [at]))
  const [one, other] = [a[changed[0]!], b[changed[0]!]]
  return changed.length === 1 && (`${one}s` === other || `${other}s` === one)
}
const LONG_WORDS_MIN = 4

/** "MSW Police" and "Marsland South West Police": letters for all words before the same end. */
function isLeadShort(short: readonly string[], long: readonly string[], written: string): boolean {
  const lead = long.length - short.length + 1
  return (
    lead >= 2 &&
    short.length > 1 &&
    /^\p{Lu}{2,5}\s/u.test(written.replace(/\./g, '')) &&
    short.slice(1).join(' ') === long.slice(lead).join(' ') &&
    long
      .slice(0, lead)
      .map((word) => word[0])
      .join('') === short[0]
  )
}

/** "Lund Air flight 310" and "flight LA 310": the line before it, if it is said, and the number alone. */
function flightOf(words: readonly string[]): { readonly line: string; readonly number: string } | undefined {
  const at = words.indexOf('flight')
  const number = at < 0 ? undefined : /^(?:[a-z]{2}|\d[a-z]|[a-z]\d)?(\d{2,4})$/.exec(words.slice(at + 1).join(''))?.[1]
  return number ? { line: words.slice(0, at).join(' '), number } : undefined
}
