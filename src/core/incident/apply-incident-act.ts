import { ok, type Result, refuse } from '../result.ts'
import type { IncidentAct, IncidentRefusal, IncidentState } from './incident.ts'

type Step = Result<IncidentState, Extract<IncidentRefusal, 'incidentResolved' | 'incidentNotResolved'>>

const STEPS: Readonly<Record<IncidentState, Readonly<Record<IncidentAct, Step>>>> = {
  open: { resolve: ok('resolved'), reopen: refuse('incidentNotResolved') },
  resolved: { resolve: refuse('incidentResolved'), reopen: ok('open') },
}

/** Its tickets stay as they are, whatever becomes of it. */
export const applyIncidentAct = (state: IncidentState, act: IncidentAct): Step => STEPS[state][act]
