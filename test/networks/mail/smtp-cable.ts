import { type Cable, type CableEnds, openCable, type Tap, type Wire } from './cable.ts'

/** How often each mishap befalls the mails that follow. */
interface Mishaps {
  /** The mail is taken, and the line breaks before that is said. */
  answersLost: number
  /** The line breaks as soon as something of the mail has gone out. */
  cutsInMail: number
  /** The line breaks before the mail's last byte has gone out. */
  cutsBeforeEnd: number
  /** Taken, it seems, and then answered with this; the server never gets it. */
  readonly answers: string[]
}

export interface SmtpCable extends Cable {
  readonly mishaps: Mishaps
}

export async function openSmtpCable(ends: CableEnds): Promise<SmtpCable> {
  const mishaps: Mishaps = { answersLost: 0, cutsInMail: 0, cutsBeforeEnd: 0, answers: [] }
  const cable = await openCable(ends, wire => new SmtpTap(wire, mishaps))
  return { ...cable, mishaps }
}

const END_OF_MAIL = '\r\n.\r\n'

class SmtpTap implements Tap {
  /** What the client is at: speaking commands, waiting for leave to bring a mail, or bringing it. */
  private at: 'commands' | 'door' | 'mail' | 'lostAnswer' = 'commands'
  private tail = ''
  private readonly wire: Wire
  private readonly mishaps: Mishaps

  constructor(wire: Wire, mishaps: Mishaps) {
    this.wire = wire
    this.mishaps = mishaps
  }

  fromClient(data: Buffer): void {
    const said = data.toString('latin1')
    if (this.at === 'mail') {
      if (this.mishaps.cutsInMail > 0) {
        this.mishaps.cutsInMail -= 1
        return this.wire.cut()
      }
      this.tail = (this.tail + said).slice(-END_OF_MAIL.length)
      if (this.tail === END_OF_MAIL) return this.endMail(data)
    }
    if (this.at === 'commands' && /^DATA\r\n$/im.test(said)) this.at = 'door'
    this.wire.toServer(data)
  }

  fromServer(data: Buffer): void {
    if (this.at === 'lostAnswer') return this.wire.cut()
    if (this.at === 'door') {
      const said = data.toString('latin1')
      if (/^354 /m.test(said)) this.at = 'mail'
      else if (/^[45]\d\d /m.test(said)) this.at = 'commands'
    }
    this.wire.toClient(data)
  }

  private endMail(data: Buffer): void {
    this.at = 'commands'
    this.tail = ''
    if (this.mishaps.cutsBeforeEnd > 0) {
      this.mishaps.cutsBeforeEnd -= 1
      return this.wire.cut()
    }
    const answer = this.mishaps.answers.shift()
    if (answer !== undefined) return this.wire.toClient(Buffer.from(`${answer}\r\n`))
    if (this.mishaps.answersLost > 0) {
      this.mishaps.answersLost -= 1
      this.at = 'lostAnswer'
    }
    this.wire.toServer(data)
  }
}
