import { ReadingTrouble } from '../../connectors/health.ts'
import { describeSilence } from '../../connectors/http.ts'
import { readTrouble } from '../answer.ts'
import type { IssueFile } from '../ticketing.ts'
import { request } from './call.ts'
import type { RedmineSession } from './settings.ts'
import { troubleOfRedmine } from './trouble.ts'

/** By its number alone: the address that Redmine gives of a file may lead anywhere. Throws ReadingTrouble. */
export async function openRedmineFile(
  session: RedmineSession,
  file: IssueFile,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const call = { method: 'GET' as const, path: `/attachments/download/${encodeURIComponent(file.ref)}` }
  const response = await getBody(session, call, signal)
  try {
    return await readBytes(response, maxBytes)
  } catch (error) {
    if (error instanceof ReadingTrouble) throw error
    throw troubleOfRedmine('unreachable')
  }
}

async function getBody(
  session: RedmineSession,
  call: Parameters<typeof request>[1],
  signal: AbortSignal,
): Promise<Response> {
  const response = await request(session, call, signal).catch(error => describeSilence(error))
  if (!(response instanceof Response)) throw troubleOfRedmine('unreachable')
  const code = readTrouble({
    kind: 'answered',
    status: response.status,
    headers: response.headers,
    body: null,
  })
  if (code === null) return response
  await response.body?.cancel()
  throw troubleOfRedmine(code)
}

async function readBytes(response: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length
    if (bytes > maxBytes) throw new ReadingTrouble('unexpected', 'The file is larger than it may be.', 60_000)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
