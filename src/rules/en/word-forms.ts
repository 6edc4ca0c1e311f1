/**
 * Where English words begin and end, as rows: abbreviations that keep their full stop, words written as one that are two,
 * prefixes that keep their hyphen, units that a figure runs into.
 *
 * Follows the habits of UD English EWT, on which the encoder is trained. Knows no sentence: src/text decides.
 */

export interface AbbreviationRule {
  readonly id: string
  readonly forms: readonly string[]
  /**
   * `never`: no sentence ends with it. `starter`: one ends there only if a word follows that rarely stands capitalised inside one.
   * `capital`: one ends there before any capital that is no day, month or zone.
   */
  readonly ends: 'never' | 'starter' | 'capital'
  /** The full stop belongs to it only in front of a figure ("No. 10"), or only behind a comma or capital ("Reno, Nev."). */
  readonly only?: 'before-figure' | 'after-name'
  readonly example: string
  readonly counterExample: string
}

const words = (text: string): readonly string[] => text.split(' ')

export const ABBREVIATIONS: readonly AbbreviationRule[] = [
  {
    id: 'abbreviation/title',
    forms: words(
      'Mr Mrs Ms Mx Messrs Dr Drs Prof Gov Govs Lt Sen Sens Rep Reps Gen Brig Maj Col Capt Cmdr Cpl Sgt Pvt Pfc Adm Rev Hon Pres Supt Det Insp Sec Atty Amb Msgr Mgr Fr Sr Br Mlle Mme St Ste Mt Ft Pt vs v viz cf al',
    ),
    ends: 'never',
    example: 'Dr. Lowe waited.',
    counterExample: 'He saw the doctor.',
  },
  {
    id: 'abbreviation/month',
    forms: words('Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri'),
    ends: 'starter',
    example: 'It opened on Sept. 4.',
    counterExample: 'It opened in May.',
  },
  {
    id: 'abbreviation/company',
    forms: words('Inc Corp Ltd Co Cos Bros Jr Ph.D M.Sc Dept Assn Univ Ave Blvd Rd Hwy Bldg Ph Sc Esq Plc'),
    ends: 'starter',
    example: 'Harbour Lines Inc. paid.',
    counterExample: 'It paid the firm.',
  },
  {
    id: 'abbreviation/number',
    forms: words('No Nos no nos p pp Vol vol Fig fig Figs Art art Ch ch Pt pt Sect sect Para'),
    ends: 'never',
    only: 'before-figure',
    example: 'He lives at No. 10 now.',
    counterExample: 'The answer was No.',
  },
  {
    id: 'abbreviation/latin',
    forms: words('etc e.g i.e approx ca c esp est incl excl ext tel Tel ft lb lbs oz hr hrs min mins sec secs yr yrs mph'),
    ends: 'starter',
    example: 'Ropes, pumps etc. were sent.',
    counterExample: 'He sent ropes.',
  },
  {
    id: 'abbreviation/state',
    forms: words(
      'Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que Sask Alta Man',
    ),
    ends: 'starter',
    only: 'after-name',
    example: 'They met in Reno, Nev. on Monday.',
    counterExample: 'They went to Mass.',
  },
]

/** Prefixes that EWT keeps with their word: "pro-reform" is one word, "tin-mining" three. */
export const JOINED_PREFIXES: ReadonlySet<string> = new Set(
  words(
    'non e re anti co pre pro mid cross post over multi ex sub counter semi pan mini neo inter intra micro macro mega un ultra super trans arch extra pseudo quasi socio psycho bi tri de ante agro bio cyber eco geo hyper infra para peri meta under',
  ),
)

/** Units and words of time that are cut from the figure they run into: "6pm", "44million". */
export const RUN_IN_UNITS: readonly string[] = words(
  'am pm a.m. p.m. AM PM million billion trillion mn bn tn m k km kms kph mph kmh km/h mm cm kg lb lbs oz ft in ha hrs hr mins min secs sec GMT BST EST EDT ET mg ml GB MB TB kW MW GW Hz MHz GHz',
)

export interface ContractionRule {
  readonly id: string
  readonly whole: string
  /** Length of the first part. */
  readonly at: number
  readonly example: string
  readonly counterExample: string
}

const contraction = (whole: string, at: number): ContractionRule => ({
  id: `contraction/${whole}`,
  whole,
  at,
  example: `They ${whole} wait.`,
  counterExample: 'They wait.',
})

/** Written as one, read as two, without an apostrophe to say so. */
export const CONTRACTIONS: readonly ContractionRule[] = [
  contraction('cannot', 3),
  contraction('gonna', 3),
  contraction('wanna', 3),
  contraction('gotta', 3),
  ...words('dont didnt doesnt isnt wasnt couldnt wouldnt shouldnt havent hasnt arent werent').map((whole) =>
    contraction(whole, whole.length - 2),
  ),
]

/** Capitalised words that begin a sentence far more often than they stand inside one: what settles "the U.S. The ...". */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  words(
    'The A An This That These Those He She It They We You I His Her Its Their Our My In On At By For From With After Before During Since Until Under Over About As And But Or So Yet If When While Where Who What Why How There Here Then Now Also However Meanwhile Although Though Because Despite Some Many Most Both All Several Another Other Others One Two Three Four Five Six No Not Officials Police Authorities Witnesses Earlier Later According Still Even Just More Only Once Such To',
  ),
)

/** Capitalised words that go on after "6 p.m.": days, months, zones. */
export const CLOCK_FOLLOWERS: ReadonlySet<string> = new Set(
  words(
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Oct Nov Dec Eastern Central Mountain Pacific Atlantic Greenwich Universal Coordinated ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC BST CET CEST IST JST KST AEST AEDT EDT',
  ),
)

/** Words of saying that carry on a sentence after a quotation that ends in "?" or "!". */
export const SAYING_WORDS: ReadonlySet<string> = new Set(
  words(
    'said says say asked asks told tells added adds wrote writes tweeted shouted shouts cried recalled replied replies wondered exclaimed posted explained continued declared screamed yelled',
  ),
)
