import { type RunningSandbox, startSandbox } from '../../../sandbox/start-sandbox.ts'
import type { ConnectorUnderTest, NetworkUnderTest, Standing } from '../../conformance.ts'
import type { Source } from '../../connector.ts'
import { xConnector } from '../connector.ts'
import type { XSession } from '../session.ts'
import type { XSecrets, XSettings } from '../settings.ts'

export const KEYWORD = 'Aurora Mobile'
const SETTLE_SECONDS = 30

/** X as the sandbox speaks it over HTTP, with the brand's two accounts and a customer. */
export async function openSandboxed(): Promise<ConnectorUnderTest<XSettings, XSecrets>> {
  const sandbox = await startSandbox({ port: 0, searchLagSeconds: 0, limits: 'relaxed' })
  const { network } = sandbox
  const customer = join(sandbox, 'nora_neri')
  const named = sessionOf(sandbox, 'aurora_aiuta')
  const care = { ...named, secrets: { ...named.secrets, bearer: sandbox.credentials.bearer } }
  const root = told(network.post(customer, { text: 'Chi mi spiega la bolletta di Aurora?' }, 'cast')).id
  const watched = { ...care, keywords: [KEYWORD], watchedThreads: [root] }
  return {
    connector: xConnector,
    care: watched,
    marketing: sessionOf(sandbox, 'auroramobile'),
    unreachable: { ...watched, settings: { ...watched.settings, apiUrl: await closedAddress() } },
    revoked: { ...watched, secrets: { accessToken: 'taken-back-by-the-network' } },
    forms: FORMS,
    network: behave(sandbox, watched, customer, root),
    moreThanOneSitting: 730,
    settledAfterMs: SETTLE_SECONDS * 1000 + 1,
    close: sandbox.close,
  }
}

export function sessionOf(sandbox: RunningSandbox, username: string): XSession {
  const user = sandbox.credentials.users.find(each => each.username === username)
  if (user === undefined) throw new Error(`@${username} is not there`)
  return {
    accountId: `account-${username}`,
    externalId: user.id,
    handle: username,
    connectedAt: new Date(),
    settings: xConnector.settingsSchema.parse({
      apiUrl: sandbox.url,
      authorizeUrl: `${sandbox.url}/i/oauth2/authorize`,
      webUrl: sandbox.url,
      settleSeconds: SETTLE_SECONDS,
    }),
    secrets: { accessToken: user.accessToken },
    keywords: [],
    watchedProfiles: [],
    brandHandles: ['aurora_aiuta', 'auroramobile'],
    watchedThreads: [],
    renewSecrets: (spent, renew) => renew(spent),
  }
}

/** An address of this machine at which nobody listens: a network that was there and has gone. */
async function closedAddress(): Promise<string> {
  const gone = await startSandbox({ port: 0 })
  await gone.close()
  return gone.url
}

export const join = (sandbox: RunningSandbox, username: string): string =>
  sandbox.network.join({
    username,
    name: username,
    description: '',
    followers: 10,
    verified: false,
    role: 'customer',
    directMessages: 'everyone',
  }).id

export function told<T>(answer: { ok: true; value: T } | { ok: false; refusal: { detail: string } }): T {
  if (!answer.ok) throw new Error(answer.refusal.detail)
  return answer.value
}

export async function setFaults(
  sandbox: RunningSandbox,
  faults: Readonly<Record<string, number | boolean>>,
): Promise<void> {
  await fetch(`${sandbox.url}/sandbox/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(faults),
  })
}

function behave(sandbox: RunningSandbox, care: XSession, customer: string, root: string): NetworkUnderTest {
  const { network } = sandbox
  let n = 0
  const newcomer = () => join(sandbox, `caller_${++n}`)
  const speak = (text: string) => {
    const author = newcomer()
    return { externalId: post(text, undefined, author), author }
  }
  const post = (text: string, inReplyToId?: string, author = customer) =>
    told(network.post(author, { text: `${text} (${++n})`, inReplyToId }, 'cast')).id
  const SAY: Readonly<Record<Source, () => string>> = {
    mentions: () => post('@aurora_aiuta mi aiutate?'),
    keywords: () => post(`Con ${KEYWORD} non prende niente`),
    threads: () => post('Anche a me', root),
    own: () => post('Oggi negozi aperti fino alle 20', undefined, care.externalId),
    directs: () => told(network.sendDirect(customer, care.externalId, `Vi scrivo qui (${++n})`, 'cast')).id,
  }
  return {
    say: async (source, count) => Array.from({ length: count }, () => SAY[source]()),
    call: async () => speak('@aurora_aiuta niente rete da ieri'),
    speakInPublic: async () => speak('Niente rete da ieri, che noia'),
    countStanding: async text =>
      network
        .record()
        .filter(
          entry =>
            (entry.type === 'post.created' &&
              entry.post.authorId === care.externalId &&
              entry.post.text === text) ||
            (entry.type === 'direct.sent' &&
              entry.direct.senderId === care.externalId &&
              entry.direct.text === text),
        ).length,
    absentId: '1',
    countReactions: async (_reaction, externalId) =>
      network
        .record()
        .flatMap(entry => (entry.type === 'post.created' ? [entry.post] : []))
        .filter(each => each.authorId === care.externalId && each.repostsId === externalId)
        .filter(
          each => !network.record().some(gone => gone.type === 'post.deleted' && gone.postId === each.id),
        ).length,
    findStanding: async externalId => standingOf(sandbox, externalId),
    answerInPublic: async externalId => ({ externalId: post('Non mi convince', externalId) }),
    isHidden: async externalId =>
      network
        .record()
        .findLast(
          entry =>
            (entry.type === 'post.hidden' || entry.type === 'post.unhidden') && entry.postId === externalId,
        )?.type === 'post.hidden',
    loseNextAnswer: () => setFaults(sandbox, { answerLost: 1 }),
    async refuseNextForHaste() {
      await setFaults(sandbox, { refuse429: 1 })
      return 15 * 60_000
    },
    stall: isStalled => setFaults(sandbox, { delayMs: isStalled ? 30_000 : 0 }),
    failReads: failReads => setFaults(sandbox, { failReads }),
  }
}

function standingOf({ network }: RunningSandbox, externalId: string): Standing | null {
  const post = network.findPost(externalId)
  const direct = network
    .record()
    .flatMap(entry => (entry.type === 'direct.sent' ? [entry.direct] : []))
    .find(each => each.id === externalId)
  if (post === undefined && direct === undefined) return null
  const media = post?.media ?? (direct?.media === undefined ? [] : [direct.media])
  return {
    alts: media.map(each => each.alt ?? ''),
    pollOptions: post?.poll?.options ?? [],
    invitesDirect: post?.directMessageLink?.endsWith(`recipient_id=${post.authorId}`) ?? false,
  }
}

const FORMS: ConnectorUnderTest['forms'] = {
  settings: {
    good: [
      {},
      { apiUrl: 'http://127.0.0.1:4480', webUrl: 'http://127.0.0.1:4480' },
      { pollSeconds: { mentions: 5 }, settleSeconds: 0 },
    ],
    bad: [
      null,
      [],
      'https://api.x.com',
      { apiUrl: 'not an address' },
      { apiUrl: 'file:///etc/passwd' },
      { apiUrl: 'javascript:alert(1)' },
      { pollSeconds: { mentions: 0 } },
      { pollSeconds: { smells: 5 } },
      { settleSeconds: -1 },
      { settleSeconds: '30' },
      { appUrl: 'https://api.x.com' },
    ],
  },
  secrets: {
    good: [{ accessToken: 't' }, { accessToken: 't', refreshToken: 'r', clientId: 'c', clientSecret: 's' }],
    bad: [
      null,
      {},
      { accessToken: '' },
      { accessToken: 42 },
      { accessToken: 't', password: 'x' },
      { token: 't' },
    ],
  },
}
