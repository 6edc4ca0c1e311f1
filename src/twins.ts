/**
 * One report under two names: the same words from the same outlet, or from nobody named, are counted once.
 *
 * The same words from two outlets stay two reports: origins/ says that one stands behind both.
 */
import type { Note, Report } from './contract/index.js'
import { toNote } from './errors.js'

/** `report` says what `of` says, word by word, and is not counted. */
export interface Twin {
  readonly report: Report
  readonly of: Report
}

/** What is counted once, by id of the report left out. The same for any order of the reports. */
export function findTwins(reports: readonly Report[]): readonly Twin[] {
  const alike = new Map<string, Report[]>()
  for (const report of reports) {
    const text = report.text.normalize('NFC').replace(/\s+/g, ' ').trim()
    alike.set(text, [...(alike.get(text) ?? []), report])
  }
  return [...alike.values()]
    .filter((group) => group.length > 1)
    .flatMap(twinsAmong)
    .sort((a, b) => compare(a.report.id, b.report.id) || compare(a.report.file ?? '', b.report.file ?? ''))
}

export const toTwinNote = ({ report, of }: Twin): Note =>
  toNote('file-twice', `The same title and text as in ${of.file ?? of.id}.`, { file: report.file ?? '', report: report.id })

/** Reports of one text: the fullest of each outlet stays, and one without an outlet goes with the fullest of all. */
function twinsAmong(group: readonly Report[]): readonly Twin[] {
  const kept = new Map<string, Report>()
  const twins: Twin[] = []
  for (const report of [...group].sort(byFullness)) {
    const outlet = report.outlet === undefined ? undefined : plain(report.outlet)
    const of = outlet === undefined ? kept.values().next().value : kept.get(outlet)
    if (of) twins.push({ report, of })
    else kept.set(outlet ?? '', report)
  }
  return twins
}

/** An outlet that the report states before one read from the file's name before none; a dated report before an undated, the earlier first. */
function byFullness(a: Report, b: Report): number {
  return (
    outletRank(b) - outletRank(a) ||
    compare(a.published?.start ?? '\uffff', b.published?.start ?? '\uffff') ||
    compare(a.url ?? '\uffff', b.url ?? '\uffff') ||
    compare(a.file ?? '', b.file ?? '') ||
    compare(a.id, b.id)
  )
}

const outletRank = ({ outlet, stated }: Report): number => (outlet === undefined ? 0 : stated.outlet === 'file name' ? 1 : 2)
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
