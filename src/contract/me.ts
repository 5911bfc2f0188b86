import { z } from 'zod'
import { PERMISSIONS, ROLES } from '../core/member/role.ts'
import { doorsOffered } from './doors.ts'
import { uuid } from './parts.ts'
import { newPassword } from './people.ts'

/** What the sign-in page must know before anybody has signed in. */
export const setupState = z.object({
  needsOwner: z.boolean(),
  /** Logins of the demo world, only when it runs on this machine alone. */
  demoLogins: z.array(
    z.object({ name: z.string(), email: z.string(), password: z.string(), role: z.enum(ROLES) }),
  ),
  ...doorsOffered.shape,
})
export type SetupState = z.infer<typeof setupState>

export const setupRequest = z.object({
  workspaceName: z.string().trim().min(1).max(80),
  name: z.string().trim().min(1).max(80),
  email: z.email().max(200),
  password: newPassword,
})
export type SetupRequest = z.infer<typeof setupRequest>

export const me = z.object({
  member: z.object({ id: uuid, name: z.string(), email: z.string(), role: z.enum(ROLES) }),
  workspace: z.object({ id: uuid, name: z.string() }),
  permissions: z.array(z.enum(PERMISSIONS)),
  /** Keys of the departments for which I answer. */
  departments: z.array(z.string()),
  undoSeconds: z.number().int(),
  isDemo: z.boolean(),
})
export type Me = z.infer<typeof me>

export const memberView = z.object({
  id: uuid,
  name: z.string(),
  role: z.enum(ROLES),
  /** Named in what he did, and to be chosen for nothing any more. */
  hasLeft: z.boolean(),
})
export const memberList = z.object({ members: z.array(memberView) })
export type MemberView = z.infer<typeof memberView>
