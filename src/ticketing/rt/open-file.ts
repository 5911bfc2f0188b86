import { ReadingTrouble } from '../../connectors/health.ts'
import type { IssueFile } from '../ticketing.ts'
import { contentSchema } from './payload.ts'
import type { RtSession } from './settings.ts'
import { demandOfRt } from './trouble.ts'

/** RT sends a file in base 64, four letters for three bytes and a line end after each 76, within what it says of it. */
const lengthInTransit = (maxBytes: number): number => Math.ceil(maxBytes * 1.4) + 256 * 1024

export async function openFile(
  session: RtSession,
  { ref }: IssueFile,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const call = { method: 'GET', path: `/attachment/${encodeURIComponent(ref)}` } as const
  const { value } = await demandOfRt(session, call, contentSchema, signal, lengthInTransit(maxBytes))
  const bytes = Buffer.from(value.Content ?? '', 'base64')
  if (bytes.length > maxBytes)
    throw new ReadingTrouble('unexpected', 'The file is larger than the desk takes.', 60_000)
  return bytes
}
