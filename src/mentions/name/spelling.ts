/**
 * Whether two words are spellings of one: what transliterations share, how words sound, letters that changed places.
 *
 * Words are folded ones of names (`alike.ts`). Knows no names.
 */
import { doubleMetaphone } from 'double-metaphone'
import { distance } from 'fastest-levenshtein'
import { remembered } from '../../text/remembered.js'

/** Whether two folded words are spellings of one. */
export function wordAlike(a: string, b: string): boolean {
  if (a === b) return true
  if (/\d/.test(a) || /\d/.test(b)) return false
  // "Almarsi" and "al Marsi": the article written to the name.
  if ((a === `al${b}` && b.length >= WITH_ARTICLE_MIN) || (b === `al${a}` && a.length >= WITH_ARTICLE_MIN)) return true
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
const WITH_ARTICLE_MIN = 5
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
export const skeleton: (word: string) => string = remembered((word) =>
  word
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
    .replace(/(?<=.)h$/, ''),
)

/** What one syllable is under another spelling: "seok" is "suk", "yub" is "yup". */
export const syllable = (word: string): string => {
  const plain = word
    .replace(/b$/, 'p')
    .replace(/d$/, 't')
    .replace(/g$/, 'k')
    .replace(/eo|oo|ou/, 'u')
  return plain.length > 2 ? plain : word
}
