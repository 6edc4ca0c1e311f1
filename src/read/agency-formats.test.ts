import { describe, expect, test } from 'vitest'
import { codesOf, LONG, linesOf, MORE } from './read.fixture.js'
import { readReports } from './read-reports.js'

const check = async (file: string, content: string, ...expected: string[]) => expect(await linesOf(file, content)).toEqual(expected)
const WHEN = '2031-04-02T10:00:00Z'

describe('NewsML-G2', () => {
  const item = (content: string, meta = '', rest = '') =>
    `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><provider literal="Continental Press"/><versionCreated>${WHEN}</versionCreated>${meta}</itemMeta><contentMeta><headline>Pier falls</headline><by>By Dana Lowe</by>${rest}<language tag="en"/></contentMeta><contentSet>${content}</contentSet></newsItem>`
  const LINES = [`Continental Press | - | Dana Lowe | - | ${WHEN} | -`, 'headline: Pier falls', `body: ${LONG}`, `body: ${MORE}`]
  const XHTML = `<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>${LONG}</p><p>${MORE}</p></body></html></inlineXML>`

  test('XHTML inside', () => check('a.xml', `<?xml version="1.0"?>${item(XHTML)}`, ...LINES))
  test('NITF inside', () =>
    check(
      'a.xml',
      item(
        `<inlineXML><nitf><body><body.head><hedline><hl1>Pier</hl1></hedline></body.head><body.content><p>${LONG}</p><p>${MORE}</p></body.content></body></nitf></inlineXML>`,
      ),
      ...LINES,
    ))
  test('HTML written as text', () =>
    check(
      'a.xml',
      item(`<inlineData contenttype="text/plain">&lt;p&gt;${LONG}&lt;/p&gt;&lt;p&gt;${MORE}&lt;/p&gt;</inlineData>`),
      ...LINES,
    ))
  test('many items in a message, each a report; a dateline that stands apart goes in front', () =>
    check(
      'a.xml',
      `<?xml version="1.0"?><newsMessage><itemSet>${item(XHTML)}${item(XHTML, '', '<dateline>PORT AMITY, Freedonia (Continental Press) -</dateline>')}</itemSet></newsMessage>`,
      ...LINES,
      `Continental Press | - | Dana Lowe | PORT AMITY, Freedonia | ${WHEN} | -`,
      'headline: Pier falls',
      'boilerplate: PORT AMITY, Freedonia (Continental Press) -',
      ...LINES.slice(2),
    ))
  test('a package names items and holds none', async () =>
    expect(
      await codesOf('a.xml', '<?xml version="1.0"?><packageItem><groupSet><group><itemRef residref="a"/></group></groupSet></packageItem>'),
    ).toEqual(['text-elsewhere']))
  test('an event for a calendar is no report', async () =>
    expect(
      await codesOf('a.xml', '<?xml version="1.0"?><conceptItem><concept><name>The opening of the pier</name></concept></conceptItem>'),
    ).toEqual(['format-unknown']))
  test('withdrawn, or held back: read and noted', async () => {
    const { reports, notes } = await readReports(
      'a.xml',
      new TextEncoder().encode(item(XHTML, '<pubStatus qcode="stat:canceled"/><embargoed>2031-04-03T00:00:00Z</embargoed>')),
    )
    expect(notes.map(({ code, where }) => [code, where?.report])).toEqual(
      ['report-withdrawn', 'report-embargoed'].map((code) => [code, reports[0]!.id]),
    )
  })
  test('cut off: what is there, and a note with the line', async () => {
    const text = `<?xml version="1.0"?>\n${item(XHTML)}`
    const cut = text.slice(0, text.indexOf(MORE) + MORE.length)
    expect(await linesOf('a.xml', cut)).toEqual(LINES)
    expect(await codesOf('a.xml', cut)).toEqual(['file-damaged:2'])
  })
  test('entities of a file are never expanded', async () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    const { reports } = await readReports(
      'a.xml',
      new TextEncoder().encode(`${bomb}<nitf><body><body.content><p>&b; ${LONG}</p></body.content></body></nitf>`),
    )
    expect(reports[0]?.text).toBe(`&b; ${LONG}`)
  })
  test('nested past any document', async () => {
    const deep = `${'<block>'.repeat(50_000)}<p>${LONG}</p>`
    expect(await codesOf('a.xml', `<nitf><body><body.content>${deep}`)).toContain('file-damaged:1')
  })
})

test('NewsML 1 with its dateline apart', () =>
  check(
    'a.xml',
    `<?xml version="1.0"?><NewsML><NewsItem><NewsManagement><FirstCreated>20310402T100000Z</FirstCreated><ThisRevisionCreated>20310402T100000Z</ThisRevisionCreated><Status FormalName="Usable"/></NewsManagement><NewsComponent><NewsLines><HeadLine>Pier falls</HeadLine><DateLine>PORT AMITY, April 2, 2031 (AFP) -</DateLine></NewsLines><AdministrativeMetadata><Provider><Party FormalName="AFP"/></Provider></AdministrativeMetadata><ContentItem><DataContent><p>${LONG}</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
    `Agence France-Presse | - | - | PORT AMITY | ${WHEN} | -`,
    'headline: Pier falls',
    'boilerplate: PORT AMITY, April 2, 2031 (AFP) -',
    `body: ${LONG}`,
  ))

test('NITF with caption, crosshead, list and tagline', () =>
  check(
    'a.xml',
    `<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf><head><title>x</title><docdata><date.issue norm="20310402T100000Z"/><doc.copyright holder="Continental Press"/></docdata></head><body><body.head><hedline><hl1>Pier falls</hl1></hedline><byline>By<person>Dana Lowe</person></byline></body.head><body.content><media><media-reference source="a.jpg"/><media-caption>The pier at dusk.</media-caption></media><block><p>${LONG}</p><hl2>What next</hl2><ul><li>Two men are missing.</li></ul><p>${MORE}</p></block></body.content><body.end><tagline>Omar Reyes contributed to this report.</tagline></body.end></body></nitf>`,
    `Continental Press | - | Dana Lowe | - | ${WHEN} | -`,
    'headline: Pier falls',
    'caption: The pier at dusk.',
    `body: ${LONG}`,
    'headline: What next',
    'list: Two men are missing.',
    `body: ${MORE}`,
    'boilerplate: Omar Reyes contributed to this report.',
  ))

test('XML of no known kind, its elements named as people name them', () =>
  check(
    'a.xml',
    `<?xml version="1.0"?><answer><list><news><headline>Pier falls</headline><publishDate>${WHEN}</publishDate><byLine>Dana Lowe</byLine><outlet>Harbour Gazette</outlet><content>&lt;p&gt;${LONG}&lt;/p&gt;</content></news></list></answer>`,
    `Harbour Gazette | - | Dana Lowe | - | ${WHEN} | -`,
    'headline: Pier falls',
    `body: ${LONG}`,
  ))

describe('ninjs', () => {
  const check1 = (item: object, ...expected: string[]) => check('a.json', JSON.stringify(item), ...expected)
  const base = { uri: 'https://continentalpress.example/1', pubstatus: 'usable', source: 'Continental Press' }
  const LINES = [`Continental Press | - | Dana Lowe | - | ${WHEN} | ${base.uri}`, 'headline: Pier falls', `body: ${LONG}`]

  test('version 1, paragraphs before the plain text', () =>
    check1(
      {
        ...base,
        versioncreated: WHEN,
        headline: 'Pier falls',
        byline: 'Dana Lowe',
        body_text: `${LONG}${MORE}`,
        body_html: `<p>${LONG}</p><p>${MORE}</p>`,
      },
      ...LINES,
      `body: ${MORE}`,
    ))
  test('version 3, with the caption of its picture', () =>
    check1(
      {
        ...base,
        versionCreated: WHEN,
        by: 'Dana Lowe',
        headlines: [{ role: 'main', value: 'Pier falls' }],
        bodies: [{ role: 'main', contenttype: 'text/plain', value: LONG }],
        associations: [{ type: 'picture', descriptions: [{ value: 'The pier at dusk' }] }],
      },
      ...LINES,
      'caption: The pier at dusk',
    ))
  test('an answer of items in items', () =>
    check1(
      {
        data: {
          items: [{ meta: {}, item: { ...base, versioncreated: WHEN, headline: 'Pier falls', byline: 'Dana Lowe', body_text: LONG } }],
        },
      },
      ...LINES,
    ))
  test('an item whose text is to be had elsewhere', async () =>
    expect(
      await codesOf(
        'a.json',
        JSON.stringify({ item: { ...base, headline: 'Pier falls', renditions: { nitf: { href: 'https://x.example/1' } } } }),
      ),
    ).toEqual(['text-elsewhere']))
  test('withdrawn and held back', async () =>
    expect(
      await codesOf(
        'a.json',
        JSON.stringify({ ...base, versioncreated: WHEN, headline: 'Pier falls', body_text: LONG, pubstatus: 'canceled', embargoed: WHEN }),
      ),
    ).toEqual(['report-withdrawn', 'report-embargoed']))
})

describe('JSON-LD as a file', () => {
  const article = { '@context': 'https://schema.org', publisher: { '@type': 'Organization', name: 'Harbour Gazette' } }
  test('NewsArticle', () =>
    check(
      'a.jsonld',
      JSON.stringify({
        ...article,
        '@type': 'NewsArticle',
        headline: 'Pier falls',
        datePublished: WHEN,
        author: [{ name: 'Dana Lowe' }],
        articleBody: `${LONG}\n\n${MORE}`,
      }),
      `Harbour Gazette | - | Dana Lowe | - | ${WHEN} | -`,
      'headline: Pier falls',
      `body: ${LONG}`,
      `body: ${MORE}`,
    ))
  test('a live blog: each entry a report of its own time', () =>
    check(
      'a.json',
      JSON.stringify({
        ...article,
        '@type': 'LiveBlogPosting',
        headline: 'Pier: live',
        datePublished: '2031-04-01T10:00:00Z',
        liveBlogUpdate: [
          { '@type': 'BlogPosting', headline: 'Pier falls', datePublished: WHEN, articleBody: LONG },
          { '@type': 'BlogPosting', headline: 'Road closed', datePublished: '2031-04-02T11:00:00Z', articleBody: MORE },
        ],
      }),
      `Harbour Gazette | - | - | - | ${WHEN} | -`,
      'headline: Pier falls',
      `body: ${LONG}`,
      'Harbour Gazette | - | - | - | 2031-04-02T11:00:00Z | -',
      'headline: Road closed',
      `body: ${MORE}`,
    ))
})

describe('teleprinter', () => {
  const ANPA = `\u0016\u0016\u0001W0001\u001f_asian\r\nr i\u0013\u0011 BC-PierFalls 1stLd-Writethru   04-02 0120\r\n\u0002^BC-Pier Falls, 1st Ld-Writethru,120<\r\n^Pier falls into the sea<\r\n^AP Photo XX101<\r\n^Eds: Updates with the road.<\r\n^By DANA LOWE=\r\n^Associated Press=\r\n\t   PORT AMITY, Freedonia (AP) _ ${LONG}\r\n \r\n\t   \`\`It fell at once,'' the mayor said. ${MORE}\r\n\r\n\u0003AP-WF-04-02-31 1000GMT<\r\n\u0004`
  test('ANPA 1312', () =>
    check(
      'a.tst',
      ANPA,
      `Associated Press | - | DANA LOWE | PORT AMITY, Freedonia | ${WHEN} | -`,
      'headline: Pier falls into the sea',
      'boilerplate: BC-Pier Falls, 1st Ld-Writethru,120',
      'boilerplate: Pier falls into the sea',
      'boilerplate: AP Photo XX101',
      'boilerplate: Eds: Updates with the road.',
      'boilerplate: By DANA LOWE',
      'boilerplate: Associated Press',
      'boilerplate: PORT AMITY, Freedonia (AP) —',
      `body: ${LONG}`,
      `body: "It fell at once," the mayor said. ${MORE}`,
    ))
  test('IPTC 7901', () =>
    check(
      'a.txt',
      `\u0001eca0001 3 i 120  dpa 0001\r\n\r\nFreedonia/accidents/\r\n\u00021ST LEAD\r\nPier falls into the sea\r\nBy Dana Lowe, dpa =\r\n\r\nPort Amity (dpa) - ${LONG.replace('men left', 'men\r\nleft')}\r\n\r\n${MORE}\r\n\r\n# Notebook\r\n\r\n- [a page](https://x.example)\r\n\r\n\u0003021000 GMT Apr 31\r\n\u0004`,
      `Deutsche Presse-Agentur | - | Dana Lowe, dpa | Port Amity | ${WHEN} | -`,
      'headline: Pier falls into the sea',
      'boilerplate: Port Amity (dpa) -',
      `body: ${LONG}`,
      `body: ${MORE}`,
    ))
  test('cut off', async () => expect(await codesOf('a.tst', ANPA.slice(0, ANPA.indexOf('\u0003')))).toContain('file-damaged'))
})

describe('CSV', () => {
  const ROW = `Pier falls,2031-04-02,Harbour Gazette,"${LONG}\n\n${MORE}",https://harbourgazette.org/a`
  const LINES = [
    'Harbour Gazette | - | - | - | 2031-04-02T00:00:00Z | https://harbourgazette.org/a',
    'headline: Pier falls',
    `body: ${LONG}`,
    `body: ${MORE}`,
  ]
  test('columns by their header', () => check('a.csv', `Title,Date,Outlet,Text,URL\n${ROW}\n`, ...LINES))
  test('told by its header alone, semicolons, other names', () =>
    check(
      'export.txt',
      `\ufeffheadline;pub_date;source;body\nPier falls;2031-04-02;Harbour Gazette;${LONG}\n`,
      'Harbour Gazette | - | - | - | 2031-04-02T00:00:00Z | -',
      'headline: Pier falls',
      `body: ${LONG}`,
    ))
  test('a broken row costs itself', async () => {
    const text = `Title,Date,Outlet,Text,URL\n${ROW}\nB,"x"y,z,w,v\n${ROW.replace('Pier falls', 'C')}\n`
    expect((await readReports('a.csv', new TextEncoder().encode(text))).reports.map(({ title }) => title)).toEqual(['Pier falls', 'C'])
    expect(await codesOf('a.csv', text)).toContain('file-damaged:5')
  })
  test('a quote that is never closed costs its row', async () => {
    const text = `Title,Text\nA,"${LONG}"\nB,"never closed\nC,${MORE}\n`
    expect((await readReports('a.csv', new TextEncoder().encode(text))).reports.map(({ title }) => title)).toEqual(['A', 'C'])
    expect(await codesOf('a.csv', text)).toContain('file-damaged:3')
  })
  test('rows without a text', async () => expect(await codesOf('a.csv', `Title,Text\nA,\nB,"${LONG}"\n`)).toContain('no-body:2'))
  test('no column of a text', async () => expect(await codesOf('a.csv', 'x,y\n1,2\n')).toEqual(['format-unknown:1']))
  test('a sentence with commas is no header', async () =>
    expect(
      (await readReports('a.txt', new TextEncoder().encode(`Text, title and by the pier, all of it.\n\n${LONG}`))).reports,
    ).toHaveLength(1))
})
