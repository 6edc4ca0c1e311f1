/**
 * What a number measures, by the words that govern it on the tree: "killed" people, people "aboard", a "magnitude".
 *
 * A row names lemmas and where the counted noun stands to them. `verb-object` also takes the subject of the passive and the
 * noun that a participle modifies ("people killed in the fire"); `verb-subject` the one who does or suffers it ("nine died");
 * `noun` is counted itself ("nine deaths"), `of` is the deed done to what is counted ("the abduction of nine pupils"),
 * `place` where it is said to be ("nine families are in shelters").
 */
export interface MeasureRow {
  readonly id: string
  readonly measure: string
  readonly at: 'verb-object' | 'verb-subject' | 'adjective' | 'noun' | 'of' | 'place' | 'label'
  readonly lemmas: readonly string[]
  /** Only with a dependent of one of these lemmas ("taken to hospital", "lost their lives"). */
  readonly with?: readonly string[]
  /** An indefinite article counts as one where this governs it ("a child was killed"). */
  readonly counts?: true
  readonly example: string
  readonly counterExample: string
}

const row = (
  id: string,
  measure: string,
  at: MeasureRow['at'],
  lemmas: string,
  example: string,
  counterExample: string,
  more: Pick<MeasureRow, 'with' | 'counts'> = {},
): MeasureRow => ({
  id: `measure/${id}`,
  measure,
  at,
  lemmas: lemmas.split(' '),
  ...more,
  example,
  counterExample,
})

const HOSPITAL = ['hospital', 'hospitals', 'clinic', 'infirmary', 'trauma', 'centre', 'center', 'care']
const counts = { counts: true } as const

export const MEASURES: readonly MeasureRow[] = [
  row(
    'kill',
    'killed',
    'verb-object',
    'kill slay murder massacre execute assassinate slaughter behead gun electrocute crush drown',
    'The flood killed nine farmers.',
    'The flood drained nine farms.',
    counts,
  ),
  row(
    'shot-dead',
    'killed',
    'verb-object',
    'shoot stab wound injure find declare pronounce confirm presume fear leave believe report',
    'Nine farmers were shot dead.',
    'Nine farmers were shot down.',
    { with: ['dead', 'fatally'], counts: true },
  ),
  row('shoot', 'shot', 'verb-object', 'shoot', 'They shot nine farmers.', 'They showed nine farmers.', counts),
  row('die', 'killed', 'verb-subject', 'die perish drown succumb', 'Nine farmers died.', 'Nine farmers danced.', counts),
  row('life', 'killed', 'noun', 'life', 'It claimed nine lives.', 'It claimed nine farms.'),
  row('lose-life', 'killed', 'verb-subject', 'lose', 'Nine farmers lost their lives.', 'Nine farmers lost their hats.', {
    with: ['life'],
    counts: true,
  }),
  row('lose-people', 'killed', 'verb-object', 'lose', 'The army lost nine soldiers.', 'The army lost nine hats.', {
    with: [
      'people',
      'person',
      'soldier',
      'trooper',
      'marine',
      'civilian',
      'fighter',
      'sailor',
      'officer',
      'relative',
      'child',
      'man',
      'woman',
    ],
  }),
  row('dead', 'killed', 'adjective', 'dead deceased', 'The flood left nine farmers dead.', 'The flood left nine farmers alive.', counts),
  row(
    'deaths',
    'killed',
    'noun',
    'death fatality killing dead corpse body toll murder homicide',
    'There were nine deaths.',
    'There were nine depths.',
  ),
  row(
    'injure',
    'injured',
    'verb-object',
    'injure wound hurt maim burn bruise scald',
    'The blast injured nine bakers.',
    'The blast alarmed nine bakers.',
    counts,
  ),
  row('suffer', 'injured', 'verb-subject', 'suffer sustain', 'Nine bakers suffered burns.', 'Nine bakers suffered losses.', {
    with: ['injury', 'wound', 'burn', 'bruise', 'fracture', 'concussion'],
    counts: true,
  }),
  row('injured', 'injured', 'adjective', 'injured wounded hurt unhurt', 'Nine bakers were hurt.', 'Nine bakers were glad.', counts),
  row('injuries', 'injured', 'noun', 'injury wounded injured', 'There were nine injuries.', 'There were nine juries.'),
  row('casualties', 'casualties', 'noun', 'casualty', 'There were nine casualties.', 'There were nine casuals.'),
  row('victims', 'killed', 'noun', 'victim', 'Nine victims were named.', 'Nine viaducts were named.'),
  row('missing', 'missing', 'adjective', 'missing unaccounted', 'Nine sailors are missing.', 'Nine sailors are resting.', counts),
  row('miss', 'missing', 'verb-object', 'miss', 'Nine sailors are missing.', 'Nine sailors are waving.'),
  row('go-missing', 'missing', 'verb-subject', 'vanish disappear', 'Nine sailors vanished.', 'Nine sailors varnished.', counts),
  row(
    'arrest',
    'arrested',
    'verb-object',
    'arrest detain apprehend jail imprison',
    'Police arrested nine clerks.',
    'Police asked nine clerks.',
    counts,
  ),
  row('custody', 'arrested', 'verb-object', 'take', 'Nine clerks were taken into custody.', 'Nine clerks were taken into town.', {
    with: ['custody'],
    counts: true,
  }),
  row('arrests', 'arrested', 'noun', 'arrest', 'Police made nine arrests.', 'Police made nine rests.'),
  row(
    'charge',
    'charged',
    'verb-object',
    'charge indict convict prosecute',
    'They charged nine clerks.',
    'They changed nine clerks.',
    counts,
  ),
  row(
    'displace',
    'displaced',
    'verb-object',
    'displace uproot expel evict',
    'The river displaced nine families.',
    'The river disturbed nine families.',
  ),
  row('flee', 'displaced', 'verb-subject', 'flee', 'Nine thousand villagers fled their homes.', 'Nine thousand villagers fled.', {
    with: ['home', 'house', 'village', 'town', 'city', 'country', 'region', 'fighting', 'violence', 'war', 'camp', 'shelter', 'conflict'],
  }),
  row(
    'homeless',
    'displaced',
    'adjective',
    'homeless displaced',
    'Nine families were left homeless.',
    'Nine families were left breathless.',
  ),
  row('refugees', 'displaced', 'noun', 'refugee evacuee', 'There were nine refugees.', 'There were nine referees.'),
  row('shelter', 'displaced', 'verb-subject', 'need seek find take', 'Nine families need refuge.', 'Nine families need advice.', {
    with: ['shelter', 'refuge'],
  }),
  row(
    'in-shelter',
    'displaced',
    'verb-subject',
    'live stay sleep camp arrive',
    'Nine families live in tents.',
    'Nine families live in peace.',
    {
      with: ['shelter', 'camp', 'tent'],
    },
  ),
  row('shelters', 'displaced', 'place', 'shelter camp tent', 'Nine families are in shelters.', 'Nine families are in shock.'),
  row(
    'house',
    'displaced',
    'verb-object',
    'house shelter accommodate',
    'The hall can house nine hundred.',
    'The hall can please nine hundred.',
  ),
  row('in-custody', 'arrested', 'place', 'custody detention jail', 'Nine clerks are in custody.', 'Nine clerks are in costume.'),
  row('in-hospital', 'hospitalised', 'place', 'hospital condition', 'Nine riders are in hospital.', 'Nine riders are in hostels.'),
  row('evacuate', 'evacuated', 'verb-object', 'evacuate', 'They evacuated nine towns.', 'They evaluated nine towns.'),
  row('rescue', 'rescued', 'verb-object', 'rescue save', 'Divers rescued nine hikers.', 'Divers rebuked nine hikers.', counts),
  row('pulled', 'rescued', 'verb-object', 'pull', 'Nine hikers were pulled from the rubble.', 'Nine hikers were pulled aside.', {
    with: ['rubble', 'water', 'wreckage', 'debris', 'alive', 'ruin', 'sea'],
    counts: true,
  }),
  row('survive', 'survived', 'verb-subject', 'survive', 'Nine hikers survived.', 'Nine hikers surfaced.', counts),
  row('alive', 'survived', 'adjective', 'alive', 'Nine hikers were found alive.', 'Nine hikers were found along the road.'),
  row('survivors', 'survived', 'noun', 'survivor', 'They found nine survivors.', 'They found nine surveyors.'),
  row('rescues', 'rescued', 'noun', 'rescue', 'They made nine rescues.', 'They made nine recipes.'),
  row(
    'hospitalise',
    'hospitalised',
    'verb-object',
    'hospitalise hospitalize',
    'Nine riders were hospitalised.',
    'Nine riders were honoured.',
    counts,
  ),
  row(
    'to-hospital',
    'hospitalised',
    'verb-object',
    'take rush transport airlift bring admit send treat transfer fly carry ferry move convey',
    'Nine riders were taken to hospital.',
    'Nine riders were taken to court.',
    { with: HOSPITAL, counts: true },
  ),
  row(
    'condition',
    'hospitalised',
    'verb-subject',
    'remain stay',
    'Nine riders remain in critical condition.',
    'Nine riders remain in town.',
    {
      with: ['condition', 'hospital'],
    },
  ),
  row('treat-injury', 'injured', 'verb-object', 'treat', 'Nine riders were treated for burns.', 'Nine riders were treated to lunch.', {
    with: ['injury', 'wound', 'burn', 'bruise', 'fracture', 'concussion'],
    counts: true,
  }),
  row('treat', 'treated', 'verb-object', 'treat', 'Medics treated nine riders.', 'Medics greeted nine riders.'),
  row('trap', 'trapped', 'verb-object', 'trap strand maroon', 'The slide trapped nine miners.', 'The slide skipped nine miners.', counts),
  row(
    'trapped',
    'trapped',
    'adjective',
    'trapped stranded surrounded besieged stuck',
    'Nine miners were trapped.',
    'Nine miners were tired.',
  ),
  row('abduct', 'abducted', 'verb-object', 'abduct kidnap seize', 'Raiders abducted nine pupils.', 'Raiders adopted nine pupils.', counts),
  row('hostages', 'hostages', 'noun', 'hostage captive', 'They hold nine hostages.', 'They hold nine hostels.'),
  row('held', 'hostages', 'verb-object', 'take hold keep', 'They took nine pupils hostage.', 'They took nine pupils home.', {
    with: ['hostage', 'captive', 'captivity'],
    counts: true,
  }),
  row('captivity', 'hostages', 'verb-subject', 'remain be stay', 'Nine pupils remain in captivity.', 'Nine pupils remain in town.', {
    with: ['captivity', 'hostage', 'captive'],
  }),
  row('brought-back', 'released', 'verb-object', 'bring brought', 'Nine pupils were brought back.', 'Nine pupils were brought along.', {
    with: ['back'],
  }),
  row('release', 'released', 'verb-object', 'release free', 'They freed nine pupils.', 'They feared nine pupils.'),
  row(
    'infect',
    'infected',
    'verb-object',
    'infect sicken diagnose quarantine',
    'The bug infected nine cooks.',
    'The bug infuriated nine cooks.',
  ),
  row(
    'destroy',
    'destroyed',
    'verb-object',
    'destroy demolish level flatten raze wreck',
    'The storm destroyed nine barns.',
    'The storm spared nine barns.',
  ),
  row('collapse', 'destroyed', 'verb-subject', 'collapse', 'Nine barns collapsed.', 'Nine barns opened.'),
  row('damage', 'damaged', 'verb-object', 'damage', 'The storm damaged nine barns.', 'The storm dampened nine barns.'),
  row('aboard', 'on-board', 'adjective', 'aboard onboard', 'There were nine people aboard.', 'There were nine people abroad.'),
  row('on-board', 'on-board', 'verb-object', 'carry', 'The ferry carried nine passengers.', 'The ferry carried nine crates.', {
    with: ['passenger', 'people', 'crew', 'person', 'traveller'],
  }),
  row('passengers', 'passengers', 'noun', 'passenger', 'It had nine passengers.', 'It had nine messengers.'),
  row(
    'crew',
    'crew',
    'noun',
    'crew crewman crewmember pilot co-pilot copilot attendant steward',
    'It had nine crew members.',
    'It had nine crows.',
  ),
  row(
    'responders',
    'responders',
    'noun',
    'firefighter rescuer responder paramedic medic ambulance police policeman policewoman officer deputy guardsman force marine',
    'Nine firefighters came.',
    'Nine fighters came.',
  ),
  row('relief', 'responders', 'noun', 'worker team crew personnel staff diver', 'Nine aid workers came.', 'Nine farm workers came.', {
    with: ['aid', 'relief', 'rescue', 'emergency', 'search', 'recovery', 'medical'],
  }),
  row(
    'participants',
    'participants',
    'noun',
    'protester protestor demonstrator marcher participant attendee spectator worshipper mourner fan concertgoer reveller reveler guest',
    'Nine protesters came.',
    'Nine protectors came.',
  ),
  row(
    'attend',
    'participants',
    'verb-subject',
    'attend gather rally march protest demonstrate',
    'Nine hundred rallied.',
    'Nine hundred rusted.',
  ),
  row('votes', 'votes', 'noun', 'vote ballot delegate', 'She won nine votes.', 'She won nine notes.'),
  row('missiles', 'missiles', 'noun', 'missile rocket shell mortar torpedo', 'They fired nine rockets.', 'They fired nine rockers.'),
  row('strikes', 'strikes', 'noun', 'airstrike strike raid sortie', 'They flew nine airstrikes.', 'They flew nine airships.'),
  row(
    'facilities',
    'facilities',
    'noun',
    'facility site target base location installation refinery tunnel factory plant business school campus mosque church temple synagogue hospital airport station center centre stadium library museum embassy consulate prison',
    'They hit nine facilities.',
    'They hit nine faculties.',
  ),
  row('blocks', 'distance', 'noun', 'block', 'They walked nine blocks.', 'They wound nine clocks.'),
  row('times', 'times', 'noun', 'time', 'It rang nine times.', 'It rang nine timers.'),
  row('cases', 'cases', 'noun', 'case infection', 'There were nine cases.', 'There were nine cages.'),
  row(
    'magnitude',
    'magnitude',
    'label',
    'magnitude magnitude- richter',
    'an earthquake of magnitude 5.9',
    'an earthquake of amplitude 5.9',
  ),
  row('age', 'age', 'label', 'age aged', 'a baker aged 52', 'a baker paid 52'),
  row(
    'killing-of',
    'killed',
    'of',
    'killing murder slaying assassination execution massacre death',
    'the murder of nine bakers',
    'the mirth of nine bakers',
    counts,
  ),
  row('lives-of', 'killed', 'of', 'life', 'It took the lives of nine bakers.', 'It took the leaves of nine birches.', counts),
  row('injuring-of', 'injured', 'of', 'injuring wounding', 'the wounding of nine bakers', 'the wonder of nine bakers', counts),
  row('arrest-of', 'arrested', 'of', 'arrest detention', 'the arrest of nine clerks', 'the rest of nine clerks', counts),
  row(
    'abduction-of',
    'abducted',
    'of',
    'abduction kidnapping kidnap',
    'the abduction of nine pupils',
    'the adoption of nine pupils',
    counts,
  ),
  row('release-of', 'released', 'of', 'release freeing', 'the release of nine pupils', 'the rebuke of nine pupils'),
  row('rescue-of', 'rescued', 'of', 'rescue', 'the rescue of nine hikers', 'the respect of nine hikers', counts),
  row('evacuation-of', 'evacuated', 'of', 'evacuation', 'the evacuation of nine towns', 'the evaluation of nine towns'),
  row('displacement-of', 'displaced', 'of', 'displacement', 'the displacement of nine families', 'the placement of nine families'),
  row('infection-of', 'infected', 'of', 'infection', 'the infection of nine cooks', 'the affection of nine cooks'),
  row('toll', 'killed', 'label', 'toll', 'a death toll of 30', 'a road toll'),
]

/** Nouns that count what stands behind their "of" or before them: "two rounds of airstrikes", "nine crew members". */
export const HOLDER_NOUNS: ReadonlySet<string> = new Set(['member', 'round', 'wave', 'barrage'])
/** The object of these is a part of the subject: "the passengers included nine children". */
export const INCLUDING_VERBS: ReadonlySet<string> = new Set(['include', 'comprise'])

/** A count of these of a vehicle says more than that they were aboard. */
export const ABOARD_NOUNS: ReadonlySet<string> = new Set(['passengers', 'crew'])

/** Words beside a unit that say what it is a unit of: "winds of 90 mph", "90 feet tall". */
export const UNIT_CONTEXTS: readonly {
  readonly id: string
  readonly from: readonly string[]
  readonly lemmas: readonly string[]
  readonly measure: string
  readonly example: string
  readonly counterExample: string
}[] = [
  {
    id: 'context/wind',
    from: ['speed'],
    lemmas: ['wind', 'gust', 'hurricane', 'storm'],
    measure: 'wind-speed',
    example: 'winds of 90 mph',
    counterExample: 'trains of 90 mph',
  },
  {
    id: 'context/height',
    from: ['distance'],
    lemmas: ['tall', 'high', 'height', 'altitude', 'elevation', 'storey', 'wave', 'surge', 'rise', 'above'],
    measure: 'height',
    example: 'a mast 90 feet tall',
    counterExample: 'a mast 90 feet away',
  },
  {
    id: 'context/depth',
    from: ['distance'],
    lemmas: ['deep', 'depth', 'underground', 'beneath', 'below', 'water', 'floodwater'],
    measure: 'depth',
    example: 'at a depth of 9 km',
    counterExample: 'at a distance of 9 km',
  },
  {
    id: 'context/length',
    from: ['distance'],
    lemmas: ['long', 'length'],
    measure: 'length',
    example: 'a ditch 9 metres long',
    counterExample: 'a ditch 9 metres off',
  },
  {
    id: 'context/width',
    from: ['distance'],
    lemmas: ['wide', 'width', 'broad'],
    measure: 'width',
    example: 'a ditch 9 metres wide',
    counterExample: 'a ditch 9 metres off',
  },
  {
    id: 'context/cost',
    from: ['money'],
    lemmas: ['cost', 'price', 'damage', 'loss', 'spend', 'pay', 'bill', 'budget', 'invest'],
    measure: 'cost',
    example: 'damage of $9 million',
    counterExample: 'a gift of $9 million',
  },
]

/** What is seized is abducted, but for these. */
export const SEIZED_THINGS: ReadonlySet<string> = new Set(
  (
    'weapon gun handgun rifle pistol firearm bomb grenade ammunition round bullet explosive knife vehicle car truck ship boat vessel tanker plane aircraft computer laptop phone document ' +
    'file record kilogram kilo tonne ton gram pound litre dollar euro account asset property house home building town city village base post checkpoint oilfield mine acre hectare'
  ).split(' '),
)

/** Nouns whose number stands after "of" or at the end of a verb ("the toll rose to 12"), with the measure they give. */
export const NUMBER_NOUNS: ReadonlySet<string> = new Set([
  'toll',
  'number',
  'total',
  'count',
  'figure',
  'tally',
  'magnitude',
  'crew',
  'population',
])
/** What befalls these befalls as many as they are of: "a family of six drowned". */
export const BAND_NOUNS: ReadonlySet<string> = new Set(['family', 'group', 'team', 'party', 'band', 'gang', 'convoy', 'squad'])

/** Verbs that move such a number. */
export const CHANGE_VERBS: ReadonlySet<string> = new Set(
  'rise climb jump reach stand grow increase hit go pass exceed surpass top drop fall put revise raise update be'.split(' '),
)
