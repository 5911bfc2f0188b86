import type { Proof } from '../../../../../../src/core/message/letter.ts'

export interface Proofs {
  readonly dkim: Proof
  readonly spf: Proof
  readonly dmarc: Proof
}

export type Sender = 'confirmed' | 'forged' | 'unproven' | 'unknown'

/**
 * Whether a mail comes from whom it says. DMARC alone speaks of the address that people see: DKIM and SPF may pass
 * for another domain, so by themselves they confirm nothing.
 */
export function decideSender({ dkim, spf, dmarc }: Proofs): Sender {
  if (dmarc === 'pass') return 'confirmed'
  if (dmarc === 'fail') return 'forged'
  return [dkim, spf, dmarc].every(proof => proof === 'unknown') ? 'unknown' : 'unproven'
}
