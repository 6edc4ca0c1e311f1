/** What a reader is told when something cannot be shown or done: why, what to do, and the way back. */
import { Frame } from './frame.js'

interface TroubleProps {
  /** Of the page; that a form could not be done unless given. */
  readonly title?: string
  readonly message: string
  /** What to do; none where the message says it. */
  readonly remedy?: string
  readonly back: { readonly path: string; readonly label: string }
}

export function Trouble({ title = 'That could not be done', message, remedy, back }: TroubleProps) {
  return (
    <Frame>
      <main id="account" tabIndex={-1} class="stories-page">
        <h1 class="title">{title}</h1>
        <p class="standfirst" role="alert">
          {message} {remedy}
        </p>
        <p class="way">
          <a href={back.path}>{back.label}</a>
        </p>
      </main>
    </Frame>
  )
}
