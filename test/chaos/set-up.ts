import type { DeskClient } from './desk-client.ts'
import type { NetworkUnderTest } from './network.ts'

const OWNER = { email: 'owner@chaos.example', password: 'a-long-password-for-chaos' }

/** Makes the owner and connects the brand's accounts, all over the desk's own API. */
export async function setUpDesk(desk: DeskClient, network: NetworkUnderTest): Promise<void> {
  await demand(desk, '/api/setup', { workspaceName: 'Aurora Mobile', name: 'Olga Prova', ...OWNER })
  await desk.signIn(OWNER.email, OWNER.password)
  for (const account of network.accounts) await demand(desk, '/api/accounts', account)
}

async function demand(desk: DeskClient, path: string, body: unknown): Promise<void> {
  const answer = await desk.insist({ path, body })
  if (answer.status !== 200)
    throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`)
}
