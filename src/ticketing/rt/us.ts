import { userSchema } from './payload.ts'
import { type RtSession, userIdOf } from './settings.ts'
import { demandOfRt } from './trouble.ts'

/** RT has no question for who asks; but the token has the number of its user. @returns the name that transactions bear. */
export async function findOurName(session: RtSession, signal: AbortSignal): Promise<string> {
  const path = `/user/${userIdOf(session.secrets)}`
  return (await demandOfRt(session, { method: 'GET', path }, userSchema, signal)).value.Name
}
