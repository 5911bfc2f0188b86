import type { LanguageModel } from 'ai'
import { maskText } from './mask-text.ts'
import { ANSWER_SCHEMA, INSTRUCTIONS, toOpinion, writePrompt } from './question.ts'
import { OpinionTrouble, type SecondOpinion } from './second-opinion.ts'

export interface LanguageModelAt {
  /** Where the OpenAI-compatible API begins, without `/chat/completions`. */
  readonly url: string
  readonly model: string
  readonly key?: string | undefined
}

/** Enough for the answer; a model that talks instead is stopped. */
const MOST_TOKENS = 200

/** Asks a language model. It is shown the text masked, the brand's names, and nothing else. */
export function createLanguageModelOpinion(at: LanguageModelAt): SecondOpinion {
  let opened: Promise<Opened> | null = null
  return {
    name: 'language model',
    clears: 'intent',
    atOnce: 4,
    async ask(asked, first, signal) {
      const text = maskText(asked, first.language.value)
      if (text === null) return null
      opened ??= openModel(at)
      const { ai, model } = await opened
      try {
        return toOpinion(await askModel(ai, model, writePrompt(text, asked.brand.names), signal))
      } catch (error) {
        throw new OpinionTrouble(nameTrouble(ai, error))
      }
    },
  }
}

type Ai = typeof import('ai')

interface Opened {
  readonly ai: Ai
  readonly model: LanguageModel
}

/** Loaded with the first question: the library would lengthen every start, and most desks never ask. */
async function openModel({ url, model, key }: LanguageModelAt): Promise<Opened> {
  const [ai, { createOpenAICompatible }] = await Promise.all([
    import('ai'),
    import('@ai-sdk/openai-compatible'),
  ])
  // It would write its hints to the console, between our lines of JSON.
  globalThis.AI_SDK_LOG_WARNINGS = false
  const provider = createOpenAICompatible({
    name: 'opinion',
    baseURL: url,
    apiKey: key,
    supportsStructuredOutputs: true,
    fetch: fetchWithoutDetour,
  })
  return {
    ai,
    // Many a model puts its JSON between fences.
    model: ai.wrapLanguageModel({ model: provider(model), middleware: ai.extractJsonMiddleware() }),
  }
}

/** Texts go to the address that somebody wrote into the settings, not to one that it names instead. */
const fetchWithoutDetour: typeof fetch = (input, init) => fetch(input, { ...init, redirect: 'error' })

async function askModel(ai: Ai, model: LanguageModel, prompt: string, signal: AbortSignal) {
  const { output } = await ai.generateText({
    model,
    instructions: INSTRUCTIONS,
    prompt,
    output: ai.Output.object({ schema: ANSWER_SCHEMA, name: 'judgement' }),
    temperature: 0,
    maxOutputTokens: MOST_TOKENS,
    // Messages wait: who has no answer now is asked again with another message.
    maxRetries: 0,
    abortSignal: signal,
  })
  return output
}

/** The library's errors carry the question, the answer and sometimes the headers: none of it goes any further. */
function nameTrouble(ai: Ai, error: unknown): string {
  if (!ai.APICallError.isInstance(error)) return 'an answer that cannot be used'
  const { statusCode } = error
  if (statusCode === undefined) return 'cannot be reached'
  return statusCode < 300 ? 'an answer that cannot be used' : `HTTP ${statusCode}`
}
