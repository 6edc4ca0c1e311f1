/**
 * Live blogs as their data state them (schema.org LiveBlogPosting): each entry a report with its own title, time and address.
 *
 * An entry without a time of its own has none: the blog's day may be days before it.
 */
import { findNamedFields, isNamed, type Named, readNamed } from './named-fields.js'
import type { RawFields, RawReport } from './raw-report.js'

/** The entries of a thing that has any, in its order; none for anything else. */
export function readLiveEntries(thing: Named, where: string): RawReport[] {
  const updates = [thing.liveBlogUpdate].flat(2).filter(isNamed)
  if (!updates.length) return []
  const { outlet, language } = findNamedFields(thing, where)
  const shared: RawFields = { ...(outlet ? { outlet } : {}), ...(language ? { language } : {}) }
  return updates.flatMap((update) => {
    const named = readNamed(update, where)
    return named ? [{ ...named, fields: { ...shared, ...named.fields }, marked: true, notes: [] }] : []
  })
}
