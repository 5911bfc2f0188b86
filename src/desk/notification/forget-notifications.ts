import { forgetNotifications } from '../../store/notification.ts'
import type { Desk } from '../desk.ts'

const KEPT_DAYS = 90
const DAY_MS = 86_400_000

/** The list behind the bell is no archive: the events themselves stay. */
export const forgetOldNotifications = (desk: Desk): Promise<void> =>
  desk.database.inEveryWorkspace(trx =>
    forgetNotifications(trx, new Date(desk.now().getTime() - KEPT_DAYS * DAY_MS)),
  )
