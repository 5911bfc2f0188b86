/**
 * One stream for all tabs of this browser: a browser allows six connections a host, and the seventh tab would
 * hang. It closes when the last tab has gone.
 */
const URL_OF_STREAM = '/api/events/stream'
const RETRY_MS = 4000

export type FromWorker =
  | { readonly kind: 'event'; readonly data: string }
  | { readonly kind: 'state'; readonly isOpen: boolean }
  | { readonly kind: 'pace'; readonly data: string }
  | { readonly kind: 'presence'; readonly data: string }
  | { readonly kind: 'notice'; readonly data: string }
export type ToWorker = 'bye' | 'reconnect'

const ports = new Set<MessagePort>()
let source: EventSource | null = null
let isOpen = false
/** As the desk said last: a tab that comes later must know it, too. */
let pace: string | null = null

globalThis.addEventListener('connect', event => {
  const port = (event as MessageEvent).ports[0]
  if (port === undefined) return
  ports.add(port)
  port.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
    if (data === 'reconnect') open()
    else leave(port)
  })
  port.start()
  if (source === null) open()
  else port.postMessage({ kind: 'state', isOpen } satisfies FromWorker)
  if (pace !== null) port.postMessage({ kind: 'pace', data: pace } satisfies FromWorker)
})

function open(): void {
  source?.close()
  const stream = new EventSource(URL_OF_STREAM)
  source = stream
  stream.addEventListener('open', () => setOpen(true))
  stream.addEventListener('desk', event =>
    tell({ kind: 'event', data: (event as MessageEvent<string>).data }),
  )
  stream.addEventListener('presence', event =>
    tell({ kind: 'presence', data: (event as MessageEvent<string>).data }),
  )
  stream.addEventListener('notice', event =>
    tell({ kind: 'notice', data: (event as MessageEvent<string>).data }),
  )
  stream.addEventListener('pace', event => {
    pace = (event as MessageEvent<string>).data
    tell({ kind: 'pace', data: pace })
  })
  stream.addEventListener('error', () => {
    setOpen(false)
    // A refused stream (signed out, desk starting) is closed for good by the browser.
    if (stream.readyState === EventSource.CLOSED) setTimeout(() => source === stream && open(), RETRY_MS)
  })
}

function leave(port: MessagePort): void {
  ports.delete(port)
  if (ports.size > 0) return
  source?.close()
  source = null
}

function setOpen(next: boolean): void {
  isOpen = next
  tell({ kind: 'state', isOpen })
}

function tell(message: FromWorker): void {
  for (const port of ports) port.postMessage(message)
}
