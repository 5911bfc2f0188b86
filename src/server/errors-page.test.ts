import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { REPLY_REFUSALS } from '../contract/reply.ts'
import { ERRORS } from '../core/errors.ts'

const page = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8')
const [codes = '', refusals = ''] = page.split('## Refusals of a reply')

const rowsOf = (text: string) =>
  text
    .split('\n')
    .filter(line => line.startsWith('| `'))
    .map(line => line.split('|').map(cell => cell.trim()))

describe('docs/errors.md', () => {
  test('has every code with its status and its words, and no other', () =>
    expect(rowsOf(codes).map(([, code, status, message]) => [code, status, message])).toEqual(
      Object.entries(ERRORS).map(([code, { status, message }]) => [`\`${code}\``, String(status), message]),
    ))

  test('explains every refusal of a reply, and no other', () => {
    const rows = rowsOf(refusals)
    expect(rows.map(([, refusal]) => refusal).toSorted()).toEqual(
      REPLY_REFUSALS.map(each => `\`${each}\``).toSorted(),
    )
    for (const [, , meaning] of rows) expect(meaning).toMatch(/\w+ \w+/)
  })

  test('shows the form that answers have', () => {
    const example = /```json\n(.*?)```/s.exec(page)?.[1] ?? ''
    const { error } = JSON.parse(example) as { error: Record<string, unknown> }
    expect(Object.keys(error)).toEqual(['code', 'message', 'requestId', 'details'])
    expect(error.message).toBe(ERRORS.badRequest.message)
  })
})
