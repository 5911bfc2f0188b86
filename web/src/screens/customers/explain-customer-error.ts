import { refusalOf } from '../../api/desk-error.ts'
import { explainError } from '../../components/explain-error.ts'
import type { PlainKey, Translate } from '../../i18n/translator.ts'

/** Why the desk says no to what is done here. */
const REFUSALS = {
  sameCustomer: 'customers.refusal.sameCustomer',
  customerMerged: 'customers.refusal.customerMerged',
  twoExternalKeys: 'customers.refusal.twoExternalKeys',
  onlyProfile: 'customers.refusal.onlyProfile',
  alreadyUndone: 'customers.refusal.alreadyUndone',
  movedOn: 'customers.refusal.movedOn',
  addressOfAnother: 'customers.refusal.addressOfAnother',
  notAnAddress: 'customers.typed.notAnAddress',
  notYours: 'customers.refusal.notYours',
  keyTaken: 'customers.refusal.keyTaken',
  tooManyAttributes: 'customers.refusal.tooManyAttributes',
  choicesMissing: 'customers.refusal.choicesMissing',
  choicesUnwanted: 'customers.refusal.choicesUnwanted',
  tooManyLines: 'customers.refusal.tooManyLines',
  noLines: 'customers.refusal.noLines',
  mappingMisfits: 'customers.refusal.mappingMisfits',
  nothingToMatchBy: 'customers.refusal.nothingToMatchBy',
  notAUrl: 'customers.refusal.notAUrl',
  notHttps: 'customers.refusal.notHttps',
  secretMissing: 'customers.refusal.secretMissing',
} as const satisfies Record<string, PlainKey>

export function explainCustomerError(error: unknown, t: Translate): string {
  const refusal = refusalOf(error)
  if (refusal !== null && Object.hasOwn(REFUSALS, refusal))
    return t(REFUSALS[refusal as keyof typeof REFUSALS])
  return explainError(error, t)
}
