import { type Cable, type CableEnds, openCable, type Tap, type Wire } from './cable.ts'

/** How often each mishap befalls the reading that follows. */
interface Mishaps {
  /** The line breaks when a search or a mail is asked for. */
  failedReads: number
  /** The line breaks in the middle of a mail. */
  cutsInMail: number
}

export interface ImapCable extends Cable {
  readonly mishaps: Mishaps
}

export async function openImapCable(ends: CableEnds): Promise<ImapCable> {
  const mishaps: Mishaps = { failedReads: 0, cutsInMail: 0 }
  const cable = await openCable(ends, wire => tapInto(wire, mishaps))
  return { ...cable, mishaps }
}

/** A piece of text whose length is told before it, as the protocol brings mails. */
const LITERAL = /BODY\[[^\]]*\] \{(\d+)\}\r\n/

const tapInto = (wire: Wire, mishaps: Mishaps): Tap => ({
  fromClient(data) {
    const isRead = /^\S+ (?:UID )?(?:SEARCH|FETCH) /im.test(data.toString('latin1'))
    if (isRead && mishaps.failedReads > 0) {
      mishaps.failedReads -= 1
      return wire.cut()
    }
    wire.toServer(data)
  },
  fromServer(data) {
    const literal = mishaps.cutsInMail > 0 ? LITERAL.exec(data.toString('latin1')) : null
    if (literal === null) return wire.toClient(data)
    mishaps.cutsInMail -= 1
    wire.toClient(data.subarray(0, literal.index + literal[0].length + Math.floor(Number(literal[1]) / 2)))
    // What is on its way arrives before the end of the line does.
    setImmediate(() => wire.cut())
  },
})
