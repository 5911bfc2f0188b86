import { randomUUIDv7 } from 'node:crypto'
import type { Inbound } from '../src/connectors/connector.ts'
import { accountRequest } from '../src/contract/account.ts'
import type { ReplyRequest } from '../src/contract/reply.ts'
import { RESPONSE_METRICS } from '../src/core/promise/clock.ts'
import { startAccountLogin } from '../src/desk/account/login-account.ts'
import type { Desk } from '../src/desk/desk.ts'
import { ingest } from '../src/desk/ingest.ts'
import { replyToTicket } from '../src/desk/reply.ts'
import type { AccountRow } from '../src/store/account.ts'
import type { Trx } from '../src/store/database.ts'
import { listEntries } from '../src/store/escalation/entry.ts'
import { listErrands } from '../src/store/escalation/errand.ts'
import type { MessageRow } from '../src/store/message.ts'
import type { TicketRecord } from '../src/store/ticket.ts'
import { AURORA, BOREA, type MemberName } from './world/cast.ts'
import { Clock, type Time } from './world/clock.ts'
import { workWithDepartments } from './world/departments.ts'
import { drain, type Outside } from './world/drain.ts'
import { type Home, openHome } from './world/home.ts'
import { keepHouseLetters } from './world/house-letters.ts'
import { aDirect, aPost, aRemark, type Said } from './world/said.ts'
import { ScriptedNetwork } from './world/scripted-network.ts'
import { ScriptedTicketing } from './world/scripted-ticketing.ts'
import { makeDesk, type Settled, settleBrand } from './world/settle-brand.ts'

export type World = Awaited<ReturnType<typeof beginWorld>>

/** A world that needs no other: close it when it has served. */
export async function openWorld(): Promise<World & { close(): Promise<void> }> {
  const home = await openHome()
  return { ...(await beginWorld(home)), close: home.close }
}

/**
 * A desk at its first morning: the brand Aurora Mobile with its people, policy and accounts, a clock that stands
 * still until it is told to go on, and a network that does as it is told.
 */
export async function beginWorld({ url, database }: Home) {
  const clock = new Clock()
  const network = new ScriptedNetwork(clock.now)
  const ticketing = new ScriptedTicketing(clock.now)
  const letters = keepHouseLetters()
  const desk = makeDesk(database, clock, network, ticketing, letters)
  return {
    url,
    clock,
    network,
    ticketing,
    /** What the desk has written to its people. */
    letters,
    database,
    desk,
    ...live(desk, clock, { network, ticketing }, await settleBrand(desk, AURORA)),
    /** A second brand, with everything that Aurora has. */
    settleBorea: async () => live(desk, clock, { network, ticketing }, await settleBrand(desk, BOREA)),
  }
}

/** A brand, and what it can be told to do. */
export type Settlement = ReturnType<typeof live>

const live = (desk: Desk, clock: Clock, outside: Outside, brand: Settled) => ({
  ...brand,
  ...speak(desk, brand),
  ...look(desk, brand),
  ...work(desk, brand),
  ...workWithDepartments(desk, brand),
  /** Runs the workers to rest, now, and at every moment of the given time at which something falls due. */
  drain: (time: Time = {}) => drain(desk, clock, outside, time),
})

/** What customers say, and how it is heard. */
function speak(desk: Desk, { care, workspaceId }: Settled) {
  const to = { externalId: care.external_id, handle: care.handle }
  const post = (said: Said = {}): Inbound => aPost(desk.now(), to, said)
  const remark = (said: Said = {}): Inbound => aRemark(desk.now(), to, said)
  const direct = (said: Said = {}): Inbound => aDirect(desk.now(), to, said)
  /** The brand's own post, written somewhere else than at this desk. */
  const own = (said: Said = {}, by: AccountRow = care): Inbound =>
    post({
      from: { ...post().author, externalId: by.external_id, handle: by.handle },
      source: 'own',
      text: 'Ciao, guardiamo subito.',
      mentions: [],
      ...said,
    })
  const hearAll = (batch: readonly Inbound[], by: AccountRow = care) => ingest(desk, by, batch, null)
  /** One post as it stands in the desk after it was heard. */
  const hear = async (said: Inbound = post(), by: AccountRow = care): Promise<MessageRow> => {
    await hearAll([said], by)
    return desk.database.inWorkspace(workspaceId, trx => getMessage(trx, said.externalId))
  }
  /** A complaint that became a matter. */
  const openMatter = async (said: Inbound = post(), by: AccountRow = care) => {
    const message = await hear(said, by)
    if (message.ticket_id === null) throw new Error(`no matter came of "${said.text}"`)
    return { said, message, ticketId: message.ticket_id }
  }
  return { post, remark, direct, own, hear, hearAll, openMatter }
}

const getMessage = (trx: Trx, externalId: string): Promise<MessageRow> =>
  trx.selectFrom('message').selectAll().where('external_id', '=', externalId).executeTakeFirstOrThrow()

/** Rows, as they stand. */
function look(desk: Desk, { workspaceId }: Settled) {
  const see = <T>(work: (trx: Trx) => Promise<T>): Promise<T> => desk.database.inWorkspace(workspaceId, work)
  return {
    see,
    message: (externalId: string) => see(trx => getMessage(trx, externalId)),
    messages: () => see(trx => trx.selectFrom('message').selectAll().orderBy('id').execute()),
    ticket: (id: string): Promise<TicketRecord> =>
      see(trx => trx.selectFrom('ticket').selectAll().where('id', '=', id).executeTakeFirstOrThrow()),
    tickets: () => see(trx => trx.selectFrom('ticket').selectAll().orderBy('id').execute()),
    delivery: (id: string) =>
      see(trx => trx.selectFrom('delivery').selectAll().where('id', '=', id).executeTakeFirstOrThrow()),
    deliveries: () =>
      see(trx => trx.selectFrom('delivery').selectAll().orderBy('created_at').orderBy('id').execute()),
    /** The clocks of answers; a solution may be promised beside them. */
    clocks: (ticketId: string) =>
      see(trx =>
        trx
          .selectFrom('clock')
          .selectAll()
          .where('ticket_id', '=', ticketId)
          .where('metric', 'in', [...RESPONSE_METRICS])
          .orderBy('started_at')
          .execute(),
      ),
    /** Every clock that ever ran on the ticket. */
    allClocks: (ticketId: string) =>
      see(trx =>
        trx
          .selectFrom('clock')
          .selectAll()
          .where('ticket_id', '=', ticketId)
          .orderBy('started_at')
          .orderBy('id')
          .execute(),
      ),
    escalation: (id: string) =>
      see(trx => trx.selectFrom('escalation').selectAll().where('id', '=', id).executeTakeFirstOrThrow()),
    /** All that was said on an escalation, in its order. */
    entries: (escalationId: string) => see(trx => listEntries(trx, workspaceId, [escalationId])),
    errands: (escalationId: string) => see(trx => listErrands(trx, workspaceId, [escalationId])),
    events: () => see(trx => trx.selectFrom('event').selectAll().orderBy('xid').orderBy('id').execute()),
    /** Types of the events of a ticket, in the order in which they came true. */
    story: async (ticketId: string) => {
      const rows = await see(trx =>
        trx
          .selectFrom('event')
          .select('type')
          .where('ticket_id', '=', ticketId)
          .orderBy('xid')
          .orderBy('id')
          .execute(),
      )
      return rows.map(row => row.type)
    },
  }
}

/** What people do. */
function work(desk: Desk, { workspaceId, care, members }: Settled) {
  const request = (otherwise: Partial<ReplyRequest> = {}): ReplyRequest => ({
    deliveryId: randomUUIDv7(),
    mode: 'public',
    targetMessageId: null,
    accountId: care.id,
    text: 'Ciao Luca, ci pensiamo noi.',
    attachments: [],
    quote: false,
    poll: null,
    inviteDirect: false,
    isAcknowledgement: false,
    further: [],
    lastSeenMessageId: null,
    sendAnyway: false,
    ...otherwise,
  })
  const answer = (ticketId: string, otherwise: Partial<ReplyRequest> = {}, by: MemberName = 'sara') =>
    replyToTicket(desk, workspaceId, ticketId, request(otherwise), members[by])
  /** An answer that must not be refused. @returns its delivery's id. */
  const reply = async (ticketId: string, otherwise: Partial<ReplyRequest> = {}, by: MemberName = 'sara') => {
    const replied = await answer(ticketId, otherwise, by)
    if (!replied.ok) throw new Error(`the reply was refused: ${JSON.stringify(replied.refusal)}`)
    return replied.value.deliveryId
  }
  /** Sends Giulia to the network to log an account in. */
  const beginLogin = (secrets: Record<string, unknown> = {}) => {
    const asked = accountRequest.parse({ channel: care.channel, purpose: 'both', settings: {}, secrets })
    return startAccountLogin(desk, workspaceId, asked, 'http://127.0.0.1/back', members.giulia)
  }
  return { writeReply: request, answer, reply, beginLogin }
}
