import { layHttpCable } from '../../../../test/networks/ticketing/http-cable.ts'
import type { RtFacts } from '../../../../test/networks/ticketing/rt-facts.ts'
import { makeQueue } from '../../../../test/networks/ticketing/rt-queue.ts'
import { SIGNATURE_HEADER, sign, TIMESTAMP_HEADER } from '../../../connectors/signature.ts'
import type { TicketingUnderTest } from '../../conformance.ts'
import { rtTicketing } from '../rt.ts'
import type { RtSecrets, RtSession, RtSettings } from '../settings.ts'
import { departmentIn } from './department.ts'
import { sessionOf } from './session.ts'

/** The desk's user of a real RT, by this address. */
export const sessionAt = (
  url: string,
  { token, hookSecret }: Pick<RtFacts, 'token' | 'hookSecret'>,
  settings: Readonly<Record<string, unknown>>,
): RtSession => sessionOf(url, settings, { token, webhookSecret: hookSecret })

/** A queue of its own in a real RT, with a line to it that fails when it is told to. */
export async function openRt(facts: RtFacts): Promise<TicketingUnderTest<RtSettings, RtSecrets>> {
  const cable = await layHttpCable(facts.url)
  const away = await layHttpCable(facts.url)
  await away.close()
  const queue = await makeQueue(facts)
  const session = sessionAt(cable.url, facts, { queues: { billing: queue } })
  const misnamed = { queues: { billing: 'Nessuno' }, defaultQueue: queue, fields: { channel: 'Canale' } }
  return {
    ticketing: rtTicketing,
    session,
    unreachable: sessionAt(away.url, facts, { queues: { billing: queue } }),
    revoked: sessionAt(
      cable.url,
      { ...facts, token: `1-99-${'0'.repeat(32)}` },
      { queues: { billing: queue } },
    ),
    misnamed: {
      session: sessionAt(cable.url, facts, misnamed),
      warnings: [
        { code: 'noSuchPlace', name: 'Nessuno' },
        { code: 'noSuchField', name: 'Canale' },
      ],
    },
    forms: FORMS,
    line: cable,
    system: departmentIn(facts),
    hook: (body, at) => {
      const timestamp = String(Math.floor(at.getTime() / 1000))
      return { [TIMESTAMP_HEADER]: timestamp, [SIGNATURE_HEADER]: sign(facts.hookSecret, timestamp, body) }
    },
    close: cable.close,
  }
}

const FORMS = {
  settings: {
    good: [
      { url: 'https://rt.example' },
      {
        url: 'https://example.org/rt/',
        queues: { billing: 'Contabilità' },
        requestor: 'desk@aurora.example',
      },
      { url: 'https://rt.example', priorities: { high: 80 }, statuses: { resolved: ['done'] } },
    ],
    bad: [
      {},
      { url: 'rt.example' },
      { url: 'ftp://rt.example' },
      { url: 'https://user:word@rt.example' },
      { url: 'https://rt.example', queues: { billing: '../admin' } },
      { url: 'https://rt.example', statuses: { resolved: [] } },
      { url: 'https://rt.example', priorities: { high: 'very' } },
      { url: 'https://rt.example', colour: 'red' },
    ],
  },
  secrets: {
    good: [
      { token: `1-27-${'0a'.repeat(16)}` },
      { token: '2-1-00', webhookSecret: 'long enough, and only ours' },
    ],
    bad: [
      {},
      { token: 'secret' },
      { token: '1-27-00\r\nx: y' },
      { token: '1-27-00', webhookSecret: 'short' },
    ],
  },
}
