/** Atom feeds (RFC 4287): what changed in a story, what a search finds. All words of reports are escaped text, never markup. Pure. */
import type { FoundClaim, HistoryEntry, StoryEntry } from '../store/store.js'

interface Entry {
  readonly id: string
  readonly title: string
  readonly updated: string
  readonly link: string
  readonly lines: readonly string[]
  readonly author?: string
}

interface Feed {
  readonly id: string
  readonly title: string
  readonly updated: string
  /** Where the feed itself is, and the page that shows the same. */
  readonly self: string
  readonly page: string
  readonly entries: readonly Entry[]
}

/** Changes that a feed holds, the latest first. */
const changesMax = 50

/** @param base where the service is asked for, e.g. "http://127.0.0.1:7171". */
export function toStoryFeed(base: string, entry: StoryEntry, history: readonly HistoryEntry[]): string {
  const page = `${base}/story/${entry.id}`
  const entries = [...history].reverse().slice(0, changesMax)
  return toAtom({
    id: `urn:rashomon:${entry.id}`,
    title: entry.title,
    updated: entry.changed,
    self: `${base}/stories/${entry.id}/changes.atom`,
    page,
    entries: entries.map(({ revision, at, learnt }) => ({
      id: `urn:rashomon:${entry.id}:${revision}`,
      title: toTitle(learnt),
      updated: at,
      link: `${page}?at=${encodeURIComponent(at)}`,
      lines: learnt.findings.map(({ change, question, status }) => `${change}: ${question}${status ? ` (${status})` : ''}`),
    })),
  })
}

export function toSearchFeed(base: string, query: string, found: readonly FoundClaim[], now: string): string {
  const asked = new URLSearchParams({ q: query })
  const updated =
    found
      .flatMap(({ published }) => published ?? [])
      .sort()
      .at(-1) ?? now
  return toAtom({
    id: `urn:rashomon:search:${encodeURIComponent(query)}`,
    title: `Claims: ${query}`,
    updated,
    self: `${base}/search.atom?${asked}`,
    page: `${base}/?${asked}`,
    entries: found.map(({ claim, report, outlet, published, story }) => ({
      id: `urn:rashomon:${claim.id}`,
      title: claim.text,
      updated: published ?? now,
      link: story ? `${base}/story/${story}#${report}` : `${base}/reports/${report}`,
      lines: [claim.chain.map(({ name }) => name).join(' ← ')],
      ...(outlet === undefined ? {} : { author: outlet }),
    })),
  })
}

/** "2 reports more; 1 finding new, 3 changed". */
export function toTitle({ reports, findings, title }: HistoryEntry['learnt']): string {
  const count = (change: string) => findings.filter((finding) => finding.change === change).length
  const said = (['new', 'changed', 'gone'] as const).flatMap((change) => (count(change) ? [`${count(change)} ${change}`] : []))
  const parts = [
    ...(reports.length ? [`${reports.length} ${reports.length === 1 ? 'report' : 'reports'} more`] : []),
    ...(said.length ? [`findings: ${said.join(', ')}`] : []),
    ...(title === undefined ? [] : [`now called “${title}”`]),
  ]
  return parts.join('; ') || 'wording changed'
}

const toAtom = ({ id, title, updated, self, page, entries }: Feed): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    ...head(id, title, updated),
    link('self', self),
    link('alternate', page),
    '<author><name>rashomon</name></author>',
    ...entries.flatMap((entry) => [
      '<entry>',
      ...head(entry.id, entry.title, entry.updated),
      link('alternate', entry.link),
      ...(entry.author === undefined ? [] : [`<author><name>${escapeText(entry.author)}</name></author>`]),
      `<content type="text">${escapeText(entry.lines.join('\n'))}</content>`,
      '</entry>',
    ]),
    '</feed>',
    '',
  ].join('\n')

const head = (id: string, title: string, updated: string): string[] => [
  `<id>${escapeText(id)}</id>`,
  `<title type="text">${escapeText(title)}</title>`,
  `<updated>${new Date(updated).toISOString()}</updated>`,
]
const link = (rel: string, href: string): string => `<link rel="${rel}" href="${escapeText(href)}"/>`

/** As XML 1.0 allows it: what no document may hold is left out. */
const escapeText = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
