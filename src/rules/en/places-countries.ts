/**
 * Words that only reports of one country use, as rows: a hint for names that several countries share. "A sheriff in
 * Dublin" is no Irishman. Small letters match in any case, others as they stand; one row, one hint.
 */
export interface CountryWords {
  readonly country: string
  readonly words: string
  readonly example: string
  readonly counterExample: string
}

export const COUNTRY_WORDS: readonly CountryWords[] = [
  {
    country: 'US',
    words:
      "[Ss]heriff|[Ss]heriff['’]s|patrolman|state trooper|state troopers|[Ss]tate [Pp]olice|[Hh]ighway [Pp]atrol|district attorney|grand jury|felony|misdemeanor",
    example: 'The sheriff said that the bridge stays shut.',
    counterExample: 'The constable said that the bridge stays shut.',
  },
  {
    country: 'US',
    words:
      '[Ee]lementary [Ss]chool|[Mm]iddle [Ss]chool|[Ss]chool [Bb]oard|[Ss]chool [Dd]istrict|[Bb]oard of [Ee]ducation|freshman|sophomore|varsity|Little League|NCAA',
    example: 'The school board meets on Monday.',
    counterExample: 'The primary school opens on Monday.',
  },
  {
    country: 'US',
    words:
      '[Cc]ity [Mm]anager|[Cc]ounty [Cc]ommissioners?|[Ss]electm[ae]n|[Aa]lderm[ae]n|[Tt]ownship|state senator|state [Ll]egislature|Democrats?|Democratic|Republicans?|Medicaid|Medicare',
    example: 'The selectmen voted against it.',
    counterExample: 'The councillors voted against it.',
  },
  {
    country: 'US',
    words:
      'Interstate \\d{1,3}|I-\\d{1,3}|U\\.S\\. \\d{1,3}|state line|miles per hour|mph|County Road|State Route|pickup truck|\\d{2,5} (?:[NSEW]\\. )?[A-Z][a-z]+ (?:St|Ave|Rd|Dr|Blvd)(?=\\.)',
    example: 'Both lanes of Interstate 402 are shut.',
    counterExample: 'Both lanes of the motorway are shut.',
  },
  {
    country: 'US',
    words: '[Cc]enter|color|neighbors?|neighborhoods?|favorite|[Pp]rograms?|percent|[ap]\\.m(?=\\.)',
    example: 'The new center opens in May.',
    counterExample: 'The new centre opens in May.',
  },
  {
    country: 'GB',
    words:
      'Cllr|[Bb]orough [Cc]ouncil|[Dd]istrict [Cc]ouncil|[Cc]rown [Cc]ourt|NHS|GCSEs?|A-levels?|PC (?=[A-Z])|Det (?:Con|Sgt|Insp)|lorry|lorries',
    example: 'Cllr Fenwick spoke at the crown court.',
    counterExample: 'The selectman spoke at the hearing.',
  },
]
