import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Tokenizer } from '@huggingface/tokenizers'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MODEL_FOLDER } from './encoder.js'
import { createWordPiece } from './wordpiece.js'

const small = createWordPiece(
  ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'un', '##aff', '##able', ',', 'cafe', '[', ']', 'sep', '中'].join('\n'),
  12,
)
const check = (word: string, ...ids: number[]) => expect(small.pieces(word)).toEqual(ids)

test('the longest known piece comes first', () => check('unaffable', 4, 5, 6))
test('accents and case are dropped', () => check('CAFÉ', 8))
test('punctuation stands apart', () => check('un,un', 4, 7, 4))
test('a part that cannot be pieced together is one unknown', () => check('unxx,', 1, 7))
test('a special token in a text is read as its characters', () => check('[SEP]', 9, 11, 10))
test('nothing but controls is one unknown', () => check('\u0000\u200b', 1))
test('an ideograph stands alone', () => check('un中un', 4, 12, 4))
// The model was trained with the Rust tokenizer, which lower-cases letter by letter; its JavaScript twin gives a final sigma.
test('the last sigma is an ordinary one', () => expect(createWordPiece('[UNK]\nος\nοσ', 12).pieces('ΟΣ')).toEqual([2]))
test('a very long word is unknown', () => check('u'.repeat(101), 1))
test('no word gives more than its bound', () => expect(small.pieces(','.repeat(40))).toHaveLength(12))

describe.skipIf(!existsSync(join(MODEL_FOLDER, 'vocab.txt')))('beside the reference tokenizer', () => {
  const vocabulary = existsSync(join(MODEL_FOLDER, 'vocab.txt')) ? readFileSync(join(MODEL_FOLDER, 'vocab.txt'), 'utf8') : ''
  const reference = new Tokenizer(toReference(vocabulary), {})
  const own = createWordPiece(vocabulary, 10_000)
  const compare = (word: string) => {
    const expected = reference.encode(word, { add_special_tokens: false }).ids
    expect(own.pieces(word), JSON.stringify(word)).toEqual(expected.length ? expected : [100])
  }

  test.each(['Sanaʽa', 'Zelenskyy’s', '£3.5m', 'naïve', 'İstanbul', 'don’t', 'U.S.', '2,000', '—', '…', 'ß', 'ﬁve', '東京', '👩‍🚒', 'Đà'])(
    '%s',
    compare,
  )
  test('any word', () => {
    const letters = fc.constantFrom(...'aeinstr.,-’"“$%0123ÉñÅžЖяωסع日本 ́\t'.split(''), '\u00ad', '\u200d', 'é', 'Ａ', '\u{1f600}')
    fc.assert(fc.property(fc.string({ unit: letters, minLength: 1, maxLength: 24 }), compare), { numRuns: 500 })
  })
})

/** The reference reads a tokenizer.json; ours is only a vocabulary, so the rest is BERT's uncased one written out. */
function toReference(vocabulary: string) {
  const vocab = Object.fromEntries(
    vocabulary
      .split('\n')
      .filter(Boolean)
      .map((piece, id) => [piece, id]),
  )
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: [],
    normalizer: { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, strip_accents: null, lowercase: true },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: null,
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: { type: 'WordPiece', unk_token: '[UNK]', continuing_subword_prefix: '##', max_input_chars_per_word: 100, vocab },
  }
}
