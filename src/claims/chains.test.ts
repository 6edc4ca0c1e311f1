import { expect, test } from 'vitest'
import { reportOfTrees } from '../../test/helpers/trees.js'
import { check, HE_SAID, mentionsOf, REED_SAID } from './chains.fixture.js'
import { readClaims } from './claims.js'

test('whoever is named in what is said is not who says it', () =>
  check(
    [
      [
        REED_SAID,
        'Lowe|PROPN|6|nsubj +,|PUNCT|4|punct he|PRON|4|nsubj said|VERB|1|parataxis|say +,|PUNCT|4|punct slept|VERB|0|root|sleep +.|PUNCT|6|punct',
      ],
    ],
    ['Reed=Reed', 'Lowe=Lowe', 'he=Lowe'],
    'the crane fell < Reed',
    'Lowe, he said, slept < Reed',
  ))

test('who spoke goes on, past one who is only named in passing', () =>
  check(
    [
      [
        REED_SAID,
        'Crews|NOUN|2|nsubj|crew left|VERB|0|root|leave with|ADP|4|case friends|NOUN|2|obl|friend of|ADP|6|case Lowe|PROPN|4|nmod +.|PUNCT|2|punct',
        HE_SAID('it|PRON|4|nsubj sank|VERB|2|ccomp|sink'),
      ],
    ],
    ['Reed=Reed', 'Lowe=Lowe', 'He=Lowe'],
    'the crane fell < Reed',
    'Crews left with friends of Lowe',
    'it sank < Reed',
  ))

test('"he said, adding" is one person, whatever the tree took for the subject', () =>
  check(
    [
      [
        '“|PUNCT|3|punct +Crews|NOUN|3|nsubj|crew left|VERB|7|ccomp|leave +,|PUNCT|3|punct +”|PUNCT|3|punct Reed|PROPN|7|nsubj said|VERB|0|root|say +,|PUNCT|9|punct adding|VERB|3|advcl|add|VerbForm=Ger that|SCONJ|12|mark it|PRON|12|nsubj sank|VERB|9|ccomp|sink +.|PUNCT|7|punct',
      ],
    ],
    ['Reed=Reed'],
    'Crews left < Reed',
    'it sank < Reed',
  ))

test('"who" asks after the noun before, not after the last speaker', () =>
  check(
    [
      [
        REED_SAID,
        'It|PRON|2|nsubj angered|VERB|0|root|anger many|ADJ|4|amod sailors|NOUN|2|obj|sailor who|PRON|6|nsubj said|VERB|2|advcl:relcl|say crews|NOUN|8|nsubj|crew slept|VERB|6|ccomp|sleep +.|PUNCT|2|punct',
      ],
    ],
    ['Reed=Reed'],
    'the crane fell < Reed',
    'It angered many sailors who said crews slept',
    'crews slept < many sailors',
  ))

test('"the officials" are none of whom one official was named; "the hospital" is no person with that word in his role', () => {
  const said = (noun: string): string =>
    `The|DET|2|det ${noun} said|VERB|0|root|say it|PRON|5|nsubj sank|VERB|3|ccomp|sink +.|PUNCT|3|punct`
  const first =
    'Reed|PROPN|7|nsubj +,|PUNCT|4|punct hospital|NOUN|4|compound official|NOUN|1|appos +,|PUNCT|4|punct quietly|ADV|7|advmod said|VERB|0|root|say crews|NOUN|9|nsubj|crew left|VERB|7|ccomp|leave +.|PUNCT|7|punct'
  check([[first, said('officials|NOUN|3|nsubj|official')]], ['Reed=Reed'], 'crews left < Reed', 'it sank < officials')
  check([[first, said('hospital|NOUN|3|nsubj')]], ['Reed=Reed'], 'crews left < Reed', 'it sank < hospital')
})

test('"the company" is the one that spoke, not the one it spoke of', () =>
  check(
    [
      [
        'Harbourline|PROPN|2|nsubj said|VERB|0|root|say Dredgers|PROPN|4|nsubj left|VERB|2|ccomp|leave +.|PUNCT|2|punct',
        'The|DET|2|det company|NOUN|3|nsubj said|VERB|0|root|say it|PRON|5|nsubj sank|VERB|3|ccomp|sink +.|PUNCT|3|punct',
      ],
    ],
    ['Harbourline=Harbourline:organization', 'Dredgers=Dredgers:organization'],
    'Dredgers left < Harbourline',
    'it sank < Harbourline',
  ))

test('a spokesman for somebody is not that somebody', () =>
  check(
    [
      [
        'A|DET|2|det spokesman|NOUN|4|nmod:desc for|ADP|4|case Reed|PROPN|5|nsubj said|VERB|0|root|say it|PRON|7|nsubj sank|VERB|5|ccomp|sink +.|PUNCT|5|punct',
      ],
    ],
    ['Reed=Reed'],
    'it sank < spokesman for Reed',
  ))

test('"the spokeswoman" is the spokesman who spoke last, not one of that role before', () =>
  check(
    [
      [
        'Reed|PROPN|5|nsubj +,|PUNCT|4|punct harbour|NOUN|4|compound spokesman|NOUN|1|appos left|VERB|0|root|leave +.|PUNCT|5|punct',
        'A|DET|3|det navy|NOUN|3|compound spokesperson|NOUN|4|nsubj said|VERB|0|root|say crews|NOUN|6|nsubj|crew slept|VERB|4|ccomp|sleep +.|PUNCT|4|punct',
        'The|DET|2|det spokeswoman|NOUN|3|nsubj added|VERB|0|root|add it|PRON|5|nsubj sank|VERB|3|ccomp|sink +.|PUNCT|3|punct',
      ],
    ],
    ['Reed=Reed'],
    'Reed, harbour spokesman left',
    'crews slept < navy spokesperson',
    'it sank < navy spokesperson',
  ))

test('"the 23-year-old" is the person who spoke last', () =>
  check(
    [
      [
        REED_SAID,
        'The|DET|6|det 23|NUM|4|nummod +-|PUNCT|2|punct +year|NOUN|6|compound +-|PUNCT|2|punct +old|ADJ|7|nsubj added|VERB|0|root|add that|SCONJ|10|mark it|PRON|10|nsubj sank|VERB|7|ccomp|sink +.|PUNCT|7|punct',
      ],
    ],
    ['Reed=Reed'],
    'the crane fell < Reed',
    'it sank < Reed',
  ))

test('a verb of saying joined to another has its subject, though it looks like a passive', () =>
  check(
    [
      [
        'Harbourline|PROPN|2|nsubj said|VERB|0|root|say crews|NOUN|4|nsubj|crew left|VERB|2|ccomp|leave and|CCONJ|6|cc tweeted|VERB|2|conj|tweet|Voice=Pass that|SCONJ|9|mark it|PRON|9|nsubj sank|VERB|6|ccomp|sink +.|PUNCT|2|punct',
      ],
    ],
    ['Harbourline=Harbourline:organization'],
    'crews left < Harbourline',
    'it sank < Harbourline',
  ))

test('who is quoted stands behind who quotes', () =>
  check(
    [
      [
        '+“|PUNCT|3|punct It|PRON|3|nsubj sank|VERB|6|ccomp|sink +,”|PUNCT|3|punct Reed|PROPN|6|nsubj quoted|VERB|0|root|quote a|DET|8|det trader|NOUN|10|obj as|SCONJ|10|mark saying|VERB|6|advcl|say|VerbForm=Ger +.|PUNCT|6|punct',
      ],
    ],
    ['Reed=Reed'],
    'It sank < Reed < trader',
  ))

const LOOSE_QUOTATION =
  '“|PUNCT|4|punct +The|DET|3|det crane|NOUN|4|nsubj fell|VERB|0|root|fall at|ADP|6|case once|ADV|4|advmod +.|PUNCT|4|punct +”|PUNCT|4|punct'
const OWN_WORDS = 'Crews|NOUN|2|nsubj|crew left|VERB|0|root|leave +.|PUNCT|2|punct'

test('a quotation behind the report’s own words is nobody’s; behind a colon it is of whom the sentence is about', () => {
  check([[REED_SAID], [OWN_WORDS], [LOOSE_QUOTATION]], ['Reed=Reed'], 'the crane fell < Reed', 'Crews left')
  check(
    [
      [REED_SAID],
      ['One|NUM|2|nummod diver|NOUN|4|nsubj then|ADV|4|advmod waved|VERB|0|root|wave twice|ADV|4|advmod +:|PUNCT|4|punct'],
      [LOOSE_QUOTATION],
    ],
    ['Reed=Reed'],
    'the crane fell < Reed',
    'One diver then waved twice',
    'The crane fell at once < One diver',
  )
})

test('a name alone behind a quotation signs it', () =>
  check(
    [
      [REED_SAID],
      [
        '“|PUNCT|4|punct +The|DET|3|det barge|NOUN|4|nsubj sank|VERB|0|root|sink +,|PUNCT|4|punct +”|PUNCT|4|punct Mayor|PROPN|8|nmod:desc Lowe|PROPN|4|nsubj +.|PUNCT|4|punct',
      ],
    ],
    ['Reed=Reed', 'Lowe=Lowe'],
    'the crane fell < Reed',
    'The barge sank < Lowe',
  ))

test('"it said" is the body that the sentence before is about, not the last speaker', () =>
  check(
    [
      [
        'Harbourline|PROPN|2|nsubj said|VERB|0|root|say crews|NOUN|4|nsubj|crew left|VERB|2|ccomp|leave +.|PUNCT|2|punct',
        'Marsby|PROPN|2|nsubj opened|VERB|0|root|open a|DET|4|det lock|NOUN|2|obj +.|PUNCT|2|punct',
        'It|PRON|2|nsubj said|VERB|0|root|say divers|NOUN|4|nsubj|diver slept|VERB|2|ccomp|sleep +.|PUNCT|2|punct',
      ],
    ],
    ['Harbourline=Harbourline:organization', 'Marsby=Marsby:place'],
    'crews left < Harbourline',
    'Marsby opened a lock',
    'divers slept < Marsby',
  ))

test('whoever stands right before "said" says it, not whom the clause is about', () =>
  check(
    [
      [
        'Crews|NOUN|2|nsubj|crew found|VERB|0|root|find a|DET|4|det diver|NOUN|2|obj who|PRON|7|nsubj police|NOUN|7|nsubj said|VERB|4|acl:relcl|say slept|VERB|7|ccomp|sleep at|ADP|10|case noon|NOUN|8|obl +.|PUNCT|2|punct',
      ],
    ],
    [],
    'Crews found a diver who police said slept at noon',
    'slept at noon < police',
  ))

test('a caption between does not take a quotation over', () =>
  check(
    [[REED_SAID], ['> Lowe|PROPN|2|nsubj said|VERB|0|root|say it|PRON|4|nsubj sank|VERB|2|ccomp|sink +.|PUNCT|2|punct'], [LOOSE_QUOTATION]],
    ['Reed=Reed', 'Lowe=Lowe'],
    'the crane fell < Reed',
    'it sank < Lowe',
    'The crane fell at once < Reed',
  ))

test('a source that the tree hung elsewhere is the one that was tagged; what is tagged but done is no saying', () => {
  const tagged = (tree: string, source: string, cue: string, content: string): string[] => {
    const { report, sentences } = reportOfTrees([[tree]])
    const spanOf = (words: string) => ({ start: report.text.indexOf(words), end: report.text.indexOf(words) + words.length })
    const attributions = [{ source: spanOf(source), cue: spanOf(cue), content: [spanOf(content)], score: 0.9 }]
    return readClaims(
      report,
      sentences.map((sentence) => ({ ...sentence, attributions })),
      [],
      [],
    ).map(({ text, chain }) => [text, ...chain.slice(1).map(({ name }) => name)].join(' < '))
  }
  expect(
    tagged(
      'It|PRON|2|nsubj sank|VERB|4|ccomp|sink +,|PUNCT|2|punct said|VERB|0|root|say Marsby|PROPN|6|compound divers|NOUN|2|obj|diver +.|PUNCT|4|punct',
      'Marsby divers',
      'said',
      'It sank',
    ),
  ).toEqual(['It sank < Marsby divers'])
  expect(
    tagged(
      'Police|NOUN|2|nsubj ordered|VERB|0|root|order crews|NOUN|2|obj|crew who|PRON|5|nsubj burned|VERB|3|acl:relcl|burn +.|PUNCT|2|punct',
      'Police',
      'ordered',
      'crews who burned',
    ),
  ).toEqual(['Police ordered crews who burned', 'crews who burned'])
})

test('an office is whoever holds it, if one person of the report does', () => {
  const { report, sentences } = reportOfTrees([
    [
      REED_SAID,
      'The|DET|3|det port|NOUN|3|compound warden|NOUN|4|nsubj said|VERB|0|root|say crews|NOUN|6|nsubj|crew slept|VERB|4|ccomp|sleep +.|PUNCT|4|punct',
    ],
  ])
  const { entities, mentions } = mentionsOf(report.text, sentences, ['Reed=Ann Reed'])
  const told = (roles: readonly string[]): string | undefined =>
    readClaims(
      report,
      sentences,
      mentions,
      entities.map((entity) => ({ ...entity, roles: [...roles] })),
    )
      .at(-1)
      ?.chain.at(-1)?.name
  expect(told(['Port Warden'])).toBe('Ann Reed')
  expect(told(['Harbour Master'])).toBe('port warden')
})

test('an office with its holder behind it is named by the holder', () => {
  const { report, sentences } = reportOfTrees([
    [
      'The|DET|3|det port|NOUN|3|compound warden|NOUN|7|nsubj +,|PUNCT|5|punct Reed|PROPN|3|appos +,|PUNCT|5|punct said|VERB|0|root|say crews|NOUN|9|nsubj|crew slept|VERB|7|ccomp|sleep +.|PUNCT|7|punct',
    ],
  ])
  const { entities, mentions } = mentionsOf(report.text, sentences, ['Reed=Ann Reed'])
  const [claim] = readClaims(
    report,
    sentences,
    mentions,
    entities.map((entity) => ({ ...entity, roles: ['Port Warden'] })),
  )
  const source = claim?.chain.at(-1)
  expect([source?.name, report.text.slice(source?.start, source?.end)]).toEqual(['Ann Reed', 'Reed'])
})

test('what stands in front of a telling is the report’s own', () =>
  check(
    [
      [
        'As|SCONJ|4|mark the|DET|3|det tide|NOUN|4|nsubj fell|VERB|7|advcl|fall +,|PUNCT|4|punct Reed|PROPN|7|nsubj reported|VERB|0|root|report two|NUM|9|nummod wrecks|NOUN|7|obj|wreck +.|PUNCT|7|punct',
      ],
    ],
    ['Reed=Ann Reed'],
    'the tide fell',
    'Reed reported two wrecks < Ann Reed',
  ))

test('the outlet that was told is the one right behind the cue, wherever the tree hung it', () => {
  const told = (name: string) =>
    `Reed|PROPN|2|nsubj told|VERB|0|root|tell ${name} she|PRON|7|nsubj had|AUX|7|aux rowed|VERB|2|ccomp|row +.|PUNCT|2|punct`
  check([[told('Europe|PROPN|2|iobj 1|NUM|3|nummod')]], ['Reed=Reed', 'Europe=Europe:place'], 'she had rowed < Europe 1 < Reed')
  check([[told('France|PROPN|7|nsubj Info|PROPN|3|flat')]], ['Reed=Reed'], 'she had rowed < France Info < Reed')
  check(
    [
      [
        told('Guardian|PROPN|2|iobj 41|NUM|6|nummod crews|NOUN|7|nsubj').replace(
          'she|PRON|7|nsubj had|AUX|7|aux rowed|VERB|2|ccomp',
          'had|AUX|7|aux rowed|VERB|2|ccomp',
        ),
      ],
    ],
    ['Reed=Reed'],
    '41 crews had rowed < The Guardian < Reed',
  )
  // Neither a place nor a person is an outlet.
  check([[told('Karl|PROPN|2|iobj Lowe|PROPN|3|flat')]], ['Reed=Reed', 'Karl Lowe=Lowe'], 'she had rowed < Reed')
})

test('a name and role before a colon say the quotation behind it', () =>
  check(
    [
      [
        REED_SAID,
        'Karl|PROPN|0|root Lowe|PROPN|1|flat +,|PUNCT|4|punct captain|NOUN|1|appos +:|PUNCT|1|punct “|PUNCT|8|punct +We|PRON|8|nsubj rowed|VERB|1|parataxis|row +.|PUNCT|8|punct +”|PUNCT|8|punct',
      ],
    ],
    ['Reed=Reed', 'Karl Lowe=Lowe'],
    'the crane fell < Reed',
    'We rowed < Lowe',
  ))

test('who is certain in what somebody says is that somebody', () =>
  check(
    [
      [
        'Reed|PROPN|6|nsubj +,|PUNCT|3|punct lawyer|NOUN|1|appos of|ADP|5|case Lowe|PROPN|3|nmod said|VERB|0|root|say she|PRON|8|nsubj believed|VERB|6|ccomp|believe it|PRON|10|nsubj sank|VERB|8|ccomp|sink +.|PUNCT|6|punct',
      ],
    ],
    ['Reed=Reed', 'Lowe=Lowe', 'she=Lowe'],
    'it sank < Reed',
  ))

test('what somebody would announce is told by whoever says so', () =>
  check(
    [
      [
        'Reed|PROPN|2|nsubj said|VERB|0|root|say Arland|PROPN|5|nsubj would|AUX|5|aux announce|VERB|2|ccomp a|DET|7|det levy|NOUN|5|obj +.|PUNCT|2|punct',
      ],
    ],
    ['Reed=Reed', 'Arland=Arland:place'],
    'Arland would announce a levy < Reed',
  ))

test('the company is no police', () =>
  check(
    [
      [
        'Credlock|PROPN|2|nsubj slept|VERB|0|root|sleep +.|PUNCT|2|punct',
        'Marsby|PROPN|2|compound Police|PROPN|3|nsubj left|VERB|0|root|leave +.|PUNCT|3|punct',
        'The|DET|2|det company|NOUN|3|nsubj said|VERB|0|root|say it|PRON|5|nsubj sank|VERB|3|ccomp|sink +.|PUNCT|3|punct',
      ],
    ],
    ['Credlock=Credlock:organization', 'Marsby Police=Marsby Police:organization'],
    'Credlock slept',
    'Marsby Police left',
    'it sank < Credlock',
  ))

test('a paper that quotes somebody who says something carries it', () =>
  check(
    [
      [
        'Marsby|PROPN|2|compound Echo|PROPN|3|nsubj quoted|VERB|0|root|quote a|DET|5|det sailor|NOUN|3|obj who|PRON|7|nsubj said|VERB|5|acl:relcl|say it|PRON|9|nsubj sank|VERB|7|ccomp|sink +.|PUNCT|3|punct',
      ],
    ],
    ['Marsby Echo=Marsby Echo:organization'],
    'Marsby Echo quoted a sailor who said it sank',
    'it sank < Marsby Echo < sailor',
  ))

test('whoever told an outlet goes on telling it, by a pronoun', () =>
  check(
    [
      [
        'Reed|PROPN|2|nsubj told|VERB|0|root|tell France|PROPN|2|iobj Info|PROPN|3|flat it|PRON|6|nsubj sank|VERB|2|ccomp|sink +.|PUNCT|2|punct',
        HE_SAID('crews|NOUN|4|nsubj left|VERB|2|ccomp|leave'),
        'Reed|PROPN|2|nsubj said|VERB|0|root|say boats|NOUN|4|nsubj burnt|VERB|2|ccomp|burn +.|PUNCT|2|punct',
      ],
    ],
    ['Reed=Reed', 'He=Reed', 'Reed=Reed'],
    'it sank < France Info < Reed',
    'crews left < France Info < Reed',
    'boats burnt < Reed',
  ))

test('one of several who speaks is a source; a woman who tells what "he" said is not him', () => {
  check(
    [
      [
        'It|PRON|2|nsubj sank|VERB|7|ccomp|sink +,|PUNCT|2|punct one|NUM|7|nsubj of|ADP|6|case them|PRON|4|nmod said|VERB|0|root|say +.|PUNCT|7|punct',
      ],
    ],
    [],
    'It sank < one of them',
  )
  check(
    [
      ['Reed|PROPN|2|nsubj left|VERB|0|root|leave +.|PUNCT|2|punct'],
      [
        'She|PRON|2|nsubj said|VERB|0|root|say he|PRON|4|nsubj told|VERB|2|ccomp|tell her|PRON|4|iobj it|PRON|7|nsubj sank|VERB|4|ccomp|sink +.|PUNCT|2|punct',
      ],
    ],
    ['Reed=Reed', 'She=Reed'],
    'Reed left',
    'it sank < Reed',
  )
})

test('whom a quotation is about does not speak it', () =>
  check(
    [
      ['Reed|PROPN|2|nsubj says|VERB|0|root|say it|PRON|4|nsubj sank|VERB|2|ccomp|sink +.|PUNCT|2|punct'],
      [
        '+"|PUNCT|3|punct Lowe|PROPN|3|nsubj won|VERB|0|root|win +.|PUNCT|3|punct',
        'They|PRON|2|nsubj left|VERB|6|ccomp|leave +,|PUNCT|2|punct +"|PUNCT|2|punct he|PRON|6|nsubj says|VERB|0|root|say +.|PUNCT|6|punct',
      ],
    ],
    ['Reed=Reed', 'Lowe=Lowe', 'he=Lowe'],
    'it sank < Reed',
    'Lowe won < Reed',
    'They left < Reed',
  ))

test('who spoke to an outlet, told in front', () =>
  check(
    [
      [
        'Speaking|VERB|6|advcl|speak to|ADP|3|case Reuters|PROPN|1|obl +,|PUNCT|1|punct Reed|PROPN|6|nsubj said|VERB|0|root|say it|PRON|8|nsubj sank|VERB|6|ccomp|sink +.|PUNCT|6|punct',
      ],
    ],
    ['Reuters=Reuters:organization', 'Reed=Reed'],
    'it sank < Reuters < Reed',
  ))

test('a statement whose line ends in a colon is the next paragraph', () =>
  check(
    [
      [
        'A|DET|2|det statement|NOUN|0|root|statement issued|VERB|2|acl|issue|VerbForm=Part by|ADP|5|case Reed|PROPN|3|obl:agent +:|PUNCT|2|punct',
      ],
      ['It|PRON|2|nsubj sank|VERB|0|root|sink +.|PUNCT|2|punct'],
      ['It|PRON|2|nsubj burned|VERB|0|root|burn +.|PUNCT|2|punct'],
    ],
    ['Reed=Reed'],
    'It sank < Reed',
    'It burned',
  ))

test('"and that" goes on with what is said; who was only asked is told nothing', () => {
  check(
    [
      [
        'Reed|PROPN|2|nsubj said|VERB|0|root|say it|PRON|4|nsubj sank|VERB|2|ccomp|sink and|CCONJ|8|cc that|SCONJ|8|mark crews|NOUN|8|nsubj|crew swam|VERB|2|conj|swim +.|PUNCT|2|punct',
      ],
    ],
    ['Reed=Reed'],
    'it sank < Reed',
    'crews swam < Reed',
  )
  check(
    [
      [
        'Asked|VERB|8|advcl|ask if|SCONJ|4|mark reports|NOUN|4|nsubj|report held|VERB|1|ccomp|hold that|SCONJ|6|mark sank|VERB|4|ccomp|sink Reed|PROPN|8|nsubj left|VERB|0|root|leave +.|PUNCT|8|punct',
      ],
    ],
    ['Reed=Reed'],
    'Asked if reports held that sank Reed left',
  )
})

test('who was interviewed by an outlet speaks through it', () =>
  check(
    [
      [
        '+“|PUNCT|3|punct It|PRON|3|nsubj sank|VERB|6|ccomp|sink +,|PUNCT|3|punct +”|PUNCT|3|punct said|VERB|0|root|say Reed|PROPN|6|nsubj +,|PUNCT|9|punct interviewed|VERB|7|acl|interview|VerbForm=Part by|ADP|11|case Reuters|PROPN|9|obl:agent +.|PUNCT|6|punct',
      ],
    ],
    ['Reed=Reed', 'Reuters=Reuters:organization'],
    'It sank < Reuters < Reed',
    'Reed, interviewed by Reuters',
  ))

test('a name behind "according to ...," begins the clause, and is no source', () =>
  check(
    [
      [
        'According|VERB|3|case to|ADP|1|fixed reports|NOUN|6|obl|report +,|PUNCT|3|punct Reed|PROPN|6|nsubj sailed|VERB|0|root|sail +.|PUNCT|6|punct',
      ],
    ],
    ['Reed=Reed'],
    'Reed sailed < reports',
  ))

test('who is called something by a noun behind the name is that name', () =>
  check(
    [
      [
        'Reed|PROPN|2|nsubj sailed|VERB|0|root|sail with|ADP|4|case Lowe|PROPN|2|obl +,|PUNCT|7|punct a|DET|7|det farmer|NOUN|4|appos who|PRON|9|nsubj said|VERB|7|acl:relcl|say crews|NOUN|11|nsubj|crew slept|VERB|9|ccomp|sleep +.|PUNCT|2|punct',
      ],
    ],
    ['Reed=Reed', 'Lowe=Lowe'],
    'Reed sailed with Lowe, a farmer who said crews slept',
    'crews slept < Lowe',
  ))

test('one of a group is called by the name behind a comma', () =>
  check(
    [
      [
        'The|DET|4|det board|NOUN|4|nmod:poss +’s|PART|2|case Norlander|PROPN|8|nsubj||Number=Sing +,|PUNCT|6|punct Reed|PROPN|4|appos +,|PUNCT|4|punct said|VERB|0|root|say crews|NOUN|10|nsubj|crew slept|VERB|8|ccomp|sleep +.|PUNCT|8|punct',
      ],
    ],
    ['Norlander=Norlanders:group', 'Reed=Reed'],
    'crews slept < Reed',
  ))

test('an affiliate is who was told, and not its network', () =>
  check(
    [
      [
        'Reed|PROPN|2|nsubj told|VERB|0|root|tell Echo|PROPN|4|compound affiliate|NOUN|5|compound MARSTEN|PROPN|2|iobj crews|NOUN|7|nsubj|crew slept|VERB|2|ccomp|sleep +.|PUNCT|2|punct',
      ],
    ],
    ['Reed=Reed'],
    'crews slept < MARSTEN < Reed',
  ))

test('a last name that is a common noun too is a person’s', () =>
  check(
    [
      [
        REED_SAID,
        '“|PUNCT|3|punct +Crews|NOUN|3|nsubj|crew slept|VERB|7|ccomp|sleep +,|PUNCT|3|punct +”|PUNCT|3|punct Reason|NOUN|7|nsubj|reason said|VERB|0|root|say +.|PUNCT|7|punct',
        'Ann|PROPN|3|nsubj Reason|PROPN|1|flat left|VERB|0|root|leave early|ADV|3|advmod +.|PUNCT|3|punct',
      ],
    ],
    ['Reed=Reed', 'Ann Reason=Ann Reason'],
    'the crane fell < Reed',
    'Crews slept < Ann Reason',
    'Ann Reason left early',
  ))

test('an office is who holds it, by whatever town or rank it is told', () => {
  const { report, sentences } = reportOfTrees([
    [
      'Reed|PROPN|2|nsubj slept|VERB|0|root|sleep +.|PUNCT|2|punct',
      'The|DET|4|det harbour|NOUN|3|compound guard|NOUN|4|compound captain|NOUN|5|nsubj said|VERB|0|root|say crews|NOUN|7|nsubj|crew left|VERB|5|ccomp|leave +.|PUNCT|5|punct',
    ],
  ])
  const { entities, mentions } = mentionsOf(report.text, sentences, ['Reed=Reed'])
  const claims = readClaims(report, sentences, mentions, [{ ...entities[0]!, roles: ['Marsby Harbour Guard Capt.'] }])
  expect(claims.at(-1)!.chain.map(({ name }) => name)).toEqual(['The Lantern', 'Reed'])
})

test('what is conceded beside what is shown is the report’s own', () =>
  check(
    [
      [
        'Reed|PROPN|2|nsubj proved|VERB|0|root|prove that|SCONJ|5|mark crews|NOUN|5|nsubj|crew slept|VERB|2|ccomp|sleep +,|PUNCT|9|punct although|SCONJ|9|mark boats|NOUN|9|nsubj|boat sank|VERB|5|advcl|sink +.|PUNCT|2|punct',
      ],
    ],
    ['Reed=Reed'],
    'crews slept < Reed',
    'boats sank',
  ))

test('which of somebody’s statements it was is no word of theirs', () =>
  check(
    [
      [
        'It|PRON|4|expl was|AUX|4|cop one|NUM|4|nummod statement|NOUN|0|root from|ADP|6|case Reed|PROPN|4|nmod that|SCONJ|9|mark crews|NOUN|9|nsubj|crew took|VERB|4|acl|take as|ADP|12|case a|DET|12|det sign|NOUN|9|obl +.|PUNCT|4|punct',
      ],
    ],
    ['Reed=Reed'],
    'It was one statement from Reed that crews took as a sign',
  ))

test('a clause beside what is said is said too', () =>
  check(
    [
      [
        'A|DET|2|det mast|NOUN|3|nsubj broke|VERB|9|advcl|break|VerbForm=Fin +,|PUNCT|3|punct crews|NOUN|6|nsubj|crew left|VERB|9|ccomp|leave|VerbForm=Fin +,|PUNCT|6|punct Reed|PROPN|9|nsubj said|VERB|0|root|say +.|PUNCT|9|punct',
      ],
    ],
    ['Reed=Reed'],
    'A mast broke < Reed',
    'crews left < Reed',
  ))

test('"he" in a clause beside what somebody does is that person', () =>
  check(
    [
      [
        'Reed|PROPN|2|nsubj left|VERB|0|root|leave Lowe|PROPN|2|obj as|SCONJ|6|mark he|PRON|6|nsubj said|VERB|2|advcl|say crews|NOUN|8|nsubj|crew slept|VERB|6|ccomp|sleep +.|PUNCT|2|punct',
      ],
    ],
    ['Reed=Reed', 'Lowe=Lowe', 'he=Lowe'],
    'Reed left Lowe as he said crews slept',
    'crews slept < Reed',
  ))
