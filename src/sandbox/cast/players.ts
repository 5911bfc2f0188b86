import type { Network, SandboxUser } from '../network.ts'
import type { Character } from './character.ts'
import type { BrandNames } from './rendering.ts'

/** Who is who on the network: the cast by its usernames, and the brand. */
export interface Players {
  readonly careId: string
  getUserId(character: Character): string
  findCharacterById(userId: string): Character | undefined
  isBrand(userId: string): boolean
}

function joinBrand(network: Network, username: string, role: 'care' | 'marketing'): SandboxUser {
  const name = role === 'care' ? 'Aurora Mobile Assistenza' : 'Aurora Mobile'
  return (
    network.findUser(username) ??
    network.join({
      username,
      name,
      description: '',
      followers: 0,
      verified: true,
      role,
      directMessages: 'everyone',
    })
  )
}

function joinCharacter(network: Network, character: Character): SandboxUser {
  const { username, name, bio, followers, verified, directMessages } = character
  return (
    network.findUser(username) ??
    network.join({ username, name, description: bio, followers, verified, role: 'customer', directMessages })
  )
}

/** Signs up whoever is not there yet; those of an earlier start keep their ids. */
export function joinPlayers(network: Network, characters: readonly Character[], brand: BrandNames): Players {
  const care = joinBrand(network, brand.careUsername, 'care')
  const marketing = joinBrand(network, brand.marketingUsername, 'marketing')
  const idOf = new Map(characters.map(each => [each.username, joinCharacter(network, each).id]))
  const characterOf = new Map(characters.map(each => [idOf.get(each.username) ?? '', each]))
  return {
    careId: care.id,
    getUserId(character) {
      const id = idOf.get(character.username)
      if (id === undefined) throw new Error(`${character.username} is not on the network`)
      return id
    },
    findCharacterById: userId => characterOf.get(userId),
    isBrand: userId => userId === care.id || userId === marketing.id,
  }
}
