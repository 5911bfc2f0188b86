import type { ColumnType, Generated } from 'kysely'
import type { IncidentState } from '../../core/incident/incident.ts'

export interface IncidentTable {
  workspace_id: string
  id: string
  title: string
  description: Generated<string>
  /** By which the words of customers are recognised. */
  words: ColumnType<string[], string[] | undefined, string[]>
  /** The answer that is prepared for it. */
  macro_id: string | null
  state: Generated<IncidentState>
  since: Date
  opened_at: ColumnType<Date, Date, never>
  opened_by: ColumnType<string | null, string | null, never>
  resolved_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  changed_at: Date
  changed_by: string | null
}
/** A ticket of which somebody said that it is not this one. */
export interface IncidentDismissalTable {
  workspace_id: string
  ticket_id: string
  incident_id: string
  dismissed_at: Date
  dismissed_by: string | null
}

export interface IncidentTables {
  incident: IncidentTable
  incident_dismissal: IncidentDismissalTable
}
