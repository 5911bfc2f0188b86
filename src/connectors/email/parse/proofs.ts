import type { DNSResolver } from 'mailauth'
import { dkimVerify } from 'mailauth/lib/dkim/verify.js'
import type { Letter, Proof } from '../../../core/message/letter.ts'
import { isWithin } from './addresses.ts'
import { LIMITS } from './limits.ts'
import type { Resolver } from './parsed-mail.ts'
import { type Head, listField } from './read-head.ts'

interface Signed {
  readonly dkim: Proof
  readonly signedBy: string | null
}

export interface Proven {
  readonly proofs: Letter['proofs']
  readonly signedBy: string | null
}

const UNKNOWN: Letter['proofs'] = { dkim: 'unknown', spf: 'unknown', dmarc: 'unknown' }
const WORDS: Readonly<Record<string, Proof>> = {
  pass: 'pass',
  bestguesspass: 'none',
  fail: 'fail',
  softfail: 'fail',
  hardfail: 'fail',
  permerror: 'fail',
  policy: 'fail',
  none: 'none',
  neutral: 'none',
  temperror: 'unknown',
}

/**
 * What the mail's own server found, as it wrote on top: anybody can write the same header below, so only the first that
 * bears the name of a trusted server counts.
 */
export function readServersWord(head: Head, trustedServers: readonly string[]): Proven {
  const trusted = new Set(trustedServers.map(each => each.toLowerCase()))
  const header = listField(head, 'authentication-results').find(each => trusted.has(serverOf(each)))
  if (header === undefined) return { proofs: UNKNOWN, signedBy: null }
  const results = header
    .split(';')
    .slice(1, 40)
    .map(each => each.trim())
  const proofs = {
    dkim: readMethod(results, 'dkim'),
    spf: readMethod(results, 'spf'),
    dmarc: readMethod(results, 'dmarc'),
  }
  return { proofs, signedBy: proofs.dkim === 'pass' ? signerIn(results) : null }
}

const serverOf = (header: string): string => /^\s*([^\s;]{1,253})/.exec(header)?.[1]?.toLowerCase() ?? ''

function readMethod(results: readonly string[], method: string): Proof {
  const pattern = new RegExp(`^${method}\\s*=\\s*([a-z]+)`, 'i')
  const words = results.flatMap(each => pattern.exec(each)?.[1]?.toLowerCase() ?? [])
  // One good signature among several is a good signature.
  return words.includes('pass') ? 'pass' : (WORDS[words[0] ?? ''] ?? 'unknown')
}

const signerIn = (results: readonly string[]): string | null =>
  /\bheader\.(?:d|i)\s*=\s*(?:[^\s@]{0,64}@)?([^\s@]{1,253})/
    .exec(results.find(each => /^dkim\s*=\s*pass/i.test(each)) ?? '')?.[1]
    ?.toLowerCase() ?? null

/**
 * Checks the signatures themselves, over the very bytes that came. `domain`: that of the sender. A good signature of
 * somebody else proves nothing of him.
 */
export async function checkSignatures(
  source: Uint8Array,
  head: Head,
  domain: string,
  resolver: Resolver,
): Promise<Signed> {
  const count = listField(head, 'dkim-signature').length
  if (count === 0) return { dkim: 'none', signedBy: null }
  if (count > LIMITS.signatures) return { dkim: 'unknown', signedBy: null }
  const { results } = await dkimVerify(Buffer.from(source), { resolver: resolver as DNSResolver })
  const good = results.filter(each => each.status.result === 'pass').map(each => each.signingDomain ?? '')
  const signedBy = good.find(each => isAligned(domain, each.toLowerCase()))
  if (signedBy !== undefined) return { dkim: 'pass', signedBy: signedBy.toLowerCase() }
  if (results.some(each => each.status.result === 'temperror')) return { dkim: 'unknown', signedBy: null }
  return { dkim: good.length > 0 ? 'none' : 'fail', signedBy: null }
}

/** As DMARC's relaxed alignment, where a domain and one below it belong together. */
const isAligned = (domain: string, signer: string): boolean =>
  signer.includes('.') && (isWithin(domain, [signer]) || isWithin(signer, [domain]))
