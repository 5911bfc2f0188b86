import { randomBytes } from 'node:crypto'
import type { Abilities } from '../core/queue/agent.ts'
import { connectAccount } from '../desk/account/connect-account.ts'
import { changeAbilities } from '../desk/routing/change-abilities.ts'
import type { DemoStage } from '../sandbox/demo-stage.ts'
import type { DemoLogin } from '../server/context.ts'
import { keepFile } from '../server/installation.ts'
import { addPerson, createFirstWorkspace, needsOwner } from '../server/people.ts'
import type { Settings } from '../server/settings.ts'
import type { OpenDesk } from '../server/start-desk.ts'
import { BRAND } from './brand.ts'
import { prepareDemoArticles } from './demo-articles.ts'
import { settleDemoDepartments } from './demo-departments.ts'
import { prepareDemoMacros } from './demo-macros.ts'
import { planDemoRoster } from './demo-roster.ts'
import { prepareDemoTags } from './demo-tags.ts'

/** Who answers for accounting. */
const ACCOUNTANT = 'bianca@aurora.example'

/** The invented people who serve the brand's customers. */
const PEOPLE = [
  { name: 'Giulia Ferri', email: 'giulia@aurora.example', role: 'owner' },
  { name: 'Marc Delorme', email: 'marc@aurora.example', role: 'supervisor' },
  { name: 'Sara Conti', email: 'sara@aurora.example', role: 'agent' },
  { name: 'Bianca Moro', email: ACCOUNTANT, role: 'department' },
] as const

/** What each can do, so that *Next* chooses from the first minute. Whoever leads takes a few tickets beside. */
const ABILITIES: Readonly<Record<string, Partial<Abilities>>> = {
  'giulia@aurora.example': { languages: { it: 'native', en: 'good' }, capacity: 4 },
  'marc@aurora.example': {
    languages: { fr: 'native', it: 'good', en: 'good' },
    skills: ['contracts'],
    capacity: 6,
  },
  'sara@aurora.example': { languages: { it: 'native', fr: 'good', en: 'good' }, skills: ['contracts'] },
}

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
  const seated = [{ email: owner.email, id: memberId }]
  for (const person of others)
    seated.push({ email: person.email, id: await addPerson(open.desk, open.auth, workspaceId, person) })
  for (const { email, id } of seated)
    if (email in ABILITIES)
      await changeAbilities(open.desk, workspaceId, id, ABILITIES[email] ?? {}, memberId)
  await planDemoRoster(open.desk, workspaceId, seated, memberId)
  const accountant = seated.find(each => each.email === ACCOUNTANT)?.id ?? memberId
  await settleDemoDepartments(open.desk, workspaceId, accountant, memberId)
  await prepareDemoMacros(open.desk, workspaceId, memberId)
  await prepareDemoArticles(open.desk, workspaceId, memberId)
  await prepareDemoTags(open.desk, workspaceId, memberId)
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
