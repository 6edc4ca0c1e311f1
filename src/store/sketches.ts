/** Sketches as the store keeps them, and a few thousand of them unpacked: a story's are asked for again with each report that comes near. */
import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import { type Sketch, sketchFromJson, sketchToJson } from '../stories/sketch.js'

/** Raise it when `toSketch` makes other sketches than before: they are made anew (beside.ts). */
export const SKETCH_MADE = 2

/** Some ten kilobytes each. */
const sketchesMax = 3_000

export const packSketch = (sketch: Sketch): Promise<Buffer> => promisify(deflateRaw)(Buffer.from(sketchToJson(sketch)))
export const unpackSketch = async (bytes: Uint8Array): Promise<Sketch> =>
  sketchFromJson((await promisify(inflateRaw)(bytes)).toString('utf8'))

export interface SketchCache {
  get(key: string): Sketch | undefined
  put(key: string, sketch: Sketch): void
}

/** Forgets what was asked for longest ago. */
export function toSketchCache(max = sketchesMax): SketchCache {
  const sketches = new Map<string, Sketch>()
  const put = (key: string, sketch: Sketch): void => {
    sketches.delete(key)
    sketches.set(key, sketch)
    if (sketches.size > max) sketches.delete(sketches.keys().next().value!)
  }
  return {
    get: (key) => {
      const sketch = sketches.get(key)
      if (sketch) put(key, sketch)
      return sketch
    },
    put,
  }
}
