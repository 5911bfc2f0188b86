import { RequestError } from '../../../core/errors.ts'
import type { Result } from '../../../core/result.ts'

/** The value, or the refusal as an error: what is not there is not there, the rest says why. */
export function demandOk<T>(result: Result<T, string>): T {
  if (result.ok) return result.value
  if (result.refusal === 'notFound') throw new RequestError('notFound')
  throw new RequestError('refused', { refusal: result.refusal })
}
