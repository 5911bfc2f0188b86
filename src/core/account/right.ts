/** What an account may be allowed to do on its network, or not. */
export const RIGHTS = [
  'readPublic',
  'writePublic',
  'readDirects',
  'writeDirects',
  'uploadMedia',
  'moderate',
  'followers',
  'likes',
  'refresh',
  'appBearer',
] as const
export type RightCode = (typeof RIGHTS)[number]

/** What people lose where a right is missing; screens have the words. */
export const LOSSES = [
  'hearsNothing',
  'answersByHand',
  'directsUnheard',
  'directsByHand',
  'noPictures',
  'noHiding',
  'followersUnknown',
  'noLikes',
  'loginRunsOut',
  'heardLate',
] as const
export type Loss = (typeof LOSSES)[number]

export const LOSS_OF_RIGHT: Readonly<Record<RightCode, Loss>> = {
  readPublic: 'hearsNothing',
  writePublic: 'answersByHand',
  readDirects: 'directsUnheard',
  writeDirects: 'directsByHand',
  uploadMedia: 'noPictures',
  moderate: 'noHiding',
  followers: 'followersUnknown',
  likes: 'noLikes',
  refresh: 'loginRunsOut',
  appBearer: 'heardLate',
}

export interface Right {
  readonly code: RightCode
  /** null: the network does not tell without its being done. */
  readonly has: boolean | null
  readonly costs: Loss
}
