import { expect, test } from 'vitest'
import { withoutStep } from './moved.ts'

const at = (time: string) => new Date(`2026-05-04T${time}:00Z`)

test('what nobody touched since the step returns to what it was', () =>
  expect(
    withoutStep(
      { waitingSince: at('08:00'), priority: 'high' },
      { waitingSince: at('08:30'), priority: 'low' },
      { waitingSince: at('08:00'), priority: 'high' },
    ),
  ).toEqual({ waitingSince: at('08:30'), priority: 'low' }))

test('what somebody changed meanwhile stays', () =>
  expect(
    withoutStep(
      { waitingSince: null, priority: 'urgent' },
      { waitingSince: null, priority: 'low' },
      { waitingSince: at('08:00'), priority: 'high' },
    ),
  ).toEqual({ waitingSince: null, priority: 'urgent' }))
