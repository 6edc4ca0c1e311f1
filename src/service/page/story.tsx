/** The page of one story: the account as on any page of ours, then how it came to be: what changed when, and why these reports. */
import type { AccountFile } from '../../contract/index.js'
import { Section } from '../../show/page/heading.js'
import { Page } from '../../show/page/page.js'
import type { HistoryEntry, KeptCorrection, KeptStory } from '../../store/store.js'
import { toTitle } from '../atom.js'
import { Corrected, CorrectForms } from './corrections.js'
import { Frame } from './frame.js'
import { Instant } from './instant.js'
import { Times } from './times.js'
import { Why } from './why.js'

export interface StoryProps {
  readonly kept: KeptStory
  readonly history: readonly HistoryEntry[]
  /** What people corrected of it. */
  readonly corrections: readonly KeptCorrection[]
  /** Set where the account is that of an earlier time. */
  readonly at?: string
}

export function Story({ kept, history, corrections, at }: StoryProps) {
  const { account, entry, members, links } = kept
  const file: AccountFile = { format: 'rashomon/1', accounts: [account], notes: [] }
  const path = `/story/${entry.id}`
  const titles = new Map(account.reports.map(({ id, outlet, title }) => [id, [outlet, title].filter(Boolean).join(': ') || id]))
  return (
    <Frame>
      <Times history={history} {...(at === undefined ? {} : { at })} />
      <Page file={file} isFramed above={<State kept={kept} {...(at === undefined ? {} : { at })} />}>
        <p class="hint">
          <a href={`/check?${new URLSearchParams({ story: entry.id })}`}>Check a draft against this story</a>
        </p>
        <Section id="changes" title="What changed" level={2}>
          <p class="hint">
            The latest first. Each leads to the account as it was then. <a href={`/stories/${entry.id}/changes.atom`}>As a feed</a>
          </p>
          <ol class="changes">
            {[...history].reverse().map(({ revision, at: then, learnt }) => (
              <li key={revision} data-revision={revision} data-findings={learnt.findings.map(({ id }) => id).join(' ')}>
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
              {members.map((joined) => (
                <li key={joined.report}>
                  <a href={`#${joined.report}`}>{titles.get(joined.report) ?? joined.report}</a>: <Why joined={joined} />
                </li>
              ))}
            </ul>
            <CorrectForms story={entry.id} members={members} titles={titles} />
            <Corrected story={entry.id} corrections={corrections} titles={titles} />
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

/** That this is not, or not yet, what is known now. */
function State({ kept: { entry, isBehind, members }, at }: Pick<StoryProps, 'kept' | 'at'>) {
  if (at !== undefined)
    return (
      <p class="past" role="note">
        What was known at <Instant at={at} />. <a href={`/story/${entry.id}`}>What is known now</a>
      </p>
    )
  if (!isBehind && members.length) return null
  return (
    <p class="past" role="note">
      {members.length ? 'Reports came or went; the account will follow in a moment.' : 'All its reports were moved to other stories.'}
    </p>
  )
}
