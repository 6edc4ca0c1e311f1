/** The two databases that a store may stand on, for one suite that runs on both. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, type StoreOptions } from '../../src/store/open.js'
import type { Store } from '../../src/store/store.js'
import { findPostgres, type Postgres, startPostgres, WITHOUT_POSTGRES } from './postgres.js'

export interface Databases {
  readonly name: string
  /** Why it cannot be tested here. */
  readonly missing?: string
  /** A place for a new store. */
  create(): Promise<string>
  stop(): Promise<void>
}

/** An empty store is made once and copied: making one takes seconds. */
export const onPglite = (): Databases => {
  const folders: string[] = []
  const newFolder = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'rashomon-store-'))
    folders.push(folder)
    return folder
  }
  let template: Promise<string> | undefined
  const toTemplate = async (): Promise<string> => {
    const folder = newFolder()
    await (await openStore(folder)).close()
    return folder
  }
  return {
    name: 'PGlite',
    create: async () => {
      template ??= toTemplate()
      const folder = newFolder()
      cpSync(await template, folder, { recursive: true })
      return folder
    },
    stop: async () => {
      for (const folder of folders) rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const onPostgres = (): Databases => {
  let server: Promise<Postgres> | undefined
  return {
    name: 'PostgreSQL',
    ...(findPostgres() ? {} : { missing: WITHOUT_POSTGRES }),
    create: async () => {
      server ??= startPostgres()
      return await (await server).create()
    },
    stop: async () => await (await server)?.stop(),
  }
}

/** A store that is new and empty. */
export async function newStore(databases: Databases, more: StoreOptions = {}): Promise<Store & { readonly place: string }> {
  const place = await databases.create()
  return { ...(await openStore(place, more)), place }
}
