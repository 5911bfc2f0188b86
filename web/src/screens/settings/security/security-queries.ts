import { queryOptions } from '@tanstack/react-query'
import { answerOf, desk } from '../../../api/client.ts'
import { askDoor } from '../../../api/door.ts'

export const myDoorsQuery = queryOptions({
  queryKey: ['myDoors'],
  queryFn: () => answerOf(desk.GET('/api/me/doors')),
})

export const memberDoorsQuery = queryOptions({
  queryKey: ['memberDoors'],
  queryFn: () => answerOf(desk.GET('/api/doors')),
})

/** A second factor that does not count yet. */
export interface NewSecondFactor {
  /** What the app reads from the picture. */
  readonly address: string
  readonly secret: string
  readonly recoveryCodes: readonly string[]
}

export async function beginSecondFactor(password: string): Promise<NewSecondFactor> {
  const made = await askDoor<{ totpURI: string; backupCodes: string[] }>('/two-factor/enable', { password })
  const secret = new URL(made.totpURI).searchParams.get('secret') ?? ''
  return { address: made.totpURI, secret, recoveryCodes: made.backupCodes }
}

export const confirmSecondFactor = (code: string): Promise<unknown> =>
  askDoor('/two-factor/verify-totp', { code: code.replaceAll(/\D/g, '') })

export const endSecondFactor = (password: string): Promise<unknown> =>
  askDoor('/two-factor/disable', { password })

export async function renewRecoveryCodes(password: string): Promise<readonly string[]> {
  const made = await askDoor<{ backupCodes: string[] }>('/two-factor/generate-backup-codes', { password })
  return made.backupCodes
}

export const liftSecondFactor = (id: string): Promise<unknown> =>
  answerOf(desk.POST('/api/members/{id}/lift-second-factor', { params: { path: { id } } }))
