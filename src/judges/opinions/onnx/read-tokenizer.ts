import { z } from 'zod'
import { OpinionTrouble } from '../second-opinion.ts'

/** How BERT cleans a text before it is cut into words. */
const NORMALIZER = z.object({
  type: z.literal('BertNormalizer'),
  clean_text: z.boolean(),
  handle_chinese_chars: z.boolean(),
  /** Null: as `lowercase` says, as the first BERT did. */
  strip_accents: z.boolean().nullable(),
  lowercase: z.boolean(),
})

const WORDPIECE = z.object({
  type: z.literal('WordPiece'),
  unk_token: z.string(),
  continuing_subword_prefix: z.string(),
  max_input_chars_per_word: z.number().int().positive(),
  vocab: z.record(z.string(), z.number().int().min(0)),
})

const PIECE = z.union([
  z.object({ SpecialToken: z.object({ id: z.string() }) }),
  z.object({ Sequence: z.object({ id: z.literal('A') }) }),
])
const TEMPLATE = z.object({
  type: z.literal('TemplateProcessing'),
  single: z.array(PIECE),
  special_tokens: z.record(z.string(), z.object({ ids: z.array(z.number().int().min(0)) })),
})
const NAMED_ID = z.tuple([z.string(), z.number().int().min(0)])
const BERT_PROCESSING = z.object({ type: z.literal('BertProcessing'), sep: NAMED_ID, cls: NAMED_ID })

/** `tokenizer.json` as Hugging Face's tokenizers write it for BERT and its kin. */
const TOKENIZER_FILE = z.object({
  normalizer: NORMALIZER.nullable(),
  pre_tokenizer: z.object({ type: z.literal('BertPreTokenizer') }),
  post_processor: z.discriminatedUnion('type', [TEMPLATE, BERT_PROCESSING]),
  model: WORDPIECE,
})

export interface Tokenizer {
  readonly cleaning: {
    readonly cleansText: boolean
    readonly partsChinese: boolean
    readonly stripsAccents: boolean
    readonly lowersCase: boolean
  }
  readonly ids: ReadonlyMap<string, number>
  /** What stands for a word that the vocabulary cannot build. */
  readonly unknownId: number
  /** Before a piece that is not the first of its word. */
  readonly prefix: string
  readonly longestWord: number
  readonly before: readonly number[]
  readonly after: readonly number[]
}

/** @throws OpinionTrouble where the file describes another tokenizer than WordPiece as BERT has it. */
export function readTokenizer(file: unknown): Tokenizer {
  const parsed = TOKENIZER_FILE.safeParse(file)
  if (!parsed.success)
    throw new OpinionTrouble(
      `tokenizer.json is not that of a WordPiece tokenizer as BERT has it (${parsed.error.issues[0]?.path.join('.')})`,
    )
  const { model, normalizer, post_processor: around } = parsed.data
  const ids = new Map(Object.entries(model.vocab))
  const unknownId = ids.get(model.unk_token)
  if (unknownId === undefined)
    throw new OpinionTrouble('tokenizer.json: its word for the unknown is not in its vocabulary')
  return {
    cleaning: readCleaning(normalizer),
    ids,
    unknownId,
    prefix: model.continuing_subword_prefix,
    longestWord: model.max_input_chars_per_word,
    ...(around.type === 'BertProcessing'
      ? { before: [around.cls[1]], after: [around.sep[1]] }
      : readTemplate(around)),
  }
}

const readCleaning = (normalizer: z.infer<typeof NORMALIZER> | null): Tokenizer['cleaning'] => ({
  cleansText: normalizer?.clean_text ?? false,
  partsChinese: normalizer?.handle_chinese_chars ?? false,
  stripsAccents: normalizer?.strip_accents ?? normalizer?.lowercase ?? false,
  lowersCase: normalizer?.lowercase ?? false,
})

/** What is put before and behind a text that stands alone. */
function readTemplate({
  single,
  special_tokens: special,
}: z.infer<typeof TEMPLATE>): Pick<Tokenizer, 'before' | 'after'> {
  const place = single.findIndex(piece => 'Sequence' in piece)
  if (place < 0) throw new OpinionTrouble('tokenizer.json: its template has no place for the text')
  const idsOf = (piece: z.infer<typeof PIECE>): readonly number[] => {
    if ('Sequence' in piece) throw new OpinionTrouble('tokenizer.json: its template has the text twice')
    const ids = special[piece.SpecialToken.id]?.ids
    if (ids === undefined)
      throw new OpinionTrouble('tokenizer.json: its template names a token that it does not know')
    return ids
  }
  return { before: single.slice(0, place).flatMap(idsOf), after: single.slice(place + 1).flatMap(idsOf) }
}
