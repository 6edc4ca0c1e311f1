/**
 * How badly somebody is hurt, as a class of its own: 18 in critical condition are some of the hurt, and no other count of them.
 *
 * `words` are patterns; what stands around them is read by compare/severity.ts.
 */
export interface SeverityRow {
  readonly id: string
  readonly class: string
  readonly words: readonly string[]
  /** A count that belongs to the class, and one that does not. */
  readonly example: string
  readonly counterExample: string
}

export const SEVERITIES: readonly SeverityRow[] = [
  {
    id: 'severity/critical',
    class: 'in critical condition',
    words: ['critical(?:ly)?', 'gravely?', 'life-threatening'],
    example: '9 riders are in a critical condition',
    counterExample: '9 riders are in a tent',
  },
  {
    id: 'severity/serious',
    class: 'seriously hurt',
    words: ['serious(?:ly)?', 'severe(?:ly)?', 'badly'],
    example: 'the gale seriously injured 9 riders',
    counterExample: 'the gale injured 9 riders, seriously delaying the race',
  },
  {
    id: 'severity/slight',
    class: 'slightly hurt',
    words: ['slight(?:ly)?', 'light(?:ly)?', 'minor', 'mild(?:ly)?'],
    example: '9 riders were slightly wounded',
    counterExample: '9 riders wounded a light horse',
  },
]
