/**
 * Names as a sentence has them: "the coast guard", "Anna Grell", "an unnamed official".
 *
 * Whether a name takes an article is asked of the reports themselves: how they write it within their sentences.
 */
import type { Material } from '../compare/material.js'
import type { ClaimView } from '../compare/view.js'
import type { Reading } from '../contract/index.js'
import { ARTICLE_HEADS } from '../rules/en/summary.js'

const namesMax = 3

/** "A", "A and B", "A, B and C", "A, B and 4 others". */
export function listNames(names: readonly string[]): string {
  const distinct = [...new Set(names)]
  const shown = distinct.length > namesMax ? [...distinct.slice(0, namesMax - 1), `${distinct.length - namesMax + 1} others`] : distinct
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}

/** Names of bodies that end in a common noun take the article: "the Ruritanian Observatory". */
const bodyHeads = new RegExp(String.raw`\b(?:${ARTICLE_HEADS.join('|')})$`, 'i')
const determiner = /^(?:a|an|the|one|two|three|four|five|some|several|other|both|many|most|his|her|their|its|our|my)\b/i
const possessive = /^(?:his|her|their|its|our|my) /i
const singularEnd = /(?:ss|us|is|ics|news)$/i

/** "Ruritania's", "Harbour Line's harbour master": a possessive takes no article of its own. */
const owner = /^(?:\p{Lu}[\p{L}.&-]*\s)*\p{Lu}[\p{L}.&-]*['’]s?(?: |$)/u
/** "Head of the inquiry" is one somebody. */
const office = /^\p{Ll}\p{L}* (?:of|for) /u
const withoutPossessive = /['’]s?$/

/** The name as it stands within a sentence. */
export function withArticle(given: string, view: ClaimView, { readings, evidence }: Material): string {
  const name = given.replace(withoutPossessive, '')
  if (evidence.nameOf(view) === evidence.outletOf(view) || owner.test(name)) return name
  if (possessive.test(name)) return name.replace(possessive, 'the ')
  if (determiner.test(name)) return name.replace(/^\p{L}+/u, (word) => word.toLowerCase())
  const source = view.claim.chain.at(-1)
  if (office.test(name) && !isPlural(name)) return `the ${name}`
  // "Kremlin" is somebody only to whoever read it so.
  if (source?.kind === 'person' && (/\s/.test(name) || articleIn(name, readings) !== 'the')) return name
  const isCommon = isCommonNoun(name, view)
  const said = isCommon ? name[0]!.toLowerCase() + name.slice(1) : name
  if (/^unnamed /.test(said)) return `${isPlural(said) ? '' : 'an '}${said}`
  const used = articleIn(name, isCommon ? [view.reading] : readings)
  if (used) return `${used} ${said}`
  return ((isCommon && used === undefined) || bodyHeads.test(/^[^,]*?(?= (?:of|in|at|for|from|on) |,|$)/u.exec(said)?.[0] ?? said)) &&
    !isPlural(said)
    ? `the ${said}`
    : said
}

const isPlural = (name: string): boolean => {
  const head = /^[^,]*?(?= (?:of|in|at|for|from|on|with|to|who) |,|$)/u.exec(name)?.[0].split(' ').at(-1) ?? name
  return /s$/i.test(head) && !singularEnd.test(head) && !/['’]s?$/.test(head)
}

/** "Authorities" at the head of a sentence is no name. */
function isCommonNoun(name: string, { claim, sentence, reading }: ClaimView): boolean {
  if (/^\p{Ll}/u.test(name)) return true
  if (!/^\p{Lu}\p{Ll}/u.test(name)) return false
  const source = claim.chain.at(-1)
  const words =
    source?.start === undefined
      ? sentence.words
      : (reading.sentences.find(({ start, end }) => start <= source.start! && end > source.start!)?.words ?? [])
  const lead = name.split(' ')[0]!
  const first = words.find(({ text, start }) => text === lead && (source?.start === undefined || start >= source.start))
  if (first === undefined || source?.entity !== undefined) return false
  return (
    first.upos === 'NOUN' || ((first.upos === 'ADJ' || first.upos === 'NUM') && reading.report.text.includes(` ${lead.toLowerCase()} `))
  )
}

/** "A U.S. official", "a united front", "an honest broker", "an FBI agent". */
const articleFor = (name: string): 'a' | 'an' =>
  /^(?:u\.?[nsk]\b|uni[^dmn]|eu|use|ura|one\b|ukr)/i.test(name)
    ? 'a'
    : /^(?:[aeiou]|hono|hour|[FHLMNRSX](?:\p{Lu}|\.|-))/u.test(name) || /^[aeiou]/i.test(name)
      ? 'an'
      : 'a'

const articles = new WeakMap<Reading, Map<string, readonly [number, number, number]>>()

/** "the", "a", '' or undefined where no sentence has the name within it. */
function articleIn(name: string, readings: readonly Reading[]): 'the' | 'a' | 'an' | '' | undefined {
  let [the, a, bare] = [0, 0, 0]
  for (const reading of readings) {
    const counts = countIn(name, reading)
    the += counts[0]
    a += counts[1]
    bare += counts[2]
  }
  if (the + a + bare === 0) return undefined
  if (the >= a && the >= bare) return 'the'
  if (a > bare) return articleFor(name)
  return ''
}

function countIn(name: string, reading: Reading): readonly [number, number, number] {
  const known = articles.get(reading) ?? new Map<string, readonly [number, number, number]>()
  articles.set(reading, known)
  const before = known.get(name)
  if (before) return before
  const text = reading.report.text
  const lower = text.toLowerCase()
  const wanted = name.toLowerCase()
  let [the, a, bare] = [0, 0, 0]
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length)) {
    const section = reading.report.sections.find(({ start, end }) => start <= at && end > at)
    if (section?.kind === 'headline' || /[\p{L}\p{N}]/u.test(text[at + wanted.length] ?? '')) continue
    const lead = lower.slice(Math.max(0, at - 8), at)
    if (/\bthe $/.test(lead)) the++
    else if (/\ban? $/.test(lead)) a++
    else if (/[\p{Ll}\p{N},] $/u.test(lead)) bare++
  }
  const counts = [the, a, bare] as const
  known.set(name, counts)
  return counts
}
