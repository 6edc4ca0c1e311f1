/** Above a story: a slider over the times at which its account changed (a script makes it work), and the line of what changed since the last visit. */
import { formatTime } from '../../show/format.js'
import type { HistoryEntry } from '../../store/store.js'

interface TimesProps {
  readonly history: readonly HistoryEntry[]
  readonly at?: string
}

export function Times({ history, at }: TimesProps) {
  const last = history.length - 1
  const shown = at === undefined ? last : history.findLastIndex((entry) => Date.parse(entry.at) <= Date.parse(at))
  const labels = history.map((entry, index) => (index === last ? `now, as of ${say(entry.at)}` : say(entry.at)))
  return (
    <section aria-label="What was known when">
      {history.length > 1 && (
        <div class="times scripted" id="times">
          <label for="time">As it was known</label>
          <input
            type="range"
            id="time"
            min={0}
            max={last}
            step={1}
            value={shown}
            list="time-marks"
            autocomplete="off"
            aria-valuetext={labels[shown]}
            aria-describedby="time-hint"
          />
          <datalist id="time-marks">
            {history.map((entry, index) => (
              <option key={entry.revision} value={String(index)} label={labels[index]} data-at={entry.at} />
            ))}
          </datalist>
          <output for="time" id="time-said">
            {labels[shown]}
          </output>
          <span class="unseen" id="time-hint">
            Moves the account to an earlier time, and back. The same times are links under What changed.
          </span>
        </div>
      )}
      <p class="since" id="since" hidden>
        <span /> <a href="#changes">What changed</a>
      </p>
    </section>
  )
}

function say(at: string): string {
  const iso = new Date(at).toISOString()
  return formatTime({ start: iso, end: iso, precision: 'minute', stated: '' })
}
