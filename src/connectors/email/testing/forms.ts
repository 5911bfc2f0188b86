import type { ConnectorUnderTest } from '../../conformance.ts'

/** What a person may type into the form of a mailbox, and what he may not. */
export const FORMS: ConnectorUnderTest['forms'] = {
  settings: {
    good: [
      { address: 'aiuto@aurora.example' },
      {
        address: 'Aiuto@Aurora.example',
        imapHost: 'mail.aurora.example',
        imapPort: 143,
        imapSecurity: 'startTls',
      },
      { address: 'a@b.example', login: 'google', keepsSent: 'server', takesTags: true, settleSeconds: 0 },
    ],
    bad: [
      null,
      {},
      'aiuto@aurora.example',
      { address: 'aiuto' },
      { address: 'a@b.example\r\nBcc: everybody@c.example' },
      { address: 'a@b.example', imapHost: 'https://mail.b.example/' },
      { address: 'a@b.example', imapPort: 0 },
      { address: 'a@b.example', imapSecurity: 'none' },
      { address: 'a@b.example', senderName: 'Aurora\r\nBcc: c@d.example' },
      { address: 'a@b.example', authority: 'trust me' },
      { address: 'a@b.example', tokenUrl: 'file:///etc/passwd' },
      { address: 'a@b.example', settleSeconds: -1 },
      { address: 'a@b.example', server: 'mail.b.example' },
    ],
  },
  secrets: {
    good: [
      { password: 'p' },
      {
        accessToken: 'a',
        refreshToken: 'r',
        expiresAt: '2026-01-01T00:00:00.000Z',
        clientId: 'c',
        clientSecret: 's',
      },
    ],
    bad: [null, {}, { password: '' }, { clientId: 'c' }, { password: 'p', token: 't' }, { accessToken: 42 }],
  },
}
