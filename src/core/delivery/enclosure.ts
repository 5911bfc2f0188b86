/** What a network takes beside the words of a post. Connectors state it; desk and composer ask the same questions of it. */
export interface MediaKind {
  readonly mime: string
  readonly maxBytes: number
  /** It fills a post by itself: no second file stands beside it. */
  readonly isAlone: boolean
}

/** The kind of a network that takes files of every kind; one that is named beside it has limits of its own. */
export const ANY_KIND = '*/*'

export interface MediaLimits {
  readonly kinds: readonly MediaKind[]
  readonly maxPublic: number
  readonly maxDirect: number
  /** Longest description of a picture, in characters. */
  readonly altMax: number
}

export interface PollLimits {
  readonly optionsMin: number
  readonly optionsMax: number
  /** Longest option, in characters. */
  readonly optionMax: number
  readonly minutesMin: number
  readonly minutesMax: number
}

export interface Poll {
  readonly options: readonly string[]
  readonly minutes: number
}

/** A file as the checks see it. */
export interface FileFacts {
  readonly mime: string
  readonly bytes: number
  readonly alt: string
}

/** What goes with one post. */
export interface Enclosure {
  readonly files: readonly FileFacts[]
  readonly poll: Poll | null
  /** Offers the reader to go on in direct messages. */
  readonly invitesDirect: boolean
}

/** What one way of answering takes beside words. */
export interface EnclosureLimits {
  readonly media: {
    readonly kinds: readonly MediaKind[]
    readonly max: number
    readonly altMax: number
  } | null
  readonly poll: PollLimits | null
  readonly inviteDirect: boolean
}

export const ENCLOSURE_FLAWS = [
  'cannotMix',
  'attachmentKind',
  'attachmentTooLarge',
  'tooManyAttachments',
  'altTooLong',
  'pollInvalid',
  'unsupported',
] as const
export type EnclosureFlaw = (typeof ENCLOSURE_FLAWS)[number]

/** What keeps these things from going with the post; null when nothing does. */
export function findEnclosureFlaw(enclosure: Enclosure, limits: EnclosureLimits): EnclosureFlaw | null {
  const { files, poll, invitesDirect } = enclosure
  // Networks draw one thing under a post: files, a poll, or a button.
  if (Number(files.length > 0) + Number(poll !== null) + Number(invitesDirect) > 1) return 'cannotMix'
  if (invitesDirect && !limits.inviteDirect) return 'unsupported'
  if (poll !== null) return limits.poll === null ? 'unsupported' : findPollFlaw(poll, limits.poll)
  if (files.length === 0) return null
  return limits.media === null ? 'unsupported' : findMediaFlaw(files, limits.media)
}

function findMediaFlaw(
  files: readonly FileFacts[],
  limits: NonNullable<EnclosureLimits['media']>,
): EnclosureFlaw | null {
  for (const file of files) {
    const flaw = findFileFlaw(file, limits.kinds)
    if (flaw !== null) return flaw
    if ([...file.alt].length > limits.altMax) return 'altTooLong'
  }
  const isAlone = files.some(file => limits.kinds.some(kind => kind.mime === file.mime && kind.isAlone))
  return files.length > (isAlone ? Math.min(1, limits.max) : limits.max) ? 'tooManyAttachments' : null
}

/** Whether one file may go at all: asked as soon as it is chosen, before it travels. */
export function findFileFlaw(
  file: Pick<FileFacts, 'mime' | 'bytes'>,
  kinds: readonly MediaKind[],
): 'attachmentKind' | 'attachmentTooLarge' | null {
  const kind = kinds.find(each => each.mime === file.mime) ?? kinds.find(each => each.mime === ANY_KIND)
  if (kind === undefined) return 'attachmentKind'
  return file.bytes > kind.maxBytes ? 'attachmentTooLarge' : null
}

function findPollFlaw({ options, minutes }: Poll, limits: PollLimits): EnclosureFlaw | null {
  const lengths = options.map(option => [...option.trim()].length)
  const isGood =
    options.length >= limits.optionsMin &&
    options.length <= limits.optionsMax &&
    lengths.every(length => length > 0 && length <= limits.optionMax) &&
    new Set(options.map(option => option.trim())).size === options.length &&
    minutes >= limits.minutesMin &&
    minutes <= limits.minutesMax
  return isGood ? null : 'pollInvalid'
}
