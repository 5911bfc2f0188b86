import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SENTIMENTS, type Sentiment } from '../../../core/triage/facts.ts'
import { OpinionTrouble } from '../second-opinion.ts'
import { CONFIG_FILE, readLabels } from './read-labels.ts'
import { readTokenizer, type Tokenizer } from './read-tokenizer.ts'
import type { Runtime, Session } from './runtime.ts'
import { tokenize } from './tokenize.ts'

/** What a folder must hold, as Hugging Face lays out a model for ONNX. */
export const FILES = ['model.onnx', 'tokenizer.json', 'config.json'] as const

/** More takes longer than a batch of messages waits, and a post is shorter. */
const LONGEST = 512

export interface Classified {
  readonly value: Sentiment
  readonly confidence: number
}

export type Classify = (text: string) => Promise<Classified>

/**
 * A text classifier in a folder.
 * @throws OpinionTrouble where its files cannot be used.
 */
export async function openClassifier(folder: string, runtime: Runtime): Promise<Classify> {
  const tokenizer = readTokenizer(readJson(folder, 'tokenizer.json'))
  const config = CONFIG_FILE.safeParse(readJson(folder, 'config.json'))
  if (!config.success) throw new OpinionTrouble('config.json has no id2label')
  const labels = readLabels(config.data.id2label)
  const longest = Math.min(LONGEST, config.data.max_position_embeddings ?? LONGEST)
  const session = await openSession(folder, runtime)
  return async text => {
    const logits = await run(session, runtime, tokenize(text, tokenizer, longest))
    if (logits.length !== labels.length)
      throw new OpinionTrouble('model.onnx gives another number of outputs than config.json has labels')
    return likeliest(labels, toProbabilities(logits))
  }
}

function readJson(folder: string, name: (typeof FILES)[number]): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, name), 'utf8'))
  } catch {
    throw new OpinionTrouble(`${name} cannot be read`)
  }
}

async function openSession(folder: string, runtime: Runtime): Promise<Session> {
  try {
    return await runtime.InferenceSession.create(join(folder, 'model.onnx'))
  } catch {
    throw new OpinionTrouble('model.onnx cannot be opened')
  }
}

/** What BERT's kin may ask for beside the text's numbers: which of them count, and to which of two texts they belong. */
const FILLERS: Readonly<Record<string, bigint>> = { attention_mask: 1n, token_type_ids: 0n }

async function run(
  session: Session,
  { Tensor }: Runtime,
  ids: Tokenizer['before'],
): Promise<readonly number[]> {
  const shape = [1, ids.length]
  const inputs = session.inputNames.map(name => {
    const filler = FILLERS[name]
    if (filler === undefined && name !== 'input_ids')
      throw new OpinionTrouble(`model.onnx asks for "${name}", which is not known here`)
    const data = BigInt64Array.from(ids, id => filler ?? BigInt(id))
    return [name, new Tensor('int64', data, shape)]
  })
  const outputs = await session.run(Object.fromEntries(inputs))
  const [first = ''] = session.outputNames
  return Array.from(outputs[first]?.data ?? [], Number)
}

function toProbabilities(logits: readonly number[]): readonly number[] {
  const most = Math.max(...logits)
  const raised = logits.map(logit => Math.exp(logit - most))
  const sum = raised.reduce((a, b) => a + b, 0)
  return raised.map(each => each / sum)
}

function likeliest(labels: readonly Sentiment[], probabilities: readonly number[]): Classified {
  const sumOf = (value: Sentiment): number =>
    labels.reduce((sum, label, at) => sum + (label === value ? (probabilities[at] ?? 0) : 0), 0)
  const ranked = SENTIMENTS.map(value => ({ value, confidence: Math.min(1, sumOf(value)) })).sort(
    (a, b) => b.confidence - a.confidence,
  )
  const [best] = ranked
  // What is not a number is larger and smaller than nothing.
  if (best === undefined || !ranked.every(each => Number.isFinite(each.confidence)))
    throw new OpinionTrouble('model.onnx gives no numbers')
  return best
}
