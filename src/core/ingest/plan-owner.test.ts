import { expect, test } from 'vitest'
import type { Proof } from '../message/letter.ts'
import { provesSender } from './plan-owner.ts'

const letter = (dmarc: Proof, dkim: Proof, forwardedBy: string | null = null) => ({
  proofs: { dmarc, dkim, spf: 'pass' as const },
  forwardedBy: forwardedBy === null ? null : { name: '', address: forwardedBy },
})

test.each([
  [letter('pass', 'pass'), true],
  [letter('pass', 'unknown'), true],
  [letter('pass', 'pass', 'collega@aurora.example'), false],
  [letter('none', 'pass'), false],
  [letter('unknown', 'pass'), false],
  [letter('fail', 'pass'), false],
  [letter('unknown', 'unknown'), false],
])('%o proves who sent it: %s', (each, isProven) => expect(provesSender(each)).toBe(isProven))
