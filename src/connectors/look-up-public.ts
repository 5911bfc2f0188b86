import { type LookupAddress, lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isPrivateAddress } from '../core/webhook/receiver-address.ts'

/** The `code` of the error where a name leads into our own house. */
export const PRIVATE_ADDRESS = 'PRIVATE_ADDRESS'

/**
 * Where a name leads, for requests to addresses that people have written: never into our own house. It is the very lookup
 * of the call, so that a name that changes its mind in between gains nothing.
 */
export const lookUpPublic: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    const addresses: LookupAddress[] = error === null ? found : []
    const [first] = addresses
    if (error !== null || first === undefined) return done(error ?? new Error('no address'), '', 0)
    // One private address among several is reason enough.
    if (addresses.some(({ address }) => isPrivateAddress(address)))
      return done(Object.assign(new Error('a private address'), { code: PRIVATE_ADDRESS }), '', 0)
    return options.all === true ? done(null, addresses) : done(null, first.address, first.family)
  })
}
