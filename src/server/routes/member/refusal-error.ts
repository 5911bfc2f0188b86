import { RequestError } from '../../../core/errors.ts'

/** What the desk refused about people, as the answer to a request. */
export const refusalError = (refusal: string): RequestError =>
  refusal === 'notFound' || refusal === 'linkGone'
    ? new RequestError('notFound')
    : new RequestError('refused', { refusal })
