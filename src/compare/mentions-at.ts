/** The mentions of one sentence of a reading, in text order: what is asked of each claim must not look through the whole report. */
import type { AnyMention, Reading } from '../contract/index.js'
import { onceEach } from '../text/remembered.js'
import { pushTo } from './push-to.js'

const none: readonly AnyMention[] = []

export const mentionsAt = ({ mentions }: Reading, sentence: number): readonly AnyMention[] => bySentence(mentions).get(sentence) ?? none

const bySentence = onceEach((mentions: readonly AnyMention[]): ReadonlyMap<number, readonly AnyMention[]> => {
  const found = new Map<number, AnyMention[]>()
  for (const mention of mentions) pushTo(found, mention.sentence, mention)
  return found
})
