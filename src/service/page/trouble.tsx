/** What a reader is told when a form of ours cannot be done: why, what to do, and the way back. */
import { Frame } from './frame.js'

export function Trouble({ message, remedy, back }: { readonly message: string; readonly remedy: string; readonly back: string }) {
  return (
    <Frame>
      <main id="account" tabIndex={-1} class="stories-page">
        <h1 class="title">That could not be done</h1>
        <p class="standfirst" role="alert">
          {message} {remedy}
        </p>
        <p>
          <a href={back}>Back</a>
        </p>
      </main>
    </Frame>
  )
}
