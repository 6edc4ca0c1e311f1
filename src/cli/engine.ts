/** How V8 is set for our own commands; a library leaves this to its host. */
import { setFlagsFromString } from 'node:v8'

/** A short run tries hundreds of patterns a few times each: compiling them to machine code costs more than it saves. */
export const compileLess = (): void => setFlagsFromString('--regexp-tier-up-ticks=100')

/**
 * On a machine with much memory V8 lets garbage pile up to many times what is held: 1.1 GB for 421 reports, 0.8 so, at the same speed. A run of
 * two reports is over before it matters, and would only collect more often.
 */
export const collectSooner = (): void => setFlagsFromString('--heap-growing-percent=40')

/**
 * Optimise a function only when it has run some four times as much as usual. What reads and compares is many functions that all come to be warm: a
 * service spent a third of its first minute's processor time on compiling them, and a run of two reports is over before it gains by them. To be
 * called before the rest is loaded.
 */
export const optimiseLater = (): void => setFlagsFromString('--interrupt-budget=600000')
