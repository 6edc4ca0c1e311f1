/**
 * Sentences with their trees written by hand, for tests of what reads trees: no model, no splitting.
 *
 * One word is `text|UPOS|head|relation|lemma|feats`, heads counted from 1 and 0 for the root as CoNLL-U has them; lemma and feats may be
 * left out (the lemma is then the text in lower case). A leading "+" hangs the word on the one before without a space.
 */
import type { Report, Section, Sentence, Word } from '../../src/contract/index.js'

export interface WrittenReport {
  readonly report: Report
  readonly sentences: readonly Sentence[]
}

/** A report of paragraphs, each of sentences; a paragraph that begins with "# " is the headline, with "> " a caption. */
export function reportOfTrees(paragraphs: readonly (readonly string[])[], more: Partial<Report> = {}): WrittenReport {
  let text = ''
  const sections: Section[] = []
  const sentences: Sentence[] = []
  for (const [paragraph, lines] of paragraphs.entries()) {
    if (text) text += '\n\n'
    const begin = text.length
    const mark = lines[0]?.slice(0, 2)
    const kind = mark === '# ' ? 'headline' : mark === '> ' ? 'caption' : 'body'
    for (const [at, line] of lines.entries()) {
      if (at) text += ' '
      const words: Word[] = []
      for (const token of line
        .replace(/^[#>] /, '')
        .trim()
        .split(/\s+/)) {
        const glued = token.startsWith('+')
        const [written = '', upos = 'X', head = '0', deprel = 'dep', lemma, feats] = (glued ? token.slice(1) : token).split('|')
        if (words.length && !glued) text += ' '
        const start = text.length
        text += written
        words.push({
          start,
          end: text.length,
          text: written,
          lemma: lemma || written.toLowerCase(),
          upos,
          ...(feats ? { feats } : {}),
          head: Number(head) - 1,
          deprel,
        })
      }
      sentences.push({ start: words[0]!.start, end: words.at(-1)!.end, section: kind, paragraph, words, entities: [], attributions: [] })
    }
    sections.push({ kind, start: begin, end: text.length })
  }
  const report: Report = {
    id: 'report-test',
    file: 'test.txt',
    outlet: 'The Lantern',
    text,
    language: 'en',
    sections,
    stated: {},
    notes: [],
    ...more,
  }
  return { report, sentences }
}
