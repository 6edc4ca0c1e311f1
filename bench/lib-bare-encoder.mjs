// The bare limit of bench/cold-start.ts: loads the model with the runtime alone and runs blocks that were prepared beforehand.
// `bare MODEL FEEDS`: FEEDS is a JSON list of { input: { type, dims, data } }.
import { readFileSync } from 'node:fs'
import { InferenceSession, Tensor } from 'onnxruntime-node'

const [model, feeds] = process.argv.slice(2)
const session = await InferenceSession.create(model, { intraOpNumThreads: 1, interOpNumThreads: 1, graphOptimizationLevel: 'all' })
for (const feed of JSON.parse(readFileSync(feeds, 'utf8'))) {
  const inputs = {}
  for (const [name, { type, dims, data }] of Object.entries(feed))
    inputs[name] = new Tensor(type, type === 'int64' ? BigInt64Array.from(data, BigInt) : Float32Array.from(data), dims)
  await session.run(inputs)
}
process.exit(0)
