/** What a pure function gave before, so that what is asked again and again is worked out once. */

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

/** The same function of a thing that never changes, worked out once a thing and forgotten with it. The answers are shared: they must not be changed. */
export function onceEach<Thing extends object, T>(find: (thing: Thing) => T): (thing: Thing) => T {
  const known = new WeakMap<Thing, { readonly found: T }>()
  return (thing) => {
    const before = known.get(thing)
    if (before) return before.found
    const found = find(thing)
    known.set(thing, { found })
    return found
  }
}
