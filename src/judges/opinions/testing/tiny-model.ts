import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const VOCABULARY: readonly string[] = [
  '[PAD]',
  '[UNK]',
  '[CLS]',
  '[SEP]',
  'hello',
  'world',
  'una',
  '##ff',
  '##able',
  'perche',
  'cosi',
  'perché',
  'Hello',
  'sep',
  '你',
  '😡',
  ...'[],!?$',
]

const token = (id: string) => ({ SpecialToken: { id, type_id: 0 } })
const special = (id: string) => ({ id, ids: [VOCABULARY.indexOf(id)], tokens: [id] })

/** A `tokenizer.json` as Hugging Face's tokenizers write it for BERT, with a vocabulary that one can read. */
export const TOKENIZER = {
  version: '1.0',
  truncation: null,
  padding: null,
  added_tokens: [],
  normalizer: {
    type: 'BertNormalizer',
    clean_text: true,
    handle_chinese_chars: true,
    strip_accents: null,
    lowercase: true,
  },
  pre_tokenizer: { type: 'BertPreTokenizer' },
  post_processor: {
    type: 'TemplateProcessing',
    single: [token('[CLS]'), { Sequence: { id: 'A', type_id: 0 } }, token('[SEP]')],
    pair: [],
    special_tokens: { '[CLS]': special('[CLS]'), '[SEP]': special('[SEP]') },
  },
  decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
  model: {
    type: 'WordPiece',
    unk_token: '[UNK]',
    continuing_subword_prefix: '##',
    max_input_chars_per_word: 100,
    vocab: Object.fromEntries(VOCABULARY.map((word, id) => [word, id])),
  },
}

export const CONFIG = {
  model_type: 'bert',
  id2label: { 0: 'positive', 1: 'neutral', 2: 'negative' },
  max_position_embeddings: 6,
}

/** A model's folder; `model.onnx` is only a name in it. */
export function writeModelFolder(
  folder: string,
  { tokenizer = TOKENIZER as unknown, config = CONFIG as unknown } = {},
): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'tokenizer.json'), JSON.stringify(tokenizer))
  writeFileSync(join(folder, 'config.json'), JSON.stringify(config))
  writeFileSync(join(folder, 'model.onnx'), '')
  return folder
}
