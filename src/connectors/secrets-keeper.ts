import { isDeepStrictEqual } from 'node:util'
import type { AccountSession } from './connector.ts'

type Renewing<Secrets> = AccountSession<unknown, Secrets>['renewSecrets']

/**
 * Keeps the secrets of an account that has no row yet: one renewal at a time, and whoever comes with what is spent
 * already is given the newest.
 */
export function createSecretsKeeper<Secrets>(
  first: Secrets,
  onKept: (renewed: Secrets) => void = () => undefined,
): Renewing<Secrets> {
  let newest = first
  let last: Promise<unknown> = Promise.resolve()
  const renewOne = async (spent: Secrets, renew: (newest: Secrets) => Promise<Secrets | null>) => {
    if (!isDeepStrictEqual(spent, newest)) return newest
    const renewed = await renew(newest)
    if (renewed !== null) onKept(renewed)
    newest = renewed ?? newest
    return renewed
  }
  return (spent, renew) => {
    const turn = last.then(() => renewOne(spent, renew))
    last = turn.catch(() => undefined)
    return turn
  }
}
