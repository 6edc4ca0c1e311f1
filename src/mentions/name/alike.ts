/**
 * Whether two names are spellings of one: transliterations, typing errors, initials, short first names.
 *
 * Compares words, never meanings: "Justice Department" and DOJ are joined elsewhere. Symmetric, and cautious: two people
 * of one surname, two groups of one first word, and two numbers are never alike.
 */
import { doubleMetaphone } from 'double-metaphone'
import { distance } from 'fastest-levenshtein'
import { BODY_QUALIFIERS, COMPANY_FORMS, KIND_TAILS, SHIP_PREFIXES } from '../../rules/en/names.js'
import { HE_NAMES, isShortFor, SHE_NAMES } from '../../rules/en/names-given.js'
import { foldName } from '../place/fold.js'

/** Words of a name as they are compared: folded, without articles and Arabic particles. */
export function nameWords(name: string): readonly string[] {
  const known = wordsCache.get(name)
  if (known) return known
  const words = foldName(name.replace(/['’]s$/u, '').replace(/-(?=[A-Z])/g, ' '))
    .replace(/\babdu?l (?=[a-z])|\babdel (?=[a-z])|\babd (?:al|el|ul) /g, 'abd ')
    .split(' ')
    .filter((word, at, all) => word && !(PARTICLES.has(word) && at < all.length - 1 && all.length > 1))
    .filter((word, at, all) => !(at > 1 && at === all.length - 1 && GENERATIONS.has(word)))
  if (wordsCache.size > 20_000) wordsCache.clear()
  wordsCache.set(name, words)
  return words
}

/** Words of a body's or thing's name: "Lund Motor Co." is "lund motor", "U.S. Navy" "united states navy", "HMS Lark" "lark". */
export function thingWords(name: string): readonly string[] {
  let words = nameWords(name.replace(BODY_QUALIFIERS, ''))
  while (words.length > 1 && COMPANY_FORMS.has(words.at(-1)!)) words = words.slice(0, -1)
  if (words.length > 1 && SHIP_PREFIXES.has(words[0]!) && /^[A-Z.]+\s/.test(name)) words = words.slice(1)
  if (words.length > 2 && words[0] === 'u' && words[1] === 's') words = ['united', 'states', ...words.slice(2)]
  if (words.at(-1) === 'dept') words = [...words.slice(0, -1), 'department']
  if (words.length > 2 && KIND_TAILS.has(words.slice(-2).join(' '))) words = words.slice(0, -1)
  const long = words.length > 1 ? SHORT_STATES.get(words[0]!) : undefined
  return long ? [...long, ...words.slice(1)] : words
}
const SHORT_STATES: ReadonlyMap<string, readonly string[]> = new Map([
  ['us', ['united', 'states']],
  ['uk', ['united', 'kingdom']],
  ['un', ['united', 'nations']],
  ['eu', ['european', 'union']],
])
const wordsCache = new Map<string, readonly string[]>()
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

/** "Lund Eva" and "Eva Lund": surname first, as lists and some languages have it. */
const isTurned = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 2 &&
  b.length === 2 &&
  a[0]!.length > 3 &&
  a[1]!.length > 3 &&
  a[0] !== a[1] &&
  wordAlike(a[0]!, b[1]!) &&
  wordAlike(a[1]!, b[0]!) &&
  (a[0] === b[1] || a[1] === b[0])

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

/** Whether two folded words are spellings of one. */
export function wordAlike(a: string, b: string): boolean {
  if (a === b) return true
  if (/\d/.test(a) || /\d/.test(b)) return false
  const length = Math.min(a.length, b.length)
  if (length < 4 || Math.abs(a.length - b.length) > 3) return false
  const [left, right] = [skeleton(a), skeleton(b)]
  if (left === right && left.length >= 3) return true
  if (OPPOSITES.has(a) || OPPOSITES.has(b)) return false
  if (a === `${b}s` || b === `${a}s`) return false
  if (left[0] !== right[0]) return false
  if (isSwapped(a, b)) return true
  const apart = distance(a, b)
  if (apart === 1) return length >= 6 || (length === 5 && sounds(a, b))
  if (apart === 2) return length >= 5 && sounds(a, b)
  return apart === 3 && length >= 8 && sounds(a, b)
}
/** Two neighbouring letters within the word have changed places: "Lundby" and "Ludnby". */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 5) return false
  const at = [...a].findIndex((letter, index) => letter !== b[index])
  return at > 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

/** Words a letter or two apart that mean different things in names. */
const OPPOSITES: ReadonlySet<string> = new Set(
  'north south east west northern southern eastern western minister ministry national international regional institute institution american african australia austria austrian australian slovenia slovakia slovenian slovakian niger nigeria nigerian iran iraq iranian iraqi mali malawi gambia zambia'.split(
    ' ',
  ),
)

const sounds = (a: string, b: string): boolean => {
  const [left, right] = [doubleMetaphone(a), doubleMetaphone(b)]
  return left[0] === right[0] || left[0] === right[1] || left[1] === right[0]
}

/** What transliterations of one word share. */
function skeleton(word: string): string {
  return word
    .replace(/(?<=[^aeiou][^aeiouy])e$|(?<=[aeiou]{2}[^aeiouy])e$/, '')
    .replace(/ph/g, 'f')
    .replace(/kh|gh/g, 'h')
    .replace(/ch|tch|cz/g, 'c')
    .replace(/dj|zh/g, 'j')
    .replace(/q|ck|c(?=[aou])/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/ou|oo|u|o/g, 'u')
    .replace(/ei|ey|ai|ay|ee|ie|y|i|e/g, 'i')
    .replace(/w/g, 'v')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=.)h$/, '')
}
