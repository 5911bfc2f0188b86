/** A line as pieces of at most `size` bytes; 0 leaves it whole. Characters are not respected. */
export function splitIntoPieces(line: Uint8Array, size: number): Uint8Array[] {
  if (size === 0) return [line]
  const count = Math.ceil(line.length / size)
  return Array.from({ length: count }, (_, at) => line.subarray(at * size, (at + 1) * size))
}

export function cutInLine(line: Uint8Array): Uint8Array {
  return line.subarray(0, line.length >> 1)
}

/** All up to and with the first byte of the first character that has several; null where there is none. */
export function cutInCharacter(line: Uint8Array): Uint8Array | null {
  const lead = line.findIndex(byte => byte >= 0xc0)
  return lead === -1 ? null : line.subarray(0, lead + 1)
}
