import { randomBytes } from 'node:crypto'
import { isSigned, type Signed, TOLERANCE_MS } from '../../connectors/signature.ts'
import type { UpsertAnswer } from '../../contract/customer.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import {
  findIntegration,
  findWorkspaceId,
  insertReceipt,
  putIntegration,
  touchIntegration,
} from '../../store/integration.ts'
import type { Desk } from '../desk.ts'
import { openSecret, sealSecret, tellOfIntegration } from './integration-secret.ts'
import { upsertWithin } from './upsert-customers.ts'

/** Where the CRM of a workspace brings its news. */
export const crmUrl = (desk: Desk, workspaceId: string): string =>
  `${desk.baseUrl}/api/hooks/crm/${workspaceId}`

const SECRET_BYTES = 32

/** Makes the secret that the CRM signs with; an earlier one is good no more. @returns it, this once. */
export function makeCrmSecret(desk: Desk, workspaceId: string, memberId: string): Promise<string> {
  const secret = `crm_${randomBytes(SECRET_BYTES).toString('base64url')}`
  return desk.database.inWorkspace(workspaceId, async trx => {
    const row = { workspace_id: workspaceId, kind: 'crm' } as const
    await putIntegration(trx, {
      ...row,
      url: null,
      secret: sealSecret(desk, row, secret),
      changed_by: memberId,
      changed_at: desk.now(),
    })
    await tellOfIntegration(desk, trx, workspaceId, 'crm', 'set', memberId)
    return secret
  })
}

export type CrmRefusal = 'unknownAddress' | 'badSignature' | 'malformed' | 'alreadyReceived'

/**
 * Takes in what the CRM brings, after its signature has been checked over the very bytes. What was taken once is not
 * taken again, within the time in which its signature is good. It is done in the name of whoever made the secret.
 */
export async function receiveCrm(
  desk: Desk,
  slugOrId: string,
  signed: Signed,
): Promise<Result<UpsertAnswer['results'], CrmRefusal>> {
  const workspaceId = await desk.database.inEveryWorkspace(trx => findWorkspaceId(trx, slugOrId))
  if (workspaceId === undefined) return refuse('unknownAddress')
  return desk.database.inWorkspace(workspaceId, async trx => {
    const crm = await findIntegration(trx, workspaceId, 'crm')
    const secret = crm === undefined ? null : openSecret(desk, crm)
    if (crm === undefined || secret === null) return refuse('unknownAddress')
    if (!isSigned(secret, signed, desk.now())) return refuse('badSignature')
    const entries = readEntries(signed.body)
    if (entries === null) return refuse('malformed')
    const kept = { now: desk.now(), keptMs: 2 * TOLERANCE_MS }
    if (!(await insertReceipt(trx, workspaceId, signed.signature ?? '', kept)))
      return refuse('alreadyReceived')
    await touchIntegration(trx, workspaceId, 'crm', desk.now())
    return ok(await upsertWithin(desk, trx, workspaceId, entries, { memberId: crm.changed_by, from: 'crm' }))
  })
}

const MOST_CUSTOMERS = 500

/** One customer, or up to 500 under `customers`; null for anything else. */
function readEntries(body: Uint8Array): readonly unknown[] | null {
  const said = readJson(body)
  if (typeof said !== 'object' || said === null || Array.isArray(said)) return null
  const entries = 'customers' in said ? said.customers : [said]
  const isList = Array.isArray(entries) && entries.length > 0 && entries.length <= MOST_CUSTOMERS
  return isList ? entries : null
}

function readJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'))
  } catch {
    return null
  }
}
