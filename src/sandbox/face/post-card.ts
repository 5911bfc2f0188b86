import type { OpenNetwork } from '../create-network.ts'
import type { SandboxPost, SandboxUser } from '../network.ts'
import { shownText } from '../state.ts'
import { extractEntities, type Span } from '../text.ts'
import { followersCount } from '../x/render-user.ts'
import { renderAttachments } from './attachments.ts'
import { html, type Markup } from './html.ts'

export function renderProfile({ state }: OpenNetwork, user: SandboxUser): Markup {
  return html`<section class="profile">
    ${avatar(user)}
    <h1>${user.name}${tick(user)}</h1>
    <p class="quiet">@${user.username}</p>
    <p>${user.description}</p>
    <p class="quiet"><b>${followersCount(state, user).toLocaleString('en')}</b> followers</p>
  </section>`
}

/** One post. A repost shows what it repeats; a quoted post stands inside the one that quotes it, one deep. */
export function renderCard(
  network: OpenNetwork,
  post: SandboxPost,
  { isMarked = false, isQuoted = false } = {},
): Markup {
  const { state } = network
  const author = state.users.get(post.authorId)
  const repeated = post.repostsId === null ? undefined : state.posts.get(post.repostsId)
  if (repeated)
    return html`<div class="repost quiet">${author?.name ?? ''} reposted</div>${renderCard(network, repeated)}`
  const quoted = post.quotesId === null || isQuoted ? undefined : state.posts.get(post.quotesId)
  return html`<article class="${isMarked ? 'post marked' : 'post'}${post.inReplyToId === null ? '' : ' reply'}">
    ${author ? avatar(author) : null}
    <div>
      ${author ? renderByline(author, post) : null}
      <p class="text" dir="auto">${renderText(shownText(state, post))}</p>
      ${renderAttachments(state, post)}
      ${quoted ? html`<div class="quoted">${renderCard(network, quoted, { isQuoted: true })}</div>` : null}
      <p class="quiet counts">${renderCounts(network, post)}</p>
    </div>
  </article>`
}

function renderByline(author: SandboxUser, post: SandboxPost): Markup {
  const time = `${post.createdAt.slice(0, 10)} ${post.createdAt.slice(11, 16)} UTC`
  return html`<p class="byline">
    <a href="/${author.username}"><b>${author.name}</b>${tick(author)} <span class="quiet">@${author.username}</span></a>
    <a class="quiet" href="/${author.username}/status/${post.id}"><time datetime="${post.createdAt}">${time}</time></a>
  </p>`
}

function renderCounts({ state }: OpenNetwork, post: SandboxPost): string {
  const count = (lists: Map<string, string[]>) => lists.get(post.id)?.length ?? 0
  const counts = [
    `${count(state.repliesTo)} replies`,
    `${count(state.repostsOf)} reposts`,
    `${count(state.quotesOf)} quotes`,
    `${count(state.likesOf)} likes`,
  ]
  if (post.editHistory) counts.push('edited')
  if (state.hiddenPosts.has(post.id)) counts.push('hidden by the author of the conversation')
  return counts.join(' · ')
}

function avatar(user: SandboxUser): Markup {
  return html`<img class="avatar" src="/sandbox/avatars/${user.username}.svg" alt="" width="44" height="44">`
}

function tick(user: SandboxUser): Markup | null {
  return user.verified ? html` <span class="tick" title="Verified">✓</span>` : null
}

/** The text with its mentions and links made to lead somewhere. */
function renderText(text: string): Markup {
  const characters = [...text]
  const { mentions, urls } = extractEntities(text)
  const links = [
    ...mentions.map(span => ({ ...span, href: `/${span.username}` })),
    ...urls.map(span => ({ ...span, href: /^https?:/i.test(span.url) ? span.url : `http://${span.url}` })),
  ].sort((left, right) => left.start - right.start)
  const cut = ({ start, end }: Span) => characters.slice(start, end).join('')
  const parts = links.map((link, index) => {
    const before = cut({ start: links[index - 1]?.end ?? 0, end: link.start })
    return html`${before}<a href="${link.href}" rel="noreferrer nofollow">${cut(link)}</a>`
  })
  return html`${parts}${cut({ start: links.at(-1)?.end ?? 0, end: characters.length })}`
}
