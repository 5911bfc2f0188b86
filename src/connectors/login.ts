/** Where a browser is sent to log an account in, and what must be kept until it comes back. */
export interface LoginStart {
  readonly url: string
  readonly state: string
  /** The connector's own, sealed by the desk until the browser is back. */
  readonly verifier: string
}

/** The browser is back: all that the network wrote into its address, `code` and `state` among it. */
export interface LoginReturn {
  readonly code: string
  readonly verifier: string
  readonly redirectUri: string
  readonly query: Readonly<Record<string, string>>
}

/** How an account is logged in by its owner's browser, so that no password passes through the desk. */
export interface Login<Settings = unknown, Secrets = unknown> {
  /** What a person gave in the form, made whole by stand-ins for what the login is to bring. */
  pendingSecrets(given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>
  /** Throws where the network cannot be asked. */
  start(settings: Settings, secrets: Secrets, redirectUri: string, signal: AbortSignal): Promise<LoginStart>
  finish(
    settings: Settings,
    secrets: Secrets,
    back: LoginReturn,
    signal: AbortSignal,
  ): Promise<{ readonly settings: Settings; readonly secrets: Secrets }>
  /** The public document by which the network knows this program; absent where an app is registered by hand. */
  document?(documentUri: string, redirectUri: string): Readonly<Record<string, unknown>>
}
