import { ASK_REFUSALS, type AskRefusal } from '../../../../../src/contract/escalation.ts'
import { ESCALATION_REFUSALS, type EscalationRefusal } from '../../../../../src/core/escalation/escalation.ts'
import { refusalOf } from '../../../api/desk-error.ts'
import { explainError } from '../../../components/explain-error.ts'
import type { Translate } from '../../../i18n/translator.ts'

const OF_ESCALATIONS: readonly string[] = [...ESCALATION_REFUSALS, ...ASK_REFUSALS]
const isOfEscalations = (code: string | null): code is EscalationRefusal | AskRefusal =>
  code !== null && OF_ESCALATIONS.includes(code)

/** Why a department cannot be asked, or a question not changed, in plain words. */
export function explainEscalation(error: unknown, t: Translate): string {
  const refusal = refusalOf(error)
  return isOfEscalations(refusal) ? t(`escalations.refusal.${refusal}`) : explainError(error, t)
}
