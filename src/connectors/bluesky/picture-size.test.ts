import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPictureSize } from './picture-size.ts'

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex')

/** Only the beginning of each: the rest does not say how large it is. */
test.each([
  ['image/png', hex('89504e470d0a1a0a 0000000d 49484452 00000280 000001e0'), { width: 640, height: 480 }],
  ['image/jpeg', hex('ffd8 ffe0 0004 0000 ffc0 0011 08 01e0 0280 03'), { width: 640, height: 480 }],
  [
    'image/webp',
    hex('52494646 00000000 57454250 56503858 0a000000 00000000 7f0200 df0100'),
    { width: 640, height: 480 },
  ],
  [
    'image/webp',
    hex('52494646 00000000 57454250 56503820 00000000 000000 9d012a 8002 e001'),
    { width: 640, height: 480 },
  ],
  [
    'image/webp',
    hex('52494646 00000000 57454250 5650384c 00000000 2f 7fc27700'),
    { width: 640, height: 480 },
  ],
  ['image/png', hex('89504e47'), null],
  ['image/jpeg', hex('ffd8 00'), null],
  ['image/gif', hex('474946'), null],
])('%s', (mime, bytes, size) => expect(findPictureSize(bytes, mime)).toEqual(size))

test('any bytes do no harm', () =>
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom('image/png', 'image/jpeg', 'image/webp'),
      (bytes, mime) => {
        const size = findPictureSize(bytes, mime)
        expect(size === null || (size.width > 0 && size.height > 0)).toBe(true)
      },
    ),
  ))
