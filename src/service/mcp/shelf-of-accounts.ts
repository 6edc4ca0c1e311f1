/** A shelf of what was read at the start: stories by their accounts' ids, found by the words of their claims. Pure over plain data. */
import type { Account, Reading } from '../../contract/index.js'
import { toLikeness } from './likeness.js'
import type { FoundStory, ReadDraft, Shelf } from './shelf.js'

/** Below this share of a query's weight a claim is not what was asked for. */
const likenessMin = 0.5

export function shelfOfAccounts(accounts: readonly Account[], readings: readonly Reading[], readDraft: ReadDraft): Shelf {
  const stories = accounts.map((account) => ({ story: account.id, revision: '0', account }))
  const reports = new Map(accounts.flatMap((account) => account.reports.map((report) => [report.id, report] as const)))
  const readingOf = new Map(readings.map((reading) => [reading.report.id, reading]))
  const all = stories.map((story) => ({ ...story, claims: story.account.main.claims })).reverse()
  return {
    find: async (query, after, limit) => {
      const found = query === undefined ? all : search(all, query)
      const from = Number(after ?? 0)
      const items = found.slice(from, from + limit)
      return { items, ...(from + limit < found.length ? { next: String(from + limit) } : {}) }
    },
    story: async (id) => stories.find(({ story }) => story === id),
    report: async (id) => reports.get(id),
    readings: async (ids) => ids.flatMap((id) => readingOf.get(id) ?? []),
    readDraft,
  }
}

function search(stories: readonly FoundStory[], query: string): readonly FoundStory[] {
  const likeness = toLikeness(query)
  return stories
    .map((story) => {
      const { account } = story
      const ranked = account.claims
        .map((claim) => ({ id: claim.id, score: likeness(claim.text) }))
        .filter(({ score }) => score >= likenessMin)
        .sort((a, b) => b.score - a.score)
      const score = Math.max(likeness(account.title), ranked[0]?.score ?? 0)
      return { score, story: ranked.length ? { ...story, claims: ranked.map(({ id }) => id) } : story }
    })
    .filter(({ score }) => score >= likenessMin)
    .sort((a, b) => b.score - a.score)
    .map(({ story }) => story)
}
