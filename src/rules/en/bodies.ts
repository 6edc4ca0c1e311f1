/**
 * Who speaks for whom, and which bodies are of one state: rows of names, words of roles, and words that make a name a public body.
 *
 * Small letters without accents and points. Knows no person: who holds an office changes, what the office speaks for does not.
 */

interface BodyRow {
  readonly id: string
  /** Names of one body; the first is the one the others are read as. */
  readonly names: readonly string[]
  /** The state it is a body of; absent for bodies of no state. */
  readonly state?: string
}

/** Bodies known all over the world by names that do not say whose they are. */
export const BODIES: readonly BodyRow[] = [
  {
    id: 'us-defense',
    names: ['pentagon', 'defense department', 'department of defense', 'us defense department', 'defense secretary'],
    state: 'US',
  },
  { id: 'us-state', names: ['state department', 'department of state', 'us state department', 'secretary of state'], state: 'US' },
  { id: 'us-president', names: ['white house', 'oval office', 'us president', 'us administration'], state: 'US' },
  { id: 'us-justice', names: ['justice department', 'department of justice', 'attorney general'], state: 'US' },
  { id: 'us-homeland', names: ['homeland security', 'department of homeland security', 'dhs'], state: 'US' },
  { id: 'us-treasury', names: ['treasury department', 'us treasury'], state: 'US' },
  { id: 'us-fbi', names: ['fbi', 'federal bureau of investigation'], state: 'US' },
  { id: 'us-cia', names: ['cia', 'central intelligence agency'], state: 'US' },
  { id: 'us-cdc', names: ['cdc', 'centers for disease control and prevention', 'centers for disease control'], state: 'US' },
  { id: 'us-ntsb', names: ['ntsb', 'national transportation safety board'], state: 'US' },
  { id: 'us-faa', names: ['faa', 'federal aviation administration'], state: 'US' },
  { id: 'us-fema', names: ['fema', 'federal emergency management agency'], state: 'US' },
  { id: 'us-geological', names: ['usgs', 'us geological survey', 'united states geological survey', 'geological survey'], state: 'US' },
  { id: 'us-weather', names: ['national weather service', 'nws'], state: 'US' },
  { id: 'us-centcom', names: ['centcom', 'us central command', 'central command'], state: 'US' },
  { id: 'us-congress', names: ['us congress', 'us senate', 'us house of representatives', 'capitol hill'], state: 'US' },
  { id: 'gb-government', names: ['downing street', 'number 10', 'no 10'], state: 'GB' },
  { id: 'gb-foreign', names: ['foreign office', 'foreign and commonwealth office', 'british foreign office'], state: 'GB' },
  { id: 'gb-home', names: ['home office'], state: 'GB' },
  { id: 'gb-defence', names: ['ministry of defence', 'mod'], state: 'GB' },
  { id: 'gb-met', names: ['scotland yard', 'metropolitan police', 'met police'], state: 'GB' },
  { id: 'ru-president', names: ['kremlin'], state: 'RU' },
  { id: 'fr-president', names: ['elysee', 'elysee palace'], state: 'FR' },
  { id: 'fr-foreign', names: ['quai d orsay'], state: 'FR' },
  { id: 'kr-president', names: ['blue house', 'cheong wa dae', 'joint chiefs of staff'], state: 'KR' },
  {
    id: 'il-military',
    names: ['idf', 'israel defense forces', 'israeli defense forces', 'israel defence forces', 'israeli military', 'israeli army'],
    state: 'IL',
  },
  { id: 'il-police', names: ['shin bet'], state: 'IL' },
  { id: 'ir-guard', names: ['irgc', 'revolutionary guard', 'revolutionary guards', 'islamic revolutionary guard corps'], state: 'IR' },
  { id: 'cn-army', names: ['people s liberation army', 'pla'], state: 'CN' },
  { id: 'in-foreign', names: ['south block'], state: 'IN' },
  { id: 'ir-agency', names: ['irna', 'islamic republic news agency', 'irib', 'press tv'], state: 'IR' },
  { id: 'sy-agency', names: ['sana', 'syrian arab news agency'], state: 'SY' },
  { id: 'cn-agency', names: ['xinhua', 'xinhua news agency', 'cctv'], state: 'CN' },
  { id: 'kp-agency', names: ['kcna', 'korean central news agency'], state: 'KP' },
  { id: 'ru-agency', names: ['tass', 'itar-tass', 'ria novosti'], state: 'RU' },
  { id: 'un', names: ['united nations', 'un', 'u n'] },
  { id: 'nato', names: ['nato', 'north atlantic treaty organization'] },
  { id: 'who', names: ['world health organization', 'who'] },
]

/** Words of a role that say that its holder speaks for the body: what is left of the role names the body. */
export const SPEAKING_WORDS: ReadonlySet<string> = new Set(
  'spokesman spokeswoman spokesperson spokespeople spokesmen press media secretary head chief director chairman chairwoman chairperson chair president chancellor commander commissioner leader boss ceo minister premier executive officer founder governor mayor superintendent manager representative ambassador envoy statement tweet'.split(
    ' ',
  ),
)

/** Words of a role or name that say nothing of the body. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'the a an of for in at on to and s its his her their deputy vice senior acting top general lead former assistant official officials unnamed unidentified anonymous several some many other two three one local mr mrs ms dr sir gen col lt maj capt sgt rep sen gov executive officer'.split(
    ' ',
  ),
)

/** Words that, beside the name of a state, make a source one of its public bodies or of the people in them. */
export const PUBLIC_WORDS: ReadonlySet<string> = new Set(
  'government administration ministry minister ministers president presidency premier prime cabinet military army navy marines airforce forces force troops police official officials officer officers authorities authority state intelligence security defense defence foreign interior embassy ambassador consulate parliament senate congress lawmakers diplomat diplomats commander general spokesman spokeswoman spokesperson department secretary agency regime leader leaders leadership prosecutor prosecutors court guard guards coastguard crisis command fleet'.split(
    ' ',
  ),
)

/** Words that head an unnamed group of people in office: two such groups may be one. */
export const OFFICE_WORDS: ReadonlySet<string> = new Set(
  'official officials officer officers authorities authority source sources diplomat diplomats aide aides lawmaker lawmakers investigator investigators prosecutor prosecutors spokesman spokeswoman spokesperson police commander commanders insider insiders executive executives employee employees'.split(
    ' ',
  ),
)

/** Words that name an office of some state, whichever it is: "police", "the interior ministry", "a government official". */
export const STATE_OFFICES: ReadonlySet<string> = new Set(
  'government official officials authorities authority police officer officers ministry minister ministers prosecutor prosecutors prime premier governor mayor parliament senate congress lawmaker lawmakers embassy court army navy military coastguard sheriff sheriffs coroner'.split(
    ' ',
  ),
)

/** Public bodies by the noun they are called by, beside which "officials" may be theirs: "the disaster agency"; not a news agency. */
export const STATE_BODIES: ReadonlySet<string> = new Set('agency department bureau commission council'.split(' '))

/** Who reports for an outlet that is named beside: "a Northern Wire correspondent", "a reporter for the Strand Post". */
export const REPORTER_WORDS: ReadonlySet<string> = new Set(
  'correspondent correspondents reporter reporters journalist journalists photographer photographers cameraman'.split(' '),
)

/** Where a body publishes, at the end of its name: "the Skytrail website". */
export const MEDIUM_WORDS: ReadonlySet<string> = new Set('website site webpage page blog portal app account feed'.split(' '))

/** Offices that one person holds: who is called by one may be whoever is named with it. */
export const SINGLE_OFFICES: ReadonlySet<string> = new Set(
  'chief mayor governor sheriff coroner president premier chancellor superintendent commissioner chairman chairwoman ceo'.split(' '),
)

/** Words for an area that say which one as little as "the". */
export const AREA_WORDS: ReadonlySet<string> = new Set(
  'city town county state village district region country national local regional federal'.split(' '),
)

/** What a government is called beside the name of who leads it. */
export const RULE_WORDS: ReadonlySet<string> = new Set('government regime administration'.split(' '))
