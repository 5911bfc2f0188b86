import { sql } from 'kysely'
import type { Role } from '../core/member/role.ts'
import { furnishWorkspace } from '../desk/create-workspace.ts'
import type { Desk } from '../desk/desk.ts'
import { beginFirstRun } from '../desk/first-run/first-run.ts'
import type { Database } from '../store/database.ts'
import type { Auth } from './auth.ts'

export interface NewPerson {
  readonly name: string
  readonly email: string
  readonly password: string
  readonly role: Role
}

/** Whether nobody has set this desk up yet. */
export async function needsOwner(database: Database): Promise<boolean> {
  const found = await database.kysely.selectFrom('member').select('id').limit(1).executeTakeFirst()
  return found === undefined
}

export interface FirstWorkspace {
  readonly workspaceName: string
  readonly owner: Omit<NewPerson, 'role'>
}

/** Sets the desk up, unless somebody has or is about to, through this node or another. @returns whether it did. */
export async function setUpOnce(desk: Desk, auth: Auth, first: FirstWorkspace): Promise<boolean> {
  return desk.database.kysely.transaction().execute(async trx => {
    const lock = await sql<{ isOurs: boolean }>`
      select pg_try_advisory_xact_lock(hashtextextended('pronto.setUp', 0)) as "isOurs"`.execute(trx)
    if (lock.rows[0]?.isOurs !== true || !(await needsOwner(desk.database))) return false
    const { workspaceId } = await createFirstWorkspace(desk, auth, first)
    await beginFirstRun(desk, workspaceId)
    return true
  })
}

/** The first workspace with its owner, its policy and its queues. @returns its ids. */
export async function createFirstWorkspace(
  desk: Desk,
  auth: Auth,
  { workspaceName, owner }: FirstWorkspace,
): Promise<{ workspaceId: string; memberId: string }> {
  const { kysely } = desk.database
  const workspaceId = desk.newId()
  const memberId = desk.newId()
  const slug = `${workspaceName.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${workspaceId.slice(-6)}`
  await forgetUnseated(desk.database, owner.email)
  await kysely.insertInto('workspace').values({ id: workspaceId, name: workspaceName, slug }).execute()
  try {
    await furnishWorkspace(desk, workspaceId, [workspaceName], memberId)
    // The seat comes last: as long as nobody has one, the desk is not set up.
    await addPerson(desk, auth, workspaceId, { ...owner, role: 'owner' }, memberId)
  } catch (error) {
    await kysely.deleteFrom('workspace').where('id', '=', workspaceId).execute()
    throw error
  }
  return { workspaceId, memberId }
}

/** Whom a set-up that was interrupted left without a seat: his address would be taken for ever. */
const forgetUnseated = ({ kysely }: Database, email: string) =>
  kysely
    .deleteFrom('user')
    .where('email', '=', email.toLowerCase())
    .where(eb => eb.not(eb.exists(eb.selectFrom('member').select('id').whereRef('user_id', '=', 'user.id'))))
    .execute()

/** A person with a password, and his seat in the workspace. @returns the member's id. */
export async function addPerson(
  desk: Desk,
  auth: Auth,
  workspaceId: string,
  person: NewPerson,
  id = desk.newId(),
): Promise<string> {
  const context = await auth.$context
  const user = await context.internalAdapter.createUser(
    {
      name: person.name,
      email: person.email.toLowerCase(),
      emailVerified: true,
    },
    { method: 'email-password' },
  )
  await context.internalAdapter.linkAccount({
    userId: user.id,
    providerId: 'credential',
    accountId: user.id,
    password: await context.password.hash(person.password),
  })
  await desk.database.kysely
    .insertInto('member')
    .values({ id, workspace_id: workspaceId, user_id: user.id, role: person.role })
    .execute()
  return id
}
