/** Errors as problem JSON (RFC 9457): code, sentence, remedy. What is no error of ours is logged, and told as nothing but that. */
import { z } from '@hono/zod-openapi'
import { Note } from '../contract/index.js'
import { ERRORS, type ErrorCode, RashomonError } from '../errors.js'

export const Problem = z
  .object({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    message: z.string(),
    remedy: z.string(),
    notes: z.array(Note).readonly().optional(),
  })
  .readonly()
type Problem = z.infer<typeof Problem>

const PROBLEM_TYPE = 'application/problem+json'

/** @param more headers, and notes that say more. */
export function toProblem(
  code: ErrorCode,
  message: string,
  more: { readonly headers?: HeadersInit; readonly notes?: Problem['notes'] } = {},
) {
  const { status, remedy } = ERRORS[code]
  const problem: Problem = {
    type: 'about:blank',
    title: code,
    status,
    code,
    message,
    remedy,
    ...(more.notes?.length ? { notes: more.notes } : {}),
  }
  const headers = new Headers(more.headers)
  headers.set('content-type', PROBLEM_TYPE)
  return new Response(JSON.stringify(problem), { status, headers })
}

/** @param log takes what is no error of ours. */
export function toProblemOf(error: unknown, log: (error: unknown) => void): Response {
  if (!(error instanceof RashomonError)) log(error)
  if (!(error instanceof RashomonError)) return toProblem('service-failed', 'The service could not do that.')
  // A store's own words may name its place.
  if (!error.code.startsWith('store-')) return toProblem(error.code, error.message)
  log(error)
  return toProblem(error.code, 'The store cannot do that now.')
}
