/**
 * Accounts as one self-contained page: works from a disk, offline, by mail.
 *
 * Its policy allows the one style sheet and the one script by their hashes and nothing else: no request leaves it,
 * and no text of a report can run.
 */
import { createHash } from 'node:crypto'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { AccountFile, CheckResult } from '../contract/index.js'
import { toCheckView } from './check-view.js'
import { plural } from './format.js'
import { CheckPage } from './page/check-page.js'
import { Page } from './page/page.js'
import { SCRIPT } from './page/script.js'
import { STYLE } from './page/style.js'

export function toHtml(file: AccountFile): string {
  const [first] = file.accounts
  const title = first && file.accounts.length === 1 ? first.title : plural(file.accounts.length, 'account')
  return toPage(title, renderToString(h(Page, { file })))
}

/** A checked draft as a page of the same kind. */
export function toCheckHtml(result: CheckResult): string {
  return toPage(`${result.draft.title ?? 'Draft'}: checked`, renderToString(h(CheckPage, { view: toCheckView(result) })))
}

function toPage(title: string, content: string): string {
  const policy = `default-src 'none'; style-src ${hashOf(STYLE)}; script-src ${hashOf(SCRIPT)}; base-uri 'none'; form-action 'none'`
  // A carriage return would be read back as a line feed, or two characters as one, and every offset after it would slip.
  const body = content.replace(/\r/g, '&#13;')
  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="generator" content="rashomon">',
    `<title>${escapeText(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    body,
    `<script>${SCRIPT}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const escapeText = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
