import { isDeskError } from '../../../api/desk-error.ts'
import { explainError } from '../../../components/explain-error.ts'
import type { Translate } from '../../../i18n/translator.ts'

const REFUSALS = {
  macroMoved: 'macros.refusal.macroMoved',
  keyTaken: 'macros.keyTaken',
  unknownTeam: 'macros.refusal.unknownTeam',
  macroInPolicy: 'macros.refusal.macroInPolicy',
  macroFlawed: 'macros.refusal.macroFlawed',
  abbreviationTaken: 'macros.refusal.abbreviationTaken',
} as const

export function explainMacroError(error: unknown, t: Translate): string {
  const refusal = isDeskError(error, 'refused') ? error.details.refusal : null
  return typeof refusal === 'string' && Object.hasOwn(REFUSALS, refusal)
    ? t(REFUSALS[refusal as keyof typeof REFUSALS])
    : explainError(error, t)
}
