/** The smallest whole pictures of each kind, one by one pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
export const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

/** The head of a picture of 3 by 2 pixels: as much as anybody reads of it here. */
export const JPEG = Buffer.from(
  'ffd8ffe000104a46494600010100000100010000ffc0000b080002000301011100ffd9',
  'hex',
)

/** The boxes of a film of 1.5 seconds, 640 by 360, without a single picture. */
export const MP4 = createFilm()

function createFilm(): Buffer {
  const header = Buffer.alloc(100)
  header.writeUInt32BE(1000, 12)
  header.writeUInt32BE(1500, 16)
  const track = Buffer.alloc(84)
  track.writeUInt16BE(640, 76)
  track.writeUInt16BE(360, 80)
  const movie = Buffer.concat([box('mvhd', header), box('trak', box('tkhd', track))])
  return Buffer.concat([box('ftyp', Buffer.from('isom\0\0\x02\0isomiso2mp41', 'latin1')), box('moov', movie)])
}

function box(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(content.length + 8)
  head.write(name, 4, 'latin1')
  return Buffer.concat([head, content])
}
