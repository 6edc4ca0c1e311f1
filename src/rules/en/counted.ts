/**
 * Words for what a count counts: which nouns stand for people at large, and which are one class under several names.
 *
 * A count of people at large is the total of its measure; any other word makes a class of its own (children among the dead).
 */
export interface CountedRow {
  readonly id: string
  /** The class that the words name; 'people' is everyone. */
  readonly class: string
  readonly lemmas: readonly string[]
  /** A count that belongs to the class, and one that does not. */
  readonly example: string
  readonly counterExample: string
}

export const COUNTED: readonly CountedRow[] = [
  {
    id: 'counted/people',
    class: 'people',
    lemmas: [
      'people',
      'person',
      'individual',
      'victim',
      'casualty',
      'fatality',
      'death',
      'life',
      'body',
      'dead',
      'other',
      'human',
      'survivor',
      'injury',
      'wounded',
      'injured',
      'toll',
      'one',
      'soul',
      'total',
      'number',
      'many',
      'hurt',
      'killed',
      'missing',
      'citizen',
      'national',
      'villager',
      'inhabitant',
      'patient',
      'resident',
      'those',
    ],
    example: 'nine people',
    counterExample: 'nine sailors',
  },
  {
    id: 'counted/child',
    class: 'child',
    lemmas: ['child', 'kid', 'youngster', 'minor'],
    example: 'two children',
    counterExample: 'two women',
  },
  {
    id: 'counted/fighter',
    class: 'fighter',
    lemmas: ['fighter', 'militant', 'militiaman', 'gunman', 'combatant', 'insurgent', 'rebel', 'guerrilla', 'paramilitary'],
    example: 'four militia fighters',
    counterExample: 'four firefighters',
  },
  {
    id: 'counted/soldier',
    class: 'soldier',
    lemmas: ['soldier', 'troop', 'serviceman', 'servicemember', 'servicewoman', 'trooper'],
    example: 'six soldiers',
    counterExample: 'six officers',
  },
  {
    id: 'counted/police',
    class: 'police',
    lemmas: ['policeman', 'policewoman', 'police', 'cop'],
    example: 'three policemen',
    counterExample: 'three soldiers',
  },
  {
    id: 'counted/crew',
    class: 'crew',
    lemmas: ['crew', 'crewman', 'crewmember', 'crewmate'],
    example: 'a crew of nine',
    counterExample: 'nine passengers',
  },
  {
    id: 'counted/aboard',
    class: 'aboard',
    lemmas: ['passenger', 'occupant', 'traveller', 'traveler'],
    example: '80 passengers',
    counterExample: '80 people',
  },
  { id: 'counted/woman', class: 'woman', lemmas: ['woman', 'girl', 'schoolgirl'], example: 'three women', counterExample: 'three men' },
  {
    id: 'counted/civilian',
    class: 'civilian',
    lemmas: ['civilian', 'bystander', 'noncombatant'],
    example: 'ten civilians',
    counterExample: 'ten rebels',
  },
  {
    id: 'counted/hostage',
    class: 'hostage',
    lemmas: ['hostage', 'captive', 'abductee', 'prisoner', 'detainee'],
    example: 'nine captives',
    counterExample: 'nine guards',
  },
  { id: 'counted/home', class: 'home', lemmas: ['home', 'house', 'dwelling'], example: '40 houses', counterExample: '40 schools' },
  {
    id: 'counted/strike',
    class: 'strike',
    lemmas: ['strike', 'airstrike', 'raid'],
    example: 'three air strikes',
    counterExample: 'three rockets',
  },
  { id: 'counted/ship', class: 'ship', lemmas: ['ship', 'vessel', 'boat', 'tanker'], example: 'two vessels', counterExample: 'two crates' },
  {
    id: 'counted/quake',
    class: 'quake',
    lemmas: ['quake', 'earthquake', 'temblor', 'tremor'],
    example: 'two earthquakes',
    counterExample: 'two aftershocks',
  },
]

/** Classes of persons: with one telling number two of them are the same people under two names. */
export const PERSON_CLASSES: readonly string[] = [
  'people',
  'child',
  'fighter',
  'soldier',
  'police',
  'crew',
  'aboard',
  'woman',
  'civilian',
  'hostage',
  'student',
  'pupil',
  'worker',
  'migrant',
  'man',
  'schoolboy',
]

/** Classes of which nobody is of two: a man and a child are two dead, however alike it is told. */
export const EXCLUSIVE_CLASSES: readonly (readonly [string, string])[] = [
  ['man', 'child'],
  ['man', 'woman'],
]

/** Measures of where the same people are in turn: who was abducted is held, then released. */
export const CUSTODY_MEASURES: readonly string[] = ['abducted', 'hostages', 'released', 'rescued']

/** Words before a counted noun that make no class of their own. */
export const COUNTED_FILLERS: readonly string[] = [
  'other',
  'more',
  'additional',
  'further',
  'the',
  'a',
  'an',
  'of',
  'its',
  'their',
  'his',
  'her',
  'all',
  'another',
  'dead',
  'injured',
  'wounded',
  'killed',
  'last',
  'first',
  'least',
  'at',
  'about',
  'around',
  'nearly',
  'some',
  'only',
  'as',
  'many',
  'these',
  'those',
  'same',
  'our',
  'total',
  'whole',
  'reported',
  'confirmed',
  'estimated',
]

/** Events that follow another and have a size of their own. */
export const LESSER_EVENTS: readonly string[] = ['aftershock', 'foreshock']

/** Words by which a sentence says that it tells of another occasion than the story's. */
export const OTHER_EVENT: readonly string[] = ['another', 'separate', 'separately', 'elsewhere', 'unrelated']

/** Plurals that no rule makes. */
export const PLURALS: Readonly<Record<string, string>> = {
  child: 'children',
  man: 'men',
  woman: 'women',
  person: 'people',
  policeman: 'policemen',
  serviceman: 'servicemen',
  crewman: 'crewmen',
  gunman: 'gunmen',
  militiaman: 'militiamen',
  wife: 'wives',
  life: 'lives',
  foot: 'feet',
  police: 'police',
  crew: 'crew',
}

/** Small numbers as prose has them. */
export const NUMBER_NAMES: Readonly<Record<number, string>> = {
  1: 'one',
  2: 'two',
  3: 'three',
  4: 'four',
  5: 'five',
  6: 'six',
  7: 'seven',
  8: 'eight',
  9: 'nine',
  10: 'ten',
}
