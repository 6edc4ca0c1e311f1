/** Why a report belongs to its story: in words; and, for whoever wants to look, the evidence by its weight and where else it nearly went. */
import type { Joined } from '../../store/store.js'
import { Instant } from './instant.js'

export function Why({ joined: { by, why, joined, odds, evidence, next } }: { readonly joined: Joined }) {
  return (
    <>
      {by === 'corrected' ? (
        <>
          put here by a person, <Instant at={joined} />
        </>
      ) : (
        why.join(', ') || 'the first'
      )}
      {(evidence || next) && (
        <details>
          <summary>Evidence</summary>
          {evidence && odds !== undefined && (
            <p>
              Log odds {signed(odds)}: {evidence.map(({ kind, odds: weight }) => `${kind} ${signed(weight)}`).join(', ')}
            </p>
          )}
          {next && (
            <p>
              Next nearest: <a href={`/story/${next.story}`}>{next.story}</a> {signed(next.odds)}
            </p>
          )}
        </details>
      )}
    </>
  )
}

const signed = (odds: number): string => `${odds < 0 ? '\u2212' : '+'}${Math.abs(odds).toFixed(1)}`
