import { expect, test } from 'vitest'
import { reportOfTrees } from '../../../test/helpers/trees.js'
import { readClaims } from '../claims.js'

const told = (tree: string): string[] => {
  const { report, sentences } = reportOfTrees([[tree]])
  return readClaims(report, sentences, [], []).map(
    ({ text, predicate, who, whom, chain }) =>
      `${text} | ${predicate} | ${who.map((one) => one.text)} > ${whom.map((one) => one.text)} | ${chain.slice(1).map(({ name }) => name)}`,
  )
}

test('a noun with a finite verb behind it is a sentence', () =>
  expect(
    told(
      'A|DET|2|det search|NOUN|0|root for|ADP|4|case divers|NOUN|2|nmod|diver ended|VERB|2|acl|end|VerbForm=Fin at|ADP|7|case dusk|NOUN|5|obl +.|PUNCT|2|punct',
    ),
  ).toEqual(['A search for divers ended at dusk | end | A search for divers >  | ']))

test('a finite clause is joined to a finite verb, not to a participle', () =>
  expect(
    told(
      'Reed|PROPN|2|nsubj reported|VERB|0|root|report|VerbForm=Fin losing|VERB|2|xcomp|lose|VerbForm=Ger a|DET|5|det rope|NOUN|3|obj and|CCONJ|8|cc was|AUX|8|aux:pass|be|VerbForm=Fin towed|VERB|3|conj|tow|VerbForm=Part +.|PUNCT|2|punct',
    ).at(-1),
  ).toBe('was towed | tow |  > Reed | '))

test('the noun between "and" and its verb is the subject', () =>
  expect(
    told(
      'It|PRON|2|nsubj rained|VERB|0|root|rain and|CCONJ|6|cc a|DET|5|det mast|NOUN|6|conj broke|VERB|2|conj|break off|ADV|6|advmod piers|NOUN|6|obj|pier +.|PUNCT|2|punct',
    ).at(-1),
  ).toBe('a mast broke off piers | break | a mast > piers | '))

test('a time of a clause that tells nothing is not the verb’s', () => {
  const { report, sentences } = reportOfTrees([
    [
      'Crews|NOUN|2|nsubj|crew met|VERB|0|root|meet to|PART|4|mark mark|VERB|2|advcl|mark|VerbForm=Inf a|DET|6|det landing|NOUN|4|obj in|ADP|8|case May|PROPN|4|obl +.|PUNCT|2|punct',
    ],
  ])
  const start = report.text.indexOf('May')
  const value = { start: '2031-05-01', end: '2031-06-01', precision: 'month' as const, stated: 'May' }
  const may = {
    kind: 'time' as const,
    start,
    end: start + 3,
    text: 'May',
    sentence: 0,
    rule: 'x',
    type: 'date' as const,
    timex: '2031-05',
    value,
    certainty: 'stated' as const,
  }
  expect(readClaims(report, sentences, [may], []).map(({ predicate, when }) => [predicate, when?.stated])).toEqual([['meet', undefined]])
})

test('a wish and an order in a quotation tell nothing', () =>
  expect(
    told(
      '+“|PUNCT|2|punct Rest|VERB|9|ccomp|rest in|ADP|4|case peace|NOUN|2|obl Ann|PROPN|2|nsubj +,|PUNCT|2|punct +”|PUNCT|2|punct Reed|PROPN|9|nsubj said|VERB|0|root|say +.|PUNCT|9|punct',
    ),
  ).toEqual([]))

test('who says it disputes it', () =>
  expect(
    told(
      'Reed|PROPN|2|nsubj said|VERB|0|root|say the|DET|4|det mast|NOUN|7|nsubj:pass had|AUX|7|aux been|AUX|7|aux:pass|be lost|VERB|2|ccomp|lose|VerbForm=Part +,|PUNCT|9|punct disputing|VERB|7|advcl|dispute|VerbForm=Part a|DET|11|det report|NOUN|9|obj +.|PUNCT|2|punct',
    ).at(-1),
  ).toBe('disputing a report | dispute | Reed > a report | Reed'))

test('what a thing is measured by is not told', () =>
  expect(
    told(
      'It|PRON|3|nsubj will|AUX|3|aux take|VERB|0|root as|ADV|5|advmod long|ADV|3|advmod as|SCONJ|8|mark it|PRON|8|nsubj takes|VERB|5|advcl|take +.|PUNCT|3|punct',
    ).length,
  ).toBeLessThan(2))

test('of two boats one sank, and the other is no source', () => {
  const lines = told(
    'A|DET|2|det barge|NOUN|3|nsubj sank|VERB|6|ccomp|sink +,|PUNCT|6|punct another|DET|6|nsubj threatened|VERB|0|root|threaten to|PART|8|mark follow|VERB|6|xcomp +.|PUNCT|6|punct',
  )
  expect(lines.map((line) => line.split(' | ').at(-1))).toEqual([''])
})

test('who is told of stands before the first of two relative clauses, and "whose boats" are boats', () =>
  expect(
    told(
      'It|PRON|2|nsubj helped|VERB|0|root|help crews|NOUN|2|obj|crew whose|PRON|5|nmod:poss boats|NOUN|7|nsubj:pass|boat were|AUX|7|aux:pass|be burnt|VERB|3|acl:relcl|burn|VerbForm=Part or|CCONJ|11|cc who|PRON|11|nsubj were|AUX|11|aux|be fleeing|VERB|7|conj|flee the|DET|13|det tide|NOUN|11|obj +.|PUNCT|2|punct',
    ).map((line) => line.split(' | ')[2]),
  ).toEqual(['It > crews', ' > whose boats', 'crews > the tide']))

test('a finite verb with an object is active behind a passive', () =>
  expect(
    told(
      'A|DET|2|det wave|NOUN|4|nsubj:pass was|AUX|4|aux:pass|be felt|VERB|0|root|feel|VerbForm=Part and|CCONJ|6|cc sent|VERB|4|conj|send|VerbForm=Fin boats|NOUN|6|obj|boat ashore|ADV|6|advmod +.|PUNCT|4|punct',
    ).at(-1),
  ).toBe('sent boats ashore | send | A wave > boats | '))

test('who told it stands behind it', () =>
  expect(
    told(
      'The|DET|2|det barge|NOUN|3|nsubj sank|VERB|0|root|sink +,|PUNCT|6|punct a|DET|6|det diver|NOUN|3|appos who|PRON|8|nsubj saw|VERB|6|acl:relcl|see it|PRON|8|obj told|VERB|6|acl:relcl|tell Reed|PROPN|10|iobj +.|PUNCT|3|punct',
    )[0],
  ).toBe('The barge sank | sink | The barge >  | diver'))

test('what a rope would be for is not told', () =>
  expect(
    told(
      'Reed|PROPN|2|nsubj said|VERB|0|root|say crews|NOUN|4|nsubj|crew had|VERB|2|ccomp|have a|DET|6|det rope|NOUN|4|obj to|PART|8|mark tow|VERB|2|ccomp|tow|VerbForm=Inf it|PRON|8|obj +.|PUNCT|2|punct',
    ).length,
  ).toBe(1))

test('a noun before its clause is the clause’s subject', () =>
  expect(
    told(
      'Crews|NOUN|2|nsubj|crew left|VERB|0|root|leave of|ADP|4|case fear|NOUN|2|obl the|DET|6|det tide|NOUN|2|nsubj had|AUX|8|aux|have turned|VERB|4|acl|turn|VerbForm=Part a|DET|10|det boat|NOUN|8|obj +.|PUNCT|2|punct',
    ).at(-1),
  ).toBe('fear the tide had turned a boat | turn | the tide > a boat | '))

test('any yard that burns is none in particular', () =>
  expect(
    told(
      'Any|DET|2|det yard|NOUN|5|nsubj that|PRON|4|nsubj burns|VERB|2|acl:relcl|burn closes|VERB|0|root|close at|ADP|7|case noon|NOUN|5|obl +.|PUNCT|5|punct',
    ).length,
  ).toBe(1))

test('a thing calls nothing by a name: who speaks does', () =>
  expect(
    told(
      'Reed|PROPN|2|nsubj said|VERB|0|root|say the|DET|4|det quay|NOUN|6|nsubj had|AUX|6|aux|have burnt|VERB|2|ccomp|burn|VerbForm=Part +,|PUNCT|8|punct calling|VERB|6|advcl|call|VerbForm=Part it|PRON|8|obj a|DET|11|det loss|NOUN|8|xcomp +.|PUNCT|2|punct',
    ).at(-1),
  ).toBe('calling it a loss | call | Reed > it | Reed'))

test('the pronoun right before its verb is the subject of a relative clause', () =>
  expect(
    told(
      'They|PRON|2|nsubj closed|VERB|0|root|close|VerbForm=Fin the|DET|4|det lock|NOUN|2|obj +,|PUNCT|7|punct which|PRON|7|obj||PronType=Rel kept|VERB|4|acl:relcl|keep|VerbForm=Fin boats|NOUN|7|nsubj|boat from|SCONJ|10|mark leaving|VERB|7|advcl|leave +.|PUNCT|2|punct',
    )[1],
  ).toMatch(/\| keep \| the lock > boats \|/))

test('a numeral or an article stands with the noun it agrees with', () => {
  expect(
    told(
      'They|PRON|2|nsubj sold|VERB|0|root|sell|VerbForm=Fin six|NUM|4|nummod towing|NOUN|2|obj|towing|Number=Sing and|CCONJ|7|cc salvage|NOUN|7|compound barges|NOUN|4|conj|barge|Number=Plur +.|PUNCT|2|punct',
    )[0],
  ).toMatch(/> six towing and salvage barges \|/)
  expect(
    told(
      'They|PRON|2|nsubj sold|VERB|0|root|sell|VerbForm=Fin a|DET|4|det rope|NOUN|2|obj|rope|Number=Sing and|CCONJ|7|cc two|NUM|7|nummod barges|NOUN|4|conj|barge|Number=Plur +.|PUNCT|2|punct',
    )[0],
  ).toMatch(/> a rope,two barges \|/)
})

test('a participle behind "and" is joined to the participle before', () =>
  expect(
    told(
      'They|PRON|2|nsubj left|VERB|0|root|leave|VerbForm=Fin waving|VERB|2|advcl|wave flags|NOUN|3|obj|flag|Number=Plur and|CCONJ|7|cc shouting|VERB|7|amod|shout names|NOUN|4|conj|name|Number=Plur +.|PUNCT|2|punct',
    ).map((claim) => claim.replace(/^[^|]*\| /, '')),
  ).toEqual(['leave | They >  | ', 'wave | They > flags | ', 'shout | They > names | ']))

test('a subject given to the verb below is its clause’s', () =>
  expect(
    told(
      'They|PRON|2|nsubj denied|VERB|0|root|deny|VerbForm=Fin statements|NOUN|2|obj|statement|Number=Plur that|SCONJ|9|mark any|DET|6|det yard|NOUN|11|nsubj would|AUX|9|aux be|AUX|9|cop able|ADJ|3|acl to|PART|11|mark mend|VERB|9|xcomp the|DET|13|det hull|NOUN|11|obj +.|PUNCT|2|punct',
    ).at(-1),
  ).toMatch(/^any yard would be able to mend the hull \| mend \| any yard > the hull \|/))

test('a noun behind a comma is no part of the clause before, where a verb behind it has no subject', () =>
  expect(
    told(
      'While|SCONJ|4|mark the|DET|3|det port|NOUN|4|nsubj deals|VERB|14|advcl|deal|VerbForm=Fin with|ADP|8|case its|PRON|8|nmod:poss third|ADJ|8|amod ship|NOUN|4|obl +,|PUNCT|11|punct the|DET|11|det quay|NOUN|8|conj is|AUX|14|aux|be|VerbForm=Fin slowly|ADV|14|advmod sinking|VERB|0|root|sink +.|PUNCT|14|punct',
    ),
  ).toEqual(['the port deals with its third ship | deal | the port >  | ', 'the quay is slowly sinking | sink | the quay >  | ']))

test('an object right behind its verb, in front of "and", is no subject of the next', () =>
  expect(
    told(
      'The|DET|2|det wave|NOUN|3|nsubj sank|VERB|0|root|sink|VerbForm=Fin boats|NOUN|3|nsubj|boat and|CCONJ|6|cc damaged|VERB|3|conj|damage|VerbForm=Fin piers|NOUN|6|obj|pier +.|PUNCT|3|punct',
    ),
  ).toEqual(['The wave sank boats | sink | The wave > boats | ', 'damaged piers | damage | The wave > piers | ']))

test('who stands behind “by” does what is done', () =>
  expect(
    told(
      'Crews|NOUN|2|nsubj|crew waved|VERB|0|root|wave|VerbForm=Fin as|SCONJ|6|mark they|PRON|6|nsubj:pass were|AUX|6|aux:pass led|VERB|2|advcl|lead|VerbForm=Part by|ADP|9|case the|DET|9|det mayor|NOUN|2|obj +.|PUNCT|2|punct',
    )[1],
  ).toMatch(/lead \| the mayor > they/))

test('a verb in the singular tells of the last of several', () =>
  expect(
    told(
      'They|PRON|2|nsubj met|VERB|0|root|meet|VerbForm=Fin an|DET|4|det uncle|NOUN|2|obj and|CCONJ|7|cc a|DET|7|det cousin|NOUN|4|conj +,|PUNCT|10|punct who|PRON|10|nsubj||PronType=Rel has|VERB|4|acl:relcl|have boats|NOUN|10|obj|boat +.|PUNCT|2|punct',
    )[1],
  ).toMatch(/\| a cousin > boats/))

test('a vague number right before what is said of those it counts', () =>
  expect(
    told(
      'Dozens|NOUN|3|nsubj:pass|dozen were|AUX|3|aux:pass killed|VERB|0|root|kill|VerbForm=Part and|CCONJ|6|cc hundreds|NOUN|3|conj|hundred injured|VERB|3|conj|injure|VerbForm=Part in|ADP|9|case the|DET|9|det fire|NOUN|6|obl +.|PUNCT|3|punct',
    ).map((claim) => claim.replace(/^[^|]*\| /, '')),
  ).toEqual(['kill |  > Dozens | ', 'injure |  > hundreds | ']))

test('a relative clause in the plural tells of no single thing near it', () => {
  const stranded = (were: string) =>
    `Reed|PROPN|2|nsubj saw|VERB|0|root|see crews|NOUN|2|obj|crew|Number=Plur stranded|VERB|3|acl|strand|VerbForm=Part on|ADP|7|case a|DET|7|det rock|NOUN|4|obl|rock|Number=Sing +,|PUNCT|11|punct which|PRON|11|nsubj ${were} burning|VERB|7|acl:relcl|burn +.|PUNCT|2|punct`
  const who = (tree: string) => told(tree).find((line) => line.includes('| burn |'))
  expect(who(stranded('were|AUX|11|aux|be'))).toContain('| crews > ')
  expect(who(stranded('was|AUX|11|aux|be'))).toContain('| a rock > ')
})

test('what only says which one is meant is no claim; behind a comma, or with harm, it is', () => {
  const divers = (comma: string, hired: string) =>
    told(
      `Divers|NOUN|2|nsubj|diver met|VERB|0|root|meet the|DET|4|det crew|NOUN|2|obj ${comma} who|PRON|7|nsubj ${hired} the|DET|9|det barge|NOUN|7|obj +.|PUNCT|2|punct`,
    ).map((line) => line.split(' | ')[1])
  expect(divers('here|ADV|4|advmod', 'hired|VERB|4|acl:relcl|hire')).toEqual(['meet'])
  expect(divers('+,|PUNCT|7|punct', 'hired|VERB|4|acl:relcl|hire')).toEqual(['meet', 'hire'])
  expect(divers('here|ADV|4|advmod', 'sank|VERB|4|acl:relcl|sink')).toEqual(['meet', 'sink'])
})

test('what a question asks for names nobody', () =>
  expect(
    told(
      'They|PRON|2|nsubj know|VERB|0|root what|DET|4|det maps|NOUN|6|obj|map +,|PUNCT|4|punct used|VERB|4|acl|use|VerbForm=Part here|ADV|6|advmod killed|VERB|2|ccomp|kill Reed|PROPN|8|obj +.|PUNCT|2|punct',
    ).every((line) => !line.split(' | ')[2]?.includes('what maps')),
  ).toBe(true))

test('a clause that begins with "that" or "whom" tells of the noun before it', () =>
  expect(
    told(
      'Jets|NOUN|2|nsubj|jet led|VERB|0|root|lead a|DET|4|det raid|NOUN|2|obj +,|PUNCT|7|punct that|PRON|7|nsubj|that|PronType=Rel hit|VERB|2|advcl|hit a|DET|9|det mill|NOUN|7|obj +.|PUNCT|2|punct',
    ).map((line) => line.split(' | ')[2]),
  ).toEqual(['Jets > a raid', 'a raid > a mill']))

test('a participle behind who says it is the speaker’s', () =>
  expect(
    told(
      'Tides|NOUN|2|nsubj|tide rose|VERB|5|ccomp|rise +,|PUNCT|2|punct Reed|PROPN|5|nsubj said|VERB|0|root|say +,|PUNCT|7|punct repeating|VERB|2|advcl|repeat|VerbForm=Part a|DET|9|det call|NOUN|7|obj +.|PUNCT|5|punct',
    ),
  ).toEqual(['Tides rose | rise | Tides >  | Reed', 'repeating a call | repeat | Reed > a call | ']))

test('"have yet to" holds what is yet to be done, wherever it hangs', () =>
  expect(
    told(
      'We|PRON|2|nsubj have|VERB|8|ccomp|have yet|ADV|2|advmod to|PART|5|mark reach|VERB|8|ccomp|reach|VerbForm=Inf land|NOUN|5|obj Reed|PROPN|8|nsubj said|VERB|0|root|say +.|PUNCT|8|punct',
    ).map((line) => line.split(' | ').slice(1).join(' | ')),
  ).toEqual(['reach | We > land | Reed']))

test('two objects hung on the first of two verbs are one each', () =>
  expect(
    told(
      'It|PRON|2|nsubj hurt|VERB|0|root|hurt|Tense=Past crews|NOUN|2|obj|crew and|CCONJ|5|cc burned|VERB|2|conj|burn|Tense=Past boats|NOUN|2|obj|boat +.|PUNCT|2|punct',
    ).map((line) => line.split(' | ')[2]),
  ).toEqual(['It > crews', 'It > boats']))

test('a subject cut at its preposition is one phrase', () =>
  expect(
    told(
      'A|DET|2|det Transport|NOUN|6|nsubj for|ADP|5|case Norland|PROPN|5|compound spokesman|NOUN|6|nsubj said|VERB|0|root|say it|PRON|8|nsubj sank|VERB|6|ccomp|sink +.|PUNCT|6|punct',
    ),
  ).toEqual(['it sank | sink | it >  | Transport for Norland spokesman']))

test('a clause in front of what is said is no question', () =>
  expect(
    told(
      'When|ADV|3|advmod tides|NOUN|3|nsubj|tide turned|VERB|9|advcl|turn|Tense=Past +,|PUNCT|3|punct Reed|PROPN|6|nsubj said|VERB|0|root|say +,|PUNCT|6|punct it|PRON|9|nsubj sank|VERB|6|ccomp|sink +.|PUNCT|6|punct',
    ),
  ).toEqual(['tides turned | turn | tides >  | Reed', 'it sank | sink | it >  | Reed']))

test('what a verb says too little without is part of the predicate', () => {
  const predicates = (tree: string) => told(tree).map((line) => line.split(' | ')[1])
  expect(predicates('Reed|PROPN|2|nsubj became|VERB|0|root|become angry|ADJ|2|xcomp +.|PUNCT|2|punct')).toEqual(['become angry'])
  expect(predicates('Crews|NOUN|2|nsubj|crew came|VERB|0|root|come under|ADP|4|case fire|NOUN|2|obl +.|PUNCT|2|punct')).toEqual([
    'come under fire',
  ])
  expect(predicates('Crews|NOUN|2|nsubj|crew came|VERB|0|root|come to|ADP|5|case the|DET|5|det mill|NOUN|2|obl +.|PUNCT|2|punct')).toEqual([
    'come',
  ])
  expect(predicates('Lights|NOUN|2|nsubj|light went|VERB|0|root|go down|ADV|2|advmod here|ADV|2|advmod +.|PUNCT|2|punct')).toEqual([
    'go down',
  ])
})

test('a line that hands over tells nothing', () =>
  expect(told('The|DET|2|det Herald|PROPN|3|nsubj reports|VERB|0|root|report +:|PUNCT|3|punct')).toEqual([]))

test('what stands behind a showing verb is what is shown', () =>
  expect(told('Films|NOUN|2|nsubj|film showed|VERB|0|root|show walls|NOUN|2|nsubj|wall here|ADV|2|advmod +.|PUNCT|2|punct')).toEqual([
    'Films showed walls here | show | Films > walls | ',
  ]))

test('"which" behind a name tells of the name, wherever its clause hangs', () =>
  expect(
    told(
      'Reed|PROPN|2|nsubj runs|VERB|0|root|run Norwings|PROPN|2|obj +,|PUNCT|6|punct which|PRON|6|nsubj lost|VERB|2|advcl:relcl|lose crates|NOUN|6|obj|crate +.|PUNCT|2|punct',
    ).map((line) => line.split(' | ')[2]),
  ).toEqual(['Reed > Norwings', 'Norwings > crates']))

test('what seemed to have been is what it is told of', () =>
  expect(
    told(
      'It|PRON|2|nsubj appeared|VERB|0|root|appear to|PART|2|mark have|AUX|2|aux been|AUX|2|cop|be of|ADP|7|case steel|NOUN|2|obl +.|PUNCT|2|punct',
    ).map((line) => line.split(' | ')[1]),
  ).toEqual(['be of steel']))

test('who is let do it does it', () =>
  expect(
    told(
      'Reed|PROPN|2|nsubj let|VERB|0|root|let crews|NOUN|2|obj|crew burn|VERB|2|xcomp|burn|VerbForm=Inf and|CCONJ|6|cc sink|VERB|4|conj|sink boats|NOUN|6|obj|boat +.|PUNCT|2|punct',
    ).map((line) => line.split(' | ')[2]),
  ).not.toContain('Reed > boats'))

test('"the second day of the truce, which held" tells of the truce', () =>
  expect(
    told(
      'Days|NOUN|7|nsubj|day of|ADP|3|case truce|NOUN|1|nmod|truce +,|PUNCT|6|punct which|PRON|6|nsubj held|VERB|1|acl:relcl|hold ended|VERB|0|root|end +.|PUNCT|7|punct',
    ).map((line) => line.split(' | ')[2]),
  ).toContain('truce > '))

test('what a clause without a pronoun of its own stands on is its object', () =>
  expect(
    told(
      'Strikes|NOUN|6|nsubj|strike crews|NOUN|3|nsubj|crew launched|VERB|1|acl:relcl|launch|VerbForm=Fin two|NUM|5|nummod|two days|NOUN|3|obl|day hit|VERB|0|root|hit Reed|PROPN|6|obj +.|PUNCT|6|punct',
    ).map((line) => line.split(' | ')[2]),
  ).toEqual(['Strikes > Reed']))

test('a verb in the past behind what is ahead is joined to who said it', () =>
  expect(
    told(
      'Reed|PROPN|2|nsubj said|VERB|0|root|say|Tense=Past ports|NOUN|5|nsubj|port would|AUX|5|aux close|VERB|2|ccomp but|CCONJ|7|cc gave|VERB|5|conj|give|Tense=Past no|DET|9|det day|NOUN|7|obj +.|PUNCT|2|punct',
    ),
  ).toEqual(['ports would close | close | ports >  | Reed', 'gave no day | give day | Reed > no day | ']))

test('behind the second dash goes on what stood before the first', () =>
  expect(
    told(
      'He|PRON|2|nsubj sank|VERB|0|root|sink|VerbForm=Fin boats|NOUN|2|obj|boat —|PUNCT|6|punct Reed|PROPN|6|nsubj said|VERB|2|parataxis|say|VerbForm=Fin crews|NOUN|8|nsubj|crew slept|VERB|6|ccomp|sleep|VerbForm=Fin —|PUNCT|11|punct and|CCONJ|11|cc burnt|VERB|8|conj|burn|VerbForm=Fin sheds|NOUN|11|obj|shed +.|PUNCT|2|punct',
    ).at(-1),
  ).toBe('burnt sheds | burn | He > sheds | '))

test('a verb with the helping verb of the first is joined to the first', () =>
  expect(
    told(
      'Marsby|PROPN|4|nsubj:pass will|AUX|4|aux|will be|AUX|4|aux:pass|be known|VERB|0|root|know|VerbForm=Part as|ADP|7|case a|DET|7|det town|NOUN|4|obl that|PRON|9|nsubj|that|PronType=Rel burnt|VERB|7|acl:relcl|burn|VerbForm=Fin but|CCONJ|13|cc will|AUX|13|aux|will be|AUX|13|aux:pass|be mended|VERB|9|conj|mend|VerbForm=Part +.|PUNCT|4|punct',
    ).at(-1),
  ).toBe('will be mended | mend |  > Marsby | '))

test('without a subject of its own a verb shares that of the clause before it', () =>
  expect(
    told(
      'Reed|PROPN|2|nsubj said|VERB|0|root|say|VerbForm=Fin crews|NOUN|4|nsubj|crew slept|VERB|2|ccomp|sleep|VerbForm=Fin and|CCONJ|8|cc that|SCONJ|8|mark divers|NOUN|8|nsubj|diver rowed|VERB|4|conj|row|VerbForm=Fin home|ADV|8|advmod but|CCONJ|11|cc lost|VERB|4|conj|lose|VerbForm=Fin ropes|NOUN|11|obj|rope +.|PUNCT|2|punct',
    ).at(-1),
  ).toBe('lost ropes | lose | divers > ropes | Reed'))

test('behind a comma who buys and sells is who acts, not the noun before', () =>
  expect(
    told(
      'Crews|NOUN|2|nsubj|crew reacted|VERB|0|root|react|VerbForm=Fin to|ADP|5|case a|DET|5|det rise|NOUN|2|obl +,|PUNCT|7|punct buying|VERB|5|acl|buy|VerbForm=Ger ropes|NOUN|7|obj|rope and|CCONJ|10|cc selling|VERB|7|conj|sell|VerbForm=Ger boats|NOUN|10|obj|boat +.|PUNCT|2|punct',
    ).slice(1),
  ).toEqual(['buying ropes | buy | Crews > ropes | ', 'selling boats | sell | Crews > boats | ']))
