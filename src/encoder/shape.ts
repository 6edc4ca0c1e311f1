/** The class of a word's letters: what the uncased vocabulary loses. The same as `shape` in train/pieces.py. */
const NUMBER = /^[0-9.,:/%-]*[0-9][0-9.,:/%-]*$/
const ALPHANUMERIC = /[\p{L}\p{N}]/u
const NUMERIC = /\p{N}/u

/** The name of a word's shape, one of the card's `labels.shapes`. */
export function shapeOf(word: string): string {
  if (NUMBER.test(word)) return 'digits'
  if (!ALPHANUMERIC.test(word)) return 'punct'
  if (NUMERIC.test(word)) return 'alnum'
  const lower = word.toLowerCase()
  if (word === lower) return 'lower'
  const [first = '', ...rest] = word
  if (!rest.length) return 'single'
  if (word === word.toUpperCase()) return 'upper'
  const tail = rest.join('')
  return first !== first.toLowerCase() && tail === tail.toLowerCase() ? 'title' : 'mixed'
}
