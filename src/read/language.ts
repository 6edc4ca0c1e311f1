/**
 * Whether a text is English, by its commonest words and its script: all that the reader needs to know.
 *
 * Not a language detector: others are told apart only so far that the note can name them.
 */

const COMMON: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    'the of and to in a is that for it was on with as at by he from his have were are has said not be this but an they who after had which their or we'.split(
      ' ',
    ),
  ),
  de: new Set(
    'der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'de la le et les des en un une du dans que est pour qui sur par plus pas au ce il sont avec ont cette aux son mais été'.split(' '),
  ),
  es: new Set('de la que el en y los del se las por un para con no una su al lo como más pero sus le ha este sobre fue son'.split(' ')),
  it: new Set('di che la il un per in una sono mi ho si lo ha le con ma non del della gli nel alla dei anche più come è stato'.split(' ')),
  pt: new Set('de que não do da em um para com uma os no se na por mais as dos como mas foi ao ele das tem à seu sua'.split(' ')),
  nl: new Set(
    'de het een en van ik te dat die in je niet is op aan met als voor zijn er maar om hem dan zou of wat mijn men naar bij'.split(' '),
  ),
}

/** "en", another code, or "und" where there is too little to tell. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, 8000)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters < 20) return 'und'
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (latin < letters * 0.5) return scriptOf(sample)
  const words = sample.toLowerCase().match(/[\p{L}’']+/gu) ?? []
  let best = 'und'
  let bestCount = 0
  for (const [language, common] of Object.entries(COMMON)) {
    const count = words.filter((word) => common.has(word)).length
    if (count > bestCount) {
      best = language
      bestCount = count
    }
  }
  return bestCount >= words.length * 0.08 ? best : 'und'
}

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ar', /\p{Script=Arabic}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['th', /\p{Script=Thai}/gu],
]

const scriptOf = (sample: string): string => SCRIPTS.find(([, script]) => (sample.match(script)?.length ?? 0) > 10)?.[0] ?? 'und'
