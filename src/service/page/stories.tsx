/** The first page: stories as they move, or the claims that a search found; and what was set aside. */
import { shownAddress } from '../../addresses.js'
import { clip, formatNumber, formatReadFrom, plural, quoted } from '../../show/format.js'
import { Badge } from '../../show/page/badge.js'
import type { Counts, FoundClaim, KeptFeed, KeptReport, Paged, StoryEntry } from '../../store/store.js'
import { Frame } from './frame.js'
import { Day, Instant } from './instant.js'

export interface StoriesProps {
  readonly stories: Paged<StoryEntry>
  readonly counts: Counts
  readonly failed: Paged<KeptReport>
  /** Feeds that did not answer when last asked. */
  readonly feeds?: readonly KeptFeed[]
}

export function Stories({ stories, counts, failed, feeds = [] }: StoriesProps) {
  const { waiting } = counts.reports
  return (
    <Frame>
      <main id="account" tabIndex={-1} class="stories-page">
        <h1 class="title">{stories.items.length ? 'Stories' : 'No story yet'}</h1>
        <p class="hint">
          {counts.stories === 1 ? '1 story' : `${formatNumber(counts.stories)} stories`}, the latest changed first.
          {waiting > 0 && ` ${plural(waiting, 'report')} ${waiting === 1 ? 'waits' : 'wait'} to be read.`}
          {!stories.items.length && ' Send reports to POST /reports, or name a folder to watch with --watch.'}
        </p>
        {stories.items.length > 0 && (
          <ol class="stories">
            {stories.items.map((entry) => (
              <OneStory key={entry.id} entry={entry} />
            ))}
          </ol>
        )}
        {stories.next && (
          <p>
            <a href={`/?${new URLSearchParams({ after: stories.next })}`}>Earlier stories</a>
          </p>
        )}
        {failed.items.length > 0 && (
          <details class="notes">
            <summary>{plural(counts.reports.failed, 'report')} set aside</summary>
            <ul>
              {failed.items.map(({ report, error }) => (
                <li key={report.id}>
                  <a href={`/reports/${report.id}`}>{report.title ?? clip(report.text, 80)}</a> <em>{error}</em>
                </li>
              ))}
            </ul>
          </details>
        )}
        {feeds.length > 0 && (
          <details class="notes">
            <summary>{feeds.length === 1 ? '1 feed does not answer' : `${feeds.length} feeds do not answer`}</summary>
            <ul>
              {feeds.map(({ address, error, nextAt }) => (
                <li key={address}>
                  {shownAddress(address)} <em>{error}</em> Asked again <Instant at={nextAt} />.
                </li>
              ))}
            </ul>
          </details>
        )}
      </main>
    </Frame>
  )
}

function OneStory({ entry }: { readonly entry: StoryEntry }) {
  const { id, title, lead, changed, revision, where, reports, outlets, origins, disputed, revised } = entry
  return (
    <li data-story={id} data-revision={revision}>
      <h2>
        <a href={`/story/${id}`}>{title}</a>
      </h2>
      {lead && <p class="lead">{lead}</p>}
      <p class="about">
        <span>
          Updated <Instant at={changed} />
        </span>
        {where && <span>{where}</span>}
        <span>{formatReadFrom(reports, outlets, origins)}</span>
        {disputed > 0 && (
          <span>
            <Badge status="disputed" /> {disputed}
          </span>
        )}
        {revised > 0 && (
          <span>
            <Badge status="revised" /> {revised}
          </span>
        )}
      </p>
    </li>
  )
}

export function Found({ query, found }: { readonly query: string; readonly found: readonly FoundClaim[] }) {
  return (
    <Frame query={query}>
      <main id="account" tabIndex={-1} class="stories-page">
        <h1 class="title">{found.length ? plural(found.length, 'claim') : 'Nothing found'}</h1>
        <p class="hint">
          For “{query}”, by words and by meaning. <a href={`/search.atom?${new URLSearchParams({ q: query })}`}>As a feed</a>
        </p>
        <ol class="stories">
          {found.map(({ claim, report, outlet, published, story }) => (
            <li key={`${claim.id} ${report}`}>
              <blockquote>{quoted(claim.text)}</blockquote>
              <p>
                <a href={story ? `/story/${story}#${report}` : `/reports/${report}`}>{outlet ?? 'The report'}</a>
                {claim.chain.length > 1 && <span>{claim.chain.map(({ name }) => name).join(' ← ')}</span>}
                {published && <Day at={published} />}
              </p>
            </li>
          ))}
        </ol>
      </main>
    </Frame>
  )
}
