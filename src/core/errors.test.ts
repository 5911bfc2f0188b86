import { describe, expect, test } from 'vitest'
import { ERRORS, type ErrorCode, RequestError } from './errors.ts'

const CODES = Object.keys(ERRORS) as ErrorCode[]

describe('the registry of errors', () => {
  test.each(CODES)('%s has a status of its kind and a sentence', code => {
    const { status, message } = ERRORS[code]
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(600)
    expect(message).toMatch(/^[A-Z].*\.$/)
  })

  test('an error carries its code, its sentence and what the caller may know', () => {
    const error = new RequestError('notFound', { noun: 'ticket' })
    expect(error).toBeInstanceOf(Error)
    expect(error).toMatchObject({ name: 'RequestError', code: 'notFound', details: { noun: 'ticket' } })
    expect(error.message).toBe(ERRORS.notFound.message)
    expect(new RequestError('notFound').details).toEqual({})
  })
})
