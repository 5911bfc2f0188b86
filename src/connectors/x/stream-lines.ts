/** A longer line is none of X's: what follows its end is read as usual. */
const MAX_LINE_BYTES = 4 * 1024 * 1024
const NEW_LINE = 0x0a

/**
 * Lines of newline-delimited JSON out of the pieces in which they happen to arrive. Characters are decoded a line at
 * a time, because a piece may end within one. An empty line is X's heartbeat and comes as null; so does a line that
 * is no JSON, which says at least that somebody is there.
 */
export async function* readLines(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<unknown> {
  let held: Uint8Array[] = []
  let heldBytes = 0
  for await (const piece of pieces) {
    let start = 0
    for (let end = piece.indexOf(NEW_LINE); end >= 0; end = piece.indexOf(NEW_LINE, start)) {
      const rest = piece.subarray(start, end)
      yield heldBytes > MAX_LINE_BYTES
        ? null
        : parseLine(heldBytes === 0 ? rest : Buffer.concat([...held, rest]))
      held = []
      heldBytes = 0
      start = end + 1
    }
    if (start === piece.length) continue
    heldBytes += piece.length - start
    // Too long already: it is counted to its end, and not kept.
    held = heldBytes > MAX_LINE_BYTES ? [] : [...held, piece.subarray(start)]
  }
}

function parseLine(bytes: Uint8Array): unknown {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8').trim()
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
