/**
 * Words by which a report says that somebody denies something that it does not spell out again ("the ministry rejected the claim").
 *
 * `verbs` deny their object; `objects` are nouns and pronouns that point back to what was said before.
 */
export interface DenialRow {
  readonly id: string
  readonly kind: 'verb' | 'object' | 'word'
  readonly lemmas: readonly string[]
  readonly example: string
  readonly counterExample: string
}

export const DENIALS: readonly DenialRow[] = [
  {
    id: 'denial/verb',
    kind: 'verb',
    lemmas: [
      'deny',
      'reject',
      'dispute',
      'refute',
      'dismiss',
      'rebut',
      'contradict',
      'disavow',
      'rebuff',
      'repudiate',
      'contest',
      'discount',
    ],
    example: 'the harbour office denied the report',
    counterExample: 'the harbour office confirmed the report',
  },
  {
    id: 'denial/object',
    kind: 'object',
    lemmas: [
      'accusation',
      'claim',
      'allegation',
      'report',
      'charge',
      'suggestion',
      'assertion',
      'version',
      'account',
      'it',
      'this',
      'that',
      'them',
      'statement',
      'responsibility',
      'involvement',
      'wrongdoing',
      'link',
      'rumour',
      'rumor',
    ],
    example: 'it rejected the accusation',
    counterExample: 'the office rejected the bridge',
  },
  {
    id: 'denial/word',
    kind: 'word',
    lemmas: ['untrue', 'false', 'baseless', 'unfounded', 'nonexistent', 'groundless', 'fabricated', 'denial', 'incorrect', 'misleading'],
    example: 'reports that it had sunk were false',
    counterExample: 'it was a false start',
  },
]

/** Verbs of the telling that a noun points back to: "the accusation" is what somebody accused another of. */
export const TOLD_AS: Readonly<Record<string, readonly string[]>> = {
  accusation: ['accuse', 'blame', 'charge'],
  allegation: ['allege', 'accuse', 'claim'],
  charge: ['charge', 'accuse'],
  claim: ['claim', 'say', 'allege'],
  report: ['report', 'say', 'publish'],
  suggestion: ['suggest', 'imply'],
  assertion: ['assert', 'claim'],
  responsibility: ['blame', 'accuse'],
  involvement: ['blame', 'accuse', 'link'],
}

/** Words that start a clause which a denial takes for granted: "denied that the crew slept before the ship sank". */
export const PRESUPPOSING: readonly string[] = ['before', 'after', 'when', 'while', 'since', 'until', 'once', 'as', 'where']

/**
 * Adverbs under which a "not" denies nothing: "has not been found yet" may be found, "was not independently confirmed" may be
 * so.
 */
export const LIMITING: readonly string[] = [
  'yet',
  'before',
  'immediately',
  'independently',
  'necessarily',
  'always',
  'only',
  'fully',
  'entirely',
]
