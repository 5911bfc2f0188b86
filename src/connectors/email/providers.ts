import type { OAuthProvider } from './transport/oauth2.ts'

/** What is known of a mailbox by its address alone. */
export interface Provider {
  readonly imapHost: string
  readonly smtpHost: string
  readonly smtpPort: 465 | 587
  /** By whose login page the account can be opened without a password. */
  readonly login: OAuthProvider | null
  /** The provider keeps what was sent by itself: no copy is needed to find it again. */
  readonly keepsSent: boolean
  /** Mail to name+tag@… reaches name@…. */
  readonly takesTags: boolean
  /** Whose word on who wrote a mail is taken. */
  readonly trustedServer: string | null
}

const GOOGLE: Provider = {
  imapHost: 'imap.gmail.com',
  smtpHost: 'smtp.gmail.com',
  smtpPort: 465,
  login: 'google',
  keepsSent: true,
  takesTags: true,
  trustedServer: 'mx.google.com',
}

const MICROSOFT: Provider = {
  imapHost: 'outlook.office365.com',
  smtpHost: 'smtp.office365.com',
  smtpPort: 587,
  login: 'microsoft',
  keepsSent: true,
  takesTags: true,
  trustedServer: null,
}

const plain = (imapHost: string, smtpHost: string, smtpPort: 465 | 587 = 465): Provider => ({
  imapHost,
  smtpHost,
  smtpPort,
  login: null,
  keepsSent: false,
  takesTags: false,
  trustedServer: null,
})

export const PROVIDER_OF_LOGIN: Readonly<Record<OAuthProvider, Provider>> = {
  google: GOOGLE,
  microsoft: MICROSOFT,
}

/** Sources: the help pages of each provider. Never tried from here. */
const PROVIDERS: readonly (readonly [domains: readonly string[], Provider])[] = [
  [['gmail.com', 'googlemail.com'], GOOGLE],
  [
    [
      'outlook.com',
      'outlook.it',
      'outlook.fr',
      'hotmail.com',
      'hotmail.it',
      'hotmail.fr',
      'live.com',
      'live.it',
      'msn.com',
    ],
    MICROSOFT,
  ],
  [
    ['icloud.com', 'me.com', 'mac.com'],
    { ...plain('imap.mail.me.com', 'smtp.mail.me.com', 587), takesTags: true },
  ],
  [['fastmail.com', 'fastmail.fm'], { ...plain('imap.fastmail.com', 'smtp.fastmail.com'), takesTags: true }],
  [['yahoo.com', 'yahoo.it', 'yahoo.fr', 'ymail.com'], plain('imap.mail.yahoo.com', 'smtp.mail.yahoo.com')],
  [['aol.com'], plain('imap.aol.com', 'smtp.aol.com')],
  [
    ['libero.it', 'iol.it', 'inwind.it', 'giallo.it', 'blu.it'],
    plain('imapmail.libero.it', 'smtp.libero.it'),
  ],
  [['virgilio.it', 'alice.it', 'tim.it', 'tin.it'], plain('in.alice.it', 'out.alice.it', 587)],
  [['aruba.it'], plain('imaps.aruba.it', 'smtps.aruba.it')],
  [['tiscali.it'], plain('imap.tiscali.it', 'smtp.tiscali.it')],
  [['orange.fr', 'wanadoo.fr'], plain('imap.orange.fr', 'smtp.orange.fr')],
  [['free.fr'], plain('imap.free.fr', 'smtp.free.fr')],
  [['laposte.net'], plain('imap.laposte.net', 'smtp.laposte.net')],
  [['sfr.fr', 'neuf.fr'], plain('imap.sfr.fr', 'smtp.sfr.fr')],
  [['gmx.com', 'gmx.net', 'gmx.de', 'gmx.fr'], plain('imap.gmx.com', 'mail.gmx.com')],
  [['mail.com'], plain('imap.mail.com', 'smtp.mail.com')],
  [['zoho.com', 'zohomail.eu'], plain('imap.zoho.com', 'smtp.zoho.com')],
]

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase()

/** Whose mailbox this is, where everybody may have one; null for a domain of somebody's own. */
export const findProvider = (address: string): Provider | null =>
  PROVIDERS.find(([domains]) => domains.includes(domainOf(address)))?.[1] ?? null

/** What most who run their own mail servers call them. */
export const guessProvider = (address: string): Provider =>
  plain(`imap.${domainOf(address)}`, `smtp.${domainOf(address)}`)
