import { expect, test } from 'vitest'
import { fromJson, readPolicyFile } from './files.ts'

test('JSON is written anew as YAML', async () => {
  expect(await fromJson('{"brandNames":["Aurora"],"reopenWithinHours":72}')).toBe(
    'brandNames:\n  - Aurora\nreopenWithinHours: 72\n',
  )
})

test('what is no JSON stays as it is', async () => {
  expect(await fromJson('{"brandNames":')).toBe('{"brandNames":')
})

test('YAML keeps its comments; marks of other systems go', async () => {
  expect(await readPolicyFile(new File(['\uFEFF# Ours.\r\nrules: []\r\n'], 'p.yaml'))).toBe(
    '# Ours.\nrules: []\n',
  )
})

test('what is too large for a policy is none', async () => {
  expect(await readPolicyFile(new File(['a'.repeat(400_001)], 'p.yaml'))).toBeNull()
})
