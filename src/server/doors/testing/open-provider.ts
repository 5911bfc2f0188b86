import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

/** Somebody whom the provider knows. */
export interface Known {
  readonly subject: string
  readonly email: string
  readonly isEmailVerified: boolean
  readonly name: string
}

export interface OpenProvider {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Whoever comes next is this person: the provider asks nothing. */
  person: Known
  close(): Promise<void>
}

/** A real OpenID provider on a port of its own, which knows who comes without asking. */
export async function openProvider(redirectUri: string, port = 0): Promise<OpenProvider> {
  const http = createServer()
  await new Promise<void>(resolve => http.listen(port, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const open: OpenProvider = {
    issuer,
    clientId: 'pronto',
    clientSecret: 'a secret between the two of them',
    person: { subject: 'nobody', email: '', isEmailVerified: false, name: '' },
    close: () => closeServer(http),
  }
  const provider = new Provider(issuer, {
    clients: [{ client_id: open.clientId, client_secret: open.clientSecret, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    findAccount: (_ctx, subject) => ({
      accountId: subject,
      claims: () => ({
        sub: subject,
        email: open.person.email,
        email_verified: open.person.isEmailVerified,
        name: open.person.name,
      }),
    }),
    interactions: { url: (_ctx, interaction) => `/meet/${interaction.uid}` },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['a key of the test'] },
  })
  provider.on('server_error', (_ctx, error) => console.error(error))
  const callback = provider.callback()
  http.on('request', (request, response) => {
    if (request.url?.startsWith('/meet/')) void meet(provider, open, request, response)
    else void callback(request, response)
  })
  return open
}

/** What a page of the provider would ask is answered at once: this person, and yes to all. */
async function meet(
  provider: Provider,
  { person, clientId }: OpenProvider,
  ...[request, response]: Parameters<Provider['interactionFinished']> extends [infer A, infer B, ...unknown[]]
    ? [A, B]
    : never
): Promise<void> {
  const { params } = await provider.interactionDetails(request, response)
  const grant = new provider.Grant({ accountId: person.subject, clientId })
  grant.addOIDCScope(String(params.scope))
  const grantId = await grant.save()
  await provider.interactionFinished(
    request,
    response,
    { login: { accountId: person.subject }, consent: { grantId } },
    { mergeWithLastSubmission: false },
  )
}

const closeServer = (http: Server): Promise<void> =>
  new Promise(resolve => {
    http.closeAllConnections()
    http.close(() => resolve())
  })
