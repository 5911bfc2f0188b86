import { readFileSync } from 'node:fs'
import type { Outgoing, Source } from '../../connector.ts'
import { pageSchema } from '../payload.ts'
import type { Read } from '../read-pages.ts'
import type { XSession } from '../session.ts'
import { settingsSchema } from '../settings.ts'
import { readingOf } from '../sources.ts'

/** The account to which the fixtures were written. */
export const BRAND_ID = '2244994945'

export const readFixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8'))

export const sessionAt = (apiUrl: string, more: Partial<XSession> = {}): XSession => ({
  accountId: 'account',
  externalId: BRAND_ID,
  handle: 'aurora_aiuta',
  connectedAt: new Date(),
  settings: settingsSchema.parse({ apiUrl }),
  secrets: { accessToken: 'access-1' },
  keywords: ['Aurora Mobile'],
  brandHandles: ['aurora_aiuta'],
  watchedThreads: ['1950000000000000001'],
  watchedProfiles: [],
  renewSecrets: (spent, renew) => renew(spent),
  ...more,
})

/** What a source makes of an answer of the network. */
export function readAs(source: Source, answer: unknown): Read {
  const reading = readingOf(sessionAt('http://x.example'), source)
  if (reading === null) throw new Error(`${source} has nothing to read`)
  return reading.toInbound(pageSchema.parse(answer))
}

export const outgoing = (more: Partial<Outgoing> = {}): Outgoing => ({
  id: 'delivery',
  kind: 'reply',
  subject: '',
  answers: null,
  text: 'Ci pensiamo noi.',
  target: '1950000000000000001',
  recipient: null,
  firstTriedAt: new Date(),
  lastTriedAt: new Date(),
  attempt: 1,
  media: [],
  poll: null,
  invitesDirect: false,
  ...more,
})
