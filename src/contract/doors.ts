import { z } from 'zod'
import { uuid } from './parts.ts'

/** What the sign-in page offers besides the password. */
export const doorsOffered = z.object({
  /** The name on the button of the house's own sign-in. */
  singleSignOn: z.object({ name: z.string() }).nullable(),
  /** The address at which passkeys work; null where there can be none. */
  passkeyOrigin: z.string().nullable(),
})

export const passkeyView = z.object({ id: uuid, name: z.string().nullable(), createdAt: z.iso.datetime() })
export type PasskeyView = z.infer<typeof passkeyView>

/** How I come in. */
export const myDoors = z.object({
  /** False for whoever has only ever come by single sign-on. */
  hasPassword: z.boolean(),
  secondFactor: z.object({ isOn: z.boolean(), recoveryCodesLeft: z.number().int() }),
  passkeys: z.array(passkeyView),
  passkeyOrigin: z.string().nullable(),
})
export type MyDoors = z.infer<typeof myDoors>

export const memberDoors = z.object({
  members: z.array(
    z.object({ id: uuid, name: z.string(), hasSecondFactor: z.boolean(), passkeys: z.number().int() }),
  ),
})
export type MemberDoors = z.infer<typeof memberDoors>
