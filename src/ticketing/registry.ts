import { redmineTicketing } from './redmine/redmine.ts'
import { rtTicketing } from './rt/rt.ts'
import type { Ticketing } from './ticketing.ts'
import { webhookTicketing } from './webhook/webhook.ts'

/** Every ticketing system that this program speaks to: one line each, and nowhere else. */
export const TICKETINGS: readonly Ticketing[] = [
  rtTicketing as Ticketing,
  redmineTicketing as Ticketing,
  webhookTicketing as Ticketing,
]

export const findTicketing = (system: string): Ticketing | undefined =>
  TICKETINGS.find(each => each.system === system)
