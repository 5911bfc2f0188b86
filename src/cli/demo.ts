import { randomBytes } from 'node:crypto'
import { connectAccount } from '../desk/account/connect-account.ts'
import { startCast } from '../sandbox/cast/run-cast.ts'
import { type RunningSandbox, SANDBOX_CHANNEL, startSandbox } from '../sandbox/start-sandbox.ts'
import type { DemoLogin } from '../server/context.ts'
import { keepFile } from '../server/installation.ts'
import { addPerson, createFirstWorkspace, needsOwner } from '../server/people.ts'
import type { Settings } from '../server/settings.ts'
import type { OpenDesk } from '../server/start-desk.ts'

/** The invented brand and the invented people who serve its customers. */
export const BRAND = {
  name: 'Aurora Mobile',
  careUsername: 'aurora_aiuta',
  marketingUsername: 'auroramobile',
} as const

const PEOPLE = [
  { name: 'Giulia Ferri', email: 'giulia@aurora.example', role: 'owner' },
  { name: 'Marc Delorme', email: 'marc@aurora.example', role: 'supervisor' },
  { name: 'Sara Conti', email: 'sara@aurora.example', role: 'agent' },
] as const

export interface RunningDemo {
  readonly logins: readonly DemoLogin[]
  readonly sandbox: RunningSandbox
  stop(): Promise<void>
}

/** Starts the sandbox with its cast, and at the first start makes the workspace and connects its two accounts. */
export async function startDemo(open: OpenDesk, settings: Settings): Promise<RunningDemo> {
  const sandbox = await startSandbox({
    port: settings.PRONTO_SANDBOX_PORT,
    dataDir: `${open.dataFolder}/sandbox`,
    searchLagSeconds: 2,
    limits: 'relaxed',
    summonedReplies: true,
  })
  try {
    return await peopleTheWorld(open, settings, sandbox)
  } catch (error) {
    await sandbox.close()
    throw error
  }
}

async function peopleTheWorld(
  open: OpenDesk,
  settings: Settings,
  sandbox: RunningSandbox,
): Promise<RunningDemo> {
  const password = keepFile(
    open.dataFolder,
    'demo-password',
    () => `aurora-${randomBytes(6).toString('base64url')}`,
  )
  const logins = PEOPLE.map(person => ({ ...person, password }))
  if (await needsOwner(open.desk.database)) await peopleTheDesk(open, logins, sandbox)
  const cast = startCast(sandbox.network, {
    seed: settings.PRONTO_DEMO_SEED,
    speed: settings.PRONTO_DEMO_SPEED,
    brand: BRAND,
    warmUpPosts: 40,
  })
  return {
    logins,
    sandbox,
    async stop() {
      cast.stop()
      await sandbox.close()
    },
  }
}

async function peopleTheDesk(
  open: OpenDesk,
  logins: readonly DemoLogin[],
  sandbox: RunningSandbox,
): Promise<void> {
  const [owner, ...others] = logins
  if (owner === undefined) return
  const { workspaceId, memberId } = await createFirstWorkspace(open.desk, open.auth, {
    workspaceName: BRAND.name,
    owner,
  })
  for (const person of others) await addPerson(open.desk, open.auth, workspaceId, person)
  await connectBrand(open, workspaceId, memberId, sandbox)
}

/** Both accounts, heard by their streams and read beside them more often than a bill would bear. */
async function connectBrand(
  open: OpenDesk,
  workspaceId: string,
  memberId: string,
  sandbox: RunningSandbox,
): Promise<void> {
  const { users, clientId, clientSecret, bearer, scope } = sandbox.credentials
  for (const purpose of ['care', 'marketing'] as const) {
    const user = users.find(each => each.role === purpose)
    if (user === undefined) continue
    const connected = await connectAccount(
      open.desk,
      workspaceId,
      {
        channel: SANDBOX_CHANNEL,
        purpose,
        keywords: purpose === 'care' ? ['Aurora Mobile', 'AuroraMobile', 'Aurora'] : [],
        settings: {
          apiUrl: sandbox.url,
          authorizeUrl: `${sandbox.url}/i/oauth2/authorize`,
          webUrl: sandbox.url,
          pollSeconds: { mentions: 15, keywords: 15, directs: 15, own: 15, threads: 20 },
          settleSeconds: 5,
        },
        secrets: { accessToken: user.accessToken, clientId, clientSecret, bearer, scope },
        dailyBudgetMicros: purpose === 'care' ? 100_000_000 : null,
      },
      memberId,
    )
    if (!connected.ok)
      throw new Error(`the demo account @${user.username} could not be connected: ${connected.refusal.kind}`)
  }
}
