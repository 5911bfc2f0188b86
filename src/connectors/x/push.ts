import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { Push, PushAnswer, PushRequest } from '../connector.ts'
import { readActivity } from './activity.ts'
import { subscribeToActivity } from './activity-subscriptions.ts'
import { demandOfX } from './demand.ts'
import { toLivePage } from './live.ts'
import type { XSession } from './session.ts'
import type { XSecrets, XSettings } from './settings.ts'

/** X's webhooks: a challenge that only the holder of the app's secret can answer, and signed events. */
export const push: Push<XSettings, XSecrets> = {
  answerChallenge({ secrets }, { query }) {
    const token = query.crc_token
    const secret = secrets.clientSecret ?? secrets.consumerSecret
    return token === undefined || secret === undefined ? null : { response_token: sign(secret, token) }
  },
  read: (sessions, request, signal) => readPush(sessions as readonly XSession[], request, signal),
  isWanted: ({ settings, secrets }) => settings.hearBy === 'webhook' && secrets.bearer !== undefined,
  async subscribe(sessions, url, signal) {
    const [first] = sessions as readonly XSession[]
    if (first === undefined) return
    await subscribeToActivity(sessions as readonly XSession[], await keepWebhook(first, url, signal), signal)
  },
}

const sign = (secret: string, content: string | Uint8Array): string =>
  `sha256=${createHmac('sha256', secret).update(content).digest('base64')}`

async function readPush(
  sessions: readonly XSession[],
  request: PushRequest,
  signal: AbortSignal,
): Promise<PushAnswer> {
  const [addressed] = sessions
  if (addressed === undefined || !isSigned(addressed.secrets, request))
    return { kind: 'refused', code: 'badSignature' }
  const event = parse(request.body)
  if (event === undefined) return { kind: 'refused', code: 'malformed' }
  const told = readActivity(event, new Date())
  const session = sessions.find(each => each.externalId === told?.userId)
  const pages = told === null || session === undefined ? [] : [await toLivePage(session, told, signal)]
  return { kind: 'pages', pages }
}

/** Newer deliveries are signed with the OAuth 2.0 secret as well; where it is there, it alone counts. */
function isSigned({ clientSecret, consumerSecret }: XSecrets, { headers, body }: PushRequest): boolean {
  const newer = headers['x-twitter-webhooks-signature-oauth2']
  if (newer !== undefined && clientSecret !== undefined) return isSame(newer, sign(clientSecret, body))
  const older = headers['x-twitter-webhooks-signature']
  return older !== undefined && consumerSecret !== undefined && isSame(older, sign(consumerSecret, body))
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'))
  } catch {
    return undefined
  }
}

const webhook = z.object({ id: z.string(), url: z.string(), valid: z.boolean().default(true) })
const webhookList = z.object({ data: z.array(webhook).default([]) })
const webhookMade = z.union([webhook, z.object({ data: webhook }).transform(({ data }) => data)])

/** The id of the webhook at our address: made anew when there is none, proven again when X thinks it dead. */
async function keepWebhook(session: XSession, url: string, signal: AbortSignal): Promise<string> {
  const path = '/2/webhooks'
  const { data } = await demandOfX(session, { method: 'GET', path, as: 'app' }, webhookList, signal)
  const known = data.find(each => each.url === url)
  if (known === undefined) {
    const call = { method: 'POST', path, body: { url }, as: 'app' } as const
    return (await demandOfX(session, call, webhookMade, signal)).id
  }
  if (!known.valid)
    await demandOfX(session, { method: 'PUT', path: `${path}/${known.id}`, as: 'app' }, z.unknown(), signal)
  return known.id
}
