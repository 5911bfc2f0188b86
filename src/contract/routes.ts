import { ACCOUNT_ROUTES } from './account-routes.ts'
import { CUSTOMER_ROUTES } from './customer-routes.ts'
import { ESCALATION_ROUTES } from './escalation-routes.ts'
import { MATTER_ROUTES } from './matter-routes.ts'
import { MEMBER_ROUTES } from './member-routes.ts'
import { MOOD_ROUTES } from './mood-routes.ts'
import { POLICY_ROUTES } from './policy-routes.ts'
import { ROSTER_ROUTES } from './roster-routes.ts'
import type { Route } from './route.ts'
import { ROUTING_ROUTES } from './routing-routes.ts'
import { TICKET_ROUTES } from './ticket-routes.ts'
import { WALL_ROUTES } from './wall-routes.ts'
import { WRITING_ROUTES } from './writing-routes.ts'

export type { Access, Route } from './route.ts'

/** Every route of the JSON API. The server registers them, the OpenAPI document describes them, tests walk them. */
export const ROUTES = {
  ...MEMBER_ROUTES,
  ...TICKET_ROUTES,
  ...MOOD_ROUTES,
  ...POLICY_ROUTES,
  ...ACCOUNT_ROUTES,
  ...ROUTING_ROUTES,
  ...CUSTOMER_ROUTES,
  ...WRITING_ROUTES,
  ...ROSTER_ROUTES,
  ...MATTER_ROUTES,
  ...ESCALATION_ROUTES,
  ...WALL_ROUTES,
} as const satisfies Readonly<Record<string, Route>>

export type RouteName = keyof typeof ROUTES
