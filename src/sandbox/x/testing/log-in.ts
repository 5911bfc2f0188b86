import type { RunningSandbox } from '../../start-sandbox.ts'

const redirect_uri = 'http://127.0.0.1:9/callback'
const verifier = 'the-verifier-of-a-test'

/** What a login by OAuth 2.0 gives. */
export interface LoggedIn {
  readonly accessToken: string
  readonly refreshToken: string
}

/** Lets the app in as that user, as a browser and a client would do it together. */
export async function logIn(sandbox: RunningSandbox, username: string, scope: string): Promise<LoggedIn> {
  const { clientId: client_id } = sandbox.credentials
  const wish = { response_type: 'code', client_id, redirect_uri, scope, state: 'x', code_challenge: verifier }
  const page = `${sandbox.url}/i/oauth2/authorize?${new URLSearchParams(wish)}`
  const agreed = await fetch(page, {
    method: 'POST',
    body: new URLSearchParams({ username }),
    redirect: 'manual',
  })
  const code = new URL(agreed.headers.get('location') ?? '').searchParams.get('code') ?? ''
  const exchange = {
    grant_type: 'authorization_code',
    client_id,
    code,
    code_verifier: verifier,
    redirect_uri,
  }
  const answer = await fetch(`${sandbox.url}/2/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams(exchange),
  })
  const { access_token, refresh_token } = (await answer.json()) as { [name: string]: string }
  return { accessToken: access_token ?? '', refreshToken: refresh_token ?? '' }
}
