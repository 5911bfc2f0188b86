import { PRIORITIES } from '../../../../../src/core/ticket/ticket.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import type { PlainKey } from '../../../i18n/translator.ts'

/** Settings that several systems have, in the reader's language; others bear the title of their schema. */
const TITLES: Readonly<Record<string, PlainKey>> = {
  url: 'ticketing.field.url',
  queues: 'ticketing.field.queues',
  defaultQueue: 'ticketing.field.defaultQueue',
  projects: 'ticketing.field.projects',
  defaultProject: 'ticketing.field.defaultProject',
  tracker: 'ticketing.field.tracker',
  statuses: 'ticketing.field.statuses',
  priorities: 'ticketing.field.priorities',
  fields: 'ticketing.field.fields',
  requestor: 'ticketing.field.requestor',
  commentsGoAs: 'ticketing.field.commentsGoAs',
  answersAre: 'ticketing.field.answersAre',
  privateNotes: 'ticketing.field.privateNotes',
  settleSeconds: 'accounts.field.settleSeconds',
  lookupUrl: 'ticketing.field.lookupUrl',
  issueUrl: 'ticketing.field.issueUrl',
  token: 'ticketing.field.token',
  apiKey: 'ticketing.field.apiKey',
  webhookSecret: 'ticketing.field.webhookSecret',
  secret: 'ticketing.field.secret',
}

/** What stands on the left of tables whose lines are known. */
const KEYS: Readonly<Record<string, PlainKey>> = {
  open: 'escalations.issueStatus.open',
  resolved: 'escalations.issueStatus.resolved',
  refused: 'escalations.issueStatus.refused',
  withdrawn: 'escalations.issueStatus.withdrawn',
  ticketLink: 'ticketing.key.ticketLink',
  customerName: 'ticketing.key.customerName',
  customerHandle: 'ticketing.key.customerHandle',
  customerPlan: 'ticketing.key.customerPlan',
  channel: 'ticketing.key.channel',
  language: 'ticketing.key.language',
  department: 'ticketing.department',
}

interface Titled {
  readonly name: string
  readonly title: string
}

/** Names of settings and of the lines of their tables. */
export function useSystemWords(): {
  title(field: Titled): string
  key(field: Titled, key: string): string
} {
  const { t } = useLanguage()
  return {
    title: ({ name, title }) => {
      const known = TITLES[name]
      return known === undefined ? title : t(known)
    },
    key: (_field, key) => {
      const priority = PRIORITIES.find(each => each === key)
      if (priority !== undefined) return t(`priority.${priority}`)
      const known = KEYS[key]
      return known === undefined ? key : t(known)
    },
  }
}
