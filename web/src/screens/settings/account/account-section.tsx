import { NameForm } from './name-form.tsx'
import { PasswordForm } from './password-form.tsx'
import { SessionList } from './session-list.tsx'

/** What everybody may change about himself: name, password, and where he is signed in. */
export function AccountSection() {
  return (
    <>
      <NameForm />
      <PasswordForm />
      <SessionList />
    </>
  )
}
