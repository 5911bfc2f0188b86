import type { FastifyInstance, FastifyReply } from 'fastify'
import type { OpenNetwork } from '../create-network.ts'
import type { SandboxPost } from '../network.ts'
import { renderAvatar } from './avatar.ts'
import { html, type Markup, page } from './html.ts'
import { ICON } from './icon.ts'
import { renderCard, renderProfile } from './post-card.ts'
import { STYLE } from './style.ts'

const SHOWN = 60
const REFRESH_SECONDS = 5
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'"

/** Pages for people who watch the network, at the addresses that the network itself uses. */
export function serveFace(app: FastifyInstance, network: OpenNetwork): void {
  app.get('/', (_request, reply) => showLatest(network, reply))
  app.get<{ Params: { username: string } }>('/:username', (request, reply) =>
    showProfile(network, request.params.username, reply),
  )
  app.get<{ Params: { username: string; id: string } }>('/:username/status/:id', (request, reply) =>
    showThread(network, request.params.id, reply),
  )
  app.get<{ Params: { id: string } }>('/i/web/status/:id', (request, reply) =>
    showThread(network, request.params.id, reply),
  )
  app.get('/sandbox/style.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(STYLE))
  app.get('/sandbox/icon.svg', (_request, reply) => reply.type('image/svg+xml').send(ICON))
  app.get<{ Params: { file: string } }>('/sandbox/avatars/:file', (request, reply) => {
    const user = network.findUser(request.params.file.replace(/\.svg$/, ''))
    if (!user) return reply.callNotFound()
    return reply.type('image/svg+xml').header('content-security-policy', POLICY).send(renderAvatar(user))
  })
}

/** Sends a page that can neither run scripts nor be framed. */
export function sendPage(reply: FastifyReply, text: string, status = 200): FastifyReply {
  return reply
    .code(status)
    .headers({
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    .type('text/html; charset=utf-8')
    .send(text)
}

function showLatest(network: OpenNetwork, reply: FastifyReply): FastifyReply {
  const posts = newestFirst(network, network.state.postIds)
  return sendPage(
    reply,
    page('Sandbox network', html`<h1>Latest</h1>${renderList(network, posts)}`, REFRESH_SECONDS),
  )
}

function showProfile(network: OpenNetwork, username: string, reply: FastifyReply): FastifyReply {
  const user = network.findUser(username)
  if (!user) return showMissing(reply, `Nobody here is called @${username}.`)
  const posts = newestFirst(network, network.state.postsBy.get(user.id) ?? [])
  const body = html`${renderProfile(network, user)}${renderList(network, posts)}`
  return sendPage(reply, page(`${user.name} (@${user.username})`, body, REFRESH_SECONDS))
}

/** The whole conversation in the order of writing, the asked post standing out. A wrong username is forgiven. */
function showThread(network: OpenNetwork, id: string, reply: FastifyReply): FastifyReply {
  const { state } = network
  const post = state.posts.get(id)
  if (!post) return showMissing(reply, 'This post does not exist, or was deleted.')
  const ids = post.repostsId === null ? (state.conversations.get(post.conversationId) ?? []) : [post.id]
  const thread = ids.map(each => state.posts.get(each)).filter(each => each !== undefined)
  const cards = thread.map(each =>
    renderCard(network, each, { isMarked: each.id === (state.newestOf.get(id) ?? id) }),
  )
  return sendPage(reply, page('Conversation', html`<h1>Conversation</h1>${cards}`, REFRESH_SECONDS))
}

function showMissing(reply: FastifyReply, sentence: string): FastifyReply {
  return sendPage(reply, page('Not here', html`<h1>Not here</h1><p>${sentence}</p>`), 404)
}

function newestFirst({ state }: OpenNetwork, ids: readonly string[]): SandboxPost[] {
  const newest = ids.slice(-SHOWN).toReversed()
  return newest.map(id => state.posts.get(id)).filter(post => post !== undefined)
}

function renderList(network: OpenNetwork, posts: readonly SandboxPost[]): Markup {
  if (posts.length === 0) return html`<p class="quiet">Nothing has been posted yet.</p>`
  return html`${posts.map(post => renderCard(network, post))}`
}
