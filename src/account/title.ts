/**
 * What the account is called: the headline that says most of what the others say and whose numbers still hold, else what happened and where.
 *
 * A number holds until a later report gives more, or a finding has it as an earlier position; a headline whose number is past is only taken where no
 * other is left, and then says so.
 */
import type { Material } from '../compare/material.js'
import { sayAmount } from '../compare/say-amount.js'
import type { ClaimView } from '../compare/view.js'
import type { Finding, Reading } from '../contract/index.js'
import { TITLE_MEASURES } from '../rules/en/summary.js'
import { findPast, givesNow, type Past } from './past-numbers.js'
import { capital, fill, plain } from './wording.js'

const [titleCharsMin, titleCharsMax] = [12, 110]
const leadSentencesMax = 3

/** The most central headline of the story, in its outlet's words; where its number is past, one whose numbers hold, the newest number before others. */
export function toTitle(material: Material, findings: readonly Finding[]): string {
  const { readings, happening } = material
  const headlines = rankHeadlines(readings)
  const [best] = headlines
  if (!best) {
    const teller = happening.tellers[0]
    if (!teller) return readings[0]?.report.title ?? readings[0]?.report.file ?? 'Reports'
    return capital(shortened(teller))
  }
  const past = findPast(best.reading, material, findings)
  if (!past) return best.text
  const holding = headlines.filter(({ reading }) => findPast(reading, material, findings) === undefined)
  const newest = holding.find(({ reading }) => givesNow(reading, material, findings))
  return (newest ?? holding[0])?.text ?? withNow(best.text, past)
}

/** The claim's words; too long ones end before a phrase that does not fit ("three facilities | near the border"), or are broken off. */
function shortened({ claim, sentence }: ClaimView): string {
  const what = plain(claim.text)
  if (what.length <= titleCharsMax) return what
  const ends = sentence.words
    .filter(({ deprel, lemma, start }) => start > claim.start && PHRASE_STARTS.has(deprel) && lemma !== 'of')
    .map(({ start }) => plain(claim.text.slice(0, start - claim.start)))
    .filter((text) => text.length >= titleCharsMax / 2 && text.length <= titleCharsMax)
  return ends.at(-1) ?? `${what.slice(0, what.lastIndexOf(' ', titleCharsMax))} …`
}
const PHRASE_STARTS: ReadonlySet<string> = new Set(['case', 'mark'])

/** Headlines with their reports, those first that say most of what the reports begin with. */
function rankHeadlines(readings: readonly Reading[]): readonly { readonly reading: Reading; readonly text: string }[] {
  const held = new Map<string, number>()
  for (const lemmas of readings.map(leadLemmas)) for (const lemma of lemmas) held.set(lemma, (held.get(lemma) ?? 0) + 1)
  return readings
    .flatMap((reading) => {
      const { text, lemmas } = headlineOf(reading)
      if (text.length < titleCharsMin) return []
      const shared = [...lemmas].reduce((sum, lemma) => sum + (held.get(lemma) ?? 0) - 1, 0)
      return [{ reading, text, score: shared / Math.sqrt(4 + lemmas.size) - (text.length > titleCharsMax ? 2 : 0) }]
    })
    .sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
}

/** "Ferry sinks, four dead (later: seven killed)". */
const withNow = (title: string, { measure, now }: Past): string => {
  const frame = TITLE_MEASURES[measure]
  return frame ? fill('titleLater', { title, now: frame.replace('{text}', () => sayAmount(now)) }) : title
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
