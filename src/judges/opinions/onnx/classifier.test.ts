import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addSecondOpinions } from '../add-second-opinions.ts'
import { alwaysInDoubt, asking, judged, openLog } from '../testing/doubtful.ts'
import { CONFIG, writeModelFolder } from '../testing/tiny-model.ts'
import { openClassifier } from './classifier.ts'
import { createOnnxOpinion, findOnnxTrouble } from './onnx-opinion.ts'
import { readLabels } from './read-labels.ts'
import { loadRuntime, type Runtime } from './runtime.ts'

let root: string
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'onnx-'))
})
afterAll(() => rmSync(root, { recursive: true }))

let folders = 0
const folderWith = (files: Parameters<typeof writeModelFolder>[1] = {}) =>
  writeModelFolder(join(root, `${++folders}`), files)

interface Fed {
  readonly type: string
  readonly data: BigInt64Array
  readonly shape: readonly number[]
}

/** A runtime that shows what it was given and answers with these numbers. */
function stubRuntime(
  logits: readonly number[],
  inputNames = ['input_ids', 'attention_mask', 'token_type_ids'],
) {
  const fed: Readonly<Record<string, Fed>>[] = []
  const runtime: Runtime = {
    Tensor: class {
      readonly type
      readonly data
      readonly shape
      constructor(type: 'int64', data: BigInt64Array, shape: readonly number[]) {
        this.type = type
        this.data = data
        this.shape = shape
      }
    },
    InferenceSession: {
      create: async () => ({
        inputNames,
        outputNames: ['logits'],
        run: async inputs => {
          fed.push(inputs as Readonly<Record<string, Fed>>)
          return { logits: { data: Float32Array.from(logits) } }
        },
      }),
    },
  }
  return { runtime, fed }
}

describe('labels', () => {
  test.each([
    [{ 0: 'positive', 1: 'neutral', 2: 'negative' }, ['positive', 'neutral', 'negative']],
    [{ 0: 'NEG', 1: 'NEU', 2: 'POS' }, ['negative', 'neutral', 'positive']],
    [{ 0: 'LABEL_0', 1: 'LABEL_1', 2: 'LABEL_2' }, ['negative', 'neutral', 'positive']],
    [
      { 0: '1 star', 1: '2 stars', 2: '3 stars', 3: '4 stars', 4: '5 stars' },
      ['negative', 'negative', 'neutral', 'positive', 'positive'],
    ],
  ])('%j', (labels, sentiments) => expect(readLabels(labels)).toEqual(sentiments))

  test.each([
    [{ 0: 'negative', 1: 'positive' }],
    [{ 0: 'LABEL_0', 1: 'LABEL_1' }],
    [{ 0: 'LABEL_2', 1: 'LABEL_1', 2: 'LABEL_0' }],
    [{ 0: 'anger', 1: 'joy', 2: 'sadness' }],
    [{ 0: 'negative', 1: 'neutral', 2: 'positive', 3: 'toxic' }],
    [{ 1: 'negative', 2: 'neutral', 3: 'positive' }],
    [{ 0: 'negative', 1: 'neutral', 2: 'positive', 3: 'constructor' }],
    [{}],
  ])('%j cannot be used', labels => expect(() => readLabels(labels)).toThrow(/id2label/))
})

describe('a classifier', () => {
  test('is given the text’s numbers, all of them counting, as one text', async () => {
    const { runtime, fed } = stubRuntime([0, 0, 0])
    const classify = await openClassifier(folderWith(), runtime)
    await classify('hello world')
    const shape = [1, 4]
    expect(fed).toEqual([
      {
        input_ids: { type: 'int64', data: BigInt64Array.of(2n, 4n, 5n, 3n), shape },
        attention_mask: { type: 'int64', data: BigInt64Array.of(1n, 1n, 1n, 1n), shape },
        token_type_ids: { type: 'int64', data: BigInt64Array.of(0n, 0n, 0n, 0n), shape },
      },
    ])
  })

  test('that knows no pairs of texts is not told of them', async () => {
    const { runtime, fed } = stubRuntime([0, 0, 0], ['input_ids', 'attention_mask'])
    await (await openClassifier(folderWith(), runtime))('hello')
    expect(Object.keys(fed[0] ?? {})).toEqual(['input_ids', 'attention_mask'])
  })

  test('is given no more than it has places for', async () => {
    const { runtime, fed } = stubRuntime([0, 0, 0])
    await (await openClassifier(folderWith(), runtime))('hello '.repeat(20))
    expect(fed[0]?.input_ids?.data).toHaveLength(CONFIG.max_position_embeddings)
  })

  test('says the likeliest and how likely it is', async () => {
    const { runtime } = stubRuntime([0, Math.log(2), Math.log(7)])
    const said = await (await openClassifier(folderWith(), runtime))('hello')
    expect(said.value).toBe('negative')
    expect(said.confidence).toBeCloseTo(0.7)
  })

  test('of stars: those that mean the same count together', async () => {
    const id2label = { 0: '1 star', 1: '2 stars', 2: '3 stars', 3: '4 stars', 4: '5 stars' }
    const { runtime } = stubRuntime([3, 3, 4, 0.001, 0.001].map(Math.log))
    const classify = await openClassifier(folderWith({ config: { id2label } }), runtime)
    const said = await classify('hello')
    expect(said.value).toBe('negative')
    expect(said.confidence).toBeCloseTo(0.6, 3)
  })

  test.each([
    ['another number of outputs', [1, 2], undefined, /number of outputs/],
    ['no numbers', [Number.NaN, 1, 2], undefined, /no numbers/],
    ['a wish that nobody knows', [1, 2, 3], ['input_ids', 'pixel_values'], /pixel_values/],
  ])('with %s is refused', async (_, logits, inputs, words) => {
    const classify = await openClassifier(folderWith(), stubRuntime(logits, inputs).runtime)
    await expect(classify('hello')).rejects.toThrow(words)
  })

  test.each([
    ['whose labels say nothing', { config: { id2label: { 0: 'yes', 1: 'no' } } }, /id2label/],
    ['without labels', { config: {} }, /id2label/],
    ['with another tokenizer', { tokenizer: { model: { type: 'BPE' } } }, /WordPiece/],
  ])('%s is not opened', async (_, files, words) => {
    await expect(openClassifier(folderWith(files), stubRuntime([]).runtime)).rejects.toThrow(words)
  })
})

describe('without what it needs', () => {
  test('the runtime that is missing is named, with how to install it', async () => {
    await expect(loadRuntime(['a-runtime-that-nobody-wrote'])).rejects.toThrow(
      /npm install --no-save onnxruntime-node/,
    )
  })

  test('another package in its place is not taken for one', async () => {
    await expect(loadRuntime(['zod'])).rejects.toThrow(/zod is not a runtime/)
  })

  test('the files that are missing are named', () =>
    expect(findOnnxTrouble(root)).toBe('the folder has no model.onnx, tokenizer.json, config.json'))

  test('the desk judges by itself, and one line says why', async () => {
    const log = openLog()
    const own = { judge: alwaysInDoubt, close: async () => undefined }
    const judges = addSecondOpinions(
      own,
      { maySendText: false, dailyBudget: 100, below: 0.5, timeoutMs: 2_000, onnxFolder: root },
      log,
    )
    expect(judges).toBe(own)
    expect(log.lines).toEqual([
      {
        level: 'warn',
        words: [
          { trouble: 'the folder has no model.onnx, tokenizer.json, config.json' },
          expect.stringContaining('PRONTO_ONNX_FOLDER'),
        ],
      },
    ])
  })

  test('its thread says why it cannot open: the first question is not answered, the others fail', async () => {
    const opinion = createOnnxOpinion(join(root, 'nowhere'))
    const ask = () => opinion.ask(asking('ciao'), judged(), new AbortController().signal)
    expect(await ask()).toBeNull()
    // Which of both is said first depends on whether somebody installed a runtime here.
    await expect.poll(() => ask().catch(String)).toMatch(/no runtime for ONNX|tokenizer.json cannot be read/)
    await opinion.close()
  })
})
