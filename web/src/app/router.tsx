import { createRootRoute, createRoute, createRouter, Outlet, redirect } from '@tanstack/react-router'
import { isDeskError } from '../api/desk-error.ts'
import { meQuery, setupQuery } from '../api/queries.ts'
import { queryClient } from '../api/query-client.ts'
import { lazyScreen } from '../parts/lazy-screen.tsx'
import { readCustomerSearch, readCustomersSearch } from '../screens/customers/customers-search.ts'
import { readAskedSearch } from '../screens/departments/asked-search.ts'
import { readFirstRunSearch } from '../screens/first-run/first-run-search.ts'
import { askForPanes } from '../screens/inbox/panes.ts'
import { readMoodSearch } from '../screens/mood/mood-search.ts'
import { readPolicySearch } from '../screens/policy/policy-search.ts'
import { readRosterSearch } from '../screens/roster/roster-search.ts'
import { readSearchSearch } from '../screens/search/search-search.ts'
import { readSettingsSearch } from '../screens/settings/settings-search.ts'
import { readBack, readSignInSearch } from '../screens/sign-in/sign-in-search.ts'
import { NoPage, RouteTrouble } from './route-trouble.tsx'
import { readAccountsSearch, readInboxSearch } from './search.ts'

const root = createRootRoute({ component: Outlet, errorComponent: RouteTrouble })

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: readSignInSearch,
  beforeLoad: async () => {
    const setup = await queryClient.ensureQueryData(setupQuery)
    if (setup.needsOwner) throw redirect({ to: '/setup' })
  },
  component: lazyScreen(() => import('../screens/sign-in/sign-in-screen.tsx'), 'SignInScreen'),
})

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  beforeLoad: async () => {
    const state = await queryClient.ensureQueryData(setupQuery)
    if (!state.needsOwner) throw redirect({ to: '/sign-in' })
  },
  component: lazyScreen(() => import('../screens/setup/setup-screen.tsx'), 'SetupScreen', { isWhole: true }),
})

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation/$token',
  component: lazyScreen(() => import('../screens/joining/invitation-screen.tsx'), 'InvitationScreen', {
    isWhole: true,
  }),
})

const forgotten = createRoute({
  getParentRoute: () => root,
  path: '/forgotten',
  component: lazyScreen(() => import('../screens/joining/forgotten-screen.tsx'), 'ForgottenScreen', {
    isWhole: true,
  }),
})

const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset/$token',
  component: lazyScreen(() => import('../screens/joining/reset-screen.tsx'), 'ResetScreen', {
    isWhole: true,
  }),
})

/** Everything behind the door. */
const deskRoute = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  beforeLoad: async ({ location }) => {
    try {
      await queryClient.ensureQueryData(meQuery)
    } catch (error) {
      if (isDeskError(error, 'notSignedIn'))
        throw redirect({ to: '/sign-in', search: readBack(location.href) })
      throw error
    }
  },
  component: lazyScreen(() => import('./desk-layout.tsx'), 'DeskLayout', { isFirst: true }),
})

const index = createRoute({
  getParentRoute: () => deskRoute,
  path: '/',
  beforeLoad: async () => {
    const { member, departments } = await queryClient.ensureQueryData(meQuery)
    if (member.role === 'department' && departments.length > 0) throw redirect({ to: '/departments' })
    throw redirect({ to: '/inbox', search: { view: 'all' } })
  },
})

const inbox = createRoute({
  getParentRoute: () => deskRoute,
  path: '/inbox',
  validateSearch: readInboxSearch,
  component: lazyScreen(() => import('../screens/inbox/inbox-screen.tsx'), 'InboxScreen', { isFirst: true }),
})

const ticket = createRoute({ getParentRoute: () => inbox, path: '$ticketId', loader: askForPanes })

const customers = createRoute({
  getParentRoute: () => deskRoute,
  path: '/customers',
  validateSearch: readCustomersSearch,
  component: lazyScreen(() => import('../screens/customers/customers-screen.tsx'), 'CustomersScreen', {
    isWhole: true,
  }),
})

const customer = createRoute({
  getParentRoute: () => deskRoute,
  path: '/customers/$customerId',
  validateSearch: readCustomerSearch,
  component: lazyScreen(() => import('../screens/customers/person/customer-screen.tsx'), 'CustomerScreen', {
    isWhole: true,
  }),
})

const notAnswered = createRoute({
  getParentRoute: () => deskRoute,
  path: '/not-answered',
  component: lazyScreen(() => import('../screens/not-answered/not-answered-screen.tsx'), 'NotAnsweredScreen'),
})

const mood = createRoute({
  getParentRoute: () => deskRoute,
  path: '/mood',
  validateSearch: readMoodSearch,
  component: lazyScreen(() => import('../screens/mood/mood-screen.tsx'), 'MoodScreen', {
    isWhole: true,
  }),
})

const policy = createRoute({
  getParentRoute: () => deskRoute,
  path: '/policy',
  validateSearch: readPolicySearch,
  component: lazyScreen(() => import('../screens/policy/policy-screen.tsx'), 'PolicyScreen', {
    isWhole: true,
  }),
})

const roster = createRoute({
  getParentRoute: () => deskRoute,
  path: '/roster',
  validateSearch: readRosterSearch,
  component: lazyScreen(() => import('../screens/roster/roster-screen.tsx'), 'RosterScreen', {
    isWhole: true,
  }),
})

const incidents = createRoute({
  getParentRoute: () => deskRoute,
  path: '/incidents',
  component: lazyScreen(() => import('../screens/incidents/incidents-screen.tsx'), 'IncidentsScreen', {
    isWhole: true,
  }),
})

const handover = createRoute({
  getParentRoute: () => deskRoute,
  path: '/handover',
  component: lazyScreen(() => import('../screens/handover/handover-screen.tsx'), 'HandoverScreen', {
    isWhole: true,
  }),
})

const team = createRoute({
  getParentRoute: () => deskRoute,
  path: '/team',
  component: lazyScreen(() => import('../screens/team/team-screen.tsx'), 'TeamScreen', {
    isWhole: true,
  }),
})

const wall = createRoute({
  getParentRoute: () => deskRoute,
  path: '/wall',
  component: lazyScreen(() => import('../screens/wall/wall-screen.tsx'), 'WallScreen', {
    isWhole: true,
  }),
})

const departments = createRoute({
  getParentRoute: () => deskRoute,
  path: '/departments',
  validateSearch: readAskedSearch,
  component: lazyScreen(() => import('../screens/departments/departments-screen.tsx'), 'DepartmentsScreen', {
    isWhole: true,
  }),
})

const accounts = createRoute({
  getParentRoute: () => deskRoute,
  path: '/accounts',
  validateSearch: readAccountsSearch,
  component: lazyScreen(() => import('../screens/accounts/accounts-screen.tsx'), 'AccountsScreen'),
})

const search = createRoute({
  getParentRoute: () => deskRoute,
  path: '/search',
  validateSearch: readSearchSearch,
  component: lazyScreen(() => import('../screens/search/search-screen.tsx'), 'SearchScreen', {
    isWhole: true,
  }),
})

const settings = createRoute({
  getParentRoute: () => deskRoute,
  path: '/settings',
  validateSearch: readSettingsSearch,
  component: lazyScreen(() => import('../screens/settings/settings-screen.tsx'), 'SettingsScreen', {
    isWhole: true,
  }),
})

const firstRun = createRoute({
  getParentRoute: () => deskRoute,
  path: '/first-run',
  validateSearch: readFirstRunSearch,
  component: lazyScreen(() => import('../screens/first-run/first-run-screen.tsx'), 'FirstRunScreen', {
    isWhole: true,
  }),
})

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    setup,
    invitation,
    forgotten,
    reset,
    deskRoute.addChildren([
      index,
      inbox.addChildren([ticket]),
      customers,
      customer,
      notAnswered,
      mood,
      policy,
      team,
      wall,
      departments,
      accounts,
      roster,
      incidents,
      handover,
      settings,
      search,
      firstRun,
    ]),
  ]),
  defaultPreload: 'intent',
  defaultNotFoundComponent: NoPage,
  // What goes wrong in a screen leaves the frame around it.
  defaultErrorComponent: RouteTrouble,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
