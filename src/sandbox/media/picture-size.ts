/** Width and height in pixels. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

const UNKNOWN: PictureSize = { width: 0, height: 0 }

/** Reads the size from the head of a picture; zero by zero where it cannot be told. */
export function readPictureSize(bytes: Buffer, contentType: string): PictureSize {
  try {
    return READERS[contentType]?.(bytes) ?? UNKNOWN
  } catch (error) {
    // The file ends within its own head.
    if (error instanceof RangeError) return UNKNOWN
    throw error
  }
}

const READERS: { readonly [contentType: string]: (bytes: Buffer) => PictureSize } = {
  'image/png': bytes => ({ width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }),
  'image/gif': bytes => ({ width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) }),
  'image/jpeg': readJpeg,
  'image/webp': readWebp,
  'video/mp4': readFilm,
  'video/quicktime': readFilm,
}

/** Walks the segments to the one that begins a frame (SOF0 to SOF15, less the three that are none). */
function readJpeg(bytes: Buffer): PictureSize {
  let at = 2
  while (at < bytes.length) {
    const marker = bytes.readUInt8(at + 1)
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return UNKNOWN
}

function readWebp(bytes: Buffer): PictureSize {
  const kind = bytes.toString('latin1', 12, 16)
  if (kind === 'VP8X') return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 }
  if (kind === 'VP8 ')
    return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff }
  const packed = bytes.readUInt32LE(21)
  return { width: (packed & 0x3fff) + 1, height: ((packed >> 14) & 0x3fff) + 1 }
}

/** The first track header that has a size: width and height are its last eight bytes, 16.16 fixed. */
function readFilm(bytes: Buffer): PictureSize {
  for (let at = bytes.indexOf('tkhd'); at >= 4; at = bytes.indexOf('tkhd', at + 4)) {
    const end = at - 4 + bytes.readUInt32BE(at - 4)
    const size = { width: bytes.readUInt16BE(end - 8), height: bytes.readUInt16BE(end - 4) }
    if (size.width > 0) return size
  }
  return UNKNOWN
}

/** How long a film is; undefined where its head does not say. */
export function readDurationMs(bytes: Buffer): number | undefined {
  const at = bytes.indexOf('mvhd')
  // Version 1 has times of 64 bits.
  const place = bytes[at + 4] === 1 ? at + 24 : at + 16
  if (at < 0 || bytes.length < place + 12) return undefined
  const scale = bytes.readUInt32BE(place)
  const length =
    bytes[at + 4] === 1 ? Number(bytes.readBigUInt64BE(place + 4)) : bytes.readUInt32BE(place + 4)
  return scale === 0 ? undefined : Math.round((length / scale) * 1000)
}
