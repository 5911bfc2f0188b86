import type { FromWorker, ToWorker } from './live-worker.ts'

export interface LiveStream {
  reconnect(): void
  close(): void
}

type Listener = (message: FromWorker) => void

/** Opens the live stream of this browser, shared between its tabs where the browser can. */
export const openLiveStream = (listener: Listener): LiveStream =>
  typeof SharedWorker === 'undefined' ? openOwn(listener) : openShared(listener)

function openShared(listener: Listener): LiveStream {
  const worker = new SharedWorker(new URL('./live-worker.ts', import.meta.url), {
    type: 'module',
    name: 'live',
  })
  const say = (word: ToWorker) => worker.port.postMessage(word)
  const leave = () => say('bye')
  worker.port.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => listener(data))
  worker.port.start()
  window.addEventListener('pagehide', leave)
  return {
    reconnect: () => say('reconnect'),
    close: () => {
      window.removeEventListener('pagehide', leave)
      leave()
    },
  }
}

/** Without shared workers: one stream for each tab that is looked at. */
function openOwn(listener: Listener): LiveStream {
  let source: EventSource | null = null
  const close = () => {
    source?.close()
    source = null
  }
  const open = () => {
    close()
    source = new EventSource('/api/events/stream')
    source.addEventListener('open', () => listener({ kind: 'state', isOpen: true }))
    source.addEventListener('error', () => listener({ kind: 'state', isOpen: false }))
    source.addEventListener('desk', event =>
      listener({ kind: 'event', data: (event as MessageEvent<string>).data }),
    )
    source.addEventListener('presence', event =>
      listener({ kind: 'presence', data: (event as MessageEvent<string>).data }),
    )
    source.addEventListener('notice', event =>
      listener({ kind: 'notice', data: (event as MessageEvent<string>).data }),
    )
    source.addEventListener('pace', event =>
      listener({ kind: 'pace', data: (event as MessageEvent<string>).data }),
    )
  }
  const follow = () => (document.hidden ? close() : open())
  document.addEventListener('visibilitychange', follow)
  open()
  return {
    reconnect: open,
    close: () => {
      document.removeEventListener('visibilitychange', follow)
      close()
    },
  }
}
