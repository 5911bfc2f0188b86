import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Facts } from '../core/triage/facts.ts'
import { hearHappenings } from '../desk/hear-happenings.ts'
import { type Browser, openServer, type TestServer } from './testing/open-server.ts'

let server: TestServer
let sara: Browser

beforeAll(async () => {
  server = await openServer()
  sara = await server.as('sara')
})
afterAll(() => server.close())

const openMatter = () => server.world.openMatter(server.world.post({ text: '@aurora_aiuta la fattura?' }))

const factsOf = (messageId: string) =>
  server.world.see(async trx => {
    const row = await trx
      .selectFrom('decision')
      .select('facts')
      .where('message_id', '=', messageId)
      .where('is_current', '=', true)
      .executeTakeFirstOrThrow()
    return row.facts
  })

describe('correcting a fact', () => {
  test('answers with the decision that came of it, and what the fact was', async () => {
    const { message, ticketId } = await openMatter()
    const { intent } = await factsOf(message.id)
    const answer = await sara.post(`/api/messages/${message.id}/facts`, { fact: 'intent', value: 'purchase' })
    expect(answer).toMatchObject({
      status: 200,
      body: {
        ticketId,
        from: intent.value,
        decision: {
          messageId: message.id,
          overruledBy: null,
          facts: { intent: { value: 'purchase', confidence: 1, correctedBy: server.world.members.sara } },
        },
      },
    })
    const { body } = await sara.get(`/api/tickets/${ticketId}`)
    expect(body.decision).toEqual(answer.body.decision)
    expect(body.timeline.map((each: { type: string }) => each.type)).toContain('fact.corrected')
  })

  test.each(['vera', 'bianca'] as const)('is not for %s', async who => {
    const { message } = await openMatter()
    const browser = await server.as(who)
    const answer = await browser.post(`/api/messages/${message.id}/facts`, { fact: 'intent', value: 'spam' })
    expect(answer).toMatchObject({
      status: 403,
      body: { error: { code: 'notAllowed', details: { needs: 'decision.overrule' } } },
    })
  })

  test.each([
    ['a value that the fact cannot have', { fact: 'intent', value: 'anger' }],
    ['a value of another kind', { fact: 'isToxic', value: 'true' }],
    ['a fact that nobody corrects', { fact: 'followers', value: 3 }],
    ['no value', { fact: 'intent' }],
    ['more than one fact', { fact: 'intent', value: 'spam', urgency: 'high' }],
    ['nothing', {}],
  ])('refuses %s', async (_, body) => {
    const { message } = await openMatter()
    const answer = await sara.post(`/api/messages/${message.id}/facts`, body)
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'badRequest' } } })
  })

  test('refuses a topic that the policy has not', async () => {
    const { message } = await openMatter()
    const answer = await sara.post(`/api/messages/${message.id}/facts`, { fact: 'topic', value: 'weather' })
    expect(answer).toMatchObject({
      status: 409,
      body: { error: { code: 'refused', details: { refusal: 'unknownTopic' } } },
    })
  })
})

describe('facts as they are shown', () => {
  test('may be several at once', async () => {
    const { message, ticketId } = await server.world.openMatter(
      server.world.post({ text: '@aurora_aiuta scrivetemi a luca@example.com o al +39 347 1234567' }),
    )
    const kept = await factsOf(message.id)
    expect(kept.privateData.value).toEqual(expect.arrayContaining(['phone', 'email']))
    const { body } = await sara.get(`/api/tickets/${ticketId}`)
    expect(body.decision.facts.privateData.value).toEqual(kept.privateData.value)
  })

  test('of a deleted message are told without its words', async () => {
    const { said, message, ticketId } = await openMatter()
    const read = async () => (await sara.get(`/api/tickets/${ticketId}`)).body.decision
    expect(JSON.stringify(await read())).toContain('"evidence":["')
    const at = server.world.clock.now()
    const deleted = { kind: 'messageDeleted', externalId: said.externalId, at } as const
    await hearHappenings(server.world.desk, server.world.care, [deleted])
    const decision = await read()
    expect(JSON.stringify(decision)).not.toContain('"evidence":["')
    expect(decision.facts.intent).toMatchObject({
      value: (await factsOf(message.id)).intent.value,
      evidence: [],
    })
  })

  test('of a decision that knew few of them are said to be unknown', async () => {
    const { message, ticketId } = await openMatter()
    const { intent, language } = await factsOf(message.id)
    const old: Partial<Facts> = { intent, language }
    await server.world.see(trx =>
      trx
        .updateTable('decision')
        .set({ facts: JSON.stringify(old) })
        .where('message_id', '=', message.id)
        .execute(),
    )
    const { status, body } = await sara.get(`/api/tickets/${ticketId}`)
    expect(status).toBe(200)
    expect(body.decision.facts).toMatchObject({
      intent: { value: intent.value },
      sentiment: { value: 'neutral', confidence: 0, evidence: [], correctedBy: null },
      alsoWants: { value: [], confidence: 0 },
    })
  })
})
