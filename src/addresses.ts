/**
 * Addresses that the user named, and no others: http(s) to bytes, within bounds of size, time and redirects.
 *
 * A host is checked where it is connected to: a literal address before the request, every resolved one as it is resolved, both again at each
 * redirect. What is not of the open internet (this machine, a private network, a cloud's own addresses) is refused. Nothing in an answer is
 * followed but redirects, and no cookie, script or picture is ever asked for.
 */
import { lookup as resolve } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { Agent, errors, request } from 'undici'
import type { Note } from './contract/index.js'
import { toNote } from './errors.js'
import { LIMITS } from './limits.js'

/** Whether an IP address belongs to the open internet; an IPv4 address inside an IPv6 one is judged as itself. */
export const isPublic = (ip: string): boolean => ipaddr.isValid(ip) && ipaddr.process(ip).range() === 'unicast'

/** What an address answered with, known by the address that answered in the end. */
export interface Answer {
  readonly file: string
  readonly bytes: Uint8Array
  readonly charset?: string
}

/** Whatever a server answered, with its status; the body of 200 alone is read. */
export interface Asked extends Answer {
  readonly status: number
  /** By small names. */
  readonly headers: Readonly<Record<string, string>>
}

export interface AskOptions {
  /** Which IP addresses may be connected to; those of the open internet unless given. */
  readonly reaches?: (ip: string) => boolean
  readonly headers?: Readonly<Record<string, string>>
  readonly bytesMax?: number
  /** Gives up when aborted. */
  readonly signal?: AbortSignal
  /** Asked before each hop; throws what is to be told. */
  readonly mayAsk?: (url: URL) => Promise<void>
}

/** Why an address is not to be asked for: because it may not be, or only for now. */
export class NotAsked extends Error {
  readonly isForNow: boolean
  constructor(message: string, isForNow = false) {
    super(message)
    this.isForNow = isForNow
  }
}

class Refused extends Error {}

/**
 * What an address answers with, under the address that answered in the end; or a note. Never throws on what a server does.
 *
 * @param reaches which IP addresses may be connected to.
 */
export async function openAddress(address: string, reaches: (ip: string) => boolean = isPublic): Promise<Answer | Note> {
  const asked = await askAddress(address, { reaches })
  if ('code' in asked) return asked
  if (asked.status !== 200) return failed(address, `The server answered ${asked.status}.`)
  const { file, bytes, charset } = asked
  return { file, bytes, ...(charset ? { charset } : {}) }
}

/** The same for whoever has to see more of the answer: what came of it, redirects followed; or a note. */
export async function askAddress(address: string, options: AskOptions = {}): Promise<Asked | Note> {
  const { reaches = isPublic, bytesMax = LIMITS.fileBytesMax } = options
  const agent = new Agent({
    connect: { lookup: guarded(reaches), timeout: LIMITS.addressMs },
    maxResponseSize: bytesMax,
    headersTimeout: LIMITS.addressMs,
    bodyTimeout: LIMITS.addressMs,
  })
  try {
    return await follow(address, agent, { ...options, reaches, bytesMax })
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return toFailure(error, address, bytesMax)
  } finally {
    await agent.destroy()
  }
}

async function follow(
  address: string,
  agent: Agent,
  { reaches, bytesMax, headers: more, signal: given, mayAsk }: AskOptions & Required<Pick<AskOptions, 'reaches' | 'bytesMax'>>,
): Promise<Asked | Note> {
  const timeout = AbortSignal.timeout(LIMITS.addressMs)
  const signal = given ? AbortSignal.any([timeout, given]) : timeout
  let url = new URL(address)
  for (let hop = 0; hop <= LIMITS.redirectsMax; hop++) {
    checkLiteral(url, reaches)
    await mayAsk?.(url)
    const { statusCode, headers, body } = await request(url, { dispatcher: agent, signal, headers: { ...HEADERS, ...more } })
    const location = [headers.location].flat()[0]
    if (statusCode >= 300 && statusCode < 400 && location) {
      await body.dump()
      const next = new URL(location, url)
      if (!/^https?:$/.test(next.protocol)) throw new Refused(`It redirects to ${next.protocol}`)
      url = next
      continue
    }
    const answered = { file: withoutSecrets(url), status: statusCode, headers: toSmall(headers) }
    if (statusCode !== 200) {
      await body.dump()
      return { ...answered, bytes: new Uint8Array() }
    }
    if (Number(headers['content-length']) > bytesMax) throw new errors.ResponseExceededMaxSizeError()
    const bytes = new Uint8Array(await body.arrayBuffer())
    const charset = /charset=["']?([\w.:-]{2,40})/i.exec([headers['content-type']].flat().join(' '))?.[1]
    return { ...answered, bytes, ...(charset ? { charset } : {}) }
  }
  return failed(address, `It redirects more than ${LIMITS.redirectsMax} times.`)
}

const toSmall = (headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, [value].flat().join(', ')]])))

const HEADERS = {
  accept: 'text/html, application/xhtml+xml, application/xml, application/json, text/plain, */*;q=0.5',
  'user-agent': 'rashomon',
}

/** The client asks no look-up for a host that is an address itself, in whatever spelling; the URL has made it the usual one. */
function checkLiteral(url: URL, reaches: (ip: string) => boolean): void {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (ipaddr.isValid(host) && !reaches(host)) throw new Refused(`${host} is not on the open internet`)
}

/** Resolves a name and hands on its addresses only if all of them may be reached. */
const guarded =
  (reaches: (ip: string) => boolean): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const wrong = addresses?.find(({ address }) => !reaches(address))
      if (error) callback(error, '')
      else if (wrong) callback(new Refused(`${hostname} is ${wrong.address}, which is not on the open internet`), '')
      else if (options.all) callback(null, addresses)
      else callback(null, addresses[0]?.address ?? '', addresses[0]?.family)
    })
  }

const failed = (address: string, message: string): Note => toNote('address-failed', message, { file: shownAddress(address) })

function toFailure(error: Error, address: string, bytesMax: number): Note {
  const file = shownAddress(address)
  if (error instanceof NotAsked) return toNote(error.isForNow ? 'address-failed' : 'address-refused', error.message, { file })
  if (error instanceof Refused || error.cause instanceof Refused)
    return toNote('address-refused', `${(error instanceof Refused ? error : (error.cause as Error)).message}.`, { file })
  if (error instanceof errors.ResponseExceededMaxSizeError)
    return toNote('file-too-large', `The answer has more than ${bytesMax} bytes.`, { file })
  if (error.name === 'TimeoutError' || /Timeout/.test(error.name))
    return failed(address, `No whole answer came within ${LIMITS.addressMs / 1000} seconds.`)
  const reason = 'code' in error ? String(error.code) : error.message
  return failed(address, REASONS[reason] ?? `It cannot be read (${reason}).`)
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'There is no such host, or this machine has no network.',
  EAI_AGAIN: 'The host could not be looked up: this machine may have no network.',
  ECONNREFUSED: 'The server refused the connection.',
  ECONNRESET: 'The server broke the connection off.',
  ERR_INVALID_URL: 'This is no address.',
}

/** An address as it may be shown: no user name, no password. */
const withoutSecrets = (url: URL): string => {
  const shown = new URL(url)
  shown.username = ''
  shown.password = ''
  return shown.href
}
export const shownAddress = (address: string): string => (URL.canParse(address) ? withoutSecrets(new URL(address)) : address)
