import { generateKeyPairSync } from 'node:crypto'
import { createTransport } from 'nodemailer'
import { describe, expect, test } from 'vitest'
import { parseMail } from './parse-mail.ts'
import type { Resolver } from './parsed-mail.ts'
import { readServersWord } from './proofs.ts'
import { readHead } from './read-head.ts'
import { MAIL_CONTEXT } from './testing/read-fixture.ts'

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const KEY = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')

const resolver: Resolver = async (name, type) => {
  if (/^s1\._domainkey\.(?:example\.org|bulk\.example\.net)$/.test(name) && type === 'TXT')
    return [[`v=DKIM1; k=rsa; p=${KEY}`]]
  throw Object.assign(new Error(name), { code: 'ENOTFOUND' })
}
const silent: Resolver = async name => {
  throw Object.assign(new Error(name), { code: 'ETIMEOUT' })
}

async function sign(domainName: string, from = 'marta@example.org'): Promise<Buffer> {
  const transport = createTransport({
    streamTransport: true,
    buffer: true,
    dkim: {
      domainName,
      keySelector: 's1',
      privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    },
  })
  const sent = await transport.sendMail({
    from,
    to: 'desk@aurora.example',
    subject: 'Firmata',
    text: 'La linea non va.',
  })
  return Buffer.from(sent.message as Buffer)
}

const tampered = (mail: Buffer): Buffer =>
  Buffer.from(mail.toString('latin1').replace('non va', 'va bene'), 'latin1')

async function prove(mail: Buffer, ask?: Resolver) {
  const { proofs, signedBy } = await parseMail(mail, MAIL_CONTEXT, ask)
  return { dkim: proofs.dkim, signedBy }
}

describe('a signature', () => {
  test('of the sender is good', async () =>
    expect(await prove(await sign('example.org'), resolver)).toEqual({
      dkim: 'pass',
      signedBy: 'example.org',
    }))

  test('of the domain above the sender is good', async () =>
    expect(await prove(await sign('example.org', 'marta@mail.example.org'), resolver)).toMatchObject({
      dkim: 'pass',
    }))

  test('over other words is bad', async () =>
    expect(await prove(tampered(await sign('example.org')), resolver)).toEqual({
      dkim: 'fail',
      signedBy: null,
    }))

  test('of somebody else, however good, proves nothing', async () =>
    expect(await prove(await sign('bulk.example.net'), resolver)).toEqual({ dkim: 'none', signedBy: null }))

  test('is none where there is none', async () =>
    expect(await prove(Buffer.from('From: marta@example.org\r\n\r\nciao'), resolver)).toEqual({
      dkim: 'none',
      signedBy: null,
    }))

  test('whose key nobody could be asked for is unknown', async () =>
    expect(await prove(await sign('example.org'), silent)).toMatchObject({ dkim: 'unknown' }))

  test('is not looked at where nobody may be asked', async () =>
    expect(await prove(await sign('example.org'))).toMatchObject({ dkim: 'unknown' }))

  test('among very many is not looked at', async () => {
    const mail = (await sign('example.org')).toString('latin1')
    const [signature = ''] = /^DKIM-Signature:.*?\r\n(?=\S)/ms.exec(mail) ?? []
    expect(signature).not.toBe('')
    expect(await prove(Buffer.from(signature.repeat(30) + mail, 'latin1'), resolver)).toMatchObject({
      dkim: 'unknown',
    })
  })
})

const word = (...headers: string[]) =>
  readServersWord(
    readHead(Buffer.from(`${headers.map(each => `Authentication-Results: ${each}\r\n`).join('')}\r\n`)),
    ['MX.aurora.example'],
  )

describe("the server's word", () => {
  test.each([
    [
      'all good',
      'mx.aurora.example; dkim=pass header.i=@Example.org; spf=pass; dmarc=pass',
      'pass pass pass',
    ],
    ['with a version', 'mx.aurora.example 1; spf=pass', 'unknown pass unknown'],
    ['nothing found', 'mx.aurora.example; none', 'unknown unknown unknown'],
    [
      'one good signature of two',
      'mx.aurora.example; dkim=fail; dkim=pass header.d=example.org',
      'pass unknown unknown',
    ],
    ['soft', 'mx.aurora.example; spf=softfail; dmarc=none; dkim=neutral', 'none fail none'],
    ['for the moment', 'mx.aurora.example; spf=temperror; dmarc=bogus', 'unknown unknown unknown'],
    ['a name that only begins so', 'mx.aurora.example.evil.example; spf=pass', 'unknown unknown unknown'],
    ['a method that only begins so', 'mx.aurora.example; xspf=pass; spfx=pass', 'unknown unknown unknown'],
  ])('%s', (_, header, expected) => expect(Object.values(word(header).proofs).join(' ')).toBe(expected))

  test('is taken from the topmost alone', () =>
    expect(word('mx.aurora.example; spf=fail', 'mx.aurora.example; spf=pass; dmarc=pass').proofs).toEqual({
      dkim: 'unknown',
      spf: 'fail',
      dmarc: 'unknown',
    }))

  test('is found below that of strangers', () =>
    expect(word('mx.evil.example; spf=fail', 'mx.aurora.example; spf=pass').proofs.spf).toBe('pass'))

  test('names who signed', () =>
    expect(word('mx.aurora.example; dkim=pass header.i=@Example.org').signedBy).toBe('example.org'))
})
