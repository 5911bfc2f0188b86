import type { MailHost } from '../../networks/mail/start-mail-host.ts'
import type { HouseUnderTest } from '../houses/house.ts'
import { type KeptMail, readInbox } from './customer-boxes.ts'
import { ACCOUNTING, CARE, PASSWORD } from './mail-people.ts'

/** The mailbox of accounting, on the same servers as the brand's: a question is a letter that answers nothing. */
export function openAccounting(host: MailHost): HouseUnderTest {
  const listLetters = () => readInbox(host, ACCOUNTING, PASSWORD)
  const subjects = new Map<string, string>()
  let count = 0
  return {
    department: 'accounting',
    connection: { address: ACCOUNTING },
    async listIssues() {
      const questions = (await listLetters()).filter(each => each.from === CARE && each.answers === null)
      for (const { id, subject } of questions) subjects.set(id, subject)
      return questions.map(({ id, subject }) => ({ id, title: subject }))
    },
    listDoubles: async () => listTwice(await listLetters()),
    async answer(issueId, text) {
      const head = [
        `From: Anna Conti <${ACCOUNTING}>`,
        `To: ${CARE}`,
        `Subject: Re: ${subjects.get(issueId)}`,
        `Date: ${new Date().toUTCString()}`,
        `Message-ID: <answer-${++count}@aurora.example>`,
        `In-Reply-To: ${issueId}`,
        `References: ${issueId}`,
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: 8bit',
      ]
      await host.deliver(`${head.join('\r\n')}\r\n\r\n${text}\r\n`, CARE, ACCOUNTING)
    },
    // The lines on which all goes wrong are those of the brand's mailbox.
    startMishaps: () => ({ stop: async () => 0 }),
    stop: async () => undefined,
  }
}

const listTwice = (letters: readonly KeptMail[]): string[] =>
  [...Map.groupBy(letters, each => each.id)]
    .filter(([, same]) => same.length > 1)
    .map(([id, same]) => `${id} “${same[0]?.subject}” ${same.length} times`)
