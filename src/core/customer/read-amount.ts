const MICROS = 1_000_000
/** A separator before one or two last figures is the decimal one; before three it groups: `1.200` is twelve hundred. */
const DECIMALS = /^(.*?)[.,](\d{1,2})$/
const GROUPS = /^\d{1,3}(?:([.,'’ \u00a0\u202f])\d{3})(?:\1\d{3})*$/

/**
 * An amount of money as people write it, in micros: `1.200,50`, `1,200.50`, `€ 1200`. Null when it is none, or is less
 * than nothing.
 */
export function readAmount(written: string): number | null {
  const text = written.replace(/[\p{Sc}\s\u00a0\u202f]+$|^[\p{Sc}\s\u00a0\u202f]+/gu, '')
  const [, whole = text, cents = '0'] = DECIMALS.exec(text) ?? []
  const units = GROUPS.test(whole) ? whole.replace(/\D/g, '') : whole
  if (!/^\d{1,10}$/.test(units)) return null
  const micros = Number(units) * MICROS + Number(cents.padEnd(2, '0')) * (MICROS / 100)
  return Number.isSafeInteger(micros) ? micros : null
}
