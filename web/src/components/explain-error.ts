import { DeskError, refusalOf } from '../api/desk-error.ts'
import type { Translate } from '../i18n/translator.ts'
import { explainRefusal } from './explain-refusal.ts'

export function explainError(error: unknown, t: Translate): string {
  const refusal = refusalOf(error)
  if (refusal !== null) return explainRefusal(refusal, null, t)
  return error instanceof DeskError ? t(`errors.${error.code}`) : t('errors.internal')
}
