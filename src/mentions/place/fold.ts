/**
 * The form under which names are compared and looked up: "Jabālyā" and "JABALYA" are one, "St. Louis" is "saint louis".
 *
 * The built place index holds folded names, so a change here asks for a new build. Knows no list of names.
 */
import anyAscii from 'any-ascii'

const ASCII = /^[\x20-\x7e]*$/

/** Lower case, without accents, apostrophes and dots; anything else that is no letter or digit is one space. */
export function foldName(text: string): string {
  const plain = ASCII.test(text) ? text : anyAscii(text.normalize('NFC'))
  return plain
    .toLowerCase()
    .replace(/['`.]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/^st (?=[a-z])/, 'saint ')
    .replace(/^mt (?=[a-z])/, 'mount ')
}
