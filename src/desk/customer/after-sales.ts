import { SIGNATURE_HEADER, sign, TIMESTAMP_HEADER } from '../../connectors/signature.ts'
import {
  type AfterSalesFailure,
  type AfterSalesReply,
  afterSalesReply,
} from '../../core/customer/after-sales.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { listAddresses } from '../../store/customer/customer-address.ts'
import { findCustomer, listCustomerProfiles } from '../../store/customer/customer-detail.ts'
import type { Trx } from '../../store/database.ts'
import { findIntegration, type IntegrationRow, putIntegration } from '../../store/integration.ts'
import type { Desk } from '../desk.ts'
import { openSecret, sealSecret, tellOfIntegration } from './integration-secret.ts'

const LIMIT_MS = 3_000
const MOST_BYTES = 64 * 1024

export type AfterSalesRefusal = 'notAUrl' | 'notHttps' | 'secretMissing'

/** Says whom the desk asks. Without a new secret the one that is there stays, unless another is asked. */
export function setAfterSales(
  desk: Desk,
  workspaceId: string,
  { url: given, secret }: { readonly url: string; readonly secret: string | null },
  memberId: string,
): Promise<Result<IntegrationRow, AfterSalesRefusal>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const url = readUrl(given)
    if (!url.ok) return url
    const before = await findIntegration(trx, workspaceId, 'afterSales')
    const row = { workspace_id: workspaceId, kind: 'afterSales' } as const
    // A secret that one program has must not be shown to another.
    const isSameHost = before?.url != null && new URL(before.url).origin === new URL(url.value).origin
    const kept = isSameHost ? before.secret : null
    const sealed = secret === null ? kept : sealSecret(desk, row, secret)
    if (sealed === null) return refuse('secretMissing')
    const changed = { ...row, url: url.value, secret: sealed, changed_by: memberId, changed_at: desk.now() }
    await tellOfIntegration(desk, trx, workspaceId, 'afterSales', 'set', memberId)
    return ok(await putIntegration(trx, changed))
  })
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Customers' addresses go there: only over https, or without leaving this machine. */
function readUrl(given: string): Result<string, AfterSalesRefusal> {
  if (!URL.canParse(given)) return refuse('notAUrl')
  const url = new URL(given)
  if (url.username !== '' || url.password !== '') return refuse('notAUrl')
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname))
  return isSafe ? ok(url.href) : refuse('notHttps')
}

/** What the other program is asked. */
interface Question {
  readonly url: string
  readonly secret: string
  readonly body: string
}

/**
 * What the shop's programs tell of a customer, asked now. Nothing of it is kept.
 * @param limitMs after which nobody waits longer.
 */
export async function askAfterSales(
  desk: Desk,
  workspaceId: string,
  customerId: string,
  limitMs = LIMIT_MS,
): Promise<Result<AfterSalesReply, AfterSalesFailure | 'notFound'>> {
  const question = await desk.database.inWorkspace(workspaceId, trx =>
    prepare(desk, trx, workspaceId, customerId),
  )
  return question.ok ? ask(question.value, desk.now(), limitMs) : question
}

async function prepare(
  desk: Desk,
  trx: Trx,
  workspaceId: string,
  customerId: string,
): Promise<Result<Question, AfterSalesFailure | 'notFound'>> {
  const customer = await findCustomer(trx, workspaceId, customerId)
  if (customer === undefined) return refuse('notFound')
  const row = await findIntegration(trx, workspaceId, 'afterSales')
  const secret = row === undefined ? null : openSecret(desk, row)
  if (row === undefined || row.url === null || secret === null) return refuse('notSetUp')
  const addresses = await listAddresses(trx, workspaceId, customerId)
  const profiles = await listCustomerProfiles(trx, workspaceId, customerId)
  const body = JSON.stringify({
    customer: { externalKey: customer.external_key, displayName: customer.display_name },
    addresses: addresses.map(({ channel, address }) => ({ channel, address })),
    profiles: profiles.map(each => ({
      channel: each.channel,
      handle: each.handle,
      externalId: each.external_id,
    })),
  })
  return ok({ url: row.url, secret, body })
}

type Told = Result<AfterSalesReply, AfterSalesFailure>

async function ask({ url, secret, body }: Question, now: Date, limitMs: number): Promise<Told> {
  const timestamp = String(Math.floor(now.getTime() / 1000))
  const signal = AbortSignal.timeout(limitMs)
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        [TIMESTAMP_HEADER]: timestamp,
        [SIGNATURE_HEADER]: sign(secret, timestamp, body),
      },
      body,
      // Another address is another program, and was not meant to be told.
      redirect: 'manual',
      signal,
    })
    if (response.status !== 200) {
      await response.body?.cancel()
      return refuse('refused')
    }
    return readReply(await readBytes(response))
  } catch {
    return refuse(signal.aborted ? 'timeout' : 'unreachable')
  }
}

/** Null when there are too many. */
async function readBytes(response: Response): Promise<Buffer | null> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length
    if (bytes > MOST_BYTES) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function readReply(bytes: Buffer | null): Told {
  if (bytes === null) return refuse('tooLarge')
  const parsed = afterSalesReply.safeParse(parseJson(bytes.toString('utf8')))
  return parsed.success ? ok(parsed.data) : refuse('malformed')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
