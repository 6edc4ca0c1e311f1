/**
 * The protocol over HTTP at /mcp, stateless: each request is answered by a server of its own over the same shelf.
 *
 * On this machine alone, callers are checked by the Host and Origin that they name, so that no page in a browser can reach it by another
 * name (DNS rebinding). Open to anything else, every request needs the token.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import {
  createMcpHandler,
  hostHeaderValidationResponse,
  localhostAllowedHostnames,
  localhostAllowedOrigins,
  originValidationResponse,
} from '@modelcontextprotocol/server'
import { ERRORS, type ErrorCode, RashomonError } from '../../errors.js'
import { toServer } from './server.js'
import type { Shelf } from './shelf.js'

export interface HttpOptions {
  readonly port: number
  /** 127.0.0.1 unless given; anything but this machine wants a token. */
  readonly host?: string
  readonly token?: string
  readonly tell: (error: unknown) => void
}

export interface Listening {
  readonly url: string
  close(): Promise<void>
}

const bodyBytesMax = 1_000_000

/** @throws RashomonError `usage` if others could reach it without a token, or the port is taken. */
export async function listen(shelf: Shelf, { port, host = '127.0.0.1', token, tell }: HttpOptions): Promise<Listening> {
  const local = ['127.0.0.1', '::1', 'localhost'].includes(host)
  if (!local && !token) throw new RashomonError('usage', `Listening on ${host} lets others in: it wants a token (RASHOMON_TOKEN).`)
  const handler = createMcpHandler(() => toServer(shelf, tell), { onerror: tell, maxRequestBodySize: bodyBytesMax })
  const answer = async (request: Request): Promise<Response> => {
    const refused = local
      ? (hostHeaderValidationResponse(request, localhostAllowedHostnames()) ?? originValidationResponse(request, localhostAllowedOrigins()))
      : undefined
    if (refused) return refused
    if (token !== undefined && !holdsToken(request, token)) return refuse('token-missing', 'This server wants a token.')
    if (new URL(request.url).pathname !== '/mcp') return refuse('not-found', 'There is only /mcp here.')
    return await handler.fetch(request)
  }
  const server = createAdaptorServer({ fetch: answer })
  await new Promise<void>((listening, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      fail(new RashomonError('usage', `Cannot listen on ${host}, port ${port} (${error.code}).`, { cause: error })),
    )
    server.listen(port, host, listening)
  })
  const { port: taken } = server.address() as AddressInfo
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}/mcp`,
    close: async () => {
      await handler.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await new Promise<void>((closed) => server.close(() => closed()))
    },
  }
}

function holdsToken(request: Request, token: string): boolean {
  const given = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? ''
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(token))
}

const refuse = (code: ErrorCode, message: string): Response => {
  const { remedy, status } = ERRORS[code]
  const headers = status === 401 ? { 'www-authenticate': 'Bearer' } : {}
  return Response.json({ error: { code, message, remedy } }, { status, headers })
}
