import { Client } from '@xdevplatform/xdk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningSandbox, startSandbox } from '../../start-sandbox.ts'
import { openWebhookReceiver, proveWith, type WebhookReceiver } from '../testing/webhook-receiver.ts'

/** A client of others, unmodified, that knows X Activity and webhooks. */
let sandbox: RunningSandbox
let receiver: WebhookReceiver
let app: Client
let brand: string

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, limits: 'none' })
  receiver = await openWebhookReceiver()
  receiver.prove(proveWith(sandbox.credentials.clientSecret))
  app = new Client({ bearerToken: sandbox.credentials.bearer, baseUrl: sandbox.url })
  brand = sandbox.network.findUser('aurora_aiuta')?.id ?? ''
})

afterAll(async () => {
  await sandbox.close()
  await receiver.close()
})

test('@xdevplatform/xdk registers, subscribes, is told, and takes leave', async () => {
  const url = `${receiver.url}/events`
  await app.webhooks.create({ url })
  const [webhook] = (await app.webhooks.get()).data ?? []
  expect(webhook).toMatchObject({ url, valid: true })
  const webhookId = webhook?.id ?? ''
  expect((await app.webhooks.validate(webhookId)).data).toEqual({ attempted: true })

  const made = await app.activity.createSubscription({
    eventType: 'follow.follow',
    filter: { userId: brand },
    webhookId,
  })
  const subscriptionId = String(made.data?.subscription?.subscriptionId)
  const change = { tag: 'followers' }
  await app.activity.updateSubscription(subscriptionId, change)
  expect((await app.activity.getSubscriptions()).data).toMatchObject([{ subscriptionId, ...change }])

  sandbox.network.follow(sandbox.network.findUser('auroramobile')?.id ?? '', brand)
  await expect
    .poll(() => receiver.deliveries[0]?.body.data)
    .toMatchObject({
      event_type: 'follow.follow',
      tag: 'followers',
      payload: { target: { data: { id: brand } } },
    })

  expect((await app.activity.deleteSubscription(subscriptionId)).data).toEqual({ deleted: true })
  expect((await app.webhooks.delete(webhookId)).data).toEqual({ deleted: true })
})
