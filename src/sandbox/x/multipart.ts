import type { FastifyRequest } from 'fastify'
import { invalidRequest } from './problems.ts'

/**
 * The parts of a body in many parts, texts as strings and files as bytes; nothing for any other body.
 * @throws FastifyError 413 when a part is too large or there are too many, Problem 400 when the body is torn.
 */
export async function readMultipart(request: FastifyRequest): Promise<{ readonly body?: unknown }> {
  if (!request.isMultipart()) return {}
  try {
    return { body: Object.fromEntries(await readParts(request)) }
  } catch (error) {
    // The parser's own errors are about the body and bear no status.
    if (error instanceof Error && !('statusCode' in error)) throw invalidRequest(error.message)
    throw error
  }
}

async function readParts(request: FastifyRequest): Promise<[string, string | Buffer][]> {
  const parts: [string, string | Buffer][] = []
  for await (const part of request.parts()) {
    const value = part.type === 'file' ? await part.toBuffer() : String(part.value)
    parts.push([part.fieldname, value])
  }
  return parts
}
