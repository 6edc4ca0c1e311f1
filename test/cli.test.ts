/** The commands as a user runs them, from the sources, on the examples. */
import { type SpawnOptions, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { AccountFile, CheckResult, Reading } from '../src/contract/index.js'

const root = resolve(import.meta.dirname, '..')
const main = join(root, 'src/cli/main.ts')
const tsx = join(root, 'node_modules/tsx/dist/esm/index.mjs')
const ferry = join(root, 'examples/ferry-collision')
const post = join(ferry, 'strait-post.txt')
const folder = mkdtempSync(join(tmpdir(), 'rashomon-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

const start = (args: readonly string[], options: SpawnOptions = {}) =>
  spawn(process.execPath, ['--import', tsx, main, ...args], { cwd: root, stdio: 'pipe', ...options })

async function run(args: readonly string[], input?: string, cwd = root) {
  const child = start(args, { cwd })
  let out = ''
  let told = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    told += text
  })
  child.stdin?.end(input)
  const status = await new Promise<number | null>((done) => child.on('close', done))
  return { out, told, status }
}

describe('read', () => {
  test('a folder, in the terminal, without colours in a pipe', async () => {
    const { out, status } = await run(['read', ferry])
    expect(status).toBe(0)
    for (const title of ['SUMMARY', 'FINDINGS', 'WHO TOLD WHOM', 'REPORTS']) expect(out).toContain(`\n${title}\n`)
    expect(out).not.toContain('\u001b')
  })
  test('as JSON that fits the contract, nothing beside it', async () => {
    const { out, told, status } = await run(['read', ferry, '--json'])
    const file = AccountFile.parse(JSON.parse(out))
    expect([status, told, file.accounts.length, file.accounts[0]?.reports.length]).toEqual([0, '', 1, 5])
  })
  test('as Markdown, into a file', async () => {
    const file = join(folder, 'account.md')
    const { out, status } = await run(['read', ferry, '--markdown', '-o', file])
    expect([out, status]).toEqual(['', 0])
    expect(readFileSync(file, 'utf8')).toMatch(/^# .+\n\n- \*\*What:\*\* /)
  })
  test('as a page, saying where it is', async () => {
    const file = join(folder, 'account.html')
    const { out, told, status } = await run(['read', ferry, '--html', file])
    expect([out, status]).toEqual(['', 0])
    expect(told).toContain(`The page is ${file}`)
    expect(readFileSync(file, 'utf8')).toContain('<h1 id="account-')
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })
  test('standard input, named or not', async () => {
    const text = readFileSync(post, 'utf8')
    const [named, piped] = [await run(['read', '-', '--json'], text), await run(['read', '--json'], text)]
    expect(AccountFile.parse(JSON.parse(named.out)).accounts[0]?.reports[0]?.file).toBe('stdin')
    expect(piped.out).toBe(named.out)
  })
  test('a pattern, a file that is no pattern, a file twice', async () => {
    mkdirSync(join(folder, 'in [brackets]'))
    const odd = join(folder, 'in [brackets]', 'strait-post.txt')
    writeFileSync(odd, readFileSync(post))
    const pattern = await run(['read', join(ferry, '*.{txt,md}'), post, odd, '--json'])
    const files = AccountFile.parse(JSON.parse(pattern.out)).accounts.flatMap((account) => account.reports.map((report) => report.file))
    expect(files.length).toBe(2)
    expect(AccountFile.parse(JSON.parse(pattern.out)).notes.map((note) => note.code)).toContain('file-twice')
  })
  test('a bad file harms no other', async () => {
    const { out, status } = await run(['read', post, join(folder, 'none.txt'), '--json'])
    const { accounts, notes } = AccountFile.parse(JSON.parse(out))
    expect([status, accounts.length, notes.filter((note) => note.severity === 'error').map((note) => note.code)]).toEqual([
      0,
      1,
      ['file-unreadable'],
    ])
  })
})

describe('for other programs', () => {
  test('readings now, the account later: the same bytes, and without a model', async () => {
    const file = join(folder, 'readings.jsonl')
    const read = await run(['read', ferry, '--jsonl'])
    writeFileSync(file, read.out.split('\n').reverse().join('\n'))
    const [now, later] = [await run(['read', ferry, '--json']), await run(['account', file, '--json'])]
    expect([read.status, later.status]).toEqual([0, 0])
    expect(JSON.stringify(AccountFile.parse(JSON.parse(later.out)).accounts)).toBe(
      JSON.stringify(AccountFile.parse(JSON.parse(now.out)).accounts),
    )
    const table = await run(['account', '--as', 'csv'], read.out)
    expect([table.status, table.out.split('\n')[0]]).toEqual([0, expect.stringMatching(/^account,title,finding,/)])
  })
  test('2: a form that there is not, two forms, readings into a file', async () => {
    for (const args of [
      ['--as', 'xml'],
      ['--as', 'csv', '--json'],
      ['--jsonl', '-o', join(folder, 'x')],
    ])
      expect((await run(['read', post, ...args])).status).toBe(2)
  })
  test('1: no reading', async () => {
    const { status, told } = await run(['account'], '{"format":"rashomon/reading@0"}\n')
    expect([status, told]).toEqual([1, expect.stringContaining('error reading-version stdin:1: ')])
  })
})

describe('diff', () => {
  test('tells by its status only if asked, and refuses what is no account', async () => {
    const file = join(folder, 'one.json')
    const none = join(folder, 'none.json')
    writeFileSync(none, '{"format":"rashomon/1","accounts":[],"notes":[]}')
    await run(['read', post, '--json', '-o', file])
    const [plain, coded, same, bad] = [
      await run(['diff', none, file]),
      await run(['diff', none, file, '--exit-code']),
      await run(['diff', file, file, '--exit-code']),
      await run(['diff', post, file]),
    ]
    expect([plain.status, coded.status, same.status, bad.status]).toEqual([0, 5, 0, 2])
    expect([plain.out, same.out]).toEqual([expect.stringContaining('+ new account: '), 'Nothing changed.\n'])
    expect(bad.told).toContain('rashomon: account-unreadable: ')
  })
})

test('a bundle: the same bytes from anywhere, checked, its account the one that its reports give', { timeout: 120_000 }, async () => {
  const [one, two] = [join(folder, 'one.zip'), join(folder, 'two.zip')]
  const made = await run(['bundle', post, '-o', one])
  const again = await run(['bundle', 'strait-post.txt', '-o', two], undefined, ferry)
  expect([made.status, again.status, readFileSync(one).equals(readFileSync(two))]).toEqual([0, 0, true])
  const verified = await run(['bundle', '--verify', one])
  expect([verified.status, verified.told, verified.out]).toEqual([0, '', expect.stringContaining('one.zip holds: 4 files')])
  const files = unzipSync(readFileSync(one))
  mkdirSync(join(folder, 'unpacked/reports'), { recursive: true })
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, 'unpacked', name), bytes)
  const read = await run(['read', 'reports', '--json'], undefined, join(folder, 'unpacked'))
  expect(read.out).toBe(readFileSync(join(folder, 'unpacked/account.json'), 'utf8'))
  const cut = join(folder, 'cut.zip')
  writeFileSync(cut, readFileSync(one).subarray(0, 100))
  expect((await run(['bundle', '--verify', cut])).told).toContain('rashomon: bundle-damaged: ')
})

describe('exit status and what is told', () => {
  const check = async (args: readonly string[], status: number, told: string, input?: string) => {
    const result = await run(args, input)
    expect([result.status, result.told]).toEqual([status, expect.stringContaining(told)])
  }
  test('1: nothing usable', () => check(['read', join(folder, 'none.txt')], 1, 'error file-unreadable'))
  test('1: empty input', () => check(['read'], 1, 'file-empty', ''))
  test('2: an unknown option', () => check(['read', '--frob'], 2, "unknown option '--frob'"))
  test('2: two forms at once', () => check(['read', post, '--json', '--markdown'], 2, 'rashomon: usage: '))
  test('2: an empty folder', () => {
    mkdirSync(join(folder, 'empty'))
    return check(['read', join(folder, 'empty')], 2, 'rashomon: nothing-to-read: ')
  })
  test('2: no command', () => check([], 2, 'Usage: rashomon'))
  test('3: no model', () => check(['read', post, '--model', folder], 3, 'rashomon: model-missing: '))
  test('4: no place for the output, told before the work', () =>
    check(['read', post, '-o', join(folder, 'no', 'where.txt')], 4, 'rashomon: output-failed: '))
  test('4: no place for the page', () => check(['read', post, '--html', folder], 4, 'rashomon: output-failed: '))
  test('0: version', async () => expect(await run(['--version'])).toEqual({ out: '0.1.0\n', told: '', status: 0 }))
})

test('a reader who leaves is no error', async () => {
  const child = start(['read', ferry, '--json'])
  let told = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    told += text
  })
  child.stdout?.destroy()
  expect([await new Promise((done) => child.on('close', done)), told]).toEqual([0, ''])
})

test('Ctrl-C leaves nothing behind', async () => {
  const place = join(folder, 'interrupted')
  mkdirSync(place)
  const child = start(['read', '-', '-o', join(place, 'account.txt')])
  await new Promise((done) => setTimeout(done, 6000))
  child.kill('SIGINT')
  expect(await new Promise((done) => child.on('close', (code, signal) => done(code ?? signal)))).toBe('SIGINT')
  expect([existsSync(join(place, 'account.txt')), readdirSync(place)]).toEqual([false, []])
})

describe('parse', () => {
  test('words, tree, mentions, claims and what gave them', async () => {
    const { out, status } = await run(['parse', post, '--explain'])
    expect(status).toBe(0)
    expect(out).toMatch(/──┼─+ \w+ +VERB +root/)
    expect(out).toMatch(/\n {2}time {6}\S.*\[\w+\/\w+\]/)
    expect(out).toMatch(/\n {6}.*Strait Post ← .*coast guard/)
    expect(out).toMatch(/\n {6}\[claim\/\w+/)
  })
  test('as JSON that fits the contract', async () => {
    const { out } = await run(['parse', post, '--json'])
    expect(Reading.parse(JSON.parse(out)).sentences.length).toBeGreaterThan(10)
  })
})

describe('work', () => {
  test('a store that is no address, or where nobody is', async () => {
    expect(await run(['work', '--database', 'news'])).toMatchObject({ status: 2, told: expect.stringContaining('usage') })
    expect(await run(['work', '--database', 'postgres://127.0.0.1:9/news'])).toMatchObject({
      status: 6,
      told: expect.stringContaining('store-unreachable'),
    })
    expect(await run(['work', '--database', 'postgres://127.0.0.1:9/news', '--at-once', 'many'])).toMatchObject({ status: 2 })
  })
})

describe('check', () => {
  const draft = join(root, 'examples/drafts/ferry-collision.md')
  const faulty = join(folder, 'faulty.md')
  writeFileSync(faulty, '# Ferry\n\nThe ferry Aurelia was hit by the cargo ship Kestrel Bay at 8:42 a.m. on Tuesday.\n')
  test('a draft that the reports bear out', async () => {
    const { out, status } = await run(['check', draft, ferry])
    expect([status, out.includes('5 supported'), out.includes('\u001b')]).toEqual([0, true, false])
  })
  test('as JSON that fits the contract, with a page beside it', async () => {
    const page = join(folder, 'draft.html')
    const { out, status } = await run(['check', faulty, ferry, '--json', '--html', page])
    const { sentences } = CheckResult.parse(JSON.parse(out))
    expect([status, sentences.map(({ verdict }) => verdict)]).toEqual([7, ['no-claim', 'contradicted']])
    expect(readFileSync(page, 'utf8')).toContain("default-src 'none'")
  })
  test('as SARIF with the lines of the file', async () => {
    const { out, status } = await run(['check', faulty, ferry, '--sarif'])
    const [sarif] = (
      JSON.parse(out) as { runs: { results: { ruleId: string; locations: { physicalLocation: { region: unknown } }[] }[] }[] }
    ).runs
    expect([status, sarif?.results.length, sarif?.results[0]?.ruleId]).toEqual([7, 1, 'contradicted'])
    expect(sarif?.results[0]?.locations[0]?.physicalLocation.region).toEqual({ startLine: 3, startColumn: 1, endLine: 3, endColumn: 81 })
  })
  test('a draft that cannot be checked', async () => {
    const empty = join(folder, 'empty.md')
    writeFileSync(empty, ' \n')
    const german = join(folder, 'german.md')
    writeFileSync(
      german,
      'Die Fähre wurde am Dienstag von einem Frachtschiff gerammt, und sieben Menschen kamen dabei ums Leben, wie die Küstenwache mitteilte.\n',
    )
    const [one, other] = [await run(['check', empty, ferry]), await run(['check', german, ferry])]
    expect([one.status, other.status]).toEqual([2, 2])
    expect([one.told, other.told]).toEqual([expect.stringContaining('draft-empty'), expect.stringContaining('draft-language')])
  })
})
