/** Drives the tools of `rashomon mcp` as an agent would, and holds their answers against the texts of the reports. */
import type { Client } from '@modelcontextprotocol/client'
import { expect } from 'vitest'

// What comes back is looked at field by field, as an agent does that knows no types of ours.
// biome-ignore lint/suspicious/noExplicitAny: answers are data of another program here
type Data = any

export interface Answer {
  readonly tool: string
  readonly content: Data
  readonly error?: Data
}

export const toCaller =
  (client: Client) =>
  async (tool: string, given: Record<string, unknown>): Promise<Answer> => {
    const { isError, structuredContent, content } = await client.callTool({ name: tool, arguments: given })
    const told = JSON.parse((content as Data)[0].text)
    if (isError) return { tool, content: {}, error: told.error }
    expect(structuredContent).toEqual(told)
    return { tool, content: told }
  }

/** Calls every tool, each answer to its last page. */
export async function drive(
  client: Client,
  query: string,
  question: string,
  draft: string,
): Promise<{ answers: readonly Answer[]; called: Set<string> }> {
  const call = toCaller(client)
  const answers: Answer[] = []
  const all = async (tool: string, given: Record<string, unknown>): Promise<readonly Answer[]> => {
    const pages: Answer[] = []
    do {
      const cursor = pages.at(-1)?.content.next
      pages.push(await call(tool, { ...given, ...(cursor ? { cursor } : {}) }))
      expect(pages.at(-1)!.error).toBeUndefined()
    } while (pages.at(-1)!.content.next)
    answers.push(...pages)
    return pages
  }
  await all('find_stories', {})
  const found = await all('find_stories', { query })
  const { story } = found[0]!.content.items[0]
  const account = await all('get_account', { story })
  await all('who_says', { story, question })
  await all('where_they_differ', { story })
  await all('check_draft', { story, draft })
  const items = account.flatMap(({ content }) => content.items)
  for (const { finding } of items.filter(({ kind }) => kind === 'finding').slice(0, 5)) await all('who_says', { story, question: finding })
  for (const { report, length } of items.filter(({ kind }) => kind === 'report')) {
    const words = await all('get_report_words', { report, start: 0, end: length })
    expect(words.map(({ content }) => content.citations[0].words).join('')).toHaveLength(length)
  }
  return { answers, called: new Set(answers.map(({ tool }) => tool)) }
}

/** Bounded; has citations, each of which slices to its words; and no word of a report stands outside what is marked as quoted. */
export function checkAnswer({ tool, content }: Answer, texts: ReadonlyMap<string, string>): void {
  expect(JSON.stringify(content).length, tool).toBeLessThan(40_000)
  // A page may hold nothing but the list of reports and notes, which quotes nothing; each other item has its words.
  const told: readonly Data[] = content.items?.filter(({ kind }: Data) => kind !== 'report' && kind !== 'note') ?? [content]
  checkCitations(content, texts)
  for (const item of told) expect(checkCitations(item, texts, item.report ?? content.report), `${tool} has citations`).toBeGreaterThan(0)
  for (const [key, text] of ownWords(content)) expect(`${key} ${text}`).toMatch(OWN)
}

/** Ids, cursors and words of our own: nothing that a report could have put there. */
const OWN =
  /^(?:(?:story|findings?|report|claim) (?:story|account|finding|report|claim)-[\w-]+|next .+~page-[0-9a-f]{12}|kind \w+|status \w+|verdict [\w-]+|of (?:main|background|expected)|code [\w-]+|severity \w+|remedy .+)$/

function checkCitations(value: Data, texts: ReadonlyMap<string, string>, report?: string): number {
  if (Array.isArray(value)) return value.reduce((sum, one) => sum + checkCitations(one, texts, report), 0)
  if (typeof value !== 'object' || value === null) return 0
  const of = value.report ?? report
  const cited = typeof value.words === 'string'
  if (cited) {
    expect(texts.has(of)).toBe(true)
    expect(texts.get(of)!.slice(value.start, value.end)).toBe(value.words)
    expect(value.words).not.toBe('')
  }
  return Number(cited) + Object.values(value).reduce((sum: number, one) => sum + checkCitations(one, texts, of), 0)
}

function ownWords(value: Data, key = ''): [string, string][] {
  if (typeof value === 'string') return [[key, value]]
  if (Array.isArray(value)) return value.flatMap((one) => ownWords(one, key))
  if (typeof value !== 'object' || value === null || value.quoted === true) return []
  return Object.entries(value).flatMap(([name, one]) => ownWords(one, name))
}
