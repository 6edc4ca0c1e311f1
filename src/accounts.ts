/**
 * The reduce: readings into accounts, one a happening. Pure: no model, no clock, no network, and the same bytes for any order of the readings.
 */
import { toAccount } from './account/to-account.js'
import { compareClaims } from './compare/compare-claims.js'
import type { Evidence } from './compare/evidence.js'
import { type Material, toMaterial } from './compare/material.js'
import type { Account, AnyMention, Claim, Link, Mention, Place, Reading, Report, Source, Time } from './contract/index.js'
import { type MergedEntities, mergeEntities, type PartedNames } from './entities/merge.js'
import { findCopies, toCopyOf } from './origins/copies.js'
import { countOrigins } from './origins/count.js'
import { joinLinks } from './origins/join-links.js'
import { linksAmong } from './origins/links.js'
import { type OriginContext, originNames, originOf, outletNames, toOriginContext } from './origins/origin.js'
import { anchorReadings } from './stories/anchor.js'
import { groupProfiled, groupStories, type Profiled } from './stories/stories.js'
import { onceEach } from './text/remembered.js'
import { findTwins, type Twin, toTwinNote } from './twins.js'

/** One account a story, the earliest first. A report given twice is read once. */
export function toAccounts(readings: readonly Reading[]): readonly Account[] {
  const { kept, twins } = withoutTwins(readings)
  return groupStories(kept).map(({ readings: members }) => withTwinNotes(toStoryAccount(members), twins))
}

/** A reading that may be put away: what grouping asks of it, and itself when its story is told. */
export interface Kept extends Profiled {
  take(): Reading
}

/** The same, story by story, of readings that no memory holds at once. */
export function* tellAccounts(readings: readonly Kept[]): Generator<Account> {
  const { kept, twins } = withoutTwins(readings)
  for (const members of groupProfiled(kept)) yield withTwinNotes(toStoryAccount(members.map((one) => one.take())), twins)
}

/**
 * The account of one story, whoever decided what belongs to it. A report given twice is read once.
 *
 * @param parted names that a person said are two entities.
 */
export function toAccountOf(readings: readonly Reading[], parted: PartedNames = []): Account {
  const { kept, twins } = withoutTwins(readings)
  return withTwinNotes(toStoryAccount(kept, parted), twins)
}

function withoutTwins<T extends { readonly report: Report }>(
  readings: readonly T[],
): { readonly kept: readonly T[]; readonly twins: readonly Twin[] } {
  const known = [...new Set(readings)]
  const twins = findTwins(known.map(({ report }) => report))
  const left = new Set(twins.map(({ report }) => report))
  return { kept: known.filter(({ report }) => !left.has(report)), twins }
}

function withTwinNotes(account: Account, twins: readonly Twin[]): Account {
  const own = new Set(account.reports.map(({ id }) => id))
  const notes = twins.filter(({ report, of }) => own.has(of.id) && report.file !== of.file).map(toTwinNote)
  return notes.length ? { ...account, notes: [...account.notes, ...notes] } : account
}

/** The account of readings that are of one happening. */
function toStoryAccount(given: readonly Reading[], parted: PartedNames = []): Account {
  const { material, inferred } = toStoryMaterial(given, parted)
  return withInferredDays(toAccount(material, compareClaims(material)), inferred)
}

/** What is compared of readings that are of one happening, and the days inferred for the undated among them. */
export function toStoryMaterial(
  given: readonly Reading[],
  parted: PartedNames = [],
): { readonly material: Material; readonly inferred: ReadonlyMap<string, Time> } {
  const { readings, inferred } = anchorReadings(given)
  const merged = mergeEntities(readings, parted)
  const copies = findCopies(readings)
  const copyOf = toCopyOf(copies)
  const members = readings.map((reading) => {
    const told = withEntities(reading, merged)
    const copy = copyOf.get(reading.report.id)
    return copy ? { ...told, report: { ...told.report, copyOf: copy } } : told
  })
  const context = toOriginContext({ readings: members, copies, entities: merged.entities, entityOf: () => undefined })
  return { material: toMaterial(members, merged.entities, toEvidence(context)), inferred }
}

/** Inferred days are shown, and nothing is ordered by them: they join the reports when all is compared. */
const withInferredDays = (account: Account, inferred: ReadonlyMap<string, Time>): Account => ({
  ...account,
  reports: account.reports.map((report) => {
    const published = inferred.get(report.id)
    return published ? { ...report, published, stated: { ...report.stated, published: 'inferred' } } : report
  }),
})

function toEvidence(context: OriginContext): Evidence {
  const known = new Map<string, { low: number; high: number; links: readonly Link[] }>()
  const origin = onceEach((claim: Claim) => originOf(claim, context).id)
  const name = onceEach((claim: Claim) => originNames([claim], context)[0] ?? claim.chain.at(-1)?.name ?? claim.report)
  const outlet = onceEach((claim: Claim) => outletNames([claim], context)[0] ?? claim.report)
  return {
    originOf: ({ claim }) => origin(claim),
    nameOf: ({ claim }) => name(claim),
    outletOf: ({ claim }) => outlet(claim),
    count: (views, more = []) => {
      const claims = [...new Map(views.map(({ claim }) => [claim.id, claim])).values()].sort((a, b) => (a.id < b.id ? -1 : 1))
      const key = [...claims.map(({ id }) => id), ...more.map(({ a, b }) => `${a}=${b}`)].join(' ')
      const before = known.get(key)
      if (before) return before
      const links = joinLinks(linksAmong(claims, context), more)
      const counted = { ...countOrigins(claims, links), links }
      known.set(key, counted)
      return counted
    },
  }
}

/** The reading with the account's entities in place of its own, so that claims of two reports can be held against each other. */
function withEntities(reading: Reading, { idOf }: MergedEntities): Reading {
  const { id } = reading.report
  const of = <T extends { readonly entity?: string | undefined }>(item: T): T => {
    const entity = item.entity === undefined ? undefined : idOf(id, item.entity)
    if (entity === undefined) return item
    return { ...item, entity }
  }
  const places = (where: readonly Place[]): Place[] => where.map(of)
  const toClaim = (claim: Claim): Claim => ({
    ...claim,
    who: claim.who.map(of<Mention>),
    whom: claim.whom.map(of<Mention>),
    ...(claim.where ? { where: places(claim.where) } : {}),
    chain: claim.chain.map(of<Source>),
  })
  const toMention = (mention: AnyMention): AnyMention => {
    if (mention.kind === 'name') return of(mention)
    return mention.kind === 'place' ? { ...of(mention), value: of(mention.value) } : mention
  }
  return { ...reading, claims: reading.claims.map(toClaim), mentions: reading.mentions.map(toMention) }
}
