/**
 * The words of quantities: numbers, vague numbers, bounds, units, and what only looks like a quantity.
 *
 * Tables only. Vague numbers and bounds are the contract's table; units stay as they are stated, comparing converts.
 */

export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  fourty: 40,
}

/** Words that multiply what stands before them. */
export const MULTIPLIERS: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  dozen: 12,
  score: 20,
  lakh: 1e5,
  crore: 1e7,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  mm: 1e6,
  bn: 1e9,
  b: 1e9,
  bln: 1e9,
  tn: 1e12,
  trn: 1e12,
}

/** Words for numbers that nobody counted. All approximate. */
export interface VagueRow {
  readonly id: string
  readonly words: string
  readonly low: number
  readonly high: number
  readonly example: string
  readonly counterExample: string
}
export const VAGUE_NUMBERS: readonly VagueRow[] = [
  {
    id: 'vague/hundred-thousands',
    words: 'hundreds of thousands',
    low: 200_000,
    high: 999_999,
    example: 'hundreds of thousands fled',
    counterExample: 'a hundred thousand fled',
  },
  {
    id: 'vague/ten-thousands',
    words: 'tens of thousands',
    low: 20_000,
    high: 99_999,
    example: 'tens of thousands marched',
    counterExample: 'ten thousand marched',
  },
  {
    id: 'vague/million-tens',
    words: 'tens of millions',
    low: 20e6,
    high: 99e6,
    example: 'tens of millions of birds',
    counterExample: 'ten million birds',
  },
  {
    id: 'vague/million-hundreds',
    words: 'hundreds of millions',
    low: 200e6,
    high: 999e6,
    example: 'hundreds of millions of bees',
    counterExample: 'a hundred million bees',
  },
  {
    id: 'vague/billion-tens',
    words: 'tens of billions',
    low: 20e9,
    high: 99e9,
    example: 'tens of billions',
    counterExample: 'ten billions',
  },
  {
    id: 'vague/billion-hundreds',
    words: 'hundreds of billions',
    low: 200e9,
    high: 999e9,
    example: 'hundreds of billions',
    counterExample: 'a hundred billions',
  },
  { id: 'vague/dozens', words: 'dozens', low: 24, high: 99, example: 'dozens were hurt', counterExample: 'two dozen were hurt' },
  {
    id: 'vague/scores',
    words: 'scores(?= (?:of|were|have|are|more|dead|[a-z]+ed)\\b)',
    low: 40,
    high: 99,
    example: 'scores of houses burned',
    counterExample: 'the team scores',
  },
  { id: 'vague/hundreds', words: 'hundreds', low: 200, high: 999, example: 'hundreds gathered', counterExample: 'two hundred gathered' },
  { id: 'vague/thousands', words: 'thousands', low: 2000, high: 9999, example: 'thousands of homes', counterExample: 'two thousand homes' },
  { id: 'vague/millions', words: 'millions', low: 2e6, high: 999e6, example: 'millions of eels', counterExample: 'two million eels' },
  { id: 'vague/billions', words: 'billions', low: 2e9, high: 999e9, example: 'billions of euros', counterExample: 'two billion euros' },
  { id: 'vague/several', words: 'several', low: 3, high: 9, example: 'several barges sank', counterExample: 'severally owned' },
  { id: 'vague/few', words: 'a few|a handful of|a handful', low: 3, high: 9, example: 'a few rockets', counterExample: 'few knew' },
  { id: 'vague/couple', words: 'a couple of|a couple', low: 2, high: 2, example: 'a couple of barges', counterExample: 'the couple left' },
]

/** Words before a number that bound or blur it. */
export interface BoundRow {
  readonly id: string
  readonly words: string
  readonly bound: 'low' | 'high' | 'about' | 'none'
  readonly exclusive?: true
  readonly approximate?: true
  /** The quantity's span leaves a verb out. */
  readonly isVerb?: true
  readonly example: string
  readonly counterExample: string
}
export const BOUNDS_BEFORE: readonly BoundRow[] = [
  {
    id: 'bound/at-least',
    words: 'at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of',
    bound: 'low',
    example: 'at least five',
    counterExample: 'at last five',
  },
  {
    id: 'bound/just-over',
    words: 'just over|just above|slightly more than|a little over|a little more than|slightly over',
    bound: 'low',
    exclusive: true,
    approximate: true,
    example: 'just over 300',
    counterExample: 'just 300',
  },
  {
    id: 'bound/just-under',
    words: 'just under|just below|just shy of|slightly less than|slightly under|slightly fewer than',
    bound: 'high',
    exclusive: true,
    approximate: true,
    example: 'just under 300',
    counterExample: 'just 300',
  },
  {
    id: 'bound/not-more',
    words: 'no more than|not more than|at most|a maximum of|maximum of|no greater than|up to|as many as|as much as|as few as',
    bound: 'high',
    example: 'up to 30',
    counterExample: 'held up 30',
  },
  {
    id: 'bound/more',
    words:
      'more than|over|above|over the age of|above the age of|exceeding|greater than|upwards? of|in excess of|north of|well over|far more than|well above|topping|surpassing',
    bound: 'low',
    exclusive: true,
    example: 'more than 50',
    counterExample: 'more 50',
  },
  {
    id: 'bound/fewer',
    words: 'fewer than|less than|under|below|lower than|well under|(?:under|below) the age of',
    bound: 'high',
    exclusive: true,
    example: 'fewer than 400,000',
    counterExample: 'few than 4',
  },
  {
    id: 'bound/about',
    words:
      'about|around|some|roughly|approximately|an estimated|estimated|nearly|almost|close to|circa|near|approx\\.?|about another|as close to|somewhere around|in the region of',
    bound: 'about',
    example: 'about 350',
    counterExample: 'a bout of 350',
  },
  {
    id: 'bound/exceeded',
    words: 'exceed(?:ed|s)?|surpass(?:ed|es)?',
    bound: 'low',
    exclusive: true,
    isVerb: true,
    example: 'winds exceeded 90 mph',
    counterExample: 'winds succeeded 90 mph',
  },
  {
    id: 'bound/approached',
    words: 'approach(?:ed|es|ing)?|near(?:ed|ing)',
    bound: 'about',
    isVerb: true,
    example: 'winds approached 90 mph',
    counterExample: 'winds reproached 90 mph',
  },
  {
    id: 'bound/none',
    words: 'just|only|exactly|a total of|all|another|a further|an additional|a record|a combined|all of|merely',
    bound: 'none',
    example: 'a total of nine',
    counterExample: 'totally nine',
  },
]

/** Words after a number that do the same. */
export const BOUNDS_AFTER: readonly BoundRow[] = [
  {
    id: 'bound/or-more',
    words: 'or more|or higher|or greater|at least|plus|and counting|\\+',
    bound: 'low',
    example: 'nine or more',
    counterExample: 'nine or ten',
  },
  {
    id: 'bound/or-less',
    words: 'or fewer|or less|at most|or lower',
    bound: 'high',
    example: 'nine or fewer',
    counterExample: 'nine or none',
  },
  { id: 'bound/or-so', words: 'or so|-odd', bound: 'about', example: 'forty or so', counterExample: 'forty or some' },
]

export interface UnitRule {
  readonly id: string
  readonly words: string
  /** As it leaves the program: a code for money, "percent"; else the stated word. */
  readonly unit?: string
  readonly measure: string
  readonly example: string
  readonly counterExample: string
}

/** Signs before a number. */
export const CURRENCY_SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  us$: 'USD',
  'u.s.$': 'USD',
  a$: 'AUD',
  au$: 'AUD',
  c$: 'CAD',
  ca$: 'CAD',
  nz$: 'NZD',
  hk$: 'HKD',
  s$: 'SGD',
  '£': 'GBP',
  '€': 'EUR',
  '¥': 'JPY',
  '₹': 'INR',
  '₩': 'KRW',
  '₽': 'RUB',
  rs: 'INR',
}

export const UNITS: readonly UnitRule[] = [
  {
    id: 'unit/percent',
    words: '%|percent|per cent|pct|percentage points?',
    unit: 'percent',
    measure: 'share',
    example: '30 percent',
    counterExample: '30 per hour',
  },
  {
    id: 'unit/dollar',
    words: '(?:us |u\\.s\\. )?dollars?|usd|bucks',
    unit: 'USD',
    measure: 'money',
    example: '40 million dollars',
    counterExample: '40 million doll',
  },
  { id: 'unit/euro', words: 'euros?|eur', unit: 'EUR', measure: 'money', example: '12 euros', counterExample: '12 europeans' },
  {
    id: 'unit/pound',
    words: 'pounds sterling|quid|gbp',
    unit: 'GBP',
    measure: 'money',
    example: '20 pounds sterling',
    counterExample: '20 pounders',
  },
  { id: 'unit/yen', words: 'yen|jpy', unit: 'JPY', measure: 'money', example: '900 yen', counterExample: '900 yentas' },
  { id: 'unit/yuan', words: 'yuan|renminbi|rmb|cny', unit: 'CNY', measure: 'money', example: '900 yuan', counterExample: '900 yuccas' },
  { id: 'unit/rupee', words: 'rupees?|inr', unit: 'INR', measure: 'money', example: '900 rupees', counterExample: '900 rupiahs' },
  { id: 'unit/rupiah', words: 'rupiahs?', unit: 'IDR', measure: 'money', example: '900 rupiah', counterExample: '900 rupees' },
  { id: 'unit/rouble', words: 'rou?bles?|rubles?', unit: 'RUB', measure: 'money', example: '900 roubles', counterExample: '900 rubies' },
  {
    id: 'unit/won',
    words: 'won(?= (?:\\(|\\$|a |in ))',
    unit: 'KRW',
    measure: 'money',
    example: '900 won a day',
    counterExample: 'the 900 won',
  },
  { id: 'unit/rial', words: 'rials?', unit: 'IRR', measure: 'money', example: '900 rials', counterExample: '900 trials' },
  {
    id: 'unit/speed',
    words: 'mph|kph|km/h|kmh|km per hour|mi/h|knots?|(?:miles|kilomet(?:er|re)s|metres|meters|feet)(?: per | an |/)(?:hour|second)|m/s',
    measure: 'speed',
    example: '106 mph',
    counterExample: '106 mp',
  },
  { id: 'unit/mph', words: 'm\\.p\\.h\\.?', unit: 'mph', measure: 'speed', example: '106 m.p.h.', counterExample: '106 m.p.' },
  {
    id: 'unit/area',
    words: '(?:square|sq\\.?)[ -](?:miles?|kilomet(?:er|re)s?|km|feet|foot|met(?:er|re)s?|yards?)|hectares?|acres?|km2|sq ?km',
    measure: 'area',
    example: '40 square miles',
    counterExample: '40 squares',
  },
  {
    id: 'unit/volume',
    words: 'barrels?|gallons?|lit(?:er|re)s?|cubic (?:met(?:er|re)s?|feet|yards?)|bushels?|quarts?',
    measure: 'volume',
    example: '600 barrels',
    counterExample: '600 barristers',
  },
  {
    id: 'unit/mass',
    words:
      '(?:metric |short )?(?:tonnes?|tons?)|kg|kilos?|kilogram(?:me)?s?|grams?|lbs?|pounds?|ounces?|mg|milligrams?|kilotons?|megatons?',
    measure: 'mass',
    example: '600 tons',
    counterExample: '600 tones',
  },
  {
    id: 'unit/length',
    words:
      '(?:nautical )?miles?|km|kms|kilomet(?:er|re)s?|met(?:er|re)s?|feet|foot|ft|inch(?:es)?|yards?|cm|centimet(?:er|re)s?|mm|millimet(?:er|re)s?|mi',
    measure: 'distance',
    example: '75 kilometres',
    counterExample: '75 kilns',
  },
  {
    id: 'unit/temperature',
    words: '(?:degrees?|°)(?: ?(?:celsius|fahrenheit|c|f)\\b)?|°[cf]',
    measure: 'temperature',
    example: '40 degrees',
    counterExample: '40 degradations',
  },
  {
    id: 'unit/power',
    words: '(?:kilo|mega|giga)?watts?|mw|gw|(?:kilo|mega|giga)watt[ -]hours?|horsepower|volts?',
    measure: 'power',
    example: '40 megawatts',
    counterExample: '40 watches',
  },
  {
    id: 'unit/data',
    words: '(?:kilo|mega|giga|tera)bytes?|mb|gb|tb',
    measure: 'data',
    example: '40 gigabytes',
    counterExample: '40 bites',
  },
  { id: 'unit/barrels-day', words: 'bpd', measure: 'volume', example: '900 bpd', counterExample: '900 bpdx' },
]

/** Nouns that a number after them only names: "Flight 752", "Route 91", "page 3". The measures that stand so are in MEASURE_NOUNS. */
export const LABEL_NOUNS: ReadonlySet<string> = new Set(
  'flight route page chapter team room gate unit platform line phase level step number no. no article section pier channel highway interstate exit terminal building apartment train bus tram car boeing airbus mark model version sr-91 resolution title part volume episode season day week year grade district ward precinct area zone block camp runway track ladder engine squadron battalion division brigade station local paragraph rule amendment proposition form group type class category tier stage round game lap heat world war'.split(
    ' ',
  ),
)

/** Numbers that one calls, where nothing is counted by them. */
export const CALLED_NUMBERS: ReadonlySet<string> = new Set(['911', '999', '112'])

/** "One" before these only introduces: "at one point". */
export const INTRODUCED: ReadonlySet<string> = new Set('point priority way day thing'.split(' '))
