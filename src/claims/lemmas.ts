/**
 * Lemmas of verbs, auxiliaries and plural nouns set right where the tagger's cannot be one: "occurr" of "occurred" becomes "occur".
 *
 * What a form may come from follows from its spelling ("hoping" cannot be of "hop"); the tagger's lemma stands where it is one of those,
 * else the first that is a known verb, else the likeliest by its letters.
 */
import type { Sentence, Word } from '../contract/index.js'
import { CUES, TELLING_VERBS } from '../rules/en/cues.js'
import { PREDICATES } from '../rules/en/predicates.js'
import { AUXILIARY_FORMS, IE_NOUNS, IRREGULAR_FORMS, IRREGULAR_PLURALS, VERB_LEMMAS } from '../rules/en/verb-lemmas.js'

const KNOWN: ReadonlySet<string> = new Set([
  ...VERB_LEMMAS,
  ...IRREGULAR_FORMS.values(),
  ...TELLING_VERBS,
  ...[...CUES.filter((row) => row.pos === 'verb'), ...PREDICATES].flatMap((row) => row.lemmas),
])

/** The sentence with lemmas checked; itself where all were good. */
export function withGoodLemmas(sentence: Sentence): Sentence {
  let changed = false
  const words = sentence.words.map((word) => {
    const lemma = goodLemma(word)
    if (lemma === word.lemma) return word
    changed = true
    return { ...word, lemma }
  })
  return changed ? { ...sentence, words } : sentence
}

/** A word's lemma, or the one that its spelling leads to. */
export function goodLemma(word: Pick<Word, 'text' | 'lemma' | 'upos'> & { readonly feats?: string | undefined }): string {
  const form = word.text.toLowerCase()
  if (word.upos === 'AUX') return auxiliaryLemma(form, word.lemma)
  if (word.upos === 'VERB') return verbLemma(form, word.lemma)
  if (word.upos === 'NOUN') return nounLemma(form, word)
  // "the system is saturated": an adjective made of a participle keeps its form.
  if (word.upos === 'ADJ' && /[a-z]{3}(?:ed|ing)$/.test(form)) return form
  return word.lemma
}

function auxiliaryLemma(form: string, lemma: string): string {
  if (/^['’]/.test(form) && ['be', 'have', 'do', 'will', 'would'].includes(lemma)) return lemma
  return AUXILIARY_FORMS.get(form) ?? lemma
}

function verbLemma(form: string, tagged: string): string {
  if (!/^[a-z]+$/.test(form)) return tagged
  const irregular = AUXILIARY_FORMS.get(form) ?? IRREGULAR_FORMS.get(form)
  const sources = irregular ? [irregular] : []
  const stems = stemsOf(form)
  sources.push(...stems)
  // "found" is of "find" or a verb itself, as tagged.
  if (KNOWN.has(tagged) && (sources.includes(tagged) || tagged === form)) return tagged
  if (!irregular && KNOWN.has(form)) return form
  return sources.find((stem) => KNOWN.has(stem)) ?? irregular ?? likeliest(form, stems, tagged)
}

/** What a regular form may come from, likeliest first. */
function stemsOf(form: string): string[] {
  const ending = /(?:ied|ies|ying|ed|ing|es|s)$/.exec(form)?.[0]
  if (!ending || form.length < Math.max(4, ending.length + 1)) return [form]
  if (ending === 'ied' || ending === 'ies') return [`${form.slice(0, -3)}y`, form.slice(0, -1)]
  if (ending === 's') return /(?:ss|us|is)$/.test(form) ? [form] : [form.slice(0, -1)]
  if (ending === 'es')
    return /(?:[sxz]|[cs]h|[^aeiou]o)es$/.test(form) ? [form.slice(0, -2), form.slice(0, -1)] : [form.slice(0, -1), form.slice(0, -2)]
  if (ending === 'ying') return [form.slice(0, -3), `${form.slice(0, -4)}ie`]
  const stem = form.slice(0, -ending.length)
  if (!/[aeiouy]/.test(stem)) return [form]
  if (/([b-df-hj-np-tv-z])\1$/.test(stem)) return [stem, stem.slice(0, -1)]
  // One short vowel before one consonant would have doubled it: "hoping" is of "hope".
  const single = /^[^aeiou]+[aeiou][^aeiouwxy]$/.test(stem)
  return single && KNOWN.has(`${stem}e`) ? [`${stem}e`] : [stem, `${stem}e`]
}

/** Of the stems of an unknown verb, the one whose end is that of a word. */
function likeliest(form: string, stems: readonly string[], tagged: string): string {
  const [first = tagged, second] = stems
  if (second === undefined || stems.length < 2) return first === form ? tagged : first
  if (/([b-df-hj-np-tv-z])\1$/.test(first)) return /(?:ss|ll|ff|zz)$/.test(first) ? first : second
  if (second === `${first}e`) return NEEDS_E.test(first) ? second : first
  return first
}
const NEEDS_E = /(?:[aeiou][vz]|[^n]c|nc|[aeiou]s|[aeinu]g|[rd]g|[iuy]at|[^aeiou][aiu]t|[^aeiourl][lu]|[^aeiou][iu]r|[^aeiou]id)$/

function nounLemma(form: string, { lemma, feats = '' }: { readonly lemma: string; readonly feats?: string | undefined }): string {
  const irregular = IRREGULAR_PLURALS.get(form)
  if (!feats.split('|').includes('Number=Plur')) return lemma
  if (irregular) return irregular
  if (lemma === form || !/^[a-z]+s$/.test(form)) return lemma
  if (form.endsWith('ies') && form.length > 4) {
    const ie = form.slice(0, -1)
    return IE_NOUNS.has(ie) || IE_NOUNS.has(form) ? (IE_NOUNS.has(form) ? form : ie) : `${form.slice(0, -3)}y`
  }
  if (/(?:ss|sh|ch|x|zz)es$/.test(form) && !/(?:ach|axe)es$/.test(form)) return form.slice(0, -2)
  const singular = form.slice(0, -1)
  return lemma === form.slice(0, -2) && form.endsWith('es') && /(?:[sz]|[^aeiou]o)es$/.test(form) ? lemma : singular
}
