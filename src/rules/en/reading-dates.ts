/**
 * How a report's own day stands on a page, as rows, and the zones that outlets write behind a clock time.
 *
 * Only for the day of the report ("Published on Jul 02, 2013 4:22 PM"); times within sentences are src/mentions.
 */

export interface ZoneRow {
  readonly abbreviation: string
  /** Minutes east of UTC. */
  readonly offsetMin: number
  /** Taken instead when the outlet is at home there: "IST" is Indian, Irish or Israeli. */
  readonly inCountry?: string
}

const zone = (abbreviation: string, hours: number, inCountry?: string): ZoneRow => ({
  abbreviation,
  offsetMin: hours * 60,
  ...(inCountry ? { inCountry } : {}),
})

/** Of several rows with one name that of the outlet's country wins, else the first. */
export const REPORT_ZONES: readonly ZoneRow[] = [
  zone('Z', 0),
  zone('UTC', 0),
  zone('UT', 0),
  zone('GMT', 0),
  zone('WET', 0),
  zone('BST', 1),
  zone('BST', 6, 'BD'),
  zone('CET', 1),
  zone('CEST', 2),
  zone('WAT', 1),
  zone('CAT', 2),
  zone('SAST', 2),
  zone('EET', 2),
  zone('EEST', 3),
  zone('EAT', 3),
  zone('TRT', 3),
  zone('MSK', 3),
  zone('IST', 5.5, 'IN'),
  zone('IST', 2, 'IL'),
  zone('IST', 1, 'IE'),
  zone('IDT', 3),
  zone('IRST', 3.5),
  zone('IRDT', 4.5),
  zone('GST', 4),
  zone('AFT', 4.5),
  zone('PKT', 5),
  zone('NPT', 5.75),
  zone('WIB', 7),
  zone('ICT', 7),
  zone('HKT', 8),
  zone('SGT', 8),
  zone('MYT', 8),
  zone('PHT', 8),
  zone('PHST', 8),
  zone('WITA', 8),
  zone('AWST', 8),
  zone('CST', 8, 'CN'),
  zone('JST', 9),
  zone('KST', 9),
  zone('WIT', 9),
  zone('ACST', 9.5),
  zone('AEST', 10),
  zone('AEDT', 11),
  zone('NZST', 12),
  zone('NZDT', 13),
  zone('NST', -3.5),
  zone('AST', -4),
  zone('ADT', -3),
  zone('EST', -5),
  zone('EDT', -4),
  zone('CST', -6, 'US'),
  zone('CDT', -5),
  zone('MST', -7),
  zone('MDT', -6),
  zone('PST', -8),
  zone('PDT', -7),
  zone('AKST', -9),
  zone('AKDT', -8),
  zone('HST', -10),
  zone('BRT', -3),
  zone('ART', -3),
]

/** Zones whose offset follows the season: "ET" is New York's clock on that day. */
export const SEASON_ZONES: Readonly<Record<string, string>> = {
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
  AT: 'America/Halifax',
  UK: 'Europe/London',
}

export interface DateRule {
  readonly id: string
  /** Named groups: year, month (name or number), day, of a date; a clock time is looked for beside it. */
  readonly pattern: string
  /** Day and month are both numbers and their order is the outlet's habit. */
  readonly order?: 'ambiguous'
  readonly example: string
  readonly counterExample: string
}

/** A long month with a letter lost ("Septmber") is still one beside a day and a year. */
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:janu|febr|apri|augu|sept|octo|nove|dece)[a-z]{2,5})\\.?'

export const DATE_RULES: readonly DateRule[] = [
  {
    id: 'date/iso',
    pattern: '(?<!\\d)(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?!\\d)',
    example: '2031-04-02T10:00:00Z',
    counterExample: '555-2031',
  },
  {
    id: 'date/month-day-year',
    pattern: `\\b${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? | ?- ?)(?<year>\\d{4})(?!\\d)`,
    example: 'Tuesday, April 2nd, 2031',
    counterExample: 'April 2031',
  },
  {
    id: 'date/day-month-year',
    pattern: `(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]${MONTH},?[ -](?<year>\\d{4})(?!\\d)`,
    example: 'Wed, 02 Apr 2031 08:30:00 EST',
    counterExample: '102 Apr',
  },
  {
    id: 'date/year-slashes',
    pattern: '(?<!\\d)(?<year>\\d{4})[/.](?<month>\\d{1,2})[/.](?<day>\\d{1,2})(?!\\d)',
    example: '2031/04/02',
    counterExample: '4/2',
  },
  {
    id: 'date/two-numbers',
    pattern: '(?<![\\d/.])(?<month>\\d{1,2})(?: ?[/.-] ?)(?<day>\\d{1,2})(?: ?[/.-] ?)(?<year>\\d{4}|\\d{2}(?= \\d{1,2}:\\d{2}))(?!\\d)',
    order: 'ambiguous',
    example: '04/02/2031',
    counterExample: '9/11',
  },
  {
    id: 'date/two-numbers-alone',
    pattern: '^\\s{0,4}(?<month>\\d{1,2}) ?[/.-] ?(?<day>\\d{1,2}) ?[/.-] ?(?<year>\\d{2})\\s{0,4}$',
    order: 'ambiguous',
    example: '4 / 22 / 31',
    counterExample: '4/22/31 metres',
  },
  {
    id: 'date/run-together',
    pattern: '(?<!\\d)(?<year>(?:19|20)\\d{2})(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\\d|3[01])(?:T\\d{4,6}Z?)?(?!\\d)',
    example: '20310402T101500Z',
    counterExample: '20319902',
  },
]

/** Words that stand in a date line besides the date: a line of them and a date says nothing else. */
export const DATE_LINE_WORDS: ReadonlySet<string> = new Set(
  'published publish posted post updated update last modified first created date dated time at on by am pm a.m p.m hrs hours hour et est edt pt pst pdt ct gmt utc bst ist mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday ago local and of the as version original originally filed issued release released article story section print edition page'.split(
    ' ',
  ),
)

/** What a label in front of a date says that it is. */
export const DATE_LABELS: readonly {
  readonly id: string
  readonly pattern: string
  readonly field: 'published' | 'updated'
  readonly example: string
  readonly counterExample: string
}[] = [
  {
    id: 'date-label/updated',
    pattern: '\\b(?:last )?(?:updated|modified|update)\\b',
    field: 'updated',
    example: 'Updated: April 2, 2031 15:50 IST',
    counterExample: 'Published: April 2, 2031',
  },
  {
    id: 'date-label/published',
    pattern: '\\b(?:published|posted|created|filed|issued|first published|date)\\b',
    field: 'published',
    example: 'Posted: April 2, 2031',
    counterExample: 'Updated April 2, 2031',
  },
]
