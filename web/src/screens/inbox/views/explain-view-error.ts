import { refusalOf } from '../../../api/desk-error.ts'
import { explainError } from '../../../components/explain-error.ts'
import type { Translate } from '../../../i18n/translator.ts'

/** Why a view was not saved. */
export function explainViewError(error: unknown, t: Translate): string {
  const refusal = refusalOf(error)
  return refusal === 'viewMoved' || refusal === 'tooManyViews'
    ? t(`views.refusal.${refusal}`)
    : explainError(error, t)
}
