/**
 * Short forms across reports: "the Health Ministry" for the only health ministry of the happening, "Eva Lund" for "Eva Lund Moreno",
 * "Eva" for the one Eva of a family that the report names.
 *
 * Says which group a group is the short form of, and why, and only where no second one fits. Knows no gazetteer: what leads a
 * body's name is a country's or a people's if these reports have it as one.
 */
import type { Entity, Reading } from '../contract/index.js'
import { genderOfGiven, nameWords, thingWords } from '../mentions/name/alike.js'
import { isKnownBody } from '../mentions/name/cluster.js'
import { NATION_BODIES, ORGANIZATION_NOUNS } from '../rules/en/names.js'
import { findBare } from './bare.js'

type Group = readonly { readonly report: string; readonly entity: Entity }[]

export interface Shortened {
  readonly into: number
  readonly why: string
}

/** For each group the longer-named one that it belongs to, if any. The same for any order of readings. */
export function findShortened(groups: readonly Group[], readings: readonly Reading[]): readonly (Shortened | undefined)[] {
  const bodies = groups.map((group) => (isBody(group) ? namesOf(group).map(thingWords) : []))
  const people = groups.map((group) => (group[0]!.entity.kind === 'person' ? namesOf(group).map(nameWords) : []))
  const nations = nationsOf(groups)
  const longerBodies = byEnd(bodies)
  const longerPeople = byFront(people)
  const bare = findBare(groups)
  return groups.map((group, at) => {
    if (isBody(group)) return shortBody(at, group, bodies, longerBodies, nations, readings) ?? bare[at]
    if (group[0]!.entity.kind === 'person') return shortPerson(at, people, longerPeople) ?? familiar(at, group, people, readings)
    return bare[at] ?? sideOf(at, groups)
  })
}

const namesOf = (group: Group): string[] => [...new Set(group.flatMap(({ entity }) => entity.names.map(({ text }) => text)))]
/** A body, though some report takes it for the house that it is in. */
const isBody = (group: Group): boolean =>
  group.every(({ entity }) => ['organization', 'group', 'other', 'facility'].includes(entity.kind)) &&
  group.some(({ entity }) => entity.kind !== 'facility')

/** Words with which these reports name countries and peoples. */
function nationsOf(groups: readonly Group[]): ReadonlySet<string> {
  const found = new Set(['united states', 'united kingdom', 'muslim'])
  for (const group of groups)
    for (const { entity } of group)
      if (entity.kind === 'group' || entity.place?.precision === 'country')
        for (const { text } of entity.names) found.add(nameWords(text).join(' '))
  return found
}

function byEnd(bodies: readonly (readonly (readonly string[])[])[]): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>()
  for (const [at, names] of bodies.entries())
    for (const words of names)
      for (let from = 1; from < words.length; from++) {
        const end = words.slice(from).join(' ')
        found.set(end, (found.get(end) ?? new Set()).add(at))
      }
  return found
}

/** Whose name goes on behind these words. */
function byFront(people: readonly (readonly (readonly string[])[])[]): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>()
  for (const [at, names] of people.entries())
    for (const words of names)
      for (let to = 2; to < words.length; to++) {
        const front = words.slice(0, to).join(' ')
        found.set(front, (found.get(front) ?? new Set()).add(at))
      }
  return found
}

const onlyOther = (found: ReadonlySet<number> | undefined, at: number): number | undefined => {
  const others = [...(found ?? [])].filter((one) => one !== at)
  return others.length === 1 ? others[0] : undefined
}

/** The one of which all others are longer forms again. */
function shortestOther(
  found: ReadonlySet<number> | undefined,
  at: number,
  bodies: readonly (readonly (readonly string[])[])[],
): number | undefined {
  const others = [...(found ?? [])].filter((one) => one !== at)
  const endings = (index: number): string[] => bodies[index]!.filter((words) => words.length > 1).map((words) => words.join(' '))
  const shortest = others.filter((one) =>
    endings(one).some((end) => others.every((other) => other === one || endings(other).some((name) => name.endsWith(` ${end}`)))),
  )
  return others.length === 1 ? others[0] : shortest.length === 1 ? shortest[0] : undefined
}

function shortBody(
  at: number,
  group: Group,
  bodies: readonly (readonly (readonly string[])[])[],
  longer: ReadonlyMap<string, ReadonlySet<number>>,
  nations: ReadonlySet<string>,
  readings: readonly Reading[],
): Shortened | undefined {
  const names = namesOf(group)
  if (names.some(isKnownBody)) return undefined
  // Shorter forms within one group's names need no longer one of their own.
  const fullest = names.filter((name) => !names.some((other) => other !== name && holds(other, name)))
  const into = fullest.map((name) => shortestOther(longer.get(thingWords(name).join(' ')), at, bodies))
  const only = into[0]
  if (only === undefined || into.some((one) => one !== only)) return undefined
  const leads = bodies[only]!.flatMap((words) =>
    names.flatMap((name) => {
      const end = thingWords(name)
      const lead = words.slice(0, words.length - end.length)
      return lead.length && words.slice(lead.length).join(' ') === end.join(' ') && fits(lead, end, nations) ? [lead] : []
    }),
  )
  if (!leads.length || !ownersOf(group, readings).every((owner) => leads.some((lead) => isOneOwner(owner, lead)))) return undefined
  return { into: only, why: 'the only longer name of it in these reports' }
}

/** Whether one name has all words of another, in a row, and more. */
const holds = (long: string, short: string): boolean =>
  thingWords(long).length > thingWords(short).length && ` ${thingWords(long).join(' ')} `.includes(` ${thingWords(short).join(' ')} `)

/** "the North" of reports that name one country of that side: "North Marsland". */
function sideOf(at: number, groups: readonly Group[]): Shortened | undefined {
  if (!groups[at]!.every(({ entity }) => entity.kind === 'place') || !namesOf(groups[at]!).every((name) => /^(?:North|South)$/.test(name)))
    return undefined
  const side = `${namesOf(groups[at]!)[0]} `
  const isCountry = ({ entity }: Group[number]): boolean =>
    entity.place?.precision === 'country' && entity.names.some(({ text }) => text.startsWith(side))
  const found = groups.flatMap((group, index) => (index !== at && group.some(isCountry) ? [index] : []))
  return found.length === 1 ? { into: found[0]!, why: 'the only country of that side in these reports' } : undefined
}

/** "health ministry" behind whatever leads it, "navy" behind a country or a people. */
const fits = (lead: readonly string[], end: readonly string[], nations: ReadonlySet<string>): boolean =>
  end.length >= LONG_MIN && nations.has(lead.join(' '))
    ? true
    : end.length > 1
      ? lead.length <= LEADS_MAX && !lead.includes('of') && ORGANIZATION_NOUNS.has(end.at(-1)!)
      : NATION_BODIES.has(end[0]!) && nations.has(lead.join(' '))
const LEADS_MAX = 3
/** So many words are one body's whatever country stands before them: "Corps of Harbour Engineers". */
const LONG_MIN = 3

/** Who stands before the short name as its owner: "South Korea" of "South Korea's Health Ministry". */
function ownersOf(group: Group, readings: readonly Reading[]): readonly string[][] {
  const ids = new Set(group.map(({ report, entity }) => `${report}\u0000${entity.id}`))
  return readings.flatMap(({ report, mentions }) =>
    mentions.flatMap((mention) => {
      if (mention.kind !== 'name' || mention.form !== 'name' || !ids.has(`${report.id}\u0000${mention.entity}`)) return []
      const owner = OWNER.exec(report.text.slice(Math.max(0, mention.start - 40), mention.start))?.[1]
      return owner && !NO_OWNERS.test(owner) ? [[...nameWords(owner)]] : []
    }),
  )
}
/** Small words that begin a sentence. */
const NO_OWNERS = /^(?:The|A|An|And|But|In|On|At|By|For|From|To|As|If|When|While|Its|Their|His|Her|Our|That|This)$/
const OWNER = /((?:\p{Lu}[\p{L}.]*\s)*\p{Lu}[\p{L}.]*)(?:['’]s|(?<=s)['’])?\s$/u

/** "south korea" and "south korean": as many words, and all but the end of the last the same. */
const isOneOwner = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, at) => word === b[at] || (at === a.length - 1 && word.slice(0, 4) === b[at]!.slice(0, 4)))

/** "Eva Lund" of "Eva Lund Moreno"; "Eva Maria" may be anybody's, and "Abu" begins too many. */
function shortPerson(
  at: number,
  people: readonly (readonly (readonly string[])[])[],
  longer: ReadonlyMap<string, ReadonlySet<number>>,
): Shortened | undefined {
  for (const words of people[at]!) {
    if (words.length < 2 || words[0] === 'abu' || (words.length === 2 && genderOfGiven(words[1]!))) continue
    const only = onlyOther(longer.get(words.join(' ')), at)
    if (only !== undefined && people[only]!.some((long) => long.length === words.length + 1 && words.every((word, i) => word === long[i])))
      return { into: only, why: 'the front of the only longer name of it in these reports' }
  }
  return undefined
}

/** A first name alone, where the report has others of the surname of the only person of that first name. */
function familiar(
  at: number,
  group: Group,
  people: readonly (readonly (readonly string[])[])[],
  readings: readonly Reading[],
): Shortened | undefined {
  const [word, ...more] = new Set(people[at]!.map((words) => words.join(' ')))
  if (!word || more.length || word.includes(' ')) return undefined
  const named = people.flatMap((names, index) => (names.some((words) => words.length > 1 && words[0] === word) ? [index] : []))
  if (named.length !== 1) return undefined
  const surnames = new Set(people[named[0]!]!.filter((words) => words.length > 1).map((words) => words.at(-1)!))
  const inFamily = group.every(({ report }) =>
    readings
      .filter((reading) => reading.report.id === report)
      .some(({ entities }) =>
        entities.some(
          ({ kind, names }) =>
            kind === 'person' &&
            names.some(({ text }) => nameWords(text).length > 1 && nameWords(text)[0] !== word && surnames.has(nameWords(text).at(-1)!)),
        ),
      ),
  )
  return inFamily ? { into: named[0]!, why: 'the only one of that first name in the family' } : undefined
}
