import { untilPast } from '../../store/until-past.fixture.ts'
import type { Desk } from '../desk.ts'
import { notifyPeople } from './notify-people.ts'

/** Tells people of all that has happened until now. */
export async function notifyNow(desk: Desk): Promise<void> {
  await untilPast(desk.database.kysely)
  while ((await notifyPeople(desk)) > 0);
}
