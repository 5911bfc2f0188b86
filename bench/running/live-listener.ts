/** Listens to the stream that browsers hear, and keeps how long each event took to come. */
export interface LiveListener {
  /** Milliseconds from the moment of each `message.received` to its arrival here. */
  readonly delaysMs: readonly number[]
  stop(): Promise<void>
}

export async function listenLive(url: string, cookie: string): Promise<LiveListener> {
  const abort = new AbortController()
  const response = await fetch(`${url}/api/events/stream`, { headers: { cookie }, signal: abort.signal })
  if (!response.ok || response.body === null) throw new Error(`the stream answered ${response.status}`)
  const delaysMs: number[] = []
  const reading = readEvents(response.body, at => delaysMs.push(Date.now() - at)).catch(() => undefined)
  return {
    delaysMs,
    async stop() {
      abort.abort()
      await reading
    },
  }
}

async function readEvents(body: AsyncIterable<Uint8Array>, tell: (at: number) => void): Promise<void> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of body) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (!line.startsWith('data: {')) continue
      const event: { type?: string; at?: string } = JSON.parse(line.slice('data: '.length))
      if (event.type === 'message.received' && event.at !== undefined) tell(Date.parse(event.at))
    }
  }
}
