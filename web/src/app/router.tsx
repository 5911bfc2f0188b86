import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { isDeskError } from '../api/desk-error.ts'
import { meQuery, setupQuery } from '../api/queries.ts'
import { queryClient } from '../api/query-client.ts'
import { readMoodSearch } from '../screens/mood/mood-search.ts'
import { readPolicySearch } from '../screens/policy/policy-search.ts'
import { NoPage, RouteTrouble } from './route-trouble.tsx'
import { readAccountsSearch, readInboxSearch } from './search.ts'

const root = createRootRoute({ component: Outlet, errorComponent: RouteTrouble })

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  beforeLoad: async () => {
    const setup = await queryClient.ensureQueryData(setupQuery)
    if (setup.needsOwner) throw redirect({ to: '/setup' })
  },
  component: lazyRouteComponent(() => import('../screens/sign-in/sign-in-screen.tsx'), 'SignInScreen'),
})

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  beforeLoad: async () => {
    const state = await queryClient.ensureQueryData(setupQuery)
    if (!state.needsOwner) throw redirect({ to: '/sign-in' })
  },
  component: lazyRouteComponent(() => import('../screens/setup/setup-screen.tsx'), 'SetupScreen'),
})

/** Everything behind the door. */
const deskRoute = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  beforeLoad: async () => {
    try {
      await queryClient.ensureQueryData(meQuery)
    } catch (error) {
      if (isDeskError(error, 'notSignedIn')) throw redirect({ to: '/sign-in' })
      throw error
    }
  },
  component: lazyRouteComponent(() => import('./desk-layout.tsx'), 'DeskLayout'),
})

const index = createRoute({
  getParentRoute: () => deskRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/inbox', search: { view: 'all' } })
  },
})

const inbox = createRoute({
  getParentRoute: () => deskRoute,
  path: '/inbox',
  validateSearch: readInboxSearch,
  component: lazyRouteComponent(() => import('../screens/inbox/inbox-screen.tsx'), 'InboxScreen'),
})

const ticket = createRoute({ getParentRoute: () => inbox, path: '$ticketId' })

const notAnswered = createRoute({
  getParentRoute: () => deskRoute,
  path: '/not-answered',
  component: lazyRouteComponent(
    () => import('../screens/not-answered/not-answered-screen.tsx'),
    'NotAnsweredScreen',
  ),
})

const mood = createRoute({
  getParentRoute: () => deskRoute,
  path: '/mood',
  validateSearch: readMoodSearch,
  component: lazyRouteComponent(() => import('../screens/mood/mood-screen.tsx'), 'MoodScreen'),
})

const policy = createRoute({
  getParentRoute: () => deskRoute,
  path: '/policy',
  validateSearch: readPolicySearch,
  component: lazyRouteComponent(() => import('../screens/policy/policy-screen.tsx'), 'PolicyScreen'),
})

const accounts = createRoute({
  getParentRoute: () => deskRoute,
  path: '/accounts',
  validateSearch: readAccountsSearch,
  component: lazyRouteComponent(() => import('../screens/accounts/accounts-screen.tsx'), 'AccountsScreen'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    setup,
    deskRoute.addChildren([index, inbox.addChildren([ticket]), notAnswered, mood, policy, accounts]),
  ]),
  defaultPreload: 'intent',
  defaultNotFoundComponent: NoPage,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
