import type { FastifyInstance, FastifyReply } from 'fastify'
import type { MediaLibrary } from './library.ts'

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
const FILE = /^([0-9]{1,19})\.[a-z0-9]{1,5}(\.svg)?$/

/** What posts show, for everybody. `.svg` behind a name gives the still picture of what moves. */
export function serveMedia(app: FastifyInstance, library: MediaLibrary): void {
  app.get<{ Params: { file: string } }>('/media/:file', (request, reply) => {
    const [, id = '', still] = FILE.exec(request.params.file) ?? []
    const media = library.findPublic(id)
    if (media && still !== undefined) return send(reply, 'image/svg+xml', STILL)
    const bytes = media && library.findBytes(id)
    return bytes ? send(reply, media.contentType, bytes) : reply.callNotFound()
  })
}

function send(reply: FastifyReply, type: string, content: Buffer | string): FastifyReply {
  return reply
    .headers({
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=86400',
    })
    .type(type)
    .send(content)
}

const STILL = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 180"><rect width="320" height="180" fill="#30363d"/><path d="M140 65v50l45-25z" fill="#f0f3f6"/></svg>`
