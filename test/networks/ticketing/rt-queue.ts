import { randomUUID } from 'node:crypto'
import type { RtFacts } from './rt-facts.ts'

/** A queue that no other test works in. @returns its name. */
export async function makeQueue({ url, rootToken }: RtFacts): Promise<string> {
  const name = `Contabilità ${randomUUID().slice(0, 8)}`
  const response = await fetch(`${url}/REST/2.0/queue`, {
    method: 'POST',
    headers: { authorization: `token ${rootToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ Name: name, Lifecycle: 'default' }),
  })
  if (response.status !== 201)
    throw new Error(`RT makes no queue: ${response.status} ${await response.text()}`)
  return name
}
