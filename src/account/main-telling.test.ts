import { expect, test } from 'vitest'
import { compareClaims } from '../compare/compare-claims.js'
import { day, type Line, toReading, toStory } from '../compare/story.fixture.js'
import type { Reading } from '../contract/index.js'
import { isTold, startDraft } from './draft.js'
import { headlineShare } from './headlines.js'
import { tellMain } from './main-telling.js'
import { withWritten } from './reports-told.js'
import { toSummary } from './summary.js'

const struck: Line = { text: 'An earthquake struck Kestrel Point early on Sunday', predicate: 'struck', when: day('2031-05-04', 'Sunday') }
const tents: Line = {
  text: 'Crews set tents on Monday in the villages around Kestrel Point',
  predicate: 'set',
  when: day('2031-05-05', 'Monday'),
}
const story = toStory(
  toReading('Coast News', '2031-05-04', [{ text: 'Strong quake shakes Kestrel Point', predicate: 'shakes', headline: true }, struck]),
  toReading('Harbour Post', '2031-05-05', [
    { text: 'Kestrel Point quake: crews set tents in villages', predicate: 'set', headline: true },
    tents,
    { text: 'The earthquake had struck on Sunday', predicate: 'struck', when: day('2031-05-04', 'Sunday') },
  ]),
)

test('a summary begins with the blow, not with what was done after it', () =>
  expect(toSummary(story, compareClaims(story))[0]?.text).toMatch(/earthquake struck Kestrel Point/))

test('what two headlines share weighs more than what one has, and an earthquake is a quake', () => {
  const shareOf = (text: string): number => {
    const lone = toStory(...story.readings, toReading('Island Times', '2031-05-05', [{ text, predicate: 'shook' }]))
    const view = lone.views.find(({ claim }) => claim.text === text)!
    return headlineShare({ view, start: view.claim.start, end: view.claim.end }, lone)
  }
  expect(shareOf('An earthquake shook')).toBeGreaterThan(shareOf('A wave shook'))
  expect(shareOf('An earthquake shook')).toBeGreaterThan(shareOf('Some tents shook'))
})

test('a sentence told in its report’s words is told with all its claims', () => {
  const reading = toReading('Coast News', '2031-05-05', [
    { text: 'A woman of Merrow and her children were hurt in a hotel garden when the mast of the ferry Aurora broke', predicate: 'hurt' },
  ])
  const [claim] = reading.claims
  const start = reading.report.text.indexOf('the mast')
  const hurt = { ...claim!, end: start - ' when '.length, text: reading.report.text.slice(claim!.start, start - ' when '.length) }
  const broke = { ...claim!, id: 'claim-broke', start, text: reading.report.text.slice(start, claim!.end), predicate: 'broke' }
  const other = toReading('Harbour Post', '2031-05-05', [{ text: 'the mast of the ferry Aurora broke', predicate: 'broke' }])
  const both = toStory({ ...reading, claims: [hurt, broke] }, other)
  const [told, , again] = both.views
  const draft = withWritten(startDraft(both, []), told!, reading.report.text, both)
  expect(isTold(draft, again!, both)).toBe(true)
})

test('what is said to happen is what the summary begins with, and how things stand is not', () => {
  const considers: Line = { text: 'The harbour office is weighing a ban on ferries off the point', predicate: 'weighing' }
  const present = (reading: Reading): Reading => ({
    ...reading,
    sentences: reading.sentences.map((sentence) => ({
      ...sentence,
      words: sentence.words.map((word) => (word.text === 'weighing' ? { ...word, feats: 'Tense=Pres;VerbForm=Fin' } : word)),
    })),
  })
  const standing = toStory(
    ...['Coast News', 'Harbour Post'].map((outlet) =>
      present(
        toReading(outlet, '2031-05-05', [
          { text: 'Kestrel Point quake: ban weighed', predicate: 'weighed', headline: true },
          considers,
          struck,
        ]),
      ),
    ),
  )
  expect(tellMain(standing, [])).toMatch(/earthquake struck Kestrel Point/)
})
