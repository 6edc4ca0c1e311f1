/**
 * Characters: what no text holds is taken out, white space made even. Knows no format.
 */

/** One paragraph, white space made single, controls and lone surrogates taken out; "" if nothing is left. */
export function cleanParagraph(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim()
}

/** Line ends made "\n"; controls, lone surrogates, soft hyphens, zero-width and direction marks taken out; odd spaces made plain. */
export function cleanText(text: string): string {
  return text.replace(LINE_ENDS, '\n').replace(ODD_SPACES, ' ').replace(NO_TEXT, '')
}

/** Whether a text holds characters that no text holds (controls, lone surrogates, the replacement character). */
export const isBroken = (text: string): boolean => BROKEN.test(text)

const LINE_ENDS = /\r\n?|\u2028|\u2029|\u0085/g
const ODD_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\f\v]/g
const NO_TEXT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: taking controls out is the point
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]|\p{Surrogate}/gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding controls is the point
const BROKEN = /[\u0000-\u0008\u000e-\u001f\u007f\ufffd]|\p{Surrogate}/u

/** Letters and figures alone, small: what two paragraphs are compared by. */
export const bareOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
