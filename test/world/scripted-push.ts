import type { LivePage, Push } from '../../src/connectors/connector.ts'

/** What a test brings to the desk: a signature that is the word `good`, and pages that the test has laid ready. */
export class ScriptedPush implements Push {
  /** By the word that stands in the body. */
  readonly ready = new Map<string, readonly LivePage[]>()
  /** Addresses that the network was told. */
  readonly urls: string[] = []
  isAskedFor = false

  answerChallenge: Push['answerChallenge'] = (_session, { query }) =>
    query.question === undefined ? null : { answer: `${query.question}!` }

  read: Push['read'] = async (_sessions, { headers, body }) => {
    if (headers['x-signature'] !== 'good') return { kind: 'refused', code: 'badSignature' }
    const pages = this.ready.get(Buffer.from(body).toString('utf8'))
    return pages === undefined ? { kind: 'refused', code: 'malformed' } : { kind: 'pages', pages }
  }

  isWanted: Push['isWanted'] = () => this.isAskedFor

  subscribe: Push['subscribe'] = async (_sessions, url) => void this.urls.push(url)
}
