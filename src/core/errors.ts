/**
 * The one registry of error codes that a request can be answered with. The screens translate the code; the
 * sentence here is for people who read the API. A new error is one entry here.
 */
export const ERRORS = {
  badRequest: { status: 400, message: 'The request is not of the expected form.' },
  notSignedIn: { status: 401, message: 'Sign in first.' },
  notAllowed: { status: 403, message: 'Your role does not allow this.' },
  crossOrigin: { status: 403, message: 'The request came from another site.' },
  notFound: { status: 404, message: 'There is nothing here by that name.' },
  alreadySetUp: { status: 409, message: 'This desk has its owner already.' },
  answeredMeanwhile: { status: 409, message: 'Somebody else answered meanwhile.' },
  refused: { status: 409, message: 'This cannot be done in the present state.' },
  tooLarge: { status: 413, message: 'The request is too large.' },
  unsupportedMedia: { status: 415, message: 'Send JSON.' },
  tooManyRequests: { status: 429, message: 'Too many requests. Wait a moment.' },
  internal: { status: 500, message: 'Something broke on our side. It has been logged.' },
  notReady: { status: 503, message: 'The desk is starting or cannot reach its database.' },
} as const

export type ErrorCode = keyof typeof ERRORS

/** A request error. Thrown by routes only; the one error handler turns it into an answer. */
export class RequestError extends Error {
  readonly code: ErrorCode
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: ErrorCode, details: Readonly<Record<string, unknown>> = {}) {
    super(ERRORS[code].message)
    this.name = 'RequestError'
    this.code = code
    this.details = details
  }
}
