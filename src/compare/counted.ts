/** What a quantity counts, as a class with its modifiers: "five militia fighters" is fighters, "63 Canadian citizens" is Canadians. */
import type { Quantity, Sentence } from '../contract/index.js'
import { COUNTED, COUNTED_FILLERS } from '../rules/en/counted.js'

export interface Counted {
  /** 'people' for everyone. */
  readonly head: string
  readonly modifiers: readonly string[]
}

const classOfLemma = new Map(COUNTED.flatMap((row) => row.lemmas.map((lemma) => [lemma, row.class] as const)))
const fillers = new Set(COUNTED_FILLERS)
const stops = /^(of|from|who|that|which|in|at|on|aged|with|for|to|and|or|near|by|after|since|among|under)$/

/** The class that a quantity counts; everyone where it does not say. */
export function toCounted(quantity: Quantity, sentence: Sentence): Counted {
  const words = (quantity.counted ?? '').toLowerCase().match(/[\p{L}\p{N}'’.-]+/gu) ?? []
  const until = words.findIndex((word, at) => at > 0 && stops.test(word))
  const lemmas = (until > 0 ? words.slice(0, until) : words).filter((word) => !stops.test(word)).map((word) => lemmaOf(word, sentence))
  const named = lemmas.filter((lemma) => !fillers.has(lemma))
  const last = named.at(-1)
  if (last === undefined) return { head: 'people', modifiers: [] }
  const head = classOfLemma.get(last) ?? last
  const modifiers = [...new Set(named.slice(0, -1).filter((lemma) => classOfLemma.get(lemma) !== 'people'))].sort()
  if (head !== 'people' || !modifiers.length) return { head, modifiers }
  return { head: classOfLemma.get(modifiers.at(-1)!) ?? modifiers.at(-1)!, modifiers: modifiers.slice(0, -1) }
}

export const countedKey = ({ head, modifiers }: Counted): string => [head, ...modifiers].join(' ')

/** Whether one class may be the other told with fewer words. */
export const isNarrower = (a: Counted, b: Counted): boolean => a.head === b.head && b.modifiers.every((word) => a.modifiers.includes(word))

function lemmaOf(word: string, sentence: Sentence): string {
  const found = sentence.words.find(({ text }) => text.toLowerCase() === word)
  const lemma = found?.lemma.toLowerCase() ?? word
  if (lemma !== word || found?.upos === 'VERB') return lemma
  return word.replace(/([^aeiou])ies$/, '$1y').replace(/([^s])s$/, '$1')
}
