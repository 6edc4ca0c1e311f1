/**
 * Sentences as check compares them: which words, names, numbers and times each holds, the same way for a draft and for reports.
 *
 * Knows no verdict. Entities are those of all readings together, so that "Lindqvist" in a draft and "the spokesman" in a report may be one.
 */
import { type Amount, toAmount } from '../compare/amounts.js'
import { type Counted, toCounted } from '../compare/counted.js'
import { isContent } from '../compare/view.js'
import type { Place, QuantityMention, Reading, Sentence, TimeMention, Word } from '../contract/index.js'
import { mergeEntities } from '../entities/merge.js'
import { PARAPHRASES } from '../rules/en/paraphrase.js'

export interface NamedSpan {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly entity: string | undefined
  readonly place: Place | undefined
  readonly isPerson: boolean
}
export interface AmountSpan {
  readonly mention: QuantityMention
  readonly amount: Amount
  readonly counted: Counted
}

/** A sentence of a draft or of a report with what it holds. */
export interface Line {
  readonly reading: Reading
  readonly sentence: Sentence
  /** Index of the sentence within its reading. */
  readonly index: number
  /** Indices of its content words. */
  readonly content: readonly number[]
  /** Lower-case words and lemmas. */
  readonly words: ReadonlySet<string>
  readonly stems: ReadonlySet<string>
  /** Classes of paraphrase of its content words. */
  readonly classes: ReadonlySet<string>
  /** Entities that it names in any way, a pronoun or a role included. */
  readonly entities: ReadonlySet<string>
  readonly names: readonly NamedSpan[]
  readonly amounts: readonly AmountSpan[]
  readonly times: readonly TimeMention[]
  /** "head dependent" of content words, by stem. */
  readonly arcs: ReadonlySet<string>
  /** Unit vector in signed bytes; empty without an encoder. */
  readonly vector: Int8Array
}

/** The lines of all readings, in their order; boilerplate is left out. `draft` is told apart so that its names never weigh on the others. */
export function toLines(readings: readonly Reading[], draft: Reading): Lines {
  const { idOf } = mergeEntities([...readings, draft])
  return { draft: linesOf(draft, idOf, true), reports: readings.flatMap((reading) => linesOf(reading, idOf, false)), idOf }
}

export interface Lines {
  readonly draft: readonly Line[]
  readonly reports: readonly Line[]
  /** The id of an entity over all readings, for a reading's own. */
  readonly idOf: (report: string, local: string) => string
}

function linesOf(reading: Reading, idOf: (report: string, local: string) => string, whole: boolean): Line[] {
  const { report, vectors } = reading
  const bytes = vectors.width ? Buffer.from(vectors.data, 'base64') : Buffer.alloc(0)
  const mentions = reading.sentences.map((): Reading['mentions'][number][] => [])
  for (const mention of reading.mentions) mentions[mention.sentence]?.push(mention)
  return reading.sentences.flatMap((sentence, index): Line[] => {
    if (!whole && sentence.section === 'boilerplate') return []
    const here = mentions[index] ?? []
    const entities = new Set<string>()
    const names: NamedSpan[] = []
    const amounts: AmountSpan[] = []
    const times: TimeMention[] = []
    for (const mention of here) {
      const { start, end, text } = mention
      if (mention.kind === 'time') times.push(mention)
      else if (mention.kind === 'quantity') {
        const amount = toAmount(mention.value)
        if (amount) amounts.push({ mention, amount, counted: toCounted(mention.value, sentence) })
      } else {
        const entity = mention.entity === undefined ? undefined : idOf(report.id, mention.entity)
        if (entity !== undefined) entities.add(entity)
        if (mention.kind === 'place' || mention.form === 'name')
          names.push({
            start,
            end,
            text,
            entity,
            place: mention.kind === 'place' ? mention.value : undefined,
            isPerson: mention.kind === 'name' && mention.entityKind === 'person',
          })
      }
    }
    const content = sentence.words.flatMap((word, at) => (isContent(word) ? [at] : []))
    const from = index * vectors.width
    return [
      {
        reading,
        sentence,
        index,
        content,
        words: new Set(sentence.words.flatMap((word) => formsOf(word))),
        stems: new Set(content.map((at) => stemOf(sentence.words[at]!))),
        classes: new Set(content.flatMap((at) => classesOf(sentence.words[at]!))),
        entities,
        names,
        amounts,
        times,
        arcs: arcsOf(sentence, content),
        vector: new Int8Array(bytes.buffer, bytes.byteOffset + from, from + vectors.width <= bytes.length ? vectors.width : 0),
      },
    ]
  })
}

/** A word as it stands and its lemma, in lower case. */
export const formsOf = ({ text, lemma }: Word): string[] => [plain(text), plain(lemma)]

/** Lower case, one kind of apostrophe, no full stops within ("U.S." as "us"), no possessive. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/'s$/, '')
    .replace(/(?<=\p{L})\./gu, '')

/** "Unclear", "harmless": a word that says the contrary of what it is made of. */
export const isTurning = ({ lemma, upos }: Word): boolean => (upos === 'ADJ' || upos === 'ADV') && bareOf(plain(lemma)) !== plain(lemma)

const bareOf = (lemma: string): string => lemma.replace(/^un(?!der|i|til)(?=[a-z]{4})/, '').replace(/(?<=[a-z]{3})less(?:ly)?$/, '')

const endings = /(?:ational|ations?|itions?|ments?|ings?|ness|edly|ers?|ors?|ies|ied|ions?|ive|ed|es|ly|al|e|s|y)$/

/** What words of one family share: "derailed" and "derailment" are "derail". */
export function stemOf(word: Word): string {
  const lemma = isTurning(word) ? bareOf(plain(word.lemma)) : plain(word.lemma)
  if (lemma.length < 5 || !/^[a-z]+$/.test(lemma)) return lemma
  const cut = lemma.replace(endings, '')
  return cut.length >= 4 ? cut : lemma.slice(0, 4)
}

const classes = new Map<string, string[]>()
for (const { id, lemmas } of PARAPHRASES) for (const lemma of lemmas) classes.set(lemma, [...(classes.get(lemma) ?? []), id])

/** The rows of words that may stand for this one. */
export const classesOf = (word: Word): readonly string[] => classes.get(plain(word.lemma)) ?? []

/** Each content word with the nearest content word over it. */
function arcsOf({ words }: Sentence, content: readonly number[]): Set<string> {
  const inside = new Set(content)
  const arcs = new Set<string>()
  for (const at of content) {
    let head = words[at]!.head
    for (let steps = 0; head >= 0 && !inside.has(head) && steps < words.length; steps++) head = words[head]!.head
    if (head >= 0) arcs.add(arcKey(words[head]!, words[at]!))
  }
  return arcs
}

export const arcKey = (head: Word, dependent: Word): string => [stemOf(head), stemOf(dependent)].sort().join(' ')

/** Cosine of two lines' vectors, 0 where one has none. */
export function cosineOf(a: Line, b: Line): number {
  if (!a.vector.length || a.vector.length !== b.vector.length) return 0
  let [dot, left, right] = [0, 0, 0]
  for (let at = 0; at < a.vector.length; at++) {
    dot += a.vector[at]! * b.vector[at]!
    left += a.vector[at]! ** 2
    right += b.vector[at]! ** 2
  }
  return left && right ? dot / Math.sqrt(left * right) : 0
}
