import {
  buildAtprotoLoopbackClientMetadata,
  NodeOAuthClient,
  type NodeSavedSession,
  type NodeSavedState,
  type OAuthAuthorizationServerMetadata,
  type OAuthClientMetadataInput,
} from '@atproto/oauth-client-node'
import { describeClient, SCOPE } from './describe-client.ts'
import { rememberBriefly } from './remember-briefly.ts'
import type { BlueskySettings } from './settings.ts'

const TIMEOUT_MS = 20_000

const LOOPBACK = new Set(['127.0.0.1', '[::1]'])

/** A desk on this machine alone has no page that the network could read: its name says all. */
function metadataOf(redirectUri: string): OAuthClientMetadataInput {
  const { protocol, hostname } = new URL(redirectUri)
  if (protocol === 'http:' && LOOPBACK.has(hostname))
    return buildAtprotoLoopbackClientMetadata({ scope: SCOPE, redirect_uris: [redirectUri] })
  // Beside the way back: `…/login/back` and `…/login/bluesky/client.json`.
  const documentUri = new URL('bluesky/client.json', redirectUri).href
  return describeClient(documentUri, redirectUri) as OAuthClientMetadataInput
}

export interface LoginClient {
  readonly client: NodeOAuthClient
  /** Logins that were begun, by their state. */
  readonly states: Map<string, NodeSavedState>
  /** Sessions by the DID of their account. */
  readonly sessions: Map<string, NodeSavedSession>
}

/** What every server says to everybody, and nobody's secret. */
const metadata = rememberBriefly<OAuthAuthorizationServerMetadata>()
const nonces = rememberBriefly<string>()

/** Keeps nothing itself: what it is to know is put into its maps, and what it learns is found there. */
export function openLoginClient(settings: BlueskySettings, redirectUri: string): LoginClient {
  const states = new Map<string, NodeSavedState>()
  const sessions = new Map<string, NodeSavedSession>()
  const client = new NodeOAuthClient({
    clientMetadata: metadataOf(redirectUri),
    handleResolver: settings.service,
    plcDirectoryUrl: settings.plcUrl,
    // Never from an encrypted line to a plain one.
    allowHttp: settings.service.startsWith('http:'),
    stateStore: storeIn(states),
    sessionStore: storeIn(sessions),
    authorizationServerMetadataCache: metadata,
    dpopNonceCache: nonces,
    // The desk lets one caller at a time renew an account's secrets, on all nodes.
    requestLock: async (_name, run) => run(),
    fetch: fetchInTime,
  })
  return { client, states, sessions }
}

/** Nothing is forgotten: a request may be under way by a session whose token has just been refused to another. */
const storeIn = <T>(map: Map<string, T>) => ({
  get: (key: string) => map.get(key),
  set: (key: string, value: T) => void map.set(key, value),
  del: () => undefined,
})

const fetchInTime: typeof fetch = (input, init) => {
  const request = new Request(input, init)
  return fetch(request, { signal: AbortSignal.any([request.signal, AbortSignal.timeout(TIMEOUT_MS)]) })
}
