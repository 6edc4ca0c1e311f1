/**
 * How the account speaks: neutral frames around what reports say, each with what fills it.
 *
 * `{clause}` is a report's clause, `{quote}` its words in quotation marks, `{who}` whoever says so, `{via}` the outlets that carry it.
 */
export interface PhraseRow {
  readonly id: string
  readonly text: string
  readonly example: string
  readonly counterExample: string
}

const rows = {
  agreed: { text: '{clause}.', example: 'Two ferries collided on Monday.', counterExample: 'two ferries collided' },
  told: {
    text: 'According to {who}, {clause}.',
    example: 'According to the harbour office, two ferries collided.',
    counterExample: 'Two ferries collided.',
  },
  carried: {
    text: 'According to {who}, cited by {via}, {clause}.',
    example: 'According to the harbour office, cited by Coast News, two ferries collided.',
    counterExample: 'According to Coast News, the office said that two ferries collided.',
  },
  carriedBy: {
    text: '{clause}, according to {who}.',
    example: 'The mayor accused the operator of haste, according to Coast News.',
    counterExample: 'According to the mayor, the mayor accused the operator of haste.',
  },
  words: {
    text: '{who} said: “{quote}”.',
    example: 'Anna Grell said: “we saw two ferries in the fog”.',
    counterExample: 'two ferries collided in fog',
  },
  wordsCarried: {
    text: '{who}, cited by {via}, said: “{quote}”.',
    example: 'The harbour office, cited by Coast News, said: “we saw nothing”.',
    counterExample: 'we saw nothing',
  },
  wrote: {
    text: '{who} wrote: “{quote}”.',
    example: 'Coast News wrote: “two ferries collided in fog”.',
    counterExample: 'two ferries collided in fog',
  },
  denied: {
    text: '{who} denied this: “{quote}”.',
    example: 'The operator denied this: “no ship was late”.',
    counterExample: 'The operator lies.',
  },
  deniedBare: { text: '{who} denied this.', example: 'The operator denied this.', counterExample: 'The operator lies.' },
  count: {
    text: '{answer}, according to {who}.',
    example: 'Nine people were killed, according to two outlets.',
    counterExample: 'Nine people were killed',
  },
  countEarlier: {
    text: '{answer}, according to {who}; earlier reports put {number} at {others}.',
    example: 'Nine people were killed, according to Coast News; earlier reports put the number at four.',
    counterExample: 'Nine or four people were killed.',
  },
  otherCount: {
    text: '; {who} put {number} at {other}',
    example: '; the harbour office put the number at four',
    counterExample: '; four',
  },
  sources: {
    text: '{n} tell of it: {who}.',
    example: '2 outlets tell of it: Coast News and Harbour Post.',
    counterExample: 'Everyone knows it.',
  },
} as const

export type PhraseName = keyof typeof rows
/** Every frame, under its name. */
export const PHRASES: Readonly<Record<PhraseName, PhraseRow>> = Object.fromEntries(
  Object.entries(rows).map(([name, row]) => [name, { id: `phrase/${name}`, ...row }]),
) as Record<PhraseName, PhraseRow>

/** A count told as a clause; `{text}` is "at least nine people", `{be}` was or were. */
export const COUNT_ANSWERS: Readonly<Record<string, string>> = {
  killed: '{text} {be} killed',
  injured: '{text} {be} injured',
  missing: '{text} {be} missing',
  trapped: '{text} {be} trapped',
  hospitalised: '{text} {be} taken to hospital',
  'on-board': '{text} {be} on board',
  passengers: 'there {be} {text}',
  displaced: '{text} {be} displaced',
  evacuated: '{text} {be} evacuated',
  rescued: '{text} {be} rescued',
  arrested: '{text} {be} arrested',
  magnitude: 'the magnitude was {text}',
  speed: 'the speed was {text}',
  'wind-speed': 'the wind blew at {text}',
  cost: 'the cost was {text}',
  age: 'the age was {text}',
  missiles: '{text} {be} fired',
}

/** What a number is called where it is told a second time; any other is "the number". */
export const COUNT_NOUNS: Readonly<Record<string, string>> = {
  killed: 'the number',
  magnitude: 'the magnitude',
  cost: 'the cost',
  speed: 'the speed',
  'wind-speed': 'the wind speed',
  age: 'the age',
  height: 'the height',
  distance: 'the distance',
  duration: 'the time',
}

/** Last words of names that take "the": common nouns that a body is called by. */
export const ARTICLE_HEADS: readonly string[] = [
  'observatory',
  'agency',
  'department',
  'ministry',
  'guard',
  'police',
  'council',
  'committee',
  'commission',
  'office',
  'government',
  'administration',
  'organization',
  'organisation',
  'association',
  'union',
  'army',
  'navy',
  'force',
  'service',
  'survey',
  'institute',
  'board',
  'bureau',
  'authority',
  'party',
  'group',
  'foundation',
  'court',
  'nations',
  'states',
  'embassy',
  'brigade',
  'regime',
  'centre',
  'center',
  'headquarters',
  'company',
  'museum',
  'university',
]
