import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { blueskyConnector } from '../../../src/connectors/bluesky/connector.ts'
import { secretsSchema } from '../../../src/connectors/bluesky/settings.ts'
import { awaitBrowser, CHROMIUM, consent } from '../../../src/connectors/bluesky/testing/consent.ts'
import type { Connector } from '../../../src/connectors/connector.ts'
import { accountRequest } from '../../../src/contract/account.ts'
import { checkAccount } from '../../../src/desk/account/check-account.ts'
import { finishAccountLogin, startAccountLogin } from '../../../src/desk/account/login-account.ts'
import { type AccountRow, findAccount } from '../../../src/store/account.ts'
import { openWorld, type World } from '../../world.ts'
import { givenNetwork } from './given-network.ts'

const network = givenNetwork()
const WHY_NOT = existsSync(CHROMIUM) ? '' : ` (skipped: there is no ${CHROMIUM} to click the network's page)`

describe.skipIf(WHY_NOT !== '')(`a desk with a login by the browser${WHY_NOT}`, () => {
  let world: World & { close(): Promise<void> }
  let account: AccountRow
  beforeAll(async () => {
    world = await openWorld()
    vi.spyOn(world.desk, 'getConnector').mockReturnValue(blueskyConnector as Connector)
    account = await connect()
  })
  afterAll(() => world.close())

  async function connect(): Promise<AccountRow> {
    const { desk, workspaceId, members } = world
    const brand = await network.createPerson('brand')
    const request = accountRequest.parse({
      channel: 'bluesky',
      purpose: 'care',
      keywords: [],
      settings: {
        identifier: brand.handle,
        service: network.pdsUrl,
        plcUrl: network.plcUrl,
        chatService: network.chatDid,
      },
      secrets: {},
      dailyBudgetMicros: null,
    })
    const browser = await awaitBrowser()
    const { redirectUri } = browser
    const started = await startAccountLogin(desk, workspaceId, request, redirectUri, members.giulia)
    if (!started.ok) throw new Error(started.refusal.kind)
    await consent(started.value.url, brand)
    const query = Object.fromEntries((await browser.cameBack).searchParams)
    browser.close()
    const back = { state: query.state ?? '', code: query.code ?? '', redirectUri, query }
    const finished = await finishAccountLogin(desk, workspaceId, back, members.giulia)
    if (!finished.ok) throw new Error(finished.refusal.kind)
    expect(finished.value).toMatchObject({
      external_id: brand.did,
      handle: brand.handle,
      status: 'connected',
    })
    return finished.value
  }

  const openSecrets = ({ secrets, id }: AccountRow) => secretsSchema.parse(world.desk.vault.open(secrets, id))
  const check = () => checkAccount(world.desk, world.workspaceId, account.id, world.members.giulia)

  test('connects the account, and keeps its session sealed', async () => {
    const { appPassword, oauth } = openSecrets(account)
    expect(appPassword).toBeUndefined()
    expect(account.secrets.includes(String(oauth?.tokenSet.access_token))).toBe(false)
    expect(await check()).toMatchObject({ ok: true, value: { health: { ok: true } } })
  })

  test('keeps fresh tokens when the old have run out, and works on with them', async () => {
    const before = openSecrets(account).oauth
    const tokenSet = { ...before?.tokenSet, access_token: 'run-out' }
    const spent = world.desk.vault.seal({ oauth: { ...before, tokenSet } }, account.id)
    await world.database.inWorkspace(world.workspaceId, trx =>
      trx.updateTable('account').set({ secrets: spent }).where('id', '=', account.id).execute(),
    )
    expect(await check()).toMatchObject({ ok: true, value: { health: { ok: true } } })
    const row = await world.database.inWorkspace(world.workspaceId, trx =>
      findAccount(trx, world.workspaceId, account.id),
    )
    const after = openSecrets(row ?? account).oauth
    expect(after?.dpopJwk).toEqual(before?.dpopJwk)
    expect(after?.tokenSet.refresh_token).not.toBe(before?.tokenSet.refresh_token)
  })
})
