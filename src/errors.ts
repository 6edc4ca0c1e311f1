/**
 * Every error and note that a user can meet, one row each; docs/errors.md is written from this table.
 *
 * An error is thrown for what the caller must change. Bad input is a note: the other reports are read.
 */
import type { Note } from './contract/index.js'

export const ERRORS = {
  usage: { remedy: 'See `rashomon --help`.', exit: 2, status: 400 },
  'nothing-to-read': { remedy: 'Name a file, a folder or a pattern that holds reports, or pipe one in.', exit: 2, status: 400 },
  'model-missing': { remedy: 'Reinstall the package, or name the folder that holds the model with --model.', exit: 3, status: 503 },
  'model-damaged': { remedy: 'Reinstall the package: the model file is not the one its card describes.', exit: 3, status: 503 },
  'model-version': { remedy: 'Use the model that came with this version of the package.', exit: 3, status: 503 },
  'gazetteer-missing': { remedy: 'Reinstall the package: its place index is missing or damaged.', exit: 3, status: 503 },
  'account-unreadable': {
    remedy: 'Give a file that `rashomon read --json` wrote, with this version of the program.',
    exit: 2,
    status: 400,
  },
  'bundle-damaged': { remedy: 'Give a file that `rashomon bundle` wrote, whole.', exit: 2, status: 400 },
  'store-in-use': {
    remedy: 'Stop the other process, or name another folder with --data; to share one store, use PostgreSQL (--database).',
    exit: 6,
    status: 503,
  },
  'store-unreachable': { remedy: 'Check the address, and that PostgreSQL runs and lets this user in.', exit: 6, status: 503 },
  'store-newer': { remedy: 'Use the version of rashomon that wrote it, or a later one.', exit: 6, status: 503 },
  'store-full': {
    remedy: 'Free space on the disk of the store; what was acknowledged is kept, the rest will be taken when sent again.',
    exit: 6,
    status: 507,
  },
  'store-read-only': { remedy: 'Check who owns the store and that its disk can be written.', exit: 6, status: 503 },
  'not-found': { remedy: 'Check the id.', exit: 2, status: 404 },
  'correction-empty': { remedy: 'Choose other reports or another story: all of it stands so already.', exit: 2, status: 409 },
  'draft-empty': { remedy: 'Name a file that holds the draft as text.', exit: 2, status: 400 },
  'draft-language': { remedy: 'Give the draft in English: sentences in other languages cannot be checked.', exit: 2, status: 422 },
  'drafts-waiting': { remedy: 'Send it again in a few seconds: drafts are held against reports one at a time.', exit: 1, status: 429 },
  'arguments-wrong': { remedy: 'Call the tool with the arguments that its input schema names.', exit: 2, status: 400 },
  'cursor-stale': { remedy: 'Ask again without a cursor, from the beginning.', exit: 2, status: 409 },
  'token-missing': {
    remedy: 'Send the header `Authorization: Bearer TOKEN` with the token that the server was started with.',
    exit: 2,
    status: 401,
  },
  'failed-inside': {
    remedy: 'Try again; if it happens again, report it with what the program wrote to standard error.',
    exit: 1,
    status: 500,
  },
  'port-in-use': { remedy: 'Stop what listens there, or name another port with --port.', exit: 2, status: 503 },
  'token-needed': {
    remedy:
      'Give the token as `Authorization: Bearer TOKEN`, or in a browser as the password; when starting, set RASHOMON_TOKEN or --token.',
    exit: 2,
    status: 401,
  },
  'host-refused': {
    remedy: 'Ask for it as localhost or 127.0.0.1, from a page of its own; other names need --host and a token.',
    exit: 2,
    status: 403,
  },
  'body-too-large': { remedy: 'Send fewer reports at once, or JSON Lines, which may be of any length.', exit: 2, status: 413 },
  'too-many-requests': { remedy: 'Wait as long as `Retry-After` says, or send many reports in one request.', exit: 2, status: 429 },
  'service-failed': { remedy: 'Try again; if it fails again, the log of the service says why.', exit: 1, status: 500 },
  'output-failed': { remedy: 'Check that the folder exists, can be written and has space left.', exit: 4, status: 500 },
} as const
export type ErrorCode = keyof typeof ERRORS

export const NOTES = {
  'file-unreadable': { severity: 'error', remedy: 'Check the path and that you may read it.' },
  'address-refused': { severity: 'error', remedy: 'Name an address of the open internet, or save the page and name the file.' },
  'address-failed': { severity: 'error', remedy: 'Check the address and the network, or save the page and name the file.' },
  'file-empty': { severity: 'warning', remedy: 'Save the report again; the file holds no text.' },
  'file-binary': { severity: 'warning', remedy: 'Give the text of the report in one of the formats of docs/formats.md.' },
  'file-too-large': { severity: 'error', remedy: 'Split the file, or raise `fileBytesMax`.' },
  'file-damaged': { severity: 'warning', remedy: 'Save the file again; what could be read of it was read.' },
  'file-twice': { severity: 'info', remedy: 'Nothing to do: the same report was counted once.' },
  'format-unknown': { severity: 'warning', remedy: 'Give it in one of the formats of docs/formats.md.' },
  'text-elsewhere': { severity: 'warning', remedy: 'Give the files that it names as well: what stands elsewhere is not fetched.' },
  'report-withdrawn': { severity: 'warning', remedy: 'Leave the report out, or take what it says as withdrawn.' },
  'report-embargoed': { severity: 'warning', remedy: 'Publish nothing that rests on it before that time.' },
  'charset-guessed': { severity: 'info', remedy: 'State the character set in the file, or save it as UTF-8.' },
  'text-cut': { severity: 'warning', remedy: 'Split the report, or raise `reportCharsMax`.' },
  'text-repaired': { severity: 'info', remedy: 'Nothing to do: characters that no text holds were taken out.' },
  'sentence-cut': { severity: 'info', remedy: 'Nothing to do: a very long sentence was read in pieces.' },
  'page-too-deep': { severity: 'warning', remedy: 'Give the text of the article: the page nests too deeply to be read as one.' },
  'no-body': { severity: 'warning', remedy: 'Check that the page holds an article; nothing of it reads like one.' },
  'language-unknown': { severity: 'warning', remedy: 'Give a report in English: others are shown, their claims are not read.' },
  'date-missing': {
    severity: 'warning',
    remedy: 'State the day of the report (a date line, front matter or metadata) so that "Sunday" can be placed.',
  },
  'date-doubtful': { severity: 'warning', remedy: 'Check the date that the report states.' },
  'outlet-doubtful': { severity: 'warning', remedy: 'Check whose report it is: anyone can state a name.' },
  'outlet-missing': { severity: 'info', remedy: 'State the outlet; until then the report counts as an outlet of its own.' },
  'bundle-altered': {
    severity: 'error',
    remedy: 'Do not rely on this copy: get the bundle again from who made it and compare the seals, or build it anew from the reports.',
  },
  'reading-damaged': { severity: 'error', remedy: 'Read the report again with `rashomon read --jsonl`; the other readings were used.' },
  'reading-version': { severity: 'error', remedy: 'Read the report again with this version of the program: `rashomon read --jsonl`.' },
  'draft-without-claim': { severity: 'warning', remedy: 'Check that the right file was named: nothing in it can be held against reports.' },
  'draft-cut': { severity: 'error', remedy: 'Split the draft: what stands behind the cut was not checked.' },
  'text-addresses-model': {
    severity: 'warning',
    remedy: 'See who put it there: it was read as text like any other, and nothing follows it.',
  },
  'report-contradicts-itself': { severity: 'warning', remedy: 'Read both places: the body was taken over the headline.' },
} as const satisfies Record<string, { severity: Note['severity']; remedy: string }>
export type NoteCode = keyof typeof NOTES

export class RashomonError extends Error {
  override readonly name = 'RashomonError'
  readonly code: ErrorCode
  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
  get remedy(): string {
    return ERRORS[this.code].remedy
  }
  get exit(): number {
    return ERRORS[this.code].exit
  }
  /** Of the answer over HTTP. */
  get status(): number {
    return ERRORS[this.code].status
  }
}

/** A note with the severity and remedy of its row. */
export const toNote = (code: NoteCode, message: string, where?: Note['where']): Note => ({
  code,
  severity: NOTES[code].severity,
  ...(where ? { where } : {}),
  message,
  remedy: NOTES[code].remedy,
})
