import { describe, expect, test } from 'vitest'
import { judgeAddress } from './judge-address.ts'

const HERE = {
  people: [{ email: 'sara@aurora.example' }],
  invitations: [{ email: 'nadia@aurora.example' }],
}

describe('an address that is to be invited', () => {
  test.each([
    ['', 'badAddress'],
    ['ciro', 'badAddress'],
    ['ciro@', 'badAddress'],
    ['ciro@aurora', 'badAddress'],
    ['ciro sanna@aurora.example', 'badAddress'],
    [' Ciro@aurora.example ', null],
    ['ciro+desk@mail.aurora.example', null],
    ['SARA@aurora.example', 'alreadyMember'],
    ['nadia@aurora.example ', 'alreadyInvited'],
  ])('%j: %s', (typed, trouble) => expect(judgeAddress(typed, HERE)).toBe(trouble))
})
