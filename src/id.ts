/** Ids made from content: the same words give the same id on any machine, in any order, at any time. */
import { createHash } from 'node:crypto'

/** `kind` and twelve hexadecimal digits of the SHA-256 of the parts, e.g. "claim-3f09c2a71b4e". */
export const toId = (kind: string, ...parts: readonly (string | number)[]): string =>
  `${kind}-${createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 12)}`
