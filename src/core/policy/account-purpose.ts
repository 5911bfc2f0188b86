import type { Purpose } from '../account/purpose.ts'
import type { PolicyDocument } from './policy.ts'

/** What an account is for: the policy's word, or its own settings' where the policy does not name it. */
export function purposeOf(
  { accounts }: Pick<PolicyDocument, 'accounts'>,
  account: { readonly handle: string; readonly purpose: Purpose },
): Purpose {
  const handle = account.handle.toLowerCase()
  return accounts.find(each => each.handle.toLowerCase() === handle)?.purpose ?? account.purpose
}
