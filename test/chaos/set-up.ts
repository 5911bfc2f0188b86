import { parseDocument } from 'yaml'
import type { DeskClient } from './desk-client.ts'
import type { NetworkUnderTest } from './network.ts'

const OWNER = { email: 'owner@chaos.example', password: 'a-long-password-for-chaos' }

/** Makes the owner and connects the brand's accounts, all over the desk's own API. */
export async function setUpDesk(desk: DeskClient, network: NetworkUnderTest): Promise<void> {
  await demand(desk, '/api/setup', { workspaceName: 'Aurora Mobile', name: 'Olga Prova', ...OWNER })
  await desk.signIn(OWNER.email, OWNER.password)
  await beHasty(desk)
  for (const account of network.accounts) await demand(desk, '/api/accounts', account)
}

/** Promises of a minute, so that clocks warn, run out and climb while the desk is killed. */
async function beHasty(desk: DeskClient): Promise<void> {
  const { body } = await desk.insist({ path: '/api/policy' })
  const { source, version } = body as { source: string; version: number }
  const policy = parseDocument(source)
  const { promises, climbs } = policy.toJS() as { promises: unknown[]; climbs: unknown[] }
  for (const at of promises.keys()) {
    policy.setIn(['promises', at, 'answerWithinMinutes'], 1)
    policy.setIn(['promises', at, 'warnAt'], [0.1, 0.5])
  }
  for (const at of climbs.keys()) policy.setIn(['climbs', at, 'whenLateByMinutes'], 0)
  await demand(desk, '/api/policy/publish', { source: String(policy), note: 'in haste', basedOn: version })
}

async function demand(desk: DeskClient, path: string, body: unknown): Promise<void> {
  const answer = await desk.insist({ path, body })
  if (answer.status !== 200)
    throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`)
}
