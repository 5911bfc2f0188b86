import type { FastifyRequest } from 'fastify'

/**
 * The parts of a body in many parts, texts as strings and files as bytes; nothing for any other body.
 * @throws FastifyError 413 when a file is too large for one part.
 */
export async function readMultipart(request: FastifyRequest): Promise<{ readonly body?: unknown }> {
  if (!request.isMultipart()) return {}
  const parts: [string, string | Buffer][] = []
  for await (const part of request.parts()) {
    const value = part.type === 'file' ? await part.toBuffer() : String(part.value)
    parts.push([part.fieldname, value])
  }
  return { body: Object.fromEntries(parts) }
}
