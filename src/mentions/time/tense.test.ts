import { expect, test } from 'vitest'
import type { Sentence, Word } from '../../contract/index.js'
import { nearestWeekday } from './calendar.js'
import { toCivil, toDayText } from './civil.js'
import { findTense } from './tense.js'

const FEATS: Readonly<Record<string, string>> = {
  pres: 'Tense=Pres|VerbForm=Fin',
  past: 'Tense=Past|VerbForm=Fin',
  inf: 'VerbForm=Inf',
  done: 'Tense=Past|VerbForm=Part',
  ing: 'Tense=Pres|VerbForm=Part',
}

/** Words as "form/lemma/head/deprel/tag[/feats]"; the time is the last word. */
function check(line: string, expected: string, section: Sentence['section'] = 'body') {
  let start = 0
  const words = line.split(' ').map((item): Word => {
    const [text, lemma, head, deprel, upos, feats] = item.split('/') as [string, string, string, string, string, string?]
    const word = {
      start,
      end: start + text.length,
      text,
      lemma,
      upos,
      head: Number(head),
      deprel,
      ...(feats ? { feats: FEATS[feats]! } : {}),
    }
    start = word.end + 1
    return word
  })
  const sentence: Sentence = { start: 0, end: start, section, paragraph: 0, words, entities: [], attributions: [] }
  expect(findTense(sentence, words.at(-1)!)).toBe(expected)
}

test('is to', () =>
  check(
    'It/it/3/nsubj/PRON is/be/3/cop/AUX/pres to/to/3/mark/PART open/open/-1/root/VERB/inf on/on/5/case/ADP Friday/friday/3/obl/PROPN',
    'future',
  ))
test('is expected', () =>
  check('It/it/2/nsubj/PRON is/be/2/aux/AUX/pres expected/expect/-1/root/VERB/done on/on/4/case/ADP Friday/friday/2/obl/PROPN', 'future'))
test('is holding', () =>
  check('It/it/2/nsubj/PRON is/be/2/aux/AUX/pres holding/hold/-1/root/VERB/ing on/on/4/case/ADP Friday/friday/2/obl/PROPN', 'future'))
test('was planned on a day is past, is planned on a day is not', () => {
  check('It/it/2/nsubj/PRON was/be/2/aux/AUX/past planned/plan/-1/root/VERB/done on/on/4/case/ADP Friday/friday/2/obl/PROPN', 'past')
  check('It/it/2/nsubj/PRON is/be/2/aux/AUX/pres planned/plan/-1/root/VERB/done on/on/4/case/ADP Friday/friday/2/obl/PROPN', 'future')
})
test('called for a strike', () =>
  check(
    'They/they/1/nsubj/PRON called/call/-1/root/VERB/past for/for/3/case/ADP strikes/strike/1/obl/NOUN on/on/5/case/ADP Friday/friday/1/obl/PROPN',
    'planned',
  ))
test('called for calm', () =>
  check(
    'They/they/1/nsubj/PRON called/call/-1/root/VERB/past for/for/3/case/ADP calm/calm/1/obl/NOUN on/on/5/case/ADP Friday/friday/1/obl/PROPN',
    'past',
  ))
test('a timetable in the body, but not in a headline', () => {
  const line = 'It/it/1/nsubj/PRON opens/open/-1/root/VERB/pres on/on/3/case/ADP Friday/friday/1/obl/PROPN'
  check(line, 'future')
  check(line, 'unknown', 'headline')
})
test('set for a day', () =>
  check('It/it/2/nsubj/PRON was/be/2/aux/AUX/past set/set/-1/root/VERB/done for/for/4/case/ADP Friday/friday/2/obl/PROPN', 'planned'))
test('a plain past', () => check('It/it/1/nsubj/PRON burned/burn/-1/root/VERB/past on/on/3/case/ADP Friday/friday/1/obl/PROPN', 'past'))

test('a planned day has been if it lies two days back, else it is to come', () => {
  const wednesday = toCivil(2031, 4, 2)
  const planned = (weekday: number) => toDayText(nearestWeekday(weekday, undefined, wednesday, { tense: 'planned', quoted: false }))
  expect([planned(1), planned(3), planned(7), planned(5)]).toEqual(['2031-03-31', '2031-04-02', '2031-04-06', '2031-04-04'])
})
