/**
 * Sources named again by a noun: "the report", "the same agency", "the company" are the last one of their kind.
 *
 * Undefined where the phrase names something new, or where nothing near is surely meant: then the noun itself is the source.
 */
import type { NameMention, Source } from '../contract/index.js'
import { PUBLIC_WORDS } from '../rules/en/bodies.js'
import { ROLE_NOUNS } from '../rules/en/names.js'
import { DOCUMENT_NOUNS, ECHOES, PAPERS, VAGUE_PEOPLE } from '../rules/en/sources.js'
import { kidsOf, lemmaOf, spanOfWords, type Tree, textOf, uposOf } from './clause-tree.js'
import { calledBy, type Memory, newest, withoutSpan } from './memory.js'
import { mentionsAt, type Names, nameAt } from './phrases.js'

/** So many characters on, a body and a person whose role is not known are still meant by a noun alone. */
const BODY_REACH_CHARS = 1200
const PERSON_REACH_CHARS = 300

/** The source that a noun with "the" names again; undefined if the phrase names something new. */
export function readEcho(tree: Tree, head: number, words: readonly number[], names: Names, memory: Memory): Source | undefined {
  if (uposOf(tree, head) !== 'NOUN' && uposOf(tree, head) !== 'PROPN') return undefined
  // "the newspaper Marsby Echo" is no newspaper named before.
  if (kidsOf(tree, head, 'appos', 'flat').some((kid) => kid === head + 1 && uposOf(tree, kid) === 'PROPN')) return undefined
  const office = nameAt(tree, head, names)?.form === 'name' ? undefined : officeHolder(tree, words, names)
  if (office) return { ...office, ...spanOfWords(tree, words) }
  const determiners = words.filter((word) => word !== head && ['the', 'this', 'that', 'same', 'these'].includes(textOf(tree, word)))
  if (
    !determiners.length ||
    words.some(
      (word) =>
        word !== head &&
        !determiners.includes(word) &&
        !(PAPERS.includes(lemmaOf(tree, head)) && uposOf(tree, word) === 'ADJ') &&
        !['news', 'media', 'wire', 'latter'].includes(textOf(tree, word)),
    )
  )
    return undefined
  const lemma = lemmaOf(tree, head)
  const span = spanOfWords(tree, words)
  const again = (source: Source | undefined): Source | undefined => source && { ...withoutSpan(source), ...span }
  const mention = mentionEntity(tree, head, names)
  if (['service', 'agency'].includes(lemma) && words.some((word) => ['news', 'wire'].includes(textOf(tree, word))))
    return again(newest(memory.agency, memory.media))
  for (const row of ECHOES) {
    if (!row.nouns.includes(lemma)) continue
    if (row.of === 'media' || row.of === 'saying') {
      const found = row.of === 'saying' ? (memory.statement ?? memory.speaker) : mediaAgain(lemma, memory)
      if (found) return again(found)
      continue
    }
    // As it was written: "the officials" are none of whom one official was named.
    const called = memory.byNoun?.get(calledBy(textOf(tree, head)))
    if (row.of === 'body' && !mention) return again(bodyNear(tree, memory, called, FIRMS.includes(lemma)))
    if (row.of === 'person' && called?.kind === 'unnamed' && called.start === memory.speaker?.start) return again(called)
    if (mention && !VAGUE_PEOPLE.includes(lemma)) return undefined
    if (row.of === 'agency') {
      const found = newest(memory.agency, memory.body, memory.media)
      if (found) return again(found)
      continue
    }
    if (called && (row.of === 'person' || called.kind !== 'person')) return again(called)
    if (VAGUE_PEOPLE.includes(lemma) || textOf(tree, head) !== lemma) return undefined
    if (row.of === 'office') {
      const named = memory.byNoun?.get(`${lemma}s`)
      return again(named?.kind === 'organization' ? named : nameOf(memory.group, lemma))
    }
    if (row.of === 'body') return undefined
    const bearer = bearerOf(lemma, names)
    if (bearer) return again(bearer)
    const { person } = memory
    return !mention && person && (person.role ? person.role.toLowerCase().includes(lemma) : isNear(tree, person, PERSON_REACH_CHARS))
      ? again(person)
      : undefined
  }
  return undefined
}

/** "the paper" is the last outlet; "the report" may be anybody's. */
function mediaAgain(lemma: string, { media, agency, report, paper }: Memory): Source | undefined {
  const outlet = media ?? agency
  return DOCUMENT_NOUNS.includes(lemma) && !PAPERS.includes(lemma)
    ? newest(outlet, report, paper?.name.toLowerCase().includes(lemma) ? paper : undefined)
    : outlet
}

/** The group if its name says that it is one of these: "the hospital" is Marsby Hospital, "the ministry" no army. */
const nameOf = (group: Source | undefined, lemma: string): Source | undefined => {
  const words = group?.name.toLowerCase().split(/[^\p{L}]+/u) ?? []
  return words.includes(lemma) || words.includes(`${lemma}s`) ? group : undefined
}

/** The body that spoke just now; else the one named or called so last, if it is not far. A firm is no police and no ministry. */
function bodyNear(tree: Tree, memory: Memory, called: Source | undefined, isFirm: boolean): Source | undefined {
  const fits = (source: Source): boolean => source.kind !== 'person' && !(isFirm && isPublicBody(source.name))
  const spoke = memory.spokeIn !== undefined && tree.index - memory.spokeIn <= 1 ? memory.speaker : undefined
  if (spoke?.kind === 'organization' && fits(spoke)) return spoke
  const near = [isFirm ? memory.firm : memory.group, memory.body].filter((source) => source && isNear(tree, source, BODY_REACH_CHARS))
  return newest(...[...near, called].filter((source): source is Source => source !== undefined && fits(source)))
}
const FIRMS: readonly string[] = ['company', 'firm']

/** Whether a body's name says that it is one of a state's. */
export const isPublicBody = (name: string): boolean =>
  name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => PUBLIC_WORDS.has(word))

const isNear = (tree: Tree, { start }: Source, reach: number): boolean => start !== undefined && tree.sentence.start - start <= reach

/** "the port warden" is "Marsby Port Warden" too, and "the guard captain" a "Guard Capt." */
function isOffice(role: string, office: string): boolean {
  const full = role.toLowerCase().replace(/\b(capt|gov|sen|rep|lt|sgt|gen|col|supt|dr)\b\.?/g, (_, short: string) => RANKS[short] ?? short)
  return full === office || (full.endsWith(` ${office}`) && ROLE_NOUNS.has(office.split(' ').at(-1)!))
}
const RANKS: Readonly<Record<string, string>> = {
  capt: 'captain',
  gov: 'governor',
  sen: 'senator',
  rep: 'representative',
  lt: 'lieutenant',
  sgt: 'sergeant',
  gen: 'general',
  col: 'colonel',
  supt: 'superintendent',
  dr: 'doctor',
}

/** "the port warden" where the report has one Port Warden Ann Reed. */
function officeHolder(tree: Tree, words: readonly number[], names: Names): Source | undefined {
  const [first, ...rest] = words
  if (first === undefined || rest.length < 2 || textOf(tree, first) !== 'the') return undefined
  const office = rest.map((word) => textOf(tree, word)).join(' ')
  const [only, more] = [...names.entities.values()].filter(
    ({ kind, roles }) => kind === 'person' && roles?.some((role) => isOffice(role, office)),
  )
  return only && !more ? { name: only.name, entity: only.id, kind: 'person' } : undefined
}

/** The one person of the report who has that role: "the governor". */
function bearerOf(lemma: string, names: Names): Source | undefined {
  const bearers = [...names.entities.values()].filter(
    ({ kind, roles }) =>
      kind === 'person' &&
      roles?.some(
        (role) =>
          role
            .toLowerCase()
            .split(/[^\p{L}]+/u)
            .at(-1) === lemma,
      ),
  )
  const [only, more] = bearers
  return only && !more ? { name: only.name, entity: only.id, kind: 'person' } : undefined
}

const mentionEntity = (tree: Tree, head: number, names: Names): NameMention | undefined => mentionsAt(tree, head, names)[0]
