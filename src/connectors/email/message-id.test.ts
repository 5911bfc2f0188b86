import { describe, expect, test } from 'vitest'
import { findAnsweredId, isOurs, messageIdOf, replyAddressOf } from './message-id.ts'
import { splitTag } from './parse/addresses.ts'

const ID = '0199a6c0-1111-7222-8333-444455556666'

describe('the id of a mail of ours', () => {
  test('is made of its delivery and our domain, and is known again', () => {
    expect(messageIdOf(ID, 'Aiuto@Aurora.example')).toBe(`<${ID}@aurora.example>`)
    expect(isOurs(messageIdOf(ID, 'aiuto@aurora.example'), 'aiuto@aurora.example')).toBe(true)
  })

  test.each([
    `<${ID}@auroraXexample>`,
    `<x${ID}@aurora.example>`,
    '<1@aurora.example>',
    `${ID}@aurora.example`,
  ])('is no other: %s', id => expect(isOurs(id, 'aiuto@aurora.example')).toBe(false))

  test('comes back in the address to which the answer goes', () => {
    const address = replyAddressOf(ID, 'aiuto+alt@aurora.example')
    const { base, tag } = splitTag(address)
    expect(base).toBe('aiuto@aurora.example')
    expect(findAnsweredId(tag ?? '', 'aiuto@aurora.example')).toBe(messageIdOf(ID, base))
  })

  test.each(['K7RT2', 'p-', `p-${ID}x`, ID])('is not in the tag %s', tag =>
    expect(findAnsweredId(tag, 'aiuto@aurora.example')).toBeNull(),
  )
})
