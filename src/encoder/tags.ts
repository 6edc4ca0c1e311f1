/** Tag probabilities to spans: Viterbi over BIO, where an I only follows the B or I of its own label. */
export interface TaggedSpan {
  /** First word and the word after the last. */
  readonly start: number
  readonly end: number
  readonly label: string
  /** Mean probability of its tags. */
  readonly score: number
}

/**
 * @param rows probabilities, one row a word, in the order of `tags`.
 * @param tags "O", "B-Person", "I-Person" or, of one label, "O", "B", "I".
 */
export function findSpans(rows: readonly Float32Array[], tags: readonly string[]): TaggedSpan[] {
  const path = bestPath(rows, tags)
  const spans: TaggedSpan[] = []
  let start = -1
  for (let i = 0; i <= path.length; i++) {
    const tag = tags[path[i] ?? 0]!
    if (start >= 0 && (i === path.length || !tag.startsWith('I'))) {
      let sum = 0
      for (let j = start; j < i; j++) sum += rows[j]![path[j]!]!
      spans.push({ start, end: i, label: tags[path[start]!]!.slice(2), score: sum / (i - start) })
      start = -1
    }
    if (i < path.length && tag.startsWith('B')) start = i
  }
  return spans
}

const follows = (before: string, tag: string): boolean => !tag.startsWith('I') || (before !== 'O' && before.slice(1) === tag.slice(1))

function bestPath(rows: readonly Float32Array[], tags: readonly string[]): number[] {
  if (!rows.length) return []
  const sources = tags.map((tag) => tags.map((_, i) => i).filter((i) => follows(tags[i]!, tag)))
  let best = tags.map((tag, i) => (tag.startsWith('I') ? Number.NEGATIVE_INFINITY : logOf(rows[0]![i]!)))
  const pointers: number[][] = []
  for (const row of rows.slice(1)) {
    const from = sources.map((allowed) => allowed.reduce((a, b) => (best[b]! > best[a]! ? b : a)))
    best = from.map((source, i) => best[source]! + logOf(row[i]!))
    pointers.push(from)
  }
  let at = best.reduce((a, score, i) => (score > best[a]! ? i : a), 0)
  const path = [at]
  for (const from of pointers.reverse()) {
    at = from[at]!
    path.push(at)
  }
  return path.reverse()
}

const logOf = (probability: number): number => Math.log(Math.max(probability, 0) + 1e-9)
