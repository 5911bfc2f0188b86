import type { TranslationKind, TranslationReach } from '../../core/translation/translation.ts'

/** The translation service of a workspace. Another address is another service, with another id. */
export interface TranslationServiceTable {
  workspace_id: string
  id: string
  kind: TranslationKind
  url: string
  /** Sealed by the vault; null where none is needed. */
  secret: Buffer | null
  /** "es>it": what it offered when it was last asked. */
  pairs: string[]
  reach: TranslationReach
  set_by: string
  set_at: Date
}

/** What a message says in another language; gone with the text that it was made of. */
export interface TranslationTable {
  workspace_id: string
  message_id: string
  /** Into which. */
  language: string
  service_id: string
  /** Code of the language in which it is written; null where nobody knows. */
  source: string | null
  text: string
  made_by: string
  made_at: Date
}

export interface TranslationTables {
  translation_service: TranslationServiceTable
  translation: TranslationTable
}
