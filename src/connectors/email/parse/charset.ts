/** Labels that mean no more than "bytes": what is really there decides. */
const VAGUE = /^(?:|us-?ascii|ascii|utf-?8|unknown-8bit|x-unknown|default|none|binary)$/i
/** One byte a character: any bytes at all are text in them, so that UTF-8 can be taken for them. */
const SINGLE_BYTE = /^(?:iso-?8859|windows-?125|cp-?125|latin|x-mac|macintosh|l\d$)/i
const NOT_ASCII = /[\u0080-\uffff]/

/** Reads bytes as their label says, where that can be; where it is surely wrong, as what they are. */
export function decodeText(bytes: Uint8Array, charset: string | null): string {
  const label = (charset ?? '').trim().replace(/^["']|["']$/g, '')
  if (VAGUE.test(label)) return decodeUnlabelled(bytes)
  if (/^(?:x-)?(?:unicode-1-1-)?utf-?7$/i.test(label)) return decodeUtf7(bytes)
  if (SINGLE_BYTE.test(label)) {
    // Letters beyond ASCII that happen to be whole UTF-8 sequences are not met in any other text.
    const unicode = decodeStrictly(bytes, 'utf-8')
    if (unicode !== null && NOT_ASCII.test(unicode)) return unicode
  }
  return decodeAs(bytes, label) ?? decodeUnlabelled(bytes)
}

/** UTF-8 where it is that, else what Western programs of old wrote. */
export function decodeUnlabelled(bytes: Uint8Array): string {
  const strict = decodeStrictly(bytes, 'utf-8')
  if (strict !== null) return strict
  const lenient = new TextDecoder('utf-8').decode(bytes)
  const broken = lenient.match(/\ufffd/g)?.length ?? 0
  const whole = lenient.match(/[\u0080-\ufffc]/g)?.length ?? 0
  // A text that was cut in the middle of a letter is still UTF-8.
  return whole > broken ? lenient : new TextDecoder('windows-1252').decode(bytes)
}

function decodeStrictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function decodeAs(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label.replace(/^cp-?(125\d)$/i, 'windows-$1')).decode(bytes)
  } catch {
    return null
  }
}

/** RFC 2152. No decoder of the platform knows it; some gateways still write it. */
function decodeUtf7(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return text.replace(/\+([A-Za-z0-9+/]*)-?/g, (_, base64: string) => {
    if (base64 === '') return '+'
    const wide = Buffer.from(base64, 'base64')
    return new TextDecoder('utf-16be').decode(wide.subarray(0, wide.length - (wide.length % 2)))
  })
}
