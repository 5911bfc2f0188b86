import type { Loss, Right, RightCode } from '../core/account/right.ts'

const NAMES: Readonly<Record<RightCode, string>> = {
  readPublic: 'read posts and mentions',
  writePublic: 'post and reply',
  readDirects: 'read direct messages',
  writeDirects: 'write direct messages',
  uploadMedia: 'send pictures',
  moderate: 'hide replies under its own posts',
  followers: 'see who follows',
  likes: 'like posts',
  refresh: 'renew its login by itself',
  appBearer: 'hear what happens at once (app bearer token)',
}

const LOSES: Readonly<Record<Loss, string>> = {
  hearsNothing: 'nothing is heard of what people write',
  answersByHand: 'every public answer must be written by hand on the network',
  directsUnheard: 'direct messages are not heard',
  directsByHand: 'direct messages must be answered by hand on the network',
  noPictures: 'answers go without pictures',
  noHiding: 'replies can be hidden on the network alone',
  followersUnknown: 'new followers are not noticed',
  noLikes: 'posts can be liked on the network alone',
  loginRunsOut: 'the login runs out after some hours, and a person must log in again',
  heardLate: 'posts are heard when they are next looked for: seconds to minutes later',
}

/** One line a right: there, missing and what that costs, or not to be told without trying. */
export function tellRights(rights: readonly Right[]): string[] {
  return [
    ...rights.filter(each => each.has === true).map(({ code }) => `  may      ${NAMES[code]}`),
    ...rights
      .filter(each => each.has === false)
      .map(({ code, costs }) => `  may not  ${NAMES[code]}: ${LOSES[costs]}`),
    ...rights
      .filter(each => each.has === null)
      .map(({ code, costs }) => `  unknown  ${NAMES[code]}; if not, ${LOSES[costs]}`),
  ]
}
