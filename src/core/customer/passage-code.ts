/**
 * The code of a passage, as a customer carries it from one channel to another: `AB7-K3M9Q`. Letters and figures that
 * nobody takes for one another, so that it can also be read out and typed.
 */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 10

/** @param bytes at least ten, from a good source of chance: the code is all that a customer needs to join his matter. */
export const makePassageCode = (bytes: Uint8Array): string => {
  const letters = [...bytes.subarray(0, LENGTH)].map(byte => ALPHABET[byte % ALPHABET.length])
  return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`
}

const CODE =
  /(?<![\p{L}\p{N}])([2-9A-HJKMNP-TV-Z]{5})[-\u2010-\u2015]([2-9A-HJKMNP-TV-Z]{5})(?![\p{L}\p{N}])/giu

/** At most so many are looked at: a text full of codes is a guess. */
const MOST = 3

/** Everything in a text that has the form of a code, in the form in which codes are kept. */
export const findPassageCodes = (text: string): string[] =>
  [...text.slice(0, 5_000).matchAll(CODE)]
    .slice(0, MOST)
    .map(([, first = '', second = '']) => `${first}-${second}`.toUpperCase())
