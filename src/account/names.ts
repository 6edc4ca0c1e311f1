/**
 * Names as a sentence has them: "the coast guard", "Anna Grell", "an unnamed official", "one report" for an outlet that only a file's name tells.
 *
 * Whether a name takes an article is asked of the reports themselves: how they write it within their sentences.
 */
import type { Material } from '../compare/material.js'
import { tidyName, toShownNames } from '../compare/source-names.js'
import type { ClaimView } from '../compare/view.js'
import type { Reading } from '../contract/index.js'
import { NUMBER_NAMES } from '../rules/en/counted.js'
import { ARTICLE_HEADS } from '../rules/en/summary.js'

const namesMax = 3
/** From this many outlets on they are counted, and two are named. */
const outletsNamedMax = 3

export interface Holders {
  /** Who is said to know, as a list; empty for none. */
  readonly who: string
  /** The outlets that carry it, where those are others. */
  readonly via: string
  /** Whether all of them are outlets in their own voice. */
  readonly isOutlet: boolean
}

/** "A", "A and B", "A, B and C", "A, B and 4 others". */
export function listNames(names: readonly string[]): string {
  const distinct = [...new Set(names)]
  const shown = distinct.length > namesMax ? [...distinct.slice(0, namesMax - 1), `${distinct.length - namesMax + 1} others`] : distinct
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}

/** Who stands behind claims: their origins, and the outlets that carry them where those are others; many are counted. */
export function holdersOf(views: readonly ClaimView[], material: Material): Holders {
  const { evidence } = material
  const outlets = [...new Set(views.filter(isNamed).map((view) => evidence.outletOf(view)))]
  const all = new Set(views.map((view) => evidence.outletOf(view)))
  const own = views.filter((view) => evidence.nameOf(view) === evidence.outletOf(view))
  const shown = toShownNames(views.map((view) => evidence.nameOf(view)))
  const [only] = views
  if (all.size > outletsNamedMax && only && new Set(shown.values()).size === 1 && !own.includes(only)) {
    const among = outlets.length > 1 ? `, among them ${listNames(outlets.slice(0, 2))}` : ''
    return { who: withArticle([...shown.values()][0]!, only, material), via: `${numberOf(all.size)} outlets${among}`, isOutlet: false }
  }
  if (all.size > outletsNamedMax) {
    const { low, high } = evidence.count(views)
    const count = low === high ? `${low} ${low === 1 ? 'origin' : 'origins'}` : `${low} to ${high} origins`
    const among = outlets.length > 1 ? `, among them ${listNames(outlets.slice(0, 2))}` : ''
    return { who: `${numberOf(all.size)} outlets (${count})${among}`, via: '', isOutlet: own.length === views.length }
  }
  const named = new Map<string, string>()
  for (const view of views) {
    const name = shown.get(evidence.nameOf(view))!
    if (own.includes(view) && !isNamed(view)) continue
    // The report that writes the name out knows its article best.
    if (!named.has(name) || tidyName(evidence.nameOf(view)) === name) named.set(name, withArticle(name, view, material))
  }
  const files = new Set(own.filter((view) => !isNamed(view)).map(({ report }) => report.id)).size
  const reports = files === 0 ? [] : [files === 1 ? 'one report' : `${files} reports`]
  const carrying = outlets.filter((outlet) => !named.has(outlet))
  return {
    who: listNames([...named.values(), ...reports]),
    via: carrying.length && named.size === 1 && !reports.length ? listNames(carrying) : '',
    isOutlet: own.length === views.length,
  }
}

/** The outlets alone, for claims that name their source themselves. */
export function outletsOf(views: readonly ClaimView[], { evidence }: Material): string {
  const outlets = [...new Set(views.filter(isNamed).map((view) => evidence.outletOf(view)))]
  const files = new Set(views.filter((view) => !isNamed(view)).map(({ report }) => report.id)).size
  if (outlets.length + files > outletsNamedMax)
    return `${numberOf(outlets.length + files)} outlets${outlets.length > 1 ? `, among them ${listNames(outlets.slice(0, 2))}` : ''}`
  return listNames([...outlets, ...(files === 0 ? [] : [files === 1 ? 'one report' : `${files} reports`])])
}

const numberOf = (count: number): string => NUMBER_NAMES[count] ?? String(count)

/** Whether the report says whose it is; else its outlet is named after its file. */
const isNamed = ({ report }: ClaimView): boolean => report.outlet !== undefined

/** Names of bodies that end in a common noun take the article: "the Ruritanian Observatory". */
const bodyHeads = new RegExp(String.raw`\b(?:${ARTICLE_HEADS.join('|')})$`, 'i')
const determiner = /^(?:a|an|the|one|two|three|four|five|some|several|other|both|many|most|his|her|their|its|our|my)\b/i
const possessive = /^(?:his|her|their|its|our|my) /i
const singularEnd = /(?:ss|us|is|ics|news)$/i

/** The name as it stands within a sentence. */
function withArticle(name: string, view: ClaimView, { readings, evidence }: Material): string {
  if (evidence.nameOf(view) === evidence.outletOf(view)) return name
  if (possessive.test(name)) return name.replace(possessive, 'the ')
  if (determiner.test(name)) return name.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())
  const source = view.claim.chain.at(-1)
  if (source?.kind === 'person') return name
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
  if (a > bare) return /^[aeiou]/i.test(name) ? 'an' : 'a'
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
