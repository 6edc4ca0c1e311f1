import { expect, test } from 'vitest'
import { findAttributions } from './attributions.js'

/** One letter a word: c cue, s source, p content, anything else nothing; "|" ends a sentence. */
function check(text: string, ...expected: string[]) {
  const words = [...text.replaceAll('|', '')]
  const parts: { start: number; end: number }[] = []
  for (const { length } of text.split('|')) {
    const start = parts.at(-1)?.end ?? 0
    parts.push({ start, end: start + length })
  }
  const cues = words.map((word, i) => Float32Array.from(word !== 'c' ? [1, 0, 0] : words[i - 1] === 'c' ? [0, 0, 1] : [0, 1, 0]))
  const wanted = { s: 'source', p: 'content', ',': 'content' } as Record<string, string>
  const found = findAttributions(cues, (_, word, label) => ((wanted[words[word]!] ?? 'none') === label ? 0.8 : 0.1), parts, words)
  const show = (range: { start: number; end: number } | undefined) => (range ? `${range.start}-${range.end}` : '?')
  expect(
    found.map(({ source, cue, content, score }) => `${show(source)} ${show(cue)} ${content.map(show).join('+')} ${score.toFixed(1)}`),
  ).toEqual(expected)
}

test('source, cue and content', () => check('ss c pppp .', '0-2 3-4 5-9 0.8'))
test('a hole in a source is closed', () => check('s-s c ppp', '0-3 4-5 6-9 0.7'))
test('a doubtful word does not tear the content', () => check('sscpp+pp', '0-2 2-3 3-8 0.7'))
test('the cue is never its own source', () => check('sccpp', '0-1 1-3 3-5 0.8'))
test('a source never reaches over its cue', () => check('scsspp', '2-4 1-2 4-6 0.8'))
test('the heaviest of several sources wins', () => check('s   sscpp', '4-6 6-7 7-9 0.8'))
test('a neighbour is content as a whole', () => check('ppppp.|scpp|ppp', '6-7 7-8 0-6+8-10+10-13 0.7'))
test('a piece of a neighbour is none', () => check('pp    .|scpp', '7-8 8-9 9-11 0.8'))
test('commas at the edges fall away', () => check('sc,pp,', '0-1 1-2 3-5 0.8'))
test('a quotation takes its closing mark', () => check('sc"pppp"', '0-1 1-2 2-8 0.6'))
test('a cue with neither is none', () => check('  c  '))
