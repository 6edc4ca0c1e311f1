/**
 * What speaks for and against an entity as the antecedent of a pronoun, as names of features: where its last mention
 * stands, what part it has in its sentence, how often it was spoken of, and whether the tree forbids the two to be one.
 *
 * Also what speaks for none of the names. Weighs nothing: `pronouns.ts` does, by the table in `pronoun-weights.ts`.
 */
import type { NameMention, Sentence, Word } from '../../contract/index.js'
import { ROLE_GENDERS, ROLE_NOUNS, SAYING_VERBS } from '../../rules/en/names.js'
import { isRelation } from '../../text/tree.js'

export type Person = 'he' | 'she' | 'it' | 'they'
/** A pronoun, or a mention of a name, at its head word. */
export interface Place {
  readonly sentence: number
  readonly word: number
}
export interface Candidate {
  readonly entity: string
  readonly kind: string
  /** Whether its gender is known to be the pronoun's. */
  readonly isSure: boolean
  /** Whether any of its names has several words. */
  readonly isFull: boolean
  /** How often it was spoken of so far. */
  readonly said: number
  /** Its mentions in the sentences looked at, the last one last; one behind the pronoun only if none stands before it. */
  readonly mentions: readonly { readonly mention: NameMention; readonly at: Place }[]
  /** Where it is named behind the pronoun, in its sentence and the next. */
  readonly later: readonly Place[]
}
export interface Scene {
  readonly sentences: readonly Sentence[]
  readonly pronoun: Place
  readonly person: Person
  /** The entity that the last pronoun of this kind was given, and where. */
  readonly before: { readonly entity: string; readonly sentence: number } | undefined
  /** Whether a place in the text lies within quotation marks. */
  readonly quoted: (at: number) => boolean
}

/** Whether the tree forbids it: "Ann saw her", "her son Tom" (for Tom), "Ann and her". */
export function isForbidden(scene: Scene, at: Place): boolean {
  const { sentences, pronoun } = scene
  const { words } = sentences[pronoun.sentence]!
  const word = words[pronoun.word]!
  if (at.sentence !== pronoun.sentence) return false
  const name = topOfNames(words, at.word)
  const isOwn = isRelation(word, 'nmod:poss') || /^(?:his|its|their|hers|theirs)$/i.test(word.text)
  if (isReflexive(word)) return !isBelow(words, name, pronoun.word)
  if (isOwn) {
    // "his son Tom": Tom is named by the words that hold the pronoun.
    let above = word.head
    for (let steps = 0; above >= 0 && steps < 4; steps++) {
      if (above === name) return true
      if (!/^(?:nmod|compound|flat|appos)/.test(words[above]!.deprel)) break
      above = words[above]!.head
    }
    return word.head >= 0 && words[word.head]!.head === name && isRelation(words[word.head]!, 'appos')
  }
  if (isRelation(words[name]!, 'conj') && words[name]!.head === pronoun.word) return true
  if (isRelation(word, 'conj') && word.head === name) return true
  return clauseOf(words, name) === clauseOf(words, pronoun.word) && isArgument(words[name]!) && isArgument(word)
}

/** "himself" is of somebody in its own sentence. */
export const isReflexive = (word: Word): boolean => /sel(?:f|ves)$/i.test(word.text)
const isArgument = (word: Word): boolean => /^(?:nsubj|obj|iobj|obl(?::agent|:arg)?$|obl$)/.test(word.deprel)
/** Up from "Smith" to the word that the whole name hangs by, also from the name in apposition to the one before it. */
function topOfNames(words: readonly Word[], index: number): number {
  let at = index
  for (let steps = 0; steps < 6 && /^(?:flat|appos)/.test(words[at]!.deprel) && words[at]!.head >= 0; steps++) at = words[at]!.head
  return at
}
/** The word whose argument this is. */
const clauseOf = (words: readonly Word[], index: number): number => {
  let at = index
  for (let steps = 0; steps < 6 && isRelation(words[at]!, 'conj') && words[at]!.head >= 0; steps++) at = words[at]!.head
  return words[at]!.head
}

function partOf(words: readonly Word[], index: number): string {
  const word = words[topOfNames(words, index)]!
  if (isRelation(word, 'nsubj')) return 'subject'
  if (isRelation(word, 'obj') || isRelation(word, 'iobj')) return 'object'
  if (word.deprel === 'nmod:poss') return 'owner'
  if (isRelation(word, 'obl')) return 'oblique'
  if (isRelation(word, 'nmod')) return 'modifier'
  if (isRelation(word, 'conj')) return 'joined'
  if (isRelation(word, 'compound')) return 'compound'
  if (word.deprel === 'root') return 'root'
  return 'other'
}

/** How the pronoun's clause hangs from the word that the name hangs from: "Ann left | because she was ill". */
function wayUp(words: readonly Word[], from: number, name: number): string {
  const governor = clauseOf(words, topOfNames(words, name))
  let at = from
  let last = ''
  for (let steps = 0; at >= 0 && steps < 40; steps++) {
    if (at === governor) return last || 'same'
    last = words[at]!.deprel.split(':')[0]!
    at = words[at]!.head
  }
  return 'apart'
}

/** Whether the name hangs from the word that the pronoun is the subject or object of: "she praised Ann" is not of Ann. */
function isBelow(words: readonly Word[], pronoun: number, name: number): boolean {
  const governor = words[pronoun]!.head
  let at = name
  for (let steps = 0; at >= 0 && steps < 40; steps++) {
    if (at === governor) return true
    at = words[at]!.head
  }
  return false
}

const distance = (sentences: number): string => (sentences > 5 ? '6+' : sentences > 2 ? '3-5' : String(sentences))

/** Features of one candidate; `rivals` are all candidates. */
export function featuresOf(scene: Scene, candidate: Candidate, rivals: readonly Candidate[]): readonly string[] {
  const { sentences, pronoun, person, before, quoted } = scene
  const group = person === 'she' ? 'he' : person
  const own = partOf(sentences[pronoun.sentence]!.words, pronoun.word)
  const last = mostProminent(scene, candidate)
  const { words } = sentences[last.at.sentence]!
  const apart = pronoun.sentence - last.at.sentence
  const part = partOf(words, last.at.word)
  const found: string[] = [
    `apart ${distance(apart)}`,
    `${apart ? 'earlier' : 'here'} ${part}`,
    `pronoun ${own} of ${apart ? 'earlier' : 'here'} ${part}`,
  ]
  if (apart === 0) {
    if (last.at.word > pronoun.word) found.push('behind')
    else found.push(`way ${wayUp(words, pronoun.word, last.at.word)} ${part === 'subject' ? 'subject' : 'no subject'}`)
  }
  if (apart === 1) {
    found.push(`next ${part} ${own}`)
    if (isRelation(sentences[pronoun.sentence]!.words[pronoun.word]!, 'nsubj') && pronoun.word < 3) found.push(`opening ${part}`)
  }
  const recent = candidate.mentions.filter(({ at }) => pronoun.sentence - at.sentence === 1)
  if (recent.some(({ at }) => partOf(sentences[at.sentence]!.words, at.word) === 'subject')) found.push('subject before')
  if (
    candidate.mentions
      .filter(({ at }) => at.sentence === pronoun.sentence && at.word < pronoun.word)
      .some(({ at }) => partOf(sentences[at.sentence]!.words, at.word) === 'subject')
  )
    found.push('subject here')
  const inSentence = rivals.filter((rival) => rival.mentions.at(-1)!.at.sentence === last.at.sentence)
  const order = inSentence.filter((rival) => rival.mentions.at(-1)!.at.word < last.at.word).length
  if (inSentence.length > 1)
    found.push(order === 0 ? 'first of its sentence' : order === inSentence.length - 1 ? 'last of its sentence' : 'middle of its sentence')
  if (!rivals.some((rival) => rival !== candidate && isNearer(rival, candidate))) found.push('nearest')
  const { said } = candidate
  const most = Math.max(...rivals.map((rival) => rival.said))
  found.push(`said ${said > 4 ? '5+' : said > 2 ? '3-4' : said}`)
  if (said === most && rivals.filter((rival) => rival.said === most).length === 1) found.push('most said')
  if (before?.entity === candidate.entity) found.push(`last given ${distance(pronoun.sentence - before.sentence)}`)
  else if (before) found.push(`another given ${distance(pronoun.sentence - before.sentence)}`)
  found.push(`form ${last.mention.form} ${distance(apart)}`, candidate.isSure ? 'gender fits' : 'gender unknown')
  if (last.mention.form === 'name') found.push(/\s/.test(last.mention.text) ? 'full name' : 'one word')
  if (rivals.length === 1) found.push(`alone ${distance(apart)}`)
  if (group !== 'he') found.push(`kind ${candidate.kind}`, `kind ${candidate.kind} ${part}`)
  const between = rivals.filter((rival) => rival !== candidate && isNearer(rival, candidate)).length
  found.push(`rivals between ${Math.min(3, between)} ${apart ? 'earlier' : 'here'}`)
  if (part === 'subject')
    found.push(
      `subject of ${words[clauseOf(words, topOfNames(words, last.at.word))]?.deprel === 'root' ? 'the sentence' : 'a clause'} ${distance(apart)} ${own}`,
    )
  if (apart === 0) {
    const gap = pronoun.word - last.at.word
    found.push(`words ${gap < 0 ? 'behind' : gap < 4 ? '1-3' : gap < 8 ? '4-7' : gap < 15 ? '8-14' : '15+'} ${own}`)
  }
  for (const later of candidate.later)
    found.push(
      later.sentence > pronoun.sentence
        ? 'named next'
        : `named ${isBelow(sentences[pronoun.sentence]!.words, pronoun.word, later.word) ? 'below' : 'behind'} ${own}`,
    )
  if (!candidate.isFull) found.push(candidate.isSure ? 'one word and a gender' : `one word only ${distance(apart)}`)
  if (last.mention.role) found.push('has a role')
  const [inside, outside] = [quoted(sentences[pronoun.sentence]!.words[pronoun.word]!.start), quoted(last.mention.start)]
  if (inside !== outside) found.push(inside ? 'into a quotation' : 'out of a quotation')
  const verb = words[clauseOf(words, topOfNames(words, last.at.word))]
  if (part === 'subject' && verb && SAYING_VERBS.has(verb.lemma.toLowerCase()))
    found.push(`speaker ${apart ? 'earlier' : 'here'}${inside ? ' quoted' : ''}`)
  if (sentences[pronoun.sentence]!.paragraph !== sentences[last.at.sentence]!.paragraph) found.push('other paragraph')
  if (last.at.word > 0 && /^(?:with|by|like|to|from|of|for|against|after|before|than)$/i.test(wordBefore(words, last.mention)))
    found.push(`after ${wordBefore(words, last.mention).toLowerCase()}`)
  return [...new Set(found)].map((feature) => `${group}: ${feature}`)
}
/** The last mention; in an earlier sentence the one that is its subject, if one is. */
function mostProminent({ sentences, pronoun }: Scene, { mentions }: Candidate) {
  const last = mentions.at(-1)!
  if (last.at.sentence === pronoun.sentence) return last
  const there = mentions.filter(({ at }) => at.sentence === last.at.sentence)
  return there.find(({ at }) => partOf(sentences[at.sentence]!.words, at.word) === 'subject') ?? last
}
const wordBefore = (words: readonly Word[], mention: NameMention): string => words.findLast((word) => word.end <= mention.start)?.text ?? ''
const isNearer = (a: Candidate, b: Candidate): boolean => {
  const [left, right] = [a.mentions.at(-1)!.at, b.mentions.at(-1)!.at]
  return left.sentence > right.sentence || (left.sentence === right.sentence && left.word > right.word)
}

/** Features of no name at all: a noun nearby that the pronoun may stand for, or a pronoun that stands for nothing. */
export function featuresOfNone(scene: Scene, rivals: readonly Candidate[]): readonly string[] {
  const { sentences, pronoun, person, before } = scene
  const group = person === 'she' ? 'he' : person
  const { words } = sentences[pronoun.sentence]!
  const word = words[pronoun.word]!
  const found = [
    'none',
    `none of ${Math.min(4, rivals.length)}`,
    `none as ${partOf(words, pronoun.word)}`,
    `none for ${word.text.toLowerCase()}`,
  ]
  if (isRelation(word, 'expl')) found.push('stands for nothing')
  if (!before) found.push('none before')
  for (const back of [0, 1]) {
    const sentence = sentences[pronoun.sentence - back]
    if (!sentence) continue
    const until = back ? sentence.words.length : pronoun.word
    const nouns = sentence.words.slice(0, until).filter((noun) => noun.upos === 'NOUN' && fitsNoun(noun, person))
    if (nouns.some((noun) => isRelation(noun, 'nsubj'))) found.push(`noun subject ${back}`)
    else if (nouns.length) found.push(`noun ${back}`)
  }
  if (group === 'it') {
    const verb = words[word.head]
    if (verb && isRelation(word, 'nsubj') && verb.upos === 'ADJ') found.push('is an adjective')
    if (verb && isRelation(word, 'nsubj') && SAYING_VERBS.has(verb.lemma.toLowerCase())) found.push('it says')
  }
  return found.map((feature) => `${group}: ${feature}`)
}

const fitsNoun = (word: Word, person: Person): boolean => {
  const lemma = word.lemma.toLowerCase()
  const isPlural = /Number=Plur/.test(word.feats ?? '') || (word.text.toLowerCase() !== lemma && /s$/.test(word.text))
  if (person === 'they') return isPlural
  if (isPlural) return false
  const isPerson = ROLE_NOUNS.has(lemma) || ROLE_GENDERS.has(lemma) || PEOPLE.has(lemma)
  return person === 'it' ? !isPerson : isPerson && (ROLE_GENDERS.get(lemma) ?? person) === person
}
const PEOPLE: ReadonlySet<string> = new Set(
  'man woman boy girl child person baby teenager patient passenger neighbor neighbour friend colleague guy lady kid mother father parent parents'.split(
    ' ',
  ),
)
