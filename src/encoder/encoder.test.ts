import { existsSync } from 'node:fs'
import { copyFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Encoder, TokenizedSentence } from '../contract/index.js'
import { packBlocks } from './blocks.js'
import { readModel } from './card.js'
import { MODEL_FOLDER, openEncoder } from './encoder.js'
import { openPool } from './pool.js'
import { openReader } from './reader.js'

const FILES = ['card.json', 'encoder.onnx', 'vocab.txt']
const present = FILES.every((name) => existsSync(join(MODEL_FOLDER, name)))

/** Words at single spaces, sentences at line ends; the first line is the headline if there are several. */
function toSentences(text: string): TokenizedSentence[] {
  let at = 0
  return text.split('\n').map((line, paragraph, lines) => {
    const start = at
    at += line.length + 1
    const words = [...line.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
      start: start + index,
      end: start + index + word.length,
      text: word,
    }))
    return { start, end: start + line.length, section: paragraph === 0 && lines.length > 1 ? 'headline' : 'body', paragraph, words }
  })
}

/** A thread cannot run TypeScript by itself: a script that has the sources compiled as they load. */
async function writeStarter(folder: string): Promise<URL> {
  const compiler = new URL('dist/esm/api/index.mjs', pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json')))
  const lines = [
    `import * as compiler from '${compiler}'`,
    'compiler.register()',
    `await import('${new URL('./worker.ts', import.meta.url)}')`,
  ]
  await writeFile(join(folder, 'start.mjs'), lines.join('\n'))
  return pathToFileURL(join(folder, 'start.mjs'))
}

const REPORT = [
  'Bomb kills five in Sanaa',
  'At least five people were killed in Sanaa on Tuesday , police said .',
  'The health ministry added that 12 others were wounded .',
].join('\n')

describe.skipIf(!present)('the model of the package', () => {
  let encoder: Encoder
  beforeAll(async () => {
    encoder = await openEncoder({ threads: 0 })
  })
  afterAll(() => encoder.close())
  const encode = async (text: string) => (await encoder.encode([toSentences(text)]))[0]!

  test('words, tree, names and attribution of a plain sentence', async () => {
    const [, first, second] = await encode(REPORT)
    const shown = first!.sentence.words.map(({ lemma, upos, deprel, head }) => `${lemma}/${upos}/${deprel}>${head}`)
    expect(shown[4]).toBe('be/AUX/aux:pass>5')
    expect(shown[5]).toMatch(/^kill\/VERB\//)
    expect(first!.sentence.words[5]!.feats).toContain('VerbForm=Part')
    expect(first!.sentence.entities.map(({ start, end, label }) => `${label} ${REPORT.slice(start, end)}`)).toEqual(
      expect.arrayContaining(['Location Sanaa', 'Date Tuesday']),
    )
    const told = [...first!.sentence.attributions, ...second!.sentence.attributions].map(
      ({ source, cue }) => `${source && REPORT.slice(source.start, source.end)} ${REPORT.slice(cue.start, cue.end)}`,
    )
    expect(told).toEqual(['police said', 'The health ministry added'])
  })

  test('a sentence that means the same lies nearer than another', async () => {
    const [a, b, c] = await encode('A bomb killed five people .\nFive people died in a bombing .\nThe central bank kept its rate .')
    const cosine = (x: Float32Array, y: Float32Array) => x.reduce((sum, value, i) => sum + value * y[i]!, 0)
    expect(cosine(a!.vector, b!.vector)).toBeGreaterThan(0.6)
    expect(cosine(a!.vector, c!.vector)).toBeLessThan(0.4)
    expect(Math.hypot(...a!.vector)).toBeCloseTo(1, 5)
  })

  test('a report is read alike beside others and alone', async () => {
    const other = toSentences('Something else altogether happened elsewhere .')
    const [, beside] = await encoder.encode([other, toSentences(REPORT), other])
    expect(beside).toEqual(await encode(REPORT))
  })

  test('a very long sentence keeps all its words and one root', async () => {
    const [only] = await encode('the police said that '.repeat(80).trim())
    expect(only!.sentence.words).toHaveLength(320)
    expect(only!.sentence.words.filter(({ head }) => head === -1)).toHaveLength(1)
  })

  test('nothing gives nothing', async () => {
    expect(await encoder.encode([])).toEqual([])
    expect(await encoder.encode([[]])).toEqual([[]])
    expect((await encode(''))[0]!.sentence.words).toEqual([])
  })

  test('any text is read without an error, its words kept', async () => {
    const word = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 8 }), fc.constant('said'))
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 40 }), async (pieces) => {
        const text = pieces.join(' ')
        const sentences = toSentences(text)
        const encoded = (await encoder.encode([sentences]))[0]!
        encoded.forEach(({ sentence, vector }, i) => {
          expect(sentence.words.map(({ text: form, start, end }) => [form, text.slice(start, end)])).toEqual(
            sentences[i]!.words.map(({ text: form }) => [form, form]),
          )
          expect(vector.every(Number.isFinite)).toBe(true)
          for (const { lemma, score } of [...sentence.words, ...sentence.entities] as { lemma?: string; score?: number }[]) {
            expect(lemma ?? 'x').not.toBe('')
            expect(score ?? 1).toBeLessThanOrEqual(1)
          }
        })
      }),
      { numRuns: 20 },
    )
  })

  test('worker threads give the same parts as the calling thread', async () => {
    const files = await readModel(MODEL_FOLDER)
    const reader = await openReader(files)
    const blocks = packBlocks(toSentences(`${REPORT}\n${REPORT}`), () => 1, { blockWordsMax: 16, blockPiecesMax: 60 })
    const folder = await mkdtemp(join(tmpdir(), 'rashomon-worker-'))
    const pool = openPool(MODEL_FOLDER, { script: await writeStarter(folder), threads: 2, blocksPerThread: 1 })
    const here = []
    for (const block of blocks) here.push(await reader.read(block))
    expect(await Promise.all(pool.read(blocks))).toEqual(here)
    await pool.close()
    await expect(Promise.all(pool.read(blocks))).rejects.toThrow('closed')
    const busy = openPool(MODEL_FOLDER, { script: await writeStarter(folder), threads: 2, blocksPerThread: 1 })
    const unread = expect(Promise.all(busy.read(blocks))).rejects.toThrow('closed')
    await busy.close()
    await unread
    await reader.close()
    await rm(folder, { recursive: true })
  })

  describe('a model that is not whole', () => {
    let folder: string
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'rashomon-model-'))
    })
    afterAll(() => rm(folder, { recursive: true }))
    const check = async (code: string, harm: () => Promise<void>) => {
      for (const name of FILES) await copyFile(join(MODEL_FOLDER, name), join(folder, name))
      await harm()
      await expect(openEncoder({ folder })).rejects.toMatchObject({ code })
    }
    const rewrite = async (change: (card: Record<string, unknown>) => unknown) => {
      const card = JSON.parse(await readFile(join(folder, 'card.json'), 'utf8'))
      await writeFile(join(folder, 'card.json'), JSON.stringify(change(card)))
    }

    test.each(FILES)('without %s it is missing', (name) => check('model-missing', () => rm(join(folder, name))))
    test('cut short it is damaged', () => check('model-damaged', () => truncate(join(folder, 'encoder.onnx'), 1000)))
    test('another vocabulary is damage', () => check('model-damaged', () => writeFile(join(folder, 'vocab.txt'), '[UNK]')))
    test('a card that is not JSON is damage', () => check('model-damaged', () => writeFile(join(folder, 'card.json'), '{')))
    test('a card without labels is damage', () => check('model-damaged', () => rewrite(({ labels: _, ...card }) => card)))
    test('another format is another version', () =>
      check('model-version', () => rewrite((card) => ({ ...card, format: 'rashomon/encoder@99' }))))
  })
})
