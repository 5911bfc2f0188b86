import { LOSS_OF_RIGHT, RIGHTS, type Right, type RightCode } from '../../core/account/right.ts'
import { type Health, ReadingTrouble } from '../health.ts'
import { type MailSession, openAccess } from './mail-session.ts'
import type { EmailSecrets } from './settings.ts'
import { withImap } from './transport/imap-session.ts'
import type { MailAccess } from './transport/mail-access.ts'
import { openSmtp } from './transport/smtp-session.ts'
import { decideSubmission } from './transport/smtp-trouble.ts'

/** Logs in at both doors, reads the name of the inbox, and writes nothing. */
export async function checkMailbox(session: MailSession, signal: AbortSignal): Promise<Health> {
  try {
    const access = await openAccess(session, signal)
    await withImap(access, signal, client => client.mailboxOpen('INBOX', { readOnly: true }))
    return (await findSmtpTrouble(access, signal)) ?? healthOf(session)
  } catch (error) {
    if (error instanceof ReadingTrouble) return { ok: false, code: error.code, explain: error.message }
    if (signal.aborted)
      return { ok: false, code: 'unreachable', explain: 'The mail server did not answer in time.' }
    throw error
  }
}

const NOTHING_HANDED = { isWhole: false, findRefusal: () => null }

async function findSmtpTrouble(access: MailAccess, signal: AbortSignal): Promise<Health | null> {
  try {
    const connection = await openSmtp(access, signal)
    connection.quit()
    return null
  } catch (error) {
    const said = decideSubmission(error, NOTHING_HANDED, access)
    if (said.kind === 'refused')
      return {
        ok: false,
        code: said.code === 'needsLogin' ? 'needsLogin' : 'forbidden',
        explain: said.explain,
      }
    const code = said.kind === 'retry' ? said.code : 'unreachable'
    return { ok: false, code, explain: `The server for sending (${access.smtp.host}) does not answer.` }
  }
}

/** Of the desk's rights a mailbox has those of direct messages, and those alone. */
const healthOf = ({ settings: { address, senderName }, secrets }: MailSession): Health => ({
  ok: true,
  externalId: address,
  handle: address,
  displayName: senderName === '' ? address : senderName,
  rights: rightsOf(secrets),
})

function rightsOf({ accessToken, refreshToken }: EmailSecrets): Right[] {
  const has: Partial<Record<RightCode, boolean>> = {
    readDirects: true,
    writeDirects: true,
    uploadMedia: true,
    ...(accessToken === undefined ? {} : { refresh: refreshToken !== undefined }),
  }
  return RIGHTS.flatMap(code => {
    const isHad = has[code]
    return isHad === undefined ? [] : [{ code, has: isHad, costs: LOSS_OF_RIGHT[code] }]
  })
}
