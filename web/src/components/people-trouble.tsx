import { refusalOf } from '../api/desk-error.ts'
import { useT } from '../i18n/locale-provider.tsx'
import type { PlainKey } from '../i18n/translator.ts'
import { Trouble } from './trouble.tsx'

const REFUSALS: Readonly<Record<string, PlainKey>> = {
  ownersOnly: 'people.refusal.ownersOnly',
  lastOwner: 'people.refusal.lastOwner',
  alreadyMember: 'people.refusal.alreadyMember',
  alreadyInvited: 'people.refusal.alreadyInvited',
  addressTaken: 'people.refusal.addressTaken',
  weakPassword: 'password.refusal.weakPassword',
  wrongPassword: 'password.refusal.wrongPassword',
  noPassword: 'password.refusal.noPassword',
}

/** Why something about a person was not done. */
export function PeopleTrouble({ error }: { readonly error: unknown }) {
  const t = useT()
  if (error === null) return null
  const key = REFUSALS[refusalOf(error) ?? '']
  return key === undefined ? <Trouble error={error} /> : <Trouble error={error} words={t(key)} />
}
