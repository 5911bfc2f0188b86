import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { arrowsOf } from '../state-diagram.fixture.ts'
import { applyLoopAct } from './apply-loop-act.ts'
import { anAct, LOOPS, NOW } from './public-loop.fixture.ts'
import { LOOP_ACTS, LOOP_REFUSALS, LOOP_STATES } from './public-loop.ts'

const page = readFileSync(new URL('../../../docs/public-loop.md', import.meta.url), 'utf8')

describe('docs/public-loop.md', () => {
  test('draws exactly the arrows of applyLoopAct', () => {
    const arrows = LOOP_STATES.flatMap(state =>
      LOOP_ACTS.flatMap(act => {
        const applied = applyLoopAct(LOOPS[state], anAct(act), NOW)
        return applied.ok ? [`${state} --> ${applied.value.loop.state}: ${act}`] : []
      }),
    )
    expect(arrowsOf(page)).toEqual(['[*] --> none', ...arrows].sort())
  })

  test.each([...LOOP_STATES, ...LOOP_REFUSALS])('explains %s', word => {
    expect(page).toContain(`| \`${word}\` |`)
  })
})
