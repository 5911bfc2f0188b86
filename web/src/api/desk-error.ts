import type { ErrorCode } from '../../../src/core/errors.ts'

/** `offline`: no answer came at all. */
export type DeskErrorCode = ErrorCode | 'offline'

/** A request that was not answered with what was asked for. */
export class DeskError extends Error {
  readonly code: DeskErrorCode
  /** To be quoted when asking for help; null when nothing reached the desk. */
  readonly requestId: string | null
  readonly details: Readonly<Record<string, unknown>>

  constructor(
    code: DeskErrorCode,
    requestId: string | null,
    details: Readonly<Record<string, unknown>> = {},
  ) {
    super(code)
    this.name = 'DeskError'
    this.code = code
    this.requestId = requestId
    this.details = details
  }
}

export const isDeskError = (error: unknown, code: DeskErrorCode): error is DeskError =>
  error instanceof DeskError && error.code === code

/** Why the desk refused, when it said so (`details.refusal` of a 409). */
export function refusalOf(error: unknown): string | null {
  if (!isDeskError(error, 'refused')) return null
  const refusal = error.details.refusal
  return typeof refusal === 'string' ? refusal : null
}
