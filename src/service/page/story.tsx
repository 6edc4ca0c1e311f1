/** The page of one story: the account as on any page of ours, then how it came to be: what changed when, and why these reports. */
import type { AccountFile } from '../../contract/index.js'
import { Section } from '../../show/page/heading.js'
import { Page } from '../../show/page/page.js'
import type { HistoryEntry, KeptStory } from '../../store/store.js'
import { toTitle } from '../atom.js'
import { Frame } from './frame.js'
import { Instant } from './instant.js'

export interface StoryProps {
  readonly kept: KeptStory
  readonly history: readonly HistoryEntry[]
  /** Set where the account is that of an earlier time. */
  readonly at?: string
}

export function Story({ kept, history, at }: StoryProps) {
  const { account, entry, members, links } = kept
  const file: AccountFile = { format: 'rashomon/1', accounts: [account], notes: [] }
  const path = `/story/${entry.id}`
  const titles = new Map(account.reports.map(({ id, outlet, title }) => [id, [outlet, title].filter(Boolean).join(': ') || id]))
  return (
    <Frame>
      <Page file={file} isFramed>
        {at !== undefined && (
          <p class="past" role="note">
            What was known at <Instant at={at} />. <a href={path}>What is known now</a>
          </p>
        )}
        <Section id="changes" title="What changed" level={2}>
          <p class="hint">
            The latest first. Each leads to the account as it was then. <a href={`/stories/${entry.id}/changes.atom`}>As a feed</a>
          </p>
          <ol class="changes">
            {[...history].reverse().map(({ revision, at: then, learnt }) => (
              <li key={revision}>
                <a href={`${path}?at=${encodeURIComponent(then)}`}>
                  <Instant at={then} />
                </a>{' '}
                {toTitle(learnt)}
              </li>
            ))}
          </ol>
        </Section>
        {at === undefined && (
          <Section id="why" title="Why these reports" level={2}>
            <ul class="why">
              {members.map(({ report, by, why }) => (
                <li key={report}>
                  <a href={`#${report}`}>{titles.get(report) ?? report}</a>:{' '}
                  {by === 'corrected' ? 'put here by a person' : why.join(', ') || 'the first'}
                </li>
              ))}
            </ul>
          </Section>
        )}
        {links.length > 0 && (
          <Section id="linked" title="Before and after" level={2}>
            <ul class="why">
              {links.map(({ story, kind }) => (
                <li key={story}>
                  {kind === 'follows' ? 'Follows' : 'Followed by'} <a href={`/story/${story}`}>{story}</a>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </Page>
    </Frame>
  )
}
