import { ACCOUNT_ROUTES } from './account-routes.ts'
import { ARTICLE_ROUTES } from './article-routes.ts'
import { CUSTOMER_ROUTES } from './customer-routes.ts'
import { DOOR_ROUTES } from './door-routes.ts'
import { ESCALATION_ROUTES } from './escalation-routes.ts'
import { INCIDENT_ROUTES } from './incident-routes.ts'
import { MACRO_ROUTES } from './macro-routes.ts'
import { MATTER_ROUTES } from './matter-routes.ts'
import { MEMBER_ROUTES } from './member-routes.ts'
import { MOOD_ROUTES } from './mood-routes.ts'
import { NOTIFICATION_ROUTES } from './notification-routes.ts'
import { PEOPLE_ROUTES } from './people-routes.ts'
import { POLICY_ROUTES } from './policy-routes.ts'
import { PROGRAM_ROUTES } from './program-routes.ts'
import { ROSTER_ROUTES } from './roster-routes.ts'
import type { Route } from './route.ts'
import { ROUTING_ROUTES } from './routing-routes.ts'
import { SAMPLE_ROUTES } from './sample-routes.ts'
import { SEARCH_ROUTES } from './search-routes.ts'
import { TAG_ROUTES } from './tag-routes.ts'
import { TICKET_ROUTES } from './ticket-routes.ts'
import { TRANSLATION_ROUTES } from './translation-routes.ts'
import { VIEW_ROUTES } from './view-routes.ts'
import { WALL_ROUTES } from './wall-routes.ts'
import { WORKSPACE_ROUTES } from './workspace-routes.ts'
import { WRITING_ROUTES } from './writing-routes.ts'

export type { Access, Route } from './route.ts'

/** Every route of the JSON API. The server registers them, the OpenAPI document describes them, tests walk them. */
export const ROUTES = {
  ...MEMBER_ROUTES,
  ...PEOPLE_ROUTES,
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
  ...DOOR_ROUTES,
  ...PROGRAM_ROUTES,
  ...NOTIFICATION_ROUTES,
  ...MACRO_ROUTES,
  ...TAG_ROUTES,
  ...INCIDENT_ROUTES,
  ...ARTICLE_ROUTES,
  ...TRANSLATION_ROUTES,
  ...VIEW_ROUTES,
  ...WALL_ROUTES,
  ...SEARCH_ROUTES,
  ...WORKSPACE_ROUTES,
  ...SAMPLE_ROUTES,
} as const satisfies Readonly<Record<string, Route>>

export type RouteName = keyof typeof ROUTES
