import { refusalOf } from '../../../api/desk-error.ts'
import { explainError } from '../../../components/explain-error.ts'
import type { PlainKey, Translate } from '../../../i18n/translator.ts'

const REFUSALS = {
  serviceAway: 'translations.refused.serviceAway',
  serviceSlow: 'translations.refused.serviceSlow',
  keyRefused: 'translations.refused.keyRefused',
  keyMissing: 'translations.refused.keyMissing',
  pairNotOffered: 'translations.refused.pairNotOffered',
  textTooLong: 'translations.refused.textTooLong',
  serviceLimit: 'translations.refused.serviceLimit',
  serviceStrange: 'translations.refused.serviceStrange',
  notAUrl: 'translations.refused.notAUrl',
  notHttps: 'translations.refused.notHttps',
  privateAddress: 'translations.refused.privateAddress',
  noPair: 'translations.refused.noPair',
  noService: 'translations.refused.noService',
  noteStays: 'translations.refused.noteStays',
  directStays: 'translations.refused.directStays',
  nothingToTranslate: 'translations.refused.nothingToTranslate',
} as const satisfies Record<string, PlainKey>

/** Why there is no translation, in plain words. */
export function explainTranslation(error: unknown, t: Translate): string {
  const refusal = refusalOf(error)
  return refusal !== null && Object.hasOwn(REFUSALS, refusal)
    ? t(REFUSALS[refusal as keyof typeof REFUSALS])
    : explainError(error, t)
}
