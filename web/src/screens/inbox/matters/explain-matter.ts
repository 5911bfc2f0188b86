import { MATTER_REFUSALS, type MatterRefusal } from '../../../../../src/core/ticket/matter.ts'
import { refusalOf } from '../../../api/desk-error.ts'
import { explainError } from '../../../components/explain-error.ts'
import type { Translate } from '../../../i18n/translator.ts'

const isOfMatters = (code: string | null): code is MatterRefusal =>
  (MATTER_REFUSALS as readonly (string | null)[]).includes(code)

/** Why two tickets cannot be joined, or one not parted, in plain words. */
export function explainMatter(error: unknown, t: Translate): string {
  const refusal = refusalOf(error)
  return isOfMatters(refusal) ? t(`matters.refusal.${refusal}`) : explainError(error, t)
}
