import pg from 'pg'
import { WAKE_CHANNEL } from '../../store/wake.ts'

const RECONNECT_MS = 1_000

/** Listens for wakes on a connection of its own. A lost connection costs promptness only: loops also run by themselves. */
export function listenForWakes(
  databaseUrl: string,
  onWake: (whom: string) => void,
): { stop(): Promise<void> } {
  let isStopped = false
  let client: pg.Client | null = null
  let timer: NodeJS.Timeout | undefined

  const connect = async () => {
    if (isStopped) return
    const next = new pg.Client({ connectionString: databaseUrl, application_name: 'pronto listen' })
    const again = () => {
      if (client === next) client = null
      clearTimeout(timer)
      if (!isStopped) timer = setTimeout(connect, RECONNECT_MS)
    }
    next.on('error', again)
    next.on('end', again)
    next.on('notification', ({ payload = '' }) => onWake(payload))
    try {
      await next.connect()
      await next.query(`listen ${WAKE_CHANNEL}`)
      client = next
      // Stopped while it was being connected: nobody else would end it.
      if (isStopped) await next.end()
    } catch {
      again()
    }
  }

  void connect()
  return {
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await client?.end().catch(() => undefined)
    },
  }
}
