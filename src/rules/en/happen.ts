/** Verbs that say of a happening that it happened, so that a clock time beside them is its time. */
export interface HappenRow {
  readonly id: string
  readonly lemmas: readonly string[]
  readonly example: string
  readonly counterExample: string
}

export const HAPPEN: readonly HappenRow[] = [
  {
    id: 'happen/plain',
    lemmas: ['occur', 'happen', 'take_place', 'take', 'begin', 'start', 'erupt', 'unfold'],
    example: 'the collision occurred at 3 p.m.',
    counterExample: 'the office closed at 3 p.m.',
  },
  {
    id: 'happen/force',
    lemmas: [
      'strike',
      'hit',
      'crash',
      'explode',
      'collide',
      'derail',
      'overturn',
      'sink',
      'collapse',
      'shake',
      'jolt',
      'land',
      'attack',
      'go_off',
      'detonate',
      'launch',
      'disappear',
      'lose',
      'fire',
      'open',
      'burst',
      'blast',
    ],
    example: 'the wave hit at 3 p.m.',
    counterExample: 'the mayor spoke at 3 p.m.',
  },
]

/** Verbs whose object is yet to come, so that a day behind it is the object's: "called for a strike on Friday". */
export const PLANS: readonly string[] = [
  'call',
  'plan',
  'schedule',
  'set',
  'propose',
  'demand',
  'announce',
  'postpone',
  'organise',
  'organize',
]

/** The same where the day lies behind the report's own: "asked the crews to meet on Friday", told on Wednesday. */
export const ASKS: readonly string[] = [
  'ask',
  'agree',
  'arrange',
  'invite',
  'urge',
  'request',
  'order',
  'vow',
  'promise',
  'pledge',
  'threaten',
  'approve',
  'authorise',
  'authorize',
  'prepare',
  'book',
  'cancel',
  'delay',
]
