/**
 * How a question is worded, one row a measure, and how its answers are told; what has no row is asked by its own name.
 *
 * `{class}` stands for what is counted, `{n}` for the number. Order is importance: harm before damage before the rest.
 */
export interface QuestionRow {
  readonly id: string
  readonly measure: string
  readonly question: string
  /** The answer as a clause: "nine people were killed". */
  readonly answer: string
  /** 0 to 1: how much a reader wants it. */
  readonly weight: number
  /** Whether the number belongs to one person or thing (an age), so that it is asked of each. */
  readonly each?: boolean
  /** Whether one story has one answer for each class; other measures are asked of each thing, so that only like claims meet. */
  readonly one?: boolean
  /** Relative tolerance of "about", where a tenth would be too much. */
  readonly about?: number
  readonly example: string
  readonly counterExample: string
}

export const QUESTIONS: readonly QuestionRow[] = [
  {
    id: 'question/killed',
    measure: 'killed',
    question: 'How many {class} were killed?',
    answer: '{n} {class} killed',
    one: true,
    weight: 1,
    example: 'nine people were killed',
    counterExample: 'nine people were hurt',
  },
  {
    id: 'question/injured',
    measure: 'injured',
    question: 'How many {class} were injured?',
    answer: '{n} {class} injured',
    one: true,
    weight: 0.9,
    example: 'nine people were hurt',
    counterExample: 'nine people were killed',
  },
  {
    id: 'question/missing',
    measure: 'missing',
    question: 'How many {class} are missing?',
    answer: '{n} {class} missing',
    one: true,
    weight: 0.85,
    example: 'two are missing',
    counterExample: 'two were found',
  },
  {
    id: 'question/trapped',
    measure: 'trapped',
    question: 'How many {class} were trapped?',
    answer: '{n} {class} trapped',
    one: true,
    weight: 0.8,
    example: 'six were trapped',
    counterExample: 'six got out',
  },
  {
    id: 'question/hospitalised',
    measure: 'hospitalised',
    question: 'How many {class} were taken to hospital?',
    answer: '{n} {class} taken to hospital',
    one: true,
    weight: 0.8,
    example: '51 were taken to hospital',
    counterExample: '51 hospitals',
  },
  {
    id: 'question/on-board',
    measure: 'on-board',
    question: 'How many {class} were on board?',
    answer: '{n} {class} on board',
    one: true,
    weight: 0.8,
    example: '80 people were aboard',
    counterExample: '80 boards',
  },
  {
    id: 'question/passengers',
    measure: 'passengers',
    question: 'How many {class} were there?',
    answer: '{n} {class}',
    weight: 0.7,
    example: 'it carried 80 passengers',
    counterExample: '80 parcels',
  },
  {
    id: 'question/displaced',
    measure: 'displaced',
    question: 'How many {class} were displaced?',
    answer: '{n} {class} displaced',
    one: true,
    weight: 0.75,
    example: '900 fled their homes',
    counterExample: '900 homes',
  },
  {
    id: 'question/evacuated',
    measure: 'evacuated',
    question: 'How many {class} were evacuated?',
    answer: '{n} {class} evacuated',
    one: true,
    weight: 0.7,
    example: '900 were evacuated',
    counterExample: '900 stayed',
  },
  {
    id: 'question/abducted',
    measure: 'abducted',
    question: 'How many {class} were abducted?',
    answer: '{n} {class} abducted',
    weight: 0.7,
    example: 'nine people were abducted',
    counterExample: 'nine people were fed',
  },
  {
    id: 'question/released',
    measure: 'released',
    question: 'How many {class} were released?',
    answer: '{n} {class} released',
    weight: 0.7,
    example: 'nine people were released',
    counterExample: 'nine people were fed',
  },
  {
    id: 'question/hostages',
    measure: 'hostages',
    question: 'How many {class} are held?',
    answer: '{n} {class} held',
    weight: 0.65,
    example: 'nine people are held',
    counterExample: 'nine people were fed',
  },
  {
    id: 'question/rescued',
    measure: 'rescued',
    question: 'How many {class} were rescued?',
    answer: '{n} {class} rescued',
    one: true,
    weight: 0.7,
    example: '12 were rescued',
    counterExample: '12 were lost',
  },
  {
    id: 'question/arrested',
    measure: 'arrested',
    question: 'How many {class} were arrested?',
    answer: '{n} {class} arrested',
    one: true,
    weight: 0.7,
    example: 'three were arrested',
    counterExample: 'three were freed',
  },
  {
    id: 'question/magnitude',
    measure: 'magnitude',
    question: 'What was the magnitude?',
    answer: 'a magnitude of {n}',
    one: true,
    weight: 0.75,
    about: 0.02,
    example: 'a magnitude-6.1 quake',
    counterExample: 'a quake at 6 a.m.',
  },
  {
    id: 'question/speed',
    measure: 'speed',
    question: 'How fast?',
    answer: 'a speed of {n}',
    weight: 0.5,
    example: 'at 70 km/h',
    counterExample: '70 km away',
  },
  {
    id: 'question/wind-speed',
    measure: 'wind-speed',
    question: 'How strong was the wind?',
    answer: 'winds of {n}',
    weight: 0.6,
    example: 'winds of 200 km/h',
    counterExample: 'a car at 200 km/h',
  },
  {
    id: 'question/cost',
    measure: 'cost',
    question: 'What did it cost?',
    answer: 'a cost of {n}',
    weight: 0.5,
    example: 'damage of $5 million',
    counterExample: '5 million people',
  },
  {
    id: 'question/age',
    measure: 'age',
    question: 'How old?',
    answer: 'an age of {n}',
    weight: 0.3,
    each: true,
    about: 0.02,
    example: 'aged 27',
    counterExample: '27 years ago',
  },
  {
    id: 'question/height',
    measure: 'height',
    question: 'How high?',
    answer: 'a height of {n}',
    weight: 0.3,
    example: '900 metres high',
    counterExample: '900 metres away',
  },
  {
    id: 'question/distance',
    measure: 'distance',
    question: 'How far?',
    answer: 'a distance of {n}',
    weight: 0.2,
    example: '58 km south of the town',
    counterExample: '58 km/h',
  },
  {
    id: 'question/duration',
    measure: 'duration',
    question: 'How long?',
    answer: 'a duration of {n}',
    weight: 0.3,
    example: 'lasted 30 seconds',
    counterExample: '30 seconds past noon',
  },
  {
    id: 'question/responders',
    measure: 'responders',
    question: 'How many {class} responded?',
    answer: '{n} {class} in the response',
    weight: 0.5,
    example: '40 firefighters responded',
    counterExample: '40 fires',
  },
  {
    id: 'question/participants',
    measure: 'participants',
    question: 'How many {class} took part?',
    answer: '{n} {class} taking part',
    weight: 0.5,
    example: 'thousands marched',
    counterExample: 'thousands of homes',
  },
  {
    id: 'question/missiles',
    measure: 'missiles',
    question: 'How many {class} were fired?',
    answer: '{n} {class} fired',
    weight: 0.6,
    example: '15 missiles were fired',
    counterExample: '15 dead',
  },
  {
    id: 'question/facilities',
    measure: 'facilities',
    question: 'How many {class}?',
    answer: '{n} {class}',
    weight: 0.5,
    example: 'three facilities',
    counterExample: 'three airstrikes',
  },
]

/** Question words by the kind of a finding of the main event. */
export const CIRCUMSTANCES = { when: 'When did it happen?', where: 'Where did it happen?', who: 'Who is concerned?' } as const

/** How a finding of meaning is asked: by its words. */
export const SAID = { what: 'What is reported: {text}', statement: 'What was said: {text}' } as const
