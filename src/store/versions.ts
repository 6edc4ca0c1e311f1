/** Two texts of one address: what the later one says that the earlier did not, and whether it admits it. Pure. */
import type { Report } from '../contract/index.js'
import type { TextChange } from './store.js'

/** What names a report while its text changes: the URL without what only counts visitors. */
export function toAddress(url: string): string {
  try {
    const { protocol, hostname, port, pathname, searchParams } = new URL(url)
    const kept = [...searchParams].filter(([name]) => !/^(utm_\w+|fbclid|gclid|at_\w+|cmpid|ref|smid)$/i.test(name)).sort()
    const query = kept.length ? `?${new URLSearchParams(kept)}` : ''
    const path = pathname.length > 1 ? pathname.replace(/\/$/, '') : ''
    return `${protocol === 'http:' ? 'https:' : protocol}//${hostname.replace(/^www\./, '')}${port ? `:${port}` : ''}${path}${query}`
  } catch {
    return url
  }
}

/** Paragraphs that only one of the two has, in their order. */
export function toChange(before: Report, after: Report): TextChange {
  const [old, now] = [paragraphsOf(before), paragraphsOf(after)]
  const [known, kept] = [new Set(old), new Set(now)]
  return { added: now.filter((paragraph) => !known.has(paragraph)), removed: old.filter((paragraph) => !kept.has(paragraph)) }
}

/** The words changed, and neither a later date nor an added paragraph says so. */
export function isSilent(before: Report, after: Report, change: TextChange): boolean {
  if (change.added.length + change.removed.length === 0) return false
  const stamp = ({ published, updated }: Report): string => updated?.start ?? published?.start ?? ''
  if (stamp(after) > stamp(before)) return false
  return !change.added.some((paragraph) =>
    /\b(correction|corrected|clarification|clarified|updated?|amended|editor['’]s note)\b/i.test(paragraph),
  )
}

const paragraphsOf = ({ text, sections }: Report): string[] =>
  sections.filter(({ kind }) => kind !== 'boilerplate').map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').trim())
