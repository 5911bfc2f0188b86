import type { RunningSandbox } from '../../start-sandbox.ts'

/** A listener at one of the sandbox's streams. */
export interface Ear {
  /** The next line that is no heartbeat. Rejects when the stream ends. */
  next(): Promise<ReturnType<typeof JSON.parse>>
  /** The next line as it came, heartbeats (empty) too. */
  nextLine(): Promise<string>
  close(): Promise<void>
}

/** Connects as the app. Rejects with the status where the stream is not opened. */
export async function openEar(sandbox: RunningSandbox, path: string): Promise<Ear> {
  const leaving = new AbortController()
  const headers = { authorization: `Bearer ${sandbox.credentials.bearer}` }
  const response = await fetch(sandbox.url + path, { headers, signal: leaving.signal })
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`)
  const lines = readLines(response)
  const nextLine = async () => {
    const { done, value } = await lines.next()
    if (done) throw new Error('The stream has ended')
    return value
  }
  const next = async () => {
    for (;;) {
      const line = await nextLine()
      if (line !== '') return JSON.parse(line)
    }
  }
  return { next, nextLine, close: async () => leaving.abort() }
}

async function* readLines(response: Response): AsyncGenerator<string, void> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const piece of response.body ?? []) {
    rest += decoder.decode(piece, { stream: true })
    const lines = rest.split('\r\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
}
