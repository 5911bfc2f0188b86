import { INCIDENT_REFUSALS, type IncidentRefusal } from '../../../../src/core/incident/incident.ts'
import { refusalOf } from '../../api/desk-error.ts'
import { explainError } from '../../components/explain-error.ts'
import type { Translate } from '../../i18n/translator.ts'

/** Within the whole language. */
export function explainIncident(error: unknown, t: Translate): string {
  const refusal = refusalOf(error)
  return isOfIncidents(refusal) ? t(`incidents.refusal.${refusal}`) : explainError(error, t)
}

const isOfIncidents = (code: string | null): code is IncidentRefusal =>
  code !== null && (INCIDENT_REFUSALS as readonly string[]).includes(code)
