/** What a party to an event is, by the noun that names it: the sector codes of PLOVER. The first row with such a word decides. */
export interface ActorRow {
  readonly id: string
  readonly sector: string
  /** A pattern over the words of the name. */
  readonly words: string
  readonly example: string
  readonly counterExample: string
}

export const ACTOR_WORDS: readonly ActorRow[] = [
  {
    id: 'actor/rebel',
    sector: 'REB',
    words: String.raw`\b(?:rebels?|militants?|insurgents?|guerrillas?|jihadists?|terrorists?|Islamic State|ISIS|ISIL|al-?Qa[ei]da|AQAP|Taliban|Boko Haram|Hezbollah|militias?)\b`,
    example: 'the rebels of the north',
    counterExample: 'the farmers of the north',
  },
  {
    id: 'actor/military',
    sector: 'MIL',
    words: String.raw`\b(?:army|military|soldiers?|troops|forces|air force|navy|marines?|warplanes?|jets|commandos?|SEALs?|guardsmen|National Guard)\b`,
    example: 'the army of the north',
    counterExample: 'the farmers of the north',
  },
  {
    id: 'actor/police',
    sector: 'COP',
    words: String.raw`\b(?:police|officers?|SWAT|sheriff|deputies|FBI|detectives?|gendarmes?)\b`,
    example: 'police in the north',
    counterExample: 'policy in the north',
  },
  {
    id: 'actor/criminal',
    sector: 'CRM',
    words: String.raw`\b(?:gunm[ae]n|attackers?|shooters?|assailants?|suspects?|killers?|hostage-takers?|bombers?)\b`,
    example: 'the gunman',
    counterExample: 'the gun',
  },
  {
    id: 'actor/government',
    sector: 'GOV',
    words: String.raw`\b(?:government|president|prime minister|minist(?:er|ry)|officials?|authorities|regime|White House|Pentagon|governor|mayor|state department|parliament|congress|secretary|administration)\b`,
    example: 'the prime minister',
    counterExample: 'the prime time',
  },
  {
    id: 'actor/civilian',
    sector: 'CVL',
    words: String.raw`\b(?:people|civilians?|children|child|students?|pupils?|(?:school)?girls?|boys?|wom[ae]n|m[ae]n|residents?|villagers?|passengers?|protest[eo]rs|demonstrators|crowds?|workers?|victims?|hostages?|tourists?|families|nurses?|revel+ers|clubgoers|concertgoers)\b`,
    example: 'nine people',
    counterExample: 'nine houses',
  },
]
