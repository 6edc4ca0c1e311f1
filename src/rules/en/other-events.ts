/** Wordings by which a number or a clause is of another event than the one told. */

/** Words of an event before the one told. */
export const OTHER_EVENT_WORDS: readonly {
  readonly id: string
  readonly pattern: string
  readonly example: string
  readonly counterExample: string
}[] = [
  {
    id: 'other-event/earlier',
    pattern: String.raw`(?:an|the|in) (?:earlier|previous|prior|similar) (?:\p{L}+ ){0,3}?(?:attacks?|bombings?|strikes?|quakes?|earthquakes?|storms?|crash(?:es)?|collisions?|shootings?|raids?|accidents?|disasters?|explosions?|blasts?|fires?|floods?|outbreaks?)`,
    example: 'an earlier ferry collision killed nine',
    counterExample: 'nine were killed earlier',
  },
]

/** Counted nouns that are so called for what befell them before: a camp's refugees were displaced long since, bodies are those that were found. */
export const BEFORE_NOUNS: readonly { readonly measure: string; readonly nouns: readonly string[] }[] = [
  { measure: 'displaced', nouns: ['refugee', 'refugees', 'migrants', 'exiles'] },
  { measure: 'killed', nouns: ['body', 'bodies', 'corpse', 'corpses', 'remains'] },
]

/** Verbs by which a number is of those who are no longer what it measures: "six people unaccounted for have been located". */
export const SETTLED_PREDICATES: readonly { readonly measure: string; readonly lemmas: readonly string[] }[] = [
  { measure: 'missing', lemmas: ['locate', 'located', 'find', 'found', 'account', 'rescue', 'recover', 'identify'] },
  { measure: 'trapped', lemmas: ['free', 'freed', 'rescue', 'release', 'remove'] },
]

/** Months, by which a time without a year is told. "May" and "March" with a capital alone. */
export const MONTH_WORDS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** Words that stand for a noun of the sentence and mean another of its kind: "the flood came two weeks after one that drowned four". */
export const ANAPHORS: readonly string[] = ['one']

/** What ties such a word to the event told: "after one in May", "deadlier than one in 1998", "similar to one in the harbour"; not "named as one of nine". */
export const ANAPHOR_CASES: readonly string[] = ['after', 'before', 'since', 'following', 'than', 'to', 'unlike', 'like']

/** What lasts and holds many happenings: its toll is not that of the one told. */
export const WIDER_NOUNS: readonly string[] = [
  'epidemic',
  'pandemic',
  'outbreak',
  'war',
  'conflict',
  'insurgency',
  'uprising',
  'rebellion',
  'revolt',
  'famine',
  'drought',
  'crisis',
]
