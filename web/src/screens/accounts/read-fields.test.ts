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

test('values are given as the schema wants them, empty ones not at all', () => {
  const fields = readFields(schema)
  expect(readValues(fields, { apiUrl: ' https://x.example ', every: '12', readsDirect: false })).toEqual({
    apiUrl: 'https://x.example',
    every: 12,
    readsDirect: false,
    region: 'eu',
  })
  expect(readValues(fields, { apiUrl: '', every: '', region: '' })).toEqual({ readsDirect: true })
})
