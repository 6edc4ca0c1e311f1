/** What the service's answers look like, for /openapi.json and whoever reads it; the account's own parts are those of the contract. */
import { z } from '@hono/zod-openapi'
import * as contract from '../contract/index.js'
import { Problem } from './problem.js'

/** PostgreSQL keeps no text with a NUL in it. */
const NO_NUL = /^[^\0]*$/

const { AccountFile, Claim, Note, Report } = contract

const Added = z.object({
  report: z.string(),
  state: z.enum(['new', 'version', 'known']),
  version: z.int(),
  replaces: z.string().optional(),
})
const Taken = z.object({ reports: z.array(Added), notes: z.array(Note) })

const StoryEntry = z.object({
  id: z.string(),
  title: z.string(),
  opened: z.string(),
  changed: z.string(),
  revision: z.int(),
  when: z.string().optional(),
  where: z.string().optional(),
  reports: z.int(),
  outlets: z.int(),
  disputed: z.int(),
  revised: z.int(),
  lead: z.string().optional(),
  origins: z.object({ low: z.int(), high: z.int() }).optional(),
})
const Stories = z.object({ items: z.array(StoryEntry), next: z.string().optional() })

const Joined = z.object({
  report: z.string(),
  joined: z.string(),
  by: z.enum(['found', 'corrected']),
  why: z.array(z.string()),
  because: z.enum(['evidence', 'new', 'version', 'correction']).optional(),
  odds: z.number().optional(),
  evidence: z.array(z.object({ kind: z.string(), odds: z.number(), traits: z.record(z.string(), z.number()) })).optional(),
  next: z.object({ story: z.string(), odds: z.number() }).optional(),
})
/** An account file as `rashomon read --json` prints it, with what the store knows of the story. */
const StoryFile = z.object({
  ...AccountFile.unwrap().shape,
  story: z.object({
    ...StoryEntry.shape,
    mergedFrom: z.string().optional(),
    members: z.array(Joined),
    links: z.array(z.object({ story: z.string(), kind: z.enum(['follows', 'followed-by']) })),
    isBehind: z.boolean(),
  }),
})

const Learnt = z.object({
  reports: z.array(z.string()),
  findings: z.array(
    z.object({ id: z.string(), question: z.string(), change: z.enum(['new', 'changed', 'gone']), status: z.string().optional() }),
  ),
  title: z.string().optional(),
})
const Changes = z.object({ items: z.array(z.object({ revision: z.int(), at: z.string(), learnt: Learnt })) })

const Found = z.object({
  items: z.array(
    z.object({
      claim: Claim,
      report: z.string(),
      outlet: z.string().optional(),
      published: z.string().optional(),
      story: z.string().optional(),
      score: z.number(),
    }),
  ),
})

const KeptReport = z.object({
  report: Report,
  source: z.string(),
  address: z.string().optional(),
  received: z.string(),
  version: z.int(),
  replaces: z.string().optional(),
  isLatest: z.boolean(),
  change: z.object({ added: z.array(z.string()), removed: z.array(z.string()) }).optional(),
  isSilent: z.boolean().optional(),
  state: z.enum(['waiting', 'read', 'failed']),
  tries: z.int(),
  error: z.string().optional(),
  story: z.string().optional(),
})
const Failed = z.object({ items: z.array(KeptReport), next: z.string().optional() })

const Id = z.string().regex(/^[\w.:-]{1,200}$/)
const Name = z.string().min(1).max(500).regex(NO_NUL)
/** What a person says of a grouping; the store's `Correction`. */
export const Correction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('move'), report: Id, to: Id.optional() }),
  z.object({ kind: z.literal('split'), story: Id, reports: z.array(Id).min(1).max(5_000) }),
  z.object({ kind: z.literal('merge'), story: Id, into: Id }),
  z.object({ kind: z.literal('part'), story: Id, names: z.tuple([Name, Name]) }),
])
const KeptCorrection = z.object({
  id: z.int(),
  at: z.string(),
  correction: Correction,
  reports: z.array(z.string()),
  stories: z.array(z.string()),
  isUndone: z.boolean(),
})
const Corrections = z.object({ items: z.array(KeptCorrection) })

const Feed = z.object({
  address: z.string(),
  nextAt: z.string(),
  readAt: z.string().optional(),
  etag: z.string().optional(),
  modified: z.string().optional(),
  digest: z.string().optional(),
  failures: z.int(),
  error: z.string().optional(),
  items: z.int(),
})
const Feeds = z.object({ items: z.array(Feed) })

const Health = z.object({ status: z.literal('ok'), version: z.string() })

/** An instant in the query of a request. */
export const Instant = z.iso.datetime({ offset: true })
export const Limit = z.coerce.number().int().min(1).max(200).default(50)

/** Every answer by its name, and what of the contract they are made of. */
const NAMED = {
  ...{
    Account: contract.Account,
    CheckResult: contract.CheckResult,
    DiffFile: contract.DiffFile,
    Claim,
    Finding: contract.Finding,
    Note,
    Place: contract.Place,
  },
  ...{ Quantity: contract.Quantity, Report, Source: contract.Source, Time: contract.Time },
  ...{
    Changes,
    Correction,
    Corrections,
    Failed,
    Feeds,
    Found,
    Health,
    KeptCorrection,
    KeptReport,
    Problem,
    Stories,
    StoryEntry,
    StoryFile,
    Taken,
  },
} as const
type SchemaName = keyof typeof NAMED

/** An answer, told to OpenAPI alone: to the compiler its schema is but a reference. */
interface Described {
  readonly description: string
}
const described = (description: string, type: string, schema: object): Described => ({
  description,
  ...{ content: { [type]: { schema } } },
})
export const json = (name: SchemaName, description: string): Described =>
  described(description, 'application/json', { $ref: `#/components/schemas/${name}` })
export const problem = (description: string): Described =>
  described(description, 'application/problem+json', { $ref: '#/components/schemas/Problem' })
export const text = (type: string, description: string): Described => described(description, type, { type: 'string' })

/** As JSON Schema (2020-12, which OpenAPI 3.1 takes): made by zod itself, for a quantity may hold a quantity. */
export function toComponents(): Readonly<Record<string, object>> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` })
  return Object.fromEntries(Object.entries(schemas).map(([id, { $schema: _schema, $id: _id, ...schema }]) => [id, schema]))
}
