/** Where one mail host lives. Nothing of it is outside its folder and these ports of 127.0.0.1. */
export interface HostPlan {
  readonly folder: string
  readonly ports: {
    /** Encrypted when the client asks for it (STARTTLS). */
    readonly imap: number
    readonly smtp: number
    /** Encrypted from the first byte. */
    readonly imaps: number
    readonly smtps: number
  }
  /** Domains whose mail this host takes; all others are refused, or bounce. */
  readonly domains: readonly string[]
  readonly certificateFile: string
  readonly keyFile: string
}
