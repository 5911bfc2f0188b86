import { createRandom } from '../../../src/sandbox/cast/random.ts'
import type { ImapCable } from '../../networks/mail/imap-cable.ts'
import type { SmtpCable } from '../../networks/mail/smtp-cable.ts'
import type { Mishaps } from '../mishaps.ts'
import { pause } from '../pause.ts'

export interface Lines {
  readonly imap: ImapCable
  readonly smtp: SmtpCable
}

/** What befalls the lines between the desk and its mail servers, one after the other. */
const SPELLS: readonly ((lines: Lines) => unknown)[] = [
  ({ smtp }) => Object.assign(smtp.mishaps, { answersLost: 1 }),
  ({ smtp }) => Object.assign(smtp.mishaps, { answersLost: 2 }),
  ({ smtp }) => Object.assign(smtp.mishaps, { cutsInMail: 1 }),
  ({ smtp }) => Object.assign(smtp.mishaps, { cutsBeforeEnd: 1 }),
  ({ smtp }) => smtp.mishaps.answers.push('451 4.7.1 Too many mails, please come back later'),
  ({ imap }) => Object.assign(imap.mishaps, { failedReads: 2 }),
  ({ imap }) => Object.assign(imap.mishaps, { cutsInMail: 1 }),
  ({ imap }) => imap.stall(true),
  ({ smtp }) => smtp.stall(true),
]

const [SHORTEST_MS, LONGEST_MS] = [700, 2500]

export function startMailMishaps(lines: Lines, seed: number): Mishaps {
  const random = createRandom(`${seed}:mishaps`)
  let isOver = false
  let count = 0
  const run = async () => {
    while (!isOver) {
      await pause(random.between(SHORTEST_MS, LONGEST_MS))
      random.pick(SPELLS)(lines)
      count++
      await pause(random.between(SHORTEST_MS, LONGEST_MS))
      heal(lines)
    }
  }
  const running = run()
  return {
    async stop() {
      isOver = true
      await running
      return count
    },
  }
}

function heal({ imap, smtp }: Lines): void {
  for (const each of [imap, smtp]) each.stall(false)
  Object.assign(imap.mishaps, { failedReads: 0, cutsInMail: 0 })
  Object.assign(smtp.mishaps, { answersLost: 0, cutsInMail: 0, cutsBeforeEnd: 0 })
  smtp.mishaps.answers.length = 0
}
