import { getConnector, SAMPLE_CHANNEL } from '../../src/connectors/registry.ts'
import { createJudge } from '../../src/core/triage/judge.ts'
import { connectAccount } from '../../src/desk/account/connect-account.ts'
import { furnishWorkspace } from '../../src/desk/create-workspace.ts'
import { DEFAULT_TIMING, type Desk } from '../../src/desk/desk.ts'
import { createNewId } from '../../src/desk/new-id.ts'
import { createVault } from '../../src/desk/vault.ts'
import { readShippedModel } from '../../src/judges/read-shipped-model.ts'
import type { AccountRow } from '../../src/store/account.ts'
import type { Database } from '../../src/store/database.ts'
import { type Brand, MEMBERS, type MemberName } from './cast.ts'
import type { Clock } from './clock.ts'
import type { HouseLetters } from './house-letters.ts'
import { type ScriptedNetwork, tokenOf } from './scripted-network.ts'
import { openPostOffice } from './scripted-post.ts'
import type { ScriptedTicketing } from './scripted-ticketing.ts'

/** Read once a test program. */
const judgeOne = createJudge(readShippedModel())

export const makeDesk = (
  database: Database,
  clock: Clock,
  network: ScriptedNetwork,
  ticketing: ScriptedTicketing,
  housePost: HouseLetters,
): Desk => ({
  database,
  getConnector: channel => {
    const connector = [network, openPostOffice(network)].find(each => each.channel === channel)
    if (channel === SAMPLE_CHANNEL) return getConnector(channel)
    if (connector === undefined) throw new Error(`no connector for channel "${channel}"`)
    return connector
  },
  findTicketing: system => (system === ticketing.system ? ticketing : undefined),
  vault: createVault('a secret of the tests'),
  judge: async asked => asked.map(judgeOne),
  now: clock.now,
  newId: createNewId(),
  baseUrl: 'https://desk.example',
  housePost,
  mayReachPrivate: true,
  timing: DEFAULT_TIMING,
})

export interface Settled {
  readonly workspaceId: string
  readonly members: Readonly<Record<MemberName, string>>
  readonly care: AccountRow
  readonly marketing: AccountRow
}

/** Gives a brand its workspace, its people and its two accounts, by the verbs that a first start uses. */
export async function settleBrand(desk: Desk, brand: Brand): Promise<Settled> {
  const workspaceId = desk.newId()
  const slug = brand.name.toLowerCase().replaceAll(' ', '-')
  await desk.database.kysely
    .insertInto('workspace')
    .values({ id: workspaceId, name: brand.name, slug })
    .execute()
  const members = await seatMembers(desk, workspaceId, slug)
  await furnishWorkspace(desk, workspaceId, [brand.name, brand.name.split(' ')[0] ?? ''], members.giulia)
  const care = await connect(desk, workspaceId, brand, 'care', members.giulia)
  const marketing = await connect(desk, workspaceId, brand, 'marketing', members.giulia)
  return { workspaceId, members, care, marketing }
}

async function seatMembers(desk: Desk, workspaceId: string, slug: string): Promise<Settled['members']> {
  const seats = Object.entries(MEMBERS).map(([key, { name, role }]) => ({
    key,
    user: { id: desk.newId(), name, email: `${key}@${slug}.example` },
    member: { id: desk.newId(), role },
  }))
  await desk.database.kysely
    .insertInto('user')
    .values(seats.map(each => each.user))
    .execute()
  await desk.database.kysely
    .insertInto('member')
    .values(seats.map(each => ({ ...each.member, workspace_id: workspaceId, user_id: each.user.id })))
    .execute()
  return Object.fromEntries(seats.map(each => [each.key, each.member.id])) as Record<MemberName, string>
}

async function connect(
  desk: Desk,
  workspaceId: string,
  brand: Brand,
  purpose: 'care' | 'marketing',
  memberId: string,
): Promise<AccountRow> {
  const connected = await connectAccount(
    desk,
    workspaceId,
    {
      channel: 'scripted',
      purpose,
      keywords: purpose === 'care' ? [brand.name] : [],
      settings: {},
      secrets: { accessToken: tokenOf(brand[purpose]) },
      dailyBudgetMicros: null,
    },
    memberId,
  )
  if (!connected.ok) throw new Error(`@${brand[purpose].handle} could not be connected`)
  return connected.value
}
