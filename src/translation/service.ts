import type { Result } from '../core/result.ts'
import type { LanguagePair, TranslationKind, TranslationTrouble } from '../core/translation/translation.ts'

/**
 * One protocol by which translation services are spoken to. It knows no database and no message of ours, keeps nothing
 * between calls, and returns the trouble that can be expected: it never throws for it.
 */
export interface TranslationProtocol {
  readonly kind: TranslationKind
  readonly displayName: string
  /** The service finds out by itself in which language a text is written. */
  readonly detects: boolean
  readonly needsKey: boolean
  listPairs(
    service: TranslationService,
    signal: AbortSignal,
  ): Promise<Result<readonly LanguagePair[], TranslationTrouble>>
  translate(
    service: TranslationService,
    wanted: WantedTranslation,
    signal: AbortSignal,
  ): Promise<Result<MadeTranslation, TranslationTrouble>>
}

/** Where a service is, and as whom we ask. */
export interface TranslationService {
  readonly url: string
  readonly key: string | null
  /** Whether it may stand in our own house, and be asked over http. */
  readonly allowsPrivate: boolean
}

export interface WantedTranslation {
  readonly text: string
  /** Language code; null: the service finds it out, which only those can that detect. */
  readonly from: string | null
  readonly to: string
}

export interface MadeTranslation {
  readonly text: string
  /** Language code of what was translated; null where the service did not say. */
  readonly from: string | null
}
