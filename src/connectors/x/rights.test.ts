import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { RightCode } from '../../core/account/right.ts'
import { type StubNetwork, sendJson, startStub } from '../testing/stub-network.ts'
import { readRights } from './rights.ts'
import type { XSecrets } from './settings.ts'
import { sessionAt } from './testing/fixtures.ts'

const never = () => new AbortController().signal
const answers = { directs: 200, rules: 200 }

let stub: StubNetwork
beforeAll(async () => {
  stub = await startStub(({ url, headers }, response) => {
    const isApp = headers.authorization === 'Bearer the-app'
    const status = url.pathname === '/2/dm_events' ? answers.directs : isApp ? answers.rules : 403
    return sendJson(response, status, status === 200 ? {} : { title: 'Forbidden' })
  })
})
afterAll(() => stub.close())
beforeEach(() => Object.assign(answers, { directs: 200, rules: 200 }))

async function rightsWith(secrets: Partial<XSecrets>): Promise<Partial<Record<RightCode, boolean | null>>> {
  const session = sessionAt(stub.url, { secrets: { accessToken: 'access-1', ...secrets } })
  const rights = await readRights(session, never())
  return Object.fromEntries(rights.map(each => [each.code, each.has]))
}

const ALL = 'tweet.read users.read tweet.write dm.read dm.write media.write tweet.moderate.write follows.read'
const FULL = { scope: ALL, refreshToken: 'refresh-1', clientId: 'client', bearer: 'the-app' }

describe('the rights of an account', () => {
  test('all that its login named', async () => {
    expect(await rightsWith(FULL)).toEqual({
      readPublic: true,
      writePublic: true,
      readDirects: true,
      writeDirects: true,
      uploadMedia: true,
      moderate: true,
      followers: true,
      likes: false,
      refresh: true,
      appBearer: true,
    })
  })

  test.each<[string, Partial<XSecrets>, Partial<typeof answers>, Partial<Record<RightCode, boolean | null>>]>(
    [
      [
        'a token that was pasted names none',
        {},
        {},
        { readPublic: true, writePublic: null, readDirects: true },
      ],
      ['and cannot be renewed', {}, {}, { refresh: false, appBearer: false }],
      [
        'a scope that X refuses all the same',
        FULL,
        { directs: 403 },
        { readDirects: false, writeDirects: true },
      ],
      ['a scope that nobody granted', { ...FULL, scope: 'tweet.read' }, {}, { readDirects: false }],
      ['too many questions: the scope’s word stands', FULL, { directs: 429 }, { readDirects: true }],
      ['too many questions, and no scope', {}, { directs: 429 }, { readDirects: null }],
      ['a token of the app that X does not know', FULL, { rules: 401 }, { appBearer: false }],
      ['an app that is not let', FULL, { rules: 403 }, { appBearer: false }],
      ['a network that fails meanwhile', FULL, { rules: 503 }, { appBearer: null }],
    ],
  )('%s', async (_case, secrets, answered, rights) => {
    Object.assign(answers, answered)
    expect(await rightsWith(secrets)).toMatchObject(rights)
  })
})
