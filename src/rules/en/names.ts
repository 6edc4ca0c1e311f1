/**
 * Wordings around names: titles and roles before a name, words that say what kind of thing bears it, acronyms that
 * everybody writes without their full form, and patterns of what a text puts beside a name.
 */

export interface NamePattern {
  readonly id: string
  readonly pattern: RegExp
  readonly example: string
  readonly counterExample: string
}

/** Courtesy titles; the gender that they give, if any. */
export const HONORIFICS: ReadonlyMap<string, 'he' | 'she' | undefined> = new Map([
  ...'mr mister sir lord king prince sheikh sheik imam father brother baron'.split(' ').map((word) => [word, 'he'] as const),
  ...'mrs ms miss madam lady dame queen princess sister baroness'.split(' ').map((word) => [word, 'she'] as const),
  ...'dr doctor prof professor rev reverend pastor rabbi ayatollah mullah hon honorable honourable st saint'
    .split(' ')
    .map((word) => [word, undefined] as const),
])

/** Nouns of office or trade that stand before or beside a person's name. */
export const ROLE_NOUNS: ReadonlySet<string> = new Set(
  (
    'president premier minister secretary chancellor senator sen representative rep congressman congresswoman governor gov mayor councillor councilor councilman councilwoman ambassador envoy ' +
    'spokesman spokeswoman spokesperson chief head director chairman chairwoman chairperson chair commissioner commander general gen lieutenant lt colonel col major maj captain capt sergeant sgt ' +
    'admiral adm corporal cpl private pvt brigadier brig marshal officer constable detective inspector superintendent sheriff deputy judge justice prosecutor attorney lawyer solicitor ' +
    'leader founder owner executive ceo manager coach player striker analyst expert professor researcher scientist fellow economist historian author writer journalist reporter ' +
    'correspondent editor photographer activist campaigner lobbyist candidate lawmaker legislator politician mp mep parliamentarian speaker whip delegate diplomat adviser advisor aide assistant ' +
    'official administrator coordinator engineer pilot driver doctor surgeon nurse teacher student farmer resident witness survivor victim suspect gunman attacker shooter ' +
    'bishop archbishop cardinal pope cleric priest pastor imam rabbi ayatollah king queen prince princess sultan emir crown sheikh chief treasurer foreign actor actress singer ' +
    'director-general secretary-general undersecretary vice-president co-founder seismologist geologist meteorologist paramedic firefighter investigator'
  ).split(' '),
)
/** Role nouns that say "he" or "she" themselves. */
export const ROLE_GENDERS: ReadonlyMap<string, 'he' | 'she'> = new Map([
  ...'spokesman congressman councilman chairman king prince sultan emir gunman father brother son husband priest pope actor businessman policeman fisherman'
    .split(' ')
    .map((word) => [word, 'he'] as const),
  ...'spokeswoman congresswoman councilwoman chairwoman queen princess mother sister daughter wife actress businesswoman policewoman widow'
    .split(' ')
    .map((word) => [word, 'she'] as const),
])

/** Common nouns of bands and movements: the last word of a band's name, or what a report calls it beside its name. */
export const GROUP_NOUNS: ReadonlySet<string> = new Set(
  (
    'militia militias group groups brigade brigades battalion battalions front movement army rebels fighters militants insurgents faction ' +
    'resistance guard guards force forces unit units cartel gang mafia clan tribe coalition party parties troops'
  ).split(' '),
)

/** What a report calls a band beside its name: "the militia Nur", "Nur fighters". */
export const ARMED_NOUNS: ReadonlySet<string> = new Set(
  'militia militias militants insurgents rebels fighters group groups faction factions brigade brigades battalion battalions'.split(' '),
)

/** Common nouns that no person's name has in it, and a band's may. */
export const BAND_WORDS: ReadonlySet<string> = new Set(
  'militia militias brigade brigades battalion battalions front army movement mujahideen rebels fighters'.split(' '),
)

/** A word that makes a name that of an organisation. */
export const ORGANIZATION_NOUNS: ReadonlySet<string> = new Set(
  (
    'ministry department agency office bureau commission committee council court service services authority administration association institute institution university college school ' +
    'company corporation corp inc ltd plc llc group bank fund foundation union federation league board police army navy force command centre center organization organisation society ' +
    'parliament congress senate house assembly cabinet times post journal news tribune herald observatory survey airlines airways press television radio network channel branch brigade ' +
    'party club trust crescent cross nations marines treasury aviation brotherhood patrol'
  ).split(' '),
)

/** Last words that say what kind of company it is and are left out as often as said: "Harbour Motors Inc" is "Harbour Motors". */
export const COMPANY_FORMS: ReadonlySet<string> = new Set(
  'inc incorporated corp corporation co company ltd limited plc llc llp nv sa ag gmbh spa ab oyj bv pty'.split(' '),
)

/** Last words whose second is left out as often as said: "Marsby Police Department" is "Marsby Police". */
export const KIND_TAILS: ReadonlySet<string> = new Set([
  'police department',
  'fire department',
  'sheriffs department',
  'elementary school',
  'middle school',
  'high school',
])

/** Bodies of which a country has one, named without it where the country is plain: "the Navy" of the Marsland Navy. */
export const NATION_BODIES: ReadonlySet<string> = new Set(
  'navy army marines treasury brotherhood congress parliament senate gendarmerie cabinet embassy'.split(' '),
)

/** Last words that a body's short form leaves out: "Harbour Investigation Branch" is "Harbour Investigation", "Marsby Wire Agency" is "Marsby Wire". */
export const DROPPED_TAILS: ReadonlySet<string> = new Set(
  'agency authority branch department board network magazine newspaper tv radio television com news press police project school elementary group service services'.split(
    ' ',
  ),
)

/** Last words of newspapers, named by them alone: "the Herald" of the Marsby Herald. */
export const NEWSPAPER_NOUNS: ReadonlySet<string> = new Set(
  'times post chronicle tribune herald journal telegraph gazette argus observer courier inquirer globe'.split(' '),
)

/** Words that tell a site more closely and are left out as often as said: "Marsby International Airport" is "Marsby Airport". */
export const SITE_FILLERS: ReadonlySet<string> = new Set(
  'international subway metro underground railway rail train military elementary'.split(' '),
)

/** Words for one sort of site, each row under its first: "Marsby Airfield" is "Marsby air base". */
export const SITE_WORDS: readonly (readonly string[])[] = [
  ['airbase', 'air base', 'airfield', 'air field', 'airforce base', 'air force base'],
  ['jail', 'prison'],
  ['hotel', 'resort and casino', 'hotel and casino', 'resort hotel', 'resort', 'casino'],
  ['concert hall', 'music hall', 'concert venue'],
]

/** Towns that go without the "City" of their names as often as with it: where another "Marsby City" lies, "Marsby" is mostly the land around it. */
export const CITIES_LEFT_OUT: ReadonlySet<string> = new Set(['new york', 'quebec', 'ho chi minh'])

/** Words for one people, party or faith, each row under its first: a report's "Kurdish" forces are another's "Kurds". */
export const PEOPLE_FORMS: readonly (readonly string[])[] = [
  ['kurd', 'kurds', 'kurdish'],
  ['democrat', 'democrats', 'democratic', 'democratic party'],
  ['republican', 'republicans', 'republican party', 'gop'],
  ['jihadist', 'jihadists', 'jihadi', 'jihadis'],
  ['islam', 'islamic'],
  ['jew', 'jews', 'jewish'],
  ['shiite', 'shiites', 'shia', 'shias', 'shi ite', 'shi a'],
  ['sunni', 'sunnis'],
  ['yazidi', 'yazidis', 'yezidi', 'yezidis'],
  ['catholic', 'catholics'],
  ['buddhist', 'buddhists'],
]

/** Words before a body's name that are no part of it: "the acting Harbour Department". */
export const BODY_QUALIFIERS = /^(?:[Aa]cting|federal|[Cc]ourtesy|former|then)\s+(?=\p{Lu})/u

/** Parties' adjectives that are words like any other in small letters: "a democratic vote" names no party. */
export const PARTY_ADJECTIVES: ReadonlySet<string> = new Set(
  'democratic republican conservative liberal labour labor socialist communist independent green progressive'.split(' '),
)

/** A company's trade behind its name, left out in the short form: "Sorensen Airlines" is "Sorensen", never "Sorensen Foundation". */
export const TRADE_WORDS: ReadonlySet<string> = new Set(
  (
    'motor motors computer computers airline airlines airways steel oil petroleum pharmaceuticals pharma software technologies industries electronics brewery breweries foods stores ' +
    'holdings insurance telecom'
  ).split(' '),
)

/** Letters before a ship's name that a report may leave out. */
export const SHIP_PREFIXES: ReadonlySet<string> = new Set('ins hms uss hmas hmcs usns mv ms mt ss rms fv rv'.split(' '))

/** First words of bodies that go on with "of" or "for". */
export const BODY_STARTS: ReadonlySet<string> = new Set(
  'Ministry Department Office Bureau Institute University Bank House Chamber Church Council Board Court Transport Centre Center Centers Association Federation Union School College Academy Society Directorate Agency Committee Commission'.split(
    ' ',
  ),
)

export const EVENT_NOUNS: ReadonlySet<string> = new Set(
  'war games olympics cup championship festival summit conference day revolution uprising spring hurricane storm typhoon cyclone earthquake massacre attack attacks operation award awards prize marathon election'.split(
    ' ',
  ),
)

/** What stands before a storm's name. */
export const STORM_NOUNS: ReadonlySet<string> = new Set('Hurricane Typhoon Cyclone Storm'.split(' '))

/** Short forms written without the full name; a row is one body. */
export const KNOWN_BODIES: readonly (readonly string[])[] = [
  ['United Nations', 'UN', 'U.N.'],
  ['European Union', 'EU', 'E.U.'],
  ['North Atlantic Treaty Organization', 'NATO', 'Nato'],
  ['African Union', 'AU'],
  ['World Health Organization', 'WHO', 'World Health Organisation'],
  ['International Monetary Fund', 'IMF'],
  ['International Atomic Energy Agency', 'IAEA'],
  ['Federal Bureau of Investigation', 'FBI', 'F.B.I.'],
  ['Central Intelligence Agency', 'CIA', 'C.I.A.'],
  ['National Security Agency', 'NSA', 'N.S.A.'],
  [
    'Department of Justice',
    'Justice Department',
    'DOJ',
    'U.S. Department of Justice',
    'US Department of Justice',
    'U.S. Justice Department',
    'US Justice Department',
  ],
  ['Department of Homeland Security', 'Homeland Security', 'DHS', 'Homeland Security Department'],
  ['Department of Defense', 'Defense Department', 'DoD', 'U.S. Department of Defense', 'US Department of Defense'],
  ['Department of State', 'State Department', 'U.S. State Department', 'US State Department', 'U.S. Department of State'],
  ['Federal Aviation Administration', 'FAA', 'F.A.A.'],
  ['National Transportation Safety Board', 'NTSB', 'N.T.S.B.'],
  ['Federal Emergency Management Agency', 'FEMA'],
  ['Centers for Disease Control and Prevention', 'CDC', 'C.D.C.', 'Centers for Disease Control'],
  ['Environmental Protection Agency', 'EPA', 'E.P.A.'],
  ['U.S. Geological Survey', 'USGS', 'US Geological Survey', 'United States Geological Survey'],
  ['National Hurricane Center', 'NHC'],
  ['Israel Defense Forces', 'IDF', 'Israeli Defense Forces', 'Israel Defence Forces', 'Israeli Defence Forces'],
  [
    'Islamic State',
    'ISIS',
    'ISIL',
    'IS',
    'Daesh',
    'Islamic State of Iraq and Syria',
    'Islamic State of Iraq and the Levant',
    'Islamic State group',
  ],
  ['UN Relief and Works Agency', 'UNRWA', 'U.N. Relief and Works Agency', 'United Nations Relief and Works Agency'],
  ['United Nations High Commissioner for Refugees', 'UNHCR', 'U.N. refugee agency', 'UN refugee agency'],
  ['United Nations Security Council', 'U.N. Security Council', 'UN Security Council', 'Security Council'],
  ['British Broadcasting Corporation', 'BBC', 'BBC News'],
  ['Associated Press', 'AP'],
  ['Agence France-Presse', 'AFP', 'Agence France Presse'],
  ['Doctors Without Borders', 'MSF', 'Medecins Sans Frontieres', 'Médecins Sans Frontières'],
  ['International Committee of the Red Cross', 'ICRC', 'International Red Cross'],
  ['House of Representatives', 'House', 'U.S. House', 'US House', 'U.S. House of Representatives', 'US House of Representatives'],
  ['Joint Chiefs of Staff', 'Joint Chiefs', 'U.S. Joint Chiefs of Staff', 'US Joint Chiefs of Staff'],
  ['Nusra Front', 'Jabhat al-Nusra', 'al-Nusra', 'al-Nusra Front', 'Al Nusra Front', 'Al-Nusra'],
  ['Palestine Liberation Organization', 'PLO'],
  ['Kurdistan Workers’ Party', 'PKK', "Kurdistan Workers' Party"],
  ['European Aviation Safety Agency', 'EASA'],
  [
    'Islamic Revolutionary Guard Corps',
    'IRGC',
    'Revolutionary Guards',
    'Revolutionary Guard',
    'Islamic Revolutionary Guards Corps',
    'Iranian Revolutionary Guard',
  ],
]

/** Verbs whose subject speaks the quotation beside them. */
export const SAYING_VERBS: ReadonlySet<string> = new Set(
  'say tell add write state ask explain note continue declare announce warn claim argue insist recall reply respond admit testify tweet post comment conclude stress remark report'.split(
    ' ',
  ),
)

/** What a person may be called by a description that names nobody: "the spokesman". */
export const PATTERNS: readonly NamePattern[] = [
  {
    id: 'name/acronym-bracket',
    pattern: /\((?:the |or )?(?<acronym>\p{Lu}[\p{L}\d.&-]{1,9})\)/gu,
    example: 'The Harbour Safety Investigation Office (HSIO) opened an inquiry.',
    counterExample: 'The mayor (Tom Reed) opened an inquiry.',
  },
]
