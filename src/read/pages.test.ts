import { describe, expect, test } from 'vitest'
import { splitParagraphs } from './paragraphs.js'
import { LONG, linesOf, MORE } from './read.fixture.js'

const check = async (html: string, ...expected: string[]) => expect(await linesOf('page.html', html)).toEqual(expected)
const URL_A = 'https://harbourgazette.org/live'
const HEAD = `<meta property="og:site_name" content="Harbour Gazette"><link rel="canonical" href="${URL_A}">`
const page = (head: string, body: string) => `<!doctype html><html lang="en"><head>${HEAD}${head}</head><body>${body}</body></html>`

describe('live blogs: each entry a report of its own time', () => {
  const entry = (id: string, time: string, title: string, text: string) =>
    `<div class="live-blog__entry" id="${id}"><time datetime="${time}">ago</time><h2>${title}</h2><p>${text}</p></div>`
  const ENTRIES = [entry('e2', '2031-04-02T11:00:00Z', 'Road closed', MORE), entry('e1', '2031-04-02T10:00:00Z', 'Pier falls', LONG)]

  test('by its marks', () =>
    check(
      page('', `<h1>The pier: live</h1><main>${ENTRIES.join('')}</main>`),
      `Harbour Gazette | - | - | - | 2031-04-02T11:00:00Z | ${URL_A}#e2`,
      'headline: Road closed',
      `body: ${MORE}`,
      `Harbour Gazette | - | - | - | 2031-04-02T10:00:00Z | ${URL_A}#e1`,
      'headline: Pier falls',
      `body: ${LONG}`,
    ))
  test('by its data', () => {
    const update = (datePublished: string, headline: string, articleBody: string) => ({ headline, datePublished, articleBody })
    const data = {
      '@type': 'LiveBlogPosting',
      headline: 'The pier: live',
      liveBlogUpdate: [update('2031-04-02T11:00:00Z', 'Road closed', MORE), update('2031-04-02T10:00:00Z', 'Pier falls', LONG)],
    }
    return check(
      page(
        `<script type="application/ld+json">${JSON.stringify(data)}</script>`,
        `<h1>The pier: live</h1><main>${ENTRIES.join('')}</main>`,
      ),
      `Harbour Gazette | - | - | - | 2031-04-02T11:00:00Z | ${URL_A}`,
      'headline: Road closed',
      `body: ${MORE}`,
      `Harbour Gazette | - | - | - | 2031-04-02T10:00:00Z | ${URL_A}`,
      'headline: Pier falls',
      `body: ${LONG}`,
    )
  })
  test('one entry is no live blog', async () =>
    expect(
      (await linesOf('page.html', page('', `<article><h1>Pier falls</h1>${ENTRIES[0]}<p>${LONG}</p></article>`))).filter((line) =>
        line.startsWith('body'),
      ),
    ).toEqual([`body: ${MORE}`, `body: ${LONG}`]))
})

test('what shows under a pointer is no part of the sentence', () =>
  check(
    page(
      '<title>Pier falls into the sea at dusk</title>',
      `<article><p>The mayor, <span>Ann Reed<span class="person-tooltip-content">Ann Reed is mayor of Port Amity. MORE</span></span>, saw it fall at dusk from the road.</p><p>${LONG}</p><p>${MORE}</p></article>`,
    ),
    `Harbour Gazette | - | - | - | - | ${URL_A}`,
    'headline: Pier falls into the sea at dusk',
    'body: The mayor, Ann Reed, saw it fall at dusk from the road.',
    `body: ${LONG}`,
    `body: ${MORE}`,
  ))

test('what a page tells of other stories, each below when it was updated, is none of the report', () => {
  const body = ['one', 'two', 'three', 'four'].map((number) => ({
    text: `Crews mended pier ${number} in Port Amity, the mayor said on Friday.`,
  }))
  const teaser = (day: number) => [
    { text: `May ${day}, 2031 -- Updated 0930 GMT (1730 HKT)` },
    { text: `A painter of boats fills a hall with ${day} canvases.` },
  ]
  const kinds = splitParagraphs([...teaser(3).slice(0, 1), ...body, ...teaser(4), ...teaser(5)]).map(({ kind }) => kind)
  expect(kinds).toEqual(['boilerplate', 'body', 'body', 'body', 'body', 'boilerplate', 'boilerplate', 'boilerplate', 'boilerplate'])
})
