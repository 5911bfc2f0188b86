import { z } from 'zod'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../core/member/judge-password.ts'
import { ROLES } from '../core/member/role.ts'
import { instant, locale, uuid } from './parts.ts'

export const personName = z.string().trim().min(1).max(80)
export const email = z.email().max(200)
/** How easily it is guessed is judged beside: `weakPassword`. */
export const newPassword = z.string().min(SHORTEST_PASSWORD).max(LONGEST_PASSWORD)
const token = z.string().min(1).max(200)
const role = z.enum(ROLES)

export const personView = z.object({
  id: uuid,
  name: z.string(),
  email: z.string(),
  role,
  joinedAt: instant,
  /** Null for whoever is signed in nowhere. */
  lastSeenAt: instant.nullable(),
  /** Tickets that are not solved. */
  inHand: z.number().int(),
})
export type PersonView = z.infer<typeof personView>

export const invitationView = z.object({
  id: uuid,
  email: z.string(),
  name: z.string(),
  role,
  invitedBy: z.string(),
  expiresAt: instant,
  isExpired: z.boolean(),
})
export type InvitationView = z.infer<typeof invitationView>

export const peopleAnswer = z.object({
  people: z.array(personView),
  invitations: z.array(invitationView),
  /** False where no mail server is set: links are shown instead. */
  canMail: z.boolean(),
})
export type PeopleAnswer = z.infer<typeof peopleAnswer>

export const roleChange = z.object({ role })
export const removedPerson = z.object({ returned: z.number().int() })

export const inviteRequest = z.object({
  email,
  name: z.string().trim().max(80),
  role,
  language: locale,
})
export type InviteRequest = z.infer<typeof inviteRequest>

/** `link` is shown this once; null where it went by mail. */
export const handedLink = z.object({ isMailed: z.boolean(), link: z.string().nullable() })
export type HandedLink = z.infer<typeof handedLink>

export const resetLinkRequest = z.object({ language: locale })

export const linkRequest = z.object({ token })
export const invitationPage = z.object({
  email: z.string(),
  name: z.string(),
  role,
  language: locale,
  workspaceName: z.string(),
  invitedBy: z.string(),
})
export type InvitationPage = z.infer<typeof invitationPage>
export const acceptRequest = z.object({ token, name: personName, password: newPassword })
export const signInAddress = z.object({ email: z.string() })

export const forgotRequest = z.object({ email, language: locale })
export const resetPage = z.object({ email: z.string(), name: z.string(), workspaceName: z.string() })
export const resetRequest = z.object({ token, password: newPassword })

export const myName = z.object({ name: personName })
export const passwordChange = z.object({
  current: z.string().min(1).max(LONGEST_PASSWORD),
  password: newPassword,
})

export const sessionView = z.object({
  id: uuid,
  browser: z.string().nullable(),
  system: z.string().nullable(),
  beganAt: instant,
  seenAt: instant,
  isThis: z.boolean(),
})
export type SessionView = z.infer<typeof sessionView>
export const sessionList = z.object({ sessions: z.array(sessionView) })
export const endedSessions = z.object({ ended: z.number().int() })
