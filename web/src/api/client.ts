import createClient from 'openapi-fetch'
import { ERRORS, type ErrorCode } from '../../../src/core/errors.ts'
import { DeskError } from './desk-error.ts'
import type { paths } from './generated/schema.d.ts'

/** In letters. A browser carries 64 KiB of such requests at a time and refuses what goes beyond. */
const OUTLIVING_LENGTH = 8_000

/** Whether a request goes on to the desk when its page is closed or loaded anew: what changes something does. */
export const outlivesPage = ({ method = 'GET', body }: RequestInit): boolean =>
  method !== 'GET' && (body == null || (typeof body === 'string' && body.length <= OUTLIVING_LENGTH))

class DeskRequest extends Request {
  constructor(input: RequestInfo | URL, init: RequestInit = {}) {
    super(input, { ...init, keepalive: outlivesPage(init) })
  }
}

export const desk = createClient<paths>({ baseUrl: '', Request: DeskRequest })

/** The answer of a call, or a DeskError. */
export async function answerOf<T>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<T> {
  const { data, error, response } = await call.catch(() => {
    throw new DeskError('offline', null)
  })
  if (response.ok && data !== undefined) return data
  throw readProblem(error, response.status)
}

/** Proxies answer with pages of their own: what is not our form is told apart by the status alone. */
export function readProblem(body: unknown, status: number): DeskError {
  const problem = (body as { error?: { code?: string; requestId?: string; details?: unknown } } | undefined)
    ?.error
  const code = problem?.code !== undefined && problem.code in ERRORS ? problem.code : codeOfStatus(status)
  const details = (problem?.details ?? {}) as Record<string, unknown>
  return new DeskError(code as ErrorCode, problem?.requestId ?? null, details)
}

function codeOfStatus(status: number): ErrorCode {
  const entry = Object.entries(ERRORS).find(([, error]) => error.status === status)
  return (entry?.[0] ?? 'internal') as ErrorCode
}
