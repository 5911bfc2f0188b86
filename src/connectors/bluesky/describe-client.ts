/** All that an account may do, and its direct messages. Source: the permissions of the AT Protocol. */
export const SCOPE = 'atproto transition:generic transition:chat.bsky'

/**
 * What the network is told about this program. It has no key of its own: whoever runs a desk of his own could not keep
 * one secret from himself, and the network trusts such programs for a shorter time.
 */
export const describeClient = (documentUri: string, redirectUri: string) => ({
  client_id: documentUri,
  client_name: 'Pronto',
  client_uri: new URL('/', documentUri).href,
  redirect_uris: [redirectUri],
  scope: SCOPE,
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
  token_endpoint_auth_method: 'none',
  application_type: 'web',
  dpop_bound_access_tokens: true,
})
