import { RequestError } from '../../../core/errors.ts'
import { parsePolicy } from '../../../core/policy/check/parse-policy.ts'
import type { PolicyDocument } from '../../../core/policy/policy.ts'
import { toProblemView } from './policy-views.ts'

/** The document of a source; what cannot be read is refused with what is wrong and where. */
export function readDocument(source: string): PolicyDocument {
  const parsed = parsePolicy(source)
  if (parsed.ok) return parsed.document
  throw new RequestError('refused', {
    refusal: 'policyProblems',
    problems: parsed.problems.map(toProblemView),
  })
}
