import { isSigned, SIGNATURE_HEADER, TIMESTAMP_HEADER } from '../../connectors/signature.ts'
import type { TicketingPush } from '../ticketing.ts'
import type { RtSecrets, RtSettings } from './settings.ts'

/** The scrip of docs/connecting-rt.md. Whatever it says, it only wakes: RT tries once, so what it tells is read anyway. */
export const push: TicketingPush<RtSettings, RtSecrets> = {
  readRequest({ secrets: { webhookSecret } }, { headers, rawBody }, now) {
    if (webhookSecret === undefined) return null
    const signed = {
      timestamp: headers[TIMESTAMP_HEADER],
      signature: headers[SIGNATURE_HEADER],
      body: rawBody,
    }
    return isSigned(webhookSecret, signed, now) ? 'wake' : null
  },
}
