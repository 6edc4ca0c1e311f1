/**
 * What changed between two pieces of JSON, and back: so that a history costs what changed, not what is.
 *
 * Lists of things with ids (reports, claims, findings) are compared by id; other lists whole. Pure: `applyDelta(a, toDelta(a, b))` equals `b`.
 */
/** `=` the same; `v` the new value; `o` keys changed and gone; `l` items of the new list: a number is an item of the old one, by place. */
export type Delta =
  | { readonly k: '=' }
  | { readonly k: 'v'; readonly v: unknown }
  | { readonly k: 'o'; readonly o: { readonly [key: string]: Delta }; readonly gone: readonly string[] }
  | { readonly k: 'l'; readonly l: readonly (number | { readonly from: number; readonly d: Delta } | { readonly v: unknown })[] }

const SAME: Delta = { k: '=' }

/** Both must survive JSON. */
export function toDelta(before: unknown, after: unknown): Delta {
  if (before === after) return SAME
  if (Array.isArray(before) && Array.isArray(after)) return listDelta(before, after)
  if (isObject(before) && isObject(after)) return objectDelta(before, after)
  return { k: 'v', v: after }
}

export function applyDelta(before: unknown, delta: Delta): unknown {
  if (delta.k === '=') return before
  if (delta.k === 'v') return delta.v
  if (delta.k === 'l') {
    const list = before as readonly unknown[]
    return delta.l.map((item) => {
      if (typeof item === 'number') return list[item]
      return 'from' in item ? applyDelta(list[item.from], item.d) : item.v
    })
  }
  const old = before as Record<string, unknown>
  const gone = new Set(delta.gone)
  const kept = Object.entries(old).filter(([key]) => !gone.has(key))
  const merged = new Map<string, unknown>(
    kept.map(([key, value]) => [key, Object.hasOwn(delta.o, key) ? applyDelta(value, delta.o[key]!) : value]),
  )
  for (const [key, change] of Object.entries(delta.o)) if (!merged.has(key)) merged.set(key, applyDelta(undefined, change))
  return Object.fromEntries(merged)
}

function objectDelta(before: Record<string, unknown>, after: Record<string, unknown>): Delta {
  const changes: [string, Delta][] = []
  for (const [key, value] of Object.entries(after)) {
    const change: Delta = Object.hasOwn(before, key) ? toDelta(before[key], value) : { k: 'v', v: value }
    if (change.k !== '=') changes.push([key, change])
  }
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key))
  return changes.length || gone.length ? { k: 'o', o: Object.fromEntries(changes), gone } : SAME
}

function listDelta(before: readonly unknown[], after: readonly unknown[]): Delta {
  const places = new Map<string, number[]>()
  before.forEach((item, at) => {
    const name = nameOf(item)
    places.set(name, [...(places.get(name) ?? []), at])
  })
  const items = after.map((item) => {
    const from = places.get(nameOf(item))?.shift()
    if (from === undefined) return { v: item }
    const change = toDelta(before[from], item)
    return change.k === '=' ? from : { from, d: change }
  })
  return before.length === after.length && items.every((item, at) => item === at) ? SAME : { k: 'l', l: items }
}

/** By which an item is known again: its id, else all of it. */
function nameOf(item: unknown): string {
  if (isObject(item) && typeof item.id === 'string') return `id ${item.id}`
  return JSON.stringify(item) ?? ''
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
