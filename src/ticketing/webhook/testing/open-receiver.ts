import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { SIGNATURE_HEADER, sign, TIMESTAMP_HEADER } from '../../../connectors/signature.ts'
import { secretsSchema, settingsSchema, type WebhookSession } from '../settings.ts'

export const SECRET = 'a secret that both programs know'
const PROGRAM = join(import.meta.dirname, '../../../../examples/ticketing-webhook/server.mjs')

export interface Receiver {
  readonly url: string
  /** A request of whoever knows the secret. */
  ask(method: 'GET' | 'POST', path: string, signed: string, body?: string): Promise<Response>
  close(): void
}

/** The reference receiver, as a program of its own. */
export async function startReceiver(deskUrl = ''): Promise<Receiver> {
  const program = spawn(process.execPath, [PROGRAM], { env: { SECRET, PORT: '0', DESK_URL: deskUrl } })
  const lines = createInterface(program.stdout)
  const [line = ''] = await new Promise<readonly string[]>(resolve =>
    lines.once('line', text => resolve([text])),
  )
  const url = /http:\S+/.exec(line)?.[0] ?? ''
  return {
    url,
    ask: (method, path, signed, body) =>
      fetch(`${url}${path}`, { method, headers: headersFor(signed, new Date()), ...(body ? { body } : {}) }),
    close: () => void program.kill(),
  }
}

export function headersFor(signed: string | Uint8Array, at: Date, secret = SECRET): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  return { [TIMESTAMP_HEADER]: timestamp, [SIGNATURE_HEADER]: sign(secret, timestamp, signed) }
}

export const sessionAt = (
  url: string,
  secret = SECRET,
  settings: Readonly<Record<string, unknown>> = {},
): WebhookSession => ({
  systemId: 'webhook',
  settings: settingsSchema.parse({
    url: `${url}/errands`,
    lookupUrl: `${url}/errands`,
    issueUrl: `${url}/issues/{issueId}`,
    ...settings,
  }),
  secrets: secretsSchema.parse({ secret }),
})

export interface KeptIssue {
  readonly title: string
  readonly text: string
  readonly ticketLink: string
  readonly status: string
  readonly priority: string
  readonly fields: Readonly<Record<string, string>>
  readonly comments: readonly { readonly by: string; readonly text: string }[]
}

/** What the receiver keeps, as who works there sees it. */
export async function listKept(receiver: Receiver): Promise<readonly KeptIssue[]> {
  const response = await receiver.ask('GET', '/issues', '')
  return (await response.json()) as readonly KeptIssue[]
}

/** Anna, who works there, says something or sets a status. */
export async function actThere(receiver: Receiver, issueId: string, what: object): Promise<void> {
  const body = JSON.stringify({ by: 'Anna Verdi', ...what })
  await receiver.ask('POST', `/issues/${issueId}`, body, body)
}
