import { describe, expect, test } from 'vitest'
import { ACTS, DRAWN_ACTS, type DrawnAct, NOW, SENT_AT } from './delivery.fixture.ts'
import {
  applyDeliveryAct,
  DELIVERY_ACTS,
  DELIVERY_STATES,
  type DeliveryChange,
  type DeliveryState,
} from './delivery.ts'

const REFUSED = 'refused'
const sent: DeliveryChange = { state: 'sent', externalId: '17', sentAt: SENT_AT }
const atOnce: DeliveryChange = { state: 'pending', notBefore: NOW }
const unknown: DeliveryChange = { state: 'unknown' }

/** What nobody may do in a state, unless the state's own row says otherwise. */
const NOTHING: Readonly<Record<DrawnAct, typeof REFUSED>> = {
  take: REFUSED,
  'concluded(sent)': REFUSED,
  'concluded(refused)': REFUSED,
  'concluded(retry)': REFUSED,
  'concluded(unknown)': REFUSED,
  leaseRanOut: REFUSED,
  found: REFUSED,
  absent: REFUSED,
  tryAgain: REFUSED,
  bounced: REFUSED,
}

const TABLE: Readonly<Record<DeliveryState, Readonly<Record<DrawnAct, DeliveryChange | typeof REFUSED>>>> = {
  pending: { ...NOTHING, take: { state: 'sending' }, found: sent },
  sending: {
    ...NOTHING,
    'concluded(sent)': sent,
    'concluded(refused)': { state: 'failed', refusal: { code: 'duplicate', explain: 'Said already.' } },
    'concluded(retry)': { state: 'pending', notBefore: new Date('2026-05-04T09:01:30Z') },
    'concluded(unknown)': unknown,
    leaseRanOut: unknown,
    found: sent,
  },
  sent: {
    ...NOTHING,
    bounced: { state: 'failed', refusal: { code: 'bounced', explain: 'No such mailbox.' } },
  },
  failed: { ...NOTHING, found: sent, tryAgain: atOnce },
  unknown: { ...NOTHING, found: sent, absent: atOnce, tryAgain: atOnce },
}

const PAIRS = DELIVERY_STATES.flatMap(state =>
  DRAWN_ACTS.map(act => [state, act, TABLE[state][act]] as const),
)

describe('every state with every act', () => {
  test('the acts of the table are all that there are', () => {
    expect(new Set(DRAWN_ACTS.map(act => ACTS[act].act))).toEqual(new Set(DELIVERY_ACTS))
    expect(PAIRS).toHaveLength(50)
  })

  test.each(PAIRS)('%s + %s', (state, act, expected) => {
    const applied = applyDeliveryAct(state, ACTS[act], NOW)
    expect(applied).toEqual(
      expected === REFUSED ? { ok: false, refusal: 'notPossibleNow' } : { ok: true, value: expected },
    )
  })
})

const leadsTo = (from: DeliveryState): [DrawnAct, DeliveryState][] =>
  DRAWN_ACTS.flatMap(act => {
    const applied = applyDeliveryAct(from, ACTS[act], NOW)
    return applied.ok ? [[act, applied.value.state] as [DrawnAct, DeliveryState]] : []
  })

describe('exactly once in effect', () => {
  test('a try whose answer was lost is never simply sent again', () => {
    const again = leadsTo('sending').filter(([, state]) => state === 'pending')
    expect(again.map(([act]) => act)).toEqual(['concluded(retry)'])
  })

  test('only a look at the network or a person brings an unknown delivery back', () => {
    const again = leadsTo('unknown').filter(([, state]) => state === 'pending')
    expect(again.map(([act]) => act)).toEqual(['absent', 'tryAgain'])
  })

  test('what is sent stays sent, unless the network brings it back', () =>
    expect(leadsTo('sent')).toEqual([['bounced', 'failed']]))

  test('whatever is sent has the id that the network gave it', () => {
    const changes = PAIRS.map(([, , change]) => change).filter(change => change !== REFUSED)
    for (const change of changes) expect(change.state === 'sent').toBe(change.externalId !== undefined)
  })

  test('only pending deliveries are taken', () => {
    const takers = DELIVERY_STATES.filter(state => leadsTo(state).some(([act]) => act === 'take'))
    expect(takers).toEqual(['pending'])
  })
})
