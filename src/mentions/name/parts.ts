/**
 * A sentence's tags as the stretches that names may stand in: tags that hold one name between them are joined, a tag over two
 * names is cut.
 *
 * Works on word indices; trims nothing and says no kind: `spans.ts` does.
 */
import type { Sentence, TaggedEntity, Word } from '../../contract/index.js'
import { BODY_STARTS, GROUP_NOUNS, STORM_NOUNS } from '../../rules/en/names.js'

/** "Ministry" + "of" + "Health" tagged as two is one name; so is "Transport for London". */
export function joinBodies(sentence: Sentence): readonly TaggedEntity[] {
  const joined: TaggedEntity[] = []
  for (const entity of [...sentence.entities].sort((a, b) => a.start - b.start)) {
    const before = joined.at(-1)
    const between = before && sentence.words.filter((word) => word.start >= before.end && word.end <= entity.start)
    const link =
      between?.length &&
      between.length <= 2 &&
      /^(?:of|for)$/.test(between[0]!.text) &&
      (between.length === 1 || between[1]!.text === 'the')
    const first = before && sentence.words.filter((word) => word.start >= before.start && word.end <= before.end)
    if (before?.label === 'Person' && entity.label === 'Person' && between?.length === 0 && entity.start - before.end === 1) {
      // "Park" + "Do Yun" tagged as two: nothing stands between the names of one person.
      joined[joined.length - 1] = { ...before, end: entity.end }
    } else if (
      before &&
      first?.length === 1 &&
      between?.length === 0 &&
      entity.start - before.end === 1 &&
      STORM_NOUNS.has(first[0]!.text) &&
      (entity.label === 'Person' || entity.label === 'Location' || entity.label === 'Misc' || entity.label === 'Event')
    ) {
      // "Hurricane" + "Ada", tagged as a person: a storm.
      joined[joined.length - 1] = { ...before, label: before.label === 'Person' ? 'Misc' : before.label, end: entity.end }
    } else if (link && before?.label === 'Organization' && first?.length === 1 && BODY_STARTS.has(first[0]!.text)) {
      joined[joined.length - 1] = { ...before, end: entity.end }
    } else joined.push(entity)
  }
  return joined
}

/** One list of words a name: "Saraya A and Saraya B groups" and "Ann Lee, Bo Chen" are two each. */
export function namesIn(
  sentence: Sentence,
  indices: readonly number[],
  label: string,
  isPlace: (name: string) => boolean,
  isCountry: (name: string) => boolean,
): readonly (readonly number[])[] {
  const { words } = sentence
  const parts: number[][] = [[]]
  indices.forEach((index, at) => {
    const word = words[index]!
    const next = indices[at + 1] === undefined ? undefined : words[indices[at + 1]!]
    const pair =
      label === 'Location' &&
      /^[-–—/]$/u.test(word.text) &&
      !isPlace(nameAt(words, indices)) &&
      isPlace(nameAt(words, indices.slice(0, at))) &&
      isPlace(nameAt(words, indices.slice(at + 1))) &&
      [indices.slice(0, at), indices.slice(at + 1)].some((half) => isCountry(nameAt(words, half)))
    const apart = label === 'Person' && /^[-–—]$/u.test(word.text) && next !== undefined && isSpaced(words, indices[at]!)
    const owner =
      /^['’]s?$/u.test(word.text) && (label === 'Location' || label === 'Facility') && isPlace(nameAt(words, indices.slice(0, at)))
    const joins =
      pair ||
      apart ||
      owner ||
      word.text === ',' ||
      word.text === ';' ||
      (/^(?:and|or)$/i.test(word.text) && splitsAt(words, indices, at, label))
    const cut =
      joins &&
      next !== undefined &&
      (/^(?:the|\p{Lu}.*)$/u.test(next.text) || (word.text === ',' && (label === 'Location' || label === 'Facility')))
    if (cut) parts.push([])
    else parts.at(-1)!.push(index)
  })
  return parts.filter((part) => part.length)
}

/** A dash with a space on both sides, as one between two names; "Omar al - Harbi" is one name. */
const isSpaced = (words: readonly Word[], at: number): boolean =>
  (words[at - 1]?.end ?? words[at]!.start) < words[at]!.start &&
  words[at]!.end < (words[at + 1]?.start ?? 0) &&
  !/^(?:al|el|ul|ad|as|ash|an|ar|az|abu|bin|ibn)$/i.test(words[at - 1]!.text)

/** The words as a name of up to three words from the joint. */
export const nameAt = (words: readonly Word[], indices: readonly number[]): string => indices.map((index) => words[index]!.text).join(' ')

function splitsAt(words: readonly Word[], indices: readonly number[], at: number, label: string): boolean {
  if (label === 'Person' || label === 'Location' || label === 'NORP') return true
  const last = words[indices.at(-1)!]!.text.toLowerCase()
  const before = indices.slice(0, at)
  const after = indices.slice(at + 1)
  if (before.length < 1 || after.length < 1) return false
  // "A B and A C", "the A and B groups": the same first word again, or one plural for both.
  return (
    words[before[0]!]!.text === words[after[0]!]!.text ||
    (last.endsWith('s') && GROUP_NOUNS.has(last) && after.length > 1 && before.length > 1)
  )
}
