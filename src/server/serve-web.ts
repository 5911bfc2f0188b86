import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'

export const WEB_FOLDER = join(import.meta.dirname, '../../web/dist')

const NONCE_MARK = '__CSP_NONCE__'

/**
 * The cockpit's files, and its one page for every address that is not the API's: the page finds its own way. The
 * styles that the page makes itself carry the nonce of this answer.
 */
export async function registerWeb(app: FastifyInstance): Promise<void> {
  const page = readFileSync(join(WEB_FOLDER, 'index.html'), 'utf8')
  const sendPage = (reply: FastifyReply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(page.replaceAll(NONCE_MARK, reply.cspNonce.style))

  await app.register(fastifyStatic, {
    root: WEB_FOLDER,
    index: false,
    wildcard: false,
    globIgnore: ['index.html'],
    setHeaders: (reply, path) => {
      const isHashed = path.includes('/assets/')
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.get('/', { schema: { hide: true } }, (_request, reply) => sendPage(reply))
  app.get('/*', { schema: { hide: true } }, (request, reply) => {
    if (request.url.startsWith('/api/') || /\.\w{1,5}$/.test(request.url.split('?')[0] ?? ''))
      return reply.callNotFound()
    return sendPage(reply)
  })
}
