import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Report } from '../contract/index.js'
import { readMany, readReports } from './read-reports.js'

const bytes = (text: string) => new TextEncoder().encode(text)
const LONG = 'The pier fell at dusk and the men left the town before the sea came in.'

/** One line a report: outlet, agency, day, then its sections by kind. */
const check = async (file: string, text: string, ...expected: string[]) =>
  expect(
    (await readReports(file, bytes(text))).reports.flatMap((report) => [
      [report.outlet, report.agency, report.byline, report.dateline?.place, report.published?.start]
        .map((value) => value ?? '-')
        .join(' | '),
      ...report.sections.map((section) => `${section.kind}: ${report.text.slice(section.start, section.end)}`),
    ]),
  ).toEqual(expected)

test('a day in front and a caption with its credit', () =>
  check(
    '000_1f2e3d4c5b6a.txt',
    ` date 2031-04-02 The pier at dusk (Dana Lowe/Reuters)\n\n${LONG}`,
    '- | - | - | - | 2031-04-02T00:00:00Z',
    'boilerplate: date 2031-04-02',
    'caption: The pier at dusk (Dana Lowe/Reuters)',
    `body: ${LONG}`,
  ))

test('a day in front of the first sentence', () =>
  check(
    '1f2e3d4c5b6a.txt',
    ` date 2031-04-02 ${LONG}`,
    '- | - | - | - | 2031-04-02T00:00:00Z',
    'boilerplate: date 2031-04-02',
    `body: ${LONG}`,
  ))

test('title, lead, byline, day, dateline and debris', () =>
  check(
    '02-harbour-gazette.txt',
    `Pier falls into the sea\n${LONG}\nBy Associated Press\n2031-04-02\n\nPORT AMITY, Freedonia (AP) — ${LONG}\n\nAdvertisement\n\nWhat we know\n\nREAD MORE: How piers are built`,
    'Harbour Gazette | Associated Press | Associated Press | PORT AMITY, Freedonia | 2031-04-02T00:00:00Z',
    'headline: Pier falls into the sea',
    `boilerplate: ${LONG}`,
    'boilerplate: By Associated Press',
    'boilerplate: 2031-04-02',
    'boilerplate: PORT AMITY, Freedonia (AP) —',
    `body: ${LONG}`,
    'boilerplate: Advertisement',
    'headline: What we know',
    'boilerplate: READ MORE: How piers are built',
  ))

test('an outlet without a row and an agency without one', () =>
  check(
    'harbour-gazette-2.txt',
    `Pier falls into the sea\nThe Harbour Gazette\n2 April 2031\n\nPORT AMITY, Freedonia (Continental Press) — ${LONG}`,
    'The Harbour Gazette | Continental Press | - | PORT AMITY, Freedonia | 2031-04-02T00:00:00Z',
    'headline: Pier falls into the sea',
    'boilerplate: The Harbour Gazette',
    'boilerplate: 2 April 2031',
    'boilerplate: PORT AMITY, Freedonia (Continental Press) —',
    `body: ${LONG}`,
  ))

// No zone is stated, so the hour may be that of any: 17:52 comes first at UTC+14.
test('an agency named before the hour of a page', () =>
  check(
    'harbour-gazette-3.txt',
    `Pier falls into the sea\nXinhua | Updated: 2031-04-02 17:52\n\n${LONG}`,
    'Harbour Gazette | Xinhua | - | - | 2031-04-02T03:52:00Z',
    'headline: Pier falls into the sea',
    'boilerplate: Xinhua | Updated: 2031-04-02 17:52',
    `body: ${LONG}`,
  ))

test('hard-wrapped text is joined', () =>
  check(
    'x-gazette.txt',
    `${'The pier fell at dusk and the men left the town before the sea\n'.repeat(2)}came in and took the boats, the nets and the last of the huts.\n`,
    'X Gazette | - | - | - | -',
    'body: The pier fell at dusk and the men left the town before the sea The pier fell at dusk and the men left the town before the sea came in and took the boats, the nets and the last of the huts.',
  ))

test('highlights are a list', () =>
  check(
    'x-gazette.txt',
    `Pier falls\n2031-04-02\n\nStory highlights Two men missing since dusk\n\nBoats search the bay, mayor says\n\n${LONG}`,
    'X Gazette | - | - | - | 2031-04-02T00:00:00Z',
    'headline: Pier falls',
    'boilerplate: 2031-04-02',
    'boilerplate: Story highlights',
    'list: Two men missing since dusk',
    'list: Boats search the bay, mayor says',
    `body: ${LONG}`,
  ))

test('titles of other stories behind a heading that names them', () =>
  check(
    'x-gazette.txt',
    `Pier falls\n2031-04-02\n\n${LONG}\n\nMore coverage of the fall:\n\nEverybody ran: witnesses tell of the night\n\nThe worst falls in the history of the bay`,
    'X Gazette | - | - | - | 2031-04-02T00:00:00Z',
    'headline: Pier falls',
    'boilerplate: 2031-04-02',
    `body: ${LONG}`,
    'boilerplate: More coverage of the fall:',
    'boilerplate: Everybody ran: witnesses tell of the night',
    'boilerplate: The worst falls in the history of the bay',
  ))

test('Markdown with front matter', () =>
  check(
    'a.md',
    `---\ntitle: Pier falls\noutlet: Harbour Gazette\ndate: 2031-04-02\nauthor: [Dana Lowe]\n---\n\n${LONG}\n\n- Two men are missing\n\n![The pier at dusk](a.jpg)\n`,
    'Harbour Gazette | - | Dana Lowe | - | 2031-04-02T00:00:00Z',
    'headline: Pier falls',
    `body: ${LONG}`,
    'list: Two men are missing',
    'caption: The pier at dusk',
  ))

const page = (head: string, body: string) => `<!doctype html><html><head>${head}</head><body><article>${body}</article></body></html>`

test('a page: JSON-LD, headings, captions, teasers, scripts', () =>
  check(
    'page.html',
    page(
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Pier falls into the sea","datePublished":"2031-04-02T10:00:00Z","publisher":{"name":"Harbour Gazette"},"author":[{"name":"Dana Lowe"}]}</script>',
      `<h1>Pier falls into the sea</h1><p>${LONG}</p><script>document.title='x'</script><figure><img src="a"><figcaption>The pier at dusk</figcaption></figure>${[1, 2, 3].map((at) => `<p>${at} times the sea came in, said the mayor, and each time the men of the town went out to the boats.</p>`).join('')}<h2>What next</h2><p>Two men are missing, and the search, which goes on, will end at noon.</p><p><a href="b">Ten piers that one ought to see before they fall</a></p>`,
    ),
    'Harbour Gazette | - | Dana Lowe | - | 2031-04-02T10:00:00Z',
    'headline: Pier falls into the sea',
    `body: ${LONG}`,
    'caption: The pier at dusk',
    ...[1, 2, 3].map((at) => `body: ${at} times the sea came in, said the mayor, and each time the men of the town went out to the boats.`),
    'headline: What next',
    'body: Two men are missing, and the search, which goes on, will end at noon.',
    'boilerplate: Ten piers that one ought to see before they fall',
  ))

test('JSON by any usual names, lists under any', () =>
  check(
    'a.json',
    JSON.stringify({
      articles: [{ headline: 'Pier falls', maintext: LONG, date_publish: '2031-04-02 10:00:00', source_domain: 'harbourgazette.org' }],
    }),
    'harbourgazette.org | - | - | - | 2031-04-01T20:00:00Z',
    'headline: Pier falls',
    `body: ${LONG}`,
  ))

const ITEM = `<item><title>Pier falls</title><description>${LONG}</description><pubDate>Wed, 02 Apr 2031 08:30:00 EST</pubDate><link>https://harbourgazette.org/a</link></item>`
test('RSS', () =>
  check(
    'a.rss',
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Gazette</title><link>https://harbourgazette.org</link>${ITEM}</channel></rss>`,
    'Harbour Gazette | - | - | - | 2031-04-02T13:30:00Z',
    'headline: Pier falls',
    `body: ${LONG}`,
  ))
test('broken RSS as far as it goes', async () => {
  const read = await readReports('a.rss', bytes(`<rss version="2.0"><channel><title>Harbour Gazette</title>${ITEM}<item><title>Cut`))
  expect(read.reports.map((report) => report.title)).toEqual(['Pier falls', 'Cut'])
  expect(read.notes.map((note) => note.code)).toContain('file-damaged')
})
test('JSON Lines with a broken line', async () => {
  const read = await readReports('a.jsonl', bytes(`{"title":"A","text":"${LONG}"}\n{"tit\n{"title":"B","text":"${LONG}"}`))
  expect(read.reports.map((report) => report.title)).toEqual(['A', 'B'])
  expect(read.notes.find((note) => note.code === 'file-damaged')?.where).toEqual({ file: 'a.jsonl', line: 2 })
})

const codes = async (file: string, content: string | Uint8Array) =>
  (await readReports(file, typeof content === 'string' ? bytes(content) : content)).notes.map((note) => note.code)

test('bad input is noted', async () => {
  expect(await codes('a.txt', '')).toEqual(['file-empty'])
  expect(await codes('a.txt', '%PDF-1.7 x')).toEqual(['file-binary'])
  expect(
    await codes(
      'a.bin',
      Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256),
    ),
  ).toEqual(['file-binary'])
  expect(await codes('a.html', `<html><body>${'<div>'.repeat(100_000)}<p>${LONG}</p>`)).toContain('page-too-deep')
  expect(await codes('a.txt', `${LONG}\u0001`)).toContain('text-repaired')
  expect(await codes('a.txt', 'انهار الرصيف في المدينة وقتل خمسة أشخاص على الأقل في الحادث')).toContain('language-unknown')
  expect(await codes('a.xml', '<?xml version="1.0"?><pier/>')).toEqual(['format-unknown'])
  expect(await codes('a.txt', `0001-01-01\n${LONG}`)).toContain('date-doubtful')
  expect(await codes('a.txt', Uint8Array.from(Buffer.from(`${LONG} caf\xe9s \x93so\x94`, 'latin1')))).toContain('charset-guessed')
})
test('entities of a file are never expanded', async () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "${'x'.repeat(50)}"><!ENTITY b "&a;&a;&a;">]><rss version="2.0"><channel><item><title>&b;</title><description>It fell.</description></item></channel></rss>`
  expect((await readReports('a.rss', bytes(bomb))).reports.map((report) => report.text)).toEqual(['&b;\n\nIt fell.'])
})
test('an archived page has the address that it had', async () => {
  const html = page(
    '<link rel="canonical" href="https://web.archive.org/web/20310402/https://harbourgazette.org/2031/04/02/pier">',
    `<p>${LONG}</p>`,
  )
  expect(
    (await readReports('a.html', bytes(html))).reports.map((report) => [report.url, report.published?.start, report.stated.published]),
  ).toEqual([['https://harbourgazette.org/2031/04/02/pier', '2031-04-02T00:00:00Z', 'address']])
})

test('a page that names another outlet’s address as the first one carries that outlet’s text', async () => {
  const of = async (canonical: string) => {
    const html = page(
      `<meta property="og:url" content="https://www.msn.com/en/pier"><link rel="canonical" href="${canonical}">`,
      `<p>${LONG}</p>`,
    )
    return (await readReports('a.html', bytes(html))).reports.map(({ outlet, agency, stated }) => [outlet, agency, stated.agency])
  }
  expect(await of('https://www.reuters.com/pier')).toEqual([[expect.any(String), 'Reuters', 'link canonical']])
  expect(await of('https://www.msn.com/en/pier')).toEqual([[expect.any(String), undefined, undefined]])
})

test('one report in two files counts once, in any order', async () => {
  const files = ['b.txt', 'a.txt'].map((file) => ({ file: `${file[0]}/gazette.txt`, bytes: bytes(LONG) }))
  const read = await readMany(files)
  expect(read.reports.map((report) => report.file)).toEqual(['a/gazette.txt'])
  expect(read.notes.map((note) => note.code)).toContain('file-twice')
  expect(await readMany([...files].reverse())).toEqual(read)
})

test('the same text under two names counts once, with a note; from two outlets twice', async () => {
  const check = async (names: readonly string[], ...expected: string[]) => {
    const { reports, notes } = await readMany(names.map((file) => ({ file, bytes: bytes(LONG) })))
    expect([
      ...reports.map((report) => report.file),
      ...notes.filter((note) => note.code === 'file-twice').map((note) => `${note.where?.file}: ${note.message}`),
    ]).toEqual(expected)
    const files = new Set(reports.map((report) => report.file))
    expect(notes.filter((note) => note.code !== 'file-twice' && !files.has(note.where?.file))).toEqual([])
  }
  await check(['a.txt', 'b.txt'], 'a.txt', 'b.txt: The same title and text as in a.txt.')
  await check(
    ['harbour-gazette.txt', 'harbour-gazette-copy.txt'],
    'harbour-gazette-copy.txt',
    'harbour-gazette.txt: The same title and text as in harbour-gazette-copy.txt.',
  )
  await check(['harbour-gazette.txt', 'northern-courier.txt'], 'harbour-gazette.txt', 'northern-courier.txt')
})

test('any bytes and any text give reports of the contract whose sections lie in order', async () => {
  const piece = fc.constantFrom(
    '<p>',
    '<div ',
    '{"text":"',
    '"}',
    '---\n',
    'By Dana ',
    '2031-04-02',
    '\n',
    '\n\n',
    'REUTERS (AP) — ',
    LONG,
    '\u0000',
    '\ud800',
    '•',
    '</rss>',
    '<rss>',
    '<item>',
    '“',
    '(x/',
    'Image caption ',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece).map((parts) => parts.join('')),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.json', 'a.xml'),
      fc.oneof(text.map(bytes), fc.uint8Array()),
      async (file, content) => {
        for (const report of (await readReports(file, content)).reports) {
          expect(Report.safeParse(report).success).toBe(true)
          let at = 0
          for (const section of report.sections) {
            expect(section.start).toBeGreaterThanOrEqual(at)
            expect(section.end).toBeGreaterThan(section.start)
            at = section.end
          }
          expect(at).toBeLessThanOrEqual(report.text.length)
        }
      },
    ),
  )
})
