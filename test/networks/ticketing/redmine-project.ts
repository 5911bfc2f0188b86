import { randomUUID } from 'node:crypto'
import type { RedmineFacts } from './redmine-facts.ts'

/** A project that no other test works in, with all people of the site. @returns its identifier. */
export async function makeProject({ url, adminKey, parentProjectId }: RedmineFacts): Promise<string> {
  const identifier = `contabilita-${randomUUID().slice(0, 8)}`
  const response = await fetch(`${url}/projects.json`, {
    method: 'POST',
    headers: { 'x-redmine-api-key': adminKey, 'content-type': 'application/json' },
    body: JSON.stringify({
      project: {
        name: 'Contabilità',
        identifier,
        is_public: false,
        parent_id: parentProjectId,
        inherit_members: true,
      },
    }),
  })
  if (response.status !== 201)
    throw new Error(`Redmine makes no project: ${response.status} ${await response.text()}`)
  return identifier
}
