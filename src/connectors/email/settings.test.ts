import { describe, expect, test } from 'vitest'
import { completeSettings, settingsSchema } from './settings.ts'

describe('of an address', () => {
  test.each([
    [
      'nora@gmail.com',
      {
        imapHost: 'imap.gmail.com',
        smtpPort: 465,
        smtpSecurity: 'tls',
        login: 'google',
        keepsSent: 'server',
      },
    ],
    [
      'nora@Hotmail.it',
      { imapHost: 'outlook.office365.com', smtpPort: 587, smtpSecurity: 'startTls', login: 'microsoft' },
    ],
    [
      'nora@libero.it',
      { imapHost: 'imapmail.libero.it', smtpHost: 'smtp.libero.it', keepsSent: 'copy', takesTags: false },
    ],
    [
      'aiuto@aurora.example',
      { imapHost: 'imap.aurora.example', smtpHost: 'smtp.aurora.example', keepsSent: 'copy' },
    ],
  ])('%s the servers are known', (address, known) =>
    expect(settingsSchema.parse(completeSettings({ address }))).toMatchObject(known),
  )

  test('in a domain of its own the login page tells the servers', () =>
    expect(completeSettings({ address: 'aiuto@aurora.example', login: 'microsoft' })).toMatchObject({
      smtpHost: 'smtp.office365.com',
      keepsSent: 'server',
    }))

  test('what is given stays as it is, and what was left empty is filled', () =>
    expect(
      completeSettings({ address: 'nora@gmail.com', imapHost: 'mail.local', smtpHost: '' }),
    ).toMatchObject({
      imapHost: 'mail.local',
      smtpHost: 'smtp.gmail.com',
    }))

  test.each([[{}], [{ address: 42 }], [{ address: 'nobody' }]])('that is none nothing follows: %j', given =>
    expect(completeSettings(given)).toEqual(given),
  )
})
