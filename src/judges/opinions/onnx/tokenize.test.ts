import { describe, expect, test } from 'vitest'
import { TOKENIZER, VOCABULARY } from '../testing/tiny-model.ts'
import { readTokenizer } from './read-tokenizer.ts'
import { tokenize } from './tokenize.ts'

const change = (change: object) => readTokenizer({ ...TOKENIZER, ...change })
const normalizer = (change: object) => ({ normalizer: { ...TOKENIZER.normalizer, ...change } })

/** The pieces between the first and the last token, which every model of this kin has. */
const piecesOf = (text: string, tokenizer = readTokenizer(TOKENIZER)) =>
  tokenize(text, tokenizer, 512).map(id => VOCABULARY[id])

describe('a text in word pieces', () => {
  test.each([
    ['hello world', 'hello world'],
    ['HELLO, World!', 'hello , world !'],
    ['unaffable', 'una ##ff ##able'],
    ['unaffablex', '[UNK]'],
    ['Perché così?', 'perche cosi ?'],
    ['hello\tworld\r\n\u00a0hello', 'hello world hello'],
    ['he\u200bllo wor\u0000ld', 'hello world'],
    ['hello你好', 'hello 你 [UNK]'],
    ['hello$world', 'hello $ world'],
    ['[SEP] hello', '[ sep ] hello'],
    ['😡 hello', '😡 hello'],
    ['', ''],
  ])('%j', (text, pieces) =>
    expect(piecesOf(text)).toEqual(['[CLS]', ...pieces.split(' ').filter(Boolean), '[SEP]']),
  )

  test('a word without end is unknown', () =>
    expect(piecesOf(`${'a'.repeat(101)} hello`)).toEqual(['[CLS]', '[UNK]', 'hello', '[SEP]']))

  test('one that keeps capitals and accents knows other words', () => {
    const cased = change(normalizer({ lowercase: false }))
    expect(piecesOf('Hello perché', cased)).toEqual(['[CLS]', 'Hello', 'perché', '[SEP]'])
  })

  test('accents go where it says so, whatever it says of capitals', () => {
    const cased = change(normalizer({ lowercase: false, strip_accents: true }))
    expect(piecesOf('perché', cased)).toEqual(['[CLS]', 'perche', '[SEP]'])
  })

  test('of two processors that mean the same', () => {
    const other = { type: 'BertProcessing', sep: ['[SEP]', 3], cls: ['[CLS]', 2] }
    expect(piecesOf('hello', change({ post_processor: other }))).toEqual(piecesOf('hello'))
  })

  test('is cut where the model ends, and still closed', () =>
    expect(
      tokenize('hello world hello world', readTokenizer(TOKENIZER), 4).map(id => VOCABULARY[id]),
    ).toEqual(['[CLS]', 'hello', 'world', '[SEP]']))

  test('is cut within a word, too', () =>
    expect(tokenize('unaffable', readTokenizer(TOKENIZER), 4).map(id => VOCABULARY[id])).toEqual([
      '[CLS]',
      'una',
      '##ff',
      '[SEP]',
    ]))
})

describe('a tokenizer that is not read', () => {
  test.each([
    ['of another kind', { model: { type: 'Unigram', vocab: [['a', -1]] } }, /WordPiece .*\(model/],
    ['that cuts words otherwise', { pre_tokenizer: { type: 'Metaspace' } }, /\(pre_tokenizer/],
    ['that cleans otherwise', { normalizer: { type: 'NFKC' } }, /\(normalizer/],
    ['without a word for the unknown', { model: { ...TOKENIZER.model, unk_token: '<unk>' } }, /unknown/],
    [
      'whose template names what there is not',
      {
        post_processor: {
          ...TOKENIZER.post_processor,
          single: [{ SpecialToken: { id: '<s>', type_id: 0 } }, { Sequence: { id: 'A', type_id: 0 } }],
        },
      },
      /template/,
    ],
    [
      'whose template has no place',
      { post_processor: { ...TOKENIZER.post_processor, single: [] } },
      /template/,
    ],
  ])('is one %s, and it is said', (_, otherwise, words) => expect(() => change(otherwise)).toThrow(words))

  test.each([null, 'text', {}, []])('is %j', file => expect(() => readTokenizer(file)).toThrow(/WordPiece/))
})
