import type { Purpose } from '../account/purpose.ts'
import type { PolicyDocument } from './policy.ts'

/** One of the brand's accounts, as far as texts are read by it. */
export interface NamedAccount {
  readonly handle: string
  readonly purpose: Purpose
  /** Words by which it is heard where nobody writes its handle: they name the brand too. */
  readonly keywords: readonly string[]
}

/** The brand as it stands on one channel. */
export interface Brand {
  readonly names: readonly string[]
  readonly handles: readonly string[]
  readonly purposes: readonly Purpose[]
}

type Naming = Pick<PolicyDocument, 'brandNames' | 'accounts'>

/** @param accounts of one channel. */
export const describeBrand = (document: Naming, accounts: readonly NamedAccount[]): Brand => ({
  names: [...new Set([...document.brandNames, ...accounts.flatMap(({ keywords }) => keywords)])],
  handles: accounts.map(({ handle }) => handle),
  purposes: accounts.map(account => purposeOf(document, account)),
})

/** What an account is for: the policy's word, or its own settings' where the policy does not name it. */
export function purposeOf(
  { accounts }: Pick<Naming, 'accounts'>,
  account: Pick<NamedAccount, 'handle' | 'purpose'>,
): Purpose {
  const handle = account.handle.toLowerCase()
  return accounts.find(each => each.handle.toLowerCase() === handle)?.purpose ?? account.purpose
}
