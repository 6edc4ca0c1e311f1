/** Which half of a set a story is in: tuned on, or shown. By the hash of its id, so that look-alikes of one topic ("-a", "-b") stay together. */
import { toId } from '../src/id.js'

export const isTuned = (story: string): boolean => Number.parseInt(toId('half', story.replace(/-[a-z]$/, '')).slice(-1), 16) % 2 === 0
