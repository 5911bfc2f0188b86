import { createTransport } from 'nodemailer'

/** A mail that the desk itself writes to somebody who works here: never to a customer. */
export interface HouseLetter {
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** How the desk itself writes to people who work here. */
export interface HousePost {
  /** @returns whether the server took it; why it did not is logged by nobody, since addresses are private. */
  send(letter: HouseLetter): Promise<boolean>
}

const PATIENCE_MS = 15_000

/** @param url smtp:// or smtps://, with user and password where the server wants them. */
export function openHousePost(url: string, from: string): HousePost {
  const transport = createTransport(url, { from })
  return {
    async send({ to, subject, text }) {
      const patience = new Promise<false>(resolve => {
        setTimeout(() => resolve(false), PATIENCE_MS).unref()
      })
      const sent = transport.sendMail({ to, subject, text, headers: { 'Auto-Submitted': 'auto-generated' } })
      return Promise.race([
        sent.then(
          () => true,
          () => false,
        ),
        patience,
      ])
    },
  }
}
