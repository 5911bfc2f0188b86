import type { SandboxPost } from '../network.ts'
import type { State } from '../state.ts'
import type { SandboxPoll } from '../subjects.ts'
import { pick, type Rendered } from './render-user.ts'

export function renderPoll(
  state: State,
  post: SandboxPost,
  poll: SandboxPoll,
  asked: ReadonlySet<string>,
  now: Date,
): Rendered {
  const votes = [...(state.votesOf.get(post.id)?.values() ?? [])]
  const options = poll.options.map((label, index) => ({
    position: index + 1,
    label,
    votes: votes.filter(position => position === index + 1).length,
  }))
  const all: Rendered = {
    id: poll.id,
    options,
    duration_minutes: poll.durationMinutes,
    end_datetime: poll.endsAt,
    voting_status: Date.parse(poll.endsAt) > now.getTime() ? 'open' : 'closed',
  }
  return pick(all, ['id', 'options', ...asked])
}
