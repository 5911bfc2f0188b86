import { randomBytes } from 'node:crypto'
import { connectAccount } from '../desk/account/connect-account.ts'
import type { DemoStage } from '../sandbox/demo-stage.ts'
import type { DemoLogin } from '../server/context.ts'
import { keepFile } from '../server/installation.ts'
import { addPerson, createFirstWorkspace, needsOwner } from '../server/people.ts'
import type { Settings } from '../server/settings.ts'
import type { OpenDesk } from '../server/start-desk.ts'
import { BRAND } from './brand.ts'

/** The invented people who serve the brand's customers. */
const PEOPLE = [
  { name: 'Giulia Ferri', email: 'giulia@aurora.example', role: 'owner' },
  { name: 'Marc Delorme', email: 'marc@aurora.example', role: 'supervisor' },
  { name: 'Sara Conti', email: 'sara@aurora.example', role: 'agent' },
] as const

/** At the first start makes the workspace and connects the brand's accounts; then the customers come. */
export async function startDemo(
  open: OpenDesk,
  settings: Settings,
  stage: DemoStage,
): Promise<readonly DemoLogin[]> {
  const password = keepFile(
    open.dataFolder,
    'demo-password',
    () => `aurora-${randomBytes(6).toString('base64url')}`,
  )
  const logins = PEOPLE.map(person => ({ ...person, password }))
  if (await needsOwner(open.desk.database)) await peopleTheDesk(open, logins, stage)
  stage.begin({ seed: settings.PRONTO_DEMO_SEED, speed: settings.PRONTO_DEMO_SPEED })
  return logins
}

async function peopleTheDesk(open: OpenDesk, logins: readonly DemoLogin[], stage: DemoStage): Promise<void> {
  const [owner, ...others] = logins
  if (owner === undefined) return
  const { workspaceId, memberId } = await createFirstWorkspace(open.desk, open.auth, {
    workspaceName: BRAND.name,
    owner,
  })
  for (const person of others) await addPerson(open.desk, open.auth, workspaceId, person)
  await connectBrand(open, workspaceId, memberId, stage)
}

async function connectBrand(
  open: OpenDesk,
  workspaceId: string,
  memberId: string,
  { channel, accounts }: DemoStage,
): Promise<void> {
  for (const { purpose, username, settings, secrets } of accounts) {
    const connected = await connectAccount(
      open.desk,
      workspaceId,
      {
        channel,
        purpose,
        keywords: purpose === 'care' ? ['Aurora Mobile', 'AuroraMobile', 'Aurora'] : [],
        settings: { ...settings },
        secrets: { ...secrets },
        dailyBudgetMicros: purpose === 'care' ? 100_000_000 : null,
      },
      memberId,
    )
    if (!connected.ok)
      throw new Error(`the demo account @${username} could not be connected: ${connected.refusal.kind}`)
  }
}
