import { expect, test } from 'vitest'
import { readFields, readValues } from './read-fields.ts'

const schema = {
  type: 'object',
  properties: {
    apiUrl: { type: 'string', format: 'uri', title: 'API address', default: 'https://api.example' },
    every: { type: 'number', minimum: 5, maximum: 60, default: 30 },
    readsDirect: { type: 'boolean', default: true, description: 'Costs more.' },
    region: { enum: ['eu', 'us'], default: 'eu' },
    nested: { type: 'object', default: {} },
    broken: 7,
  },
  required: ['apiUrl'],
}

test('flat properties become fields, nested ones are not asked for', () => {
  expect(readFields(schema).map(field => [field.name, field.kind, field.initial, field.isRequired])).toEqual([
    ['apiUrl', 'text', 'https://api.example', true],
    ['every', 'number', '30', false],
    ['readsDirect', 'boolean', true, false],
    ['region', 'choice', 'eu', false],
  ])
  expect(readFields({})).toEqual([])
})

test('what nothing stands in for is essential; what may be left out is not', () => {
  const mail = {
    properties: {
      address: { type: 'string', format: 'email' },
      server: { type: 'string' },
      port: { type: 'integer', default: 993 },
    },
    required: ['address', 'port'],
  }
  expect(
    readFields(mail)
      .filter(field => field.isEssential)
      .map(field => field.name),
  ).toEqual(['address'])
})

test('the schema says what is hidden and what needs room', () => {
  const kinds = readFields({
    properties: {
      pin: { type: 'string', format: 'password' },
      key: { type: 'string', writeOnly: true },
      certificate: { type: 'string', maxLength: 20_000 },
      name: { type: 'string', maxLength: 100 },
    },
  }).map(field => field.kind)
  expect(kinds).toEqual(['password', 'password', 'longText', 'text'])
})

test('values are given as the schema wants them; what is empty or was not touched not at all', () => {
  const fields = readFields(schema)
  expect(readValues(fields, { apiUrl: ' https://x.example ', every: '12', readsDirect: false })).toEqual({
    apiUrl: 'https://x.example',
    every: 12,
    readsDirect: false,
  })
  expect(readValues(fields, { apiUrl: '', every: '', region: 'us' })).toEqual({ region: 'us' })
  expect(readValues(fields, {})).toEqual({})
})
