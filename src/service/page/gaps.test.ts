import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { StoryEntry } from '../../store/store.js'
import { fillGaps, OtherStories, StoryName } from './gaps.js'

const entry = (id: string, title: string): StoryEntry => ({
  ...{ id, title, opened: '2024-03-05T09:00:00.000Z', changed: '2024-03-05T11:00:00.000Z' },
  ...{ revision: 1, reports: 1, outlets: 1, disputed: 0, revised: 0 },
})
const fill = (page: string, ...latest: StoryEntry[]): string =>
  Buffer.from(fillGaps(new TextEncoder().encode(page), 'story-own', latest)).toString('utf8')

test('the other stories are choices, the story itself is none, and titles stay text', () => {
  const page = renderToString(h('select', null, h(OtherStories, null)))
  const own = entry('story-own', 'Kiln of Tarn cold')
  expect(fill(page, own, entry('story-1', 'Möwe & <b>Mill</b>'))).toBe(
    '<select><option value="story-1">Möwe &amp; &lt;b>Mill&lt;/b></option></select>',
  )
  expect(fill(page)).toBe('<select></select>')
})

test('a story is called by its title once it has one, else by its id', () => {
  const page = renderToString(h('p', null, h(StoryName, { story: 'story-1' }), ' and ', h(StoryName, { story: 'story-2' })))
  expect(fill(page, entry('story-2', 'Mill at Osk burns'))).toBe('<p>story-1 and Mill at Osk burns</p>')
  expect(fill(page, entry('story-1', ''))).toBe('<p>story-1 and story-2</p>')
})

test('what a report says cannot pass for a gap, nor can a title bring one in', () => {
  const said = renderToString(h('p', { title: '<story-gap>' }, '<story-gap></story-gap>'))
  expect(fill(said, entry('story-1', 'Mill at Osk burns'))).toBe(said)
  const page = renderToString(h('p', null, h(StoryName, { story: 'story-1' })))
  expect(fill(page, entry('story-1', '<story-gap>story-1</story-gap>'))).not.toContain('<story-gap>')
})
