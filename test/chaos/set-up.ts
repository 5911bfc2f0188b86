import type { DeskClient } from './desk-client.ts'
import type { NetworkUnderTest } from './network.ts'

const OWNER = { email: 'owner@chaos.example', password: 'a-long-password-for-chaos' }

/**
 * Heard by X's streams, and read besides, often enough that the 800 mentions that X shows reach back to the last
 * reading. Believes after four seconds that what is not to be seen was not written.
 */
const PACE = {
  hearBy: 'stream',
  pollSeconds: { mentions: 1.5, keywords: 3, directs: 1.5, own: 1, threads: 3 },
  settleSeconds: 4,
}

/** Makes the owner and connects the brand's accounts, all over the desk's own API. */
export async function setUpDesk(desk: DeskClient, network: NetworkUnderTest): Promise<void> {
  await demand(desk, '/api/setup', { workspaceName: 'Aurora Mobile', name: 'Olga Prova', ...OWNER })
  await desk.signIn(OWNER.email, OWNER.password)
  for (const purpose of ['care', 'marketing'] as const)
    await demand(desk, '/api/accounts', accountRequest(network, purpose))
}

function accountRequest({ url, credentials }: NetworkUnderTest, purpose: 'care' | 'marketing') {
  const user = credentials.users.find(each => each.role === purpose)
  if (user === undefined) throw new Error(`the sandbox has no ${purpose} account`)
  return {
    channel: 'x',
    purpose,
    keywords: purpose === 'care' ? ['Aurora'] : [],
    settings: { apiUrl: url, authorizeUrl: `${url}/i/oauth2/authorize`, webUrl: url, ...PACE },
    secrets: {
      accessToken: user.accessToken,
      clientId: credentials.clientId,
      clientSecret: credentials.clientSecret,
      bearer: credentials.bearer,
      consumerSecret: credentials.consumerSecret,
    },
  }
}

async function demand(desk: DeskClient, path: string, body: unknown): Promise<void> {
  const answer = await desk.insist({ path, body })
  if (answer.status !== 200)
    throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`)
}
