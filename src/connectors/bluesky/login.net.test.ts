import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { givenNetwork } from '../../../test/networks/bluesky/given-network.ts'
import type { Person } from '../../../test/networks/bluesky/person.ts'
import { everythingOf, never, outgoing, secretsOf } from '../conformance/under-test.ts'
import { blueskyConnector as connector } from './connector.ts'
import { login } from './login.ts'
import { endLogin } from './login-tokens.ts'
import type { BlueskySession } from './session.ts'
import type { BlueskySecrets, OAuthLogin } from './settings.ts'
import { awaitBrowser, CHROMIUM, consent } from './testing/consent.ts'
import { sessionOf, withSecrets } from './testing/networked.ts'

const network = givenNetwork()
const WHY_NOT = existsSync(CHROMIUM) ? '' : ` (skipped: there is no ${CHROMIUM} to click the network's page)`

const A_POINT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const picture = {
  name: 'punto.png',
  mime: 'image/png',
  bytes: A_POINT.length,
  alt: '',
  open: async () => A_POINT,
}

const pending = () => connector.secretsSchema.parse(login.pendingSecrets({}))

/** `expected`: in whose place the person logs in, where it is another. */
async function logIn(
  { settings }: Pick<BlueskySession, 'settings'>,
  person: Person,
  expected?: Person,
): Promise<BlueskySecrets> {
  const desk = await awaitBrowser()
  try {
    const { url, state, verifier } = await login.start(settings, pending(), desk.redirectUri, never())
    await consent(url, person)
    const query = Object.fromEntries((await desk.cameBack).searchParams)
    expect(query.state).toBe(state)
    const begun = expected === undefined ? verifier : verifier.replace(person.did, expected.did)
    const back = { code: query.code ?? '', verifier: begun, redirectUri: desk.redirectUri, query }
    const { secrets } = await login.finish(settings, pending(), back, never())
    // As the desk keeps them.
    return connector.secretsSchema.parse(JSON.parse(JSON.stringify(secrets)))
  } finally {
    desk.close()
  }
}

function loginOf({ oauth }: BlueskySecrets): OAuthLogin {
  if (oauth === undefined) throw new Error('there is no login')
  return oauth
}

/** Tokens that no server knows, in the place of some of ours. */
const spoil = (secrets: BlueskySecrets, ...names: ('access_token' | 'refresh_token')[]): BlueskySecrets => {
  const oauth = loginOf(secrets)
  const spoilt = Object.fromEntries(names.map(name => [name, `${oauth.tokenSet[name]?.slice(0, -4)}AAAA`]))
  return { oauth: { ...oauth, tokenSet: { ...oauth.tokenSet, ...spoilt } } }
}

describe.skipIf(WHY_NOT !== '')(`a login by the browser${WHY_NOT}`, () => {
  let brand: Person
  let session: BlueskySession
  /** What the desk would keep after each renewal. */
  const kept: BlueskySecrets[] = []

  beforeAll(async () => {
    brand = await network.createPerson('brand')
    const named = await sessionOf(network, brand, network.pdsUrl)
    session = withSecrets(named, await logIn(named, brand), renewed => kept.push(renewed))
  })

  const listPosts = async () => {
    const query = { repo: brand.did, collection: 'app.bsky.feed.post' }
    return (await brand.agent.com.atproto.repo.listRecords(query)).data.records
  }

  test('needs no password, and may do all that an account may', async () => {
    expect(session.secrets.appPassword).toBeUndefined()
    const health = await connector.check(session, never())
    expect(health).toMatchObject({ ok: true, externalId: brand.did, handle: brand.handle })
    expect(health.ok && health.rights.filter(({ has }) => has !== true)).toEqual([])
  })

  test('sends words and pictures, once however often', async () => {
    const post = outgoing('post', { media: [picture] })
    const sent = await connector.send(session, post, never())
    expect(sent).toMatchObject({ kind: 'sent' })
    expect(await connector.send(session, post, never())).toEqual(sent)
    expect(await connector.lookup(session, post, never())).toMatchObject({ kind: 'found' })
    expect(await listPosts()).toMatchObject([
      { value: { text: post.text, embed: { $type: 'app.bsky.embed.images' } } },
    ])
  })

  test('goes on with fresh tokens when its own have run out, and one caller gets them for all', async () => {
    const spent = withSecrets(session, spoil(session.secrets, 'access_token'), renewed => kept.push(renewed))
    const checks = await Promise.all([1, 2, 3].map(() => connector.check({ ...spent }, never())))
    expect(checks.map(({ ok }) => ok)).toEqual([true, true, true])
    expect(kept).toHaveLength(1)
    const [renewed] = kept as [BlueskySecrets]
    expect(loginOf(renewed).dpopJwk).toEqual(loginOf(session.secrets).dpopJwk)
    expect(loginOf(renewed).tokenSet.refresh_token).not.toBe(loginOf(session.secrets).tokenSet.refresh_token)
    session = withSecrets(session, renewed)
    expect(await connector.check(session, never())).toMatchObject({ ok: true, externalId: brand.did })
  })

  test('that cannot reach the network says so, and says nothing of its tokens', async () => {
    const gone = await awaitBrowser()
    gone.close()
    const oauth = loginOf(session.secrets)
    const tokenSet = { ...oauth.tokenSet, aud: new URL('/', gone.redirectUri).href }
    const cut = withSecrets(session, { oauth: { ...oauth, tokenSet } })
    expect(await connector.check(cut, never())).toMatchObject({ ok: false, code: 'unreachable' })
    const sent = await connector.send(cut, outgoing('post'), never())
    expect(sent).toMatchObject({ kind: 'retry' })
    for (const secret of secretsOf(cut.secrets)) expect(everythingOf(sent)).not.toContain(secret)
  })

  test('in another account than was named is given back, and connects nothing', async () => {
    const stranger = await network.createPerson('stranger')
    const theirs = await sessionOf(network, stranger, network.pdsUrl)
    await expect(logIn(theirs, stranger, brand)).rejects.toThrow('another account was logged in')
  })

  test('by an e-mail address is in the account that the person chooses', async () => {
    const settings = { ...session.settings, identifier: 'aurora@aurora.example' }
    const marketing = await network.createPerson('marketing')
    const secrets = await logIn({ settings }, marketing)
    const opened = withSecrets({ ...session, settings }, secrets)
    expect(await connector.check(opened, never())).toMatchObject({ ok: true, externalId: marketing.did })
  })

  test('that was ended asks for a new one, by an error that holds no secret', async () => {
    await endLogin(session.settings, loginOf(session.secrets))
    const health = await connector.check(session, never())
    expect(health).toMatchObject({ ok: false, code: 'needsLogin' })
    const sent = await connector.send(session, outgoing('post'), never())
    expect(sent).toMatchObject({ kind: 'refused', code: 'needsLogin' })
    for (const secret of secretsOf(session.secrets))
      expect(everythingOf([health, sent])).not.toContain(secret)
  })
})
