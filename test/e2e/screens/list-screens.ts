import type { SetupState } from '../../../src/contract/me.ts'
import type { InvitationPage } from '../../../src/contract/people.ts'
import { FIRST_RUN_STEPS } from '../../../src/core/first-run/first-run.ts'
import { ACCOUNTS_TABS } from '../../../web/src/screens/accounts/accounts-tabs.ts'
import { CUSTOMERS_TABS } from '../../../web/src/screens/customers/customers-search.ts'
import { MOOD_TABS } from '../../../web/src/screens/mood/mood-search.ts'
import { POLICY_TABS } from '../../../web/src/screens/policy/policy-search.ts'
import { say } from '../world/words.ts'
import { readSections } from './read-sections.ts'
import type { Scene, Screen } from './screen.ts'

const EMPTY_DESK: Partial<SetupState> = { needsOwner: true, demoLogins: [] }
const INVITATION: InvitationPage = {
  email: 'nadia@aurora.example',
  name: 'Nadia Ferretti',
  role: 'agent',
  language: 'en',
  workspaceName: 'Aurora Mobile',
  invitedBy: 'Giulia Ferri',
}
const RESET = { email: INVITATION.email, name: INVITATION.name, workspaceName: INVITATION.workspaceName }

type Path = string | ((scene: Scene) => string)

const screen = (
  person: Screen['person'],
  name: string,
  path: Path,
  shows: string,
  told?: Screen['told'],
): Screen => ({
  name,
  person,
  path: typeof path === 'string' ? () => path : path,
  shows,
  ...(told === undefined ? {} : { told }),
})

/**
 * Every screen, its tabs and every section of the settings, in the order in which they are walked. A new screen has its
 * line here, or test/screens.test.ts refuses it, and is then photographed and checked like all others.
 */
export const SCREENS: readonly Screen[] = [
  screen(null, 'sign-in', '/sign-in', say('signIn.submit')),
  screen(null, 'setup', '/setup', say('setup.submit'), { '/api/setup': EMPTY_DESK }),
  screen(null, 'forgotten', '/forgotten', say('joining.ask')),
  screen(null, 'invitation', '/invitation/a-link', say('joining.submit'), {
    '/api/invitation/read': INVITATION,
  }),
  screen(null, 'reset', '/reset/a-link', say('password.save'), { '/api/password/reset/read': RESET }),
  screen('giulia', 'list', '/inbox?view=all', say('inbox.title')),
  screen('giulia', 'cockpit', ({ ticketId }) => `/inbox/${ticketId}?view=all`, say('decision.why')),
  ...CUSTOMERS_TABS.map(tab =>
    screen('giulia', `customers-${tab}`, `/customers?tab=${tab}`, say('customers.title')),
  ),
  screen('giulia', 'customer', ({ customerId }) => `/customers/${customerId}`, say('customers.part.said')),
  screen('giulia', 'not-answered', '/not-answered', say('notAnswered.title')),
  ...MOOD_TABS.map(tab => screen('giulia', `mood-${tab}`, `/mood?span=day&by=${tab}`, say('mood.title'))),
  ...POLICY_TABS.map(tab => screen('giulia', `policy-${tab}`, `/policy?tab=${tab}`, say('policy.title'))),
  screen('giulia', 'roster', '/roster', say('roster.title')),
  screen('giulia', 'incidents', '/incidents', say('incidents.title')),
  screen('giulia', 'handover', '/handover', say('roster.over.title')),
  screen('giulia', 'team', '/team', say('routing.title')),
  screen('giulia', 'wall', '/wall', say('wall.people')),
  screen('giulia', 'departments', '/departments', say('asked.title')),
  screen('bianca', 'departments-own', '/departments', say('asked.title')),
  ...ACCOUNTS_TABS.map(tab =>
    screen('giulia', `accounts-${tab}`, `/accounts?tab=${tab}`, say('accounts.title')),
  ),
  screen('giulia', 'search', '/search', say('search.title')),
  screen('giulia', 'search-finds', '/search?q=internet', say('search.title')),
  ...readSections().map(({ key, label }) =>
    screen('giulia', `settings-${key}`, `/settings?section=${key}`, say(label)),
  ),
  ...[...FIRST_RUN_STEPS, 'done'].map(step =>
    screen('giulia', `first-run-${step}`, `/first-run?step=${step}`, say('firstRun.title')),
  ),
  screen('giulia', 'no-page', '/nowhere', say('app.noPage')),
]
