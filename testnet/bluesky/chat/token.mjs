import { AuthRequiredError, parseReqNsid, verifyJwt } from '@atproto/xrpc-server'

/**
 * The PDS of the caller signs a token with the caller's own key: for this service (`aud`), this method (`lxm`) and one
 * minute. Whoever passes is the DID that the token speaks for.
 */
export const makeTokenCheck =
  (ownDid, ids) =>
  async ({ req }) => {
    const [scheme, token] = (req.headers.authorization ?? '').split(' ')
    if (scheme !== 'Bearer' || !token) throw new AuthRequiredError('The service token is missing')
    const findKey = (did, isFresh) => ids.did.resolveAtprotoKey(did.split('#')[0], isFresh)
    const { iss } = await verifyJwt(token, ownDid, parseReqNsid(req), findKey).catch(refuseNonsense)
    return { credentials: { did: iss.split('#')[0] } }
  }

/** What is no token at all makes the check itself fail. */
function refuseNonsense(error) {
  throw error instanceof SyntaxError ? new AuthRequiredError('poorly formatted jwt', 'BadJwt') : error
}
