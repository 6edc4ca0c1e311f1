import { expect, test } from 'vitest'
import { reportOfTrees } from '../../test/helpers/trees.js'
import { readClaims } from './claims.js'

/** Each claim's predicate with how sure it is. */
const told = (tree: string): string[] => {
  const { report, sentences } = reportOfTrees([[tree]])
  return readClaims(report, sentences, [], []).map(({ predicate, polarity, certainty }) => `${predicate} ${polarity} ${certainty}`)
}

test('what can be done is not told as done', () =>
  expect(told('Crews|NOUN|3|nsubj|crew can|AUX|3|aux close|VERB|0|root the|DET|5|det dam|NOUN|3|obj +.|PUNCT|3|punct')).toEqual([
    'close affirmed hedged',
  ]))

test('what has to be done is not told as done; what had to be is', () => {
  const crews = (have: string) =>
    `Crews|NOUN|2|nsubj|crew ${have} to|PART|4|mark close|VERB|2|xcomp the|DET|6|det dam|NOUN|4|obj +.|PUNCT|2|punct`
  expect(told(crews('have|VERB|0|root|have|Tense=Pres'))).toEqual(['close affirmed hedged'])
  expect(told(crews('had|VERB|0|root|have|Tense=Past'))).toEqual(['close affirmed asserted'])
  expect(told(crews('sought|VERB|0|root|seek|Tense=Past'))).toEqual(['close affirmed hedged'])
})

test('who would not say refused to, and who did not stop went on', () => {
  expect(
    told('Reed|PROPN|4|nsubj would|AUX|4|aux not|PART|4|advmod name|VERB|0|root the|DET|6|det pilot|NOUN|4|obj +.|PUNCT|4|punct'),
  ).toEqual(['name denied asserted'])
  expect(
    told(
      'They|PRON|4|nsubj did|AUX|4|aux not|PART|4|advmod stop|VERB|0|root rowing|VERB|4|xcomp|row the|DET|7|det boats|NOUN|5|obj +.|PUNCT|4|punct',
    ),
  ).toEqual(['row affirmed asserted'])
})

test('what has yet to be done is not done', () =>
  expect(
    told(
      'Crews|NOUN|2|nsubj|crew have|VERB|0|root|have|Tense=Pres yet|ADV|2|advmod to|PART|5|mark close|VERB|2|xcomp the|DET|7|det dam|NOUN|5|obj +.|PUNCT|2|punct',
    ),
  ).toEqual(['close denied asserted']))

test('what neither of two did is denied of both', () =>
  expect(
    told(
      'Neither|CCONJ|2|cc:preconj Ashby|PROPN|5|nsubj nor|CCONJ|4|cc Marsby|PROPN|2|conj closed|VERB|0|root|close the|DET|7|det dam|NOUN|5|obj +.|PUNCT|5|punct',
    ),
  ).toEqual(['close denied asserted']))

test('how somebody seemed is nothing that was done to them', () =>
  expect(told('Reed|PROPN|2|nsubj seemed|VERB|0|root|seem lost|VERB|2|xcomp|lose|VerbForm=Part +.|PUNCT|2|punct')).toEqual([
    'seem affirmed asserted',
  ]))

test('what reports of nobody say is in doubt, with "that" or without', () =>
  expect(
    told(
      'Reed|PROPN|2|nsubj left|VERB|0|root|leave after|ADP|4|case reports|NOUN|2|obl|report ships|NOUN|6|nsubj|ship sank|VERB|4|ccomp|sink +.|PUNCT|2|punct',
    ),
  ).toEqual(['leave affirmed asserted', 'sink affirmed hedged']))

test('who there may be has not done it; who there are has', () => {
  const sailors = (will: string) =>
    `Sailors|NOUN|7|nsubj:pass|sailor|Number=Plur who|PRON|3|nsubj burn|VERB|1|acl:relcl|burn|Tense=Pres boats|NOUN|3|obj ${will} fined|VERB|0|root|fine +.|PUNCT|7|punct`
  expect(told(sailors('will|AUX|7|aux be|AUX|7|aux:pass'))).toContain('burn affirmed conditional')
  expect(told(sailors('have|AUX|7|aux been|AUX|7|aux:pass'))).toContain('burn affirmed asserted')
})

test('what stands behind "rather than" was not done', () =>
  expect(
    told(
      'Reed|PROPN|3|nsubj:pass was|AUX|3|aux:pass|be left|VERB|0|root|leave|VerbForm=Part rather|ADV|6|cc than|ADP|4|fixed treated|VERB|3|conj|treat|VerbForm=Part +.|PUNCT|3|punct',
    ),
  ).toEqual(['leave affirmed asserted', 'treat denied asserted']))

test('what is only concluded under a condition is conditional, and said by nobody', () =>
  expect(
    told(
      'Reed|PROPN|2|nsubj waits|VERB|0|root|wait if|SCONJ|5|mark crews|NOUN|5|nsubj|crew say|VERB|2|advcl|say it|PRON|7|nsubj sank|VERB|5|ccomp|sink +.|PUNCT|2|punct',
    ),
  ).toContain('sink affirmed conditional'))

test('who goes on to insist says it; who is going to does not', () => {
  const yard = (head: string) =>
    `The|DET|2|det yard|NOUN|3|nsubj ${head} to|PART|5|mark insist|VERB|3|xcomp|insist|VerbForm=Inf it|PRON|7|nsubj sank|VERB|5|ccomp|sink +.|PUNCT|3|punct`
  const chainOf = (tree: string): string[] => {
    const { report, sentences } = reportOfTrees([[tree]])
    return readClaims(report, sentences, [], []).map(({ predicate, chain }) =>
      [predicate, ...chain.slice(1).map(({ name }) => name)].join(' '),
    )
  }
  expect(chainOf(yard('continues|VERB|0|root|continue'))).toContain('sink yard')
  expect(chainOf(yard('wants|VERB|0|root|want'))).not.toContain('sink yard')
})

test('who stopped doing it is told to have stopped', () =>
  expect(
    told('Crews|NOUN|2|nsubj|crew stopped|VERB|0|root|stop serving|VERB|2|xcomp|serve the|DET|5|det port|NOUN|3|obj +.|PUNCT|2|punct'),
  ).toEqual(['stop affirmed asserted']))

test('in the present tense, what "when" begins is whenever that may be', () => {
  const law = (land: string) =>
    told(`Crews|NOUN|2|nsubj|crew rest|VERB|0|root|rest when|ADV|5|advmod they|PRON|5|nsubj ${land} +.|PUNCT|2|punct`)
  expect(law('land|VERB|2|advcl|land|Tense=Pres')).toEqual(['rest affirmed asserted'])
  expect(law('landed|VERB|2|advcl|land|Tense=Past')).toEqual(['rest affirmed asserted', 'land affirmed asserted'])
})

test('what would have helped did not, and what for may be in doubt where the deed is not', () => {
  expect(
    told(
      'Maps|NOUN|4|nsubj|map would|AUX|4|aux have|AUX|4|aux|have helped|VERB|7|ccomp|help|VerbForm=Part +,|PUNCT|4|punct Reed|PROPN|7|nsubj said|VERB|0|root|say +.|PUNCT|7|punct',
    ),
  ).toEqual(['help affirmed conditional'])
  expect(
    told(
      'Crews|NOUN|2|nsubj|crew rowed|VERB|0|root|row|Tense=Past +,|PUNCT|4|punct likely|ADV|2|advmod to|PART|6|mark save|VERB|2|advcl|save boats|NOUN|6|obj|boat +.|PUNCT|2|punct',
    ),
  ).toEqual(['row affirmed asserted'])
})

test('"not every" denies, and "not known to be" is in doubt', () => {
  expect(told('Not|PART|2|advmod every|DET|3|det barge|NOUN|4|nsubj sank|VERB|0|root|sink +.|PUNCT|4|punct')).toEqual([
    'sink denied asserted',
  ])
  expect(
    told(
      'Reed|PROPN|4|nsubj:pass was|AUX|4|aux:pass|be not|PART|4|advmod known|VERB|0|root|know|VerbForm=Part to|PART|6|mark sail|VERB|4|xcomp|sail|VerbForm=Inf +.|PUNCT|4|punct',
    ),
  ).toEqual(['sail denied hedged'])
})

test('what is done so that something can be is done', () =>
  expect(
    told(
      'Crews|NOUN|2|nsubj|crew wait|VERB|0|root|wait so|SCONJ|6|mark boats|NOUN|6|nsubj|boat can|AUX|6|aux land|VERB|2|advcl|land +.|PUNCT|2|punct',
    ),
  ).toEqual(['wait affirmed asserted']))

test('"not just" is more than that, and what should have been was not', () => {
  expect(told('It|PRON|6|nsubj is|AUX|6|cop|be not|PART|6|advmod just|ADV|6|advmod a|DET|6|det leak|NOUN|0|root +.|PUNCT|6|punct')).toEqual(
    ['be leak affirmed asserted'],
  )
  expect(told("It|PRON|6|nsubj is|AUX|6|cop|be n't|PART|6|advmod just|ADV|6|advmod a|DET|6|det leak|NOUN|0|root +.|PUNCT|6|punct")).toEqual(
    ['be leak affirmed asserted'],
  )
  expect(
    told(
      'Reed|PROPN|4|nsubj should|AUX|4|aux have|AUX|4|aux|have sent|VERB|0|root|send|VerbForm=Part boats|NOUN|4|obj|boat +.|PUNCT|4|punct',
    ),
  ).toEqual(['send affirmed conditional'])
})

test('who has not agreed to sail has not agreed', () =>
  expect(
    told(
      'Reed|PROPN|4|nsubj has|AUX|4|aux not|PART|4|advmod agreed|VERB|0|root|agree|VerbForm=Part to|PART|6|mark sail|VERB|4|xcomp|sail|VerbForm=Inf +.|PUNCT|4|punct',
    ),
  ).toEqual(['agree denied asserted']))

test('what there is no longer is not, and what "no bodies" were is not found', () => {
  expect(
    told('There|PRON|2|expl is|VERB|0|root|be no|ADV|4|advmod longer|ADV|2|advmod|long a|DET|6|det ferry|NOUN|2|nsubj +.|PUNCT|2|punct'),
  ).toEqual(['be denied asserted'])
  expect(
    told('No|DET|2|det crates|NOUN|4|nsubj:pass|crate were|AUX|4|aux:pass|be found|VERB|0|root|find|VerbForm=Part +.|PUNCT|4|punct'),
  ).toEqual(['find denied asserted'])
})

test('what is not confirmed is open, what is not revealed is so, and neither is said by whoever keeps silent', () => {
  const silent = (verb: string): string[] => {
    const tree = `Police|NOUN|4|nsubj have|AUX|4|aux not|PART|4|advmod ${verb} that|SCONJ|8|mark the|DET|7|det barge|NOUN|8|nsubj sank|VERB|4|ccomp|sink +.|PUNCT|4|punct`
    const { report, sentences } = reportOfTrees([[tree]])
    return readClaims(report, sentences, [], []).map(({ certainty, chain }) => `${certainty} ${chain.slice(1).length}`)
  }
  expect(silent('confirmed|VERB|0|root|confirm')).toEqual(['hedged 0'])
  expect(silent('revealed|VERB|0|root|reveal')).toEqual(['asserted 0'])
})

test('what is not denied is not denied, and what cannot be denied is so', () => {
  const denying = (modal: string): string[] =>
    told(
      `Reed|PROPN|4|nsubj ${modal} not|PART|4|advmod deny|VERB|0|root that|SCONJ|7|mark boats|NOUN|7|nsubj|boat leak|VERB|4|ccomp +.|PUNCT|4|punct`,
    )
  expect(denying('did|AUX|4|aux|do')).toEqual(['leak affirmed hedged'])
  expect(denying('can|AUX|4|aux')).toEqual(['leak affirmed asserted'])
})

test('what it seems likely that somebody did is in doubt, and the seeming tells nothing', () => {
  expect(
    told(
      'It|PRON|2|expl seems|VERB|0|root|seem likely|ADJ|2|xcomp that|SCONJ|6|mark crews|NOUN|6|nsubj|crew left|VERB|2|csubj|leave +.|PUNCT|2|punct',
    ),
  ).toEqual(['leave affirmed hedged'])
  expect(
    told(
      'It|PRON|2|expl seemed|VERB|0|root|seem odd|ADJ|2|xcomp that|SCONJ|6|mark crews|NOUN|6|nsubj|crew left|VERB|2|csubj|leave +.|PUNCT|2|punct',
    ),
  ).toContain('seem affirmed asserted')
})

test('what is likely is in doubt where the tree hung it beside the word', () =>
  expect(
    told(
      'Reed|PROPN|2|nsubj said|VERB|0|root|say it|PRON|8|nsubj was|AUX|8|cop|be likely|ADJ|2|ccomp this|PRON|8|nsubj was|AUX|8|cop|be sabotage|NOUN|2|ccomp +.|PUNCT|2|punct',
    ),
  ).toEqual(['be sabotage affirmed hedged']))

test('what is yet to be done is not done, whatever the tree made of "yet"', () => {
  expect(
    told('Crews|NOUN|5|nsubj|crew are|AUX|5|aux|be yet|ADV|5|advmod to|PART|5|mark close|VERB|0|root the|DET|7|det dam|NOUN|5|obj'),
  ).toEqual(['close denied asserted'])
  expect(
    told('Crews|NOUN|3|nsubj|crew are|AUX|3|cop|be yet|ADV|0|root to|PART|5|mark close|VERB|3|xcomp the|DET|7|det dam|NOUN|5|obj'),
  ).toEqual(['close denied asserted'])
})

test('a relative clause is as open as the condition it stands in, and no more', () =>
  expect(
    told(
      'The|DET|2|det raid|NOUN|10|nsubj +,|PUNCT|5|punct which|PRON|5|nsubj came|VERB|2|acl:relcl|come at|ADP|7|case night|NOUN|5|obl +,|PUNCT|10|punct would|AUX|10|aux help|VERB|0|root if|SCONJ|12|mark confirmed|VERB|10|advcl|confirm +.|PUNCT|10|punct',
    ),
  ).toEqual(['come affirmed asserted', 'help affirmed conditional']))

test('what was supposed to happen is not told as done', () =>
  expect(
    told(
      'The|DET|2|det boat|NOUN|4|nsubj:pass was|AUX|4|aux:pass|be supposed|VERB|0|root|suppose|VerbForm=Part to|PART|6|mark leave|VERB|4|xcomp +.|PUNCT|4|punct',
    ),
  ).toEqual(['leave affirmed hedged']))

test('what is joined behind "no one can" is denied too', () =>
  expect(
    told(
      'No|DET|2|det one|PRON|4|nsubj can|AUX|4|aux see|VERB|0|root|see|VerbForm=Inf the|DET|6|det quay|NOUN|4|obj and|CCONJ|8|cc leave|VERB|4|conj|leave|VerbForm=Inf Marsby|PROPN|8|obj +.|PUNCT|4|punct',
    ),
  ).toEqual(['see denied asserted', 'leave denied asserted']))

test('a wish tells nothing', () =>
  expect(
    told(
      'May|AUX|3|aux|may fortune|NOUN|3|nsubj spare|VERB|0|root|spare|VerbForm=Inf the|DET|5|det crews|NOUN|3|obj|crew +.|PUNCT|3|punct',
    ),
  ).toEqual([]))

test('what only sounds so is not told as so', () =>
  expect(
    told(
      'The|DET|2|det shots|NOUN|3|nsubj|shot sounded|VERB|0|root|sound as|SCONJ|7|mark though|SCONJ|7|mark they|PRON|7|nsubj came|VERB|3|advcl|come from|ADP|9|case boats|NOUN|7|obl|boat +.|PUNCT|3|punct',
    ),
  ).toEqual(['sound affirmed asserted']))

test('what nobody knows is not told', () =>
  expect(
    told(
      'It|PRON|4|expl was|AUX|4|cop not|PART|4|advmod clear|ADJ|0|root when|ADV|4|advmod the|DET|7|det quay|NOUN|9|nsubj:pass was|AUX|9|aux:pass|be closed|VERB|4|advcl|close|VerbForm=Part +.|PUNCT|4|punct',
    ),
  ).toEqual(['be clear denied asserted']))

test('what is asked is not told, however the word that asks hangs', () => {
  const known = (verb: string): string =>
    `Crews|NOUN|2|nsubj|crew ${verb}|VERB|0|root|${verb} why|ADV|2|obj boats|NOUN|5|nsubj|boat sank|VERB|3|advcl:relcl|sink in|ADP|7|case May|PROPN|5|obl +.|PUNCT|2|punct`
  expect(told(known('ask')).some((line) => line.startsWith('sink'))).toBe(false)
  expect(told(known('explain')).some((line) => line.startsWith('sink'))).toBe(true)
})

test('what is asked of whoever reads is an order', () =>
  expect(
    told(
      'Please|INTJ|4|discourse do|AUX|4|aux not|PART|4|advmod go|VERB|0|root|go|VerbForm=Inf near|ADP|7|case the|DET|7|det boats|NOUN|4|obl|boat +.|PUNCT|4|punct',
    ),
  ).toEqual([]))

test('"would-be" helps no verb, and what is true wherever is not told', () => {
  expect(
    told(
      'would|AUX|5|aux +-|PUNCT|1|punct +be|AUX|4|cop sailors|NOUN|5|nsubj|sailor left|VERB|0|root|leave|VerbForm=Fin town|NOUN|5|obj +.|PUNCT|5|punct',
    ),
  ).toEqual(['leave affirmed asserted'])
  expect(
    told(
      'Crews|NOUN|2|nsubj|crew slept|VERB|0|root|sleep wherever|ADV|5|advmod boats|NOUN|5|nsubj|boat lay|VERB|2|advcl|lie|Tense=Past +.|PUNCT|2|punct',
    ),
  ).toEqual(['sleep affirmed asserted'])
})

test('what there is no doubt of is affirmed; what there is no confirmation of is not', () => {
  const there = (noun: string) =>
    `There|PRON|2|expl is|VERB|0|root|be|Tense=Pres no|DET|4|det ${noun}|NOUN|2|nsubj that|SCONJ|8|mark the|DET|7|det dam|NOUN|8|nsubj failed|VERB|4|acl|fail|Tense=Past +.|PUNCT|2|punct`
  expect(told(there('doubt'))).toEqual(['be affirmed asserted'])
  expect(told(there('confirmation'))).toEqual(['be denied asserted', 'fail denied hedged'])
})
