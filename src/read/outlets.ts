/**
 * Whose text it is: a name, domain or file name to the outlet or agency that it stands for.
 *
 * Known ones have rows in rules/en/outlets.ts; every other is named as it names itself. Knows no format.
 */
import { OUTLETS, type OutletRow } from '../rules/en/outlets.js'

/** The row of an outlet or agency by any of its names ("the AP" is Associated Press), or undefined. */
export const outletByName = (name: string): OutletRow | undefined => BY_NAME.get(keyOf(name))

/** The row by a host's name or that of a parent ("edition.news.example.com" asks "news.example.com" too). */
export function outletByHost(host: string): OutletRow | undefined {
  const parts = host.toLowerCase().split('.')
  for (let from = 0; from < parts.length - 1; from++) {
    const found = BY_DOMAIN.get(parts.slice(from).join('.'))
    if (found) return found
  }
  return undefined
}

/** The outlet's name for a page's address: its row's, else its domain without "www."; undefined if it is no address. */
export function outletOfUrl(url: string): string | undefined {
  const host = /^(?:https?:)?\/\/([^/?#\s:@]{3,253})/i.exec(url)?.[1]?.toLowerCase()
  if (!host?.includes('.') || /^[\d.]+$/.test(host) || NO_OUTLET_HOST.test(host)) return undefined
  return outletByHost(host)?.name ?? host.replace(/^(?:www\d?|m|mobile|edition|amp)\./, '')
}

/** The name under which the outlet is kept: the row's if it has one, else as written. */
export function outletName(written: string): string {
  const name = written.replace(/\s+/g, ' ').trim()
  const known = outletByName(name) ?? outletByName(name.split(/ (?:[-|–—:»]|\/) /)[0] ?? name) ?? outletByStart(name)
  if (known) return known.name
  if (/^(?:https?:)?\/\//.test(name)) return outletOfUrl(name) ?? name
  if (/^(?:[\w-]+\.)+[a-z]{2,}$/i.test(name)) return outletByHost(name)?.name ?? name.toLowerCase().replace(/^www\./, '')
  return name
}

/** "Al Example TV" by its first two words or more, if they are a known name. */
function outletByStart(name: string): OutletRow | undefined {
  const words = name.split(' ')
  for (let count = words.length - 1; count >= 2; count--) {
    const row = outletByName(words.slice(0, count).join(' '))
    if (row) return row
  }
  return undefined
}

export interface FileOutlet {
  readonly outlet?: string
  /** "daily-example-ap-wire": the agency whose text the outlet carried. */
  readonly agency?: string
}

/** Reads like the name of an agency that has no row: "Continental Press", "Northern News Agency". */
export const isAgencyLike = (name: string): boolean =>
  /^(?:The )?\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+){0,2} (?:Press|News Agency|News Service|Newswire|Wire Service|Agency)$/u.test(name)

/** What a file's name says of the outlet: "04-reuters.txt", "03-www-example-org.html". Numbers, hashes and words for any file say nothing. */
export function outletOfFile(file: string): FileOutlet {
  const base = (file.split(/[\\/]/).at(-1) ?? '').replace(/\.(?:gz|bz2|zst)$/i, '').replace(/\.[a-z0-9]{1,8}$/i, '')
  let name = withoutCopyMarks(base.toLowerCase().replace(/[\s_]+/g, '-'))
  name = name
    .replace(/^(?:\d{1,4}-)+/, '')
    .replace(
      /(?:-(?:\d{1,4}|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?))+$/,
      '',
    )
    .replace(/^-+|-+$/g, '')
  if (!name || /^[0-9a-f]{8,}$/.test(name.replaceAll('-', '')) || !/[a-z]{2}/.test(name)) return {}
  if (name.split('-').every((part) => NO_OUTLET_WORDS.has(part) || /^\d+$/.test(part))) return {}
  const wire = /^(.{2,60})-([a-z-]{2,20})-wire$/.exec(name)
  const agency = wire ? outletByName(wire[2]!.replaceAll('-', ' '))?.name : undefined
  if (agency && wire) name = wire[1]!
  const outlet = outletOfSlug(name)
  return { ...(outlet ? { outlet } : {}), ...(agency ? { agency } : {}) }
}

/** A file's copy is of the same outlet: "harbour-gazette-(1)", "copy-of-harbour-gazette". */
const withoutCopyMarks = (slug: string): string =>
  slug
    .replace(/(?:-?\(\d{1,3}\))+$/, '')
    .replace(/(?:-(?:copy|copie|duplicate|dup|backup|bak)(?:-\d{1,3})?)+$/, '')
    .replace(/^(?:copy|duplicate)-of-/, '')

function outletOfSlug(slug: string): string | undefined {
  const known = BY_NAME.get(slug.replaceAll('-', '')) ?? (slug.length >= 14 ? uniquePrefix(slug.replaceAll('-', '')) : undefined)
  if (known) return known.name
  const parts = slug.split('-')
  const isDomain = parts.length > 1 && (HOST_WORDS.has(parts[0]!) || TOP_DOMAINS.has(parts.at(-1)!))
  if (isDomain) {
    const host = slug.replaceAll('-', '.')
    const row = outletByHost(host)
    if (row) return row.name
    return TOP_DOMAINS.has(parts.at(-1)!) ? host.replace(/^www\d?\./, '') : parts.slice(HOST_WORDS.has(parts[0]!) ? 1 : 0).join('-')
  }
  return parts
    .map((part) => (part.length <= 3 && parts.length === 1 ? part.toUpperCase() : part[0]!.toUpperCase() + part.slice(1)))
    .join(' ')
}

/** A name cut short by a file system ("christian-science-monito"), if only one row begins so. */
function uniquePrefix(start: string): OutletRow | undefined {
  const rows = new Set<OutletRow>()
  for (const [key, row] of BY_NAME) if (key.startsWith(start)) rows.add(row)
  return rows.size === 1 ? [...rows][0] : undefined
}

const keyOf = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')

const BY_NAME: ReadonlyMap<string, OutletRow> = new Map(
  [...OUTLETS]
    .reverse()
    .flatMap((row) => [...row.domains, ...row.aliases, row.name].flatMap((name) => withArticle(name).map((key) => [key, row] as const))),
)
const BY_DOMAIN: ReadonlyMap<string, OutletRow> = new Map(OUTLETS.flatMap((row) => row.domains.map((domain) => [domain, row] as const)))

function withArticle(name: string): string[] {
  const key = keyOf(name)
  return [key, `the${key}`]
}

const NO_OUTLET_HOST =
  /(?:^|\.)(?:web\.archive\.org|archive\.(?:org|is|today|ph)|google\.[a-z.]+|t\.co|facebook\.com|twitter\.com|x\.com|youtube\.com|localhost)$/
const HOST_WORDS = new Set(['www', 'www2', 'www3', 'edition', 'm', 'mobile', 'amp'])
const TOP_DOMAINS = new Set(
  'com org net info news gov edu uk us ca au nz in eg ph ng za ke ie de fr es it nl be ch at se no dk fi pl cz ru ua tr il ir iq sy jo lb sa ae qa kw cn hk tw jp kr sg my id th vn bd pk lk np af br ar mx cl co uy eu int io tv me'.split(
    ' ',
  ),
)
const NO_OUTLET_WORDS = new Set(
  'unknown report reports article articles news story stories untitled page index download text txt file files draft document doc new copy item items feed rss atom xml json jsonl html htm md markdown data export input stdin sample example test the a an of my and part one two three final saved untitled1 post entry content body main'.split(
    ' ',
  ),
)
