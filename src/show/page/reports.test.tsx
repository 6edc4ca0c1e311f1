import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { ferryAccount } from '../../../test/helpers/ferry-account.js'
import type { Report, Section } from '../../contract/index.js'
import { toView } from '../view.js'
import { Reports } from './reports.js'

const render = (text: string, ...sections: Section[]) => {
  const report: Report = { id: 'report-x', text, language: 'en', sections, stated: {}, notes: [] }
  const html = renderToString(<Reports views={[toView({ ...ferryAccount, reports: [report], claims: [] })]} />)
  return html.slice(html.indexOf('</header><p') + '</header>'.length, html.indexOf('</article>'))
}
const check = (html: string, expected: string) => expect(html).toBe(expected)

test('a section is a paragraph named by its offset', () =>
  check(
    render('Head\n\nBody.', { kind: 'headline', start: 0, end: 4 }, { kind: 'body', start: 6, end: 11 }),
    '<p id="report-x-0" data-start="0" class="headline">Head</p><p id="report-x-6" data-start="6" class="body">Body.</p>',
  ))
test('a dateline stands on the line that it opens', () =>
  check(
    render('OSLO — It rained.', { kind: 'boilerplate', start: 0, end: 6 }, { kind: 'body', start: 7, end: 17 }),
    '<p><span id="report-x-0" data-start="0" class="boilerplate">OSLO —</span><span id="report-x-6" data-start="6" class="body"> </span><span id="report-x-7" data-start="7" class="body">It rained.</span></p>',
  ))
test('what no section holds is shown all the same', () =>
  check(render('One.\nTwo.'), '<p id="report-x-0" data-start="0" class="body">One.\nTwo.</p>'))
test('every sign of the text but blanks stands in the page', () => {
  const piece = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n') })
  fc.assert(
    fc.property(fc.array(fc.tuple(piece, fc.boolean())), (pieces) => {
      let at = 0
      const sections: Section[] = []
      for (const [text, isSection] of pieces) {
        if (isSection) sections.push({ kind: 'body', start: at, end: at + text.length })
        at += text.length
      }
      const text = pieces.map(([text]) => text).join('')
      const shown = text.trim() ? render(text, ...sections).replace(/<[^>]+>/g, '') : ''
      expect(shown.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    }),
  )
})
