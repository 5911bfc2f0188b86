import { expect, inject, test } from 'vitest'
import { makeQueue } from './rt-queue.ts'
import { startRt } from './start-rt.ts'

test('the one of the run knows its people, and takes a ticket', async () => {
  const rt = inject('rt')
  const queue = await makeQueue(rt)
  const made = await fetch(`${rt.url}/REST/2.0/ticket`, {
    method: 'POST',
    headers: { authorization: `token ${rt.people.anna}`, 'content-type': 'application/json' },
    body: JSON.stringify({ Queue: queue, Subject: 'La bolletta è arrivata due volte' }),
  })
  expect(made.status).toBe(201)
})

test('one of your own keeps silent when it is paused, and its data when it is killed', async () => {
  const server = await startRt()
  const ask = (path: string) =>
    fetch(`${server.facts.url}/REST/2.0${path}`, {
      headers: { authorization: `token ${server.facts.token}` },
    })
  try {
    const queue = encodeURIComponent(await makeQueue(server.facts))
    server.pause()
    let hasAnswered = false
    const asked = ask(`/queue/${queue}`).then(response => {
      hasAnswered = true
      return response
    })
    // A server that hears nothing is as silent after another was asked, and has answered.
    await fetch(`${inject('rt').url}/REST/2.0/rt`)
    expect(hasAnswered).toBe(false)
    server.resume()
    expect((await asked).status).toBe(200)
    await server.kill()
    await expect(ask('/rt')).rejects.toThrow()
    await server.start()
    expect((await ask(`/queue/${queue}`)).status).toBe(200)
  } finally {
    await server.close()
  }
})
