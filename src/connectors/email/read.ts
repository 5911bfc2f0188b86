import { promises as dns } from 'node:dns'
import { z } from 'zod'
import type { Source } from '../capabilities.ts'
import type { Cursor, Page } from '../inbound.ts'
import { type MailSession, openAccess } from './mail-session.ts'
import { domainOf } from './parse/addresses.ts'
import { startMailReader } from './parse/mail-reader.ts'
import type { MailContext, Resolver } from './parse/parsed-mail.ts'
import { findProvider } from './providers.ts'
import { type Told, tellIncoming, tellSent } from './tell-mail.ts'
import { findSentFolder } from './transport/find-sent.ts'
import { openImap } from './transport/imap-session.ts'
import { toTrouble } from './transport/imap-trouble.ts'
import { type FoundMail, type MailboxPlace, readMailbox } from './transport/read-mailbox.ts'

/** One thread reads the mails of all accounts of this process; it starts with the first. */
const reader = startMailReader()

const place = z.object({ uidValidity: z.string().regex(/^\d+$/), lastUid: z.int().nonnegative() })

/** A mark that cannot be read is none: then everything since the account was connected is read again. */
function readCursor(cursor: Cursor | null): MailboxPlace | null {
  try {
    return cursor === null ? null : place.parse(JSON.parse(cursor))
  } catch {
    return null
  }
}

export async function* readSource(
  session: MailSession,
  source: Source,
  cursor: Cursor | null,
  signal: AbortSignal,
): AsyncGenerator<Page> {
  const access = await openAccess(session, signal)
  const client = await openImap(access, signal)
  try {
    const folder = source === 'own' ? await findSentFolder(client) : 'INBOX'
    if (folder === null) return
    for await (const page of readMailbox(client, folder, session.connectedAt, readCursor(cursor))) {
      const told = await tellAll(session, source, page.mails, signal)
      yield { ...told, cursor: JSON.stringify(page.place), isBehind: page.isBehind }
    }
  } catch (error) {
    signal.throwIfAborted()
    throw toTrouble(error, access)
  } finally {
    client.close()
  }
}

async function tellAll(
  session: MailSession,
  source: Source,
  mails: readonly FoundMail[],
  signal: AbortSignal,
): Promise<Told> {
  const told: Told[] = []
  for (const found of mails) {
    signal.throwIfAborted()
    const mail = await reader.read(found.source, contextOf(session, found), resolverOf(session))
    told.push((source === 'own' ? tellSent : tellIncoming)(session, mail, found))
  }
  return { batch: told.flatMap(each => each.batch), happenings: told.flatMap(each => each.happenings) }
}

/** Where everybody may have an address, its domain says nothing of who is one of the brand's. */
const contextOf = ({ settings, brandHandles }: MailSession, found: FoundMail): MailContext => {
  const addresses = [...new Set([settings.address, ...brandHandles])]
  return {
    ownAddresses: addresses,
    ownDomains: [...new Set(addresses.filter(each => findProvider(each) === null).map(domainOf))],
    trustedServers: settings.trustedServer === undefined ? [] : [settings.trustedServer],
    receivedAt: found.arrivedAt,
  }
}

const askDns: Resolver = async (name, type) => (await dns.resolve(name, type)) as string[] | string[][]

const resolverOf = ({ settings }: MailSession): Resolver | undefined =>
  settings.checksSignatures ? askDns : undefined
