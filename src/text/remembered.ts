/** What a pure function of one word gave before, so that a word that comes again and again is worked out once. */

/** The same function, which keeps up to `max` answers and then begins anew. The answers are shared: they must not be changed. */
export function remembered<T>(find: (word: string) => T, max = 20_000): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const found = find(word)
    if (known.size >= max) known.clear()
    known.set(word, found)
    return found
  }
}
