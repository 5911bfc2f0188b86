import type { Network, NewPost, SandboxUser, Told } from '../../network.ts'
import type { Character, Language } from '../character.ts'
import { decideTone } from '../hearing.ts'
import { createRandom } from '../random.ts'
import { type BrandNames, render, WRITTEN_HANDLES } from '../rendering.ts'
import { castRole } from './company.ts'
import { type Beat, EVERYBODY, type Happening, type Role, type Script } from './drama.ts'
import { NAMES } from './names.ts'

type Played = Pick<Happening & { by: 'player' }, 'postId' | 'refusal'>
type Heard = Pick<Happening & { by: 'brand' }, 'to' | 'where' | 'tone' | 'postId'>

/** The company of one performance on a network: it does what the director says, and hears the brand. */
export interface Hands {
  readonly town: string
  /** What the network refuses is part of the story too. Players join when they first act. */
  play(beat: Beat, story: readonly Happening[]): Played
  /** What the brand's post means to this drama, null when it is none of its business. */
  hearPost(postId: string): Heard | null
  hearDirect(senderId: string, recipientId: string | null, text: string): Heard | null
}

interface Player {
  readonly character: Character
  readonly id: string
}

export function createHands(network: Network, script: Script, language: Language, seed: string): Hands {
  const town = createRandom(`${seed}:town`).pick(NAMES[language].towns)
  const players = new Map<string, Player>()
  const roleOfUser = new Map<string, string>()
  const postOfBeat = new Map<string, string>()
  const roles = new Map(script.roles.map(role => [role.role, role]))

  function getPlayer(name: string): Player {
    const known = players.get(name)
    if (known) return known
    const role = roles.get(name)
    if (!role) throw new Error(`Nobody plays ${name}`)
    const player = join(role)
    players.set(name, player)
    roleOfUser.set(player.id, name)
    return player
  }

  function join(role: Role): Player {
    const character = castRole(role, language, town, seed, {
      isUsername: username => network.findUser(username) !== undefined,
      isName: name => network.users().some(user => user.name === name),
    })
    const { username, name, bio, followers, verified, directMessages } = character
    const profile = { username, name, description: bio, followers, verified, directMessages }
    return { character, id: network.join({ ...profile, role: 'customer' }).id }
  }

  function findTarget(beat: Beat, story: readonly Happening[]): string | undefined {
    if (beat.target !== 'brand') return postOfBeat.get(beat.target ?? '')
    const said = story.filter(each => each.by === 'brand' && each.postId !== null)
    const meant = [beat.by, EVERYBODY].map(to => said.findLast(each => each.by === 'brand' && each.to === to))
    return meant.find(each => each !== undefined)?.postId ?? said.at(-1)?.postId ?? undefined
  }

  function act(beat: Beat, player: Player, target: string | undefined): Told<unknown> {
    const text = render(beat.text, player.character, brandNames(network))
    const post = (more: Partial<NewPost>) =>
      network.post(player.id, { text, lang: language, ...more }, 'cast')
    if (beat.act === 'post') return post({})
    if (beat.act === 'direct') {
      const brand = findBrand(network, 'care')
      return brand ? network.sendDirect(player.id, brand.id, text, 'cast') : NOBODY
    }
    if (target === undefined) return NOBODY
    if (beat.act === 'reply') return post({ inReplyToId: target })
    if (beat.act === 'quote') return post({ quotesId: target })
    if (beat.act === 'edit') return post({ previousId: target })
    if (beat.act === 'repost') return network.repost(player.id, target, 'cast')
    return network.deletePost(player.id, target)
  }

  /** Whom the brand answers: the first of the company up the thread. */
  function findRole(postId: string | null): string | undefined {
    const post = postId === null ? undefined : network.findPost(postId)
    if (!post) return undefined
    return (
      roleOfUser.get(post.authorId) ??
      (isBrand(network, post.authorId) ? findRole(parentOf(post)) : undefined)
    )
  }

  return {
    town,
    play(beat, story) {
      const told = act(beat, getPlayer(beat.by), findTarget(beat, story))
      if (!told.ok) return { postId: null, refusal: told.refusal.detail }
      const postId = readPostId(beat, told.value)
      if (postId !== null) postOfBeat.set(beat.key, postId)
      if (postId !== null && beat.act === 'edit') postOfBeat.set(beat.target ?? '', postId)
      return { postId, refusal: null }
    },
    hearPost(postId) {
      const post = network.findPost(postId)
      if (!post || !isBrand(network, post.authorId) || post.repostsId !== null) return null
      const parentId = parentOf(post)
      const to = parentId === null ? EVERYBODY : findRole(parentId)
      return to === undefined ? null : { to, where: 'public', tone: hearTone(post.text), postId }
    },
    hearDirect(senderId, recipientId, text) {
      const to = roleOfUser.get(recipientId ?? '')
      if (to === undefined || !isBrand(network, senderId)) return null
      return { to, where: 'direct', tone: hearTone(text), postId: null }
    },
  }
}

const NOBODY: Told<never> = {
  ok: false,
  refusal: { code: 'notFound', detail: 'There is nothing, or nobody, that this could be about.' },
}

const parentOf = (post: { inReplyToId: string | null; quotesId: string | null }): string | null =>
  post.inReplyToId ?? post.quotesId

/** Handles are no words: "@aurora_dm" invites nobody. */
const hearTone = (text: string) => decideTone(text.replace(/@\w+/g, ''))

const findBrand = (network: Network, role: 'care' | 'marketing'): SandboxUser | undefined =>
  network.users().find(user => user.role === role)

function isBrand(network: Network, userId: string): boolean {
  const role = network.findUser(userId)?.role
  return role === 'care' || role === 'marketing'
}

function brandNames(network: Network): BrandNames {
  return {
    careUsername: findBrand(network, 'care')?.username ?? WRITTEN_HANDLES.careUsername,
    marketingUsername: findBrand(network, 'marketing')?.username ?? WRITTEN_HANDLES.marketingUsername,
  }
}

function readPostId(beat: Beat, value: unknown): string | null {
  if (beat.act === 'direct' || beat.act === 'delete') return null
  const isPost = typeof value === 'object' && value !== null && 'id' in value
  return isPost ? String(value.id) : null
}
