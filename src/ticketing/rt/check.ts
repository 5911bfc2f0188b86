import { z } from 'zod'
import type { TicketingHealth, TicketingTroubleCode, TicketingWarning } from '../ticketing.ts'
import { skewOf } from './clock.ts'
import { queueSchema, userSchema, versionSchema } from './payload.ts'
import { US } from './query.ts'
import { type RtSession, type RtSettings, userIdOf } from './settings.ts'
import { askRt, EXPLANATIONS } from './trouble.ts'

/** Signs in and looks, and writes nothing. */
export async function checkRt(session: RtSession, signal: AbortSignal): Promise<TicketingHealth> {
  const version = await askRt(session, { method: 'GET', path: '/rt' }, versionSchema, signal)
  if (!version.ok) return ailing(version.code)
  const path = `/user/${userIdOf(session.secrets)}`
  const user = await askRt(session, { method: 'GET', path }, userSchema, signal)
  if (!user.ok) return ailing(user.code)
  const warnings: TicketingWarning[] = []
  for (const queue of queuesOf(session.settings))
    warnings.push(...(await lookAtQueue(session, queue, signal)))
  warnings.push(...(await lookAtRights(session, signal)))
  return {
    ok: true,
    user: user.value.Name,
    version: version.value.Version,
    clockSkewMs: skewOf(version.headers),
    warnings: [...new Map(warnings.map(each => [`${each.code} ${each.name}`, each])).values()],
  }
}

const ailing = (code: TicketingTroubleCode): TicketingHealth => ({
  ok: false,
  code,
  explain: EXPLANATIONS[code],
})

const queuesOf = ({ queues, defaultQueue }: RtSettings): readonly string[] => [
  ...new Set([...Object.values(queues), ...(defaultQueue === undefined ? [] : [defaultQueue])]),
]

/** RT's interface does not say which statuses a queue knows; any number is a priority to it. */
async function lookAtQueue(
  session: RtSession,
  name: string,
  signal: AbortSignal,
): Promise<readonly TicketingWarning[]> {
  const asked = await askRt(
    session,
    { method: 'GET', path: `/queue/${encodeURIComponent(name)}` },
    queueSchema,
    signal,
  )
  if (!asked.ok || asked.value.Disabled) return [{ code: 'noSuchPlace', name }]
  const { TicketCustomFields, _hyperlinks } = asked.value
  const known = new Set(TicketCustomFields.map(field => field.name.toLowerCase()))
  const wanted = Object.values(session.settings.fields)
  return [
    ...wanted
      .filter(field => !known.has(field.toLowerCase()))
      .map(field => ({ code: 'noSuchField' as const, name: field })),
    ...(_hyperlinks.some(link => link.ref === 'create')
      ? []
      : [{ code: 'noRight' as const, name: `CreateTicket: ${name}` }]),
  ]
}

const NEEDED = { correspond: 'ReplyToTicket', comment: 'CommentOnTicket' } as const

const newestSchema = z.object({
  items: z.array(z.object({ _hyperlinks: z.array(z.object({ ref: z.string().catch('') })) })),
})

/** Seen on the newest ticket that we made; before the first there is nothing to see them on. */
async function lookAtRights(session: RtSession, signal: AbortSignal): Promise<readonly TicketingWarning[]> {
  const query = {
    query: `Creator = ${US}`,
    fields: '_hyperlinks',
    orderby: 'id',
    order: 'DESC',
    per_page: 1,
  }
  const asked = await askRt(session, { method: 'GET', path: '/tickets', query }, newestSchema, signal)
  const [newest] = asked.ok ? asked.value.items : []
  if (newest === undefined) return []
  const way = session.settings.commentsGoAs
  const isAllowed = newest._hyperlinks.some(link => link.ref === way)
  return isAllowed ? [] : [{ code: 'noRight', name: NEEDED[way] }]
}
