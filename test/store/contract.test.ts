/** What every store does, whatever it stands on: one suite, run on PGlite and on PostgreSQL. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toAccountOf } from '../../src/accounts.js'
import type { Reading } from '../../src/contract/index.js'
import type { Incoming, Store } from '../../src/store/store.js'
import { startWorker } from '../../src/store/work.js'
import { newStore, onPglite, onPostgres } from '../helpers/stores.js'
import { inventClaim, inventReading } from '../invented.js'

const bridge = (id: string, body: string, more: { readonly published?: string; readonly outlet?: string } = {}): Reading =>
  inventReading({ id, title: 'Bridge falls into the Arle at Varnholm', published: '2024-03-05', outlet: `Outlet ${id}`, body, ...more })
const A = bridge('report-a', 'The old bridge of Varnholm fell into the Arle on Tuesday. Three drivers died.')
const B = bridge('report-b', 'A bridge collapsed into the Arle at Varnholm on Tuesday. Four drivers died, the police said.')
const C = inventReading({
  id: 'report-c',
  title: 'Bakers of Ostrel strike over flour',
  published: '2024-03-05',
  outlet: 'Outlet c',
  body: 'Bakers in Ostrel left their ovens on Tuesday. Their union wants cheaper flour.',
})
const all = [A, B, C]

const incoming = ({ report }: Reading, more: Partial<Incoming> = {}): Incoming => ({ report, source: 'post', ...more })
const readerOf = (readings: readonly Reading[]) => ({
  model: 'invented@1',
  read: async ({ id }: { readonly id: string }) => readings.find(({ report }) => report.id === id)!,
  account: async (members: readonly Reading[]) => toAccountOf(members),
})
/** Does all the work that waits. */
async function workOff(store: Store, readings: readonly Reading[]): Promise<void> {
  const worker = startWorker(store, readerOf(readings), { pollMs: 50 })
  await worker.done()
  await worker.stop()
}

describe.each([onPglite(), onPostgres()])('$name', (databases) => {
  let store: Store & { readonly place: string }
  if (databases.missing) return test.skip(databases.missing, () => undefined)
  beforeAll(async () => {
    store = await newStore(databases)
  }, 120_000)
  afterAll(async () => {
    await store?.close()
    await databases.stop()
  }, 120_000)

  test('a report waits until it is read, and is kept as given', async () => {
    const added = await store.add([incoming(A)])
    expect(added).toEqual([{ report: 'report-a', state: 'new', version: 1 }])
    expect(await store.report('report-a')).toMatchObject({ report: A.report, source: 'post', state: 'waiting', isLatest: true, version: 1 })
    expect((await store.counts()).reports).toEqual({ waiting: 1, read: 0, failed: 0 })
    expect(await store.report('report-x')).toBeUndefined()
  })

  test('the same report again changes nothing', async () => {
    const before = await store.events(0)
    expect(await store.add([incoming(A), incoming(A)])).toMatchObject([{ state: 'known' }, { state: 'known' }])
    expect(await store.events(0)).toEqual(before)
    expect((await store.counts()).reports.waiting).toBe(1)
  })

  test('reports of one happening make one story with one account; others their own', async () => {
    await store.add([incoming(B), incoming(C)])
    await workOff(store, all)
    const { items } = await store.stories()
    expect(items.map(({ title, reports }) => [title, reports]).sort()).toEqual([
      ['Bakers of Ostrel strike over flour', 1],
      ['Bridge falls into the Arle at Varnholm', 2],
    ])
    const { story } = (await store.report('report-a'))!
    const kept = (await store.story(story!))!
    expect(kept.account).toEqual(JSON.parse(JSON.stringify(toAccountOf([A, B]))))
    const sent = (await store.sentStory(story!))!
    expect({ ...sent, account: JSON.parse(Buffer.from(sent.account).toString('utf8')) }).toEqual(kept)
    expect(await store.sentStory('story-x')).toBeUndefined()
    expect(kept.members.map(({ report }) => report).sort()).toEqual(['report-a', 'report-b'])
    expect(await store.reading('report-b')).toEqual(B)
    expect((await store.counts()).reports).toEqual({ waiting: 0, read: 3, failed: 0 })
  })

  test('why each report belongs to its story is kept: in words, as odds, by its evidence', async () => {
    const { story } = (await store.report('report-a'))!
    const { members } = (await store.story(story!))!
    expect(members.map(({ because }) => because).sort()).toEqual(['evidence', 'new'])
    const joined = members.find(({ because }) => because === 'evidence')!
    expect(joined.why).toContain('the same names')
    expect(joined.odds).toBeGreaterThan(0)
    expect(joined.evidence!.reduce((sum, { odds }) => sum + odds, 0)).toBeCloseTo(joined.odds!, 1)
    expect(joined.evidence!.find(({ kind }) => kind === 'words')!.traits.centroid).toBeGreaterThan(0.5)
    const opened = members.find(({ because }) => because === 'new')!
    expect(opened).not.toHaveProperty('odds')
  })

  test('what was knowable before the second report is still there', async () => {
    const { story } = (await store.report('report-a'))!
    const history = await store.history(story!)
    expect(history.flatMap(({ learnt }) => learnt.reports)).toEqual(expect.arrayContaining(['report-a', 'report-b']))
    for (const { at, learnt } of history) {
      const then = (await store.story(story!, at))!.account
      expect(then.reports.map(({ id }) => id)).toEqual(expect.arrayContaining([...learnt.reports]))
    }
    expect(await store.story(story!, '2001-01-01T00:00:00Z')).toBeUndefined()
  })

  test('work that is taken is not given twice; a finished report finished again changes nothing', async () => {
    const D = inventReading({
      id: 'report-d',
      title: 'Ferry to Lunde late',
      published: '2024-03-06',
      body: 'The ferry to Lunde left late on Wednesday.',
    })
    await store.add([incoming(D)])
    const [task] = await store.work.takeReports(5)
    expect(task?.report).toEqual(D.report)
    expect(await store.work.takeReports(5)).toEqual([])
    await store.work.finishReport(task!, D, 'invented@1')
    const before = await store.events(0)
    await store.work.finishReport(task!, D, 'invented@1')
    expect(await store.events(0)).toEqual(before)
    await workOff(store, [...all, D])
  })

  test('a report that cannot be read is set aside with its error after three tries, and can be tried again', async () => {
    const bad = inventReading({ id: 'report-bad', title: 'Bad', body: 'A report that breaks its reader.' })
    await store.add([incoming(bad)])
    const tries: unknown[] = []
    const broken = {
      ...readerOf(all),
      read: async () => {
        throw new Error('broken on purpose')
      },
    }
    const worker = startWorker(store, broken, { pollMs: 50, onDone: ({ error }) => tries.push(error) })
    for (let i = 0; i < 400 && (await store.counts()).reports.failed === 0; i++) await new Promise((done) => setTimeout(done, 50))
    await worker.stop()
    expect(tries).toHaveLength(3)
    const { items } = await store.failed()
    expect(items).toMatchObject([{ report: { id: 'report-bad' }, state: 'failed', tries: 3, error: 'Error: broken on purpose' }])
    expect(await store.retry('report-bad')).toBe(true)
    await workOff(store, [bad])
    expect((await store.report('report-bad'))!.state).toBe('read')
    expect(await store.retry('report-bad')).toBe(false)
  })

  test('a new text of an address is a new version in the same story; what changed is kept, and whether it was said', async () => {
    const url = 'https://www.example.org/bridge/?utm_source=x'
    const first = bridge('report-v1', 'The bridge of Varnholm fell into the Arle.\nThree drivers died.')
    const second = bridge('report-v2', 'The bridge of Varnholm fell into the Arle.\nFive drivers died.')
    const v1 = { ...first, report: { ...first.report, url } }
    const v2 = { ...second, report: { ...second.report, url: 'https://example.org/bridge' } }
    await store.add([incoming(v1)])
    await workOff(store, [v1])
    const before = (await store.report('report-v1'))!.story
    expect(await store.add([incoming(v2)])).toEqual([{ report: 'report-v2', state: 'version', version: 2, replaces: 'report-v1' }])
    await workOff(store, [v2])
    const versions = await store.versions(url)
    expect(versions.map(({ report, isLatest }) => [report.id, isLatest])).toEqual([
      ['report-v1', false],
      ['report-v2', true],
    ])
    expect(versions[1]).toMatchObject({
      change: { added: ['Five drivers died.'], removed: ['Three drivers died.'] },
      isSilent: true,
      story: before,
    })
    expect(versions[0]!.story).toBeUndefined()
    const { members } = (await store.story(before!))!
    expect(members.find(({ report }) => report === 'report-v2')).toMatchObject({
      because: 'version',
      why: expect.arrayContaining(['a new text of report-v1']),
    })
    const { account } = (await store.story(before!))!
    expect(account.reports.map(({ id }) => id)).toContain('report-v2')
    expect(account.reports.map(({ id }) => id)).not.toContain('report-v1')
  })

  test('claims are found by their words, by a misspelt word, and by meaning', async () => {
    const base = inventReading({
      id: 'report-claims',
      title: 'Lighthouse of Corrin dark',
      body: 'The lighthouse of Corrin went dark. Keepers blame the generator.',
    })
    const say = (words: string, sentence: number) => ({ ...inventClaim(base, words), at: { sentence, word: 0 } })
    const vectors = { width: 4, data: Buffer.from(Int8Array.from([0, 0, 0, 127, 127, 0, 0, 0, 0, 127, 0, 0]).buffer).toString('base64') }
    const reading: Reading = {
      ...base,
      claims: [say('The lighthouse of Corrin went dark', 1), say('Keepers blame the generator', 2)],
      vectors,
    }
    await store.add([incoming(reading)])
    await workOff(store, [reading])
    const texts = async (text: string, vector?: Float32Array) =>
      (await store.search({ text, ...(vector ? { vector } : {}) })).map(({ claim }) => claim.text)
    expect(await texts('blamed generators')).toEqual(['Keepers blame the generator'])
    expect(await texts('lighthuose')).toEqual(['The lighthouse of Corrin went dark'])
    expect(await texts('nobody said this')).toEqual([])
    expect(await texts('beacon', Float32Array.of(1, 0.1, 0, 0))).toEqual(['The lighthouse of Corrin went dark'])
    expect(await store.search({ text: "it's \\ & | ! ' (" })).toEqual([])
  })

  test('a story is split, a report moved, two stories merged; each can be undone', async () => {
    const story = (await store.report('report-a'))!.story!
    const storyOf = async (id: string) => (await store.report(id))!.story
    const whyB = async () => (await store.story((await storyOf('report-b'))!))!.members.find(({ report }) => report === 'report-b')
    const before = (await whyB())!
    const stamp = await store.stamp(story)
    expect(await store.stamp(story)).toBe(stamp)
    const split = await store.correct({ kind: 'split', story, reports: ['report-b'] })
    await workOff(store, [])
    expect(await store.stamp(story)).not.toBe(stamp)
    expect(await whyB()).toMatchObject({ because: 'correction', by: 'corrected', why: ['a person put it here'] })
    expect(await whyB()).not.toHaveProperty('odds')
    const other = (await storyOf('report-b'))!
    expect(other).not.toBe(story)
    expect((await store.story(other))!.account.reports.map(({ id }) => id)).toEqual(['report-b'])
    expect((await store.story(story))!.account.reports.map(({ id }) => id)).not.toContain('report-b')
    await store.correct({ kind: 'move', report: 'report-a', to: other })
    expect(await storyOf('report-a')).toBe(other)
    const merge = await store.correct({ kind: 'merge', story: other, into: (await storyOf('report-c'))! })
    await workOff(store, [])
    expect(await storyOf('report-a')).toBe(await storyOf('report-c'))
    expect((await store.story(other))!).toMatchObject({ mergedFrom: other })
    expect(await store.undo(merge.id)).toBe(true)
    expect(await store.undo(merge.id)).toBe(false)
    await workOff(store, [])
    expect(await storyOf('report-b')).toBe(other)
    expect((await store.story(other))!.mergedFrom).toBeUndefined()
    expect(await store.undo(split.id)).toBe(true)
    expect(await storyOf('report-b')).toBe(story)
    expect(await store.check()).toEqual([])
    await workOff(store, [])
    const { joined: _, ...same } = before
    expect(await whyB()).toMatchObject(same)
    expect((await store.corrections()).map(({ correction, isUndone }) => [correction.kind, isUndone])).toEqual([
      ['split', true],
      ['move', false],
      ['merge', true],
    ])
    await workOff(store, [])
  })

  test('a later report is drawn to where its like were put, and a new text stays where its address was put', async () => {
    const url = 'https://example.org/well'
    const well = (id: string, body: string) => {
      const reading = inventReading({ id, title: 'Well of Tobrath runs dry', published: '2024-03-06', body })
      return { ...reading, report: { ...reading.report, ...(id.startsWith('report-w') ? { url } : {}) } }
    }
    const w1 = well('report-w1', 'The well of Tobrath ran dry on Wednesday. The abbot of Tobrath sent for water.')
    const w2 = well('report-w2', 'A choir sang in Lunde.')
    const u1 = well('report-u1', 'The well of Tobrath ran dry on Wednesday, the abbot of Tobrath said, who sent for water.')
    const u2 = well('report-u2', 'The well of Tobrath ran dry on Wednesday, and the abbot of Tobrath sent for water in carts.')
    await store.add([incoming(w1)])
    await workOff(store, [w1])
    await store.add([incoming(u1)])
    await workOff(store, [u1])
    const storyOf = async (id: string) => (await store.report(id))!.story
    expect(await storyOf('report-u1')).toBe(await storyOf('report-w1'))
    const { correction } = await store.correct({ kind: 'move', report: 'report-w1' })
    expect(correction).toMatchObject({ kind: 'move' })
    const put = await storyOf('report-w1')
    expect(put).not.toBe(await storyOf('report-u1'))
    await store.correct({ kind: 'merge', story: (await storyOf('report-u1'))!, into: put! })
    await store.add([incoming(w2), incoming(u2)])
    await workOff(store, [w2, u2])
    expect(await storyOf('report-w2')).toBe(put)
    expect(await storyOf('report-u2')).toBe(put)
    expect(await store.check()).toEqual([])
  })

  test('a correction that would change nothing is refused; no two stories end up in each other', async () => {
    const X = inventReading({ id: 'report-x1', title: 'Kiln of Tarn cold', body: 'The kiln of Tarn went cold on Monday. Potters left.' })
    const Y = inventReading({ id: 'report-y1', title: 'Mill at Osk burns', body: 'A mill at Osk burned on Sunday. Nobody was hurt.' })
    await store.add([incoming(X), incoming(Y)])
    await workOff(store, [X, Y])
    const [x, y] = [(await store.report('report-x1'))!.story!, (await store.report('report-y1'))!.story!]
    const before = await store.corrections()
    for (const empty of [
      { kind: 'merge', story: x, into: x },
      { kind: 'move', report: 'report-x1', to: x },
      { kind: 'move', report: 'report-x1' },
      { kind: 'split', story: x, reports: ['report-x1'] },
    ] as const)
      await expect(store.correct(empty)).rejects.toMatchObject({ code: 'correction-empty' })
    expect(await store.corrections()).toEqual(before)
    const merged = await store.correct({ kind: 'merge', story: x, into: y })
    expect(merged).toMatchObject({ reports: ['report-x1'], stories: expect.arrayContaining([x, y]) })
    // The story that it was merged into is meant, whichever of the two is named.
    await expect(store.correct({ kind: 'merge', story: y, into: x })).rejects.toMatchObject({ code: 'correction-empty' })
    await workOff(store, [])
    const own = await store.correct({ kind: 'move', report: 'report-x1' })
    const alone = own.stories.find((story) => story !== y)!
    await store.correct({ kind: 'merge', story: alone, into: y })
    // Out again, into a story that was once merged: it stands for itself.
    await store.correct({ kind: 'move', report: 'report-x1' })
    await workOff(store, [])
    expect((await store.story(alone))!.mergedFrom).toBeUndefined()
    expect((await store.story(alone))!.members.map(({ report }) => report)).toEqual(['report-x1'])
    // Nothing is left to put back, yet its page says that it was undone.
    const stamp = await store.stamp(y)
    expect(await store.undo(merged.id)).toBe(true)
    expect(await store.stamp(y)).not.toBe(stamp)
    await workOff(store, [])
  })

  test('a correction of what is not there is refused and changes nothing', async () => {
    const before = await store.corrections()
    await expect(store.correct({ kind: 'move', report: 'report-x' })).rejects.toMatchObject({ code: 'not-found' })
    await expect(store.correct({ kind: 'merge', story: 'story-x', into: 'story-y' })).rejects.toMatchObject({ code: 'not-found' })
    await expect(store.correct({ kind: 'split', story: 'story-x', reports: [] })).rejects.toMatchObject({ code: 'not-found' })
    expect(await store.corrections()).toEqual(before)
  })

  test('what an older model read is read again by the one that came last, once', async () => {
    expect(await store.work.reread('invented@1', 100)).toBe(0)
    expect(await store.work.reread('invented@2', 2)).toBe(2)
    const [first, second] = await store.work.takeReports(5)
    for (const task of [first!, second!]) {
      const reading = (await store.reading(task.report.id))!
      await store.work.finishReport(task, reading, 'invented@2')
    }
    expect(await store.work.reread('invented@1', 100)).toBe(0)
    expect((await store.counts()).reports.waiting).toBe(0)
    expect(await store.check()).toEqual([])
  })

  test('notes are kept, the latest first, page by page', async () => {
    const note = (message: string) => ({ code: 'file-empty', severity: 'warning' as const, message, remedy: 'none' })
    await store.addNotes([note('one'), note('two'), note('three')], 'watch')
    const page = await store.notes({ limit: 2 })
    expect(page.items.map(({ message }) => message)).toEqual(['three', 'two'])
    expect((await store.notes({ limit: 2, after: page.next! })).items.map(({ message }) => message)).toEqual(['one'])
  })

  test('stories page by page: each once', async () => {
    const seen: string[] = []
    for (let after: string | undefined, more = true; more; ) {
      const { items, next } = await store.stories({ limit: 1, ...(after === undefined ? {} : { after }) })
      seen.push(...items.map(({ id }) => id))
      after = next
      more = next !== undefined
    }
    expect(seen).toEqual((await store.stories()).items.map(({ id }) => id))
    expect(new Set(seen).size).toBe(seen.length)
  })

  test('a listener hears of what is added', async () => {
    let heard = 0
    const stop = await store.listen(() => heard++)
    const before = heard
    await store.add([incoming(inventReading({ id: 'report-heard', body: 'Something quite new.' }))])
    for (let i = 0; i < 100 && heard === before; i++) await new Promise((done) => setTimeout(done, 20))
    await stop()
    expect(heard).toBeGreaterThan(before)
  })
})
