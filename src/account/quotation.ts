/**
 * A quotation worth telling: words that stand between marks in the report, of one speaker with a name, with a subject of their own.
 */
import type { Material } from '../compare/material.js'
import type { ClaimView } from '../compare/view.js'
import { LOADED, PERSON_NOUNS } from '../rules/en/summary.js'
import { childrenOf } from '../text/tree.js'
import { hasFitSource } from './holders.js'
import { plain, unshouted } from './wording.js'

const [wordsMin, wordsMax] = [6, 34]
const shareMin = 0.85
const [leadRankMax, leadWordsMin, leadWordsMax] = [2, 9, 44]
const speaking = /\b(?:I|[Ww]e|us|[Mm]y|[Oo]ur|[Yy]ou|[Yy]our)\b/
const loaded = new RegExp(String.raw`\b(?:${LOADED.join('|')})\b`, 'i')
const onePerson = new RegExp(String.raw`\b(?:${PERSON_NOUNS.join('|')})\b`, 'i')
const pointing =
  /^(?:he|she|it|they|this|that|these|those|his|her|their|its|and|but|so|because|or|which|who|there|such|yes|no|well|if|when|as|how|why|what|where)\b/i
const within = /\b(?:he|she|him|her|his|hers|they|them|their|this|these|those|it|its|here|such|another|others?)\b/i

/** Its words, if they can be quoted. */
export function quotationOf(view: ClaimView, material: Material): string | undefined {
  const { claim, report, sentence } = view
  if (!claim.quoted || view.section !== 'body' || claim.chain.length < 2 || !hasFitSource(view, material)) return undefined
  const text = plain(claim.text)
  const count = text.split(/\s+/).length
  if (count < wordsMin || count > wordsMax || /["“”?\n[\]:;]/.test(text) || pointing.test(text) || within.test(text) || loaded.test(text))
    return undefined
  if (!isMarked(report.text, claim.start, claim.end) || !/^\p{Lu}/u.test(text)) return undefined
  const subject = childrenOf(sentence.words, claim.at.word, 'nsubj').some((at) => sentence.words[at]!.start >= claim.start)
  return subject ? text : undefined
}

/** Whether the stretch lies within one pair of marks of its paragraph, and ends where its sentence or the marks do. */
function isMarked(text: string, start: number, end: number): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const before = text.slice(from, start)
  const curly = before.lastIndexOf('“') > before.lastIndexOf('”') || text[start] === '“'
  const straight = (before.match(/"/g) ?? []).length % 2 === 1
  if (!curly && !straight) return false
  const close = text.slice(start + 1).search(curly ? /”/ : /"/)
  return close >= 0 && start + 1 + close >= end - 1 && /^[.!,]?\s*["”]|^[.!]/.test(text.slice(end).replace(/^["”]/, '”'))
}

/** The claims whose own quotation holds nearly all words of another's. */
export const quoting = (told: ClaimView, views: readonly ClaimView[], material: Material): readonly ClaimView[] =>
  views.filter(
    (view) =>
      view === told ||
      (material.evidence.originOf(view) === material.evidence.originOf(told) &&
        view.quoted.size > 0 &&
        [...told.quoted].filter((word) => view.quoted.has(word)).length >= shareMin * told.quoted.size),
  )

/** The sentence of a report's beginning, as it has it: with those whom it credits within its own words, quotation marks made single. */
export function leadOf(view: ClaimView, rankMax = leadRankMax): string | undefined {
  const { claim, report, sentence, section, rank } = view
  if (section !== 'body' || rank > rankMax || claim.quoted) return undefined
  const raw = report.text.slice(sentence.start, sentence.end).trim()
  const text = unshouted(plain(raw.replace(dateline, '')))
  const count = text.split(/\s+/).length
  if (count < leadWordsMin || count > leadWordsMax || !/[.!]["”]?$/.test(raw) || /[\n?[\]:;…]|\.\.\.|--/.test(text)) return undefined
  const bare = text.replace(/[“"][^“”"]*[”"]/g, ' ')
  if (!/^[\p{Lu}\p{N}]/u.test(text) || pointing.test(text) || speaking.test(bare) || loaded.test(bare) || /["“”]/.test(bare))
    return undefined
  return pointsOut(bare) || speaksOfAbsent(view) ? undefined : text.replace(/[“"]([^“”"]*)[”"]/g, '‘$1’')
}

/** "The mayor said that she might know more", of somebody whom the sentence does not name. */
function speaksOfAbsent({ claim, reading }: ClaimView): boolean {
  const { sentence } = claim.at
  const pronouns = reading.claims
    .filter(({ at }) => at.sentence === sentence)
    .flatMap(({ who, whom }) => [...who, ...whom])
    .filter(({ text, entity }) => entity !== undefined && /^(?:he|she|him|her)$/i.test(text))
  return pronouns.some(
    ({ entity, start }) =>
      !reading.mentions.some(
        (one) => one.kind === 'name' && one.sentence === sentence && one.entity === entity && one.end <= start && one.form !== 'pronoun',
      ),
  )
}

const calendar =
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)s?\b/g

/** "KESTREL POINT —Two ferries": where it was written is no word of the sentence. */
const dateline = /^(?:\p{Lu}{2,}[\p{Lu} .,'’()-]*)(?:, \p{Lu}[\p{L}.]+)? ?[—–] ?(?=\p{Lu})/u

/** Whether a reader of the sentence alone would ask who or which: a pronoun before any name, "these people", a closing "he said". */
function pointsOut(text: string): boolean {
  if (
    /\b(?:these|those(?! (?:who|whose|of|in|on))|this(?! (?:week|month|year|morning|afternoon|evening|time))|such|[Aa]nother|the latter|the latest one)\b/.test(
      text,
    )
  )
    return true
  if (/, (?:he|she|they|it) (?:said|says|added|told|revealed|announced|noted|wrote)\b[^,]*$/.test(text)) return true
  if (/\b(?:of|to|change|changed|in|with|about|on|for) that \p{Ll}+/u.test(text)) return true
  const found = /\b(?:he|she|him|her|his|hers|they|them|their)\b/.exec(text)
  if (found === null) return false
  const ahead = text.slice(0, found.index).replace(calendar, '')
  if (/^the/i.test(found[0])) return !/\S \p{Lu}\p{Ll}/u.test(ahead) && !/\b\p{L}+s\b/u.test(ahead)
  return !/\p{Lu}\p{Ll}/u.test(ahead.slice(1)) && !onePerson.test(ahead)
}

/** The whole sentence of a claim as its report has it: words that the outlet wrote, whoever says so. */
export function sentenceOf({ report, sentence, section }: ClaimView): string | undefined {
  const text = plain(report.text.slice(sentence.start, sentence.end).trim())
  const count = text.split(/\s+/).length
  if (section === 'headline' || count < wordsMin || count > wordsMax || /["“”\n]/.test(text)) return undefined
  return /^[\p{Lu}\p{N}]/u.test(text) ? text : undefined
}
