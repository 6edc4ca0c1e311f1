/**
 * Who may ask: on loopback whoever is on this machine, by its own names and from its own pages; elsewhere who has the token.
 *
 * The name that a request is sent to is checked so that no page of the web can reach in by a name of its own (DNS rebinding), and the
 * page that sends it, so that none can post here in its reader's name.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import { isIP } from 'node:net'
import type { HttpBindings } from '@hono/node-server'
import type { MiddlewareHandler } from 'hono'
import { LIMITS } from '../limits.js'
import { toBucket } from './bucket.js'
import { toProblem } from './problem.js'

export interface Access {
  /** Where it listens: a name or an address. */
  readonly host: string
  readonly token?: string
}

export type Env = { Bindings: HttpBindings }

const NAMES = new Set(['localhost', '127.0.0.1', '[::1]'])

export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))

/** Lets through, or answers `host-refused`, `token-needed`. */
export function checkAccess({ host, token }: Access): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { hostname, host: asked } = new URL(c.req.url)
    if (isLoopback(host) && !NAMES.has(hostname) && hostname !== host)
      return toProblem('host-refused', 'It listens on this machine alone, and was asked for by another name.')
    const origin = c.req.header('origin')
    const isForeign = origin !== undefined && !isSameHost(origin, asked)
    const isRead = c.req.method === 'GET' || c.req.method === 'HEAD'
    if (isForeign || (!isRead && c.req.header('sec-fetch-site') === 'cross-site'))
      return toProblem('host-refused', 'A page from elsewhere asks.')
    if (token !== undefined && c.req.path !== '/health' && !isToken(c.req.header('authorization'), token))
      return toProblem('token-needed', 'It is not said who asks, or wrongly.', {
        headers: [
          ['www-authenticate', 'Bearer realm="rashomon"'],
          ['www-authenticate', 'Basic realm="rashomon", charset="UTF-8"'],
        ],
      })
    return await next()
  }
}

function isSameHost(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host
}

/** As a bearer, or as the password of any user, which is how a browser asks. */
function isToken(header: string | undefined, token: string): boolean {
  const [scheme = '', given = ''] = header?.split(' ') ?? []
  if (/^bearer$/i.test(scheme)) return isSame(given, token)
  if (!/^basic$/i.test(scheme)) return false
  const words = Buffer.from(given, 'base64').toString('utf8')
  return isSame(words.slice(words.indexOf(':') + 1), token)
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
const isSame = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b))

export interface Rate {
  readonly atOnce: number
  readonly perSecond: number
}

/** By the address of the socket: what a request says of itself is not believed. */
export function limitRate(
  { atOnce, perSecond }: Rate = { atOnce: LIMITS.requestsAtOnceMax, perSecond: LIMITS.requestsPerSecond },
): MiddlewareHandler<Env> {
  const bucket = toBucket({ atOnce, perSecond })
  return async (c, next) => {
    const waitMs = bucket.take(c.env.incoming.socket.remoteAddress ?? '', Date.now())
    if (waitMs === 0) return await next()
    return toProblem('too-many-requests', 'Too many requests from one address.', {
      headers: { 'retry-after': String(Math.ceil(waitMs / 1_000)) },
    })
  }
}

/** What every answer carries. A page of ours brings a policy that allows its own style and script. */
export const secureHeaders: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  const set = (name: string, value: string) => {
    if (!c.res.headers.has(name)) c.header(name, value)
  }
  set('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
  set('x-content-type-options', 'nosniff')
  set('referrer-policy', 'no-referrer')
  set('cross-origin-resource-policy', 'same-origin')
  set('cross-origin-opener-policy', 'same-origin')
  set('x-frame-options', 'DENY')
  set('cache-control', 'no-cache')
}
