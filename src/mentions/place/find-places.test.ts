import fc from 'fast-check'
import { expect, test } from 'vitest'
import { named } from '../../../test/helpers/named.js'
import { reportOfTrees } from '../../../test/helpers/trees.js'
import type { Report } from '../../contract/index.js'
import { findPlaces } from './find-places.js'
import { openGazetteer } from './gazetteer.js'
import { findOffset } from './offset.js'
import { resolveToponyms } from './resolve.js'

const gazetteer = openGazetteer()
const check = (line: string, places: readonly string[], expected: readonly string[], more: Partial<Report> = {}) => {
  const { report, sentences } = named(reportOfTrees([[line]], more), { Location: places })
  const found = findPlaces(sentences[0]!, 0, { report, sentences, anchor: {} }, gazetteer)
  for (const mention of found) expect(report.text.slice(mention.start, mention.end)).toBe(mention.text)
  expect(
    found.map(
      ({ start, end, value, use }) =>
        `${start}-${end} ${value.name} (${value.precision}${value.lat === undefined ? '' : ` ${value.lat.toFixed(0)},${value.lon?.toFixed(0)}`}) ${use}`,
    ),
  ).toEqual(expected)
}

test('a town under a preposition is where', () =>
  check(
    'Floods|NOUN|2|nsubj hit|VERB|0|root homes|NOUN|2|obj in|ADP|5|case Lagos|PROPN|2|obl',
    ['Lagos'],
    ['20-25 Lagos (city 6,3) where'],
  ))
test('a country that says something is its government', () =>
  check('Kenya|PROPN|2|nsubj denied|VERB|0|root|deny the|DET|4|det report|NOUN|2|obj', ['Kenya'], ['0-5 Kenya (country 1,38) metonym']))
test('a part of a country is a region', () =>
  check(
    'It|PRON|2|nsubj burned|VERB|0|root in|ADP|5|case northern|ADJ|5|amod Chad|PROPN|2|obl',
    ['Chad'],
    ['13-26 northern Chad (region 17,18) where'],
  ))
test('a place and what contains it', () =>
  check(
    'It|PRON|2|nsubj rained|VERB|0|root in|ADP|4|case Paris|PROPN|2|obl +,|PUNCT|6|punct Texas|PROPN|4|appos',
    ['Paris', 'Texas'],
    ['13-18 Paris (city 34,-96) where', '20-25 Texas (region 31,-100) where'],
  ))
test('a border of two countries', () =>
  check(
    'They|PRON|2|nsubj camped|VERB|0|root near|ADP|8|case the|DET|8|det Chad|PROPN|8|compound +-|PUNCT|7|punct +Sudan|PROPN|5|flat border|NOUN|2|obl',
    ['Chad', 'Sudan'],
    ['21-38 Chad-Sudan border (between 15,25) where'],
  ))
test('a distance from a town is a point of its own', () =>
  check(
    'It|PRON|2|nsubj fell|VERB|0|root 111|NUM|4|nummod km|NOUN|2|obl:npmod north|ADV|2|advmod of|ADP|7|case Lagos|PROPN|5|obl',
    ['Lagos'],
    ['8-29 111 km north of Lagos (point 7,3) where'],
  ))
test('a name that the index lacks has no coordinates', () =>
  check('It|PRON|2|nsubj rained|VERB|0|root in|ADP|4|case Qwxzyville|PROPN|2|obl', ['Qwxzyville'], ['13-23 Qwxzyville (region) where']))

test('a vessel is no place, anywhere in the report', () => {
  check('The|DET|3|det ferry|NOUN|3|compound Dakar|PROPN|4|nsubj sank|VERB|0|root', ['Dakar'], [])
  check('Divers|NOUN|2|nsubj searched|VERB|0|root MV|PROPN|4|compound Dakar|PROPN|2|obj', ['Dakar'], [])
  check('Dakar|PROPN|6|nsubj +,|PUNCT|1|punct a|DET|5|det cargo|NOUN|5|compound ship|NOUN|1|appos sank|VERB|0|root', ['Dakar'], [])
  check('Forty|NUM|2|nsubj were|AUX|0|root aboard|ADP|5|case the|DET|5|det Dakar|PROPN|2|obl', ['Dakar'], [])
  check('Forty|NUM|4|nsubj were|AUX|4|cop on|ADP|4|case board|NOUN|0|root the|DET|6|det Dakar|PROPN|4|nmod', ['Dakar'], [])
})
test('a town under "in" is a town, whatever ship bears its name', () =>
  check(
    'The|DET|3|det ferry|NOUN|3|compound Dakar|PROPN|4|nsubj burned|VERB|0|root in|ADP|6|case Dakar|PROPN|4|obl',
    ['Dakar'],
    ['26-31 Dakar (city 15,-17) where'],
  ))
test('a line between two towns names no ferry', () =>
  check(
    'The|DET|3|det ferry|NOUN|3|compound Dakar|PROPN|6|nsubj +-|PUNCT|5|punct +Banjul|PROPN|3|flat sank|VERB|0|root',
    ['Dakar'],
    ['10-15 Dakar (city 15,-17) named'],
  ))
test('an adjective is no place', () => check('European|ADJ|2|amod courts|NOUN|3|nsubj agreed|VERB|0|root', ['European'], []))

test('distances and bearings', () => {
  const offset = (text: string) => {
    const found = findOffset(text, 0, text.length)
    return found && `${found.km.toFixed(0)} km at ${found.bearing}`
  }
  expect(offset('about 35 miles southwest of ')).toBe('56 km at 225')
  expect(offset('some 20 kilometres (12 miles) to the north-east of the city of ')).toBe('20 km at 45')
  expect(offset('two miles from ')).toBeUndefined()
})

test('what else a text names decides between places of one name', () => {
  const country = (text: string, ...names: string[]) => {
    const spans = names.map((name) => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length, text: name }))
    return resolveToponyms(text, spans, gazetteer).map((one) => one.candidate?.country)
  }
  expect(country('A fire in Hamilton spread towards Auckland, New Zealand.', 'Hamilton', 'Auckland', 'New Zealand')).toEqual([
    'NZ',
    'NZ',
    'NZ',
  ])
  expect(country('A fire in Hamilton spread towards Toronto and Ottawa.', 'Hamilton', 'Toronto', 'Ottawa')).toEqual(['CA', 'CA', 'CA'])
})

const resolved = (text: string, ...names: string[]) => {
  const spans = names.map((name) => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length, text: name }))
  return resolveToponyms(text, spans, gazetteer).map(({ candidate, rule }) =>
    candidate ? `${candidate.kind} ${candidate.admin1 ?? candidate.country ?? ''}` : rule,
  )
}
test('a list of countries holds no town of the next one', () => {
  expect(resolved('It spread through Chad, Niger and Georgia.', 'Chad', 'Niger', 'Georgia')).toEqual([
    'country TD',
    'country NE',
    'country GE',
  ])
  expect(resolved('It spread through Oregon, Georgia and Ohio.', 'Oregon', 'Georgia', 'Ohio')).toEqual([
    'region US.OR',
    'region US.GA',
    'region US.OH',
  ])
})
test('words beside a name say that it is a division', () => {
  expect(resolved('Washington state has closed its bridges.', 'Washington')).toEqual(['region US.WA'])
  expect(resolved('Washington has closed its bridges.', 'Washington')).toEqual(['city US'])
})
test('what contains another is a division', () =>
  expect(resolved('A pier at Buffalo, New York, burned.', 'Buffalo', 'New York')).toEqual(['city US.NY', 'region US.NY']))
test('an adjective given as a place is its country', () =>
  expect(resolved('Kenyan and European ships came.', 'Kenyan', 'European')).toEqual(['country KE', 'area ']))
test('a small namesake far from all else in a report is doubtful', () =>
  expect(
    resolved(
      'Floods hit Kano, Kaduna and Jos in Nigeria, and a hamlet named Roscommon.',
      'Kano',
      'Kaduna',
      'Jos',
      'Nigeria',
      'Roscommon',
    ).at(-1),
  ).toBe('place/doubtful'))
test('a building lies in the town that its report speaks of', () => {
  expect(resolved('In Lagos, the Lagos Cathedral burned.', 'Lagos', 'Lagos Cathedral')[1]).toMatch(/^city NG/)
  expect(resolved('In Ibadan, the Lagos Cathedral burned.', 'Ibadan', 'Lagos Cathedral')[1]).toBe('place/unknown')
})
test('what the index lacks lies in the town behind it', () => {
  expect(resolved('The Qwxzy Wharf Museum in Lagos burned.', 'Qwxzy Wharf Museum', 'Lagos')[0]).toMatch(/^city NG/)
  expect(resolved('The Qwxzy Wharf Museum said Lagos burned.', 'Qwxzy Wharf Museum', 'Lagos')[0]).toBe('place/unknown')
  expect(resolved('The Cape Qwxzy (CQ) in Lagos burned.', 'Cape Qwxzy', 'Lagos')[0]).toMatch(/^city NG/)
  expect(resolved('Qwxzy was in Lagos.', 'Qwxzy', 'Lagos')[0]).toBe('place/unknown')
})
test('wording tells the country of a name that many towns bear', () => {
  expect(resolved('The Dublin school board met the sheriff.', 'Dublin')[0]).toMatch(/^city US/)
  expect(resolved('The Dublin school met the mayor.', 'Dublin')).toEqual(['city IE'])
})

test('no text makes it throw, and mentions slice to their words', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('near the Chad-Sudan border', '20 km north of Lagos', 'Paris, Texas', 'the U.S.', '—'),
  )
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), fc.nat(60), fc.nat(30), (pieces, start, length) => {
      const text = pieces.join(' ')
      const words = [...text.matchAll(/\S+/g)].map((match, at) => ({
        start: match.index,
        end: match.index + match[0].length,
        text: match[0],
        lemma: match[0],
        upos: 'PROPN',
        head: at - 1,
        deprel: at ? 'flat' : 'root',
      }))
      const from = Math.min(start, text.length)
      const sentence = {
        start: 0,
        end: text.length,
        section: 'body' as const,
        paragraph: 0,
        words,
        entities: [{ start: from, end: Math.min(text.length, from + length), label: 'Location', score: 1 }],
        attributions: [],
      }
      const report = { id: 'r', text, language: 'en', sections: [], stated: {}, notes: [] }
      for (const mention of findPlaces(sentence, 0, { report, sentences: [sentence], anchor: {} }, gazetteer))
        expect(text.slice(mention.start, mention.end)).toBe(mention.text)
    }),
  )
})

test('a strait is not the town that it is named for', () =>
  check(
    'Ferries|NOUN|2|nsubj crossed|VERB|0|root the|DET|4|det Strait|PROPN|2|obj of|ADP|6|case Messina|PROPN|4|nmod',
    ['Strait of Messina'],
    ['20-37 Strait of Messina (sea 38,16) named'],
  ))
test('the whole name of a strait is read where only its last word was tagged', () =>
  check(
    'Ferries|NOUN|2|nsubj crossed|VERB|0|root the|DET|4|det Strait|PROPN|2|obj of|ADP|6|case Messina|PROPN|4|nmod',
    ['Messina'],
    ['20-37 Strait of Messina (sea 38,16) named'],
  ))
test('a bay that the index lacks has no coordinates, and not those of its town', () =>
  check(
    'Boats|NOUN|2|nsubj crossed|VERB|0|root the|DET|4|det Gulf|PROPN|2|obj of|ADP|6|case Leipzig|PROPN|4|nmod',
    ['Gulf of Leipzig'],
    ['18-33 Gulf of Leipzig (sea) named'],
  ))
test('a town beside its river is the town', () => expect(resolved('A fire in Messina spread.', 'Messina')).toEqual(['city IT.15']))
test('natural features are never the town of their name', () => {
  expect(resolved('Divers searched Lake Bamako and the Bamako river.', 'Lake Bamako')).toEqual(['place/unknown'])
  expect(resolved('Divers searched the Bamako river.', 'Bamako')).toEqual(['place/unknown'])
  expect(resolved('Shepherds left the desert of Lyon.', 'Lyon')).toEqual(['place/unknown'])
  expect(resolved('Troops entered the Swat valley.', 'Swat')).toEqual(['area PK'])
  expect(resolved('A ship crossed Lake Titicaca.', 'Lake Titicaca')).toEqual(['water '])
  expect(resolved('Snow fell on Mount Etna.', 'Mount Etna')).toEqual(['mountain '])
})
test('a body lies in the place in whose name its own begins, a road anywhere', () => {
  expect(resolved('She teaches at Lagos Polytechnic.', 'Lagos Polytechnic')).toEqual(['city NG.05'])
  expect(resolved('She teaches at the University of Maharashtra.', 'University of Maharashtra')).toEqual(['region IN.16'])
  expect(resolved('He was stopped on Lagos Road.', 'Lagos Road')).toEqual(['place/unknown'])
  expect(resolved('He left the Nigerian Embassy.', 'Nigerian Embassy')).toEqual(['place/unknown'])
  expect(resolved('It opened in Qwx Township of Hamilton Township.', 'Hamilton Township')).toEqual(['place/unknown'])
})
test('what the index lacks lies in the division behind it, and wherever it is named again', () => {
  expect(resolved('A depot at Fort Qwx, Maryland, burned.', 'Fort Qwx', 'Maryland')).toEqual(['region US.MD', 'region US.MD'])
  expect(resolved('They came to Dakar’s Qwx Stadium.', 'Dakar', 'Qwx Stadium')).toEqual(['city SN.01', 'city SN.01'])
})
test('a side of a country is of that country', () =>
  expect(resolved('It rained in South Venezuela.', 'South Venezuela')).toEqual(['country VE']))
test('letters that two countries use are those of the country that the report speaks of', () => {
  expect(resolved('Perth and Albany are the ports of WA, Australia said.', 'Perth', 'WA', 'Australia')[1]).toBe('region AU.08')
  expect(resolved('Seattle and Tacoma are the ports of WA.', 'Seattle', 'Tacoma', 'WA')[2]).toBe('region US.WA')
})
