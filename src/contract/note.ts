/** A note: what could not be read or is doubtful, where, and what to do about it. Never an exception. */
import { z } from 'zod'

export const Note = z
  .object({
    code: z.string(),
    severity: z.enum(['error', 'warning', 'info']),
    where: z.object({ file: z.string(), line: z.int().optional(), report: z.string().optional() }).readonly().optional(),
    message: z.string(),
    remedy: z.string(),
  })
  .readonly()
export type Note = z.infer<typeof Note>
