import { letSpeak } from '../customers.ts'
import type { NetworkUnderTest } from '../network.ts'
import { gatherCrowd } from './crowd.ts'
import { startMishaps } from './mishaps.ts'
import { readRecord } from './read-record.ts'
import { type Sandbox, startSandbox } from './sandbox.ts'

/** Of mentions, X shows the newest 800. */
const MOST_UNREAD = 500

/**
 * Heard by X's streams, and read besides, often enough that the 800 mentions that X shows reach back to the last
 * reading. Believes after four seconds that what is not to be seen was not written.
 */
const PACE = {
  hearBy: 'stream',
  pollSeconds: { mentions: 1.5, keywords: 3, directs: 1.5, own: 1, threads: 3 },
  settleSeconds: 4,
}

/** The sandbox of X, with two accounts of the brand. */
export async function beginX(): Promise<NetworkUnderTest> {
  const sandbox = await startSandbox()
  const brand = sandbox.credentials.users.filter(each => each.role === 'care' || each.role === 'marketing')
  return {
    url: sandbox.url,
    accounts: [accountRequest(sandbox, 'care'), accountRequest(sandbox, 'marketing')],
    mostUnread: MOST_UNREAD,
    startCustomers: async options => letSpeak(await gatherCrowd(sandbox, options.seed), options),
    startMishaps: seed => startMishaps(sandbox, seed),
    async readAccount() {
      const record = await sandbox.readRecord()
      return { ...readRecord(record, brand), atOnceWithin: 0, record }
    },
    stop: sandbox.stop,
  }
}

function accountRequest({ url, credentials }: Sandbox, purpose: 'care' | 'marketing') {
  const user = credentials.users.find(each => each.role === purpose)
  if (user === undefined) throw new Error(`the sandbox has no ${purpose} account`)
  return {
    channel: 'x',
    purpose,
    keywords: purpose === 'care' ? ['Aurora'] : [],
    settings: { apiUrl: url, authorizeUrl: `${url}/i/oauth2/authorize`, webUrl: url, ...PACE },
    secrets: {
      accessToken: user.accessToken,
      clientId: credentials.clientId,
      clientSecret: credentials.clientSecret,
      bearer: credentials.bearer,
      consumerSecret: credentials.consumerSecret,
    },
  }
}
