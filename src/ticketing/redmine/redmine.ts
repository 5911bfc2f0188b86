import type { Ticketing } from '../ticketing.ts'
import { addressOf } from './call.ts'
import { carryToRedmine } from './carry.ts'
import { checkRedmine } from './check.ts'
import { lookUpInRedmine } from './lookup.ts'
import { openRedmineFile } from './open-file.ts'
import { readRedmineChanges, readRedmineIssues } from './read-changes.ts'
import { type RedmineSecrets, type RedmineSettings, secretsSchema, settingsSchema } from './settings.ts'

export const redmineTicketing: Ticketing<RedmineSettings, RedmineSecrets> = {
  system: 'redmine',
  displayName: 'Redmine',
  // Redmine 5 tells nobody of its news: it is read.
  capabilities: { takesFiles: true, pushes: null, canLookUp: true },
  settingsSchema,
  secretsSchema,
  check: checkRedmine,
  carry: carryToRedmine,
  lookup: lookUpInRedmine,
  readChanges: readRedmineChanges,
  readIssues: readRedmineIssues,
  openFile: openRedmineFile,
  issueLink: (issueId, settings) =>
    addressOf({ settings }, { method: 'GET', path: `/issues/${encodeURIComponent(issueId)}` }).href,
}
