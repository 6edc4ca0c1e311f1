import { describe, expect, test } from 'vitest'
import { reportOfTrees } from '../../test/helpers/trees.js'
import type { AnyMention } from '../contract/index.js'
import { readClaims } from './claims.js'

/** The claims of one sentence as "text | who > whom | certainty | when"; `time` is a stretch of it that names a day. */
const check = (line: string, expected: readonly string[], time?: string) => {
  const { report, sentences } = reportOfTrees([[line]])
  const start = time ? report.text.indexOf(time) : -1
  const value = { start: '2031-01-01T00:00:00Z', end: '2031-01-02T00:00:00Z', precision: 'day', stated: time ?? '' }
  const mentions = time ? [{ kind: 'time', type: 'date', sentence: 0, start, end: start + time.length, text: time, value }] : []
  const claims = readClaims(report, sentences, mentions as unknown as readonly AnyMention[], [])
  const brief = claims.map(({ text, who, whom, certainty, when }) =>
    [
      text,
      `${who.map((one) => one.text).join(', ')} > ${whom.map((one) => one.text).join(', ')}`,
      certainty,
      ...(when ? [when.stated] : []),
    ].join(' | '),
  )
  expect(brief).toEqual(expected)
}

/** Only who does it and to whom. */
const rolesOf = (line: string): string[] => {
  const { report, sentences } = reportOfTrees([[line]])
  return readClaims(report, sentences, [], []).map(({ who, whom }) => `${who.map((one) => one.text)} > ${whom.map((one) => one.text)}`)
}

describe('a finite verb has the noun right before it as its subject', () => {
  test('wherever under the saying it hangs', () =>
    check(
      'Divers|NOUN|2|nsubj|diver said|VERB|0|root|say the|DET|4|det aim|NOUN|2|ccomp of|ADP|7|case the|DET|7|det search|NOUN|4|nmod had|AUX|10|aux|have|VerbForm=Fin been|AUX|10|aux:pass|be met|VERB|2|ccomp|meet|VerbForm=Part +.|PUNCT|2|punct',
      ['the aim of the search had been met |  > the aim of the search | asserted'],
    ))
  test('an object before its verb', () =>
    check('Both|DET|2|det crews|NOUN|3|obj|crew had|VERB|0|root|have|VerbForm=Fin maps|NOUN|3|obj|map +.|PUNCT|3|punct', [
      'Both crews had maps | Both crews > maps | asserted',
    ]))
  test('joined to an object of the clause before', () =>
    check(
      'Storms|NOUN|2|nsubj|storm hit|VERB|0|root|hit|VerbForm=Fin the|DET|4|det pier|NOUN|2|obj and|CCONJ|6|cc shots|NOUN|4|conj|shot were|AUX|8|aux:pass|be|VerbForm=Fin heard|VERB|2|conj|hear|VerbForm=Part +.|PUNCT|2|punct',
      ['Storms hit the pier | Storms > the pier | asserted', 'shots were heard |  > shots | asserted'],
    ))
  test('a count before what is said of those it counts', () => {
    check(
      '# Harbour|PROPN|2|compound fire|NOUN|0|root +:|PUNCT|5|punct Five|NUM|2|nsubj dead|ADJ|2|parataxis as|SCONJ|8|mark pier|NOUN|8|nsubj burns|VERB|5|advcl|burn',
      ['Five dead as pier burns | Five >  | asserted', 'pier burns | pier >  | asserted'],
    )
    check(
      '# Fire|NOUN|0|root +:|PUNCT|4|punct Two|NUM|4|nsubj dead|ADJ|1|parataxis and|CCONJ|6|cc 30|NUM|4|conj hurt|VERB|1|acl|hurt|VerbForm=Part in|ADP|9|case Leeds|PROPN|7|obl',
      ['Two dead | Two >  | asserted', '30 hurt in Leeds |  > 30 | asserted'],
    )
  })
  test('behind a joining word the subject is shared, as it was', () =>
    check(
      'Storms|NOUN|2|nsubj|storm hit|VERB|0|root|hit|VerbForm=Fin the|DET|4|det pier|NOUN|2|obj and|CCONJ|6|cc sank|VERB|2|conj|sink|VerbForm=Fin barges|NOUN|6|obj|barge +.|PUNCT|2|punct',
      ['Storms hit the pier | Storms > the pier | asserted', 'sank barges | Storms > barges | asserted'],
    ))
})

describe('who does it', () => {
  test('one who is accused of it, not the accuser', () =>
    check(
      'Lowe|PROPN|2|nsubj accused|VERB|0|root|accuse the|DET|4|det yard|NOUN|2|obj of|SCONJ|6|mark mining|VERB|2|advcl|mine|VerbForm=Ger the|DET|8|det bay|NOUN|6|obj +,|PUNCT|10|punct killing|VERB|6|advcl|kill|VerbForm=Part two|NUM|10|obj +.|PUNCT|2|punct',
      ['Lowe accused the yard of mining the bay | Lowe > the yard | asserted', 'killing two | the yard > two | asserted'],
    ))
  test('nobody is said to, where a participle may be the noun’s before it', () =>
    check(
      'A|DET|2|det car|NOUN|3|nsubj hit|VERB|0|root|hit|VerbForm=Fin a|DET|5|det crowd|NOUN|3|obj watching|VERB|3|advcl|watch|VerbForm=Part boats|NOUN|6|obj|boat +.|PUNCT|3|punct',
      ['A car hit a crowd watching boats | A car > a crowd | asserted', 'watching boats |  > boats | asserted'],
    ))
  test('not who suffers the clause before', () =>
    check(
      'Two|NUM|3|nsubj:pass were|AUX|3|aux:pass|be drowned|VERB|0|root|drown|VerbForm=Part|Voice=Pass +,|PUNCT|5|punct closing|VERB|3|advcl|close|VerbForm=Part the|DET|7|det bay|NOUN|5|obj +.|PUNCT|3|punct',
      ['Two were drowned |  > Two | asserted', 'closing the bay |  > the bay | asserted'],
    ))
  test('a subject that stands as one that acts does', () =>
    check(
      'The|DET|2|det barge|NOUN|3|nsubj overturned|VERB|0|root|overturn|VerbForm=Part|Voice=Pass at|ADP|5|case noon|NOUN|3|obl +.|PUNCT|3|punct',
      ['The barge overturned at noon | The barge >  | asserted'],
    ))
  test('the attack does harm, not the place; the yard burns, not its chief', () => {
    check(
      'An|DET|2|det attack|NOUN|11|nsubj on|ADP|4|case Leeds|PROPN|2|nmod +,|PUNCT|7|punct which|PRON|7|nsubj killed|VERB|4|acl:relcl|kill two|NUM|7|obj +,|PUNCT|2|punct has|AUX|11|aux|have ended|VERB|0|root|end +.|PUNCT|11|punct',
      [
        'An attack on Leeds, which killed two | An attack on Leeds > two | asserted',
        'An attack on Leeds, which killed two, has ended | An attack on Leeds >  | asserted',
      ],
    )
    check(
      'Divers|NOUN|2|nsubj|diver met|VERB|0|root|meet the|DET|4|det chief|NOUN|2|obj of|ADP|7|case a|DET|7|det yard|NOUN|4|nmod +,|PUNCT|10|punct which|PRON|10|nsubj burnt|VERB|4|acl:relcl|burn down|ADV|10|advmod +.|PUNCT|2|punct',
      ['Divers met the chief of a yard | Divers > the chief of a yard | asserted', 'a yard, which burnt down | a yard >  | asserted'],
    )
  })
  test('nobody speaks "by phone"', () =>
    check(
      'Lowe|PROPN|9|nsubj +,|PUNCT|5|punct who|PRON|5|nsubj had|AUX|5|aux|have spoken|VERB|1|acl:relcl|speak|VerbForm=Part by|ADP|7|case phone|NOUN|5|obl +,|PUNCT|5|punct left|VERB|0|root|leave the|DET|11|det bay|NOUN|9|obj +.|PUNCT|9|punct',
      ['Lowe, who had spoken by phone | Lowe >  | asserted', 'Lowe, who had spoken by phone, left the bay | Lowe > the bay | asserted'],
    ))
  test('a noun’s part is no event: "a council-run quay"', () =>
    check(
      'Divers|NOUN|2|nsubj|diver left|VERB|0|root|leave a|DET|7|det council|NOUN|7|compound +-|PUNCT|6|punct +run|VERB|7|acl|run|VerbForm=Part quay|NOUN|2|obj +.|PUNCT|2|punct',
      ['Divers left a council-run quay | Divers > quay | asserted'],
    ))
})

describe('how sure it is', () => {
  test('"they’d waited" is so', () =>
    check('They|PRON|3|nsubj|they +’d|AUX|3|aux|would found|VERB|0|root|find|VerbForm=Part a|DET|5|det crate|NOUN|3|obj +.|PUNCT|3|punct', [
      'They’d found a crate | They > a crate | asserted',
    ]))
  test('"they’d wait" is not', () =>
    check('They|PRON|3|nsubj|they +’d|AUX|3|aux|would find|VERB|0|root|find|VerbForm=Inf a|DET|5|det crate|NOUN|3|obj +.|PUNCT|3|punct', [
      'They’d find a crate | They > a crate | conditional',
    ]))
  test('what went missing is gone; what is going to sink is expected to', () => {
    check(
      'A|DET|2|det barge|NOUN|3|nsubj went|VERB|0|root|go|VerbForm=Fin missing|ADJ|3|xcomp at|ADP|6|case noon|NOUN|3|obl +.|PUNCT|3|punct',
      ['A barge went missing at noon | A barge >  | asserted'],
    )
    check(
      'A|DET|2|det barge|NOUN|4|nsubj is|AUX|4|aux|be going|VERB|0|root|go to|PART|6|mark sink|VERB|4|xcomp at|ADP|8|case noon|NOUN|6|obl +.|PUNCT|4|punct',
      ['A barge is going to sink at noon | A barge >  | expected'],
    )
  })
  test('who is to blame is not expected to be', () =>
    check(
      'The|DET|2|det pilot|NOUN|5|nsubj is|AUX|5|aux|be to|PART|5|mark blame|VERB|0|root|blame for|ADP|8|case the|DET|8|det wreck|NOUN|5|obl +.|PUNCT|5|punct',
      ['The pilot is to blame for the wreck | The pilot >  | asserted'],
    ))
  test('what is joined in the past was not ahead', () =>
    check(
      'Crews|NOUN|3|nsubj|crew were|AUX|3|cop|be|VerbForm=Fin ready|ADJ|0|root to|PART|5|mark sail|VERB|3|xcomp and|CCONJ|7|cc cheered|VERB|3|conj|cheer|Tense=Past|VerbForm=Fin the|DET|9|det mayor|NOUN|7|obj +.|PUNCT|3|punct',
      ['Crews were ready to sail | Crews >  | expected', 'cheered the mayor | Crews > the mayor | asserted'],
    ))
  test('what comes after what will be is still ahead', () =>
    check(
      'They|PRON|3|nsubj|they will|AUX|3|aux sail|VERB|0|root|sail after|SCONJ|6|mark storms|NOUN|6|nsubj|storm pass|VERB|3|advcl|pass +.|PUNCT|3|punct',
      ['They will sail after storms pass | They >  | expected'],
    ))
  test('what for is no event', () =>
    check(
      'Crews|NOUN|2|nsubj|crew cleared|VERB|0|root|clear|VerbForm=Fin the|DET|4|det bay|NOUN|2|obj so|SCONJ|9|mark that|SCONJ|9|mark divers|NOUN|9|nsubj|diver can|AUX|9|aux search|VERB|2|advcl|search the|DET|11|det wreck|NOUN|9|obj +.|PUNCT|2|punct',
      ['Crews cleared the bay so that divers can search the wreck | Crews > the bay | asserted'],
    ))
  test('a bare form behind a past verb is no event beside it, unless it is the past form too', () => {
    const line = (verb: string, feats: string) =>
      `Crews|NOUN|2|nsubj|crew obeyed|VERB|0|root|obey|Tense=Past|VerbForm=Fin orders|NOUN|2|obj|order +,|PUNCT|5|punct ${verb}|VERB|2|conj|${verb}|${feats} the|DET|7|det quay|NOUN|5|obj +.|PUNCT|2|punct`
    check(line('leave', 'VerbForm=Inf'), ['Crews obeyed orders, leave the quay | Crews > orders | asserted'])
    check(line('shut', 'VerbForm=Inf'), ['Crews obeyed orders | Crews > orders | asserted', 'shut the quay | Crews > the quay | asserted'])
  })
})

test('what nobody has claimed is not the claim of "no group"', () => {
  const { report, sentences } = reportOfTrees([
    ['No|DET|2|det group|NOUN|4|nsubj has|AUX|4|aux|have claimed|VERB|0|root|claim the|DET|6|det attack|NOUN|4|obj +.|PUNCT|4|punct'],
  ])
  const [claim] = readClaims(report, sentences, [], [])
  expect([claim?.chain.length, claim?.polarity]).toEqual([1, 'denied'])
})

test('one "not" for both', () => {
  const { report, sentences } = reportOfTrees([
    [
      'Crews|NOUN|4|nsubj|crew did|AUX|4|aux|do not|PART|4|advmod warn|VERB|0|root|warn Lowe|PROPN|4|obj or|CCONJ|7|cc leave|VERB|4|conj|leave|VerbForm=Inf the|DET|9|det port|NOUN|7|obj +.|PUNCT|4|punct',
    ],
  ])
  expect(readClaims(report, sentences, [], []).map(({ text, polarity }) => `${text}: ${polarity}`)).toEqual([
    'Crews did not warn Lowe: denied',
    'leave the port: denied',
  ])
})

test('how it was said is not what was said', () => {
  const { report, sentences } = reportOfTrees([
    [
      '+“|PUNCT|3|punct They|PRON|3|nsubj|they left|VERB|6|ccomp|leave +,”|PUNCT|3|punct Lowe|PROPN|6|nsubj said|VERB|0|root|say +,|PUNCT|10|punct his|PRON|9|nmod:poss voice|NOUN|10|nsubj breaking|VERB|6|ccomp|break +.|PUNCT|6|punct',
    ],
  ])
  expect(readClaims(report, sentences, [], []).map(({ text, chain }) => `${text}: ${chain.at(-1)?.name}`)).toEqual([
    'They left: Lowe',
    `his voice breaking: ${readClaims(report, sentences, [], [])[0]?.chain[0]?.name}`,
  ])
})

describe('its words', () => {
  test('what follows at once, hung on the clause above, is read with them', () =>
    check(
      'Divers|NOUN|2|nsubj|diver knew|VERB|0|root|know the|DET|4|det pilot|NOUN|2|obj who|PRON|6|nsubj died|VERB|4|acl:relcl|die on|ADP|9|case a|DET|9|det barge|NOUN|2|obl +.|PUNCT|2|punct',
      [
        'Divers knew the pilot who died on a barge | Divers > the pilot | asserted',
        'the pilot who died on a barge | the pilot >  | asserted',
      ],
    ))
  test('not what stands behind a comma', () =>
    check(
      'Divers|NOUN|2|nsubj|diver knew|VERB|0|root|know the|DET|4|det pilot|NOUN|2|obj who|PRON|6|nsubj died|VERB|4|acl:relcl|die here|ADV|6|advmod +,|PUNCT|10|punct in|ADP|10|case part|NOUN|2|obl +.|PUNCT|2|punct',
      ['Divers knew the pilot who died here, in part | Divers > the pilot | asserted', 'the pilot who died here | the pilot >  | asserted'],
    ))
})

describe('when it was', () => {
  test('not when another thing was that is told of', () =>
    check(
      'Divers|NOUN|2|nsubj|diver praised|VERB|0|root|praise Monday|PROPN|5|nmod:poss +’s|PART|3|case search|NOUN|2|obj +.|PUNCT|2|punct',
      ['Divers praised Monday’s search | Divers > Monday’s search | asserted'],
      'Monday',
    ))
  test('when its subject was', () =>
    check(
      'Monday|PROPN|3|nmod:poss +’s|PART|1|case storm|NOUN|4|nsubj sank|VERB|0|root|sink two|NUM|6|nummod barges|NOUN|4|obj|barge +.|PUNCT|4|punct',
      ['Monday’s storm sank two barges | Monday’s storm > two barges | asserted | Monday'],
      'Monday',
    ))
  test('not when that was after which it came', () =>
    check(
      'Divers|NOUN|2|nsubj|diver left|VERB|0|root|leave after|ADP|6|case the|DET|6|det last|ADJ|6|amod search|NOUN|2|obl on|ADP|8|case Monday|PROPN|6|nmod +.|PUNCT|2|punct',
      ['Divers left after the last search on Monday | Divers >  | asserted'],
      'Monday',
    ))
})

describe('who is not in a role', () => {
  test('what stands behind a participle', () =>
    expect(
      rolesOf(
        'Nine|NUM|2|nsubj drowned|VERB|0|root|drown +,|PUNCT|4|punct raising|VERB|2|advcl|raise|VerbForm=Part the|DET|6|det toll|NOUN|4|obj +—|PUNCT|8|punct half|NOUN|4|nsubj of|ADP|10|case them|PRON|8|nmod +.|PUNCT|2|punct',
      ).at(-1),
    ).not.toContain('half'))
  test('an aim', () =>
    expect(
      rolesOf(
        'The|DET|2|det aim|NOUN|5|nsubj is|AUX|5|aux|be to|PART|5|mark close|VERB|0|root|close|VerbForm=Inf the|DET|7|det dam|NOUN|5|obj +.|PUNCT|5|punct',
      ),
    ).toEqual([' > the dam']))
  test('people who are taken somewhere are taken', () =>
    expect(
      rolesOf(
        'Police|NOUN|2|nsubj took|VERB|0|root|take people|NOUN|2|obj|people|Number=Plur into|ADP|5|case custody|NOUN|2|obl +.|PUNCT|2|punct',
      ),
    ).toEqual(['Police > people']))
})

describe('who does it, and to whom', () => {
  test('nobody whom it is told by or sent to', () => {
    const found = (preposition: string): string =>
      `Two|NUM|2|nummod crates|NOUN|4|nsubj:pass|crate were|AUX|4|aux:pass|be found|VERB|0|root|find ${preposition} divers|NOUN|4|obl:agent|diver +.|PUNCT|4|punct`
    expect(rolesOf(found('by|ADP|6|case'))).toEqual(['divers > Two crates'])
    expect(rolesOf(found('according|VERB|7|case to|ADP|5|fixed'))).toEqual([' > Two crates'])
  })
  test('not what the other object is or becomes', () => {
    expect(
      rolesOf('Reed|PROPN|2|nsubj called|VERB|0|root|call the|DET|4|det deal|NOUN|2|obj a|DET|6|det triumph|NOUN|2|obj +.|PUNCT|2|punct'),
    ).toEqual(['Reed > the deal'])
    expect(rolesOf('He|PRON|2|nsubj shot|VERB|0|root|shoot dead|ADJ|2|obj two|NUM|5|nummod men|NOUN|2|obj|man +.|PUNCT|2|punct')).toEqual([
      'He > two men',
    ])
    expect(
      rolesOf('He|PRON|2|nsubj took|VERB|0|root|take a|DET|4|det crew|NOUN|2|obj hostage|NOUN|2|obj|hostage|Number=Sing +.|PUNCT|2|punct'),
    ).toEqual(['He > a crew'])
  })
  test('with an object behind, the subject acts', () =>
    expect(
      rolesOf(
        'The|DET|2|det blast|NOUN|3|nsubj:pass killed|VERB|0|root|kill|Tense=Past|VerbForm=Part two|NUM|5|nummod divers|NOUN|3|obj|diver +.|PUNCT|3|punct',
      ),
    ).toEqual(['The blast > two divers']))
  test('the one who is wanted, whatever its tag', () =>
    expect(
      rolesOf(
        'Divers|NOUN|2|nsubj|diver saw|VERB|0|root|see the|DET|4|det pilot|NOUN|2|obj +,|PUNCT|6|punct wanted|VERB|4|acl|want|Tense=Past in|ADP|8|case Marsby|PROPN|6|obl +.|PUNCT|2|punct',
      ).at(-1),
    ).toBe(' > the pilot'))
  test('two verbs of harm side by side do it to the same', () =>
    expect(
      rolesOf(
        'Police|NOUN|2|nsubj shot|VERB|0|root|shoot and|CCONJ|4|cc killed|VERB|2|conj|kill a|DET|6|det man|NOUN|4|obj +.|PUNCT|2|punct',
      )[0],
    ).toBe('Police > a man'))
  test('who is named by “he” before a bare past tense does it', () =>
    expect(
      rolesOf(
        'He|PRON|3|nsubj:pass|he|Case=Nom just|ADV|3|advmod covered|VERB|0|root|cover|VerbForm=Part in|ADP|5|case Marsby|PROPN|3|obl +.|PUNCT|3|punct',
      ),
    ).toEqual(['He > ']))
  test('what is written as one word is not cut', () =>
    expect(
      rolesOf(
        'The|DET|2|det secretary|NOUN|5|nsubj +-|PUNCT|2|punct +general|ADJ|5|dep left|VERB|0|root|leave Marsby|PROPN|5|obj +.|PUNCT|5|punct',
      ),
    ).toEqual(['The secretary-general > Marsby']))
})

test('none who died is a count; none found is a denial', () => {
  const polarityOf = (verb: string): string[] => {
    const { report, sentences } = reportOfTrees([[`No|DET|2|det sailors|NOUN|3|nsubj|sailor ${verb} +.|PUNCT|3|punct`]])
    const none = {
      kind: 'quantity',
      sentence: 0,
      start: 0,
      end: 10,
      text: 'No sailors',
      rule: 'x',
      value: { exact: 0, measure: 'killed', stated: 'No sailors' },
    }
    return readClaims(report, sentences, [none as unknown as AnyMention], []).map(({ predicate, polarity }) => `${predicate} ${polarity}`)
  }
  expect(polarityOf('died|VERB|0|root|die')).toEqual(['die affirmed'])
  expect(polarityOf('surfaced|VERB|0|root|surface')).toEqual(['surface denied'])
})
