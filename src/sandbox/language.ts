import { eld } from 'eld/extrasmall'

const NO_LANGUAGE = /https?:\S+|[@#$][\p{L}\p{N}_]+/gu

/** What the network believes a text to be written in, as a two-letter code; `und` when it cannot tell. */
export function detectLanguage(text: string): string {
  return eld.detect(text.replace(NO_LANGUAGE, ' ')).language || 'und'
}
