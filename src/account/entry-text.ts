/**
 * What a timeline entry says: a clause that reads alone, else the sentence that the claim stands in, in quotation marks where a reader must know that
 * the words are the report's. A sentence that begins with a pronoun of nobody is told behind the one before it.
 */
import type { Material } from '../compare/material.js'
import { toldBy } from '../compare/meanings.js'
import type { ClaimView } from '../compare/view.js'
import type { Sentence } from '../contract/index.js'
import { clauseToTell } from './clause.js'
import { clauseOf, isWhole, plain } from './wording.js'

const sentenceWordsMax = 40
const bothWordsMax = 48
const speaker = /\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us|[Yy]ou)\b/
/** "It was the second loss of the Aurora" says itself what it is. */
const presenting = /^it (?:was|is) (?:the|an?|his|her)\b/i
/** What ties a sentence to the one before it. */
const joining = /^(?:But|And|Yet|So|Also|Still),? (?=\p{L})/u
const pointing = /\b(?:it|they|this|these)\b/i
const pronoun = /^(?:(?:in|on|at|after|before|by) [^,]{0,30}\b)?(?:he|she|it|they|his|her|their|its|this|these|those)\b/i

/** The words that tell one of these claims best, and whose they are; absent where no reader could take them. */
export function entryOf(views: readonly ClaimView[], material: Material): { readonly text: string; readonly view: ClaimView } | undefined {
  const whole = views.filter((view) => isWhole(view))
  const named = whole.filter((view) => !pointsBack(view, clauseOf(view)))
  const view = toldBy(named.length ? named : whole.length ? whole : views, material)
  const text = clauseToTell(view)?.text ?? (whole.length ? clauseOf(view) : sentenceOf(view))
  if (text === undefined) return undefined
  const told = inMarks(withName(view, text.replace(joining, ''), material))
  return { view, text: pointsBack(view, told) ? (withSentenceBefore(view) ?? told) : told }
}

/** "A call came in for our dog": words of somebody, whom the entry does not name. */
const inMarks = (text: string): string => (speaker.test(text.replace(/[“"][^“”"]*[”"]/g, '')) ? `“${text.replace(/["“”]/g, '')}”` : text)

/** "It expected to restore supply": not "it is clear that". */
function pointsBack({ sentence: { words } }: ClaimView, text: string): boolean {
  const found = pronoun.exec(text.replace(/^[“"]/, ''))
  if (!found || presenting.test(text)) return false
  const last = found[0].split(' ').at(-1)!.toLowerCase()
  return !words.some((word) => word.text.toLowerCase() === last && word.deprel === 'expl')
}

/** "In a message she called it a wound": with the name that the report gives her elsewhere. */
function withName({ claim }: ClaimView, text: string, { entities }: Material): string {
  const last = pronoun.exec(text)?.[0].split(' ').at(-1)
  const mention = claim.who.find((one) => one.text === last)
  const entity = mention && entities.find(({ id }) => id === mention.entity)
  if (!last || !entity || !/^\p{Lu}/u.test(entity.name) || !/^(?:he|she|it|they)$/i.test(last)) return text
  return text.replace(new RegExp(String.raw`\b${last}\b`), () => entity.name)
}

/** Both sentences in the report's own words, where the first says of whom the second speaks. */
function withSentenceBefore({ claim, reading, sentence, section }: ClaimView): string | undefined {
  const before = reading.sentences[claim.at.sentence - 1]
  if (!before || before.section !== section || section !== 'body') return undefined
  const [first, second] = [before, sentence].map((one) => lineOf(one, reading.report.text))
  if (!first || !second || pointing.test(first) || `${first} ${second}`.split(' ').length > bothWordsMax) return undefined
  const [one, other] = [first, second].map((line) => line.replace(/[.]$/, '').replace(/["“”]/g, ''))
  return /[?!:]$/.test(one!) ? undefined : `“${one}. ${other}”`
}

const lineOf = ({ start, end }: Sentence, text: string): string => text.slice(start, end).replace(/\s+/g, ' ').trim()

/** The sentence that a fragment stands in, where a reader can take it alone; a fragment that nothing completes is left out. */
function sentenceOf({ claim, sentence, report, section }: ClaimView): string | undefined {
  if (section !== 'body') return undefined
  const text = lineOf(sentence, report.text).replace(/\.$/, '').trim()
  const words = text.split(' ')
  if (words.length > sentenceWordsMax || /[?!\n]/.test(text)) return claim.quoted ? `“${plain(claim.text)}”` : undefined
  const open = (text.match(/[“"]/g) ?? []).length
  const close = (text.match(/[”"]/g) ?? []).length
  const outside = text.replace(/[“"][^“”"]*[”"]/g, '')
  if (open === close && !speaker.test(outside) && !(claim.quoted && open === 0)) return text
  return `“${text.replace(/["“”]/g, '')}”`
}
