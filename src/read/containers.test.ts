import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../limits.js'
import { codesOf, LONG, linesOf, MORE } from './read.fixture.js'
import { readReports } from './read-reports.js'

const check = async (file: string, content: string | Uint8Array, ...expected: string[]) =>
  expect(await linesOf(file, content)).toEqual(expected)
const PAGE = `<!doctype html><html><head><title>Pier falls into the sea at dusk</title></head><body><article><h1>Pier falls into the sea</h1><p>${LONG}</p><p>${MORE}</p></article></body></html>`
const PAGE_LINES = ['headline: Pier falls into the sea', `body: ${LONG}`, `body: ${MORE}`]
const NEWS = `Pier falls\n2031-04-02\n\n${LONG}\n\n${MORE}\n`

describe('gzip', () => {
  test('any format under its lid, the name without it', () =>
    check(
      'harbour-gazette.txt.gz',
      gzipSync(NEWS),
      'Harbour Gazette | - | - | - | 2031-04-02T00:00:00Z | -',
      'headline: Pier falls',
      'boilerplate: 2031-04-02',
      `body: ${LONG}`,
      `body: ${MORE}`,
    ))
  test('a lid within a lid', async () => expect((await readReports('a.txt.gz.gz', gzipSync(gzipSync(NEWS)))).reports).toHaveLength(1))
  test('cut off: what is there is read, and noted', async () => {
    const lines = Array.from(
      { length: 400 },
      (_, at) => `On day ${at * 7919} of the count, ${at * 104729} tons of stone were taken out of the bay.`,
    )
    const whole = gzipSync(lines.join('\n\n'))
    const { reports, notes } = await readReports('a.txt.gz', whole.subarray(0, whole.length / 2))
    expect(notes.map(({ code, where }) => [code, where?.file])).toContainEqual(['file-damaged', 'a.txt.gz'])
    expect(reports[0]?.text.length).toBeGreaterThan(3000)
    expect(lines.slice(0, 50).every((line) => reports[0]!.text.includes(line))).toBe(true)
  })
  test('a bomb is refused', async () => {
    const bomb = gzipSync(new Uint8Array(LIMITS.fileBytesMax + 1))
    expect(bomb.length).toBeLessThan(100_000)
    expect(await codesOf('a.txt.gz', bomb)).toEqual(['file-too-large'])
  })
  test('a bomb within a lid is refused too', async () =>
    expect(await codesOf('a.txt.gz', gzipSync(gzipSync(new Uint8Array(LIMITS.fileBytesMax + 1))))).toEqual(['file-too-large']))
  test('nothing but a lid', async () => expect(await codesOf('a.gz', Uint8Array.of(0x1f, 0x8b, 8))).toContain('file-damaged'))
})

const CRLF = '\r\n'
const record = (type: string, address: string, contentType: string, block: string | Uint8Array, length?: string) => {
  const body = typeof block === 'string' ? Buffer.from(block) : Buffer.from(block)
  const head = ['WARC/1.0', `WARC-Type: ${type}`, `WARC-Target-URI: ${address}`, 'WARC-Date: 2032-01-01T00:00:00Z']
  const rest = [`Content-Type: ${contentType}`, `Content-Length: ${length ?? body.length}`]
  return Buffer.concat([Buffer.from([...head, ...rest, '', ''].join(CRLF)), body, Buffer.from(CRLF + CRLF)])
}
const answer = (body: string | Uint8Array, ...headers: string[]) =>
  Buffer.concat([
    Buffer.from(['HTTP/1.1 200 OK', 'Content-Type: text/html; charset=utf-8', ...headers, '', ''].join(CRLF)),
    Buffer.from(body as string),
  ])
const HTTP = 'application/http; msgtype=response'
const A = 'https://harbourgazette.org/pier'
const B = 'https://northerncourier.net/pier'
const LINES_A = [`harbourgazette.org | - | - | - | - | ${A}`, ...PAGE_LINES]
const LINES_B = [`northerncourier.net | - | - | - | - | ${B}`, ...PAGE_LINES]

describe('WARC', () => {
  const good = record('response', A, HTTP, answer(PAGE))
  const other = record('response', B, HTTP, answer(PAGE))
  const rest = [
    record('warcinfo', '', 'application/warc-fields', 'software: our own'),
    record('request', A, 'application/http; msgtype=request', `GET /pier HTTP/1.1${CRLF}${CRLF}`),
    record('response', `${A}.png`, HTTP, Buffer.from(`HTTP/1.1 200 OK${CRLF}Content-Type: image/png${CRLF}${CRLF}xx`)),
    record('response', `${A}/gone`, HTTP, Buffer.from(`HTTP/1.1 404 Not Found${CRLF}Content-Type: text/html${CRLF}${CRLF}${PAGE}`)),
  ]
  const plain = Buffer.concat([rest[0]!, good, rest[1]!, other, rest[2]!, rest[3]!])

  test('pages with their addresses; nothing else', () => check('crawl.warc', plain, ...LINES_A, ...LINES_B))
  test('record by record in gzip', () =>
    check('crawl.warc.gz', Buffer.concat([rest[0]!, good, other].map((each) => gzipSync(each))), ...LINES_A, ...LINES_B))
  test('in gzip as a whole', () => check('crawl.warc.gz', gzipSync(plain), ...LINES_A, ...LINES_B))
  test('in pieces and packed, as servers send them', async () => {
    const packed = gzipSync(PAGE)
    const half = packed.length >> 1
    const pieces = [packed.subarray(0, half), packed.subarray(half)]
    const chunked = Buffer.concat([
      ...pieces.flatMap((piece) => [Buffer.from(piece.length.toString(16) + CRLF), piece, Buffer.from(CRLF)]),
      Buffer.from(`0${CRLF}${CRLF}`),
    ])
    await check('a.warc', record('response', A, HTTP, answer(chunked, 'Transfer-Encoding: chunked', 'Content-Encoding: gzip')), ...LINES_A)
  })
  test('texts made from pages', () =>
    check(
      'a.wet',
      record('conversion', A, 'text/plain', `${LONG}\n\n${MORE}`),
      `harbourgazette.org | - | - | - | - | ${A}`,
      `body: ${LONG}`,
      `body: ${MORE}`,
    ))

  test.each([
    ['a length that is no number', record('response', A, HTTP, answer(PAGE), 'many')],
    ['a length that is too small', record('response', A, HTTP, answer(PAGE), '9')],
    ['no record at all', Buffer.from(`garbage${CRLF}${CRLF}more garbage${CRLF}${CRLF}`)],
    ['a length past any bound', record('response', A, HTTP, answer(PAGE), '99999999999')],
  ])('%s: a note, and the other records', async (_, broken) => {
    const { reports, notes } = await readReports('crawl.warc', Buffer.concat([good, broken, other]))
    expect(reports.map(({ url }) => url)).toEqual(expect.arrayContaining([A, B]))
    expect(notes.map(({ code }) => code)).toContain('file-damaged')
  })
  test('cut off in the last record: what is there, and a note', async () => {
    const { reports, notes } = await readReports(
      'crawl.warc',
      plain.subarray(0, rest[0]!.length + good.length + rest[1]!.length + other.length - 40),
    )
    expect(reports.map(({ url }) => url)).toEqual([A, B])
    expect(notes.find(({ code }) => code === 'file-damaged')?.message).toContain(B)
  })
  test('a broken lid in the middle: the others', async () => {
    const members = [good, record('response', `${A}/2`, HTTP, answer(PAGE)), other].map((each) => gzipSync(each))
    members[1]!.fill(0x55, 60, 120)
    const { reports, notes } = await readReports('crawl.warc.gz', Buffer.concat(members))
    expect(reports.map(({ url }) => url)).toEqual(expect.arrayContaining([A, B]))
    expect(notes.map(({ code }) => code)).toContain('file-damaged')
  })
  test('a page that is a bomb: a note, and the other records', async () => {
    const bomb = gzipSync(new Uint8Array(LIMITS.fileBytesMax + 1))
    const { reports, notes } = await readReports(
      'a.warc',
      Buffer.concat([record('response', A, HTTP, answer(bomb, 'Content-Encoding: gzip')), other]),
    )
    expect(reports.map(({ url }) => url)).toEqual([B])
    expect(notes.map(({ code }) => code)).toContain('file-damaged')
  })
  test('no page in it', async () => expect(await codesOf('a.warc', rest[1]!)).toEqual(['format-unknown']))
})

test('ARC', () => {
  const body = answer(PAGE)
  const version = '1 0 Our own\nURL IP-address Archive-date Content-type Archive-length\n\n'
  const head = `filedesc://a.arc 0.0.0.0 20320101000000 text/plain ${version.length}\n${version}`
  return check('a.arc', Buffer.concat([Buffer.from(`${head}${A} 192.0.2.1 20320101000000 text/html ${body.length}\n`), body]), ...LINES_A)
})

const mail = (subject: string, ...body: string[]) =>
  [
    'Received: by mail.example.org',
    'From: "Harbour Gazette" <news@example.org>',
    `Subject: ${subject}`,
    'Date: Wed, 02 Apr 2031 08:30:00 -0500',
    'MIME-Version: 1.0',
    ...body,
  ].join('\n')
const HTML_MAIL = [
  'Content-Type: multipart/alternative; boundary=edge',
  '',
  '--edge',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Not this one.',
  '--edge',
  'Content-Type: text/html; charset=windows-1252',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  `<p>${LONG}</p><p>The caf=E9 on the pier =93is gone=94, she said, and nobody knows where it went.</p>`,
  '--edge--',
]
const SENT = 'Harbour Gazette | - | - | - | 2031-04-02T13:30:00Z | -'

describe('mail', () => {
  test('a newsletter', () =>
    check(
      'a.eml',
      mail('=?utf-8?q?Pier_falls_=E2=80=94_latest?=', ...HTML_MAIL),
      SENT,
      'headline: Pier falls — latest',
      `body: ${LONG}`,
      'body: The café on the pier “is gone”, she said, and nobody knows where it went.',
    ))
  test('a mailbox', () =>
    check(
      'a.mbox',
      ['A', 'B']
        .map(
          (title) =>
            `From news@example.org Wed Apr  2 08:30:00 2031\n${mail(title, '', LONG, '', '>From the pier nothing is left but two stones, he said.')}\n\n`,
        )
        .join(''),
      ...['A', 'B'].flatMap((title) => [
        SENT,
        `headline: ${title}`,
        `body: ${LONG}`,
        'body: From the pier nothing is left but two stones, he said.',
      ]),
    ))
  test('a plain text that begins like one is none', () =>
    check(
      'a.txt',
      `Port: Amity\nDay: Monday\n\n${LONG}\n\n${MORE}`,
      '- | - | - | - | - | -',
      'headline: Port: Amity',
      'headline: Day: Monday',
      `body: ${LONG}`,
      `body: ${MORE}`,
    ))
})

test('a report is never lost to a container that is none, and nothing throws', async () => {
  const start = fc.constantFrom(
    'WARC/1.0\r\n',
    '\u001f\u008b\u0008',
    'filedesc://a 1\n',
    'From a@b 08:30\nA:',
    'MIME-Version: 1.0\nA: b\n\n',
    'Content-Length: 5\r\n\r\n',
  )
  const piece = fc.oneof(start, fc.string({ unit: 'binary', maxLength: 20 }))
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(start, fc.array(piece)),
      fc.constantFrom('a.warc', 'a.gz', 'a.eml', 'a.txt'),
      async ([first, pieces], file) => {
        const { reports, notes } = await readReports(file, Buffer.from(first + pieces.join(''), 'latin1'))
        expect(reports.length + notes.length).toBeGreaterThan(0)
      },
    ),
    { numRuns: 50 },
  )
})
