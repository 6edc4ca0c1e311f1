/**
 * What a sample holds, by patterns of its raw text that share nothing with the readers: the words that a reader must give back, and the
 * fields that the sample states of itself. Crude on purpose; where a pattern finds nothing, nothing is asked but a report or a note.
 */

export interface Truth {
  readonly title?: string
  readonly outlet?: string
  readonly published?: readonly string[]
  readonly byline?: string
}
export interface Held {
  /** Words that a reader must give back. */
  readonly text: string
  /** Fields of the sample's first item. */
  readonly truth: Truth
}

/** What a sample of a folder holds; the folders are those of the samples' README. */
export function heldBy(folder: string, raw: string): Held {
  if (folder === 'feeds' && raw.trimStart().startsWith('{')) return jsonFeed(raw)
  if (folder === 'feeds') return feed(raw)
  if (folder === 'ninjs') return ninjs(raw)
  if (folder === 'newsml-nitf') return newsml(raw)
  if (folder === 'wire-text') return wire(raw)
  return { text: all(raw, /<p\b[^>]*>([\s\S]*?)<\/p>/gi).join('\n'), truth: {} }
}

function feed(raw: string): Held {
  const items = all(raw, /<(?:item|entry)\b[^>]*>([\s\S]*?)<\/(?:item|entry)>/g)
  const one = (tag: string, text = items[0] ?? ''): string | undefined => all(text, new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`))[0]
  const published = ['pubDate', 'published', 'updated', 'dc:date'].map((tag) => one(tag)).filter((date) => date !== undefined)
  const titles = items.map((item) => one('title', item)).filter((title) => title !== undefined)
  return { text: titles.join('\n'), truth: { ...(titles[0] ? { title: titles[0] } : {}), ...(published.length ? { published } : {}) } }
}

interface Item {
  readonly [key: string]: unknown
}

function jsonFeed(raw: string): Held {
  const items = (JSON.parse(raw) as { items: Item[] }).items
  const first = items[0] ?? {}
  return {
    text: items.map((item) => plain(String(item.content_html ?? item.content_text ?? ''))).join('\n'),
    truth: stated({ title: first.title, published: [first.date_published] }),
  }
}

/** Text items by their own keys, wherever they stand; what has no body of its own holds nothing. */
function ninjs(raw: string): Held {
  const items: Item[] = []
  const waiting: unknown[] = [JSON.parse(raw)]
  while (waiting.length) {
    const value = waiting.shift()
    if (Array.isArray(value)) waiting.push(...value)
    else if (typeof value === 'object' && value !== null) {
      const item = value as Item
      if (item.body_html ?? item.body_text ?? item.body_xhtml ?? item.bodies) items.push(item)
      else waiting.push(...Object.entries(item).flatMap(([key, inner]) => (key === 'associations' ? [] : [inner])))
    }
  }
  const body = (item: Item) => {
    const bodies = item.bodies as { value: string }[] | undefined
    return plain(String(bodies?.[0]?.value ?? item.body_html ?? item.body_xhtml ?? item.body_text ?? ''))
  }
  const first = items[0]
  if (!first) return { text: '', truth: {} }
  const headlines = first.headlines as { value: string }[] | undefined
  return {
    text: items.map(body).join('\n'),
    truth: stated({
      title: headlines?.[0]?.value ?? first.headline,
      byline: first.byline ?? first.by,
      published: [first.versioncreated, first.versionCreated, first.firstcreated],
      outlet: first.source ?? first.copyrightholder,
    }),
  }
}

function newsml(raw: string): Held {
  const content = raw.replace(/<edNote\b[\s\S]*?<\/edNote>|<rightsInfo\b[\s\S]*?<\/rightsInfo>/g, '')
  const paragraphs = all(content, /<p\b(?![^>]*\/>)[^>]*>([\s\S]*?)<\/p>/g).filter((text) => text.split(/\s+/).length > 6)
  const one = (pattern: RegExp): string | undefined => all(content, pattern)[0]
  return {
    text: paragraphs.join('\n'),
    truth: paragraphs.length
      ? stated({
          title: one(/<(?:headline|HeadLine|hl1)\b(?![^>]*\/>)[^>]*>([\s\S]*?)</g),
          byline: one(/<byline>([\s\S]*?)<\/byline>|<byLine>([\s\S]*?)<\/byLine>/g),
          published: all(
            content,
            /<(?:versionCreated|firstCreated|ThisRevisionCreated|PublishDate)>([^<]+)<|<date\.(?:issue|release) norm="([^"]+)"/g,
          ),
          outlet: one(
            /<provider literal="([^"]{3,})"|<Party FormalName="([^"]+)"|<distributor>([^<]+)<|<doc\.copyright[^>]*holder="([^"]+)"/g,
          ),
        })
      : {},
  }
}

function wire(raw: string): Held {
  const mail = /^Subject: (.*)$/m.exec(raw)?.[1]?.trim()
  if (mail) return { text: '', truth: stated({ title: mail, published: [/^Date: (.*)$/m.exec(raw)?.[1]] }) }
  const sentences = raw
    .replace(/\s+/g, ' ')
    .replace(/``|''/g, '"')
    .match(/(?<=[.)] )[A-Z][^<^.;\p{Cc}]{60,400}\./gu)
  return { text: (sentences ?? []).join('\n'), truth: {} }
}

function stated({ title, outlet, published, byline }: Readonly<Record<keyof Truth, unknown>> | Readonly<Record<string, unknown>>): Truth {
  const dates = [published].flat().filter((date): date is string => typeof date === 'string')
  const text = (value: unknown): string => (typeof value === 'string' ? plain(value) : '')
  return {
    ...(text(title) ? { title: text(title) } : {}),
    ...(text(outlet) ? { outlet: text(outlet) } : {}),
    ...(dates.length ? { published: dates } : {}),
    ...(text(byline) ? { byline: text(byline) } : {}),
  }
}

const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`))]
    .map((match) => plain(match.slice(1).find((group) => group !== undefined) ?? ''))
    .filter((found) => found !== '')

export const plain = (text: string): string =>
  text
    .replace(/<!\[CDATA\[|\]\]>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/<(?:script|style)\b[\s\S]*?<\/(?:script|style)>/gi, ' ')
    .replace(/<[^>]{0,2000}>/g, ' ')
    .replace(/&(?:amp;)?(?:#0*39|apos|rsquo|lsquo|#821[67]);/g, "'")
    .replace(/&(?:amp;)?(?:quot|ldquo|rdquo|#822[01]);/g, '"')
    .replace(/&(?:amp;)?(?:nbsp|#160|#xa0|#13|#xd);/gi, ' ')
    .replace(/&(?:amp;)?amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()

export const tokensOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** How far the words of two texts, counted each as often as it stands, are the same. */
export function overlap(found: string, gold: string): { readonly precision: number; readonly recall: number; readonly f1: number } {
  const [a, b] = [tokensOf(found), tokensOf(gold)]
  const left = new Map<string, number>()
  for (const token of b) left.set(token, (left.get(token) ?? 0) + 1)
  let shared = 0
  for (const token of a) {
    const count = left.get(token) ?? 0
    if (count > 0) shared++
    left.set(token, count - 1)
  }
  const precision = a.length ? shared / a.length : 0
  const recall = b.length ? shared / b.length : 1
  return { precision, recall, f1: shared ? (2 * precision * recall) / (precision + recall) : 0 }
}
