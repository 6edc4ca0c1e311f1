/** What the account is called: the headline that says most of what the others say, else what happened and where. */
import type { Material } from '../compare/material.js'
import type { Reading } from '../contract/index.js'
import { capital, plain } from './wording.js'

const titleCharsMax = 110
const leadSentencesMax = 3

/** The most central headline of the story, in its outlet's words. */
export function toTitle({ readings, happening }: Material): string {
  const leads = readings.map(leadLemmas)
  const held = new Map<string, number>()
  for (const lemmas of leads) for (const lemma of lemmas) held.set(lemma, (held.get(lemma) ?? 0) + 1)
  let best: { text: string; score: number } | undefined
  for (const reading of readings) {
    const { text, lemmas } = headlineOf(reading)
    if (!text || text.length < 12) continue
    const score =
      [...lemmas].reduce((sum, lemma) => sum + (held.get(lemma) ?? 0) - 1, 0) / Math.sqrt(4 + lemmas.size) -
      (text.length > titleCharsMax ? 2 : 0)
    if (!best || score > best.score || (score === best.score && text < best.text)) best = { text, score }
  }
  if (best) return best.text
  const teller = happening.tellers[0]
  if (!teller) return readings[0]?.report.title ?? readings[0]?.report.file ?? 'Reports'
  const what = capital(plain(teller.claim.text))
  return what.length <= titleCharsMax ? what : `${what.slice(0, what.lastIndexOf(' ', titleCharsMax))} …`
}

function headlineOf(reading: Reading): { text: string; lemmas: Set<string> } {
  const sentences = reading.sentences.filter(({ section }) => section === 'headline')
  const [first] = sentences
  const text = reading.report.title ?? (first ? reading.report.text.slice(first.start, sentences.at(-1)!.end) : '')
  return { text: text.replace(/\s+/g, ' ').trim(), lemmas: lemmasOf(sentences) }
}

const leadLemmas = (reading: Reading): Set<string> =>
  lemmasOf(reading.sentences.filter(({ section }) => section === 'headline' || section === 'body').slice(0, leadSentencesMax))

const lemmasOf = (sentences: Reading['sentences']): Set<string> =>
  new Set(
    sentences.flatMap(({ words }) =>
      words.filter(({ upos }) => ['NOUN', 'PROPN', 'VERB', 'ADJ'].includes(upos)).map(({ lemma }) => lemma.toLowerCase()),
    ),
  )
