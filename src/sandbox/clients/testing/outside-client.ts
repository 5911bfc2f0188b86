/** What an answer said, as far as the sentences look at it. Ids are strings. */
export interface SeenPost {
  readonly id: string
  readonly text: string
  /** Null where the client did not ask, or was not told. */
  readonly authorUsername: string | null
  readonly mediaTypes: readonly string[]
}

export interface SeenDirect {
  readonly id: string
  readonly text: string
  readonly senderId: string
}

export interface SeenRefusal {
  readonly status: number
  readonly title: string
  /** Epoch seconds at which the limit heals. */
  readonly resetAt: number | null
}

/** Speaks for one user. */
export interface OutsideUser {
  me(): Promise<{ readonly id: string; readonly username: string; readonly followers: number }>
  post(text: string, mediaIds?: readonly string[]): Promise<string>
  ask(text: string, options: readonly [string, string], minutes: number): Promise<string>
  reply(text: string, toPostId: string): Promise<string>
  remove(postId: string): Promise<boolean>
  /** Null when there is no such post any more. */
  read(postId: string): Promise<SeenPost | null>
  /** The text of the post that this one quotes, from the same answer: each dialect has its own name for it. */
  readQuoted(postId: string): Promise<string | null>
  mentions(userId: string): Promise<readonly SeenPost[]>
  timeline(userId: string, pageSize: number, pages: number): Promise<readonly string[]>
  search(query: string): Promise<readonly SeenPost[]>
  followers(userId: string): Promise<readonly string[]>
  repost(userId: string, postId: string): Promise<boolean>
  like(userId: string, postId: string): Promise<boolean>
  hide(postId: string): Promise<boolean>
  sendDirect(toUserId: string, text: string): Promise<string>
  /** Founds a group with its first message. */
  sendToGroup(userIds: readonly string[], text: string): Promise<string>
  directs(): Promise<readonly SeenDirect[]>
  upload(bytes: Buffer, mediaType: 'image/jpeg' | 'video/mp4'): Promise<string>
  describe(mediaId: string, alt: string): Promise<void>
}

/** Speaks for the app itself. */
export interface OutsideApp {
  addRule(value: string, tag: string): Promise<void>
  /** Hands over each post until the way to stop is called. */
  stream(hear: (post: { readonly id: string; readonly text: string }) => void): Promise<() => void>
  /** Gives the number of the subscription. */
  subscribeToMentions(userId: string): Promise<string>
}

export interface Keys {
  readonly clientId: string
  readonly clientSecret: string
  readonly consumerKey: string
  readonly consumerSecret: string
  readonly bearer: string
  readonly accessToken: string
  readonly oauth1Token: string
  readonly oauth1Secret: string
}

/** What a person does with the address of the consent page; gives the address to which the network sends them back. */
export type Agree = (address: string) => Promise<URL>

/** A client made by others, pointed at the sandbox and otherwise left as it is. */
export interface OutsideClient {
  readonly name: string
  /** How it is brought to the sandbox, plainly. */
  readonly ledBy: string
  byToken(keys: Keys): OutsideUser
  bySignature(keys: Keys): OutsideUser
  asApp(keys: Keys): OutsideApp
  /** The whole way: consent page, code, tokens, and then the tokens renewed once. */
  logIn(keys: Keys, agree: Agree): Promise<OutsideUser>
  /** The same by OAuth 1.0a in three legs. */
  logInBySignature(keys: Keys, agree: Agree): Promise<OutsideUser>
  readRefusal(error: unknown): SeenRefusal | null
  /** What it has no means for, and why: what is not listed is tried. */
  readonly cannot: Readonly<Partial<Record<Ability, string>>>
}

/** What the sentences are about, each once. */
export const ABILITIES = [
  'logs in with consent, and renews its tokens',
  'logs in by OAuth 1.0a in three legs',
  'knows who it is, by token and by signature',
  'hears a mention, and who wrote it',
  'answers who called it, and is refused where nobody did',
  'posts, reads it back and deletes it',
  'reads a quote together with what it quotes',
  'turns the pages of a timeline',
  'searches a conversation',
  'hears a post in the filtered stream',
  'writes directly, and reads what was written',
  'founds a group that talks directly',
  'asks in a poll',
  'uploads a picture in parts, describes it and posts it',
  'uploads a film, waits for it and posts it',
  'reposts, likes and hides',
  'lists followers',
  'understands the limits of the network',
  'understands that the credits are used up',
  'subscribes to what happens to a user',
] as const
export type Ability = (typeof ABILITIES)[number]
