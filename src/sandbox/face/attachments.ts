import type { SandboxPost } from '../network.ts'
import type { State } from '../state.ts'
import type { SandboxMedia, SandboxPoll } from '../subjects.ts'
import { mediaAddress } from '../x/media-address.ts'
import { html, type Markup } from './html.ts'

/** Pictures, poll and button of a post. */
export function renderAttachments(state: State, post: SandboxPost): Markup | null {
  const { media = [], poll, directMessageLink } = post
  if (media.length === 0 && !poll && directMessageLink === undefined) return null
  return html`<div class="attached">
    ${media.map(renderPicture)}
    ${poll ? renderPoll(state, post.id, poll) : null}
    ${directMessageLink === undefined ? null : html`<a class="button" href="${directMessageLink}" rel="noreferrer nofollow">Send a private message</a>`}
  </div>`
}

/** Of a film its still picture, which leads to it. */
function renderPicture(media: SandboxMedia): Markup {
  const address = mediaAddress('', media)
  const alt = media.alt ?? ''
  if (media.type !== 'video') return html`<img class="picture" src="${address}" alt="${alt}">`
  return html`<a href="${address}"><img class="picture" src="${address}.svg" alt="${alt === '' ? 'Video' : alt}"></a>`
}

function renderPoll(state: State, postId: string, poll: SandboxPoll): Markup {
  const votes = [...(state.votesOf.get(postId)?.values() ?? [])]
  const rows = poll.options.map((label, index) => {
    const count = votes.filter(position => position === index + 1).length
    return html`<li>${label} <meter min="0" max="${Math.max(1, votes.length)}" value="${count}"></meter> ${count}</li>`
  })
  return html`<ol class="poll">${rows}</ol>
    <p class="quiet">Open until ${poll.endsAt.slice(0, 16).replace('T', ' ')} UTC</p>`
}
