/** Which event a number is of, as a question names it: "in June 2031", "on 4 June 2031", "at Kestrel Point", "expected". */
import { MONTH_WORDS } from '../rules/en/other-events.js'

/** The key of an event, as `Happening.eventOf` gives it, in words; '' for the happening itself. */
export function sayEvent(key: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(key) ?? []
  if (!year) return key
  const name = month && MONTH_WORDS[Number(month) - 1]
  if (!name) return `in ${year}`
  return day ? `on ${Number(day)} ${name} ${year}` : `in ${name} ${year}`
}
