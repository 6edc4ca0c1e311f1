/** What can be said of any story, where little else can be told: a quotation, a report's own sentence, who tells of it, what a report is headed. */
import type { Material } from '../compare/material.js'
import type { ClaimView } from '../compare/view.js'
import type { Finding } from '../contract/index.js'
import { NUMBER_NAMES } from '../rules/en/counted.js'
import { takenIn } from './clause.js'
import { isPictured } from './doubts.js'
import { type Draft, isTold, stemsOf, withSentence } from './draft.js'
import { headlineShare } from './headlines.js'
import { holdersOf } from './holders.js'
import { listNames } from './names.js'
import { leadOf, quotationOf, quoting, sentenceOf } from './quotation.js'
import { sayDay } from './report-time.js'
import type { Scope } from './scope.js'
import { phrase } from './wording.js'

/** A sentence told in its report's own words stands no further down, and has so much of what the headlines say. */
const [writtenRankMax, writtenShareMin] = [8, 0.3]

/** Words of somebody with a name, in quotation marks, until there are `least` sentences. */
export function addQuoted(draft: Draft, some: readonly Finding[], { material, viewsOf }: Scope, least: number): Draft {
  let grown = draft
  for (const finding of some) {
    if (grown.sentences.length >= least) return grown
    if (grown.used.has(finding.id) || !finding.positions[0]) continue
    const views = viewsOf(finding.positions[0])
    const view = views.find((one) => quotationOf(one, material) !== undefined && !isTold(grown, one, material))
    if (!view) continue
    const quote = quotationOf(view, material)!
    const { who, via, views: holding } = holdersOf(view, quoting(view, views, material), material)
    const text = phrase(via ? 'wordsCarried' : 'words', { who, via, quote })
    grown = withSentence(grown, { text, views: holding, finding, told: [view] })
  }
  return grown
}

/** Sentences of the reports' beginnings in their own words, those first that say most of what the headlines do, until there are `least` sentences. */
export function addWritten(draft: Draft, { material }: Scope, least: number): Draft {
  const { views, happening } = material
  const top = happening.tellers[0] ? happening.scoreOf(happening.tellers[0]) : 1
  const written = views
    .filter((view) => happening.sideOf(view) === 'main' && !isPictured(view))
    .flatMap((view) => {
      const quote = leadOf(view, writtenRankMax)
      if (!quote) return []
      const share = headlineShare({ view, start: view.sentence.start, end: view.sentence.end }, material)
      return share < writtenShareMin ? [] : [{ view, quote, value: share + happening.scoreOf(view) / (top || 1) }]
    })
    .sort((a, b) => b.value - a.value || a.view.order - b.view.order)
  let grown = draft
  for (const { view, quote } of written) {
    if (grown.sentences.length >= least) return grown
    if (!takenIn(view.sentence.words, new Set(view.sentence.words.keys())).every((stem) => grown.named.has(stem))) continue
    if (namesUnknown(view, quote, grown)) continue
    const beside = views.filter(({ report, claim }) => report === view.report && claim.at.sentence === view.claim.at.sentence)
    // Its number has been told.
    if (beside.some((one) => grown.counted.includes(one))) continue
    if (!beside.some((one) => isTold(grown, one, material))) grown = withWritten(grown, view, quote, material)
  }
  return grown
}

/** Whether the sentence calls a person by one name, whom neither it nor what has been told names in full. */
export const namesUnknown = ({ reading, claim }: ClaimView, quote: string, { named, sentences }: Draft): boolean =>
  reading.mentions.some((one) => {
    if (one.kind !== 'name' || one.form !== 'name' || one.entityKind !== 'person' || one.sentence !== claim.at.sentence) return false
    const surname = one.text.replace(/^(?:Mr|Mrs|Ms|Dr)\.? /, '').replace(/['’]s$/, '')
    if (!/^[\p{L}'’-]+$/u.test(surname) || !quote.includes(surname) || stemsOf(surname).every((stem) => named.has(stem))) return false
    const whole = new RegExp(String.raw`\p{Lu}[\p{L}.'’-]* ${surname}(?!\p{L})|(?<!\p{L})${surname} \p{Lu}`, 'u')
    return !whole.test(quote) && !sentences.some(({ text }) => whole.test(text))
  })

/** Any sentence of a report in its own words, until there are `least` sentences. */
export function addAnyWritten(draft: Draft, { material }: Scope, least: number): Draft {
  let grown = draft
  for (const view of [...material.happening.tellers, ...material.views]) {
    if (grown.sentences.length >= least) return grown
    const quote = isTold(grown, view, material) ? undefined : sentenceOf(view)
    if (quote) grown = withWritten(grown, view, quote, material)
  }
  return grown
}

/** The draft with a report's own words, and the day on which it wrote them, so that its "Tuesday" can be placed. */
export function withWritten(draft: Draft, view: ClaimView, quote: string, { views }: Material): Draft {
  const told = views.filter(({ report, claim }) => report === view.report && claim.at.sentence === view.claim.at.sentence)
  return withSentence(draft, { text: tellWritten(view, quote), views: [view], told: [view, ...told], named: stemsOf(quote) })
}

/** A report's own words as a sentence. */
export function tellWritten({ report }: ClaimView, quote: string): string {
  const date = report.published && sayDay(report.published)
  return phrase(date ? 'wroteOn' : 'wrote', { who: report.outlet ?? 'one report', quote, ...(date ? { date } : {}) })
}

/** How many reports tell of it, and whose they are. */
export function addSources(draft: Draft, { material }: Scope): Draft {
  const { readings, happening } = material
  if (!happening.tellers.length) return draft
  const outlets = [...new Set(readings.map(({ report }) => report.outlet).filter((name) => name !== undefined))]
  const unnamed = readings.filter(({ report }) => report.outlet === undefined).length
  const say = (count: number): string => `${NUMBER_NAMES[count] ?? count} ${count === 1 ? 'report' : 'reports'}`
  const names = [...outlets, ...(unnamed ? [`${say(unnamed)} of no named outlet`] : [])]
  const text = phrase('sources', { n: say(readings.length), tell: readings.length === 1 ? 'tells' : 'tell', who: listNames(names) })
  return withSentence(draft, { text, views: happening.tellers })
}

/** What reports are headed, in their own words, until there are `least` sentences. */
export function addHeadings(draft: Draft, { material }: Scope, least: number): Draft {
  let grown = draft
  for (const { report } of material.readings) {
    if (grown.sentences.length >= least) return grown
    const heading = headingOf(report, material)
    if (heading && !grown.sentences.some(({ text }) => text === heading.text)) grown = withSentence(grown, heading)
  }
  return grown
}

function headingOf(
  report: Material['readings'][number]['report'],
  { views }: Material,
): { readonly text: string; readonly views: readonly ClaimView[] } | undefined {
  const own = views.filter((view) => view.report.id === report.id)
  const heads = own.filter(({ section }) => section === 'headline')
  const claims = heads.length ? heads : own.slice(0, 1)
  const first = report.sections.find(({ kind }) => kind === 'headline')
  const quote = (report.title ?? (first ? report.text.slice(first.start, first.end) : ''))
    .replace(/\s+/g, ' ')
    .replace(/[“"]([^“”"]*)[”"]/g, '‘$1’')
    .trim()
  if (!claims.length || !quote || /["“”]/.test(quote)) return undefined
  const text = report.outlet ? phrase('headed', { who: report.outlet, quote }) : phrase('headedFile', { quote })
  return { text, views: claims }
}
