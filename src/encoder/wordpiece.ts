/**
 * One word to WordPiece ids, as BERT's uncased vocabulary wants them: cleaned, without accents, lower-cased, split at punctuation,
 * then the longest known piece first. Gives the ids of the reference tokenizer (wordpiece.test.ts); knows no sentence.
 *
 * Special tokens that stand in a text ("[SEP]") are read as the characters they are.
 */
export interface WordPiece {
  readonly cls: number
  readonly sep: number
  /** At least one id, at most `piecesMax`. */
  pieces(word: string): readonly number[]
}

/** Longer stretches without white space or punctuation are unknown, as in the reference. */
const CHARACTERS_MAX = 100
const CACHE_WORDS_MAX = 50_000

/** @param vocabulary the text of vocab.txt: one piece a line, its number its id. */
export function createWordPiece(vocabulary: string, piecesMax: number): WordPiece {
  const ids = new Map(vocabulary.split(/\r?\n/).map((piece, id) => [piece, id] as const))
  const unknown = ids.get('[UNK]')!
  const cache = new Map<string, readonly number[]>()

  const look = (word: string): readonly number[] => {
    const found: number[] = []
    for (const part of partsOf(word)) {
      addPieces(part, ids, unknown, found)
      if (found.length >= piecesMax) break
    }
    return found.length ? found.slice(0, piecesMax) : [unknown]
  }

  return {
    cls: ids.get('[CLS]')!,
    sep: ids.get('[SEP]')!,
    pieces(word) {
      const known = cache.get(word)
      if (known) return known
      const found = look(word)
      if (cache.size >= CACHE_WORDS_MAX) cache.clear()
      cache.set(word, found)
      return found
    },
  }
}

const DROPPED = /(?![\t\n\r])[\0\ufffd\p{C}]/gu
const IDEOGRAPH =
  /[\u4e00-\u9fff\u3400-\u4dbf\u{20000}-\u{2a6df}\u{2a700}-\u{2b73f}\u{2b740}-\u{2b81f}\u{2b920}-\u{2ceaf}\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu
const MARK = /\p{Mn}/gu
/** Every ASCII sign counts as punctuation, "$" and "^" too. */
const PART = /[!-/:-@[-`{-~\p{P}]|[^\s\u0085!-/:-@[-`{-~\p{P}]+/gu

function partsOf(word: string): readonly string[] {
  const clean = word.replace(DROPPED, '').replace(IDEOGRAPH, ' $& ').normalize('NFD').replace(MARK, '')
  // Character by character: a whole word would turn its last sigma into another letter than the reference does.
  const lower = Array.from(clean, (character) => character.toLowerCase()).join('')
  return lower.match(PART) ?? []
}

function addPieces(part: string, ids: ReadonlyMap<string, number>, unknown: number, found: number[]): void {
  const characters = Array.from(part)
  if (characters.length > CHARACTERS_MAX) {
    found.push(unknown)
    return
  }
  const before = found.length
  let start = 0
  while (start < characters.length) {
    let end = characters.length
    let id: number | undefined
    while (end > start) {
      id = ids.get((start > 0 ? '##' : '') + characters.slice(start, end).join(''))
      if (id !== undefined) break
      end--
    }
    if (id === undefined) {
      found.length = before
      found.push(unknown)
      return
    }
    found.push(id)
    start = end
  }
}
