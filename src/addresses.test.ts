/** Against a server of our own on this machine, which the guard refuses unless a test lets it in. */
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { isPublic, openAddress } from './addresses.js'
import { openFiles } from './files.js'
import { LIMITS } from './limits.js'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

const serve = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
const here = (ip: string): boolean => ip === '127.0.0.1'
const codeOf = async (address: string, reaches?: (ip: string) => boolean): Promise<string> => {
  const opened = await openAddress(address, reaches)
  return 'code' in opened ? opened.code : 'opened'
}

test('what is on the open internet', () => {
  const checkAll = (expected: boolean, ...ips: string[]) => expect(ips.filter((ip) => isPublic(ip) !== expected)).toEqual([])
  checkAll(true, '93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946')
  checkAll(
    false,
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '224.0.0.1',
  )
  checkAll(false, '::1', '::', 'fe80::1', 'fc00::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '64:ff9b::a00:1', '2002:7f00:1::', 'no address')
})

describe('refused before anything is sent', () => {
  test.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:7f00:1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1:8080/',
    'http://localhost/',
  ])('%s', async (address) => expect(await codeOf(address)).toBe('address-refused'))
  test('a server of this machine hears nothing', async () => {
    let asked = 0
    const root = await serve((_, response) => {
      asked++
      response.end('x')
    })
    expect(await codeOf(`${root}/a`)).toBe('address-refused')
    expect(await codeOf(`${root.replace('127.0.0.1', 'localhost')}/a`)).toBe('address-refused')
    expect(asked).toBe(0)
  })
})

test('a page, known by its address, with the character set of its header', async () => {
  const root = await serve((_, response) => {
    response.setHeader('content-type', 'text/html; charset=windows-1252')
    response.end('<p>x</p>')
  })
  expect(await openAddress(`${root}/a?b=1`, here)).toEqual({
    file: `${root}/a?b=1`,
    bytes: new TextEncoder().encode('<p>x</p>'),
    charset: 'windows-1252',
  })
})

test('a redirect is followed, and the address is the last one', async () => {
  const root = await serve((request, response) => {
    if (request.url === '/old') response.writeHead(301, { location: '/new' }).end()
    else response.end('x')
  })
  expect(await openAddress(`${root}/old`, here)).toMatchObject({ file: `${root}/new` })
})

describe('a redirect is checked again', () => {
  test.each(['http://10.0.0.1/', 'http://[::1]/', 'http://0x0a000001/', 'http://169.254.169.254/'])('%s', async (location) => {
    const root = await serve((_, response) => response.writeHead(302, { location }).end())
    expect(await codeOf(root, here)).toBe('address-refused')
  })
  test('to a name that resolves to this machine', async () => {
    const root = await serve((_, response) => response.writeHead(302, { location: 'http://localhost:9/' }).end())
    // The literal address is let in once, for the server of the test; what the name resolves to is not.
    const asked: string[] = []
    const once = (ip: string) => here(ip) && asked.push(ip) === 1
    expect(await codeOf(root, once)).toBe('address-refused')
  })
  test('to a file', async () => {
    const root = await serve((_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end())
    expect(await codeOf(root, here)).toBe('address-refused')
  })
  test('round and round', async () => {
    let asked = 0
    const root = await serve((_, response) => {
      asked++
      response.writeHead(302, { location: '/again' }).end()
    })
    expect(await codeOf(root, here)).toBe('address-failed')
    expect(asked).toBe(LIMITS.redirectsMax + 1)
  })
})

describe('bounds and failures are notes', () => {
  test('an answer without end', async () => {
    const block = Buffer.alloc(1 << 20)
    const root = await serve((_, response) => {
      const send = () => {
        while (!response.destroyed && response.write(block));
      }
      response.on('drain', send)
      send()
    })
    expect(await codeOf(root, here)).toBe('file-too-large')
  }, 30_000)
  test('an answer that is too large by its own account', async () => {
    const root = await serve((_, response) => {
      response.writeHead(200, { 'content-length': String(LIMITS.fileBytesMax + 1) })
      response.write('x')
    })
    expect(await codeOf(root, here)).toBe('file-too-large')
  })
  test('not there', async () => {
    const root = await serve((_, response) => response.writeHead(404).end('<p>gone</p>'))
    expect(await openAddress(root, here)).toMatchObject({ code: 'address-failed', message: 'The server answered 404.' })
  })
  test('nobody listens', async () => {
    const root = await serve((_, response) => response.end())
    await new Promise((resolve) => servers.pop()!.close(resolve))
    expect(await codeOf(root, here)).toBe('address-failed')
  })
  test('no address at all', async () => expect(await codeOf('http://')).toBe('address-failed'))
  test('a name and a password are never shown', async () => {
    const root = await serve((_, response) => response.writeHead(500).end())
    const opened = await openAddress(root.replace('://', '://dana:secret@'), here)
    expect(JSON.stringify(opened)).not.toContain('secret')
  })
})

test('what a user names is opened by its kind; a refused address leaves the rest', async () => {
  const { files, notes } = await openFiles(['http://127.0.0.1/private', import.meta.filename])
  expect(files.map(({ file }) => file)).toEqual([import.meta.filename])
  expect(notes.map(({ code, where }) => [code, where?.file])).toEqual([['address-refused', 'http://127.0.0.1/private']])
})
