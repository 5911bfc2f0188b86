import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningSandbox, startSandbox } from '../../sandbox/start-sandbox.ts'
import type { Outgoing } from '../connector.ts'
import { lookUpOnX } from './lookup.ts'
import { sendToX } from './send.ts'
import type { XSession } from './session.ts'
import { outgoing } from './testing/fixtures.ts'
import { join, sessionOf, setFaults, told } from './testing/sandboxed.ts'

const never = () => new AbortController().signal
let sandbox: RunningSandbox
let care: XSession
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, searchLagSeconds: 0, limits: 'none' })
  care = sessionOf(sandbox, 'aurora_aiuta')
})
afterAll(() => sandbox.close())

let n = 0
function call(text = '@aurora_aiuta niente rete'): { id: string; author: string } {
  const author = join(sandbox, `caller_${++n}`)
  return { id: told(sandbox.network.post(author, { text: `${text} ${n}` }, 'cast')).id, author }
}

/** As if tried two minutes ago: what is not to be seen by now was not made. */
const longAgo = (sent: Outgoing): Outgoing => {
  const at = new Date(Date.now() - 120_000)
  return { ...sent, firstTriedAt: at, lastTriedAt: at }
}

async function land(sent: Outgoing): Promise<string> {
  const outcome = await sendToX(care, sent, never())
  if (outcome.kind !== 'sent') throw new Error(JSON.stringify(outcome))
  return outcome.externalId
}

describe('on a busy account', () => {
  const chatter = (count: number) => {
    for (let said = 0; said < count; said++)
      told(sandbox.network.post(care.externalId, { text: `Negozi aperti, avviso ${++n}` }, 'cast'))
  }

  test('what was lost is found behind hundreds of posts, or surely absent', async () => {
    const reply = outgoing({ text: `Eccoci ${++n}`, target: call().id })
    const other = outgoing({ text: `Mai partita ${++n}`, target: call().id })
    const externalId = await land(reply)
    chatter(450)
    expect(await lookUpOnX(care, longAgo(reply), never())).toMatchObject({ kind: 'found', externalId })
    expect(await lookUpOnX(care, longAgo(other), never())).toEqual({ kind: 'absent' })
  })
})

describe('what stands on the network is known again', () => {
  test.each([
    ['a plain text', 'Ci pensiamo noi'],
    ['a text that begins with a handle', '@nora_neri ci pensiamo noi'],
    ['a link', 'Ecco come: https://aurora-mobile.it/guida?a=1&b=2'],
    ['entities', 'Prezzi < 10 € & > 5 €'],
    ['entities written out', 'Scriva &amp; oppure &lt;'],
    ['accents in two parts', 'perche\u0301 no'],
    ['line ends and spaces', '  Buongiorno,\r\n\r\necco  fatto.  '],
    ['emoji', 'Fatto 👩‍💻🇮🇹'],
  ])('though the network puts the people of the thread in front: %s', async (_, text) => {
    const reply = outgoing({ text: `${text} ${++n}`, target: call().id })
    const externalId = await land(reply)
    // The trap: X shows `@caller …` before what we wrote.
    const shown = sandbox.network.findPost(externalId)
    expect(shown?.leadingMentions?.length).toBeGreaterThan(0)
    expect(await lookUpOnX(care, longAgo(reply), never())).toMatchObject({ kind: 'found', externalId })
  })

  test('among the people of a long thread', async () => {
    const first = call()
    const second = told(
      sandbox.network.post(
        first.author,
        { text: 'e anche @auroramobile @aurora_aiuta tace', inReplyToId: first.id },
        'cast',
      ),
    )
    const reply = outgoing({ text: 'Eccoci', target: second.id })
    const externalId = await land(reply)
    expect(await lookUpOnX(care, longAgo(reply), never())).toMatchObject({ kind: 'found', externalId })
  })

  test('as a direct message to this person', async () => {
    const one = call()
    const other = call()
    const said = { kind: 'direct', text: 'Mi dà il numero della pratica?', target: null } as const
    const externalId = await land(outgoing({ ...said, recipient: one.author }))
    expect(
      await lookUpOnX(care, longAgo(outgoing({ ...said, recipient: one.author })), never()),
    ).toMatchObject({
      kind: 'found',
      externalId,
    })
    expect(await lookUpOnX(care, longAgo(outgoing({ ...said, recipient: other.author })), never())).toEqual({
      kind: 'absent',
    })
  })
})

describe('what is not there', () => {
  test('the same words to somebody else are another message', async () => {
    await land(outgoing({ text: 'Grazie a lei', target: call().id }))
    expect(
      await lookUpOnX(care, longAgo(outgoing({ text: 'Grazie a lei', target: call().id })), never()),
    ).toEqual({
      kind: 'absent',
    })
  })

  test('what the customer says is never taken for ours', async () => {
    const { author } = call()
    told(sandbox.network.sendDirect(author, care.externalId, 'va bene', 'cast'))
    const sent = outgoing({ kind: 'direct', text: 'va bene', target: null, recipient: author })
    expect(await lookUpOnX(care, longAgo(sent), never())).toEqual({ kind: 'absent' })
  })

  test('what was said before the first try is never taken for it', async () => {
    const target = call().id
    await land(outgoing({ text: 'Ecco fatto', target }))
    const later = new Date(Date.now() + 60_000)
    const sent = outgoing({ text: 'Ecco fatto', target, firstTriedAt: later, lastTriedAt: later })
    expect((await lookUpOnX(care, sent, never())).kind).toBe('cannotTell')
  })

  test('another message of ours with the same words is never taken for it', async () => {
    const { author } = call()
    const first = told(sandbox.network.sendDirect(care.externalId, author, 'Grazie a te!', 'api'))
    const sent = outgoing({ kind: 'direct', text: 'Grazie a te!', target: null, recipient: author })
    expect(await lookUpOnX(care, longAgo(sent), never())).toMatchObject({
      kind: 'found',
      externalId: first.id,
    })
    const beside = { ...longAgo(sent), alreadyOurs: [first.id] }
    expect(await lookUpOnX(care, beside, never())).toEqual({ kind: 'absent' })
  })

  test('is not called absent while the network shows nothing at all', async () => {
    const reply = outgoing({ text: `Vedo subito ${++n}`, target: call().id })
    const { author } = call()
    const direct = outgoing({ kind: 'direct', text: `In privato ${n}`, target: null, recipient: author })
    const [replyId, directId] = [await land(reply), await land(direct)]
    await setFaults(sandbox, { silent: true })
    for (const each of [reply, direct])
      expect(await lookUpOnX(care, longAgo(each), never())).toEqual({ kind: 'cannotTell', code: 'silent' })
    await setFaults(sandbox, { silent: false })
    expect(await lookUpOnX(care, longAgo(reply), never())).toMatchObject({ externalId: replyId })
    expect(await lookUpOnX(care, longAgo(direct), never())).toMatchObject({ externalId: directId })
  })

  test('is not called absent before its time', async () => {
    const sent = outgoing({ text: 'Mai partito', target: call().id })
    expect(await lookUpOnX(care, sent, never())).toEqual({ kind: 'cannotTell', code: 'tooEarly' })
  })

  test('is not called absent while there is more to look through than is looked at', async () => {
    for (let m = 0; m < 2001; m++)
      told(sandbox.network.post(care.externalId, { text: `Negozio ${m} aperto` }, 'cast'))
    const sent = longAgo(outgoing({ text: 'Mai partito neanche questo', target: call().id }))
    expect(await lookUpOnX(care, sent, never())).toEqual({ kind: 'cannotTell', code: 'tooMany' })
  })
})
