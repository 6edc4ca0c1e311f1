/**
 * How times are worded: one row a wording, from words in a sentence to named parts of a date or clock time.
 *
 * Patterns are written with {SLOTS}, which `slots` below fills from the tables of time-words.ts; the named groups are
 * what `toParts` in mentions/time/parts.ts reads. No pattern holds an unbounded repeat. Rows that stand side by side
 * ("Sunday" "evening", "at 6 a.m." "on Tuesday") are joined afterwards: JOINS.
 */
import { CLOCK_BLURS, DAY_PARTS, MONTHS, NAMED_DAYS, SEASONS, SMALL_NUMBERS, UNITS, VAGUE_COUNTS, WEEKDAYS, ZONES } from './time-words.js'

export interface TimeRule {
  readonly id: string
  readonly pattern: string
  /** A cheap pattern that every text it fits has too, asked first, upper and lower case alike: the pattern itself is dear to compile. */
  readonly needs?: string
  /** Capitals matter ("May", "March"). */
  readonly exact?: true
  /** What it can join with: a day, a part of the day, a clock time; anything else stands alone. */
  readonly joins?: 'day' | 'weekday' | 'part' | 'clock'
  readonly example: string
  readonly counterExample: string
}

export const TIME_RULES: readonly TimeRule[] = [
  // Dates
  {
    id: 'date/iso',
    needs: String.raw`\d-\d`,
    joins: 'day',
    pattern: String.raw`(?<![\d-])(?<year>[12]\d{3})-(?<monthNumber>[01]?\d)-(?<day>[0-3]?\d)(?![\d-])`,
    example: 'issued 2019-03-14.',
    counterExample: 'part 2019-03-1445',
  },
  {
    id: 'date/slash',
    needs: String.raw`\d/\d`,
    joins: 'day',
    pattern: String.raw`(?<![\d/])(?<slashA>[0-3]?\d)/(?<slashB>[0-3]?\d)/(?<year>[12]\d{3}|\d\d)(?![\d/])`,
    example: 'on 11/27/2005',
    counterExample: 'on 1/2/3/4',
  },
  {
    id: 'date/month-day',
    exact: true,
    joins: 'day',
    pattern: String.raw`(?:(?<edge>{EDGE})[ -])?\b(?<month>{MONTH})\.? ?(?<day>[0-3]?\d)(?:st|nd|rd|th)?\b(?![:.]\d|,\d{3}| ?(?:a|p)\.?m)(?:(?:, ?| of | )(?<year>[12]\d{3})\b(?!,\d)| of (?<thatYear>that(?: same)?|the same) year\b)?`,
    example: 'On Nov. 27, 2005, it',
    counterExample: 'In November 2005, it',
  },
  {
    id: 'date/day-month',
    exact: true,
    joins: 'day',
    pattern: String.raw`\b(?:[Tt]he )?(?<day>[0-3]?\d)(?:st|nd|rd|th)?(?: of)?[ -](?<month>{MONTH})\b\.?(?:,? (?<year>[12]\d{3})\b|-(?<year2>[12]\d{3}|\d\d)\b(?! ?(?:{MONTH})))?`,
    example: 'on 27 November 2005',
    counterExample: 'about 270 November rains',
  },
  {
    id: 'date/week-of',
    needs: 'week of',
    exact: true,
    pattern: String.raw`\b[Tt]he (?<weekOf>week) of (?<month>{MONTH})\.? (?<day>[0-3]?\d)\b(?:, (?<year>[12]\d{3})\b)?`,
    example: 'in the week of March 6',
    counterExample: 'the week of Marching',
  },
  {
    id: 'date/month-day-more',
    needs: String.raw`\d(?:,|[-–]| (?:and|to|or|through)) ?\d`,
    exact: true,
    pattern: String.raw`(?<=\b(?<month>{MONTH})\.? [0-3]?\d(?:, | and | to | or | through |[-–]))(?<day>[0-3]?\d)(?:st|nd|rd|th)?\b(?=[.;)]|,(?! \d)|$| (?:in|at|on|and|to|for|when|as|by|but|near|were|was|with)\b)(?:, (?<year>[12]\d{3})\b)?`,
    example: 'on June 4 and 5.',
    counterExample: 'on June 4 and 5 farmers',
  },
  {
    id: 'date/day-more-month',
    needs: String.raw`\d(?:st|nd|rd|th)? ?(?:[-–]|to |and |or )\d`,
    exact: true,
    pattern: String.raw`(?<![\d.,:-])\b(?<day>[0-3]?\d)(?:st|nd|rd|th)?(?= ?(?:[-–]|to |and |or )[0-3]?\d(?:st|nd|rd|th)? (?<month>{MONTH})\b(?:,? (?<year>[12]\d{3})\b)?)`,
    example: 'on 4 and 5 June 1902',
    counterExample: 'on 4 or more June days',
  },
  {
    id: 'date/month-more-year',
    needs: String.raw`[12]\d{3}`,
    exact: true,
    pattern: String.raw`\b(?:(?:the )?(?<edge>{EDGE})(?:[ -]| of ))?(?<month>{MONTH})\b(?= ?(?:[-–]|to |and |or |through |until )(?:{MONTH}) (?<year>[12]\d{3})\b)`,
    example: 'between March and April 1902',
    counterExample: 'in March and in 1902',
  },
  {
    id: 'date/month-year',
    exact: true,
    pattern: String.raw`(?:(?:the )?(?<edge>{EDGE})(?:[ -]| of ))?\b(?<month>{MONTH})(?:\.?,?(?: of)? (?<year>[12]\d{3})\b(?!,\d)| of (?<thatYear>that(?: same)?|the same) year\b)`,
    example: 'since late November 2005',
    counterExample: 'in November 12 came',
  },
  {
    id: 'date/month-shift',
    exact: true,
    pattern: String.raw`\b(?:(?:the )?(?<edge>{EDGE})(?:[ -]| of ))?(?<shift>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his past) (?<month>{MONTH})\b(?:\.? (?<day>[0-3]?\d)\b(?![:,]\d))?`,
    example: 'signed last May',
    counterExample: 'this may be',
  },
  {
    id: 'date/month',
    exact: true,
    pattern: String.raw`(?:\b(?:the )?(?<edge>{EDGE})(?:[ -]| of ))?\b(?<month>{MONTH_ALONE})\b(?!\.? \d{1,2}\b(?![.,] |\n|$)|-)`,
    example: 'The strikes of late February',
    counterExample: 'He may go',
  },
  {
    id: 'date/month-doubtful',
    exact: true,
    pattern: String.raw`(?<=\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Dd]uring|[Ss]ince early|[Ss]ince late|[Bb]efore) )(?:(?<edge>{EDGE})[ -])?(?<month>{MONTH_DOUBTFUL})\b(?!-| \d)`,
    example: 'elections in May',
    counterExample: 'It was in march step',
  },
  {
    id: 'date/edge-doubtful',
    exact: true,
    pattern: String.raw`\b(?:the )?(?<edge>{EDGE})(?:[ -]| of )(?<month>{MONTH_DOUBTFUL})\b`,
    example: 'a raid of early March',
    counterExample: 'an early march',
  },
  {
    id: 'date/named',
    exact: true,
    joins: 'day',
    pattern: String.raw`\b(?:(?<shift>[Ll]ast|[Nn]ext|[Tt]his) )?(?<named>{NAMED})\b(?:,? (?<year>[12]\d{3})\b)?`,
    example: "before New Year's Eve",
    counterExample: 'a new year begins',
  },
  {
    id: 'date/nine-eleven',
    exact: true,
    joins: 'day',
    pattern: String.raw`\b(?<nineEleven>9/11)\b(?!/)`,
    example: 'since the 9/11 attacks',
    counterExample: 'on 9/11/2003',
  },
  {
    id: 'date/year',
    pattern: String.raw`(?:(?:\b(?:the )?(?<edge>{EDGE})(?:[ -]| of )|(?<=\b(?:post|pre)-)|(?<=\b[12]\d{3}[-–])|(?<![\d$£€.,:/#–-]|\bNo\. ?|\bFlight |\broom )(?<![A-Z]-)))(?:the year )?(?<year>1[5-9]\d\d|20\d\d)(?:(?=[-–](?:(?:1[5-9]|20)\d\d|\d\d)\b)|(?![\d%/°–-]|:\d|[.,]\d| ?(?:percent|per cent|GMT|hours?\b|UTC|local time|km|kg|tons|tonnes|metres|meters|people|a\.m|p\.m|{UNITS}\b|miles|feet|dollars)))`,
    example: 'the 2015 nuclear deal',
    counterExample: 'some 2,015 people',
  },
  {
    id: 'date/year-words',
    pattern: String.raw`\b(?:the year )?(?<yearWords>(?:eighteen|nineteen|twenty)[ -](?:oh[ -](?:{ONES})|(?:{TENS})(?:[ -](?:{ONES}))?|{TEENS})|(?<=\bthe year )two thousand(?: and (?:{ONES}))?)\b(?! (?:percent|{UNITS}|dollars|people))`,
    example: 'in nineteen eighty-three',
    counterExample: 'nineteen eighty percent',
  },
  {
    id: 'date/bc',
    exact: true,
    pattern: String.raw`(?:(?<![\d.,-])|(?<=\d[-–]))\b(?:(?<edge>{EDGE})[ -])?(?<bc>\d{1,4})(?: ?(?:BCE?\b|B\.C\b\.?(?:E\.)?)|(?= ?[-–] ?\d{1,4} ?(?:BC|B\.C\.)))`,
    example: 'in 490 BC',
    counterExample: 'in 490 BCs',
  },
  {
    id: 'date/year-short',
    pattern: String.raw`(?<=\b(?<hundreds>1[5-9]|20)\d\d[-–])(?<shortYear>\d\d)\b(?![-–/.\d]\d)`,
    example: 'in 1907-08 and',
    counterExample: 'on 1907-08-12',
  },
  {
    id: 'date/half',
    pattern: String.raw`\b(?:the )?(?<halfOf>first|second|last|latter) half of (?:(?<year>[12]\d{3})\b|(?<ofYear>this|last|next|the) year\b)`,
    example: 'in the first half of 1907',
    counterExample: 'the first half of the match',
  },
  {
    id: 'date/decade',
    pattern: String.raw`\b(?:the )?(?:(?<edge>{EDGE})[ -])?(?<decade>(?:1[5-9]|20)\d0)['’]?s\b(?! ?(?:BC|B\.C))`,
    example: 'in the early 1990s',
    counterExample: 'the 1990 season',
  },
  {
    id: 'date/decade-word',
    pattern: String.raw`\bthe (?:(?<edge>{EDGE})[ -])?['’]?(?<decade>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|[2-9]0s)\b`,
    example: 'in the late sixties',
    counterExample: 'a man in his fifties',
  },
  {
    id: 'date/century',
    pattern: String.raw`\b(?:the )?(?:(?<edge>{EDGE})[ -])?(?<century>1\d|2[01]|[5-9])th[ -]century\b(?! ?(?:BC|B\.C))`,
    example: 'a 19th-century house',
    counterExample: 'the 19th floor',
  },
  {
    id: 'date/season',
    pattern: String.raw`(?:(?<=\b(?:in|since|that|by|of|during|spring|summer|autumn|fall|winter|over|throughout)(?: | and |[-–]))|\b(?:the |that )(?=(?:early |late |mid[ -])?{SEASON}))(?:(?<edge>early|late|mid)[ -])?(?<season>{SEASON})(?!ing|s? of (?:the )?[a-z]|s\b| (?:from|to|in|apart|down|short|out|on|off|into|offensive|sports))(?:(?: of|,)? (?<year>[12]\d{3})| of (?<thatYear>that|the same) year)?\b`,
    example: 'in the spring of 2011',
    counterExample: 'the fall of the wall',
  },
  {
    id: 'date/season-edge',
    pattern: String.raw`\b(?<edge>early|late|mid)[ -](?<season>{SEASON})\b(?:(?: of|,)? (?<year>[12]\d{3})\b)?`,
    example: 'by late autumn',
    counterExample: 'late falling',
  },
  {
    id: 'date/season-shift',
    pattern: String.raw`\b(?<shift>last|next|this|this past|late last|early next) (?<season>{SEASON})\b`,
    example: 'signed last fall',
    counterExample: 'the next falling',
  },
  {
    id: 'date/season-year',
    pattern: String.raw`\b(?<season>{SEASON}),? (?<year>[12]\d{3})\b`,
    example: 'fall 2014',
    counterExample: 'fall 20 metres',
  },
  {
    id: 'date/quarter',
    pattern: String.raw`\b(?:the (?![a-z]+-quarter))?(?:(?<shift>last |next |this |(?:comparable )?year-(?:ago|earlier) )|(?<ofYear2>last|this|next) year['’]s (?=f|s|t))?(?:fiscal[ -])?(?<quarter>first|second|third|fourth|1st|2nd|3rd|4th)[ -]quarter\b(?:(?: of|,)? (?<year>[12]\d{3})\b| of (?<ofYear>this|last|next) year\b)?`,
    example: 'in the third quarter of 2012',
    counterExample: 'a quarter of it',
  },
  {
    id: 'date/quarter-said',
    pattern: String.raw`\bthe (?:(?<latest>latest) |same |current |full )?(?<thatQuarter>quarter|(?<=latest )period)\b(?! of (?:the|an?|its)\b| century|[-–])`,
    example: 'sales fell in the quarter',
    counterExample: 'the quarter of the city',
  },
  {
    id: 'date/quarter-before',
    pattern: String.raw`\b(?:(?:the )?(?:comparable |same )?(?<yearBefore>year-(?:ago|earlier)) (?:period|quarter)|(?<yearBefore2>year-(?:ago|earlier)))\b(?! (?:(?:first|second|third|fourth)|\w{3,5} months))`,
    example: 'from the year-earlier period',
    counterExample: 'a year earlier',
  },
  {
    id: 'date/fiscal',
    pattern: String.raw`\b(?:the )?fiscal(?: year)?[ -](?<year>[12]\d{3})\b`,
    example: 'in fiscal 1989',
    counterExample: 'fiscal 19',
  },
  // Weekdays and days from here
  {
    id: 'day/weekday',
    exact: true,
    joins: 'weekday',
    pattern: String.raw`\b(?:(?<edge>[Ee]arly|[Ll]ate|[Mm]id)(?: on)?[ -])?(?:(?<shift>[Ll]ast|[Nn]ext|[Tt]his(?: past| coming)?|[Pp]ast|[Tt]he previous|[Tt]he following|[Cc]oming) )?(?<weekday>{WEEKDAY})(?![A-Za-z-])`,
    example: 'the court said on Tuesday',
    counterExample: 'Tuesdays are free',
  },
  {
    id: 'day/weekday-short',
    exact: true,
    joins: 'weekday',
    pattern: String.raw`\b(?<weekday>Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\b\.?(?=,? (?:{MONTH}|[0-3]?\d\b))`,
    example: 'Sat, Nov 3',
    counterExample: 'They Sat down',
  },
  {
    id: 'day/weekly',
    exact: true,
    pattern: String.raw`\b(?:[Ee]very |(?<=[Oo]n ))?(?<setWeekday>{WEEKDAY})s\b|\b(?:[Ee]very|[Ee]ach) (?<setWeekday2>{WEEKDAY})\b`,
    example: 'closed on Tuesdays',
    counterExample: "Tuesday's vote",
  },
  {
    id: 'set/month',
    exact: true,
    pattern: String.raw`\b(?:[Ee]very|[Ee]ach) (?<setMonth>{MONTH})\b`,
    example: 'each July',
    counterExample: 'in July',
  },
  {
    id: 'day/from-here',
    joins: 'day',
    pattern: String.raw`\b(?:(?<edge>early|late) )?(?<deictic>the day before yesterday|the day after tomorrow|yesterday|tomorrow|today)\b`,
    example: 'it opened yesterday',
    counterExample: 'USA Todayish',
  },
  {
    id: 'day/tonight',
    pattern: String.raw`\b(?<deictic>tonight|last night|overnight(?! delivery| stay))\b`,
    example: 'The fire spread overnight',
    counterExample: 'last nightmare',
  },
  {
    id: 'day/this-part',
    joins: 'part',
    pattern: String.raw`\b(?:(?<edge>early|late|earlier|later) )?(?<near>this|that|the same|yesterday|tomorrow) (?<part>{PART})\b`,
    example: 'earlier this evening',
    counterExample: 'this even',
  },
  {
    id: 'day/anaphor',
    joins: 'day',
    pattern: String.raw`\b(?<anaphor>the (?:previous|preceding|next|following|same) day|that (?:same )?day|the day (?:before|after)|a day (?:earlier|later)|the eve of|the next (?:morning|night)|the (?:previous|following|next) (?:evening|night|morning))\b`,
    example: 'It reopened the next day',
    counterExample: 'the next dayroom',
  },
  {
    id: 'day/this-time',
    pattern: String.raw`\b(?:this time|the same time) (?<shift>last|next) (?<shiftUnit>week|month|year)\b`,
    example: 'as this time last year',
    counterExample: 'the last time',
  },
  // Parts of the day, which only count beside a day or with an article
  {
    id: 'part/hours-of',
    pattern: String.raw`\b(?:the )?(?<part>early morning hours|early hours|small hours|wee hours) of (?<weekday>{WEEKDAY})(?: morning)?\b`,
    example: 'in the early hours of Monday morning',
    counterExample: 'three hours of Monday',
  },
  {
    id: 'part/named',
    joins: 'part',
    pattern: String.raw`\b(?:the )?(?<part>{PART})\b`,
    example: 'Sunday evening',
    counterExample: 'Morningside',
  },
  // Clock times
  {
    id: 'clock/colon',
    needs: String.raw`:\d`,
    joins: 'clock',
    pattern: String.raw`(?:\b(?<blur>{BLUR}) )?(?<![\d:.,$£€])(?<hour>[01]?\d|2[0-4]):(?<minute>[0-5]\d)(?::(?<second>[0-5]\d))?(?![\d:])(?: ?(?<ampm>[ap]\.? ?m\b\.?))?(?: ?hours)?(?:,? \(?(?<zone>{ZONE}|local(?: time)?|(?:[A-Z][a-z]+ )(?:local )?time)\b)?`,
    example: 'at 10:23 GMT',
    counterExample: 'by 1:2',
  },
  {
    id: 'clock/stamp',
    needs: String.raw`^\s{0,4}\d\d[.:]\d`,
    joins: 'clock',
    exact: true,
    pattern: String.raw`^\s{0,4}(?<hour>[01]\d|2[0-3])[.:](?<minute>[0-5]\d) (?=["'“‘@]?[A-Z])`,
    example: '18.42 The minister spoke.',
    counterExample: '18.42 metres',
  },
  {
    id: 'clock/dot',
    needs: String.raw`\d\.\d`,
    joins: 'clock',
    pattern: String.raw`(?:\b(?<blur>{BLUR}) )?(?<![\d:.,$£€])(?<hour>1?\d|2[0-4])\.(?<minute>[0-5]\d) ?(?:(?<ampm>[ap]\.? ?m\b\.?)|hrs|(?<zone>GMT|BST|CET|local time))(?:,? \(?(?<zone2>{ZONE}|local(?: time)?)\b)?`,
    example: 'at 5.10am',
    counterExample: 'rose 5.10 am' + 'ong',
  },
  {
    id: 'clock/hour',
    joins: 'clock',
    pattern: String.raw`(?:\b(?<blur>{BLUR}) )?(?<![\d:.,$£€-])\b(?<hour>1[0-2]|0?[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) ?(?<ampm>[ap]\. ?m\.|[ap]m\b)(?:,? \(?(?<zone>{ZONE}|local(?: time)?|(?:[A-Z][a-z]+ )(?:local )?time)\b)?`,
    example: 'around 6 p.m. Eastern time',
    counterExample: 'the 6 pmdefs',
  },
  {
    id: 'clock/hour-part',
    needs: 'in the|at night',
    joins: 'clock',
    pattern: String.raw`(?:\b(?<blur>{BLUR}) )?(?<![\d:.,$£€-])\b(?<hour>1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: ?o['’]clock)? (?:in the (?<part>morning|afternoon|evening)|at (?<part2>night))\b`,
    example: 'at four in the morning',
    counterExample: 'four in the street',
  },
  {
    id: 'clock/military',
    needs: String.raw`\d{4}`,
    joins: 'clock',
    pattern: String.raw`(?:\b(?<blur>{BLUR}) )?(?<![\d:.,$£€-])\b(?<hour>[01]\d|2[0-4])(?<minute>[0-5]\d) ?(?:(?:hours|hrs)(?: (?<zone2>{ZONE}|local time)\b)?|(?<zone>GMT|UTC|local time|BST|EDT|EST|ET|JST))\b`,
    example: 'at 2153 GMT',
    counterExample: 'the 2153 people',
  },
  {
    id: 'clock/oclock',
    needs: 'clock',
    joins: 'clock',
    pattern: String.raw`(?:\b(?<blur>{BLUR}) )?\b(?<hour>1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) ?o['’]clock\b`,
    example: "at nine o'clock",
    counterExample: 'a clock',
  },
  {
    id: 'clock/half',
    needs: 'past|quarter to',
    joins: 'clock',
    pattern: String.raw`(?:\b(?<blur>{BLUR}) )?\b(?<past>half past|quarter past|quarter to) (?<hour>1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b`,
    example: 'at half past seven',
    counterExample: 'half past it',
  },
  {
    id: 'clock/blurred-hour',
    needs: 'after|before|past',
    joins: 'clock',
    pattern: String.raw`\b(?<blur>shortly after|just after|soon after|shortly before|just before|just past) (?<hour>1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?= ?(?:[.,;)]|on |in the |when |as |and |at |{WEEKDAY}|yesterday|this |today|$))`,
    example: 'shortly after seven, the doors',
    counterExample: 'shortly after seven men came',
  },
  {
    id: 'clock/noon',
    needs: 'noon|midnight',
    joins: 'clock',
    pattern: String.raw`(?:\b(?<blur>{BLUR}) )?\b(?<noon>noon|midnight)\b(?:,? \(?(?<zone>{ZONE}|local(?: time)?)\b)?`,
    example: 'struck around noon',
    counterExample: 'afternoon',
  },
  // Weeks, months, years from here
  {
    id: 'period/shift',
    pattern: String.raw`\b(?:(?:the )?(?<edge>{EDGE}|earlier|later)(?: of| in)? )?(?<shift>last|next|this(?: past| coming)?|the (?:next|previous|following|coming|current|same)|that(?: same)?)(?: calendar| fiscal)? (?<shiftUnit>week|month|quarter|year|decade|century|weekend|summer season)\b(?!-)`,
    example: 'it closed last week',
    counterExample: 'the last weeks',
  },
  {
    id: 'period/the-weekend',
    pattern: String.raw`\bthe (?<weekend>weekend)\b(?![-'’])`,
    example: 'over the weekend',
    counterExample: 'weekend rates',
  },
  {
    id: 'duration/year-ended',
    pattern: String.raw`\bthe (?:full )?(?:fiscal )?(?<unit>year)(?= (?:ended|ending|to)\b)`,
    example: 'for the year ended in May',
    counterExample: 'the year began',
  },
  {
    id: 'period/said',
    pattern: String.raw`\b(?:(?<edge>{EDGE}|earlier|later|late|early) (?:of|in) )?the (?:(?:full|entire|whole|fiscal|same|current) )?(?<saidUnit>week|month|year)\b(?!['’]s? (?!end)|[- ](?:ago|earlier|before|after|later|old|long|that|when|following)|[- ]end\b)`,
    example: 'by the end of the year',
    counterExample: 'the year before',
  },
  {
    id: 'period/end',
    pattern: String.raw`\b(?<endOf>year|month)(?:[- ]|['’]s )(?<edge>end)\b(?! of)`,
    example: 'by year-end',
    counterExample: 'the weekend',
  },
  {
    id: 'period/recent',
    pattern: String.raw`\b(?:the )?(?<recent>recent|past|last|coming|next|previous|preceding|following|final|first)(?: (?<number>{NUMBER}|{VAGUE}))? (?<unit>{UNITS})s\b`,
    example: 'over the past three months',
    counterExample: 'the past glories',
  },
  {
    id: 'period/recent-one',
    pattern: String.raw`\b(?:the )(?<recent>past|last|coming) (?<unit>{UNITS})\b`,
    example: 'over the past year',
    counterExample: 'the past yearns',
  },
  // From here, or from what was last named
  {
    id: 'offset/ago',
    needs: 'ago|from now|hence',
    pattern: String.raw`\b(?:(?<approx>{APPROX}) )?(?<number>{NUMBER}|{VAGUE})[ -](?<unit>{UNITS})s?(?: or (?:so|more))?(?<half> and a half)?(?<direction> ago| from now| hence)\b`,
    example: 'about three years ago',
    counterExample: 'three agonies',
  },
  {
    id: 'offset/vague-ago',
    pattern: String.raw`\b(?<unit>{UNITS})s(?<direction> ago| from now)\b`,
    example: 'built decades ago',
    counterExample: 'a dayso',
  },
  {
    id: 'offset/later',
    needs: 'later|earlier|afterward|previously|before|after',
    pattern: String.raw`\b(?:(?<approx>{APPROX}) )?(?<number>{NUMBER}|{VAGUE})(?: or so)?[ -](?<unit>{UNITS})s?(?<half> and a half)?(?<direction> later| earlier| afterwards?| previously| before(?=[.,;]|$)| after(?=[.,;]|$))\b`,
    example: 'about two hours later',
    counterExample: 'two hours of latency',
  },
  {
    id: 'offset/vague-later',
    pattern: String.raw`\b(?<unit>{UNITS})s(?<direction> later| earlier| afterwards?)\b`,
    example: 'It sank hours later',
    counterExample: 'hours of it',
  },
  {
    id: 'offset/ago-year',
    pattern: String.raw`\b(?:a (?<number>year|month|week) (?<direction>ago|earlier))\b`,
    example: 'from a year earlier',
    counterExample: 'a year early',
  },
  // Lengths and repeats
  {
    id: 'set/every',
    pattern: String.raw`\b(?:every|each|per)(?: (?<number>{NUMBER}|other))? (?<setUnit>{UNITS}|morning|evening|night|afternoon)s?\b`,
    example: 'trains run every ten minutes',
    counterExample: 'everyday clothes',
  },
  {
    id: 'set/adverb',
    pattern: String.raw`\b(?<setAdverb>daily|weekly|monthly|yearly|annually|nightly|hourly|bi-?weekly)\b`,
    example: 'the daily flight',
    counterExample: 'dailyness',
  },
  {
    id: 'set/a',
    pattern: String.raw`\b(?:once|twice|(?:{NUMBER}) times) an? (?<setUnit>{UNITS})\b`,
    example: 'three times a week',
    counterExample: 'a weak',
  },
  {
    id: 'duration/number',
    pattern: String.raw`\b(?:[Tt]he (?=(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) (?:more |full )?(?:{UNITS})s\b))?(?:(?<approx>{APPROX}) )?(?<number>{NUMBER}|{VAGUE})(?: more| further| full| straight| consecutive)?[ -](?:(?:calendar|business|working|trading|school) )?(?<unit>{UNITS})s?\b(?:-long|(?<half> and a half))?(?!['’]s| into\b|[ -]olds?\b| of age\b| of (?:an?|all|its|their|people|those)\b)`,
    example: 'held for two weeks',
    counterExample: 'two weekdays',
  },
  {
    id: 'duration/vague',
    pattern: String.raw`(?<=\b(?:for|in|after|took|taken|within|of|over|several|lasted|many|by) )(?<unit>{UNITS})s\b(?! (?:old|of age))`,
    example: 'after years of talks',
    counterExample: 'his years there',
  },
  {
    id: 'duration/after',
    pattern: String.raw`\b(?<unit>{UNITS})s(?= (?:after|before|of)\b)`,
    example: 'came months after the vote',
    counterExample: 'daysprings',
  },
  // Now, once, soon
  {
    id: 'ref/present',
    pattern: String.raw`\b(?<ref>(?:right |just )?now|currently|(?<=(?:\b(?:the|his|her|its|their|of|to)|['’]s) )current(?! account| affairs)|at present|at the moment|these days|nowadays|at this time)\b`,
    example: 'the road is now open',
    counterExample: 'known',
  },
  {
    id: 'ref/past',
    pattern: String.raw`\b(?<refPast>(?:more |most )?recently|(?<=\bin )the past(?! (?:few|several|{UNITS}|{NUMBER}))|lately|(?<=\b(?:the|a|an|its|his|her|their) )recent(?! (?:{UNITS})))\b`,
    example: 'a recently built mill',
    counterExample: 'past the gate',
  },
  {
    id: 'ref/future',
    pattern: String.raw`\b(?<refFuture>soon(?! after| as| enough)|the (?:near |immediate |foreseeable )?future(?! of)|a later date|the near term)\b`,
    example: 'it will soon open',
    counterExample: 'as soon as',
  },
]

/** What may stand between two parts that make one time: "Tuesday[, ]Nov. 27", "6 a.m. [on ]Tuesday". */
export const JOIN_GAP =
  /^(?:,? ?(?:on|at|in|of|the|in the|on the|during the|around|about|that|\(|, at about|, at around|at about|at around)? ?)$/i

const any = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|')
const capital = (word: string): string => `${word[0]!.toUpperCase()}${word.slice(1)}`
const both = (words: readonly string[]): string => any(words.flatMap((word) => [capital(word), word.toUpperCase()]))
const DOUBTFUL = ['may', 'march', 'mar', 'sun', 'sat', 'mon', 'jan', 'dec', 'jun', 'sep', 'wed', 'fri', 'thu', 'tue', 'tues', 'thurs']
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
const small = Object.keys(SMALL_NUMBERS)

const SLOTS: Readonly<Record<string, string>> = {
  MONTH: both(Object.keys(MONTHS)),
  MONTH_ALONE: both(
    Object.keys(MONTHS)
      .filter((month) => month.length > 4 && !DOUBTFUL.includes(month))
      .concat('june', 'july'),
  ),
  MONTH_DOUBTFUL: 'May|March',
  WEEKDAY: both(Object.keys(WEEKDAYS).filter((day) => day.endsWith('day'))),
  EDGE: '[Ee]arly|[Ll]ate|[Mm]id|[Ee]arly in|[Ll]ate in|[Tt]he beginning|[Bb]eginning|[Tt]he start|[Tt]he end|[Ee]nd|[Tt]he middle',
  SEASON: any(SEASONS.map((row) => row.words)),
  NAMED: any(NAMED_DAYS.map((row) => row.words)),
  PART: DAY_PARTS.map((row) => row.words).join('|'),
  ZONE: ZONES.map((row) => row.words).join('|'),
  BLUR: CLOCK_BLURS.map((row) => row.words).join('|'),
  UNITS: UNITS.map((row) => row.words).join('|'),
  VAGUE: VAGUE_COUNTS.map((row) => row.words).join('|'),
  ONES: 'one|two|three|four|five|six|seven|eight|nine',
  TENS: tens,
  TEENS: 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen',
  NUMBER: `(?:\\d{1,2}|one|two|three|four|five) (?:to|or) (?:\\d{1,2}|two|three|four|five|six)|\\d{1,2} 1/2|(?:two|three|four|five|six) and a half|\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,3}(?:\\.\\d{1,2})?(?:-\\d{1,3})?|(?:${tens})[ -](?:one|two|three|four|five|six|seven|eight|nine)|${any(small)}`,
  APPROX:
    'about|around|roughly|approximately|nearly|almost|some|at least|more than|less than|over|up to|just over|just under|at most|no more than|as many as|fewer than|under|just over|just under|a little more than',
}

/** The pattern with its slots filled, ready to run over a sentence. */
export const toPattern = (rule: TimeRule): RegExp =>
  new RegExp(
    rule.pattern.replace(/\{([A-Z_]+)\}/g, (_, slot: string) => SLOTS[slot] ?? ''),
    rule.exact ? 'g' : 'gi',
  )
