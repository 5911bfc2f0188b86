import { describe, expect, test } from 'vitest'
import { ROLES } from '../member/role.ts'
import { decideNeed, keepNeed } from './decide-need.ts'

const APPROVERS = ['owner', 'supervisor']

describe('an answer waits for a second person', () => {
  test.each(ROLES)('where the policy wants it, of who may not approve: %s', role =>
    expect(decideNeed(true, { role, isJunior: false })).toBe(!APPROVERS.includes(role)),
  )
  test.each(ROLES)('always of a junior: %s', role => {
    expect(decideNeed(false, { role, isJunior: true })).toBe(true)
    expect(decideNeed(true, { role, isJunior: true })).toBe(true)
  })
  test.each(ROLES)('of nobody else: %s', role =>
    expect(decideNeed(false, { role, isJunior: false })).toBe(false),
  )
})

describe('the need after a correction', () => {
  test.each(ROLES)('is lifted by who may approve alone: %s', role =>
    expect(keepNeed(true, false, role)).toBe(!APPROVERS.includes(role)),
  )
  test.each(ROLES)('is brought about by everybody: %s', role => {
    expect(keepNeed(false, true, role)).toBe(true)
    expect(keepNeed(false, false, role)).toBe(false)
  })
})
