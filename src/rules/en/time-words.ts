/**
 * The words of the calendar and the clock: months, weekdays, parts of the day, units, zones.
 *
 * Tables only; how the words stand together is in time.ts. Hours are the clock's own (0 to 24, over 24 is the next day).
 */

const named = (names: string, from: number): Record<string, number> =>
  Object.fromEntries(names.split(' ').flatMap((row, index) => row.split('/').map((name) => [name, index + from])))

/** Spellings of the months, in small letters and without a full stop. */
export const MONTHS: Readonly<Record<string, number>> = named(
  'january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep october/oct november/nov december/dec',
  1,
)

/** Monday is 1, as in ISO 8601. */
export const WEEKDAYS: Readonly<Record<string, number>> = named(
  'monday/mon tuesday/tues/tue wednesday/wed thursday/thurs/thu friday/fri saturday/sat sunday/sun',
  1,
)

export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade' | 'century' | 'second' | 'quarter' | 'night' | 'weekend'

/** Spellings of the units, singular; `timex` is how TIMEX3 writes the unit of a duration. */
export const UNITS: readonly { readonly words: string; readonly unit: Unit; readonly timex: string }[] = [
  { words: 'second|sec', unit: 'second', timex: 'TS' },
  { words: 'minute|min', unit: 'minute', timex: 'TM' },
  { words: 'hour|hr', unit: 'hour', timex: 'TH' },
  { words: 'day', unit: 'day', timex: 'D' },
  { words: 'night', unit: 'night', timex: 'D' },
  { words: 'week|wk', unit: 'week', timex: 'W' },
  { words: 'weekend', unit: 'weekend', timex: 'WE' },
  { words: 'month', unit: 'month', timex: 'M' },
  { words: 'quarter', unit: 'quarter', timex: 'Q' },
  { words: 'year|yr', unit: 'year', timex: 'Y' },
  { words: 'decade', unit: 'decade', timex: 'E' },
  { words: 'century|centurie', unit: 'century', timex: 'C' },
]

/**
 * Parts of the day as a newsroom uses them: from hour to hour of the day named; past 24 is the night that follows.
 * `early` and `late` cut a part in its first or last half, but "early Monday" and "early Monday morning" begin at midnight.
 */
export const DAY_PARTS: readonly { readonly words: string; readonly from: number; readonly to: number; readonly timex: string }[] = [
  { words: 'early morning hours|early morning|early hours|small hours|wee hours', from: 0, to: 6, timex: 'TMO' },
  { words: 'morning rush hour|morning commute', from: 6, to: 10, timex: 'TMO' },
  { words: 'evening rush hour|evening commute', from: 16, to: 19, timex: 'TEV' },
  { words: 'rush hour', from: 6, to: 19, timex: 'TDT' },
  { words: 'mid[- ]?morning', from: 9, to: 11, timex: 'TMO' },
  { words: 'late morning', from: 10, to: 12, timex: 'TMO' },
  { words: 'mornings?', from: 5, to: 12, timex: 'TMO' },
  { words: 'lunch ?time|midday', from: 11, to: 14, timex: 'TMI' },
  { words: 'early afternoon', from: 12, to: 15, timex: 'TAF' },
  { words: 'late afternoon', from: 15, to: 18, timex: 'TAF' },
  { words: 'mid[- ]?afternoon', from: 14, to: 16, timex: 'TAF' },
  { words: 'afternoons?', from: 12, to: 18, timex: 'TAF' },
  { words: 'early evening', from: 17, to: 20, timex: 'TEV' },
  { words: 'late evening', from: 20, to: 24, timex: 'TEV' },
  { words: 'evenings?', from: 17, to: 23, timex: 'TEV' },
  { words: 'late night', from: 22, to: 27, timex: 'TNI' },
  { words: 'overnight', from: -4, to: 6, timex: 'TNI' },
  { words: 'nights?|night-?time', from: 18, to: 29, timex: 'TNI' },
  { words: 'day-?break|dawn|sunrise|sun-?up', from: 4, to: 7, timex: 'TMO' },
  { words: 'dusk|sunset|sundown|nightfall', from: 17, to: 21, timex: 'TEV' },
]

/** "early Monday" is the hours after midnight; "late Monday" the hours before it; "mid" is the middle third. */
export const DAY_EDGES = { early: { from: 0, to: 6 }, late: { from: 18, to: 24 }, mid: { from: 10, to: 15 } } as const

/** Months of the northern seasons, first to last; winter begins in the year that is named. */
export const SEASONS: readonly { readonly words: string; readonly first: number; readonly timex: string }[] = [
  { words: 'spring', first: 3, timex: 'SP' },
  { words: 'summer', first: 6, timex: 'SU' },
  { words: 'autumn|fall', first: 9, timex: 'FA' },
  { words: 'winter', first: 12, timex: 'WI' },
]

/** Zones that a clock time names; a bare abbreviation that several countries use ("IST") is left out. */
export const ZONES: readonly { readonly words: string; readonly zone: string }[] = [
  { words: 'gmt|utc|z|zulu|greenwich mean time', zone: 'UTC' },
  { words: 'bst|british summer time|british time|uk time|london time', zone: 'Europe/London' },
  { words: 'cest|cet|central european(?: summer)? time|french time|german time|paris time|berlin time', zone: 'Europe/Paris' },
  { words: 'eest|eet', zone: 'Europe/Athens' },
  { words: 'msk|moscow time', zone: 'Europe/Moscow' },
  {
    words: 'e[ds]?t|eastern(?: standard| daylight)?(?: time)?|u\\.?s\\.? eastern(?: time)?|new york time|washington time',
    zone: 'America/New_York',
  },
  { words: 'c[ds]t|central(?: standard| daylight)? time|us central', zone: 'America/Chicago' },
  { words: 'm[ds]t|mountain(?: standard| daylight)? time', zone: 'America/Denver' },
  { words: 'p[ds]?t|pacific(?: standard| daylight)?(?: time)?', zone: 'America/Los_Angeles' },
  { words: 'jst|japan(?:ese)?(?: standard)? time|tokyo time', zone: 'Asia/Tokyo' },
  { words: 'kst|korean? time|seoul time', zone: 'Asia/Seoul' },
  { words: 'aest|aedt|sydney time|melbourne time', zone: 'Australia/Sydney' },
  { words: 'beijing time|china time', zone: 'Asia/Shanghai' },
]

/**
 * Days that have a name: of a fixed date, the nth such weekday of a month (-1: the last), or so many days from Easter Sunday.
 * A year is taken as for any date without one.
 */
export const NAMED_DAYS: readonly {
  readonly words: string
  readonly month: number
  readonly day?: number
  /** Monday is 1. */
  readonly weekday?: number
  readonly nth?: number
  readonly easter?: number
}[] = [
  { words: 'Christmas Eve', month: 12, day: 24 },
  { words: 'Christmas(?: Day)?', month: 12, day: 25 },
  { words: 'Boxing Day', month: 12, day: 26 },
  { words: "New Year['’]s Eve", month: 12, day: 31 },
  { words: "New Year['’]s(?: Day)?", month: 1, day: 1 },
  { words: "Valentine['’]s Day", month: 2, day: 14 },
  { words: "(?:St\\.? |Saint )Patrick['’]s Day", month: 3, day: 17 },
  { words: 'May Day', month: 5, day: 1 },
  { words: 'Halloween', month: 10, day: 31 },
  { words: 'Independence Day|Fourth of July', month: 7, day: 4 },
  { words: 'Bastille Day', month: 7, day: 14 },
  { words: 'Veterans Day|Armistice Day|Remembrance Day', month: 11, day: 11 },
  { words: 'Thanksgiving(?: Day)?', month: 11, weekday: 4, nth: 4 },
  { words: 'Election Day', month: 11, weekday: 2, nth: 1 },
  { words: 'Labor Day', month: 9, weekday: 1, nth: 1 },
  { words: 'Memorial Day', month: 5, weekday: 1, nth: -1 },
  { words: 'Martin Luther King(?: Jr\\.?)? Day', month: 1, weekday: 1, nth: 3 },
  { words: 'Palm Sunday', month: 4, easter: -7 },
  { words: 'Good Friday', month: 4, easter: -2 },
  { words: 'Easter Monday', month: 4, easter: 1 },
  { words: 'Easter(?: Sunday)?', month: 4, easter: 0 },
]

/** Words before a clock time that blur it: minutes taken off and added. */
export const CLOCK_BLURS: readonly { readonly words: string; readonly minus: number; readonly plus: number }[] = [
  { words: 'shortly after|soon after|just after|moments after|minutes after|a little after|not long after|just past', minus: 0, plus: 30 },
  { words: 'shortly before|just before|moments before|minutes before', minus: 30, plus: 0 },
  {
    words: 'around|about|approximately|roughly|circa|close to|near(?:ly)?|almost|some ?time around',
    minus: 15,
    plus: 15,
  },
]

/** Words for how many, in durations and distances in time; `low` and `high` where the number is vague. */
export const VAGUE_COUNTS: readonly { readonly words: string; readonly low: number; readonly high: number }[] = [
  { words: 'a couple(?: of)?|a pair of', low: 2, high: 2 },
  { words: 'a few|few', low: 2, high: 6 },
  { words: 'several', low: 3, high: 9 },
  { words: 'many|some', low: 3, high: 30 },
  { words: 'dozens of|scores of', low: 24, high: 99 },
  { words: 'hundreds of', low: 200, high: 999 },
  { words: 'thousands of', low: 2000, high: 9999 },
]

/** Cardinals that times are written with; the quantity finder has its own, larger reader. */
export const SMALL_NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  another: 1,
  'an additional': 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  'a dozen': 12,
  'half a': 0.5,
  'half an': 0.5,
  'a half': 0.5,
  'a quarter of an': 0.25,
  'one and a half': 1.5,
  'a hundred': 100,
  'two dozen': 24,
  'a quarter': 0.25,
  'a thousand': 1000,
}

export const ORDINALS: Readonly<Record<string, number>> = named(
  'first/1st second/2nd third/3rd fourth/4th fifth sixth seventh eighth ninth tenth',
  1,
)

/** Auxiliaries and governing verbs that put what is said in the future. */
export const FUTURE_WORDS: ReadonlySet<string> = new Set(['will', 'shall', 'would', "'ll", '’ll', 'wo'])
export const FUTURE_GOVERNORS: ReadonlySet<string> = new Set(
  'expect plan decide schedule set due intend go slate hope prepare aim promise vow pledge agree threaten arrange invite order summon require'.split(
    ' ',
  ),
)
/** In the passive what these tell of lies ahead, whatever the tense: "was scheduled on Friday". */
export const SCHEDULED: ReadonlySet<string> = new Set('expect schedule slate due'.split(' '))
/** These only in the present: "is planned on Friday", but "was set on Friday". */
export const SCHEDULED_IF_PRESENT: ReadonlySet<string> = new Set('plan set plot anticipate'.split(' '))
/** Timetables are told in the present: "the fair opens on Friday". */
export const OPENING_VERBS: ReadonlySet<string> = new Set(
  'open begin start meet vote resume reopen convene expire end close take leave arrive return visit travel'.split(' '),
)
/** "called for a strike on Friday", "announced a vote on Friday": a day behind such a noun is the noun's. */
export const CALLING_VERBS: ReadonlySet<string> = new Set(['call', 'schedule', 'plan', 'propose'])
export const CALLED_FOR: ReadonlySet<string> = new Set(
  'strike walkout protest rally march vote election referendum meeting boycott session summit demonstration hearing vigil stoppage'.split(
    ' ',
  ),
)

/** Words before a time that put it ahead of the report unless the verb lies in the past: "as soon as Tuesday", "before November". */
export const AHEAD_LEADS =
  /\b(?:likely|probably|possibly|as (?:early|soon) as|no later than|by|before|until|through|ahead of)(?: on| in| by| the| early| late| mid)? $/i
/** Words before a time that may lie ahead even of a verb in the past: "put off until Friday". */
export const PLANNED_LEADS = /\b(?:until|till|through|effective|likely|as (?:early|soon) as|no later than)(?: on| in| early| late| mid)? $/i

/** What stands before "a week" where it is a length and no rate. */
export const DURATION_LEADS =
  /\b(?:for|in|within|about|than|over|least|after|of|took|take|takes|nearly|almost|lasted|by|as|half|spent|spend|and|during|only|just|lasting|every|once|twice)\b(?: the)? $/i
