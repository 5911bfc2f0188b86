import { NOTIFICATION_KINDS } from '../../core/notification/notification.ts'
import { findQuietEnd } from '../../core/notification/quiet.ts'
import type { Trx } from '../../store/database.ts'
import {
  type HeldPerson,
  holdLonger,
  listHeldPeople,
  ringHeld,
  takeHeld,
} from '../../store/held-notification.ts'
import { wakeBells } from '../../store/notification.ts'
import type { Desk } from '../desk.ts'
import { readNotifiedPeople } from './read-preferences.ts'

/**
 * When somebody's quiet hours end, one tone and one note for all that they held and that is still unread: not one for
 * each. @returns for how many people something rang.
 */
export async function endQuiet(desk: Desk): Promise<number> {
  const people = await desk.database.inEveryWorkspace(trx => listHeldPeople(trx, desk.now()))
  let rang = 0
  for (const person of people)
    if (await desk.database.inWorkspace(person.workspaceId, trx => endQuietOf(desk, trx, person))) rang++
  return rang
}

async function endQuietOf(desk: Desk, trx: Trx, person: HeldPerson): Promise<boolean> {
  const now = desk.now()
  const known = (await readNotifiedPeople(trx, person.workspaceId)).get(person.memberId)
  const until = known === undefined ? null : findQuietEnd(known.preference, now)
  if (until !== null) {
    await holdLonger(trx, person, until)
    return false
  }
  const held = await takeHeld(trx, person, now)
  const places = held.map(({ kinds }) => (kinds[0] === undefined ? 0 : NOTIFICATION_KINDS.indexOf(kinds[0])))
  const leading = held[places.indexOf(Math.min(...places))]
  if (known === undefined || leading === undefined) return false
  const may = (way: 'push' | 'sound') => held.some(({ ways }) => ways.includes(way))
  const ringing = { push: may('push'), sound: may('sound'), sumsUp: held.length }
  await ringHeld(trx, person.workspaceId, leading.id, ringing, now)
  await wakeBells(trx)
  return true
}
