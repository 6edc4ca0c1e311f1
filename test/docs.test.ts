/** What the documents show is what the program does: every command of theirs is run, every snippet compiled and run. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toErrorDocs, toOutput, withFigures, withScores } from '../scripts/write-docs.js'

const root = join(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(join(root, file), 'utf8')

test('docs/errors.md is what the tables say', () => {
  expect(read('docs/errors.md')).toBe(toErrorDocs())
})

test('the figures of the README are those of bench/results', () => {
  expect(withFigures(read('README.md'))).toBe(read('README.md'))
})

test('the scores of the model card are those of card.json', () => {
  expect(withScores(read('models/README.md'))).toBe(read('models/README.md'))
})

test('the output in the README is that of the command', () => {
  const { command, shown } = /<!-- output: \d+ lines of (?<command>.+?) -->\n```\n(?<shown>.+?)\n\.\.\.\n```/s.exec(read('README.md'))!
    .groups!
  // Scores differ a little from one processor to the next, so what the account begins with is held, not the order of the lesser findings.
  const head = (text: string) => text.split('\n').slice(0, 6)
  expect(head(shown!)).toEqual(head(toOutput(command!, 6).split('\n').slice(1, -2).join('\n')))
})

describe('every command in the documents runs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rashomon-docs-'))
  const env = { ...process.env, PATH: `${join(folder, 'bin')}:${process.env.PATH}`, TSX_TSCONFIG_PATH: join(root, 'tsconfig.json') }
  beforeAll(() => {
    const run = `exec ${process.execPath} --import ${join(root, 'node_modules/tsx/dist/esm/index.mjs')} ${join(root, 'src/cli/main.ts')}`
    const article = join(root, 'examples/ferry-collision/strait-post.txt')
    cpSync(join(root, 'examples'), join(folder, 'examples'), { recursive: true })
    cpSync(join(root, 'examples/ferry-collision'), join(folder, 'reports'), { recursive: true })
    cpSync(article, join(folder, 'FILE'))
    for (const name of ['before.json', 'after.json'])
      writeFileSync(join(folder, name), '{ "format": "rashomon/1", "accounts": [], "notes": [] }')
    execFileSync('mkdir', [join(folder, 'bin')])
    const shims = { rashomon: `${run} "$@"`, npx: `shift\n${run} "$@"`, curl: `cat ${article}` }
    for (const [name, script] of Object.entries(shims)) writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const commands = ['README.md', 'docs/cli.md'].flatMap((file) =>
    [...read(file).matchAll(/^ {4}((?:npx |curl .*\| )?rashomon .+)$/gm)].map(([, line]) => line!.split(/ {3,}/)[0]!),
  )
  const shapes = /\[(?:paths|files|options)|BEFORE|DRAFT/
  test.for([...new Set(commands)].filter((command) => !shapes.test(command)))('%s', { timeout: 120_000 }, (command) => {
    execFileSync('sh', ['-c', command], { cwd: folder, env, stdio: ['ignore', 'ignore', 'ignore'] })
  })
  test('there are commands to run', () => expect(commands.length).toBeGreaterThan(8))

  test.for(['README.md', 'docs/cli.md'])('the snippet of %s', { timeout: 120_000 }, async (file) => {
    const { code } = /```ts\n(?<code>.+?)```/s.exec(read(file))!.groups!
    const script = join(folder, 'snippet.mts')
    writeFileSync(script, code!.replace("'rashomon'", JSON.stringify(join(root, 'src/index.ts'))))
    execFileSync(process.execPath, ['--import', join(root, 'node_modules/tsx/dist/esm/index.mjs'), script], {
      cwd: folder,
      stdio: 'ignore',
    })
  })
})
