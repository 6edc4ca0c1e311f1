/** A shelf over the store, as it is when it is asked: what workers add meanwhile is found. Only reads. */
import type { Store } from '../../store/store.js'
import type { FoundStory, ReadDraft, Shelf, ShelfStory } from './shelf.js'

/** Claims that a search looks through for stories. */
const foundMax = 200

export function shelfOfStore(store: Store, readDraft: ReadDraft): Shelf {
  const open = async (id: string): Promise<ShelfStory | undefined> => {
    const kept = await store.story(id)
    return kept && { story: kept.entry.id, revision: String(kept.entry.revision), account: kept.account }
  }
  const latest: Shelf['find'] = async (_, after, limit) => {
    const { items, next } = await store.stories({ limit, ...(after === undefined ? {} : { after }) })
    const opened = await Promise.all(items.map(({ id }) => open(id)))
    return {
      items: opened.flatMap((story) => (story ? [{ ...story, claims: story.account.main.claims }] : [])),
      ...(next === undefined ? {} : { next }),
    }
  }
  return {
    find: async (query, after, limit) => {
      if (query === undefined) return await latest(query, after, limit)
      const claims = new Map<string, string[]>()
      for (const { claim, story } of await store.search({ text: query, limit: foundMax }))
        if (story !== undefined) claims.set(story, [...(claims.get(story) ?? []), claim.id])
      const from = Number(after ?? 0)
      const items: FoundStory[] = []
      for (const [id, found] of [...claims].slice(from, from + limit)) {
        const story = await open(id)
        if (story) items.push({ ...story, claims: found })
      }
      return { items, ...(from + limit < claims.size ? { next: String(from + limit) } : {}) }
    },
    story: open,
    report: async (id) => (await store.report(id))?.report,
    readings: async (ids) => (await Promise.all(ids.map((id) => store.reading(id)))).flatMap((reading) => reading ?? []),
    readDraft,
  }
}
