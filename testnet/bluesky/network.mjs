/**
 * A complete AT Protocol network in one process: a directory of identities (PLC), a server of accounts (PDS), the
 * AppView that indexes them, moderation, a PostgreSQL of its own, and a stand-in for the chat service.
 *
 * Prints `READY {…}` in one line when all of it answers. Ends in good order by SIGTERM, by SIGINT, by the order
 * `/stop`, and when the pipe on its standard input closes, which is when whoever started it has died. Settings are in
 * README.md.
 */
import { fstatSync } from 'node:fs'
import { startTestEngine } from '../../src/store/engine/test-engine.ts'
import { startChat } from './chat/start-chat.mjs'
import { startControl } from './control.mjs'
import { findPorts, listenOnLoopbackOnly } from './loopback.mjs'
import { makePrivateFolder } from './private-folder.mjs'

/** What is not indexed by then is an error of the network, not the slowness of a machine. */
const SETTLE_TIMEOUT_MS = 120_000
/** Nothing is kept: whoever does not close by then is cut off. */
const CLOSE_TIMEOUT_MS = 5_000

const startedAt = Date.now()
const closers = []
let isStopping = false

async function stop() {
  if (isStopping) return
  isStopping = true
  const late = new Promise(resolve => setTimeout(resolve, CLOSE_TIMEOUT_MS))
  for (const close of closers.reverse()) await Promise.race([close().catch(() => {}), late])
  process.exit(0)
}

function stopWhenAsked() {
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  const input = fstatSync(0)
  if (input.isFIFO() || input.isSocket()) process.stdin.resume().on('end', stop).on('error', stop)
}

function wantedPort(name) {
  const text = process.env[`TESTNET_${name}_PORT`]
  return text ? Number(text) : undefined
}

async function startNetwork(ports) {
  process.env.LOG_ENABLED ??= 'false'
  // Must be set, and is never called.
  process.env.REDIS_HOST ??= '127.0.0.1:1'
  const engine = await startTestEngine()
  closers.push(engine.stop)
  // After the database, whose user could not enter it.
  const socketFolder = new URL(engine.url).searchParams.get('host')
  const folder = makePrivateFolder([socketFolder])
  closers.push(async () => folder.remove())
  const { TestNetwork } = await import('@atproto/dev-env')
  const network = await TestNetwork.create({
    dbPostgresUrl: engine.url,
    // The servers allow letters and underscores only.
    dbPostgresSchema: 'network',
    plc: { port: ports.plc },
    pds: {
      port: ports.pds,
      hostname: 'localhost',
      enableDidDocWithSession: true,
      rateLimitsEnabled: process.env.TESTNET_RATE_LIMITS === 'true',
    },
    bsky: { port: ports.appview, publicUrl: `http://localhost:${ports.appview}` },
  })
  closers.push(() => network.close())
  return network
}

stopWhenAsked()
listenOnLoopbackOnly()
const ports = await findPorts({
  plc: wantedPort('PLC'),
  pds: wantedPort('PDS'),
  appview: wantedPort('APPVIEW'),
  chat: wantedPort('CHAT'),
  control: wantedPort('CONTROL'),
})
const network = await startNetwork(ports)
const chat = await startChat({ port: ports.chat, plcUrl: network.plc.url, appviewUrl: network.bsky.url })
closers.push(chat.stop)
const settle = () => network.processAll(SETTLE_TIMEOUT_MS)
const control = await startControl(ports.control, { settle, stop: async () => void setImmediate(stop) })
closers.push(async () => control.close())

const ready = {
  pdsUrl: network.pds.url,
  plcUrl: network.plc.url,
  appviewUrl: network.bsky.url,
  firehoseUrl: network.pds.url.replace('http', 'ws'),
  chatDid: chat.did,
  controlUrl: `http://127.0.0.1:${ports.control}`,
  startedInMs: Date.now() - startedAt,
  memoryMb: Math.round(process.memoryUsage().rss / 1e6),
}
console.log(`READY ${JSON.stringify(ready)}`)
