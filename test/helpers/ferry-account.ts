/** An account made by hand, of an invented happening: what the tests of `show` draw. No model, no reading. */
import type { Account, AccountFile, Claim, Finding, Place, Quantity, Report, Source, Time } from '../../src/contract/index.js'

const strait: Place = { name: 'Strait of Messina', lat: 38.2, lon: 15.6, precision: 'sea', country: 'IT', stated: 'Strait of Messina' }
const messina: Place = { name: 'Messina', lat: 38.19, lon: 15.55, precision: 'city', country: 'IT', stated: 'Messina' }
const villa: Place = { name: 'Villa San Giovanni', lat: 38.22, lon: 15.64, precision: 'city', country: 'IT', stated: 'Villa San Giovanni' }
const oslo: Place = { name: 'Oslo', lat: 59.91, lon: 10.75, precision: 'city', country: 'NO', stated: 'Oslo' }

const minute = (start: string, stated: string): Time => ({
  start,
  end: new Date(Date.parse(start) + 60_000).toISOString(),
  precision: 'minute',
  zone: 'Europe/Rome',
  stated,
})
const day = (date: string, stated: string): Time => ({
  start: new Date(Date.parse(`${date}T00:00:00+02:00`)).toISOString(),
  end: new Date(Date.parse(`${date}T24:00:00+02:00`)).toISOString(),
  precision: 'day',
  zone: 'Europe/Rome',
  stated,
})

/** A report whose paragraphs are the lines given, the first its headline. */
export function reportOf(id: string, outlet: string | undefined, published: Time | undefined, ...lines: readonly string[]): Report {
  let at = 0
  const sections = lines.map((line, index) => {
    const section = { kind: index === 0 ? ('headline' as const) : ('body' as const), start: at, end: at + line.length }
    at += line.length + 2
    return section
  })
  return {
    id,
    file: `${id}.txt`,
    ...(outlet ? { outlet } : {}),
    ...(published ? { published } : {}),
    title: lines[0] ?? '',
    text: lines.join('\n\n'),
    language: 'en',
    sections,
    stated: {},
    notes: [],
  }
}

const source = (name: string, kind: Source['kind'] = 'organization'): Source => ({ name, kind })

/** A claim that rests on these words of the report. */
export function claimOf(report: Report, id: string, words: string, more: Partial<Claim> = {}): Claim {
  const start = report.text.indexOf(words)
  if (start < 0) throw new Error(`not in ${report.id}: ${words}`)
  return {
    id,
    report: report.id,
    start,
    end: start + words.length,
    text: words,
    kind: 'event',
    predicate: 'be',
    who: [],
    whom: [],
    quantities: [],
    polarity: 'affirmed',
    certainty: 'asserted',
    quoted: false,
    chain: [source(report.outlet ?? report.id, 'outlet')],
    at: { sentence: 0, word: 0 },
    rules: [],
    ...more,
  }
}

const killed = (quantity: Partial<Quantity> & { stated: string }): readonly Quantity[] => [
  { measure: 'killed', counted: 'people', ...quantity },
]

const gazette = reportOf(
  'report-a',
  'The Harbour Gazette',
  minute('2024-10-08T09:20:00Z', '2024-10-08T11:20:00+02:00'),
  'Ferry and cargo ship collide in Strait of Messina',
  'A passenger ferry and a cargo ship collided in fog in the Strait of Messina on Tuesday, killing at least four people, the coast guard said.',
  'The ferry was carrying 186 passengers from Villa San Giovanni to Messina when it was struck at about 6:40 a.m.',
)
const courier = reportOf(
  'report-b',
  'Northern Courier',
  minute('2024-10-08T11:05:00Z', '2024-10-08T13:05:00+02:00'),
  'Four dead as ferry is struck',
  'A passenger ferry and a cargo ship collided in fog in the Strait of Messina on Tuesday, killing at least four people, the coast guard said.',
  'The mayor, Davide Lo Presti, accused the cargo ship of ignoring two radio calls.',
)
const post = reportOf(
  'report-c',
  'The Strait Post',
  day('2024-10-09', '2024-10-09'),
  'Death toll rises to seven',
  'Divers recovered three more bodies, raising the death toll to seven, the coast guard said on Wednesday.',
  'The ferry was hit at 6:42 a.m., according to the log of the port’s traffic control.',
)
const meridian = reportOf(
  'report-d',
  'Meridian <News>',
  minute('2024-10-09T16:45:00Z', '2024-10-09T16:45:00Z'),
  'Owner denies ignoring radio calls',
  'The owner of the cargo ship denied that its crew had ignored radio calls. <script>document.title = "ran"</script>',
  'Shares of Halden Shipping fell 11 percent in Oslo. A service is to be held on Sunday.',
)
const undated = reportOf(
  'report-e',
  undefined,
  undefined,
  'Ferry accident',
  'Radio Stretto, citing the union, says two of the dead were crew.',
)

const agency = source('Continental Press', 'agency')
const guard = source('coast guard')
const claims: readonly Claim[] = [
  claimOf(gazette, 'claim-a1', 'A passenger ferry and a cargo ship collided in fog in the Strait of Messina on Tuesday', {
    predicate: 'collide',
    when: day('2024-10-08', 'Tuesday'),
    where: [strait],
    chain: [source('The Harbour Gazette', 'outlet'), agency, guard],
  }),
  claimOf(gazette, 'claim-a2', 'killing at least four people', {
    kind: 'count',
    quantities: killed({ low: 4, stated: 'at least four' }),
    chain: [source('The Harbour Gazette', 'outlet'), agency, guard],
  }),
  claimOf(gazette, 'claim-a3', 'it was struck at about 6:40 a.m.', {
    when: minute('2024-10-08T04:40:00Z', 'about 6:40 a.m.'),
    where: [villa, messina],
  }),
  claimOf(courier, 'claim-b1', 'A passenger ferry and a cargo ship collided in fog in the Strait of Messina on Tuesday', {
    predicate: 'collide',
    when: day('2024-10-08', 'Tuesday'),
    where: [strait],
    chain: [source('Northern Courier', 'outlet'), agency, guard],
  }),
  claimOf(courier, 'claim-b2', 'killing at least four people', {
    kind: 'count',
    quantities: killed({ low: 4, stated: 'at least four' }),
    chain: [source('Northern Courier', 'outlet'), agency, guard],
  }),
  claimOf(courier, 'claim-b3', 'accused the cargo ship of ignoring two radio calls', {
    predicate: 'ignore',
    chain: [source('Northern Courier', 'outlet'), source('Davide Lo Presti', 'person')],
  }),
  claimOf(post, 'claim-c1', 'raising the death toll to seven', {
    kind: 'count',
    quantities: killed({ exact: 7, stated: 'seven' }),
    chain: [source('The Strait Post', 'outlet'), guard],
  }),
  claimOf(post, 'claim-c2', 'The ferry was hit at 6:42 a.m.', {
    when: minute('2024-10-08T04:42:00Z', '6:42 a.m.'),
    chain: [source('The Strait Post', 'outlet'), source('log of the traffic control', 'document')],
  }),
  claimOf(meridian, 'claim-d1', 'its crew had ignored radio calls', {
    predicate: 'ignore',
    polarity: 'denied',
    chain: [source('Meridian <News>', 'outlet'), source('owner of the cargo ship')],
  }),
  claimOf(meridian, 'claim-d2', 'Shares of Halden Shipping fell 11 percent in Oslo', {
    quantities: [{ exact: 11, unit: 'percent', stated: '11 percent' }],
    where: [oslo],
  }),
  claimOf(meridian, 'claim-d3', 'A service is to be held on Sunday', {
    kind: 'expectation',
    certainty: 'expected',
    when: day('2024-10-13', 'Sunday'),
  }),
  claimOf(undated, 'claim-e1', 'two of the dead were crew', {
    kind: 'count',
    quantities: [{ exact: 2, measure: 'killed', counted: 'crew', stated: 'two' }],
    chain: [source('report-e', 'outlet'), source('Radio Stretto', 'outlet'), source('union')],
  }),
]

const finding = (id: string, question: string, more: Partial<Finding> & Pick<Finding, 'kind' | 'status' | 'positions'>): Finding => ({
  id,
  question,
  outlets: new Set(more.positions.flatMap((position) => position.outlets)).size,
  origins: { low: 1, high: 1 },
  links: [],
  silent: [],
  importance: 1,
  ...more,
})

const findings: readonly Finding[] = [
  finding('finding-killed', 'How many people were killed?', {
    kind: 'how-many',
    measure: 'killed',
    status: 'revised',
    positions: [
      {
        text: '7 people',
        value: { exact: 7, measure: 'killed', counted: 'people', stated: 'seven' },
        claims: ['claim-c1'],
        outlets: ['The Strait Post'],
        origins: ['coast guard'],
      },
      {
        text: 'at least 4 people',
        value: { low: 4, measure: 'killed', counted: 'people', stated: 'at least four' },
        claims: ['claim-a2', 'claim-b2'],
        outlets: ['The Harbour Gazette', 'Northern Courier'],
        origins: ['coast guard'],
      },
    ],
    links: [
      {
        a: 'claim-a2',
        b: 'claim-b2',
        kind: 'copied-text',
        certain: true,
        spans: [
          { report: gazette.id, start: 51, end: 191 },
          { report: courier.id, start: 30, end: 170 },
        ],
      },
    ],
    silent: [meridian.id],
  }),
  finding('finding-calls', 'Did the cargo ship ignore radio calls?', {
    kind: 'what',
    status: 'disputed',
    positions: [
      { text: 'ignored two radio calls', claims: ['claim-b3'], outlets: ['Northern Courier'], origins: ['Davide Lo Presti'] },
      { text: 'denied: ignored radio calls', claims: ['claim-d1'], outlets: ['Meridian <News>'], origins: ['owner of the cargo ship'] },
    ],
    origins: { low: 2, high: 2 },
    silent: [gazette.id, post.id, undated.id],
  }),
  finding('finding-when', 'When did it happen?', {
    kind: 'when',
    status: 'corroborated',
    positions: [
      {
        text: 'Tuesday 8 October 2024, 06:42',
        value: minute('2024-10-08T04:42:00Z', '6:42 a.m.'),
        claims: ['claim-a1', 'claim-a3', 'claim-b1', 'claim-c2'],
        outlets: ['The Harbour Gazette', 'Northern Courier', 'The Strait Post'],
        origins: ['coast guard', 'log of the traffic control'],
      },
    ],
    origins: { low: 2, high: 2 },
    silent: [meridian.id, undated.id],
  }),
  finding('finding-collided', 'What happened?', {
    kind: 'what',
    status: 'repeated',
    positions: [
      {
        text: 'a ferry and a cargo ship collided',
        claims: ['claim-a1', 'claim-b1'],
        outlets: ['The Harbour Gazette', 'Northern Courier'],
        origins: ['coast guard'],
      },
    ],
    origins: { low: 1, high: 2 },
    silent: [meridian.id],
  }),
  finding('finding-crew', 'How many crew were killed?', {
    kind: 'how-many',
    measure: 'killed',
    status: 'single',
    positions: [{ text: '2 crew', claims: ['claim-e1'], outlets: ['report-e'], origins: ['union'] }],
    silent: [gazette.id],
  }),
]

export const ferryAccount: Account = {
  id: 'account-ferry',
  title: 'Ferry and cargo ship collide in Strait of Messina',
  main: {
    what: 'a passenger ferry and a cargo ship collided',
    when: minute('2024-10-08T04:42:00Z', '6:42 a.m.'),
    where: [strait],
    who: ['entity-guard'],
    claims: ['claim-a1', 'claim-b1'],
  },
  reports: [gazette, courier, post, { ...meridian, copyOf: { report: gazette.id, share: 0.62 } }, undated],
  entities: [{ id: 'entity-guard', name: 'coast guard', kind: 'organization', names: [], roles: [], merged: [] }],
  claims,
  findings,
  timeline: [
    { when: day('2024-10-08', 'Tuesday'), text: 'The ferry and the cargo ship collided.', kind: 'main', claims: ['claim-a1', 'claim-b1'] },
    { when: day('2024-10-13', 'Sunday'), text: 'A service is to be held.', kind: 'expected', claims: ['claim-d3'] },
  ],
  summary: [
    {
      text: 'A passenger ferry and a cargo ship collided in the Strait of Messina.',
      claims: ['claim-a1', 'claim-b1'],
      findings: ['finding-collided'],
    },
    { text: 'The coast guard put the dead at four, then at seven.', claims: ['claim-a2', 'claim-c1'], findings: ['finding-killed'] },
  ],
  notes: [
    {
      code: 'date-missing',
      severity: 'warning',
      where: { file: 'report-e.txt', report: undated.id },
      message: 'The report states no day.',
      remedy: 'State the day of the report.',
    },
  ],
}

export const ferryFile: AccountFile = { format: 'rashomon/1', accounts: [ferryAccount], notes: ferryAccount.notes }

/** The same happening told by `count` reports of thirty paragraphs each, every one with a claim to each of sixty findings. */
export function manyReports(count: number): AccountFile {
  const reports: Report[] = []
  const all: Claim[] = []
  for (let index = 0; index < count; index++) {
    const lines = Array.from(
      { length: 30 },
      (_, line) => `Paragraph ${line} of report ${index}: the ferry carried ${line + 100} people, an official said on Tuesday.`,
    )
    const published = minute(new Date(Date.UTC(2024, 9, 8, 9, index * 10)).toISOString(), '')
    const report = reportOf(`report-${index}`, `Outlet ${index}`, published, `Headline ${index}`, ...lines)
    reports.push(report)
    for (let line = 0; line < 30; line++) {
      all.push(
        claimOf(report, `claim-${index}-${line}`, `the ferry carried ${line + 100} people`, {
          kind: 'count',
          quantities: [{ exact: line + 100, measure: 'passengers', stated: String(line + 100) }],
          where: [messina],
          chain: [source(`Outlet ${index}`, 'outlet'), source(`Official ${index % 17}`, 'person')],
        }),
      )
    }
  }
  const many = Array.from({ length: 60 }, (_, number) =>
    finding(`finding-many-${number}`, `How many people were on board, part ${number}?`, {
      kind: 'how-many',
      measure: 'passengers',
      status: 'disputed',
      positions: [0, 1].map((side) => ({
        text: `${100 + ((number + side) % 30)}`,
        claims: reports.filter((_, index) => index % 2 === side).map((_, index) => `claim-${index * 2 + side}-${(number + side) % 30}`),
        outlets: reports.filter((_, index) => index % 2 === side).map((report) => report.outlet ?? ''),
        origins: ['Official 1'],
      })),
    }),
  )
  return {
    format: 'rashomon/1',
    accounts: [
      {
        ...ferryAccount,
        id: 'account-many',
        title: 'A ferry carries many people',
        reports,
        claims: all,
        findings: many,
        summary: [],
        timeline: [],
        notes: [],
      },
    ],
    notes: [],
  }
}
