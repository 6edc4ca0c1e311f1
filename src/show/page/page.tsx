/** The whole page of one or several accounts: the account at the left, the reports beside it. */
import type { ComponentChildren } from 'preact'
import type { AccountFile } from '../../contract/index.js'
import { plural } from '../format.js'
import { toView, type View } from '../view.js'
import { Counts } from './counts-picture.js'
import { Findings } from './findings.js'
import { Grid } from './grid.js'
import { Head, Summary } from './head.js'
import { Where } from './map-picture.js'
import { Notes } from './notes.js'
import { Reports } from './reports.js'
import { Timeline } from './timeline.js'
import { Told } from './told-picture.js'

interface PageProps {
  readonly file: AccountFile
  /** What stands around it has the link that skips to the account. */
  readonly isFramed?: boolean
  /** What a reader is to know before the account. */
  readonly above?: ComponentChildren
  /** What whoever shows it has to add below the account. */
  readonly children?: ComponentChildren
}

export function Page({ file, isFramed = false, above, children }: PageProps) {
  const views = file.accounts.map(toView)
  const [only] = views.length === 1 ? views : []
  const notes = [...file.notes, ...file.accounts.flatMap((account) => account.notes)]
  const once = [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()]
  return (
    <div class="page">
      {!isFramed && (
        <a class="skip" href="#account">
          Skip to the account
        </a>
      )}
      <main id="account" tabIndex={-1}>
        {above}
        {only ? <OneAccount view={only} level={1} /> : <Several views={views} />}
        {children}
        <Notes notes={once} />
        <footer>
          <p>
            Built by rashomon from{' '}
            {plural(
              views.reduce((sum, view) => sum + view.reports.length, 0),
              'report',
            )}
            , on the machine of whoever made this page. Every line leads to the words it rests on. What a report says is the report’s, not
            ours.
          </p>
        </footer>
      </main>
      {views.length > 0 && <Reports views={views} />}
    </div>
  )
}

function Several({ views }: { readonly views: readonly View[] }) {
  return (
    <>
      <header class="head">
        <h1 class="title">{views.length ? plural(views.length, 'account') : 'No account: nothing could be read'}</h1>
      </header>
      <nav aria-label="Accounts" class="contents">
        <ul>
          {views.map((view) => (
            <li key={view.account.id}>
              <a href={`#${view.account.id}`}>{view.account.title}</a> <span class="sources">{plural(view.reports.length, 'report')}</span>
            </li>
          ))}
        </ul>
      </nav>
      {views.map((view) => (
        <article key={view.account.id} class="account" aria-labelledby={view.account.id}>
          <OneAccount view={view} level={2} />
        </article>
      ))}
    </>
  )
}

/** What an account shows, in order: first what happened, then who says so, then when and where. */
export function OneAccount({ view, level }: { readonly view: View; readonly level: number }) {
  const next = level + 1
  return (
    <>
      <Head view={view} level={level} />
      <Summary view={view} level={next} />
      <Findings view={view} level={next} />
      <Grid view={view} level={next} />
      <Counts view={view} level={next} />
      <Told view={view} level={next} />
      <Timeline view={view} level={next} />
      <Where view={view} level={next} />
    </>
  )
}
