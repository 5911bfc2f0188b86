import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'

export const WEB_FOLDER = join(import.meta.dirname, '../../web/dist')

const STYLE_NONCE = '__CSP_NONCE__'
const SCRIPT_NONCE = '__CSP_SCRIPT_NONCE__'
const FILE_PATH = /^\/([\w-]+\/)*[\w.-]+\.\w{1,12}$/

/**
 * The cockpit's files, and its one page for every address that is not the API's: the page finds its own way. The
 * styles that the page makes itself, and its first script, carry the nonces of this answer. Files go out packed as the
 * build left them (web/pack-files.ts). Files are looked up at each request, so that a
 * new build needs no restart.
 */
export async function registerWeb(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, { root: WEB_FOLDER, serve: false, preCompressed: true })
  app.get('/*', { schema: { hide: true } }, (request, reply) => {
    const path = request.url.split('?')[0] ?? '/'
    if (path.startsWith('/api/')) return reply.callNotFound()
    if (FILE_PATH.test(path) && path !== '/index.html') return sendFile(reply, path)
    return sendPage(reply)
  })
}

/** Files under /assets/ carry a hash of their content in their name: they never change. */
function sendFile(reply: FastifyReply, path: string) {
  const isHashed = path.startsWith('/assets/')
  return reply.sendFile(path.slice(1), { maxAge: isHashed ? '365d' : 0, immutable: isHashed })
}

async function sendPage(reply: FastifyReply) {
  const page = await readFile(join(WEB_FOLDER, 'index.html'), 'utf8')
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(page.replaceAll(STYLE_NONCE, reply.cspNonce.style).replaceAll(SCRIPT_NONCE, reply.cspNonce.script))
}
