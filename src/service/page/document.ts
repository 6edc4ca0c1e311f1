/** A page as one document with a policy that allows its own style and scripts by their hashes, its own server, and nothing else. */
import { createHash } from 'node:crypto'
import { SCRIPT } from '../../show/page/script.js'
import { STYLE } from '../../show/page/style.js'
import { LIVE_SCRIPT } from './script.js'
import { FRAME_STYLE } from './style.js'
import { TIME_SCRIPT } from './time-script.js'
import { VISIT_SCRIPT } from './visit-script.js'

const STYLES = `${STYLE}${FRAME_STYLE}`
const SCRIPTS = [SCRIPT, LIVE_SCRIPT, TIME_SCRIPT, VISIT_SCRIPT]
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const POLICY = [
  "default-src 'none'",
  `style-src ${hashOf(STYLES)}`,
  `script-src ${SCRIPTS.map(hashOf).join(' ')}`,
  "connect-src 'self'",
  // For the icon that a browser asks for unasked.
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

interface Shown {
  readonly title: string
  /** Markup that Preact made. */
  readonly body: string
  /** The story that the page shows. */
  readonly story?: string
  /** It shows what was, and never changes. */
  readonly isPast?: boolean
  /** Address of the feed that goes with it. */
  readonly feed?: string
}

export const toBytes = (shown: Shown): Uint8Array<ArrayBuffer> => new TextEncoder().encode(toDocument(shown))

/** The page as the answer to a request. */
export const toAnswer = (shown: Shown): Response => toResponse(toBytes(shown))

export const toResponse = (bytes: Uint8Array<ArrayBuffer>): Response =>
  new Response(bytes, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      // Told to our own pages alone: without one, a browser says of a form only that it comes from nowhere, and it would be refused.
      'referrer-policy': 'same-origin',
    },
  })

function toDocument({ title, body, story, isPast = false, feed }: Shown): string {
  const data = `${story === undefined ? '' : ` data-story="${escapeText(story)}"`}${isPast ? ' data-past="yes"' : ''}`
  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="same-origin">',
    ...(feed === undefined ? [] : [`<link rel="alternate" type="application/atom+xml" href="${escapeText(feed)}">`]),
    `<title>${escapeText(title)}</title>`,
    `<style>${STYLES}</style>`,
    '</head>',
    `<body${data}>`,
    // A carriage return would be read back as a line feed, and every offset after it would slip.
    body.replace(/\r/g, '&#13;'),
    ...SCRIPTS.map((script) => `<script>${script}</script>`),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

const escapeText = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
