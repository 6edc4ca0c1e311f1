/**
 * Claims as JSON-LD: schema.org Claim, with W3C Web Annotation selectors for the words.
 *
 * One Claim is one answer: claims of several reports that say the same appear in several places. Its author is who is said to know, the
 * end of the chain; there is no rating, since no verdict is given. What is denied says so in its text. The context stands inside: nothing
 * has to be fetched to read the file. Positions count Unicode code points, as the annotation model wants, not UTF-16 units.
 */
import type { Account, AccountFile, Claim, Report, Source, Time } from '../../contract/index.js'
import { toId } from '../../id.js'
import { anchorOf, isoDay } from '../format.js'
import { type Citation, formatChain, toView, type View } from '../view.js'

/** Characters of the text before and after the words, for a reader whose copy of the page differs. */
const AROUND = 32

export function toClaimsJsonLd(file: AccountFile): string {
  const graph = file.accounts.flatMap((account) => {
    const view = toView(account)
    return [...account.reports.map(toArticle), ...findAnswers(account).map((ids) => toClaim(view, ids))]
  })
  return `${JSON.stringify({ '@context': CONTEXT, '@graph': graph }, null, 1)}\n`
}

const oa = 'http://www.w3.org/ns/oa#'
const CONTEXT = {
  '@vocab': 'https://schema.org/',
  rashomon: 'urn:rashomon:',
  ...Object.fromEntries(['SpecificResource', 'TextQuoteSelector', 'TextPositionSelector'].map((type) => [type, `${oa}${type}`])),
  ...Object.fromEntries(['exact', 'prefix', 'suffix', 'start', 'end'].map((term) => [term, `${oa}${term}`])),
  source: { '@id': `${oa}hasSource`, '@type': '@id' },
  selector: { '@id': `${oa}hasSelector` },
}

/** Claims by the answer they give: of one position where they tell what happened or was said, else of one count; the rest each alone. */
function findAnswers({ claims, findings }: Account): string[][] {
  const home = new Map<string, string>()
  const join = (counts: boolean) => {
    for (const { id, kind, positions } of findings) {
      if (counts ? kind !== 'how-many' : kind !== 'what' && kind !== 'statement' && kind !== 'why') continue
      for (const [at, position] of positions.entries())
        for (const claim of position.claims) if (!home.has(claim)) home.set(claim, `${id} ${at}`)
    }
  }
  join(false)
  join(true)
  const answers = new Map<string, string[]>()
  for (const { id, polarity } of claims) {
    const key = `${home.get(id) ?? id} ${polarity}`
    answers.set(key, [...(answers.get(key) ?? []), id])
  }
  return [...answers.values()]
}

function toClaim(view: View, ids: readonly string[]): object {
  const citations = view.citations(ids)
  const [first] = [...citations].sort(byTime)
  const { claim } = first ?? citations[0]!
  const origins = citations.map(({ claim }) => claim.chain.at(-1)).filter((source) => source !== undefined)
  const authors = unique(origins.map(toAuthor).filter((author) => author !== undefined))
  const documents = unique(origins.filter(({ kind }) => kind === 'document').map(({ name }) => ({ '@type': 'CreativeWork', name })))
  return {
    '@type': 'Claim',
    '@id': `rashomon:${toId('answer', ...[...ids].sort())}`,
    text: `${claim.polarity === 'denied' ? 'Denied: ' : ''}${claim.text}`,
    ...one('author', authors),
    ...one('isBasedOn', documents),
    creditText: [...new Set(citations.map(({ claim, report }) => formatChain(claim.chain, report.report)))].sort(),
    'rashomon:polarity': claim.polarity,
    'rashomon:certainty': [...new Set(citations.map(({ claim }) => claim.certainty))].sort(),
    appearance: citations.map(toAppearance),
    ...(isOrdered(citations) && first ? { firstAppearance: toAppearance(first) } : {}),
  }
}

/** Persons and organisations by name. Who is not named has no node; the credit line tells of them. */
function toAuthor({ name, kind }: Source): object | undefined {
  if (kind === 'unnamed' || kind === 'document') return undefined
  return { '@type': kind === 'person' ? 'Person' : 'Organization', name }
}

const toAppearance = ({ claim, report: { report } }: Citation): object => ({
  '@type': ['CreativeWork', 'SpecificResource'],
  '@id': `rashomon:${claim.id}`,
  source: idOf(report),
  selector: [quoteOf(report, claim), positionOf(report, claim)],
})

const quoteOf = ({ text }: Report, { start, end }: Claim): object => ({
  '@type': 'TextQuoteSelector',
  exact: text.slice(start, end),
  prefix: [...text.slice(Math.max(0, start - 2 * AROUND), start)].slice(-AROUND).join(''),
  suffix: [...text.slice(end, end + 2 * AROUND)].slice(0, AROUND).join(''),
})

const positionOf = (report: Report, { start, end }: Claim): object => {
  const pairs = pairsOf(report)
  const at = (offset: number) => offset - pairs.filter((pair) => pair < offset).length
  return { '@type': 'TextPositionSelector', start: at(start), end: at(end) }
}

/** Where two UTF-16 units are one character. */
function pairsOf(report: Report): readonly number[] {
  const pairs = known.get(report) ?? [...report.text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)].map(({ index }) => index)
  known.set(report, pairs)
  return pairs
}
const known = new WeakMap<Report, readonly number[]>()

function toArticle(report: Report): object {
  const { title, outlet, agency, published, updated, url, language, stated } = report
  return {
    '@type': 'NewsArticle',
    '@id': idOf(report),
    ...(title ? { headline: title } : {}),
    ...(outlet ? { publisher: { '@type': 'Organization', name: outlet } } : {}),
    ...(agency ? { sourceOrganization: { '@type': 'Organization', name: agency } } : {}),
    ...(published && stated.published !== 'inferred' ? { datePublished: dateOf(published) } : {}),
    ...(updated ? { dateModified: dateOf(updated) } : {}),
    ...(url ? { url } : {}),
    ...(language && language !== 'und' ? { inLanguage: language } : {}),
  }
}

const idOf = ({ id }: Report): string => `rashomon:${id}`
const dateOf = (time: Time): string =>
  time.precision === 'minute' || time.precision === 'hour' ? time.start : isoDay(anchorOf(time), time.zone)

/** The first is known only where every report that says it states its day. */
const isOrdered = (citations: readonly Citation[]): boolean =>
  citations.every(({ report: { report } }) => report.published !== undefined && report.stated.published !== 'inferred')

const byTime = (a: Citation, b: Citation): number =>
  timeOf(a) - timeOf(b) || a.report.number - b.report.number || a.claim.start - b.claim.start
const timeOf = ({ report }: Citation): number => Date.parse(report.report.published?.start ?? '') || Number.MAX_SAFE_INTEGER

const unique = <T extends object>(items: readonly T[]): T[] => [...new Map(items.map((item) => [JSON.stringify(item), item])).values()]
const one = (name: string, items: readonly object[]): object => (items.length ? { [name]: items.length === 1 ? items[0] : items } : {})
