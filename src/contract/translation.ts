import { z } from 'zod'
import { KNOWN_LANGUAGES, LANGUAGES } from '../core/language.ts'
import { MOST_CHARACTERS, TRANSLATION_KINDS, TRANSLATION_REACHES } from '../core/translation/translation.ts'
import { instant } from './parts.ts'

const kind = z.enum(TRANSLATION_KINDS)
const reach = z.enum(TRANSLATION_REACHES)
const target = z.enum(KNOWN_LANGUAGES)

/** The service, as everybody at the desk may know it; null where none is connected. */
export const translationAnswer = z.object({
  service: z
    .object({
      kind,
      displayName: z.string(),
      host: z.string(),
      reach,
      /** It finds out by itself in which language a text is written. */
      detects: z.boolean(),
      /** "es>it": what it offered when it was last asked. */
      pairs: z.array(z.string()),
    })
    .nullable(),
})
export type TranslationAnswer = z.infer<typeof translationAnswer>

const wantedService = {
  kind,
  url: z.string().trim().min(1).max(2_000),
  /** Null: the one that is kept stays, where it is the same service; or none is needed. */
  key: z.string().trim().min(1).max(500).nullable(),
}
export const tryTranslationRequest = z.strictObject(wantedService)
export const setTranslationRequest = z.strictObject({ ...wantedService, reach })
export const changeTranslationRequest = z.strictObject({ reach })

export const translationSettings = z.object({
  service: z
    .object({
      kind,
      url: z.string(),
      hasKey: z.boolean(),
      reach,
      pairs: z.array(z.string()),
      setAt: instant,
    })
    .nullable(),
  /** Whether a service may stand in our own house, and be asked over http. */
  allowsPrivate: z.boolean(),
  kinds: z.array(z.object({ kind, displayName: z.string(), needsKey: z.boolean() })),
})
export type TranslationSettings = z.infer<typeof translationSettings>

/** What the service can do, and a word that it has translated: no word of a customer. */
export const triedTranslation = z.object({
  pairs: z.array(z.string()),
  sample: z.object({ from: z.string(), to: z.string(), text: z.string(), said: z.string() }),
})
export type TriedTranslation = z.infer<typeof triedTranslation>

export const translateMessageRequest = z.strictObject({ to: target })
export const translateDraftRequest = z.strictObject({
  text: z.string().min(1).max(MOST_CHARACTERS),
  mode: z.enum(['public', 'direct']),
  /** In which it is written; `other`: the service shall find out. */
  from: z.enum(LANGUAGES),
  to: target,
})

export const translationView = z.object({
  text: z.string(),
  /** Code of the language that it was translated from; null where nobody knows. */
  from: z.string().nullable(),
  to: target,
  /** Who translated it: "LibreTranslate (translate.example)". */
  by: z.string(),
})
export type TranslationView = z.infer<typeof translationView>
