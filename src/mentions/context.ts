/**
 * What a finder knows beyond its sentence: the report, all its sentences, and what anchors its times and places.
 *
 * Made once a report by `findMentions`, which also fills the zones from the gazetteer: no finder looks up a place
 * of another kind of mention itself. A finder keeps nothing between calls but what can be worked out again from here.
 */
import type { Place, Report, Sentence, Time } from '../contract/index.js'

/** What relative words hang from: the day of publication, the place written from, and the zones clocks may run in. */
export interface Anchor {
  readonly published?: Time
  /** IANA zone of the report's own voice: the dateline's, else the outlet's. Absent when neither is known. */
  readonly zone?: string
  /** The dateline's place. */
  readonly place?: Place
  /** Zones of the places named in each sentence, by its index; where a happening's own clock may run. */
  readonly zonesAt?: readonly (readonly string[])[]
}

export interface FindContext {
  readonly report: Report
  readonly sentences: readonly Sentence[]
  readonly anchor: Anchor
}

/** Zones in which a sentence's clock may run: those of the places it names, then that of the report's voice; none if nothing is known. */
export const zonesOf = (context: FindContext, sentence: number): readonly string[] => [
  ...new Set([...(context.anchor.zonesAt?.[sentence] ?? []), ...(context.anchor.zone ? [context.anchor.zone] : [])]),
]
