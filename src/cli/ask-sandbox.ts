import { z } from 'zod'
import { SettingsError } from '../server/settings.ts'

const problemSchema = z.object({
  detail: z.string().optional(),
  errors: z.array(z.object({ message: z.string() })).optional(),
})

/** Asks a sandbox that runs already. Throws SettingsError, in words, where none answers or it refuses. */
export async function askSandbox(address: string, method: string, body?: object): Promise<unknown> {
  const response = await fetch(address, {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch(() => null)
  if (response === null)
    throw new SettingsError([
      `No sandbox answers at ${new URL(address).origin}. Start one, or name it with --url.`,
    ])
  const answer: unknown = await response.json()
  if (response.ok) return answer
  const problem = problemSchema.safeParse(answer).data
  throw new SettingsError([
    problem?.errors?.[0]?.message ?? problem?.detail ?? `It answers ${response.status}.`,
  ])
}
