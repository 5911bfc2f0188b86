import { isSigned, SIGNATURE_HEADER, TIMESTAMP_HEADER } from '../../connectors/signature.ts'
import { ISSUE_STATUSES } from '../../core/escalation/errand.ts'
import type { IssueChange, TicketingPush } from '../ticketing.ts'
import { changesSchema, type ToldChange } from './payload.ts'
import type { WebhookSecrets, WebhookSettings } from './settings.ts'

const MAX_BYTES = 1024 * 1024

/**
 * What the receiver tells. Whoever repeats a request of it within the minutes in which its signature holds tells what is
 * known already: each change has an id of its own.
 */
export const push: TicketingPush<WebhookSettings, WebhookSecrets> = {
  readRequest({ secrets }, { headers, rawBody }, now) {
    if (rawBody.length > MAX_BYTES) return null
    const signed = {
      timestamp: headers[TIMESTAMP_HEADER],
      signature: headers[SIGNATURE_HEADER],
      body: rawBody,
    }
    if (!isSigned(secrets.secret, signed, now)) return null
    const parsed = changesSchema.safeParse(parse(rawBody))
    return parsed.success ? { changes: parsed.data.map(toChange) } : null
  },
}

function parse(rawBody: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(rawBody))
  } catch {
    return null
  }
}

function toChange(told: ToldChange): IssueChange {
  const common = {
    issueId: told.issueId,
    // Receivers count what happens to each issue by itself.
    externalId: `${told.issueId}/${told.id}`,
    by: told.by,
    isOurs: told.errand != null,
    at: told.at,
  }
  return told.kind === 'said'
    ? { ...common, kind: 'said', text: told.text, isAnswer: told.isAnswer, files: [] }
    : { ...common, kind: 'moved', status: meaningOf(told.status), statusName: told.status }
}

const meaningOf = (name: string) => ISSUE_STATUSES.find(each => each === name) ?? null
