/** One account of the invented brand, as the desk is to connect it. */
export interface DemoAccount {
  readonly purpose: 'care' | 'marketing'
  readonly username: string
  readonly settings: Readonly<Record<string, unknown>>
  readonly secrets: Readonly<Record<string, unknown>>
}

export interface Pace {
  readonly seed: number
  /** 0 stands still, 1 is natural. */
  readonly speed: number
}

/** A network on this machine on which a demo is played: the brand is there, the customers come when it begins. */
export interface DemoStage {
  /** By the name that the desk has for that channel. */
  readonly channel: string
  readonly accounts: readonly DemoAccount[]
  /** Where a person can look at the network; null where it has no pages. */
  readonly pageUrl: string | null
  /** Where its pictures come from. */
  readonly imageOrigins: readonly string[]
  /** Lets the customers in, once the brand's accounts are heard. */
  begin(pace: Pace): void
  stop(): Promise<void>
}

/** The brand's accounts by their names in the texts of the cast. */
export interface DemoBrand {
  readonly careUsername: string
  readonly marketingUsername: string
}

export type Tell = (line: string) => void
