/** Corrections on a story's page: forms that move its reports or merge it, and what was corrected when. They work without a script. */
import { plural } from '../../show/format.js'
import type { Joined, KeptCorrection } from '../../store/store.js'
import { OtherStories, StoryName } from './gaps.js'
import { Instant } from './instant.js'

interface Named {
  readonly story: string
  /** How reports of it are called. */
  readonly titles: ReadonlyMap<string, string>
}

export function CorrectForms({ story, members, titles }: Named & { readonly members: readonly Joined[] }) {
  const action = `/story/${story}/correct`
  if (!members.length) return null
  return (
    <details class="correct" id="correct">
      <summary>Correct the grouping</summary>
      <form method="post" action={action}>
        <fieldset>
          <legend>Reports that do not belong here</legend>
          {members.map(({ report }) => (
            <label key={report} class="choice">
              <input type="checkbox" name="report" value={report} /> {titles.get(report) ?? report}
            </label>
          ))}
        </fieldset>
        <Where id="move" label="They belong to" first="a story of their own" />
        <button type="submit" name="kind" value="move">
          Move the chosen reports
        </button>
      </form>
      <form method="post" action={action}>
        <Where id="merge" label="All of it belongs to" first="choose a story" />
        <button type="submit" name="kind" value="merge">
          Merge into that story
        </button>
      </form>
    </details>
  )
}

/** A story out of the latest ones, or any by the address of its page. */
function Where({ id, label, first }: { readonly id: string; readonly label: string; readonly first: string }) {
  return (
    <div class="where">
      <label for={`${id}-to`}>{label}</label>
      <select id={`${id}-to`} name="to">
        <option value="">{first}</option>
        <OtherStories />
      </select>
      <label for={`${id}-other`}>or the one with this address or id</label>
      <input id={`${id}-other`} name="other" maxLength={300} autocomplete="off" />
    </div>
  )
}

export function Corrected({ story, corrections, titles }: Named & { readonly corrections: readonly KeptCorrection[] }) {
  if (!corrections.length) return null
  return (
    <>
      <h3 id="corrected">What was corrected</h3>
      <ol class="corrected">
        {[...corrections].reverse().map((kept) => (
          <li key={kept.id}>
            <p>
              <Instant at={kept.at} />: {kept.isUndone ? <s>{toWords(kept, titles)}</s> : toWords(kept, titles)}{' '}
              {kept.stories
                .filter((id) => id !== story)
                .map((id) => (
                  <a key={id} href={`/story/${id}`}>
                    <StoryName story={id} />
                  </a>
                ))}{' '}
              {kept.isUndone && 'Undone.'}
            </p>
            {!kept.isUndone && (
              <form method="post" action={`/story/${story}/undo`}>
                <button type="submit" name="correction" value={String(kept.id)} aria-label={`Undo: ${toWords(kept, titles)}`}>
                  Undo
                </button>
              </form>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

/** What a person did, seen from any of the stories that it changed; the other stories are named behind it. */
function toWords({ correction, reports }: KeptCorrection, titles: ReadonlyMap<string, string>): string {
  const some = reports.length === 1 ? `“${titles.get(reports[0]!) ?? reports[0]}”` : plural(reports.length, 'report')
  if (correction.kind === 'part') return `“${correction.names[0]}” and “${correction.names[1]}” are two.`
  if (correction.kind === 'merge') return `${some} merged with those of another story:`
  return `${some} moved to another story:`
}
