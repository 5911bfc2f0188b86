import { expect, test } from 'vitest'
import { decideSender } from './decide-sender.ts'

test.each([
  ['DMARC passed', { dkim: 'pass', spf: 'fail', dmarc: 'pass' }, 'confirmed'],
  [
    'DMARC failed, though the others pass for another domain',
    { dkim: 'pass', spf: 'pass', dmarc: 'fail' },
    'forged',
  ],
  [
    'no DMARC: a signature of some domain confirms nobody',
    { dkim: 'pass', spf: 'pass', dmarc: 'none' },
    'unproven',
  ],
  ['nothing there', { dkim: 'none', spf: 'none', dmarc: 'none' }, 'unproven'],
  ['nobody looked', { dkim: 'unknown', spf: 'unknown', dmarc: 'unknown' }, 'unknown'],
] as const)('%s', (_name, proofs, expected) => {
  expect(decideSender(proofs)).toBe(expected)
})
