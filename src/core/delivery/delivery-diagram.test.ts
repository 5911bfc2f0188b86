import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { arrowsOf } from '../state-diagram.fixture.ts'
import { ACTS, DRAWN_ACTS, NOW } from './delivery.fixture.ts'
import { applyDeliveryAct, DELIVERY_STATES } from './delivery.ts'

const page = readFileSync(new URL('../../../docs/delivery.md', import.meta.url), 'utf8')

describe('docs/delivery.md', () => {
  test('draws exactly the arrows of applyDeliveryAct', () => {
    const arrows = DELIVERY_STATES.flatMap(state =>
      DRAWN_ACTS.flatMap(act => {
        const applied = applyDeliveryAct(state, ACTS[act], NOW)
        return applied.ok ? [`${state} --> ${applied.value.state}: ${act}`] : []
      }),
    )
    expect(arrowsOf(page)).toEqual(['[*] --> pending', ...arrows].sort())
  })

  test.each(DELIVERY_STATES)('explains %s', state => expect(page).toContain(`| \`${state}\` |`))
})
