export type AddressTrouble = 'badAddress' | 'alreadyMember' | 'alreadyInvited'

/** Who is here, and whom one waits for. */
interface Here {
  readonly people: readonly { readonly email: string }[]
  readonly invitations: readonly { readonly email: string }[]
}

/** As the desk reads an address: something, an @, a name with a dot. */
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/

/** What keeps somebody of this address from being invited; null when nothing is seen from here. */
export function judgeAddress(typed: string, { people, invitations }: Here): AddressTrouble | null {
  const address = typed.trim().toLowerCase()
  if (!ADDRESS.test(address)) return 'badAddress'
  if (people.some(({ email }) => email.toLowerCase() === address)) return 'alreadyMember'
  return invitations.some(({ email }) => email.toLowerCase() === address) ? 'alreadyInvited' : null
}
