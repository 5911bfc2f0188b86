import { signOut } from '../api/session.ts'
import { forgetLetters } from '../screens/inbox/composer/letters.ts'

/** A full load: nothing of one person's desk may stay in memory for the next. */
export async function leaveDesk(): Promise<void> {
  await signOut()
  forgetLetters()
  location.assign('/sign-in')
}
