import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writePrivately } from '../../credentials.ts'

const webhookSchema = z.object({
  id: z.string(),
  url: z.string(),
  valid: z.boolean(),
  created_at: z.string(),
  /** When the last check passed, or was given up on. Milliseconds since 1970. */
  checkedAt: z.number(),
})

export type Webhook = z.infer<typeof webhookSchema>

/** The app's webhooks, kept in `webhooks.json`. */
export interface WebhookStore {
  list(): readonly Webhook[]
  find(id: string): Webhook | undefined
  put(webhook: Webhook): void
  remove(id: string): boolean
  /** Writes nothing any more: a check may end after its sandbox, when the folder has gone. */
  close(): void
}

export function openWebhookStore(dir: string | null): WebhookStore {
  const path = dir === null ? null : join(dir, 'webhooks.json')
  const kept = path !== null && existsSync(path) ? readWebhooks(path) : []
  const all = new Map(kept.map(webhook => [webhook.id, webhook]))
  let isOpen = true
  const save = () => {
    if (path !== null && isOpen) writePrivately(path, [...all.values()])
  }
  return {
    list: () => [...all.values()],
    find: id => all.get(id),
    put(webhook) {
      all.set(webhook.id, webhook)
      save()
    },
    remove(id) {
      const existed = all.delete(id)
      if (existed) save()
      return existed
    },
    close() {
      isOpen = false
    },
  }
}

function readWebhooks(path: string): Webhook[] {
  return z.array(webhookSchema).parse(JSON.parse(readFileSync(path, 'utf8')))
}
