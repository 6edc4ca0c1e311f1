/**
 * What is dated, in time order: the happening and its course, what came before, what is to come.
 *
 * One entry a finding and day. A time that a claim only names in passing ("the 2015 treaty") gives a background entry of its own.
 */

import { namesDay, offsetMs } from '../compare/anchoring.js'
import type { Side } from '../compare/happening.js'
import type { Material } from '../compare/material.js'
import { pushTo } from '../compare/push-to.js'
import { dayMs, hourMs, type Interval, toInterval } from '../compare/times.js'
import type { ClaimView } from '../compare/view.js'
import type { Finding, Time, TimelineEntry, TimeMention } from '../contract/index.js'
import { childrenOf } from '../text/tree.js'
import { isPictured } from './doubts.js'
import { entryOf } from './entry-text.js'
import { capital } from './wording.js'

const minuteMs = hourMs / 60

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
  return entries
    .sort((a, b) => placeOf(a.when) - placeOf(b.when) || Date.parse(a.when.end) - Date.parse(b.when.end) || (a.text < b.text ? -1 : 1))
    .map(({ own: _, ...entry }) => entry)
}

/** An entry with the words of the claim that it tells, which may be fewer. */
type Told = TimelineEntry & { readonly own: string }

/** Where a time stands among others: on the day that a reader is shown for it, a clock time behind what has none. */
function placeOf({ start, end, precision, bound, zone }: Time): number {
  const [from, to] = [Date.parse(start), Date.parse(end)]
  const isLong = to - from > 20 * dayMs || (bound !== undefined && precision !== 'day')
  const middle = isLong ? from : (from + to) / 2
  const local = middle + (zone ? offsetMs(zone, middle) : 0)
  return precision === 'minute' || precision === 'hour' ? local : Math.floor(local / dayMs) * dayMs
}

/** One entry for what is told twice of one day: the same words, or a clause and the sentence it is part of. */
function withoutDoubles(entries: readonly Told[]): Told[] {
  const kept: Told[] = []
  const sorted = [...entries].sort((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1))
  for (const entry of sorted) {
    const at = kept.findIndex(
      (other) =>
        (other.kind === entry.kind &&
          isOneDay(other.when, entry.when) &&
          (holds(other.text, entry.text) || holds(other.text, entry.own))) ||
        // "Closed on Monday and Tuesday" is told once, on the first of them.
        (other.kind === entry.kind && bare(other.text) === bare(entry.text)),
    )
    const known = kept[at]
    if (!known) kept.push(entry)
    else {
      const narrow = isOneDay(entry.when, known.when)
        ? lengthOf(entry.when) < lengthOf(known.when)
          ? entry.when
          : known.when
        : placeOf(entry.when) < placeOf(known.when)
          ? entry.when
          : known.when
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
  return views.flatMap((view): Dated[] =>
    view.when && !isHabit(view) && !isPictured(view) ? [{ view, when: view.when, kind: happening.sideOf(view) }] : [],
  )
}

/** "In fog at six in the morning both captains depend on radar": what is so, and no event of that day. */
function isHabit({ claim, when, sentence: { words } }: ClaimView): boolean {
  if (claim.kind !== 'state' || !when) return false
  const verb = words[claim.at.word]
  const isPresent = (feats: string): boolean => /Tense=Pres/.test(feats) && /VerbForm=Fin/.test(feats)
  if (verb?.upos === 'VERB' && isPresent(verb.feats ?? '')) return true
  return !namesDay(when.time.stated) && childrenOf(words, claim.at.word, 'aux', 'cop').some((at) => isPresent(words[at]!.feats ?? ''))
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

function toEntry(group: readonly Dated[], material: Material): Told | undefined {
  const [narrowest] = [...group].sort(
    (a, b) =>
      a.when.end - a.when.start - (b.when.end - b.when.start) ||
      a.when.start - b.when.start ||
      (a.when.time.stated < b.when.time.stated ? -1 : 1),
  )
  const views = [...new Set(group.map(({ view }) => view))]
  const entry = entryOf(views, material)
  if (!entry) return undefined
  const { text, view } = entry
  const claims = material.views.filter((view) => views.includes(view)).map(({ claim }) => claim.id)
  return {
    when: placed(narrowest!, material),
    text: /[.!?][”"]?$|”$/.test(text) ? capital(text) : `${capital(text)}.`,
    kind: group[0]!.kind,
    claims,
    own: view.claim.text,
  }
}

/** A clock time whose zone its report leaves open stands on the clocks of the happening, if it may. */
function placed({ view, when }: Dated, { happening }: Material): Time {
  const main = happening.when
  if (!main?.time.zone || when.time.bound !== undefined || when.time.precision !== 'minute' || when.end - when.start <= 2 * hourMs)
    return when.time
  const mention = view.reading.mentions.find((one): one is TimeMention => one.kind === 'time' && one.start === when.time.span?.start)
  const at = clockIn(mention?.timex ?? '', main.time.zone, when)
  if (at === undefined) return when.time
  const [start, end] = [at, at + minuteMs].map((ms) => new Date(ms).toISOString().replace('.000Z', 'Z'))
  return { ...when.time, start: start!, end: end!, zone: main.time.zone, approximate: true }
}

/** The instant within the interval at which the zone's clocks show the time. */
function clockIn(timex: string, zone: string, { start, end }: Interval): number | undefined {
  const [, hour, minute] = /T(\d\d):(\d\d)/.exec(timex) ?? []
  if (hour === undefined) return undefined
  const shown = (Number(hour) * 60 + Number(minute)) * minuteMs
  const days = [Math.floor(start / dayMs) - 1, Math.floor(start / dayMs), Math.floor(end / dayMs), Math.floor(end / dayMs) + 1]
  const instants = days.map((day) => day * dayMs + shown - offsetMs(zone, start))
  return instants.find((at) => at >= start && at < end)
}
