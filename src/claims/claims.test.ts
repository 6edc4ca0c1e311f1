import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reportOfTrees } from '../../test/helpers/trees.js'
import type { Claim } from '../contract/index.js'
import { readClaims } from './claims.js'

const claimsOf = (...paragraphs: readonly (readonly string[])[]): readonly Claim[] => {
  const { report, sentences } = reportOfTrees(paragraphs)
  return readClaims(report, sentences, [], [])
}
const brief = (claim: Claim): string =>
  [
    claim.text,
    claim.predicate,
    `${claim.kind}${claim.polarity === 'denied' ? ' denied' : ''} ${claim.certainty}`,
    claim.chain
      .slice(1)
      .map(({ name }) => name)
      .join(' < '),
  ].join(' | ')
const check = (paragraphs: readonly (readonly string[])[], ...expected: string[]) =>
  expect(claimsOf(...paragraphs).map(brief)).toEqual(expected)

const FIVE_DROWNED =
  'The|DET|2|det Observatory|PROPN|4|nsubj has|AUX|4|aux|have said|VERB|0|root|say that|SCONJ|8|mark five|NUM|7|nummod sailors|NOUN|8|nsubj|sailor drowned|VERB|4|ccomp|drown +,|PUNCT|12|punct according|VERB|12|case|accord to|ADP|10|fixed Herald|PROPN|4|obl +.|PUNCT|4|punct'
const HE_SAID =
  '+“|PUNCT|3|punct We|PRON|3|nsubj|we waited|VERB|8|ccomp|wait all|DET|5|det night|NOUN|3|obl:unmarked +,”|PUNCT|3|punct Reed|PROPN|8|nsubj said|VERB|0|root|say +.|PUNCT|8|punct'
const RUNS_ON =
  '“|PUNCT|4|punct The|DET|3|det crane|NOUN|4|nsubj fell|VERB|0|root|fall at|ADP|6|case once|ADV|4|advmod +.|PUNCT|4|punct +”|PUNCT|4|punct'

test('the content of a saying is the claim; an outlet named after it stands before its source', () =>
  check([[FIVE_DROWNED]], 'five sailors drowned | drown | event asserted | Herald < Observatory'))

test('how somebody spoke to reporters, and from where it is reported, tells nothing', () => {
  check([
    [
      'The|DET|2|det official|NOUN|3|nsubj spoke|VERB|0|root|speak on|ADP|5|case condition|NOUN|3|obl of|ADP|7|case anonymity|NOUN|5|nmod +.|PUNCT|3|punct',
    ],
  ])
  check(
    [
      [
        'Reed|PROPN|7|nsubj +,|PUNCT|3|punct reporting|VERB|1|acl|report from|ADP|5|case Marsby|PROPN|3|obl +,|PUNCT|3|punct left|VERB|0|root|leave +.|PUNCT|7|punct',
      ],
    ],
    'Reed, reporting from Marsby, left | leave | event asserted | ',
  )
})

test('"a year of mounting fears" tells of no mounting', () =>
  check(
    [
      [
        'Crews|NOUN|2|nsubj|crew left|VERB|0|root|leave after|ADP|5|case a|DET|5|det year|NOUN|2|obl of|ADP|8|case mounting|VERB|5|acl|mount fears|NOUN|7|obj|fear +.|PUNCT|2|punct',
      ],
    ],
    'Crews left after a year of mounting fears | leave | event asserted | ',
  ))

test('what somebody was asked is open, with "whether" hung on "can"', () =>
  check([
    [
      'Reed|PROPN|2|nsubj said|VERB|0|root|say whether|SCONJ|4|mark can|AUX|5|aux sail|VERB|2|ccomp or|CCONJ|7|cc row|VERB|5|conj home|ADV|7|advmod +.|PUNCT|2|punct',
    ],
  ]))

test('a quotation after "he said" is his too', () =>
  check(
    [[HE_SAID, RUNS_ON]],
    'We waited all night | wait | event asserted | Reed',
    'The crane fell at once | fall | event asserted | Reed',
  ))

test('a quotation runs on into the next paragraph; unquoted words are the outlet’s own', () =>
  check(
    [[HE_SAID], [RUNS_ON], ['The|DET|2|det crane|NOUN|3|nsubj fell|VERB|0|root|fall on|ADP|5|case Monday|PROPN|3|obl +.|PUNCT|3|punct']],
    'We waited all night | wait | event asserted | Reed',
    'The crane fell at once | fall | event asserted | Reed',
    'The crane fell on Monday | fall | event asserted | ',
  ))

test('two joined events are two claims, of one source', () =>
  check(
    [
      [
        'The|DET|3|det harbour|NOUN|3|compound agency|NOUN|4|nsubj reported|VERB|0|root|report that|SCONJ|9|mark a|DET|7|det diver|NOUN|9|nsubj:pass was|AUX|9|aux:pass|be killed|VERB|4|ccomp|kill|VerbForm=Part|Voice=Pass and|CCONJ|14|cc two|NUM|12|nummod others|NOUN|14|nsubj:pass|other were|AUX|14|aux:pass|be injured|VERB|9|conj|injure +.|PUNCT|4|punct',
      ],
    ],
    'a diver was killed | kill | event asserted | harbour agency',
    'two others were injured | injure | event asserted | harbour agency',
  ))

test('a denial keeps the affirmative predicate', () =>
  check(
    [
      [
        'The|DET|2|det ministry|NOUN|3|nsubj denied|VERB|0|root|deny that|SCONJ|7|mark its|PRON|6|nmod:poss boats|NOUN|7|nsubj|boat fired|VERB|3|ccomp|fire on|ADP|10|case the|DET|10|det ferry|NOUN|7|obl +.|PUNCT|3|punct',
      ],
    ],
    'its boats fired on the ferry | fire | event denied asserted | ministry',
  ))

test('what is about to be is expected', () =>
  check(
    [
      [
        'They|PRON|3|nsubj|they are|AUX|3|cop|be about|ADJ|0|root to|PART|5|mark open|VERB|3|xcomp the|DET|8|det third|ADJ|8|amod lock|NOUN|5|obj +.|PUNCT|3|punct',
      ],
    ],
    'They are about to open the third lock | open lock | expectation expected | ',
  ))

test('a relative clause and a participle tell events of their own', () =>
  check(
    [
      [
        'A|DET|2|det storm|NOUN|9|nsubj +,|PUNCT|5|punct which|PRON|5|nsubj began|VERB|2|acl:relcl|begin at|ADP|7|case noon|NOUN|5|obl +,|PUNCT|5|punct sank|VERB|0|root|sink a|DET|11|det barge|NOUN|9|obj +,|PUNCT|13|punct killing|VERB|9|advcl|kill|VerbForm=Ger at|ADP|15|case least|ADJ|16|nmod ten|NUM|13|obj +.|PUNCT|9|punct',
      ],
    ],
    'A storm, which began at noon | begin | event asserted | ',
    'A storm, which began at noon, sank a barge | sink | event asserted | ',
    'killing at least ten | kill | event asserted | ',
  ))

test('who is told of within a clause stays in its words', () =>
  check(
    [
      [
        'Divers|NOUN|2|nsubj|diver read|VERB|0|root|read what|PRON|2|obj the|DET|5|det pilot|NOUN|6|nsubj said|VERB|3|acl:relcl|say about|ADP|9|case the|DET|9|det reef|NOUN|6|obl +.|PUNCT|2|punct',
      ],
    ],
    'Divers read what the pilot said about the reef | read | event asserted | ',
  ))

test('a second subject is that of the joined clause which has none', () =>
  check(
    [
      [
        'A|DET|2|det diver|NOUN|4|nsubj:pass was|AUX|4|aux:pass|be killed|VERB|0|root|kill and|CCONJ|9|cc two|NUM|7|nummod others|NOUN|4|nsubj:pass|other were|AUX|9|aux:pass|be injured|VERB|4|conj|injure +.|PUNCT|4|punct',
      ],
    ],
    'A diver was killed | kill | event asserted | ',
    'two others were injured | injure | event asserted | ',
  ))

test('a telling set off by commas belongs to the whole, whatever noun it hangs on; who is cited stands behind it', () =>
  check(
    [
      [
        'Divers|NOUN|2|nsubj|diver found|VERB|0|root|find a|DET|4|det crate|NOUN|2|obj of|ADP|6|case coal|NOUN|4|nmod +,|PUNCT|9|punct Reuters|PROPN|9|nsubj reported|VERB|6|acl|report +,|PUNCT|11|punct citing|VERB|9|advcl|cite two|NUM|13|nummod pilots|NOUN|11|obj|pilot +.|PUNCT|2|punct',
      ],
    ],
    'Divers found a crate of coal | find | event asserted | Reuters < two pilots',
  ))

test('clauses side by side have each its own subject', () =>
  check(
    [
      [
        'Seven|NUM|2|nummod sailors|NOUN|7|nsubj|sailor die|VERB|2|acl:relcl|die +,|PUNCT|3|punct two|NUM|3|nsubj are|AUX|7|aux:pass|be rescued|VERB|0|root|rescue|VerbForm=Part +.|PUNCT|7|punct',
      ],
    ],
    'Seven sailors die | die | event asserted | ',
    'two are rescued | rescue | event asserted | ',
  ))

test('what is told does not hang on those who are cited', () =>
  check(
    [
      [
        'Reuters|PROPN|2|nsubj said|VERB|0|root|say +,|PUNCT|4|punct citing|VERB|2|advcl|cite two|NUM|6|nummod pilots|NOUN|4|obj|pilot +,|PUNCT|10|punct that|SCONJ|10|mark divers|NOUN|10|nsubj|diver found|VERB|6|appos|find a|DET|12|det crate|NOUN|10|obj +.|PUNCT|2|punct',
      ],
    ],
    'divers found a crate | find | event asserted | Reuters < two pilots',
  ))

test('what follows a quotation and its speaker is the report’s own', () =>
  check(
    [
      [
        '+“|PUNCT|3|punct We|PRON|3|nsubj|we waited|VERB|6|ccomp|wait +,”|PUNCT|3|punct Reed|PROPN|6|nsubj said|VERB|0|root|say +,|PUNCT|8|punct who|PRON|9|nsubj left|VERB|3|acl:relcl|leave the|DET|11|det harbour|NOUN|9|obj at|ADP|13|case noon|NOUN|9|obl +.|PUNCT|6|punct',
      ],
    ],
    'We waited | wait | event asserted | Reed',
    'who left the harbour at noon | leave | event asserted | ',
  ))

test('photos and storms say nothing; the report does', () =>
  check(
    [
      [
        'Photos|NOUN|2|nsubj|photo show|VERB|0|root|show that|SCONJ|6|mark the|DET|5|det crane|NOUN|6|nsubj fell|VERB|2|ccomp|fall +.|PUNCT|2|punct',
      ],
    ],
    'the crane fell | fall | event asserted | ',
  ))

test('an interview written down: each paragraph is its label’s', () => {
  const said = (name: string): string =>
    `${name}|PROPN|5|dep +:|PUNCT|1|punct The|DET|4|det crane|NOUN|5|nsubj fell|VERB|0|root|fall at|ADP|7|case noon|NOUN|5|obl +.|PUNCT|5|punct`
  check(
    [[said('REED')], [said('LOWE')], [said('REED')]],
    'The crane fell at noon | fall | event asserted | REED',
    'The crane fell at noon | fall | event asserted | LOWE',
    'The crane fell at noon | fall | event asserted | REED',
  )
})

test('a question, an order and a bare caption tell nothing', () => {
  check([['Did|AUX|3|aux|do it|PRON|3|nsubj sink|VERB|0|root near|ADP|6|case the|DET|6|det pier|NOUN|3|obl +?|PUNCT|3|punct']])
  check([['Follow|VERB|0|root|follow|Mood=Imp|VerbForm=Fin our|PRON|4|nmod:poss live|ADJ|4|amod coverage|NOUN|1|obj +.|PUNCT|1|punct']])
  check([['> The|DET|2|det pier|NOUN|0|root in|ADP|4|case Marsby|PROPN|2|nmod +.|PUNCT|2|punct']])
})

test('what a question asks, and what is awaited, tells nothing', () => {
  check(
    [
      [
        'It|PRON|4|expl is|AUX|4|cop|be not|PART|4|advmod clear|ADJ|0|root how|ADV|6|advmod many|ADJ|7|amod sailors|NOUN|8|nsubj|sailor remain|VERB|4|csubj|remain inside|ADV|8|advmod +.|PUNCT|4|punct',
      ],
    ],
    'It is not clear how many sailors remain inside | be clear | state denied asserted | ',
  )
  check(
    [
      [
        'Reed|PROPN|4|nsubj would|AUX|4|aux not|PART|4|advmod sail|VERB|0|root until|SCONJ|9|mark the|DET|7|det hull|NOUN|9|nsubj:pass was|AUX|9|aux:pass|be mended|VERB|4|advcl|mend|VerbForm=Part +.|PUNCT|4|punct',
      ],
    ],
    'Reed would not sail until the hull was mended | sail | event denied conditional | ',
  )
})

test('a participle tells of the noun right before it', () =>
  check(
    [
      [
        'Ships|NOUN|2|nsubj|ship carried|VERB|0|root|carry goods|NOUN|2|obj of|ADP|5|case firms|NOUN|3|nmod|firm attacking|VERB|3|acl|attack the|DET|8|det port|NOUN|6|obj +.|PUNCT|2|punct',
      ],
    ],
    'Ships carried goods of firms attacking the port | carry goods | event asserted | ',
    'firms attacking the port | attack | event asserted | ',
  ))

test('a quotation left open is of whom its next paragraph names', () =>
  check(
    [
      ['Lowe|PROPN|2|nsubj said|VERB|0|root|say the|DET|4|det crew|NOUN|5|nsubj left|VERB|2|ccomp|leave +.|PUNCT|2|punct'],
      ['“|PUNCT|4|punct +The|DET|3|det crane|NOUN|4|nsubj fell|VERB|0|root|fall at|ADP|6|case once|ADV|4|advmod +.|PUNCT|4|punct'],
      [HE_SAID],
    ],
    'the crew left | leave | event asserted | Lowe',
    'The crane fell at once | fall | event asserted | Reed',
    'We waited all night | wait | event asserted | Reed',
  ))

test('what there is no sign of is not said to be so', () =>
  check(
    [
      [
        'There|PRON|2|expl was|VERB|0|root|be no|DET|4|det sign|NOUN|2|nsubj that|SCONJ|8|mark the|DET|7|det dam|NOUN|8|nsubj burst|VERB|4|acl|burst +.|PUNCT|2|punct',
      ],
    ],
    'There was no sign that the dam burst | be | state denied asserted | ',
    'no sign that the dam burst | burst | event denied hedged | ',
  ))

test('a headline leaves "was" out', () => {
  const { report, sentences } = reportOfTrees([
    ['# Gunman|NOUN|2|nsubj|gunman shot|VERB|0|root|shoot|VerbForm=Part dead|ADJ|2|advmod near|ADP|5|case pier|NOUN|2|obl'],
  ])
  const [claim] = readClaims(report, sentences, [], [])
  expect([claim?.who.map(({ text }) => text), claim?.whom.map(({ text }) => text)]).toEqual([[], ['Gunman']])
})

test('what is joined behind "according to" is the report’s own; a quotation of nobody tells nothing', () => {
  check(
    [
      [
        'It|PRON|2|nsubj sank|VERB|0|root|sink +,|PUNCT|6|punct according|VERB|6|case|accord to|ADP|4|fixed Reed|PROPN|2|obl +,|PUNCT|10|punct and|CCONJ|10|cc crews|NOUN|10|nsubj|crew left|VERB|2|conj|leave +.|PUNCT|2|punct',
      ],
    ],
    'It sank | sink | event asserted | Reed',
    'crews left | leave | event asserted | ',
  )
  check([
    [
      'The|DET|2|det sign|NOUN|3|nsubj read|VERB|0|root|read +,|PUNCT|3|punct “|PUNCT|8|punct +The|DET|7|det yard|NOUN|8|nsubj burns|VERB|3|ccomp|burn +.|PUNCT|3|punct +”|PUNCT|3|punct',
    ],
  ])
})

test('who is named, although the tree hung the phrase elsewhere', () => {
  // "according to" on the first part of a name.
  check(
    [
      [
        'According|VERB|3|case|accord to|ADP|1|fixed Radio|PROPN|4|compound Marsby|PROPN|7|obl +,|PUNCT|7|punct divers|NOUN|7|nsubj|diver left|VERB|0|root|leave +.|PUNCT|7|punct',
      ],
    ],
    'divers left | leave | event asserted | Radio Marsby',
  )
  // A newspaper with its name is not the one named before.
  check(
    [
      [
        'The|DET|2|det Gull|PROPN|3|nsubj said|VERB|0|root|say divers|NOUN|5|nsubj|diver left|VERB|3|ccomp|leave +.|PUNCT|3|punct',
        'The|DET|2|det newspaper|NOUN|5|nsubj Marsby|PROPN|4|compound Echo|PROPN|2|appos said|VERB|0|root|say crews|NOUN|7|nsubj|crew arrived|VERB|5|ccomp|arrive +.|PUNCT|5|punct',
      ],
    ],
    'divers left | leave | event asserted | Gull',
    'crews arrived | arrive | event asserted | Marsby Echo',
  )
})

test('what a denial takes for granted is not denied', () => {
  check(
    [
      [
        'Reed|PROPN|2|nsubj denied|VERB|0|root|deny that|SCONJ|6|mark crews|NOUN|6|nsubj|crew had|AUX|6|aux left|VERB|2|ccomp|leave before|SCONJ|9|mark it|PRON|9|nsubj sank|VERB|6|advcl|sink +.|PUNCT|2|punct',
      ],
    ],
    'crews had left before it sank | leave | event denied asserted | Reed',
    'it sank | sink | event asserted | ',
  )
})

describe('sayings held against the encoder’s tags', () => {
  /** The words of a tag as they stand in the text: "source / cue". */
  const tagged = (tree: string, tag: string) => {
    const { report, sentences } = reportOfTrees([[tree]])
    const [source, cue] = tag.split(' / ').map((words) => {
      const start = report.text.indexOf(words)
      return { start, end: start + words.length }
    })
    const attributions = [{ ...(source ? { source } : {}), cue: cue!, content: [], score: 0.9 }]
    return readClaims(
      report,
      sentences.map((sentence) => ({ ...sentence, attributions })),
      [],
      [],
    ).map(brief)
  }
  test('what no tag bears out is no saying', () =>
    expect(
      tagged(
        'Reed|PROPN|2|nsubj said|VERB|0|root|say crews|NOUN|4|nsubj|crew called|VERB|2|ccomp|call two|NUM|6|nummod hospitals|NOUN|4|obj|hospital +.|PUNCT|2|punct',
        'Reed / said',
      ),
    ).toEqual(['crews called two hospitals | call | statement asserted | Reed']))
  test('of two speakers the tagged one is taken', () =>
    expect(
      tagged(
        'The|DET|2|det barge|NOUN|3|nsubj sank|VERB|0|root|sink off|ADP|6|case the|DET|6|det pier|NOUN|3|obl +,|PUNCT|8|punct according|VERB|6|case|accord to|ADP|8|fixed Reed|PROPN|3|obl +.|PUNCT|3|punct',
        'Reed / according to',
      ),
    ).toEqual(['The barge sank off the pier | sink | event asserted | Reed']))
})

test('claims slice to their words, have a chain, and no tree makes them throw', () => {
  const upos = fc.constantFrom('NOUN', 'VERB', 'PRON', 'AUX', 'PUNCT', 'ADP', 'PROPN', 'ADJ', 'SCONJ', 'NUM')
  const relation = fc.constantFrom(
    'nsubj',
    'obj',
    'ccomp',
    'conj',
    'advcl',
    'acl:relcl',
    'acl',
    'parataxis',
    'obl',
    'case',
    'mark',
    'cop',
    'aux',
    'punct',
    'root',
  )
  const text = fc.constantFrom(
    'said',
    'say',
    'according',
    'to',
    'which',
    'as',
    'saying',
    'quoted',
    'that',
    'not',
    'if',
    'report',
    'told',
    '“',
    '”',
    'the',
    'he',
    '6',
    'denied',
  )
  const word = fc.tuple(text, upos, fc.nat(14), relation).map(([form, tag, head, deprel]) => `${form}|${tag}|${head}|${deprel}`)
  fc.assert(
    fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 4 }), (lines) => {
      const { report, sentences } = reportOfTrees([lines.map((words) => words.join(' '))])
      for (const claim of readClaims(report, sentences, [], [])) {
        expect(report.text.slice(claim.start, claim.end)).toBe(claim.text)
        expect(claim.text).not.toBe('')
        expect(claim.chain[0]?.kind).toBe('outlet')
        for (const source of claim.chain)
          if (source.start !== undefined) expect(report.text.slice(source.start, source.end).trim()).not.toBe('')
      }
    }),
    { numRuns: 300 },
  )
})

test('a caption tells what had been, and not what its picture shows', () => {
  const { report, sentences } = reportOfTrees([
    [
      '> A|DET|2|det diver|NOUN|4|nsubj:pass is|AUX|4|aux:pass|be|Tense=Pres carried|VERB|0|root|carry|VerbForm=Part ashore|ADV|4|advmod after|SCONJ|8|mark boats|NOUN|8|nsubj|boat sank|VERB|4|advcl|sink|Tense=Past|VerbForm=Fin here|ADV|8|advmod +.|PUNCT|4|punct',
    ],
  ])
  expect(readClaims(report, sentences, [], []).map(({ predicate }) => predicate)).toEqual(['sink'])
})
