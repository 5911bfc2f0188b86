export const VISIBILITIES = ['public', 'direct', 'internal'] as const
export type Visibility = (typeof VISIBILITIES)[number]

export const DIRECTIONS = ['inbound', 'outbound'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** How a message reached us. One message may have many sightings, never two of the same source and account. */
export const SIGHTING_SOURCES = ['mention', 'reply', 'quote', 'keyword', 'direct', 'own', 'thread'] as const
export type SightingSource = (typeof SIGHTING_SOURCES)[number]

/** What an account may do with a customer's public message beside answering it; doing it twice does no harm. */
export const REACTIONS = ['like', 'repost'] as const
export type Reaction = (typeof REACTIONS)[number]

/** Why a public message cannot be answered by the account: its author lets nobody answer, or not this account. */
export const GATES = ['closed', 'blocked'] as const
export type Gate = (typeof GATES)[number]

export interface Media {
  readonly kind: 'photo' | 'video' | 'gif' | 'file'
  readonly url: string | null
  readonly alt: string | null
}

/** A file that came with a message where the network gives no address to fetch it from. Its bytes are kept with the rows. */
export interface InboundFile {
  /** Safe to use as a name of a file: no path, no control character. */
  readonly name: string
  /** What its bytes say that it is, whatever its sender said. */
  readonly mime: string
  readonly bytes: Uint8Array
  /** By which the letter's HTML shows it; null for a file that only goes along. */
  readonly contentId: string | null
  /** A program, a page or another thing that acts when it is opened: it can be saved, never shown. */
  readonly isDangerous: boolean
}
