import type { Role } from '../core/member/role.ts'
import { furnishWorkspace } from '../desk/create-workspace.ts'
import type { Desk } from '../desk/desk.ts'
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

/** The first workspace with its owner, its policy and its queues. @returns its ids. */
export async function createFirstWorkspace(
  desk: Desk,
  auth: Auth,
  { workspaceName, owner }: { readonly workspaceName: string; readonly owner: Omit<NewPerson, 'role'> },
): Promise<{ workspaceId: string; memberId: string }> {
  const workspaceId = desk.newId()
  const slug = `${workspaceName.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${workspaceId.slice(-6)}`
  await desk.database.kysely
    .insertInto('workspace')
    .values({ id: workspaceId, name: workspaceName, slug })
    .execute()
  const memberId = await addPerson(desk, auth, workspaceId, { ...owner, role: 'owner' })
  await furnishWorkspace(desk, workspaceId, [workspaceName], memberId)
  return { workspaceId, memberId }
}

/** A person with a password, and his seat in the workspace. @returns the member's id. */
export async function addPerson(
  desk: Desk,
  auth: Auth,
  workspaceId: string,
  person: NewPerson,
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
  const id = desk.newId()
  await desk.database.kysely
    .insertInto('member')
    .values({ id, workspace_id: workspaceId, user_id: user.id, role: person.role })
    .execute()
  return id
}
