import type { Character } from '../../../src/sandbox/cast/character.ts'
import { createRandom, type Random } from '../../../src/sandbox/cast/random.ts'
import type { MailHost } from '../../networks/mail/start-mail-host.ts'
import type { Crowd } from '../customers.ts'
import { wordsOf } from '../say.ts'
import { readInbox } from './customer-boxes.ts'
import { addressOf, CARE, PASSWORD, people } from './mail-people.ts'

const DEEDS = [
  { item: 'open', weight: 55 },
  { item: 'answerBrand', weight: 30 },
  { item: 'goOn', weight: 15 },
] as const

/** People who write letters, answer those of the brand, and write again before they are answered. */
export class MailCrowd implements Crowd {
  readonly random: Random
  private readonly host: MailHost
  private readonly lastOwn = new Map<Character, string>()
  private count = 0

  constructor(host: MailHost, seed: number) {
    this.host = host
    this.random = createRandom(`${seed}:customers`)
  }

  async sayOne(): Promise<void> {
    const by = this.random.pick(people)
    switch (this.random.pickWeighted(DEEDS)) {
      case 'open':
        return this.write(by, null)
      case 'answerBrand':
        return this.write(by, await this.findNewest(by))
      case 'goOn':
        return this.write(by, this.lastOwn.get(by) ?? null)
    }
  }

  private async findNewest(by: Character): Promise<string | null> {
    return (await readInbox(this.host, addressOf(by), PASSWORD)).at(-1)?.id ?? null
  }

  private async write(by: Character, answers: string | null): Promise<void> {
    const n = ++this.count
    const id = `<chaos-${n}@posta.example>`
    const from = addressOf(by)
    const head = [
      `From: ${by.username} <${from}>`,
      `To: ${CARE}`,
      `Subject: ${answers === null ? '' : 'Re: '}n. ${n}`,
      `Date: ${new Date().toUTCString()}`,
      `Message-ID: ${id}`,
      ...(answers === null ? [] : [`In-Reply-To: ${answers}`, `References: ${answers}`]),
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
    ]
    const raw = `${head.join('\r\n')}\r\n\r\n${wordsOf(this.random, by)} n. ${n}\r\n`
    await this.host.deliver(raw, CARE, from)
    this.lastOwn.set(by, id)
  }
}
