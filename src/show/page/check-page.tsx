/** The page of a checked draft: the draft with its verdicts at the left, the reports beside it. */
import type { ComponentChildren } from 'preact'
import type { CheckedSentence, CheckReason } from '../../contract/index.js'
import { type CheckView, isBacked } from '../check-view.js'
import { sayTally, VERDICT_WORDS, VERDICTS } from '../check-words.js'
import { formatHolders, quoted } from '../format.js'
import { fileName } from '../view.js'
import { Notes } from './notes.js'
import { Line, type Passage } from './passages.js'
import { Reports } from './reports.js'

/** The colours of an account's statuses, by what a verdict asks of a reader. */
const COLOURS = {
  supported: 'corroborated',
  disputed: 'revised',
  contradicted: 'disputed',
  'attributed-wrongly': 'disputed',
  'quoted-wrongly': 'disputed',
  'not-found': 'revised',
  'no-claim': 'single',
} as const

interface CheckPageProps {
  readonly view: CheckView
  /** What stands around it has the link that skips to the draft. */
  readonly isFramed?: boolean
  /** What whoever shows it has to add below the draft. */
  readonly children?: ComponentChildren
}

export function CheckPage({ view, isFramed = false, children }: CheckPageProps) {
  const { draft, sentences, notes } = view.result
  return (
    <div class="page">
      {!isFramed && (
        <a class="skip" href="#draft">
          Skip to the draft
        </a>
      )}
      <main id={isFramed ? 'account' : 'draft'} tabIndex={-1}>
        <header class="head">
          <h1 class="title">{draft.title ?? (draft.file ? fileName(draft.file) : 'The draft')}</h1>
          <p class="standfirst">{sayTally(sentences.map(({ verdict }) => verdict))}</p>
        </header>
        <details>
          <summary>What the verdicts mean</summary>
          <dl class="legend">
            {VERDICTS.map((verdict) => (
              <div key={verdict}>
                <dt>
                  <Verdict verdict={verdict} />
                </dt>
                <dd>{VERDICT_WORDS[verdict].meaning}</dd>
              </div>
            ))}
          </dl>
        </details>
        <ol>
          {sentences.map((sentence) => (
            <Sentence key={sentence.start} sentence={sentence} view={view} />
          ))}
        </ol>
        {children}
        <Notes notes={notes} />
        <footer>
          <p>
            Checked by rashomon, on the machine of whoever made this page. A verdict says what these reports say, not what is true. Every
            reason leads to the words it rests on.
          </p>
        </footer>
      </main>
      {view.reports.reports.length > 0 && <Reports views={[view.reports]} />}
    </div>
  )
}

function Verdict({ verdict }: Pick<CheckedSentence, 'verdict'>) {
  const { sign, word } = VERDICT_WORDS[verdict]
  return (
    <span class={`badge ${COLOURS[verdict]}`}>
      <span aria-hidden="true">{sign}</span> {word}
    </span>
  )
}

function Sentence({ sentence, view }: { readonly sentence: CheckedSentence; readonly view: CheckView }) {
  const reasons = sentence.reasons.map((reason) => ({ reason, passages: passagesOf(reason, view) }))
  const support = reasons.filter(({ reason }) => reason.kind === 'support')
  return (
    <li class="finding">
      <p class="answer">
        <Line passages={(support.length ? support : reasons).flatMap(({ passages }) => passages)}>{sentence.text}</Line>
      </p>
      <p class="verdict">
        <Verdict verdict={sentence.verdict} />
        {isBacked(sentence) && `${formatHolders(sentence.outlets.length, sentence.origins)}: ${sentence.outlets.join(', ')}`}
      </p>
      <ul class="quotes">
        {reasons.map(({ reason, passages }, index) => (
          <li key={`${index} ${reason.message}`}>
            {reason.kind !== 'support' && `${reason.message} `}
            {view
              .cited(reason)
              .slice(0, 2)
              .map(({ words, report }, at) => (
                <Line key={`${report.number} ${words}`} passages={passages.slice(at, at + 1)}>
                  {quoted(words)} [{report.number}]{' '}
                </Line>
              ))}
          </li>
        ))}
      </ul>
    </li>
  )
}

const passagesOf = (reason: CheckReason, view: CheckView): Passage[] =>
  view.cited(reason).map(({ report, start, end }) => ({ report: report.report, span: { start, end } }))
