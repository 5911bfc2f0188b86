import type { RedmineFacts } from '../../../../test/networks/ticketing/redmine-facts.ts'

type Person = keyof RedmineFacts['people'] | 'admin'

/** A request of a person who works in Redmine. @returns what it answers; null where that is nothing. */
export async function askAs(
  facts: RedmineFacts,
  person: Person,
  method: 'GET' | 'PUT' | 'POST' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<unknown> {
  const response = await fetch(`${facts.url}${path}`, {
    method,
    headers: {
      'x-redmine-api-key': person === 'admin' ? facts.adminKey : facts.people[person],
      ...(body === undefined
        ? {}
        : { 'content-type': body instanceof Uint8Array ? 'application/octet-stream' : 'application/json' }),
    },
    ...(body === undefined
      ? {}
      : { body: body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 300)}`)
  return text === '' ? null : JSON.parse(text)
}

/** Changes an issue as a person does: words, a status by its number, a file. */
export const changeAs = (
  facts: RedmineFacts,
  person: Person,
  issueId: string,
  issue: Readonly<Record<string, unknown>>,
): Promise<unknown> => askAs(facts, person, 'PUT', `/issues/${issueId}.json`, { issue })

/** Gives Redmine a file. @returns what an issue names it by. */
export async function uploadAs(facts: RedmineFacts, person: Person, name: string, bytes: Uint8Array) {
  const answer = (await askAs(
    facts,
    person,
    'POST',
    `/uploads.json?filename=${encodeURIComponent(name)}`,
    bytes,
  )) as {
    upload: { token: string }
  }
  return { token: answer.upload.token, filename: name, content_type: 'application/pdf' }
}

/** As numbered by Redmine's own data. */
export const STATUS = { new: 1, inProgress: 2, resolved: 3, feedback: 4, closed: 5, rejected: 6 } as const
