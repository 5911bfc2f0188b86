import { readTrouble } from '../answer.ts'
import type { TicketingHealth } from '../ticketing.ts'
import { EXPLANATIONS, tellReceiver } from './call.ts'
import { checkedSchema } from './payload.ts'
import type { WebhookSession } from './settings.ts'

/** Under this key nothing is ever asked for but whether we understand each other. */
const CHECK = { id: 'check', kind: 'check' }

export async function checkReceiver(session: WebhookSession, signal: AbortSignal): Promise<TicketingHealth> {
  const answer = await tellReceiver(session, CHECK.id, CHECK, signal)
  const code = readTrouble(answer)
  if (code !== null || answer.kind !== 'answered')
    return { ok: false, code: code ?? 'unexpected', explain: EXPLANATIONS[code ?? 'unexpected'] }
  const checked = checkedSchema.safeParse(answer.body)
  if (!checked.success) return { ok: false, code: 'unexpected', explain: EXPLANATIONS.unexpected }
  const { user, version, warnings } = checked.data
  return {
    ok: true,
    user,
    version,
    clockSkewMs: readSkew(answer.headers),
    warnings: warnings.map(name => ({ code: 'noSuchPlace', name })),
  }
}

/** Told to the second: what is less than two of them is nothing. */
function readSkew(headers: Headers): number {
  const skewMs = Date.parse(headers.get('date') ?? '') - Date.now()
  return Number.isNaN(skewMs) || Math.abs(skewMs) < 2000 ? 0 : skewMs
}
