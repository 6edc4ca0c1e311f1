/**
 * What is dated, in time order: the happening and its course, what came before, what is to come.
 *
 * One entry a finding and day. A time that a claim only names in passing ("the 2015 treaty") gives a background entry of its own.
 */

import type { Side } from '../compare/happening.js'
import type { Material } from '../compare/material.js'
import { toldBy } from '../compare/meanings.js'
import { pushTo } from '../compare/push-to.js'
import { dayMs, hourMs, type Interval, timesAgree, toInterval } from '../compare/times.js'
import type { ClaimView } from '../compare/view.js'
import type { Finding, Time, TimelineEntry, TimeMention } from '../contract/index.js'
import { capital, clauseOf, isWhole, plain } from './wording.js'

const sentenceWordsMax = 40

const speaker = /\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us|[Yy]ou)\b/

interface Dated {
  readonly view: ClaimView
  readonly when: Interval
  readonly kind: Side
}

/** The timeline; every entry names the claims it rests on. */
export function toTimeline(material: Material, findings: readonly Finding[]): readonly TimelineEntry[] {
  const home = new Map<string, string>()
  for (const finding of findings) {
    if (finding.kind !== 'what' && finding.kind !== 'statement' && finding.kind !== 'how-many') continue
    for (const id of finding.positions.flatMap(({ claims }) => claims))
      if (!home.has(id) || finding.kind !== 'how-many') home.set(id, finding.id)
  }
  const groups = new Map<string, Dated[]>()
  for (const dated of [...findDated(material), ...findNamed(material)]) {
    const { when, kind, view } = dated
    const key = [kind, dayOf(when), home.get(view.claim.id) ?? view.claim.id].join(' ')
    pushTo(groups, key, dated)
  }
  const entries = withoutDoubles([...groups.values()].map((group) => toEntry(group, material)).filter((entry) => entry !== undefined))
  return entries.sort(
    (a, b) =>
      Date.parse(a.when.start) - Date.parse(b.when.start) || Date.parse(a.when.end) - Date.parse(b.when.end) || (a.text < b.text ? -1 : 1),
  )
}

/** One entry for what is told twice of one day: the same words, or a clause and the sentence it is part of. */
function withoutDoubles(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const kept: TimelineEntry[] = []
  const sorted = [...entries].sort((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1))
  for (const entry of sorted) {
    const at = kept.findIndex((other) => other.kind === entry.kind && isOneDay(other.when, entry.when) && holds(other.text, entry.text))
    const known = kept[at]
    if (!known) kept.push(entry)
    else {
      const narrow = lengthOf(entry.when) < lengthOf(known.when) ? entry.when : known.when
      kept[at] = { ...known, when: narrow, claims: [...new Set([...known.claims, ...entry.claims])] }
    }
  }
  return kept
}

const lengthOf = ({ start, end }: Time): number => Date.parse(end) - Date.parse(start)
const isOneDay = (a: Time, b: Time): boolean =>
  Date.parse(a.start) < Date.parse(b.end) &&
  Date.parse(b.start) < Date.parse(a.end) &&
  (a.precision === b.precision || Math.max(lengthOf(a), lengthOf(b)) <= 2.5 * dayMs)
const holds = (long: string, short: string): boolean => bare(long).includes(bare(short))
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Times of one day are one entry; a wider time is one with its like. */
const dayOf = ({ start, end, time }: Interval): string =>
  end - start <= 1.5 * dayMs
    ? `day ${Math.floor((start + Math.min(end - start, dayMs) / 2) / dayMs)}`
    : `${time.start} ${time.end} ${time.bound ?? ''}`

function findDated({ views, happening }: Material): Dated[] {
  return views.flatMap((view): Dated[] => (view.when ? [{ view, when: view.when, kind: happening.sideOf(view) }] : []))
}

/** Times that stand in a claim's words but do not date it. */
function findNamed({ readings, views, happening }: Material): Dated[] {
  const main = happening.when
  const times = new Map<string, TimeMention[]>()
  for (const { report, mentions } of readings) {
    for (const mention of mentions) {
      if (mention.kind !== 'time' || !mention.value || (mention.type !== 'date' && mention.type !== 'time')) continue
      const key = `${report.id} ${mention.sentence}`
      pushTo(times, key, mention)
    }
  }
  const taken = new Set<string>()
  const found: Dated[] = []
  for (const view of [...views].sort((a, b) => a.claim.end - a.claim.start - (b.claim.end - b.claim.start))) {
    for (const mention of times.get(`${view.report.id} ${view.claim.at.sentence}`) ?? []) {
      const when = toInterval(mention.value!)
      const inside = mention.start >= view.claim.start && mention.end <= view.claim.end
      const key = `${view.report.id} ${mention.start}`
      const isOwn = mention.start === view.claim.when?.span?.start
      if (!when || !inside || taken.has(key) || isOwn || isSame(view.when, when) || !main) continue
      taken.add(key)
      if (when.end <= main.start - 12 * hourMs) found.push({ view, when, kind: 'background' })
      else if (when.start >= main.end + 12 * hourMs && view.published && when.start >= view.published.end)
        found.push({ view, when, kind: 'expected' })
    }
  }
  return found.sort((a, b) => (a.view.claim.id < b.view.claim.id ? -1 : 1))
}

const isSame = (a: Interval | undefined, b: Interval): boolean => a !== undefined && a.start === b.start && a.end === b.end

function toEntry(group: readonly Dated[], material: Material): TimelineEntry | undefined {
  const [narrowest] = [...group].sort(
    (a, b) =>
      a.when.end - a.when.start - (b.when.end - b.when.start) ||
      a.when.start - b.when.start ||
      (a.when.time.stated < b.when.time.stated ? -1 : 1),
  )
  const views = [...new Set(group.map(({ view }) => view))]
  const whole = views.filter((view) => isWhole(view))
  const text = whole.length ? clauseOf(toldBy(whole, material)) : sentenceOf(toldBy(views, material))
  if (text === undefined) return undefined
  const claims = material.views.filter((view) => views.includes(view)).map(({ claim }) => claim.id)
  return {
    when: placed(narrowest!.when, material).time,
    text: /[.!?][”"]?$|”$/.test(text) ? capital(text) : `${capital(text)}.`,
    kind: group[0]!.kind,
    claims,
  }
}

/** A clock time whose zone its report leaves open is that of the happening, if it may be. */
function placed(when: Interval, { happening }: Material): Interval {
  const main = happening.when
  if (!main || when.time.bound !== undefined || when.time.precision !== 'minute') return when
  const isLoose = when.end - when.start > 2 * hourMs
  return isLoose && main.end - main.start < when.end - when.start && timesAgree(when, main) ? main : when
}

/** The sentence that a fragment stands in, where a reader can take it alone; a fragment that nothing completes is left out. */
function sentenceOf({ claim, sentence, report, section }: ClaimView): string | undefined {
  if (section !== 'body') return undefined
  const text = report.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ').replace(/\.$/, '').trim()
  const words = text.split(' ')
  if (words.length > sentenceWordsMax || /[?!\n]/.test(text)) return claim.quoted ? `“${plain(claim.text)}”` : undefined
  const open = (text.match(/[“"]/g) ?? []).length
  const close = (text.match(/[”"]/g) ?? []).length
  const outside = text.replace(/[“"][^“”"]*[”"]/g, '')
  if (open === close && !speaker.test(outside) && !(claim.quoted && open === 0)) return text
  return `“${text.replace(/["“”]/g, '')}”`
}
