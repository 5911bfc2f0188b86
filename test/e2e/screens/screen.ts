/** What the addresses of some screens are about. */
export interface Scene {
  /** A ticket with public, direct and internal words. */
  readonly ticketId: string
  readonly customerId: string
}

/** A screen as people come to it. */
export interface Screen {
  /** Names its picture. */
  readonly name: string
  readonly path: (scene: Scene) => string
  /** Who looks: Giulia is the owner, to whom everything is open; nobody stands at the door. */
  readonly person: 'giulia' | 'bianca' | null
  /** Words that stand there once it is whole. */
  readonly shows: string
  /** What the desk is made to say where the demo cannot come to it: the path of the API, and its answer. */
  readonly told?: Readonly<Record<string, unknown>>
}
