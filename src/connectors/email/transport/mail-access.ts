/** A port of a mail server. Nothing is ever said to it in the clear: `startTls` demands that the server encrypts. */
export interface Door {
  readonly host: string
  readonly port: number
  readonly security: 'tls' | 'startTls'
}

/** What is needed to get at one mailbox. */
export interface MailAccess {
  readonly imap: Door
  readonly smtp: Door
  readonly user: string
  readonly proof: Proof
  /** PEM of an authority of the brand's own; null where the public ones are enough. */
  readonly authority: string | null
}

export type Proof =
  | { readonly kind: 'password'; readonly password: string }
  | { readonly kind: 'token'; readonly accessToken: string }

/** How long a server may take for one step. One that needs longer is treated as one that does not answer. */
export const PATIENCE_MS = { connect: 20_000, greeting: 15_000, silence: 60_000 } as const

export const tlsOf = ({ authority }: MailAccess) => ({
  minVersion: 'TLSv1.2' as const,
  ...(authority === null ? {} : { ca: authority }),
})

const secretOf = ({ proof }: MailAccess): string =>
  proof.kind === 'password' ? proof.password : proof.accessToken

const MOST_SAID = 300

/** What a server said, short enough for a screen and without our secret, should it have repeated it. */
export function quoteServer(said: string, access: MailAccess): string {
  const secret = secretOf(access)
  const forms = [secret, Buffer.from(secret).toString('base64')]
  const safe = forms.reduce((text, form) => text.replaceAll(form, '…'), said)
  return safe.replace(/\s+/g, ' ').trim().slice(0, MOST_SAID)
}
