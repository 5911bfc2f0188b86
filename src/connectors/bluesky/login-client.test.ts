import { NodeOAuthClient, type OAuthClientMetadataInput } from '@atproto/oauth-client-node'
import { describe, expect, test } from 'vitest'
import { describeClient } from './describe-client.ts'
import { openLoginClient } from './login-client.ts'
import { settingsSchema } from './settings.ts'

const DESK = 'https://desk.aurora.example'
const DOCUMENT = `${DESK}/api/accounts/login/bluesky/client.json`
const BACK = `${DESK}/api/accounts/login/back`

const settings = settingsSchema.parse({ identifier: 'aurora.example' })

describe('the document of the program', () => {
  test('is one that a client of the network accepts as its own', () => {
    const store = { get: () => undefined, set: () => undefined, del: () => undefined }
    const { clientMetadata } = new NodeOAuthClient({
      clientMetadata: describeClient(DOCUMENT, BACK) as OAuthClientMetadataInput,
      handleResolver: 'https://bsky.social',
      stateStore: store,
      sessionStore: store,
      requestLock: async (_name, run) => run(),
    })
    expect(clientMetadata).toMatchObject({
      client_id: DOCUMENT,
      client_uri: `${DESK}/`,
      redirect_uris: [BACK],
      scope: 'atproto transition:generic transition:chat.bsky',
      dpop_bound_access_tokens: true,
    })
  })
})

describe('the name under which the network knows the desk', () => {
  test.each([
    ['behind a name of its own is the address of its document', BACK, DOCUMENT],
    [
      'on one machine says all in itself',
      'http://127.0.0.1:4400/api/accounts/login/back',
      `http://localhost?${new URLSearchParams({
        scope: 'atproto transition:generic transition:chat.bsky',
        redirect_uri: 'http://127.0.0.1:4400/api/accounts/login/back',
      })}`,
    ],
  ])('%s', (_name, redirectUri, id) => {
    expect(openLoginClient(settings, redirectUri).client.clientMetadata.client_id).toBe(id)
  })

  // The network takes neither: a browser that comes back to another name has lost its session.
  test.each(['http://localhost:4400/api/accounts/login/back', 'http://desk.aurora.example/back'])(
    'there is none for %s',
    redirectUri => expect(() => openLoginClient(settings, redirectUri)).toThrow(),
  )
})
