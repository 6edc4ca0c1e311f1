/** The page that takes a draft, and the page of a checked one with the form below it, so that it can be mended and checked again. */

import { LIMITS } from '../../limits.js'
import type { CheckView } from '../../show/check-view.js'
import { formatNumber } from '../../show/format.js'
import { CheckPage } from '../../show/page/check-page.js'
import { Frame } from './frame.js'

export interface Asked {
  readonly stories: readonly { readonly id: string; readonly title: string }[]
  readonly story: string
  readonly draft: string
  /** Why it could not be checked. */
  readonly trouble?: string
}

export function Ask({ asked }: { readonly asked: Asked }) {
  return (
    <Frame>
      <main id="account" tabIndex={-1} class="stories-page">
        <h1 class="title">Check a draft</h1>
        <p class="standfirst">
          Every sentence is held against the reports of a story: what bears it out, what stands against it, what no report has.
        </p>
        <DraftForm asked={asked} />
      </main>
    </Frame>
  )
}

export function Checked({ view, title, asked }: { readonly view: CheckView; readonly title: string; readonly asked: Asked }) {
  return (
    <Frame>
      <CheckPage view={view} isFramed>
        <section class="part" aria-labelledby="again">
          <h2 id="again">Mend it and check again</h2>
          <p class="hint">
            Held against <a href={`/story/${asked.story}`}>{title}</a>. Nothing of a draft is kept.
          </p>
          <DraftForm asked={asked} />
        </section>
      </CheckPage>
    </Frame>
  )
}

function DraftForm({ asked: { stories, story, draft, trouble } }: { readonly asked: Asked }) {
  return (
    <form class="ask" method="post" action="/check">
      {trouble !== undefined && (
        <p class="trouble" role="alert" id="trouble">
          {trouble}
        </p>
      )}
      <div class="where">
        <label for="story">Story</label>
        <select id="story" name="story" required>
          <option value="">choose a story</option>
          {stories.map(({ id, title }) => (
            <option key={id} value={id} selected={id === story}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <label for="draft">Draft</label>
      <textarea id="draft" name="draft" required maxLength={LIMITS.draftBytesMax} aria-describedby="draft-hint" spellcheck={false}>
        {draft}
      </textarea>
      <p class="hint" id="draft-hint">
        Text or Markdown in English, at most {formatNumber(LIMITS.draftBytesMax)} characters. A verdict says what the reports say, not what
        is true.
      </p>
      <p>
        <button type="submit">Check it</button>
        <button type="submit" name="as" value="json">
          As JSON
        </button>
        <button type="submit" name="as" value="sarif">
          As SARIF
        </button>
      </p>
    </form>
  )
}
