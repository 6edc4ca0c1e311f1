/** What stands around every page of the service: the way home, the search box, what is happening now. */
import type { ComponentChildren } from 'preact'

export function Frame({ query = '', children }: { readonly query?: string; readonly children: ComponentChildren }) {
  return (
    <>
      <a class="skip" href="#account">
        Skip to what this page is about
      </a>
      <header class="bar">
        <a class="home" href="/">
          rashomon
        </a>
        <search>
          <form action="/" method="get">
            <input type="search" name="q" value={query} aria-label="Search claims" placeholder="Search claims" maxLength={400} />
            <button type="submit">Search</button>
          </form>
        </search>
        <a href="/check">Check a draft</a>
        <p class="now" id="now" role="status" />
      </header>
      {children}
    </>
  )
}
