import type { TranslationKind } from '../core/translation/translation.ts'
import { apertium } from './apertium/apertium.ts'
import { deepL } from './deepl/deepl.ts'
import { libreTranslate } from './libre-translate/libre-translate.ts'
import type { TranslationProtocol } from './service.ts'

/** Every protocol of translation services that this program speaks: one line each, and nowhere else. */
export const TRANSLATION_PROTOCOLS: Readonly<Record<TranslationKind, TranslationProtocol>> = {
  libreTranslate,
  apertium,
  deepL,
}
