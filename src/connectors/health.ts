import type { Right } from '../core/account/right.ts'

export type Health =
  | {
      readonly ok: true
      readonly externalId: string
      readonly handle: string
      readonly displayName: string
      readonly rights: readonly Right[]
    }
  | { readonly ok: false; readonly code: HealthCode; readonly explain: string }

export const HEALTH_CODES = [
  'needsLogin',
  'forbidden',
  'outOfCredits',
  'rateLimited',
  'unreachable',
  'unexpected',
] as const
export type HealthCode = (typeof HEALTH_CODES)[number]

/** Trouble while reading that a person or time must heal. Carries no secret and no body. */
export class ReadingTrouble extends Error {
  readonly code: HealthCode
  readonly retryAfterMs: number

  constructor(code: HealthCode, explain: string, retryAfterMs: number) {
    super(explain)
    this.name = 'ReadingTrouble'
    this.code = code
    this.retryAfterMs = retryAfterMs
  }
}
