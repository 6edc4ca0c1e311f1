/**
 * Who is named for a sentence: of those whose claims bear it out, the origin of the claim that is told, and others only where they know it by themselves.
 *
 * One source under two names would read as two: a source joins the list only if the links between claims leave it independent at the least.
 */
import type { Material } from '../compare/material.js'
import { tidyName } from '../compare/source-names.js'
import type { ClaimView } from '../compare/view.js'
import { NUMBER_NAMES } from '../rules/en/counted.js'
import { LONE_SOURCES, NO_SOURCES } from '../rules/en/summary.js'
import { listNames, withArticle } from './names.js'

const sourcesMax = 3
/** From this many outlets on they are counted, and two are named. */
const outletsNamedMax = 3
const [nameWordsMax, nameCharsMax] = [9, 70]
const none = new Set(NO_SOURCES)
const lone = new Set(LONE_SOURCES)

export interface Holders {
  /** Who is said to know, as a list, or those who report it. */
  readonly who: string
  /** The outlets that carry it, where those are others. */
  readonly via: string
  readonly isOutlet: boolean
  /** Whether `who` are outlets of which some have it from others: they report it. */
  readonly isReported?: boolean
  /** The claims of those who are named or counted. */
  readonly views: readonly ClaimView[]
}

/** Whether a reader can be told who says it: an outlet, or a source with a name or a kind of its own. */
export function hasFitSource(view: ClaimView, { evidence, entities }: Material): boolean {
  const name = evidence.nameOf(view)
  if (name === evidence.outletOf(view)) return view.claim.chain.length === 1
  const { start, end } = view.claim.chain.at(-1)!
  // "It concluded that": a report or an office of the sentence before, as easily as who was found for it.
  if (start !== undefined && end !== undefined && /^it$/i.test(view.report.text.slice(start, end))) return false
  const tidy = tidyName(name)
  const words = tidy.split(/\s+/)
  if (!tidy || words.length > nameWordsMax || tidy.length > nameCharsMax) return false
  if (/^(?:his|her|their|its|our|my|your|this|that|these|those|he|she|they|it)\b/i.test(tidy)) return false
  if (/[,;:"“”()?!\n]|\b(?:who|which|that|whose|when|after|before)\b/i.test(tidy)) return false
  if (/^(?:the |an? )?\p{Ll}+['’]s /u.test(tidy)) return false
  // "Anna" of Anna Grell: a name cut short tells a reader nobody.
  if (words.length === 1 && entities.some(({ kind, name: whole }) => kind === 'person' && whole.startsWith(`${tidy} `))) return false
  const bare = words.filter((word) => !/^(?:the|an?)$/i.test(word))
  if (none.has(bare.at(-1)!.toLowerCase()) || none.has(bare[0]!.toLowerCase())) return false
  if (bare.length > 1 || isProper(view)) return true
  return lone.has(bare[0]!.toLowerCase())
}

const isProper = ({ claim, sentence }: ClaimView): boolean => {
  const source = claim.chain.at(-1)!
  if (source.entity !== undefined || source.kind === 'agency') return /^\p{Lu}/u.test(source.name)
  if (source.start === undefined) return /^\p{Lu}/u.test(source.name)
  return sentence.words.some(({ start, upos }) => start === source.start && upos === 'PROPN')
}

/** Who is named for what `told` says, of the claims that bear it out: where far more outlets report it than have it from one source, the outlets. */
export function holdersOf(told: ClaimView, bearing: readonly ClaimView[], material: Material): Holders {
  const found = nearest(told, bearing, material)
  const { evidence } = material
  const outletsIn = (views: readonly ClaimView[]): number => new Set(views.map((view) => evidence.outletOf(view))).size
  const all = outletsIn(bearing)
  const isOwn = bearing.some((view) => evidence.nameOf(view) === evidence.outletOf(view))
  if (!isOwn || all < reportedMin || all < outletsIn(found.views) + 2) return found
  return { who: outletsOf(bearing, material), via: '', isOutlet: true, isReported: true, views: bearing }
}

const reportedMin = 3

function nearest(told: ClaimView, bearing: readonly ClaimView[], material: Material): Holders {
  const { evidence } = material
  const isOwn = (view: ClaimView): boolean => evidence.nameOf(view) === evidence.outletOf(view)
  if (isOwn(told)) {
    const views = bearing.filter((view) => isOwn(view) && hasFitSource(view, material))
    return { who: outletsOf(views, material), via: '', isOutlet: true, views }
  }
  const origin = evidence.originOf(told)
  const same = bearing.filter((view) => evidence.originOf(view) === origin)
  const named = [told]
  for (const view of bearing) {
    if (named.length >= sourcesMax || isOwn(view) || evidence.originOf(view) === origin || !hasFitSource(view, material)) continue
    if (!isProperName(nameFor(view, material)) || !isProperName(nameFor(told, material))) break
    if (named.some((other) => other.report === view.report || isOneSource(other, view, material))) continue
    if (evidence.count([...named, view]).low > evidence.count(named).low) named.push(view)
  }
  const who = listNames(named.map((view) => withArticle(nameFor(view, material), view, material)))
  if (named.length > 1) return { who, via: '', isOutlet: false, views: [...new Set([...same, ...named])] }
  const others = same.filter((view) => !isOwn(view))
  const reporter = others.length === 1 ? isReporterOf(told) : undefined
  if (reporter) return { who: reporter === 'of' ? `${told.report.outlet}’s ${who}` : who, via: '', isOutlet: false, views: others }
  return { who, via: carriersOf(others, material), isOutlet: false, views: others }
}

/** "As Coast News's Anna Grell reports", "Coast News correspondent Anna Grell": whoever works for the outlet is not cited by it. */
function isReporterOf({ claim, report }: ClaimView): 'named' | 'of' | undefined {
  const source = claim.chain.at(-1)!
  if (report.outlet === undefined || source.start === undefined || source.kind !== 'person') return undefined
  const ahead = report.text.slice(Math.max(0, source.start - besideChars), source.start)
  if (ahead.replace(/['’]s? $/, '').endsWith(report.outlet) && /['’]s? $/.test(ahead)) return 'of'
  return source.role?.startsWith(`${report.outlet} `) ? 'named' : undefined
}

const nameFor = (view: ClaimView, { evidence }: Material): string => tidyName(evidence.nameOf(view))

/** A name of somebody rather than of a kind: "the Harbour Office", not "officials". */
const isProperName = (name: string): boolean =>
  !lone.has(name.toLowerCase()) &&
  // "Ruritania's prime minister" may be somebody named beside him.
  !/['’]s /.test(name) &&
  !name
    .replace(/^the /i, '')
    .split(/\s+/)
    .some((word) => /^\p{Ll}/u.test(word) && !/^(?:of|for|the|in|on|and|al|de|bin|van|von)\b/.test(word)) &&
  /\p{Lu}/u.test(name.replace(/^the /i, '').split(' ').at(-1) ?? '')

/** Whether two are one source to a reader: one name within the other, or one is named beside the other as who that is. */
function isOneSource(a: ClaimView, b: ClaimView, material: Material): boolean {
  const [nameA, nameB] = [nameFor(a, material), nameFor(b, material)]
  return isOneName(nameA, nameB) || stands(nameB, a) || stands(nameA, b)
}

const besideChars = 90

/** Whether a name stands in the words around the source of a claim ("Anna Grell of the Harbour Office"), or in its role. */
function stands(name: string, { claim, report }: ClaimView): boolean {
  const source = claim.chain.at(-1)!
  const wanted = name.replace(/^the /i, '').toLowerCase()
  if (source.role?.toLowerCase().includes(wanted)) return true
  if (source.start === undefined || source.end === undefined) return false
  return report.text
    .slice(Math.max(0, source.start - besideChars), source.end + besideChars)
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .includes(wanted)
}

/** "Officials" and "Ruritanian officials", "the ministry" and "Ruritania's ministry": for a reader one. */
function isOneName(a: string, b: string): boolean {
  const [wordsA, wordsB] = [contentOf(a), contentOf(b)]
  const shared = wordsA.filter((word) => word.length > 2 && wordsB.includes(word)).length
  return (
    shared >= 2 ||
    wordsA.at(-1) === wordsB.at(-1) ||
    wordsA.every((word) => wordsB.includes(word)) ||
    wordsB.every((word) => wordsA.includes(word))
  )
}

const contentOf = (name: string): string[] =>
  (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !/^(?:the|an?|of|for|in|at|s)$/.test(word))

/** The outlets of claims as a list, with the origins behind them where they are several; many outlets are counted. */
export function outletsOf(views: readonly ClaimView[], material: Material): string {
  const names = carriersOf(views, material)
  const { evidence } = material
  const count = new Set(views.map((view) => evidence.outletOf(view))).size
  if (count < 2) return names
  const { low, high } = evidence.count(views)
  const origins = low === high ? `${low} ${low === 1 ? 'origin' : 'origins'}` : `${low} to ${high} origins`
  return count > outletsNamedMax ? names.replace('outlets', `outlets (${origins})`) : `${names} (${origins})`
}

/** The outlets alone, of which who is said to know is another. */
function carriersOf(views: readonly ClaimView[], { evidence }: Material): string {
  const outlets = [...new Set(views.filter(isNamed).map((view) => evidence.outletOf(view)))]
  const files = new Set(views.filter((view) => !isNamed(view)).map(({ report }) => report.id)).size
  const count = outlets.length + files
  if (count > outletsNamedMax) {
    const among = outlets.length > 1 ? `, among them ${listNames(outlets.slice(0, 2))}` : ''
    return `${NUMBER_NAMES[count] ?? count} outlets${among}`
  }
  return listNames([...outlets, ...(files === 0 ? [] : [files === 1 ? 'one report' : `${NUMBER_NAMES[files] ?? files} reports`])])
}

/** Whether the report says whose it is; else its outlet is named after its file. */
const isNamed = ({ report }: ClaimView): boolean => report.outlet !== undefined
