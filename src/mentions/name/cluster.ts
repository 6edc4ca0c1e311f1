/**
 * Names of one report into entities: same words, surnames, acronyms, turned-about forms, spellings.
 *
 * Each join has a reason. A surname joins the nearest full name before it; two people of one surname stay two.
 */
import type { EntityKind } from '../../contract/index.js'
import { KNOWN_BODIES, ORGANIZATION_NOUNS, PATTERNS, TRADE_WORDS } from '../../rules/en/names.js'
import { matchesOf } from '../../text/matches.js'
import { foldName } from '../place/fold.js'
import type { Gazetteer } from '../place/gazetteer.js'
import { genderOfGiven, genderOfLone, nameWords, personAlike, thingAlike, thingWords } from './alike.js'
import type { Gender, NameSpan } from './spans.js'

export interface Cluster {
  kind: EntityKind
  readonly spans: NameSpan[]
  gender: Gender | undefined
  readonly merged: { readonly names: readonly [string, string]; readonly why: string }[]
}

/** Clusters in the order in which their first name stands. */
export function clusterNames(text: string, spans: readonly NameSpan[], gazetteer: Gazetteer): readonly Cluster[] {
  const kinds = kindsByName(spans, gazetteer)
  const surnamesOnly = lastNames(text, spans)
  const clusters = new Map<string, Cluster>()
  const surnames: NameSpan[] = []
  for (const given of spans) {
    const isSurname = given.kind !== 'person' && surnamesOnly.has(given.text)
    const kind = isSurname ? 'person' : (kinds.get(foldName(given.text)) ?? given.kind)
    const span = { ...given, kind }
    if (kind === 'person' && nameWords(span.text).length === 1) {
      surnames.push(span)
      continue
    }
    const key = keyOf(span, gazetteer)
    const cluster = clusters.get(key) ?? { kind, spans: [], gender: undefined, merged: [] }
    cluster.spans.push(span)
    clusters.set(key, cluster)
  }
  let all = [...clusters.values()]
  for (const cluster of all) cluster.gender = genderOf(cluster)
  all = joinSpellings(all, gazetteer)
  joinSurnames(all, surnames)
  all = joinAcronyms(text, all, gazetteer)
  all = joinShortened(all, gazetteer)
  for (const cluster of all) cluster.gender ??= genderOf(cluster)
  return all.sort((a, b) => a.spans[0]!.start - b.spans[0]!.start)
}

/** "Florence" behind "Ann Florence" is she, whatever the tags say, if the report never has it behind "in", "from" or the like. */
function lastNames(text: string, spans: readonly NameSpan[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const span of spans) {
    const last = /(?<=[\s-])\p{Lu}[\p{L}'’]+$/u.exec(span.text)?.[0]
    if (span.kind === 'person' && last && genderOfGiven(nameWords(span.text)[0] ?? '')) found.add(last)
  }
  const starts = new Map(spans.filter(({ kind }) => kind === 'person').map((span) => [span.end, span.start]))
  for (const span of spans)
    if (
      found.has(span.text) &&
      /\b(?:in|from|at|to|near|across|of|around|outside|the)\s$/i.test(text.slice(Math.max(0, span.start - 10), span.start))
    )
      if (!starts.has(span.end)) found.delete(span.text)
  return found
}

/** One kind for one name throughout a report: a country is a place, else what the tags say most often. */
function kindsByName(spans: readonly NameSpan[], gazetteer: Gazetteer): ReadonlyMap<string, EntityKind> {
  const counts = new Map<string, Map<EntityKind, number>>()
  for (const span of spans) {
    const votes = counts.get(foldName(span.text)) ?? new Map<EntityKind, number>()
    votes.set(span.kind, (votes.get(span.kind) ?? 0) + (span.label === 'Untagged' ? 0.3 : 1))
    counts.set(foldName(span.text), votes)
  }
  const kinds = new Map<string, EntityKind>()
  for (const [name, votes] of counts) {
    const most = [...votes].sort((a, b) => b[1] - a[1])[0]![0]
    if (BODIES.has(name) && most !== 'group') kinds.set(name, 'organization')
    else if (most === 'place' && gazetteer.countryOfAdjective(name) && !gazetteer.countryNamed(name)) kinds.set(name, 'group')
    else kinds.set(name, most !== 'person' && most !== 'group' && gazetteer.countryNamed(name) ? 'place' : most)
  }
  return kinds
}

function keyOf(span: NameSpan, gazetteer: Gazetteer): string {
  if (span.kind === 'place') {
    const country = gazetteer.countryNamed(span.text)
    return `place ${country ? country.code : nameWords(span.text).join(' ')}`
  }
  if (span.kind === 'group' && (span.label === 'NORP' || gazetteer.countryOfAdjective(span.text))) {
    const country = gazetteer.countryOfAdjective(span.text)
    return `norp ${country ? country.code : foldName(span.text).replace(/s$/, '')}`
  }
  if (span.kind === 'person') return `person ${nameWords(span.text).join(' ')}`
  return `thing ${bodyKey(span.text)}`
}

/** "Justice Department" and "Department of Justice", "UN" and "United Nations" have one key. */
export function bodyKey(name: string): string {
  const known = BODIES.get(foldName(name))
  if (known) return known
  const words = thingWords(name)
  const joined = words.join(' ')
  const plain = BODIES.get(joined)
  if (plain) return plain
  // "US National Harbour Board": the country before a body that has its letters in the list.
  const abroad = words[0] === 'united' && words[1] === 'states' ? BODIES.get(words.slice(2).join(' ')) : undefined
  if (abroad) return abroad
  const about = /^(ministry|department|office|bureau|institute|university|bank) (?:of|for) (.{2,80})$/.exec(joined)
  return about && about[2]!.split(' ').length <= 4 ? `${about[2]!.replace(/\b(?:of|for|the|and)\b ?/g, '')} ${about[1]!}` : joined
}
const BODIES: ReadonlyMap<string, string> = new Map(
  KNOWN_BODIES.flatMap((row) => row.map((name) => [foldName(name), foldName(row[0]!)] as const)),
)

/** Whether a name is one of a row of known bodies. */
export const isKnownBody = (name: string): boolean => BODIES.has(foldName(name))

function genderOf(cluster: Cluster): Gender | undefined {
  if (cluster.kind !== 'person') return undefined
  for (const span of cluster.spans) if (span.gender) return span.gender
  for (const span of cluster.spans) {
    const gender = genderOfGiven(nameWords(span.text)[0] ?? '')
    if (gender && nameWords(span.text).length > 1) return gender
  }
  if (cluster.spans.some((span) => nameWords(span.text).length > 1)) return undefined
  return cluster.spans.map((span) => genderOfLone(nameWords(span.text)[0] ?? '')).find(Boolean)
}

function joinSpellings(clusters: readonly Cluster[], gazetteer: Gazetteer): Cluster[] {
  const kept: Cluster[] = []
  const byLetter = new Map<string, Cluster[]>()
  for (const cluster of clusters) {
    const letters = lettersOf(cluster)
    const near = new Set(letters.flatMap((letter) => byLetter.get(letter) ?? []))
    let joined = false
    for (const other of near) {
      const why = whyOne(other, cluster, gazetteer)
      if (why === undefined) continue
      join(other, cluster, why)
      joined = true
      break
    }
    if (joined) continue
    kept.push(cluster)
    for (const letter of letters) {
      const known = byLetter.get(letter)
      if (known) known.push(cluster)
      else byLetter.set(letter, [cluster])
    }
  }
  return kept
}
/** Spellings of one name share the first letter of its first word or of its last: only such names are compared. */
function lettersOf(cluster: Cluster): string[] {
  const words = nameWords(cluster.spans[0]!.text)
  const sound = (word: string | undefined): string => (word ?? '').slice(0, 1).replace(/[qc]/, 'k')
  return [...new Set([`< ${sound(words[0])}`, `> ${sound(words.at(-1))}`])]
}

function whyOne(a: Cluster, b: Cluster, gazetteer: Gazetteer): string | undefined {
  if (a.kind !== b.kind && !(isBody(a.kind) && isBody(b.kind)))
    return mistaken(a, b) ? thingAlike(a.spans[0]!.text, b.spans[0]!.text) : undefined
  if (a.spans[0]!.label === 'NORP' || b.spans[0]!.label === 'NORP') return undefined
  const [left, right] = [a.spans[0]!.text, b.spans[0]!.text]
  if (a.kind === 'person') return a.gender && b.gender && a.gender !== b.gender ? undefined : personAlike(left, right)
  if (a.kind === 'place' && differ(left, right, gazetteer)) return undefined
  return thingAlike(left, right)
}
/** Both are known places and none is both: Niger is no spelling of Nigeria. */
function differ(a: string, b: string, gazetteer: Gazetteer): boolean {
  const [left, right] = [gazetteer.lookup(a), gazetteer.lookup(b)]
  return left.length > 0 && right.length > 0 && !left.some((one) => right.some((other) => other.id === one.id))
}

/** A band tagged as a person once: nothing personal is said of it and it has a name of several words. */
const mistaken = (a: Cluster, b: Cluster): boolean => {
  const person = a.kind === 'person' ? a : b
  const body = person === a ? b : a
  return (
    person.kind === 'person' &&
    isBody(body.kind) &&
    body.kind !== 'facility' &&
    !person.gender &&
    isFull(person.spans[0]!) &&
    person.spans.every((span) => !span.role)
  )
}
const isBody = (kind: EntityKind): boolean =>
  kind === 'organization' || kind === 'group' || kind === 'other' || kind === 'facility' || kind === 'product'

function join(into: Cluster, from: Cluster, why: string): void {
  into.merged.push({ names: [into.spans[0]!.text, from.spans[0]!.text], why }, ...from.merged)
  into.spans.push(...from.spans)
  into.spans.sort((a, b) => a.start - b.start)
  into.gender ??= from.gender
  if (into.kind === 'other' || into.kind === 'person') into.kind = from.kind
}

/** "Lund" is the nearest person before it whose full name ends (or, failing that, begins) with it. */
function joinSurnames(clusters: Cluster[], surnames: readonly NameSpan[]): void {
  const lone = new Map<string, Cluster>()
  for (const span of surnames) {
    const word = nameWords(span.text)[0]!
    const people = clusters.filter(
      (cluster) => cluster.kind === 'person' && (!span.gender || !cluster.gender || cluster.gender === span.gender),
    )
    const ending = people.filter((cluster) => cluster.spans.some((full) => isFull(full) && nameWords(full.text).at(-1) === word))
    const starting = ending.length
      ? []
      : people.filter((cluster) => cluster.spans.some((full) => isFull(full) && nameWords(full.text)[0] === word))
    const close =
      ending.length || starting.length || word.length < 6
        ? []
        : people.filter((cluster) => cluster.spans.some((full) => isFull(full) && thingAlike(nameWords(full.text).at(-1)!, word)))
    const fitting = ending.length ? ending : starting.length ? starting : close
    const chosen = fitting.length < 2 ? fitting[0] : nearestBefore(fitting, span)
    if (chosen) {
      chosen.spans.push(span)
      chosen.gender ??= span.gender
      continue
    }
    const cluster = lone.get(word) ?? { kind: 'person' as const, spans: [], gender: span.gender, merged: [] }
    cluster.spans.push(span)
    cluster.gender ??= span.gender
    if (!lone.has(word)) clusters.push(cluster)
    lone.set(word, cluster)
  }
  for (const cluster of clusters) cluster.spans.sort((a, b) => a.start - b.start)
}

const nearestBefore = (clusters: readonly Cluster[], span: NameSpan): Cluster | undefined => {
  let nearest: Cluster | undefined
  let at = -1
  for (const cluster of clusters)
    for (const one of cluster.spans)
      if (one.start < span.start && one.start > at) {
        nearest = cluster
        at = one.start
      }
  return nearest
}

/** "(RAIB)" behind the full name, or letters that are the initials of one body alone. */
function joinAcronyms(text: string, clusters: readonly Cluster[], gazetteer: Gazetteer): Cluster[] {
  const bracketed = new Map<string, string>()
  for (const { pattern } of PATTERNS)
    for (const match of matchesOf(pattern, text))
      bracketed.set(
        match.groups!.acronym!.replace(/\./g, ''),
        text.slice(Math.max(0, match.index - FULL_CHARS_MAX), match.index).replace(/[\s,]+$/, ''),
      )
  const kept = [...clusters]
  for (const cluster of clusters) {
    const short = cluster.spans[0]!.text.replace(/\./g, '')
    const full = bracketed.get(short)
    const capitals = (short.match(/\p{Lu}/gu) ?? []).length
    if (cluster.kind === 'person' || !/^\p{Lu}[\p{L}\d&-]{1,8}$/u.test(short) || (capitals < 2 && !full)) continue
    const byBracket = full
      ? kept.filter(
          (one) =>
            one !== cluster &&
            one.kind !== 'person' &&
            one.spans.some(
              (span) =>
                full.endsWith(span.text) &&
                (initials(span.text).includes(short.toUpperCase()) ||
                  (capitals > 1 && isFull(span) && one.kind !== 'place' && !gazetteer.countryNamed(short) && hasLetters(span.text, short))),
            ),
        )
      : []
    const byInitials = kept.filter(
      (one) =>
        one !== cluster &&
        one.kind !== 'person' &&
        (one.kind !== 'place' || (cluster.kind === 'place' && short.length > 2)) &&
        one.spans.some((span) => initials(span.text).includes(short.toUpperCase())),
    )
    const found =
      byBracket[0] ?? (byInitials.length === 1 && (short.length > 2 || isCompany(cluster, byInitials[0]!)) ? byInitials[0] : undefined)
    if (!found) continue
    join(found, cluster, byBracket[0] ? 'the acronym stands behind the name' : 'the letters are the initials')
    kept.splice(kept.indexOf(cluster), 1)
  }
  return kept
}
/** Most letters begin words of the name, in whatever order: another language may have coined it; or all stand so in the name. */
function hasLetters(name: string, short: string): boolean {
  const left = foldName(name)
    .split(' ')
    .map((word) => word[0]!)
  const letters = [...foldName(short).replace(/ /g, '')]
  const beginning = letters.filter((letter) => {
    const at = left.indexOf(letter)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  const begin = beginning.length === letters.length || (letters.length > 2 && beginning.length >= (letters.length * 2) / 3)
  const [first, ...rest] = letters
  const inOrder =
    letters.length > 2 && new RegExp(`^${first}${rest.map((letter) => `[^${letter}]*${letter}`).join('')}`).test(foldName(name))
  return begin || inOrder
}
const FULL_CHARS_MAX = 100
const isCompany = (a: Cluster, b: Cluster): boolean => a.kind === 'organization' && b.kind === 'organization'

/** "Lund" for "Lund Motors", "the Navy" for "the Danish Navy": where the report has only one such longer name. */
function joinShortened(clusters: readonly Cluster[], gazetteer: Gazetteer): Cluster[] {
  const longer = new Map<string, Set<Cluster>>()
  for (const cluster of clusters) {
    if (cluster.kind !== 'organization') continue
    for (const { text } of cluster.spans)
      for (const short of shortForms(thingWords(text), gazetteer)) longer.set(short, (longer.get(short) ?? new Set()).add(cluster))
  }
  const gone = new Set<Cluster>()
  for (const cluster of clusters) {
    if (cluster.kind !== 'organization' && cluster.kind !== 'other') continue
    const [only, ...more] = [...(longer.get(thingWords(cluster.spans[0]!.text).join(' ')) ?? [])].filter((one) => one !== cluster)
    if (!only || more.length || gone.has(only)) continue
    join(only, cluster, 'the only longer name of it in the report')
    gone.add(cluster)
  }
  return clusters.filter((cluster) => !gone.has(cluster))
}

/** A name without the company's trade behind it, and a body's without the country before it. */
function shortForms(words: readonly string[], gazetteer: Gazetteer): readonly string[] {
  const forms: string[] = []
  let end = words.length
  while (end > 1 && TRADE_WORDS.has(words[end - 1]!)) end--
  if (end < words.length && words.slice(0, end).join('').length > 2) forms.push(words.slice(0, end).join(' '))
  if (!ORGANIZATION_NOUNS.has(words.at(-1) ?? '')) return forms
  for (let at = 1; at <= Math.min(3, words.length - 1); at++) {
    const lead = words.slice(0, at).join(' ')
    if (gazetteer.countryNamed(lead) || gazetteer.countryOfAdjective(lead)) forms.push(words.slice(at).join(' '))
  }
  return forms
}

/** Initials of a name with and without its small words; a common noun behind it has none. */
export function initials(name: string): readonly string[] {
  const words = name
    .replace(/\s?['’]s\b/gu, '')
    .replace(/^U\.?\s?S\.? (?=\p{L})/u, 'United States ')
    .split(/[\s-]+/)
    .filter(Boolean)
  if (words.length < 2) return []
  const of = (list: readonly string[]): string => list.map((word) => word[0]!.toUpperCase()).join('')
  const proper = words.filter((word) => /^\p{Lu}/u.test(word))
  const small = words.filter((word) => !/^(?:of|the|for|and|on|in|de|du)$/i.test(word))
  const plain = words.every((word) => /^[\p{Lu}\d]/u.test(word) || /^(?:of|the|for|and|on|in|de|du|la|des|to|at|by|von|van)$/.test(word))
  return [...(plain ? [of(words)] : []), of(proper), ...(plain ? [of(small)] : [])]
}
const isFull = (span: NameSpan): boolean => nameWords(span.text).length > 1
