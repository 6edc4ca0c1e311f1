/**
 * How much of a report speaks for a country or a division: what is known from outside, and each name's likeliest place.
 *
 * Shares are between 0 and 1; a name never speaks for itself. Sums are kept, so asking costs the same in a long report.
 */

interface Vote {
  readonly by: object | undefined
  readonly country: string | undefined
  readonly admin1: string | undefined
  readonly weight: number
}

export class Votes {
  private readonly base: Vote[] = []
  private readonly countries = new Map<string, number>()
  private readonly regions = new Map<string, number>()
  private readonly byName = new Map<object, Vote>()
  private total = 1

  /** A vote from outside the names; it stays. */
  addHint(country: string | undefined, admin1: string | undefined, weight: number): void {
    const vote = { by: undefined, country, admin1, weight }
    this.base.push(vote)
    this.count(vote)
  }

  /** The names' votes of a round, in place of those of the round before; one vote a name. */
  setNames(votes: readonly Vote[]): void {
    this.countries.clear()
    this.regions.clear()
    this.byName.clear()
    this.total = 1
    for (const vote of [...this.base, ...votes]) this.count(vote)
  }

  /** The share of the other votes that are for the country. */
  ofCountry(name: object, country: string | undefined): number {
    return country ? this.share(this.countries.get(country), this.byName.get(name), (own) => own.country === country) : 0
  }

  ofRegion(name: object, admin1: string | undefined): number {
    return admin1 ? this.share(this.regions.get(admin1), this.byName.get(name), (own) => own.admin1 === admin1) : 0
  }

  /** The share of all votes that are for the country with most. */
  leadingShare(): number {
    return Math.max(0, ...this.countries.values()) / this.total
  }

  private share(sum: number | undefined, own: Vote | undefined, fits: (own: Vote) => boolean): number {
    if (!sum) return 0
    return Math.max(0, sum - (own && fits(own) ? own.weight : 0)) / (this.total - (own?.weight ?? 0))
  }

  private count(vote: Vote): void {
    this.total += vote.weight
    if (vote.country) this.countries.set(vote.country, (this.countries.get(vote.country) ?? 0) + vote.weight)
    if (vote.admin1) this.regions.set(vote.admin1, (this.regions.get(vote.admin1) ?? 0) + vote.weight)
    if (vote.by) this.byName.set(vote.by, vote)
  }
}
