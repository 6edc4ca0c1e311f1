/** Words that say of a happening that it is not the first of its kind: "a second quake" is another quake than the one of last week. */
export interface SuccessorRow {
  readonly id: string
  /** As they stand before the noun, in small letters. */
  readonly words: readonly string[]
  readonly example: string
  readonly counterExample: string
}

export const SUCCESSORS: readonly SuccessorRow[] = [
  {
    id: 'successor/ordinal',
    words: ['second', 'third', 'fourth', 'fifth', '2nd', '3rd'],
    example: 'a second landslide buried the road',
    counterExample: 'the first landslide buried the road',
  },
  {
    id: 'successor/another',
    words: ['another'],
    example: 'another train derailed',
    counterExample: 'the other train derailed',
  },
]

/** Nouns of which a second one is no second happening: "for a second time", "a second day of talks", "the third person". */
export const NOT_SUCCEEDED: readonly SuccessorRow[] = [
  {
    id: 'not-succeeded/time',
    words: ['time', 'second', 'minute', 'hour', 'day', 'night', 'week', 'weekend', 'month', 'quarter', 'year', 'decade', 'term', 'half'],
    example: 'the search went on for a third day',
    counterExample: 'a third blaze was put out',
  },
  {
    id: 'not-succeeded/step',
    words: ['round', 'phase', 'step', 'stage', 'part', 'way', 'place', 'thing', 'one', 'amendment'],
    example: 'the talks entered a second round',
    counterExample: 'a second talk was held',
  },
  {
    id: 'not-succeeded/person',
    words: ['person', 'people', 'man', 'woman', 'official'],
    example: 'another man saw the crash',
    counterExample: 'another nurse fell ill',
  },
]
