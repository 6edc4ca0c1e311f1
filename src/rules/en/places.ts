/**
 * Wordings of places: abbreviations of states, words that say what kind of place a name is, directions, distances,
 * prepositions of being somewhere, and predicates of which a place is the subject only as its government.
 *
 * Lists of words are sets; patterns are rows, each with the phrase that forced it and one it must leave alone.
 */

/** What a place is, said behind its name or left out: "Marsland Province" is "Marsland"; a city is not what shares its name. */
export const PLACE_KINDS: ReadonlySet<string> = new Set(
  'province county island islands sea ocean peninsula region district state prefecture governorate municipality'.split(' '),
)

/** Abbreviations as newspapers write them to the code of the division. */
export const REGION_ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Ala: 'US.AL',
    Alaska: 'US.AK',
    Ariz: 'US.AZ',
    Ark: 'US.AR',
    Calif: 'US.CA',
    Colo: 'US.CO',
    Conn: 'US.CT',
    Del: 'US.DE',
    Fla: 'US.FL',
    Ga: 'US.GA',
    Ill: 'US.IL',
    Ind: 'US.IN',
    Kan: 'US.KS',
    Ky: 'US.KY',
    La: 'US.LA',
    Md: 'US.MD',
    Mass: 'US.MA',
    Mich: 'US.MI',
    Minn: 'US.MN',
    Miss: 'US.MS',
    Mo: 'US.MO',
    Mont: 'US.MT',
    Neb: 'US.NE',
    Nev: 'US.NV',
    'N.H': 'US.NH',
    'N.J': 'US.NJ',
    'N.M': 'US.NM',
    'N.Y': 'US.NY',
    'N.C': 'US.NC',
    'N.D': 'US.ND',
    Okla: 'US.OK',
    Ore: 'US.OR',
    Pa: 'US.PA',
    'R.I': 'US.RI',
    'S.C': 'US.SC',
    'S.D': 'US.SD',
    Tenn: 'US.TN',
    Tex: 'US.TX',
    Vt: 'US.VT',
    Va: 'US.VA',
    Wash: 'US.WA',
    'W.Va': 'US.WV',
    Wis: 'US.WI',
    Wyo: 'US.WY',
    'D.C': 'US.DC',
    AL: 'US.AL',
    AK: 'US.AK',
    AZ: 'US.AZ',
    AR: 'US.AR',
    CA: 'US.CA',
    CO: 'US.CO',
    CT: 'US.CT',
    DE: 'US.DE',
    DC: 'US.DC',
    FL: 'US.FL',
    GA: 'US.GA',
    HI: 'US.HI',
    ID: 'US.ID',
    IL: 'US.IL',
    IN: 'US.IN',
    IA: 'US.IA',
    KS: 'US.KS',
    KY: 'US.KY',
    LA: 'US.LA',
    ME: 'US.ME',
    MD: 'US.MD',
    MA: 'US.MA',
    MI: 'US.MI',
    MN: 'US.MN',
    MS: 'US.MS',
    MO: 'US.MO',
    MT: 'US.MT',
    NE: 'US.NE',
    NV: 'US.NV',
    NH: 'US.NH',
    NJ: 'US.NJ',
    NM: 'US.NM',
    NY: 'US.NY',
    NC: 'US.NC',
    ND: 'US.ND',
    OH: 'US.OH',
    OK: 'US.OK',
    OR: 'US.OR',
    PA: 'US.PA',
    RI: 'US.RI',
    SC: 'US.SC',
    SD: 'US.SD',
    TN: 'US.TN',
    TX: 'US.TX',
    UT: 'US.UT',
    VT: 'US.VT',
    VA: 'US.VA',
    WA: 'US.WA',
    WV: 'US.WV',
    WI: 'US.WI',
    WY: 'US.WY',
    Ont: 'CA.08',
    'B.C': 'CA.02',
    BC: 'CA.02',
    AB: 'CA.01',
    MB: 'CA.03',
    SK: 'CA.11',
    QC: 'CA.10',
    NS: 'CA.07',
    Que: 'CA.10',
    Alta: 'CA.01',
    Sask: 'CA.11',
    Man: 'CA.03',
    'N.S': 'CA.07',
    'N.B': 'CA.04',
    NSW: 'AU.02',
    Vic: 'AU.07',
    Qld: 'AU.04',
  }),
)

/** What an abbreviation may stand for beside the row above: a division's code, or a country's alone. */
export const SECOND_ABBREVIATIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['WA', ['AU.08']],
  ['SA', ['ZA', 'AU.05']],
  ['NT', ['AU.03', 'CA.13']],
  ['ACT', ['AU.01']],
  ['Tas', ['AU.06']],
  ['NI', ['GB.NIR']],
  ['NB', ['CA.04']],
  ['NZ', ['NZ']],
])

/** Adjectives and peoples of what is no country of its own, in small letters, to its name: "a European court" speaks for Europe. */
export const AREA_ADJECTIVES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    european: 'Europe',
    europeans: 'Europe',
    african: 'Africa',
    africans: 'Africa',
    asian: 'Asia',
    asians: 'Asia',
    'north american': 'North America',
    'south american': 'South America',
    'latin american': 'Latin America',
    kurdish: 'Kurdistan',
    kurds: 'Kurdistan',
    abkhaz: 'Abkhazia',
    abkhazian: 'Abkhazia',
    'south ossetian': 'South Ossetia',
    'south ossetians': 'South Ossetia',
    english: 'England',
    scottish: 'Scotland',
    scots: 'Scotland',
    welsh: 'Wales',
    catalan: 'Catalonia',
    chechen: 'Chechnya',
    crimean: 'Crimea',
    kashmiri: 'Kashmir',
    tibetan: 'Tibet',
  }),
)

/** Words before or after a name that say what it is; the index may hold the name without them. */
export const PLACE_NOUNS: ReadonlyMap<
  string,
  'city' | 'region' | 'district' | 'island' | 'sea' | 'water' | 'mountain' | 'country' | 'facility'
> = new Map([
  ...(['city', 'town', 'village', 'township', 'suburb', 'settlement', 'hamlet', 'municipality', 'capital', 'resort'] as const).map(
    (word) => [word, 'city'] as const,
  ),
  ...(['province', 'state', 'region', 'governorate', 'prefecture', 'oblast', 'territory', 'canton', 'emirate', 'republic'] as const).map(
    (word) => [word, 'region'] as const,
  ),
  ...(
    ['county', 'district', 'parish', 'borough', 'regency', 'department', 'raion', 'commune', 'neighborhood', 'neighbourhood'] as const
  ).map((word) => [word, 'district'] as const),
  ...(['island', 'islands', 'isle', 'archipelago', 'atoll', 'peninsula'] as const).map((word) => [word, 'island'] as const),
  ...(['sea', 'ocean', 'gulf', 'strait', 'straits', 'bay', 'channel'] as const).map((word) => [word, 'sea'] as const),
  ...(['river', 'lake', 'reservoir', 'delta', 'lagoon'] as const).map((word) => [word, 'water'] as const),
  ...(['mount', 'mountain', 'mountains', 'hills', 'range', 'volcano', 'peak', 'ridge'] as const).map((word) => [word, 'mountain'] as const),
])

/** What a place is, in small letters before its name, and whose: "island of Marsby", "the Kenyan town of Marsby". */
export const KIND_BEFORE =
  /^(?:[^,;]{0,40}\s)?(?:city|town|village|township|suburb|hamlet|province|state|region|prefecture|territory|county|district|island|islands|isle|peninsula) of (?:the )?(?=\p{Lu})/u

export type FeatureKind = 'sea' | 'water' | 'mountain' | 'land'

/** Natural features: such a name is not the town that it is named for ("the Strait of Messina", "the Bay of Naples", "the Swat valley"). */
export const FEATURE_NOUNS: ReadonlyMap<string, FeatureKind> = new Map([
  ...'sea ocean gulf strait straits bay channel sound fjord'.split(' ').map((word) => [word, 'sea'] as const),
  ...'river lake reservoir delta lagoon creek'.split(' ').map((word) => [word, 'water'] as const),
  ...'mount mountain mountains hills range volcano peak ridge pass'.split(' ').map((word) => [word, 'mountain'] as const),
  ...'valley desert basin plateau'.split(' ').map((word) => [word, 'land'] as const),
])

/** Last words of names that are often given for a place far away: "London Road" and "Lincoln Hospital" lie anywhere. */
export const NAMED_AFTER: ReadonlySet<string> = new Set(
  (
    'road street avenue boulevard lane highway drive way square plaza park bridge tunnel hotel house hall restaurant bar cafe club theatre theater cinema market mall store ' +
    'hospital clinic church cathedral temple mosque synagogue monument museum palace barracks compound school academy tower towers camp cemetery inn station'
  ).split(' '),
)

/** Last words of the names of buildings and sites: such a name is no town, whatever the index says of its first word. */
export const FACILITY_NOUNS: ReadonlySet<string> = new Set(
  (
    'airport airfield airbase arena complex racecourse base barracks bridge camp cathedral cemetery center centre church clinic club college compound court courthouse crossing dam depot dock embassy ' +
    'consulate factory garage hall harbor harbour headquarters hospital hotel house jail junction library mall market mill mine monument mosque motel museum office palace park ' +
    'pier pipeline plant plaza port prison refinery reactor resort restaurant road runway school square stadium station store street synagogue temple terminal theater theatre ' +
    'tower towers track tunnel university wall warehouse avenue boulevard highway lane zoo'
  ).split(' '),
)

/** Parts of a place: "northern Iraq" is a region of Iraq, "downtown Cairo" is in Cairo. */
export const DIRECTION_WORDS: ReadonlySet<string> = new Set(
  (
    'north south east west northern southern eastern western northeast northwest southeast southwest north-east north-west south-east south-west northeastern northwestern ' +
    'southeastern southwestern north-eastern north-western south-eastern south-western central downtown inner outer upper lower mid rural coastal inland mainland greater'
  ).split(' '),
)

/** Prepositions under which something is or happens at the place. */
export const LOCATIVE_PREPOSITIONS: ReadonlySet<string> = new Set(
  (
    'in at near on off outside inside around across over along within throughout above beneath under between amid among by beside beyond behind opposite into onto north south east ' +
    'west northeast northwest southeast southwest'
  ).split(' '),
)

/** What a government does: a place that is the subject is meant as its government. */
export const POLITICAL_VERBS: ReadonlySet<string> = new Set(
  (
    'say announce warn claim deny accuse condemn insist argue urge demand vow pledge threaten reject agree refuse want seek hope fear believe decide declare consider call blame ' +
    'confirm admit acknowledge respond retaliate negotiate sign withdraw impose lift support back oppose recognise recognize launch carry order strike attack invade fire bomb ' +
    'deploy send provide fund arm sponsor expel summon recall ask tell offer propose criticise criticize welcome praise express report add note state describe suspect plan intend ' +
    'continue try fail ban approve block veto vote conduct test develop pursue shoot kill act take use make win lose devise grapple'
  ).split(' '),
)

/** What bears a name of its own on the water: the name behind it is no place, wherever else the report writes it. */
export const VESSEL_NOUNS: ReadonlySet<string> = new Set(
  (
    'ferry ship boat vessel tanker freighter trawler yacht liner barge tugboat tug steamer schooner frigate destroyer corvette submarine cruiser warship battleship ' +
    'minesweeper cutter carrier containership cargoship hovercraft catamaran dredger lifeboat icebreaker gunboat'
  ).split(' '),
)

/** Letters before a vessel's name. */
export const VESSEL_PREFIXES: ReadonlySet<string> = new Set(
  'MV M/V MS M/S SS MT M/T MY RV FV F/V USS HMS HMCS HMAS USNS USCGC RMS INS'.split(' '),
)

export interface PlacePattern {
  readonly id: string
  readonly pattern: RegExp
  readonly example: string
  readonly counterExample: string
}

/** Read backwards from a toponym: the text just before it, ending there. */
export const OFFSET_PATTERNS: readonly PlacePattern[] = [
  {
    id: 'place/offset',
    pattern:
      /(?<![\w.,])(?<amount>\d{1,4}(?:[.,]\d{1,3})?|\p{L}{2,12})(?: |-| )?(?<unit>km|kms|kilometers?|kilometres?|miles?|mi|meters?|metres?)(?: \([^()]{1,30}\)| \/ [\d.]{1,6} ?\p{L}{1,10})?,? (?:to the )?(?<direction>(?:north|south|east|west|due|-| )+) (?:of|from) (?:the )?(?:(?:\p{L}+ ){0,2}(?:city|town|capital|village|port|island) of )?$/iu,
    example: 'A tremor struck 20 km north of ',
    counterExample: 'They drove 20 km north to ',
  },
]

// Any sign but space, digits and punctuation: a class of all letters takes far longer to try.
const LETTER = String.raw`[^\s!-,/-@\[-\x60{-~“”‘’–—…]`
const SIDE = String.raw`\p{Lu}${LETTER}+(?: \p{Lu}${LETTER}+){0,2}`
const BORDER = '(?:border|frontier)s?(?: (?:region|area|zone|crossing|town|village|city)s?)?'

/** Border areas, read anywhere in a sentence; `a` and `b` are the sides. */
export const BORDER_PATTERNS: readonly PlacePattern[] = [
  {
    id: 'place/border-pair',
    pattern: new RegExp(String.raw`(?<![\p{L}-])(?<a>${SIDE}) ?[-–—/] ?(?<b>${SIDE}) ${BORDER}(?!\p{L})`, 'gu'),
    example: 'They met near the Chad-Sudan border.',
    counterExample: 'A Chad-Sudan treaty closed the border.',
  },
  {
    id: 'place/border-between',
    pattern: new RegExp(`${BORDER} (?:between|of) (?:the )?(?<a>${SIDE}) and (?:the )?(?<b>${SIDE})`, 'gu'),
    example: 'They met on the border between Chad and Sudan.',
    counterExample: 'They met between the border and Sudan.',
  },
  {
    id: 'place/border-with',
    pattern: new RegExp(String.raw`(?<![\p{L}-])(?<a>${SIDE})(?:['’]s?)? ${BORDER} with (?:the )?(?<b>${SIDE})`, 'gu'),
    example: "They met on Chad's border with Sudan.",
    counterExample: 'They met in Chad, with Sudan absent.',
  },
  {
    id: 'place/border',
    pattern: new RegExp(String.raw`(?<![\p{L}-])(?<a>${SIDE})(?:['’]s?)? ${BORDER}(?!\p{L})`, 'gu'),
    example: 'They met near the Sudanese border.',
    counterExample: 'They met near the old border.',
  },
]
