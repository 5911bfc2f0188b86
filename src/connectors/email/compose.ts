import MailComposer from 'nodemailer/lib/mail-composer'
import type { Outgoing, OutgoingMedia } from '../outgoing.ts'
import { messageIdOf, replyAddressOf } from './message-id.ts'
import { OWN_MARK } from './parse/read-envelope.ts'
import type { EmailSettings } from './settings.ts'

/** The mail as it goes over the wire: plain text, for every program and every reader. */
export async function composeMail(outgoing: Outgoing, settings: EmailSettings): Promise<Buffer> {
  const { address, senderName, takesTags } = settings
  const mail = new MailComposer({
    from: { name: senderName, address },
    to: outgoing.recipient ?? '',
    ...(takesTags ? { replyTo: replyAddressOf(outgoing.id, address) } : {}),
    subject: outgoing.subject,
    text: outgoing.text,
    messageId: messageIdOf(outgoing.id, address),
    date: outgoing.firstTriedAt,
    inReplyTo: outgoing.answers?.externalId,
    references: outgoing.answers === null ? undefined : [...outgoing.answers.references],
    headers: { [OWN_MARK]: outgoing.id },
    attachments: await Promise.all(outgoing.media.map(toAttachment)),
    // What is named in a text must not make the program read files or fetch pages.
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'win',
  })
  return mail.compile().build()
}

const toAttachment = async ({ name, mime, alt, open }: OutgoingMedia) => ({
  filename: name,
  contentType: mime,
  content: Buffer.from(await open()),
  ...(alt === '' ? {} : { headers: { 'Content-Description': alt } }),
})
