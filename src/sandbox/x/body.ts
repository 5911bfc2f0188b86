import type { z } from 'zod'
import { invalidRequest } from './problems.ts'

/** Reads a JSON body by its schema. @throws Problem 400 in the network's words. */
export function readBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(body ?? {})
  if (parsed.success) return parsed.data
  throw invalidRequest(parsed.error.issues.map(describeIssue).join(' '))
}

function describeIssue(issue: z.core.$ZodIssue): string {
  const path = ['$', ...issue.path.map(String)].join('.')
  if (issue.code !== 'unrecognized_keys') return `[${path}: ${issue.message}]`
  const complaint = 'is not defined in the schema and the schema does not allow additional properties'
  return issue.keys.map(key => `[${path}.${key}: ${complaint}]`).join(' ')
}
