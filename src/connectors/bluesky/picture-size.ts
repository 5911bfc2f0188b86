export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** Width and height from the first bytes of a picture; null where they do not say. The network shows it in this shape at once. */
export function findPictureSize(bytes: Uint8Array, mime: string): PictureSize | null {
  const read = READERS[mime]
  if (read === undefined) return null
  try {
    const size = read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
    return size !== null && size.width > 0 && size.height > 0 ? size : null
  } catch {
    // Cut off before its size.
    return null
  }
}

const READERS: Readonly<Record<string, (bytes: Buffer) => PictureSize | null>> = {
  'image/png': bytes => ({ width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }),
  'image/jpeg': readJpeg,
  'image/webp': readWebp,
}

/** Segments follow each other by their lengths; the one that begins a frame holds the size. */
function readJpeg(bytes: Buffer): PictureSize | null {
  for (let at = 2; at + 9 < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes.readUInt8(at + 1)
    const beginsFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (beginsFrame) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
  }
  return null
}

/** Three dialects: extended, lossless, lossy. Source: RFC 9649. */
function readWebp(bytes: Buffer): PictureSize | null {
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8X':
      return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 }
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21)
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
    }
    case 'VP8 ':
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff }
    default:
      return null
  }
}
