import { connect } from 'node:net'
import nodemailer from 'nodemailer'

export interface Letter {
  readonly raw: string | Uint8Array
  readonly to: string
  /** Empty for what machines write to machines. */
  readonly from: string
}

/** Hands one mail to the server that keeps the mailboxes, past all that a mail server does on the way. */
export async function deliverByLmtp(socketPath: string, { raw, to, from }: Letter): Promise<void> {
  const connection = connect(socketPath)
  const transport = nodemailer.createTransport({ connection, lmtp: true, ignoreTLS: true })
  try {
    await transport.sendMail({ raw: Buffer.from(raw), envelope: { from, to } })
  } finally {
    transport.close()
  }
}
