/** Hand-written trees with entity labels added by their words: `named(report, { Person: ['Ann Lee'] })`. */
import type { Sentence } from '../../src/contract/index.js'
import type { WrittenReport } from './trees.js'

/** The same report, each listed string labelled wherever it stands inside one sentence. */
export function named({ report, sentences }: WrittenReport, labels: Readonly<Record<string, readonly string[]>>): WrittenReport {
  const labelled = sentences.map((sentence): Sentence => {
    const entities = Object.entries(labels).flatMap(([label, names]) =>
      names.flatMap((name) => {
        const found = []
        for (
          let at = report.text.indexOf(name, sentence.start);
          at >= 0 && at + name.length <= sentence.end;
          at = report.text.indexOf(name, at + 1)
        )
          found.push({ start: at, end: at + name.length, label, score: 1 })
        return found
      }),
    )
    return { ...sentence, entities: entities.sort((a, b) => a.start - b.start) }
  })
  return { report, sentences: labelled }
}
