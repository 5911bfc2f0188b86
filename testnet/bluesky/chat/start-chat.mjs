/**
 * Stands in for the one part of the network whose source is closed: the chat service. It was written from the public
 * lexicons (`chat.bsky.*`), which also check each request and answer here, and from what clients are known to meet.
 * It keeps everything in memory, knows talks of two people only, and says "not implemented" to the rest.
 *
 * It is reached as the real one is: a client names its DID in the header `atproto-proxy`, the PDS of the client finds
 * the DID's service `#bsky_chat` and passes the request on, with a token that speaks for the client.
 */
import { once } from 'node:events'
import { schemas } from '@atproto/api'
import { Secp256k1Keypair } from '@atproto/crypto'
import { IdResolver } from '@atproto/identity'
import { createServer } from '@atproto/xrpc-server'
import { Client } from '@did-plc/lib'
import { createConvos } from './convos.mjs'
import { makeMethods } from './methods.mjs'
import { makePeople } from './people.mjs'
import { makeTokenCheck } from './token.mjs'

export async function startChat({ port, plcUrl, appviewUrl }) {
  const did = await register(plcUrl, `http://localhost:${port}`)
  // Its own way to fetch refuses loopback addresses, which are all that there is here.
  const ids = new IdResolver({ plcUrl, fetch: globalThis.fetch })
  const methods = makeMethods(createConvos(), makePeople(ids, appviewUrl))
  const auth = makeTokenCheck(did, ids)
  const server = createServer(schemas)
  for (const [name, answer] of Object.entries(methods)) {
    const handler = async ({ auth: { credentials }, params, input }) => {
      const body = await answer(credentials.did, { ...params, ...input?.body })
      return { encoding: 'application/json', body }
    }
    server.method(`chat.bsky.convo.${name}`, { auth, handler })
  }
  const listener = server.listen(port)
  await once(listener, 'listening')
  return { did, stop: async () => void listener.close() }
}

/** Gives the service a DID that leads to its address. */
async function register(plcUrl, endpoint) {
  const key = await Secp256k1Keypair.create()
  const directory = new Client(plcUrl)
  const owner = { signingKey: key.did(), rotationKeys: [key.did()], signer: key }
  const did = await directory.createDid({ ...owner, handle: 'chat.test', pds: endpoint })
  await directory.updateData(did, key, data => ({
    ...data,
    services: { bsky_chat: { type: 'BskyChatService', endpoint } },
  }))
  return did
}
