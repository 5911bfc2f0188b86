import { type ReactNode, useState } from 'react'
import type { Entry } from '../../api/session.ts'
import { OtherDoors } from './other-doors.tsx'
import { PasswordForm } from './password-form.tsx'
import { SecondStep } from './second-step.tsx'

interface Props {
  readonly email?: string
  /** To where one is brought back who leaves for the house's own sign-in; the desk, unless it is said. */
  readonly back?: string
  onSignedIn(): void
  /** Further ways in, below the others; they say how far they came. */
  readonly further?: (onEntry: (entry: Entry) => void) => ReactNode
}

/** Every way in: the password and what may follow it, a passkey, the house's own sign-in. */
export function SignInForm({ email = '', back = '/', onSignedIn, further }: Props) {
  const [needsCode, setNeedsCode] = useState(false)
  const onEntry = (entry: Entry) => (entry === 'in' ? onSignedIn() : setNeedsCode(true))
  if (needsCode) return <SecondStep onSignedIn={onSignedIn} onBack={() => setNeedsCode(false)} />
  return (
    <>
      <PasswordForm email={email} onEntry={onEntry} />
      <OtherDoors back={back} onSignedIn={onSignedIn} />
      {further?.(onEntry)}
    </>
  )
}
