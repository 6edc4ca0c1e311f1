import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Report, Sentence, Word } from '../../contract/index.js'
import type { FindContext } from '../context.js'
import { findQuantities } from './quantities.js'

/** A tree a line: "Nine/NUM/2/nummod farmers/NOUN/3/nsubj died/VERB/0/root", heads from 1, lemma after "|" where it is not the word. */
const parse = (tree: string): { sentence: Sentence; context: FindContext } => {
  let text = ''
  const words: Word[] = tree
    .trim()
    .split(/\s+/)
    .map((item) => {
      const [form = '', upos = '', head = '', deprel = '', feats] = item.split('/')
      const [word = '', lemma = word.toLowerCase()] = form.split('|')
      if (text && !/^(?:[.,;%]|-.*)$/.test(word) && !text.endsWith('-') && !text.endsWith('$')) text += ' '
      const start = text.length
      text += word
      return { start, end: text.length, text: word, lemma, upos, ...(feats ? { feats } : {}), head: Number(head) - 1, deprel }
    })
  const sentence: Sentence = { start: 0, end: text.length, section: 'body', paragraph: 0, words, entities: [], attributions: [] }
  const report: Report = { id: 'r', text, language: 'en', sections: [], stated: {}, notes: [] }
  return { sentence, context: { report, sentences: [sentence], anchor: {} } }
}
const check = (tree: string, ...expected: string[]) => {
  const { sentence, context } = parse(tree)
  expect(
    findQuantities(sentence, 0, context).map(({ text, value }) => {
      const number = value.exact ?? `${value.low ?? ''}..${value.high ?? ''}`
      return [
        text,
        '=',
        number,
        value.unit,
        value.measure,
        value.counted && `(${value.counted})`,
        value.of && `of ${value.of.exact ?? value.of.stated}`,
      ]
        .filter((part) => part !== undefined)
        .join(' ')
    }),
  ).toEqual(expected)
}

describe('what is measured', () => {
  test('the subject of a passive', () =>
    check(
      'five/NUM/3/nummod militia/NOUN/3/compound fighters|fighter/NOUN/5/nsubj:pass were/AUX/5/aux:pass killed|kill/VERB/0/root',
      'five militia fighters = 5 killed (militia fighters)',
    ))
  test('who is among the killed is', () =>
    check(
      'three/NUM/2/nummod bakers|baker/NOUN/6/nsubj were/AUX/6/cop among/ADP/6/case the/DET/6/det dead/ADJ/0/root',
      'three bakers = 3 killed (bakers)',
    ))
  test('what was done to them before yields to what the sentence says', () => {
    const lead = 'nine/NUM/3/nummod kidnapped|kidnap/VERB/3/amod/VerbForm=Part pupils|pupil/NOUN/5/nsubj:pass were/AUX/5/aux:pass'
    check(`${lead} freed|free/VERB/0/root/VerbForm=Part`, 'nine kidnapped pupils = 9 released (kidnapped pupils)')
    check(`${lead} praised|praise/VERB/0/root/VerbForm=Part`, 'nine kidnapped pupils = 9 abducted (kidnapped pupils)')
  })
  test('the participle behind the last of two is of both', () =>
    check(
      'nine/NUM/2/nummod boys|boy/NOUN/0/root and/CCONJ/4/cc girls|girl/NOUN/2/conj kidnapped|kidnap/VERB/4/acl/VerbForm=Part',
      'nine boys = 9 abducted (boys)',
    ))
  test('weapons are not abducted', () =>
    check('they/PRON/2/nsubj seized|seize/VERB/0/root nine/NUM/4/nummod rifles|rifle/NOUN/2/obj', 'nine rifles = 9 (rifles)'))
  test('a toll, however far before', () =>
    check(
      'the/DET/3/det death/NOUN/3/compound toll/NOUN/0/root in/ADP/6/case the/DET/6/det valley/NOUN/3/nmod to/PART/3/dep 130/NUM/7/dep',
      '130 = 130 killed',
    ))
  test('soldiers whom an army lost, the lives of bakers', () => {
    check('it/PRON/2/nsubj lost|lose/VERB/0/root nine/NUM/4/nummod soldiers|soldier/NOUN/2/obj', 'nine soldiers = 9 killed (soldiers)')
    check('lives|life/NOUN/0/root of/ADP/4/case nine/NUM/4/nummod bakers|baker/NOUN/1/nmod', 'nine bakers = 9 killed (bakers)')
  })
  test('found alive', () =>
    check('five/NUM/3/nsubj:pass were/AUX/3/aux:pass found|find/VERB/0/root/VerbForm=Part alive/ADJ/3/xcomp', 'five = 5 survived'))
  test('an indefinite article under harm', () =>
    check('a/DET/2/det child/NOUN/4/nsubj:pass was/AUX/4/aux:pass killed|kill/VERB/0/root', 'a child = 1 killed (child)'))
  test('an indefinite article elsewhere', () => check('a/DET/2/det child/NOUN/3/nsubj sang|sing/VERB/0/root'))
  test('the object', () =>
    check(
      'killing|kill/VERB/0/root at/ADP/4/case least/ADJ/4/nmod 10/NUM/5/nummod people/NOUN/1/obj',
      'at least 10 people = 10.. killed (people)',
    ))
  test('left dead and wounded', () =>
    check(
      'It/PRON/2/nsubj left|leave/VERB/0/root 12/NUM/2/obj dead/ADJ/2/xcomp and/CCONJ/6/cc 30/NUM/3/conj wounded/ADJ/6/amod',
      '12 = 12 killed',
      '30 = 30 injured',
    ))
  test('taken to hospital', () =>
    check('51/NUM/3/nsubj:pass were/AUX/3/aux:pass taken|take/VERB/0/root to/ADP/5/case hospital/NOUN/3/obl', '51 = 51 hospitalised'))
  test('lost their lives', () =>
    check(
      'seven/NUM/2/nummod people/NOUN/3/nsubj lost|lose/VERB/0/root their/PRON/5/nmod:poss lives|life/NOUN/3/obj',
      'seven people = 7 killed (people)',
    ))
  test('the toll rose', () =>
    check('the/DET/3/det death/NOUN/3/compound toll/NOUN/4/nsubj rose|rise/VERB/0/root to/ADP/6/case 12/NUM/4/obl', '12 = 12 killed'))
  test('a toll of', () => check('a/DET/3/det death/NOUN/3/compound toll/NOUN/0/root of/ADP/5/case 30/NUM/3/nmod', '30 = 30 killed'))
  test('claimed lives', () =>
    check('It/PRON/2/nsubj claimed|claim/VERB/0/root 12/NUM/4/nummod lives|life/NOUN/2/obj', '12 lives = 12 killed (lives)'))
  test('dozens of', () =>
    check(
      'dozens|dozen/NOUN/5/nsubj:pass of/ADP/3/case bakers|baker/NOUN/1/nmod were/AUX/5/aux:pass hurt/VERB/0/root',
      'dozens of bakers = 24..99 injured (bakers)',
    ))
  test('no casualties', () => check('no/DET/2/det casualties|casualty/NOUN/0/root', 'no casualties = 0 casualties (casualties)'))
  test('nobody', () => check('nobody/PRON/3/nsubj:pass was/AUX/3/aux:pass hurt/VERB/0/root', 'nobody = 0 injured'))
})

describe('parts of wholes', () => {
  test('including', () =>
    check(
      'killed|kill/VERB/0/root 40/NUM/3/nummod people/NOUN/1/obj ,/PUNCT/7/punct including|include/VERB/7/case 10/NUM/7/nummod children|child/NOUN/3/nmod',
      '40 people = 40 killed (people)',
      '10 children = 10 killed (children) of 40',
    ))
  test('four of those killed', () =>
    check(
      'four/NUM/6/nsubj of/ADP/3/case those/PRON/1/nmod killed|kill/VERB/3/acl/VerbForm=Part were/AUX/6/cop members|member/NOUN/0/root',
      'four = 4 killed (members) of those killed',
    ))
  test('three of the five targets', () =>
    check(
      'three/NUM/6/nsubj of/ADP/5/case the/DET/5/det five/NUM/5/nummod targets|target/NOUN/1/nmod burned|burn/VERB/0/root',
      'three = 3 facilities (targets) of 5',
      'five targets = 5 facilities (targets)',
    ))
})

describe('units', () => {
  test('money', () => check('cost/VERB/0/root $/SYM/1/obj 105/NUM/4/compound billion/NUM/2/nummod', '$105 billion = 105000000000 USD cost'))
  test('percent', () => check('30/NUM/2/nummod percent/NOUN/0/root', '30 percent = 30 percent share'))
  test('magnitude', () =>
    check('a/DET/5/det 5.9/NUM/5/nummod -/PUNCT/2/punct magnitude/NOUN/5/compound quake/NOUN/0/root', '5.9 = 5.9 magnitude'))
  test('ages that share a pair of names', () =>
    check(
      'Ann/PROPN/0/root and/CCONJ/3/cc Bo/PROPN/1/conj Reed/PROPN/3/flat ,/PUNCT/6/punct 34/NUM/1/appos and/CCONJ/8/cc 32/NUM/6/conj ,/PUNCT/1/punct',
      '34 = 34 years age',
      '32 = 32 years age',
    ))
  test('an adjective before the unit', () =>
    check('ten/NUM/3/nummod long/ADJ/3/amod miles|mile/NOUN/0/root', 'ten long miles = 10 miles distance'))
  test('digits that dial or order count nothing', () => {
    check('call/VERB/0/root 0800/NUM/1/obj 789/NUM/2/flat 321/NUM/2/flat')
    check('3/NUM/0/root ./PUNCT/1/punct Turn|turn/VERB/1/parataxis left/ADV/3/advmod')
  })
  test('age', () => check('the/DET/4/det 42-year-old/ADJ/4/amod tram/NOUN/4/compound driver/NOUN/0/root', '42-year-old = 42 years age'))
})

describe('what is no quantity', () => {
  test('a flight', () => check('Flight/PROPN/0/root 752/NUM/1/nummod'))
  test('a year, a date, a clock time', () =>
    check(
      'In/ADP/2/case 2015/NUM/5/obl on/ADP/4/case Nov.|Nov./PROPN/5/obl it/PRON/0/root 27/NUM/4/nummod at/ADP/8/case 6/NUM/5/obl p.m./NOUN/8/nmod',
    ))
  test('a street', () => check('10/NUM/3/nummod Mill/PROPN/3/compound Street/PROPN/0/root/Number=Sing'))
  test('the one', () => check('the/DET/2/det one/NOUN/0/root'))
})

describe('each number has its own measure', () => {
  test('the verb right before it, whatever the tree', () =>
    check(
      'Fire/NOUN/2/nsubj killed|kill/VERB/0/root/VerbForm=Fin five/NUM/2/obj and/CCONJ/5/cc injured|injure/VERB/7/amod/VerbForm=Part 31/NUM/7/nummod others|other/NOUN/8/obj razed|raze/VERB/2/conj',
      'five = 5 killed',
      '31 others = 31 injured (others)',
    ))
  test('the adjective right behind it, whatever the tree', () =>
    check(
      'It/PRON/2/nsubj confirmed|confirm/VERB/0/root/VerbForm=Part 30/NUM/2/obj dead/ADJ/2/obj and/CCONJ/6/cc 55/NUM/4/conj wounded/ADJ/4/amod ./PUNCT/2/punct',
      '30 = 30 killed',
      '55 = 55 injured',
    ))
  test('the verb right behind its noun, whatever the tree', () =>
    check(
      'Seven/NUM/2/nummod sailors|sailor/NOUN/7/nsubj die/VERB/2/acl:relcl/VerbForm=Fin ,/PUNCT/3/punct 51/NUM/3/nsubj are|be/AUX/7/aux:pass hurt/ADJ/0/root',
      'Seven sailors = 7 killed (sailors)',
      '51 = 51 injured',
    ))
  test("a passive right behind a place is its own subject's", () =>
    check(
      'Three/NUM/2/nummod cousins|cousin/NOUN/7/nsubj:pass in/ADP/5/case a/DET/5/det school/NOUN/2/nmod were|be/AUX/7/aux:pass killed|kill/VERB/0/root/VerbForm=Part',
      'Three cousins = 3 killed (cousins)',
    ))
  test('a free service is not released', () => check('A/DET/3/det free/ADJ/3/amod service/NOUN/4/nsubj began|begin/VERB/0/root'))
  test('a dead body is not one more killed', () =>
    check('A/DET/3/det dead/ADJ/3/amod body/NOUN/5/nsubj:pass was|be/AUX/5/aux:pass found|find/VERB/0/root/VerbForm=Part'))
  test('nationalities side by side', () =>
    check(
      'There/PRON/2/expl were|be/VERB/0/root 78/NUM/4/nummod Welsh/ADJ/2/nsubj ,/PUNCT/7/punct 63/NUM/4/conj Irish/ADJ/4/conj ./PUNCT/2/punct',
      '78 Welsh = 78 (Welsh)',
      '63 Irish = 63 (Irish)',
    ))
  test('knots stay knots', () =>
    check('It/PRON/2/nsubj sailed|sail/VERB/0/root at/ADP/5/case 14/NUM/5/nummod knots|knot/NOUN/2/obl', '14 knots = 14 knots speed'))
  test('the nearest word says what a length is', () =>
    check(
      'It/PRON/2/nsubj flew|fly/VERB/0/root 270/NUM/4/nummod km/NOUN/2/obj and/CCONJ/6/cc reached|reach/VERB/2/conj a/DET/8/det height/NOUN/6/obj of/ADP/11/case 550/NUM/11/nummod km/NOUN/8/nmod',
      '270 km = 270 km distance',
      '550 km = 550 km height',
    ))
})

describe('what stands nearest is counted', () => {
  test('the noun before a verb, whatever the tree', () =>
    check(
      'More|more/ADJ/3/advmod than/ADP/1/fixed 40/NUM/6/nummod bakeries|bakery/NOUN/5/nsubj/Number=Plur sold|sell/VERB/0/root pies|pie/NOUN/5/obj/Number=Plur',
      'More than 40 bakeries = 40.. (bakeries)',
    ))
  test('a noun that the tree hangs on another word', () =>
    check(
      'He/PRON/2/nsubj freed|free/VERB/0/root 21/NUM/2/obj harbour/NOUN/5/compound pilots|pilot/NOUN/2/obl/Number=Plur ./PUNCT/2/punct',
      '21 harbour pilots = 21 released (harbour pilots)',
    ))
  test('no noun beyond a preposition', () =>
    check(
      'Nine/NUM/6/nummod in/ADP/6/case these/DET/6/det quiet/ADJ/6/amod old/ADJ/6/amod towns|town/NOUN/7/nsubj/Number=Plur slept|sleep/VERB/0/root',
      'Nine = 9',
    ))
  test('hundreds of thousands of people', () =>
    check(
      'hundreds|hundred/NOUN/6/nsubj of/ADP/3/case thousands|thousand/NOUN/1/nmod of/ADP/5/case people/NOUN/3/nmod/Number=Plur slept|sleep/VERB/0/root',
      'hundreds of thousands of people = 200000..999999 (people)',
    ))
  test('a part counts what its whole does', () =>
    check(
      'Four/NUM/6/nsubj of/ADP/5/case his/PRON/5/nmod:poss farm/NOUN/5/compound hands|hand/NOUN/1/nmod slept|sleep/VERB/0/root',
      'Four = 4 (farm hands) of his farm hands',
    ))
})

describe('a person, a deed and a thing', () => {
  test('a deed is not taken hostage', () =>
    check(
      'calling|call/VERB/0/root the/DET/3/det taking/NOUN/1/obj a/DET/5/det raid/NOUN/6/nsubj:pass kidnapped|kidnap/VERB/1/ccomp/VerbForm=Part',
    ))
  test('who takes a hostage is none', () =>
    check(
      'A/DET/2/det clerk/NOUN/4/nsubj has|have/AUX/4/aux taken|take/VERB/0/root/VerbForm=Part a/DET/6/det hostage/NOUN/4/obj',
      'a hostage = 1 hostages (hostage)',
    ))
  test('the deed done to somebody', () =>
    check('the/DET/2/det murder/NOUN/0/root of/ADP/5/case a/DET/5/det baker/NOUN/2/nmod', 'a baker = 1 killed (baker)'))
})

describe('one', () => {
  test('who only tells is none', () => check('One/NUM/2/nummod survivor/NOUN/3/nsubj described|describe/VERB/0/root it/PRON/3/obj'))
  test('one of two is none', () =>
    check(
      'He/PRON/3/nsubj is|be/AUX/3/cop one/NUM/0/root of/ADP/6/case two/NUM/6/nummod bakers|baker/NOUN/3/nmod/Number=Plur',
      'two bakers = 2 (bakers)',
    ))
  test('at least one of them is', () =>
    check(
      'At/ADP/2/case least/ADJ/3/nmod one/NUM/7/nsubj of/ADP/6/case the/DET/6/det bakers|baker/NOUN/3/nmod slept|sleep/VERB/0/root',
      'At least one = 1.. (bakers) of the bakers',
    ))
})

describe('joined and apart', () => {
  test('a bare number takes the measure of the one that it is joined to', () =>
    check(
      'It/PRON/2/nsubj killed|kill/VERB/0/root 40/NUM/2/obj and/CCONJ/5/cc 90/NUM/3/conj in/ADP/7/case Ulm/PROPN/5/nmod',
      '40 = 40 killed',
      '90 = 90 killed',
    ))
  test('a bare number behind "and" too, wherever the tree hangs it', () =>
    check(
      'It/PRON/2/nsubj killed|kill/VERB/0/root 40/NUM/2/obj in/ADP/5/case Ulm/PROPN/2/obl and/CCONJ/7/cc 90/NUM/5/conj elsewhere/ADV/7/advmod',
      '40 = 40 killed',
      '90 = 90 killed',
    ))
  test('what a verb puts at a number', () =>
    check(
      'It/PRON/2/nsubj put/VERB/0/root the/DET/4/det number/NOUN/2/obj of/ADP/6/case dead/ADJ/4/nmod at/ADP/8/case 13/NUM/2/obl',
      '13 = 13 killed',
    ))
  test('a family of six shares what befalls the family', () =>
    check('A/DET/2/det family/NOUN/5/nsubj of/ADP/4/case six/NUM/2/nmod drowned|drown/VERB/0/root/VerbForm=Fin', 'six = 6 killed'))
  test('people in shelters', () =>
    check(
      'She/PRON/2/nsubj saw|see/VERB/0/root nine/NUM/4/nummod people/NOUN/2/obj in/ADP/6/case shelters|shelter/NOUN/4/nmod',
      'nine people = 9 displaced (people)',
    ))
  test('a school destroyed is a public building', () =>
    check(
      'It/PRON/2/nsubj razed|raze/VERB/0/root/VerbForm=Fin nine/NUM/4/nummod schools|school/NOUN/2/obj/Number=Plur',
      'nine schools = 9 facilities (schools)',
    ))
  test('tens of billions of dollars', () =>
    check(
      'damage/NOUN/0/root of/ADP/3/case tens|ten/NOUN/1/nmod of/ADP/5/case billions|billion/NOUN/3/nmod of/ADP/7/case dollars|dollar/NOUN/5/nmod',
      'tens of billions of dollars = 20000000000..99000000000 USD cost',
    ))
  test('they have died', () =>
    check('At/ADP/2/case least/ADJ/3/nmod 20/NUM/5/nummod have/AUX/5/aux died|die/VERB/0/root/VerbForm=Part', 'At least 20 = 20.. killed'))
  test('the verb before them is surer than what they were', () =>
    check(
      'Divers|diver/NOUN/2/nsubj rescued|rescue/VERB/0/root/VerbForm=Fin nine/NUM/4/nummod sailors|sailor/NOUN/2/obj/Number=Plur trapped|trap/VERB/4/acl/VerbForm=Part',
      'nine sailors = 9 rescued (sailors)',
    ))
  test('who surrounds is not trapped', () =>
    check(
      'Dozens|dozen/NOUN/4/nsubj of/ADP/3/case clerks|clerk/NOUN/1/nmod/Number=Plur surrounded|surround/VERB/0/root/VerbForm=Fin the/DET/6/det inn/NOUN/4/obj',
      'Dozens of clerks = 24..99 (clerks)',
    ))
  test('a gallery is none', () => check('Photo|photo/NOUN/0/root 1/NUM/1/nummod of/ADP/4/case 5/NUM/2/nmod'))
})

test('a mention is always the text it points at, on any words and any tree', () => {
  const word = fc.constantFrom(
    'nine',
    'dozens',
    'of',
    'a',
    'child',
    'no',
    'killed',
    '$',
    '3.5',
    'bn',
    'people',
    'including',
    'dead',
    'one',
    'toll',
    'Of',
    'those',
    '-',
    'magnitude',
    '7.1',
  )
  const upos = fc.constantFrom('NUM', 'NOUN', 'VERB', 'DET', 'ADP', 'ADJ', 'PROPN')
  const deprel = fc.constantFrom('nummod', 'nsubj', 'nsubj:pass', 'obj', 'nmod', 'det', 'case', 'conj', 'xcomp', 'acl', 'appos', 'cop')
  fc.assert(
    fc.property(fc.array(fc.tuple(word, upos, deprel), { minLength: 1, maxLength: 12 }), fc.nat(), (items, seed) => {
      const tree = items
        .map(([text, tag, relation], index) => (index === 0 ? `${text}/${tag}/0/root` : `${text}/${tag}/${(seed % index) + 1}/${relation}`))
        .join(' ')
      const { sentence, context } = parse(tree)
      let last = 0
      for (const mention of findQuantities(sentence, 0, context)) {
        expect(context.report.text.slice(mention.start, mention.end)).toBe(mention.text)
        expect(mention.end).toBeGreaterThan(last)
        last = mention.end
      }
    }),
  )
})

test('held captive and brought back', () => {
  check(
    'nine/NUM/2/nummod pupils|pupil/NOUN/0/root still/ADV/4/advmod held|hold/VERB/2/acl/VerbForm=Part captive/ADJ/4/xcomp',
    'nine pupils = 9 hostages (pupils)',
  )
  check(
    'nine/NUM/2/nummod pupils|pupil/NOUN/5/nsubj:pass have/AUX/5/aux been/AUX/5/aux:pass brought|bring/VERB/0/root/VerbForm=Part back/ADV/5/advmod',
    'nine pupils = 9 released (pupils)',
  )
})
