import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AccountSession } from '../../connector.ts'
import { createSecretsKeeper } from '../../secrets-keeper.ts'
import type { BlueskySession } from '../session.ts'
import { type BlueskySecrets, settingsSchema } from '../settings.ts'

/** An answer as a network of the protocol's own servers gave it; the people in it are invented. */
export const readFixture = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', 'fixtures', name), 'utf8'))

export interface FirehoseFixture {
  readonly brand: string
  readonly nora: string
  readonly mention: string
  readonly answer: string
  readonly thanks: string
  readonly quote: string
  readonly deleted: string
  readonly frames: readonly Buffer[]
}

export function readFrames(): FirehoseFixture {
  const { frames, ...rest } = readFixture('firehose-frames.json') as Omit<FirehoseFixture, 'frames'> & {
    frames: string[]
  }
  return { ...rest, frames: frames.map(each => Buffer.from(each, 'base64')) }
}

export function aSession(of: Partial<AccountSession> = {}): BlueskySession {
  const secrets: BlueskySecrets = { appPassword: 'aaaa-bbbb-cccc-dddd' }
  return {
    accountId: 'account-1',
    externalId: 'did:plc:aurora',
    handle: 'aurora.test',
    connectedAt: new Date(0),
    settings: settingsSchema.parse({ identifier: 'aurora.test' }),
    secrets,
    keywords: [],
    brandHandles: ['aurora.test'],
    watchedThreads: [],
    watchedProfiles: [],
    renewSecrets: createSecretsKeeper<BlueskySecrets>(secrets),
    ...(of as Partial<BlueskySession>),
  }
}
