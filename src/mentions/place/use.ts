/**
 * What a place does in its sentence: where something is or happens, a government under the name of its seat or country,
 * or only a name. Read off the tree; knows no coordinates.
 */
import type { PlaceMention, Sentence } from '../../contract/index.js'
import { LOCATIVE_PREPOSITIONS, POLITICAL_VERBS } from '../../rules/en/places.js'
import { childrenOf, headIn, isRelation, wordsIn } from '../../text/tree.js'

/** @param seat whether the place is a country, a capital or a seat of power, which may stand for its government. */
export function useOf(sentence: Sentence, span: { readonly start: number; readonly end: number }, seat: boolean): PlaceMention['use'] {
  const { words } = sentence
  let at = headIn(words, wordsIn(sentence, span))
  for (let steps = 0; steps < CLIMBS_MAX && at !== -1; steps++) {
    const word = words[at]!
    const cases = childrenOf(words, at, 'case').map((child) => words[child]!.text.toLowerCase())
    if (cases.some((preposition) => LOCATIVE_PREPOSITIONS.has(preposition))) {
      return isRelation(word, 'nmod') && isVoice(words[word.head]?.lemma ?? '') ? 'named' : 'where'
    }
    if (cases.length) return seat && cases.includes('by') && steps === 0 ? 'metonym' : 'named'
    if (isRelation(word, 'nsubj') && seat && steps === 0) {
      const predicate = words[word.head]
      const passive = word.deprel === 'nsubj:pass'
      return !passive && predicate && POLITICAL_VERBS.has(predicate.lemma.toLowerCase()) ? 'metonym' : 'named'
    }
    // "Ostia, Rome", "in the port city of X": what the name hangs from decides.
    if (
      isRelation(word, 'appos') ||
      isRelation(word, 'conj') ||
      isRelation(word, 'flat') ||
      isRelation(word, 'nmod:npmod') ||
      isRelation(word, 'nmod:unmarked') ||
      word.deprel === 'list' ||
      word.deprel === 'dep'
    )
      at = word.head
    else if (isRelation(word, 'compound') && isSite(words[word.head]?.lemma ?? '')) at = word.head
    else return 'named'
  }
  return 'named'
}
const CLIMBS_MAX = 4

/** Who speaks, rather than where: "a news agency in Iraq", "the embassy in Kabul said". */
const isVoice = (lemma: string): boolean => VOICES.has(lemma.toLowerCase())
const VOICES: ReadonlySet<string> = new Set(
  'agency official officials spokesman spokeswoman spokesperson ambassador correspondent reporter analyst expert professor newspaper channel station activist resident minister'.split(
    ' ',
  ),
)
const isSite = (lemma: string): boolean => SITES.has(lemma.toLowerCase())
const SITES: ReadonlySet<string> = new Set(
  'area region province state county district border coast city town village island valley desert suburb airport station base camp school hospital church mosque site zone strip'.split(
    ' ',
  ),
)
