import { DeskError, refusalOf } from '../../../api/desk-error.ts'
import { explainError } from '../../../components/explain-error.ts'
import { explainRefusal } from '../../../components/explain-refusal.ts'
import type { Translate } from '../../../i18n/translator.ts'

/** What a system refused, in our words where we know it, else in its own. */
export function explainSystemError(error: unknown, t: Translate): string {
  const refusal = refusalOf(error)
  if (refusal === null || !(error instanceof DeskError)) return explainError(error, t)
  const { explain } = error.details
  return explainRefusal(refusal, typeof explain === 'string' ? explain : null, t)
}
