import type { FastifyInstance } from 'fastify'
import type { OpenNetwork } from '../create-network.ts'
import { html, page } from './html.ts'

/** Pages for people who watch the network, at the addresses that the network itself uses. */
export function serveFace(app: FastifyInstance, network: OpenNetwork): void {
  app.get('/', (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .send(page('Sandbox network', html`<p>${network.users().length}</p>`)),
  )
}
