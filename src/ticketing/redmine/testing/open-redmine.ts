import { layHttpCable } from '../../../../test/networks/ticketing/http-cable.ts'
import type { RedmineFacts } from '../../../../test/networks/ticketing/redmine-facts.ts'
import { makeProject } from '../../../../test/networks/ticketing/redmine-project.ts'
import type { TicketingUnderTest } from '../../conformance.ts'
import { redmineTicketing } from '../redmine.ts'
import type { RedmineSecrets, RedmineSettings } from '../settings.ts'
import { departmentIn, STATUSES_UNDER_TEST } from './department.ts'
import { sessionAt } from './errands.ts'

/** A project of its own in a real Redmine, with a line to it that fails when it is told to. */
export async function openRedmine(
  facts: RedmineFacts,
): Promise<TicketingUnderTest<RedmineSettings, RedmineSecrets>> {
  const cable = await layHttpCable(facts.url)
  const project = await makeProject(facts)
  const settings = {
    apiKey: facts.key,
    projects: { billing: project },
    tracker: 'Support',
    fields: { customerName: 2 },
    statuses: STATUSES_UNDER_TEST,
  }
  return {
    ticketing: redmineTicketing,
    session: sessionAt(cable.url, settings),
    unreachable: sessionAt('http://127.0.0.1:1', settings),
    revoked: sessionAt(cable.url, { ...settings, apiKey: '0'.repeat(40) }),
    misnamed: {
      session: sessionAt(cable.url, {
        ...settings,
        projects: { billing: 'nessuno' },
        defaultProject: project,
        fields: { channel: 99 },
      }),
      warnings: [
        { code: 'noSuchPlace', name: 'nessuno' },
        { code: 'noSuchField', name: `${project}: 99` },
      ],
    },
    forms: FORMS,
    line: cable,
    system: departmentIn(facts, project),
    hook: null,
    close: cable.close,
  }
}

const URL = 'https://redmine.example'

const FORMS = {
  settings: {
    good: [
      { url: URL },
      { url: 'http://127.0.0.1:3000/redmine', projects: { billing: 'conti-2' }, defaultProject: '7' },
      {
        url: URL,
        statuses: { resolved: ['Chiuso', '5'] },
        priorities: { urgent: '4' },
        fields: { channel: 3 },
      },
    ],
    bad: [
      {},
      { url: 'ftp://redmine.example' },
      { url: 'https://user:word@redmine.example' },
      { url: `${URL}?key=1` },
      { url: URL, projects: { billing: '../admin' } },
      { url: URL, statuses: { solved: ['Closed'] } },
      { url: URL, statuses: { resolved: [] } },
      { url: URL, fields: { channel: 'Channel' } },
      { url: URL, apiKey: 'here' },
    ],
  },
  secrets: {
    good: [{ apiKey: '0123456789abcdef' }, { apiKey: ' pasted\n' }],
    bad: [{}, { apiKey: '' }, { apiKey: 'two words' }, { apiKey: 'a\r\nb' }],
  },
}
