import { z } from 'zod'
import { POLICY_PROBLEM_CODES } from '../core/policy/check/problem.ts'

export const problemView = z.object({
  code: z.enum(POLICY_PROBLEM_CODES),
  severity: z.enum(['error', 'warning']),
  path: z.array(z.union([z.string(), z.number()])),
  /** What the words of the code need. */
  params: z.record(z.string(), z.string()),
  /** From 1. */
  line: z.number().int(),
  column: z.number().int(),
})
export type ProblemView = z.infer<typeof problemView>
