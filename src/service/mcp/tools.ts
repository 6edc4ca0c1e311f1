/**
 * The tools: each a question to the shelf, answered in items of quoted words, page by page. Knows no transport.
 *
 * A tool reads and never writes, and asks no address. An error is a code, a sentence and a remedy; what is not ours to tell stays inside.
 */
import { z } from 'zod'
import type { Account } from '../../contract/index.js'
import { RashomonError } from '../../errors.js'
import { toView, type View } from '../../show/view.js'
import { DraftItem, draftItems } from './drafts.js'
import {
  accountItems,
  ClaimItem,
  EventItem,
  FindingItem,
  NoteItem,
  PositionItem,
  positionItems,
  ReportItem,
  SentenceItem,
} from './items.js'
import { fromCursor, toCursor, toPage } from './pages.js'
import { matchQuestion } from './questions.js'
import { Citation, citeClaims, citeSpan, Quoted, QuotedTime, quote, quoteTime } from './quoted.js'
import type { Shelf, ShelfStory } from './shelf.js'

/** A tool as data: what it is called with, what it answers, and how. */
export interface Tool<In extends z.ZodObject = z.ZodObject> {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly input: In
  readonly output: z.ZodObject
  readonly answer: (shelf: Shelf, given: z.output<In>) => Promise<Record<string, unknown>>
}
const tool = <In extends z.ZodObject>(one: Tool<In>): Tool => one as unknown as Tool

const storiesOfPage = 8
const reportCharsMax = 8_000
const draftCharsMax = 40_000

const story = z.string().max(200).describe('a story’s id, from find_stories')
const cursor = z.string().max(400).optional().describe('`next` of the answer before, with the same arguments')
const next = z.string().optional().describe('there is more: call again with this cursor')
const words = (what: string) => z.string().trim().min(1).max(2_000).describe(what)
const StoryHead = { story: z.string(), title: Quoted }

const StoryItem = z.object({
  kind: z.literal('story'),
  ...StoryHead,
  when: QuotedTime.optional(),
  where: z.array(Quoted),
  reports: z.int(),
  outlets: z.int(),
  findings: z.int(),
  disputed: z.int(),
  revised: z.int(),
  citations: z.array(Citation),
})

export const TOOLS: readonly Tool[] = [
  tool({
    name: 'find_stories',
    title: 'Find stories',
    description: 'Stories (happenings that several outlets report), by words that stand in their claims; without a query, the latest.',
    input: z.object({ query: words('words to look for').optional(), cursor }),
    output: z.object({ items: z.array(StoryItem), next }),
    answer: async (shelf, { query, cursor }) => {
      const key = ['find_stories', query ?? '']
      const found = await shelf.find(query, fromCursor(cursor, key), storiesOfPage)
      const items = found.items.map(({ story, account, claims }) => toStoryItem(story, account, claims))
      return { items, ...(found.next === undefined ? {} : { next: toCursor(found.next, key) }) }
    },
  }),
  tool({
    name: 'get_account',
    title: 'Get the account of a story',
    description:
      'What is reported of one story: summary, findings with their status (disputed, revised, corroborated, repeated, single), timeline, reports. ' +
      'Independent origins, not outlets, say how well a finding stands. who_says has every claim behind a finding.',
    input: z.object({ story, cursor }),
    output: z.object({
      ...StoryHead,
      items: z.array(z.discriminatedUnion('kind', [SentenceItem, FindingItem, EventItem, ReportItem, NoteItem])),
      next,
    }),
    answer: async (shelf, { story, cursor }) => {
      const { kept, view } = await openStory(shelf, story)
      return { ...headOf(kept), ...toPage(accountItems(view), cursor, ['get_account', kept.story, kept.revision]) }
    },
  }),
  tool({
    name: 'who_says',
    title: 'Who says what',
    description:
      'The positions of a story’s reports on a question, and for each claim the chain of who says it through whom, from the outlet to the origin. ' +
      'Nothing found means that no report has these words, not that it is untrue.',
    input: z.object({ story, question: words('a finding’s id, a question, or words that somebody may have said'), cursor }),
    output: z.object({ ...StoryHead, items: z.array(z.discriminatedUnion('kind', [PositionItem, ClaimItem])), next }),
    answer: async (shelf, { story, question, cursor }) => {
      const { kept, view } = await openStory(shelf, story)
      const { findings, claims } = matchQuestion(view, question)
      const items = [
        ...findings.flatMap((finding) => positionItems(view, finding)),
        ...claims.map((claim): z.infer<typeof ClaimItem> => ({ kind: 'claim', claim, citations: citeClaims(view, [claim]) })),
      ]
      return { ...headOf(kept), ...toPage(items, cursor, ['who_says', kept.story, kept.revision, question]) }
    },
  }),
  tool({
    name: 'where_they_differ',
    title: 'Where the reports differ',
    description:
      'The disputed and revised findings of a story, each position with the words of all who hold it. Neither side is called right.',
    input: z.object({ story, cursor }),
    output: z.object({ ...StoryHead, items: z.array(PositionItem), next }),
    answer: async (shelf, { story, cursor }) => {
      const { kept, view } = await openStory(shelf, story)
      const differing = kept.account.findings.filter(({ status }) => status === 'disputed' || status === 'revised')
      const items = differing.flatMap((finding) => positionItems(view, finding))
      return { ...headOf(kept), ...toPage(items, cursor, ['where_they_differ', kept.story, kept.revision]) }
    },
  }),
  tool({
    name: 'check_draft',
    title: 'Check a draft',
    description:
      'A text held against the reports of one story, sentence by sentence: supported, disputed, contradicted, attributed-wrongly, quoted-wrongly, ' +
      'not-found or no-claim, each with the words that decide it. It goes by these reports alone.',
    input: z.object({ story, draft: z.string().max(draftCharsMax).describe('the text, in English'), cursor }),
    output: z.object({ ...StoryHead, items: z.array(DraftItem), next }),
    answer: async (shelf, { story, draft, cursor }) => {
      const { kept } = await openStory(shelf, story)
      const [read, readings] = await Promise.all([shelf.readDraft(draft), shelf.readings(kept.account.reports.map(({ id }) => id))])
      const items = draftItems(read, readings, kept.account)
      return { ...headOf(kept), ...toPage(items, cursor, ['check_draft', kept.story, kept.revision, draft]) }
    },
  }),
  tool({
    name: 'get_report_words',
    title: 'Get words of a report',
    description: 'The words of a report from `start` to `end` (UTF-16 code units, end exclusive): what stands around a citation.',
    input: z.object({
      report: z.string().max(200).describe('a report’s id'),
      start: z.int().min(0),
      end: z.int().min(0),
      cursor,
    }),
    output: z.object({ report: z.string(), length: z.int(), citations: z.array(Citation), next }),
    answer: async (shelf, { report: id, start, end, cursor }) => {
      const report = await shelf.report(id)
      if (!report) throw new RashomonError('not-found', `There is no report ${id}.`)
      const { length } = report.text
      if (start >= end || start >= length)
        throw new RashomonError('arguments-wrong', `The report has ${length} code units; from ${start} to ${end} there are no words of it.`)
      const key = ['get_report_words', id, String(start), String(end)]
      const from = Number(fromCursor(cursor, key) ?? start)
      const { cut, ...citation } = citeSpan(report, { start: from, end }, reportCharsMax)
      return { report: id, length, citations: [citation], ...(cut ? { next: toCursor(String(citation.end), key) } : {}) }
    },
  }),
]

async function openStory(shelf: Shelf, id: string): Promise<{ readonly kept: ShelfStory; readonly view: View }> {
  const kept = await shelf.story(id)
  if (!kept) throw new RashomonError('not-found', `There is no story ${id}.`)
  return { kept, view: toView(kept.account) }
}

const headOf = ({ story, account }: ShelfStory) => ({ story, title: quote(account.title) })

function toStoryItem(story: string, account: Account, claims: readonly string[]): z.infer<typeof StoryItem> {
  const view = toView(account)
  const { main, reports, findings, title } = account
  const found = citeClaims(view, claims.slice(0, 3))
  return {
    kind: 'story',
    story,
    title: quote(title),
    ...(main.when ? { when: quoteTime(main.when) } : {}),
    where: (main.where ?? []).slice(0, 5).map(({ name }) => quote(name)),
    reports: reports.length,
    outlets: view.outlets.length,
    findings: findings.length,
    disputed: findings.filter(({ status }) => status === 'disputed').length,
    revised: findings.filter(({ status }) => status === 'revised').length,
    citations: found.length ? found : citeClaims(view, main.claims, 3),
  }
}
