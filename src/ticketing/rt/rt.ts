import type { Ticketing } from '../ticketing.ts'
import { carryToRt } from './carry.ts'
import { checkRt } from './check.ts'
import { lookUpInRt } from './lookup.ts'
import { openFile } from './open-file.ts'
import { push } from './push.ts'
import { readChanges } from './read-changes.ts'
import { readIssues } from './read-issues.ts'
import { type RtSecrets, type RtSettings, secretsSchema, settingsSchema } from './settings.ts'

export const rtTicketing: Ticketing<RtSettings, RtSecrets> = {
  system: 'rt',
  displayName: 'Request Tracker',
  capabilities: { takesFiles: true, pushes: 'wakes', canLookUp: true },
  settingsSchema,
  secretsSchema,
  check: checkRt,
  carry: carryToRt,
  lookup: lookUpInRt,
  readChanges,
  readIssues,
  push,
  openFile,
  issueLink: (issueId, { url }) =>
    `${url.replace(/\/+$/, '')}/Ticket/Display.html?id=${encodeURIComponent(issueId)}`,
}
