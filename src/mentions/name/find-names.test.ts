import fc from 'fast-check'
import { expect, test } from 'vitest'
import { named } from '../../../test/helpers/named.js'
import { reportOfTrees } from '../../../test/helpers/trees.js'
import { findMentions } from '../index.js'
import { openGazetteer } from '../place/gazetteer.js'
import { initials } from './cluster.js'
import { findNames } from './find-names.js'

const gazetteer = openGazetteer()
const read = (lines: readonly string[], labels: Readonly<Record<string, readonly string[]>>) => {
  const { report, sentences } = named(reportOfTrees([lines]), labels)
  const found = findNames(sentences, { report, sentences, anchor: {} }, gazetteer)
  for (const mention of found.mentions) expect(report.text.slice(mention.start, mention.end)).toBe(mention.text)
  return found
}
/** Entities as "kind: names (roles) < references". */
const check = (lines: readonly string[], labels: Readonly<Record<string, readonly string[]>>, ...expected: string[]) => {
  const { entities, mentions } = read(lines, labels)
  expect(
    entities.map((entity) => {
      const references = mentions
        .filter((mention) => mention.entity === entity.id && mention.form !== 'name')
        .map((mention) => mention.text)
      return `${entity.kind}: ${entity.names.map((name) => name.text).join(', ')}${entity.roles.length ? ` (${entity.roles.join('; ')})` : ''}${references.length ? ` < ${references.join(', ')}` : ''}`
    }),
  ).toEqual(expected)
}

test('a party with a town is no name', () =>
  check(
    ['Ann|PROPN|5|nsubj Reed|PROPN|1|flat +,|PUNCT|4|punct D-Marsby|PROPN|1|appos left|VERB|0|root|leave +.|PUNCT|5|punct'],
    { Person: ['Ann Reed', 'D-Marsby'] },
    'person: Ann Reed',
  ))

test('whose chamber it is, what lies before a name and its first word alone are no name', () => {
  check(
    ['Republican|ADJ|2|amod Senate|PROPN|3|compound aides|NOUN|4|nsubj left|VERB|0|root|leave +.|PUNCT|4|punct'],
    { Organization: ['Republican Senate'] },
    'organization: Senate',
  )
  check(
    [
      'Ann|PROPN|2|nsubj left|VERB|0|root|leave the|DET|5|det small|ADJ|5|amod island|NOUN|2|obj of|ADP|7|case Marsby|PROPN|5|nmod +.|PUNCT|2|punct',
    ],
    { Location: ['small island of Marsby'] },
    'other: Ann',
    'place: Marsby',
  )
  check(
    ['Federal|ADJ|3|amod Harbour|PROPN|3|compound Board|PROPN|4|nsubj met|VERB|0|root|meet +.|PUNCT|4|punct'],
    { Organization: ['Federal'] },
    'organization: Harbour Board',
  )
})

test('a title is a role, a surname the full name, "he" the one man', () =>
  check(
    [
      'Harbour|PROPN|2|compound Minister|PROPN|3|compound Tom|PROPN|5|nsubj Reed|PROPN|3|flat resigned|VERB|0|root +.|PUNCT|5|punct',
      'Reed|PROPN|2|nsubj said|VERB|0|root|say he|PRON|4|nsubj left|VERB|2|ccomp +.|PUNCT|2|punct',
    ],
    { Person: ['Tom Reed', 'Reed'] },
    'person: Tom Reed, Reed (Harbour Minister) < he',
  ))
test('a given name alone tells "he" or "she", unless it stands as often for a family', () => {
  const lines = (name: string): string[] => [
    `${name}|PROPN|2|nsubj praised|VERB|0|root|praise Lundqvist|PROPN|2|obj +.|PUNCT|2|punct`,
    'She|PRON|2|nsubj left|VERB|0|root|leave +.|PUNCT|2|punct',
  ]
  check(lines('Andy'), { Person: ['Andy', 'Lundqvist'] }, 'person: Andy', 'person: Lundqvist < She')
  check(lines('Jackson'), { Person: ['Jackson', 'Lundqvist'] }, 'person: Jackson < She', 'person: Lundqvist')
})
test('"his" is the subject\'s', () =>
  check(
    [
      'Tom|PROPN|3|nsubj Reed|PROPN|1|flat lent|VERB|0|root|lend Paul|PROPN|3|iobj Cole|PROPN|4|flat his|PRON|7|nmod:poss boat|NOUN|3|obj +.|PUNCT|3|punct',
    ],
    { Person: ['Tom Reed', 'Paul Cole'] },
    'person: Tom Reed < his',
    'person: Paul Cole',
  ))
test('"him" is never the subject of its own verb', () =>
  check(
    [
      'Paul|PROPN|3|nsubj Cole|PROPN|1|flat left|VERB|0|root|leave +.|PUNCT|3|punct',
      'Tom|PROPN|3|nsubj Reed|PROPN|1|flat praised|VERB|0|root|praise him|PRON|3|obj +.|PUNCT|3|punct',
    ],
    { Person: ['Paul Cole', 'Tom Reed'] },
    'person: Paul Cole < him',
    'person: Tom Reed',
  ))
test('whom a pronoun names before it names him again is somebody else', () =>
  check(
    [
      'Ann|PROPN|3|nsubj Lee|PROPN|1|flat rang|VERB|0|root|ring +.|PUNCT|3|punct',
      'She|PRON|2|nsubj thanked|VERB|0|root|thank Eve|PROPN|2|obj Moss|PROPN|3|flat +.|PUNCT|2|punct',
    ],
    { Person: ['Ann Lee', 'Eve Moss'] },
    'person: Ann Lee < She',
    'person: Eve Moss',
  ))
test('"its" is the body that acts', () =>
  check(
    [
      'The|DET|4|det Harbour|PROPN|4|compound Safety|PROPN|4|compound Office|PROPN|5|nsubj changed|VERB|0|root|change its|PRON|7|nmod:poss rules|NOUN|5|obj|rule +.|PUNCT|5|punct',
    ],
    { Organization: ['Harbour Safety Office'] },
    'organization: Harbour Safety Office < its',
  ))
test('a company with and without its form and trade is one, its foundation another', () =>
  check(
    [
      'Lund|PROPN|3|compound Motors|PROPN|1|flat Inc|PROPN|4|nsubj sued|VERB|0|root|sue +.|PUNCT|4|punct',
      'Lund|PROPN|2|nsubj won|VERB|0|root|win +.|PUNCT|2|punct',
      'Lund|PROPN|2|compound Foundation|PROPN|3|nsubj paid|VERB|0|root|pay +.|PUNCT|3|punct',
    ],
    { Organization: ['Lund Motors Inc', 'Lund', 'Lund Foundation'] },
    'organization: Lund Motors Inc, Lund',
    'organization: Lund Foundation',
  ))
test('"the Navy" is the one navy of the report, and nobody\'s between two', () => {
  const navy = (country: string) => `The|DET|3|det ${country}|ADJ|3|amod Navy|PROPN|4|nsubj sailed|VERB|0|root|sail +.|PUNCT|4|punct`
  const short = 'The|DET|2|det Navy|PROPN|3|nsubj waited|VERB|0|root|wait +.|PUNCT|3|punct'
  check([navy('Danish'), short], { Organization: ['Danish Navy', 'The Navy'] }, 'organization: Danish Navy, Navy')
  check(
    [navy('Danish'), navy('Kenyan'), short],
    { Organization: ['Danish Navy', 'Kenyan Navy', 'The Navy'] },
    'organization: Danish Navy',
    'organization: Kenyan Navy',
    'organization: Navy',
  )
})
test("a surname that is a city elsewhere is the woman's", () =>
  check(
    [
      'Ann|PROPN|3|nsubj Florence|PROPN|1|flat spoke|VERB|0|root|speak +.|PUNCT|3|punct',
      'Florence|PROPN|2|nsubj left|VERB|0|root|leave +.|PUNCT|2|punct',
    ],
    { Person: ['Ann Florence'], Location: ['Florence'] },
    'person: Ann Florence, Florence',
  ))
test('"the Harriers" is a name where the report has it as one', () =>
  check(
    [
      'Derby|PROPN|2|compound Harriers|PROPN|3|nsubj won|VERB|0|root|win +.|PUNCT|3|punct',
      'The|DET|2|det Harriers|PROPN|3|nsubj sang|VERB|0|root|sing +.|PUNCT|3|punct',
      'Harriers|PROPN|2|nsubj left|VERB|0|root|leave +.|PUNCT|2|punct',
      'The|DET|2|det Owls|PROPN|3|nsubj lost|VERB|0|root|lose +.|PUNCT|3|punct',
    ],
    { Organization: ['Derby Harriers'] },
    'organization: Derby Harriers',
    'other: Harriers',
  ))
test('she is no Tom', () =>
  check(
    ['Tom|PROPN|3|nsubj Reed|PROPN|1|flat slept|VERB|0|root while|SCONJ|6|mark she|PRON|6|nsubj drove|VERB|3|advcl'],
    { Person: ['Tom Reed'] },
    'person: Tom Reed',
  ))
test('an acronym in brackets and "the Office" are the full name', () =>
  check(
    [
      'The|DET|4|det Harbour|PROPN|4|compound Safety|PROPN|4|compound Office|PROPN|8|nsubj (|PUNCT|6|punct +HSO|PROPN|4|appos +)|PUNCT|6|punct wrote|VERB|0|root|write +.|PUNCT|8|punct',
      'HSO|PROPN|2|nsubj called|VERB|0|root +.|PUNCT|2|punct',
      'The|DET|2|det Office|PROPN|3|nsubj waited|VERB|0|root +.|PUNCT|3|punct',
    ],
    { Organization: ['Harbour Safety Office', 'HSO'] },
    'organization: Harbour Safety Office, HSO < The Office',
  ))
test('letters in brackets are the name before them where they begin its words, and never a country', () => {
  const told = (letters: string) => [
    `The|DET|4|det Harbour|PROPN|4|compound Safety|PROPN|4|compound Office|PROPN|8|nsubj (|PUNCT|6|punct +${letters}|PROPN|4|appos +)|PUNCT|6|punct wrote|VERB|0|root|write +.|PUNCT|8|punct`,
  ]
  const labels = (letters: string) => ({ Organization: ['Harbour Safety Office', letters] })
  check(told('Hso'), labels('Hso'), 'organization: Harbour Safety Office, Hso')
  check(told('OSH'), labels('OSH'), 'organization: Harbour Safety Office, OSH')
  check(told('HSZ'), labels('HSZ'), 'organization: Harbour Safety Office, HSZ')
  check(told('UK'), labels('UK'), 'organization: Harbour Safety Office', 'place: UK')
  check(told('XYZ'), labels('XYZ'), 'organization: Harbour Safety Office', 'organization: XYZ')
})
test('a common noun behind a name has no initial', () => {
  expect(initials('Lund Bay airport')).not.toContain('LBA')
  expect(initials('Ministry of Justice')).toEqual(expect.arrayContaining(['MOJ', 'MJ']))
})
test("a party's adjective in small letters is no name", () =>
  check(
    ['A|DET|3|det democratic|ADJ|3|amod vote|NOUN|4|nsubj pleased|VERB|0|root Democratic|ADJ|6|amod voters|NOUN|4|obj +.|PUNCT|4|punct'],
    { NORP: ['democratic', 'Democratic'] },
    'group: Democratic',
  ))
test('an owner before a name is a name of its own where it is a place of the report', () => {
  const line = "Nakuru|PROPN|4|nmod:poss +'s|PART|1|case Lake|PROPN|4|compound Hall|PROPN|5|nsubj burned|VERB|0|root +.|PUNCT|5|punct"
  const other = 'Smoke|NOUN|2|nsubj reached|VERB|0|root Nakuru|PROPN|2|obj +.|PUNCT|2|punct'
  check([line, other], { Facility: ["Nakuru's Lake Hall"], Location: [' Nakuru'] }, 'place: Nakuru', 'facility: Lake Hall')
  check([line], { Facility: ["Nakuru's Lake Hall"] }, "facility: Nakuru's Lake Hall")
})
test('two places at a hyphen are two, a country with a hyphen is one', () => {
  const told = (a: string, b: string) => [
    `The|DET|4|det ${a}|PROPN|4|compound +-|PUNCT|1|punct +${b}|PROPN|2|flat border|NOUN|6|nsubj shut|VERB|0|root ${a}|PROPN|6|obj +.|PUNCT|6|punct`,
  ]
  check(told('Nakuru', 'Uganda'), { Location: ['Nakuru-Uganda', ' Nakuru'] }, 'place: Nakuru', 'place: Uganda')
  check(told('Guinea', 'Bissau'), { Location: ['Guinea-Bissau'] }, 'place: Guinea-Bissau', 'place: Guinea')
})
test('two towns at a hyphen stay one name, and so does a man behind a spaced particle', () => {
  const towns = [
    'Nakuru|PROPN|3|compound +-|PUNCT|1|punct +Eldoret|PROPN|4|nsubj burned|VERB|0|root',
    'Smoke|NOUN|2|nsubj reached|VERB|0|root Nakuru|PROPN|2|obj and|CCONJ|5|cc Eldoret|PROPN|3|conj',
  ]
  check(towns, { Location: ['Nakuru-Eldoret', ' Nakuru', ' Eldoret'] }, 'place: Nakuru-Eldoret', 'place: Nakuru', 'place: Eldoret')
  const man = (first: string, second: string) => [
    `${first}|PROPN|5|nsubj ${second}|PROPN|1|flat -|PUNCT|4|punct Tom|PROPN|1|flat Harbi|PROPN|1|flat left|VERB|0|root`,
  ]
  check(man('Omar', 'al'), { Person: ['Omar al - Tom Harbi'] }, 'person: Omar al - Tom Harbi')
  check(man('Eva', 'Lund'), { Person: ['Eva Lund - Tom Harbi'] }, 'person: Eva Lund', 'person: Tom Harbi')
})
test('a flight has its number, a storm its name, a war no year before it', () => {
  check(
    ['Lund|PROPN|2|compound Flight|PROPN|4|nsubj 310|NUM|2|nummod fell|VERB|0|root'],
    { Misc: ['Lund Flight'] },
    'other: Lund Flight 310',
  )
  check(
    ['Hurricane|PROPN|2|compound Ada|PROPN|3|nsubj hit|VERB|0|root +.|PUNCT|3|punct'],
    { Misc: ['Hurricane'], Person: ['Ada'] },
    'event: Hurricane Ada',
  )
  check(
    ['The|DET|5|det 1950|NUM|5|nummod +-|PUNCT|4|punct +53|NUM|2|nmod Harbour|PROPN|6|compound War|PROPN|7|nsubj ended|VERB|0|root'],
    { Misc: ['53 Harbour War'] },
    'event: Harbour War',
  )
})
test("an office behind a body's name is no part of it", () => {
  const told = (office: string, noun: string) => [
    `Marsby|PROPN|2|compound County|PROPN|4|compound ${office}|PROPN|4|compound ${noun}|PROPN|5|nsubj left|VERB|0|root +.|PUNCT|5|punct`,
  ]
  check(told('District', 'Attorney'), { Organization: ['Marsby County District'] }, 'organization: Marsby County')
  check(told('Democratic', 'chairman'), { Organization: ['Marsby County Democratic'] }, 'organization: Marsby County')
  check(told('Council', 'Chairman'), { Organization: ['Marsby County Council'] }, 'organization: Marsby County Council')
})
test('words in capitals are a name where the report has it in small letters too, an arrow to the north never', () => {
  const shouted = 'LAKE|PROPN|2|compound HALL|PROPN|3|nsubj STAGE|PROPN|4|nsubj burns|VERB|0|root +.|PUNCT|4|punct'
  check([shouted], { Facility: ['LAKE HALL STAGE'] })
  check(['LAKE-TV|PROPN|2|nsubj burns|VERB|0|root'], { Organization: ['LAKE-TV'] }, 'organization: LAKE-TV')
  check(
    [
      'LAKE|PROPN|2|compound HALL|PROPN|3|nsubj burns|VERB|0|root +.|PUNCT|3|punct',
      'Lake|PROPN|2|compound Hall|PROPN|3|nsubj fell|VERB|0|root',
    ],
    { Facility: ['LAKE HALL', 'Lake Hall'] },
    'facility: LAKE HALL, Lake Hall',
  )
  check(
    ['NORTH|PROPN|3|compound Lake|PROPN|3|compound Hall|PROPN|4|nsubj fell|VERB|0|root'],
    { Facility: ['NORTH Lake Hall'] },
    'facility: Lake Hall',
  )
})
test("a band's name before its leader's is cut off", () =>
  check(
    [
      'Nur|PROPN|2|compound Harakat|PROPN|4|nsubj +,|PUNCT|2|punct fled|VERB|0|root +.|PUNCT|4|punct',
      'Nur|PROPN|2|compound Harakat|PROPN|4|compound Hassan|PROPN|5|nsubj Darwish|PROPN|3|flat spoke|VERB|0|root +.|PUNCT|5|punct',
    ],
    { Organization: ['Nur Harakat,'], Person: ['Nur Harakat Hassan Darwish'] },
    'organization: Nur Harakat',
    'person: Hassan Darwish',
  ))
test('two groups in one span are two', () =>
  check(
    [
      'Harakat|PROPN|6|compound Nur|PROPN|1|flat and|CCONJ|4|cc Harakat|PROPN|1|conj Fajr|PROPN|4|flat fighters|NOUN|7|nsubj fled|VERB|0|root|flee',
    ],
    { Organization: ['Harakat Nur and Harakat Fajr'] },
    'group: Harakat Nur',
    'group: Harakat Fajr',
  ))
test('what is called a militia is a group, tagged as a person or not; what nobody calls one is not', () => {
  const told = (noun: string): readonly string[] => [
    `The|DET|2|det ${noun}|NOUN|5|nsubj Nur|PROPN|2|appos Fajr|PROPN|3|flat fled|VERB|0|root|flee`,
  ]
  check(told('militia'), { Person: ['Nur Fajr'] }, 'group: Nur Fajr')
  check(told('baker'), { Person: ['Nur Fajr'] }, 'person: Nur Fajr')
})
test('a country has one entity under all its names', () =>
  check(
    [
      'The|DET|2|det U.S.|PROPN|3|nsubj urged|VERB|0|root Kenya|PROPN|3|obj before|SCONJ|9|mark the|DET|8|det United|PROPN|8|compound States|PROPN|9|nsubj left|VERB|3|advcl',
    ],
    { Location: ['U.S.', 'Kenya', 'United States'] },
    'place: U.S., United States',
    'place: Kenya',
  ))
test('a name lies where its bare name does, not where its north or 20 km from it is', () => {
  const { report, sentences } = named(
    reportOfTrees([
      ['Fires|NOUN|2|nsubj burn|VERB|0|root in|ADP|5|case northern|ADJ|5|amod Kenya|PROPN|2|obl +.|PUNCT|2|punct'],
      [
        'One|NUM|2|nsubj burns|VERB|0|root 20|NUM|4|nummod km|NOUN|5|obl north|ADV|2|advmod of|ADP|7|case Nakuru|PROPN|5|obl +.|PUNCT|2|punct',
      ],
    ]),
    { Location: ['Kenya', 'Nakuru'] },
  )
  const southern = named(
    reportOfTrees([['Fires|NOUN|2|nsubj burn|VERB|0|root in|ADP|5|case Southern|PROPN|5|compound Kenya|PROPN|2|obl +.|PUNCT|2|punct']]),
    { Location: ['Southern Kenya'] },
  )
  expect(findMentions(southern.report, southern.sentences, gazetteer).entities[0]?.place?.precision).toBe('region')
  const { entities } = findMentions(report, sentences, gazetteer)
  expect(entities.map(({ place }) => [place?.name, place?.precision])).toEqual([
    ['Kenya', 'country'],
    ['Nakuru', 'city'],
  ])
})
test('two known places are never spellings of one', () =>
  check(
    ['Tunis|PROPN|2|nsubj faces|VERB|0|root|face Tunisia|PROPN|2|obj'],
    { Location: ['Tunis', 'Tunisia'] },
    'place: Tunis',
    'place: Tunisia',
  ))
test('a role behind the name', () =>
  check(
    [
      'Ann|PROPN|9|nsubj Lee|PROPN|1|flat +,|PUNCT|5|punct a|DET|5|det professor|NOUN|1|appos of|ADP|7|case law|NOUN|5|nmod +,|PUNCT|5|punct spoke|VERB|0|root|speak',
    ],
    { Person: ['Ann Lee'] },
    'person: Ann Lee (professor of law)',
  ))

test('no text makes it throw, and mentions slice to their words', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => /\S/.test(text)),
    fc.constantFrom('President Ann Lee', 'he', 'the', "Lee's", '“', '"', '(HSO)', 'and'),
  )
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 10 }),
      fc.constantFrom('Person', 'Organization', 'Location', 'NORP', 'Misc'),
      fc.nat(40),
      fc.nat(30),
      (pieces, label, from, length) => {
        const text = pieces.join(' ')
        const words = [...text.matchAll(/\S+/g)].map((match, at) => ({
          start: match.index,
          end: match.index + match[0].length,
          text: match[0],
          lemma: match[0].toLowerCase(),
          upos: at % 3 ? 'PROPN' : 'NOUN',
          head: at - 1,
          deprel: at ? 'flat' : 'root',
        }))
        const start = Math.min(from, text.length)
        const sentence = {
          start: 0,
          end: text.length,
          section: 'body' as const,
          paragraph: 0,
          words,
          entities: [{ start, end: Math.min(text.length, start + length), label, score: 1 }],
          attributions: [],
        }
        const report = { id: 'r', text, language: 'en', sections: [], stated: {}, notes: [] }
        const { mentions, entities } = findNames([sentence], { report, sentences: [sentence], anchor: {} }, gazetteer)
        for (const mention of mentions) {
          expect(text.slice(mention.start, mention.end)).toBe(mention.text)
          expect(entities.some((entity) => entity.id === mention.entity)).toBe(true)
        }
      },
    ),
  )
})

test('a day of the week, a class of storm and the anti- before a people are no names', () => {
  check(['Rain|NOUN|2|nsubj fell|VERB|0|root|fall on|ADP|4|case Sunday|PROPN|2|obl +.|PUNCT|2|punct'], { Misc: ['Sunday'] })
  check(['Tropical|PROPN|2|compound Storm|PROPN|3|nsubj grew|VERB|0|root|grow +.|PUNCT|3|punct'], { Misc: ['Tropical Storm'] })
  check(
    ['They|PRON|2|nsubj sang|VERB|0|root|sing anti-Kenyan|ADJ|4|amod songs|NOUN|2|obj +.|PUNCT|2|punct'],
    { NORP: ['anti-Kenyan'] },
    'group: Kenyan',
  )
})
