import type { PolicyDocument } from '../policy.ts'

/** What has waited too long is brought before supervisors, and comes first from then on. */
export const ANY_DESK_CLIMBS: PolicyDocument['climbs'] = [
  {
    key: 'late',
    name: { it: 'In ritardo', fr: 'En retard', en: 'Late' },
    whenLateByMinutes: 30,
    priorities: ['urgent', 'high'],
    atLeast: 'urgent',
    tellsSupervisors: true,
  },
  {
    key: 'forgotten',
    name: { it: 'Dimenticato', fr: 'Oublié', en: 'Forgotten' },
    whenLateByMinutes: 240,
    atLeast: 'high',
    tellsSupervisors: true,
  },
]
