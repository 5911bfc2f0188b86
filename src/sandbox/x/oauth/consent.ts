import type { FastifyReply, FastifyRequest } from 'fastify'
import type { OpenNetwork } from '../../create-network.ts'
import { html, page } from '../../face/html.ts'
import { sendPage } from '../../face/serve-face.ts'
import type { SandboxUser } from '../../network.ts'
import { oauthError, readFields } from './fields.ts'

const SHOWN = 200

/** The page on which a person lets the app in, as anybody on the network: the sandbox knows no passwords. */
export function showConsent(
  network: OpenNetwork,
  request: FastifyRequest,
  reply: FastifyReply,
  wish: { readonly asksFor: string; readonly sendsTo: string },
): FastifyReply {
  const users = network.users().toSorted((a, b) => rank(a.role) - rank(b.role))
  return sendPage(
    reply,
    page(
      'Authorize app',
      html`<h1>Let this app in?</h1>
        <p>It asks for <b>${wish.asksFor}</b> and will send you back to <b>${wish.sendsTo}</b>.</p>
        <form method="post" action="${request.url}" class="people">
          ${users.slice(0, SHOWN).map(
            user => html`<button name="username" value="${user.username}">
              <b>${user.name}</b> <span>@${user.username}</span>
            </button>`,
          )}
          <button name="deny" value="1"><b>Cancel</b></button>
        </form>`,
    ),
  )
}

function rank(role: string): number {
  return role === 'care' ? 0 : role === 'marketing' ? 1 : 2
}

/**
 * Who let the app in, null when the person refused. `username` comes from the button that was clicked, or
 * from the address when no browser is at hand. @throws Problem 400
 */
export function readConsent(network: OpenNetwork, request: FastifyRequest): SandboxUser | null {
  const [clicked, asked] = [readFields(request.body), readFields(request.query)]
  if (clicked.has('deny')) return null
  const username = clicked.get('username') ?? asked.get('username') ?? ''
  const user = network.users().find(each => each.username.toLowerCase() === username.toLowerCase())
  if (!user) throw oauthError(400, 'access_denied', `Nobody here is called ${username}.`)
  return user
}
