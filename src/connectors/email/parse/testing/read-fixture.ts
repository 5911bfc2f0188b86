import { readdirSync, readFileSync } from 'node:fs'
import type { Correspondent } from '../../../../core/message/letter.ts'
import type { MailContext, ParsedMail } from '../parsed-mail.ts'

const FOLDER = new URL('../../fixtures/', import.meta.url)

export const MAIL_CONTEXT: MailContext = {
  ownAddresses: ['desk@aurora.example'],
  ownDomains: ['aurora.example'],
  trustedServers: ['mx.aurora.example'],
  receivedAt: new Date('2026-03-06T12:00:00Z'),
}

export const listFixtures = (): string[] =>
  readdirSync(FOLDER).flatMap(name => (name.endsWith('.eml') ? [name.slice(0, -4)] : []))

/** A mail of the corpus as it comes over the wire: its lines end in CRLF there. */
export const readFixture = (name: string): Buffer => onWire(readFileSync(new URL(`${name}.eml`, FOLDER)))

export const onWire = (mail: Buffer | string): Buffer =>
  Buffer.from(Buffer.from(mail).toString('latin1').replace(/\r?\n/g, '\r\n'), 'latin1')

/** A mail as the tables of the corpus tell it. */
export function describeMail(mail: ParsedMail) {
  return {
    text: mail.text,
    subject: mail.subject,
    author: nameOf(mail.author),
    forwardedBy: mail.forwardedBy === null ? null : nameOf(mail.forwardedBy),
    automatic: mail.automatic,
    bounce: mail.bounce,
    files: mail.files.map(each =>
      [each.name, each.mime, each.isDangerous ? 'dangerous' : '', each.isInline ? 'inline' : '']
        .filter(Boolean)
        .join(' · '),
    ),
    writtenAt: mail.writtenAt.toISOString(),
    messageId: mail.messageId,
    inReplyTo: mail.inReplyTo,
    references: mail.references,
    to: mail.to.map(nameOf),
    plusTags: mail.plusTags,
    proofs: Object.values(mail.proofs).join(' '),
    ownMark: mail.ownMark,
    blockedImages: mail.blockedImages,
    problem: mail.problem,
    rest: mail.rest,
    html: mail.html,
  }
}

const nameOf = ({ name, address }: Correspondent): string => (name === '' ? address : `${name} <${address}>`)

/** What a table says of a mail; of what it does not say, `USUAL` holds. */
export type Expected = Partial<ReturnType<typeof describeMail>> & { readonly text: string }

export const USUAL = {
  forwardedBy: null,
  automatic: null,
  bounce: null,
  files: [] as string[],
  ownMark: null,
  plusTags: [] as string[],
  blockedImages: 0,
  problem: null,
}
