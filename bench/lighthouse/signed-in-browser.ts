import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findFreePort } from '../desk-program.ts'
import type { Ask } from './screens.ts'

/** A Chromium that Lighthouse can steer, in which nobody or one person is signed in. */
export interface SignedInBrowser {
  readonly port: number
  /** Whatever the desk answers to the one who is signed in. */
  readonly ask: Ask
  close(): Promise<void>
}

/** Lighthouse opens its pages in the profile itself: the session must be there and in no context of its own. */
export async function openSignedIn(
  desk: string,
  login: { readonly email: string; readonly password: string } | null,
): Promise<SignedInBrowser> {
  const [profile, port] = [mkdtempSync(join(tmpdir(), 'pronto-lighthouse-')), await findFreePort()]
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', `--remote-debugging-port=${port}`],
    locale: 'en-GB',
  })
  if (login !== null) {
    const answer = await context.request.post(`${desk}/api/auth/sign-in/email`, {
      data: login,
      headers: { origin: desk },
    })
    if (!answer.ok()) throw new Error(`sign-in answered ${answer.status()}`)
  }
  return {
    port,
    ask: async path => (await context.request.get(`${desk}${path}`)).json(),
    async close() {
      await context.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}
