import { detectLanguage } from '../language.ts'
import type { NewPost, SandboxPost, Told } from '../network.ts'
import {
  decideLeadingMentions,
  decidePartsRefusal,
  decideTextRefusal,
  isDuplicate,
  isSummonedBy,
  mayEdit,
  mayReply,
  refusal,
} from '../rules.ts'
import { timeFromId } from '../snowflake.ts'
import type { State } from '../state.ts'
import { DONE, type World, type Writer } from './world.ts'

const MS_PER_MINUTE = 60_000

export function createPost(world: World, authorId: string, post: NewPost, by: Writer): Told<SandboxPost> {
  const { state } = world
  const author = state.users.get(authorId)
  if (!author) return refusal('notFound', 'There is no such author.')
  const textRefusal = decideTextRefusal(post, author) ?? decidePartsRefusal(post)
  if (textRefusal) return { ok: false, refusal: textRefusal }
  if (post.previousId !== undefined) return editPost(world, authorId, post, post.previousId, by)
  const target = findTarget(state, post.inReplyToId)
  const quoted = findTarget(state, post.quotesId)
  if (target === 'gone') return refusal('notFound')
  if (quoted === 'gone')
    return refusal('notFound', 'You attempted to quote a Tweet that is not visible to you.')
  for (const called of [target, quoted]) {
    if (called && by === 'api' && world.summonedReplies && !isSummonedBy(state, called, authorId))
      return refusal('notSummoned')
  }
  if (target && !mayReply(state, target, author)) return refusal('replyLimited')
  const draft = draftPost(world, authorId, post, target, quoted)
  if (isDuplicate(state, draft, world.now())) return refusal('duplicate')
  const recorded = completeDraft(world, draft)
  world.recorder.append({ type: 'post.created', post: recorded, by })
  return { ok: true, value: recorded }
}

/** The post that is meant: of a repost the one it repeats, null when none is named. */
function findTarget(state: State, id: string | undefined): SandboxPost | null | 'gone' {
  if (id === undefined) return null
  const post = state.posts.get(id)
  if (post?.repostsId) return state.posts.get(post.repostsId) ?? 'gone'
  return post ?? 'gone'
}

type Draft = Omit<SandboxPost, 'id' | 'createdAt' | 'conversationId'> & {
  readonly conversationId: string | null
}

function draftPost(
  world: World,
  authorId: string,
  post: NewPost,
  target: SandboxPost | null,
  quoted: SandboxPost | null,
): Draft {
  const leading = target ? decideLeadingMentions(world.state, authorId, target, post) : []
  return {
    authorId,
    text: post.text,
    conversationId: target?.conversationId ?? null,
    inReplyToId: target?.id ?? null,
    quotesId: quoted?.id ?? null,
    repostsId: null,
    lang: post.lang ?? detectLanguage(post.text),
    ...(leading.length > 0 && { leadingMentions: leading }),
    ...draftParts(world, post),
  }
}

/** What hangs on the text: only members that say something, so that plain posts stay plain in the record. */
function draftParts(world: World, post: NewPost): Partial<SandboxPost> {
  return {
    ...(post.media && post.media.length > 0 && { media: post.media }),
    ...(post.poll && { poll: openPoll(world, post.poll) }),
    ...(post.replySettings && { replySettings: post.replySettings }),
    ...(post.directMessageLink !== undefined && { directMessageLink: post.directMessageLink }),
    ...(post.isNullcast && { isNullcast: true }),
    ...(post.isMadeWithAi && { isMadeWithAi: true }),
  }
}

function openPoll(world: World, { options, durationMinutes }: NonNullable<NewPost['poll']>) {
  const endsAt = new Date(world.now().getTime() + durationMinutes * MS_PER_MINUTE).toISOString()
  return { id: world.snowflakes.next(), options, durationMinutes, endsAt }
}

function completeDraft(world: World, draft: Draft): SandboxPost {
  const id = world.snowflakes.next()
  return {
    ...draft,
    id,
    createdAt: timeFromId(id).toISOString(),
    conversationId: draft.conversationId ?? id,
  }
}

/** Words and pictures are those of the new version; place, quote and people stay those of the first. */
function editPost(
  world: World,
  authorId: string,
  post: NewPost,
  previousId: string,
  by: Writer,
): Told<SandboxPost> {
  const previous = world.state.posts.get(previousId)
  if (!previous) return refusal('notFound', 'There is no such Tweet.')
  if (previous.authorId !== authorId) return refusal('notYours', 'You are not authorized to edit this Tweet.')
  if (post.poll || !mayEdit(world.state, previous, world.now())) return refusal('notEditable')
  const { media, isMadeWithAi, ...kept } = previous
  const draft = {
    ...kept,
    text: post.text,
    lang: post.lang ?? detectLanguage(post.text),
    ...draftParts(world, post),
  }
  const fresh = completeDraft(world, draft)
  const edited = { ...fresh, editHistory: [...(previous.editHistory ?? [previousId]), fresh.id] }
  world.recorder.append({ type: 'post.edited', post: edited, previousId, by })
  return { ok: true, value: edited }
}

export function createRepost(world: World, userId: string, postId: string, by: Writer): Told<SandboxPost> {
  const { state } = world
  const author = state.users.get(userId)
  const original = findTarget(state, postId)
  if (!author || !original || original === 'gone') return refusal('notFound', 'There is no such Tweet.')
  if (findRepost(state, userId, original.id))
    return refusal('duplicate', 'You cannot retweet a Tweet that you have already retweeted.')
  const name = state.users.get(original.authorId)?.username
  const repost = completeDraft(world, {
    authorId: userId,
    text: cutRepost(`RT @${name}: ${original.text}`),
    conversationId: null,
    inReplyToId: null,
    quotesId: null,
    repostsId: original.id,
    lang: original.lang,
  })
  world.recorder.append({ type: 'post.created', post: repost, by })
  return { ok: true, value: repost }
}

function findRepost(state: State, userId: string, originalId: string): SandboxPost | undefined {
  const reposts = (state.repostsOf.get(originalId) ?? []).map(id => state.posts.get(id))
  return reposts.find(repost => repost?.authorId === userId)
}

/** Reposts show at most 140 characters of what they repeat. */
function cutRepost(text: string): string {
  const characters = [...text]
  return characters.length <= 140 ? text : `${characters.slice(0, 139).join('')}…`
}

export function deleteRepost(world: World, userId: string, postId: string): Told<true> {
  const repost = findRepost(world.state, userId, postId)
  if (repost) world.recorder.append({ type: 'post.deleted', postId: repost.id })
  return DONE
}

export function deletePost(world: World, userId: string, postId: string): Told<true> {
  const post = world.state.posts.get(world.state.newestOf.get(postId) ?? postId)
  if (!post) return refusal('notFound', 'There is no such Tweet.')
  if (post.authorId !== userId) return refusal('notYours')
  world.recorder.append({ type: 'post.deleted', postId: post.id })
  return DONE
}
