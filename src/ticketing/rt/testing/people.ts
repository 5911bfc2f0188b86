import type { RtFacts } from '../../../../test/networks/ticketing/rt-facts.ts'

type Person = keyof RtFacts['people']

/** A request of a person who works in RT. */
export async function askAs(
  facts: RtFacts,
  person: Person,
  method: 'GET' | 'PUT' | 'POST',
  path: string,
  body?: unknown,
): Promise<unknown> {
  const response = await fetch(`${facts.url}/REST/2.0${path}`, {
    method,
    headers: {
      authorization: `token ${facts.people[person]}`,
      ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 300)}`)
  return JSON.parse(text)
}
