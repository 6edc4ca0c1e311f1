// One measured process of bench/encoder-speed.ts: `probe ROOT ours|bare ARTICLES OUT`.
// ours: articles' sentences through our encoder. bare: the runtime alone on the same blocks, whose inputs were made beforehand.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { gunzipSync } from 'node:zlib'
import { InferenceSession, Tensor } from 'onnxruntime-node'

const SENTENCES = 10_000
const THREADS = 2

if (isMainThread) await main()
else await runBare()

async function main() {
  const [root, mode, articles, out] = process.argv.slice(2)
  const load = (path) => import(join(root, 'dist', path))
  const { splitReport } = await load('text/split-report.js')
  const reports = []
  let sentences = 0
  for (const line of gunzipSync(readFileSync(articles)).toString().trim().split('\n')) {
    if (sentences >= SENTENCES) break
    const { paragraphs } = JSON.parse(line)
    let start = 0
    const sections = paragraphs.map((text) => ({ kind: 'body', start, end: (start += text.length + 1) - 1 }))
    const split = splitReport({ text: paragraphs.join('\n'), sections })
    reports.push(split)
    sentences += split.length
  }
  const wallMs = mode === 'ours' ? await timeOurs(load, reports) : await timeBare(load, root, reports)
  writeFileSync(out, JSON.stringify({ wallMs, sentences }))
  process.exit(0)
}

async function timeOurs(load, reports) {
  const { openEncoder } = await load('encoder/encoder.js')
  const encoder = await openEncoder({ threads: THREADS })
  // A first call opens the threads' sessions; what is timed is reading.
  await encoder.encode(reports.slice(0, 40))
  const start = performance.now()
  await encoder.encode(reports)
  return performance.now() - start
}

async function timeBare(load, root, reports) {
  const [{ packBlocks }, { readModel }, { createWordPiece }, { toFeeds }] = await Promise.all(
    ['encoder/blocks.js', 'encoder/card.js', 'encoder/wordpiece.js', 'encoder/session.js'].map(load),
  )
  const { card, vocabulary } = await readModel(join(root, 'models'))
  const wordPiece = createWordPiece(vocabulary, card.piecesPerWordMax)
  const shapes = new Map(card.labels.shapes.map((name, id) => [name, id]))
  const feeds = reports
    .flatMap((sentences) => packBlocks(sentences, (word) => wordPiece.pieces(word).length, card))
    .map((block) =>
      Object.fromEntries(
        Object.entries(toFeeds(Tensor, block, card, wordPiece, shapes)).map(([name, { type, dims, data }]) => [name, { type, dims, data }]),
      ),
    )
  const workers = Array.from(
    { length: THREADS },
    (_, thread) =>
      new Worker(new URL(import.meta.url), {
        workerData: { model: join(root, 'models/encoder.onnx'), feeds: feeds.filter((_feed, at) => at % THREADS === thread) },
      }),
  )
  const answer = (worker) => new Promise((done) => worker.once('message', done))
  await Promise.all(workers.map(answer))
  const start = performance.now()
  const done = workers.map(answer)
  for (const worker of workers) worker.postMessage('go')
  await Promise.all(done)
  return performance.now() - start
}

async function runBare() {
  const { model, feeds } = workerData
  const session = await InferenceSession.create(model, { intraOpNumThreads: 1, interOpNumThreads: 1, graphOptimizationLevel: 'all' })
  const inputs = feeds.map((feed) =>
    Object.fromEntries(Object.entries(feed).map(([name, { type, dims, data }]) => [name, new Tensor(type, data, dims)])),
  )
  for (const input of inputs.slice(0, 20)) await session.run(input)
  parentPort.once('message', async () => {
    for (const input of inputs) await session.run(input)
    parentPort.postMessage('done')
  })
  parentPort.postMessage('ready')
}
