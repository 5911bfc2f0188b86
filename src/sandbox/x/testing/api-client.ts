import type { RunningSandbox } from '../../start-sandbox.ts'

export interface ApiAnswer {
  readonly status: number
  readonly headers: Headers
  /** Read loosely: what a test looks for in an answer is what it asserts. */
  readonly body: ReturnType<typeof JSON.parse>
}

/** Speaks to a running sandbox as plain HTTP, as one user or (null) as the app itself. */
export interface ApiClient {
  readonly headers: { readonly authorization: string }
  get(path: string): Promise<ApiAnswer>
  post(path: string, body: unknown): Promise<ApiAnswer>
  put(path: string, body: unknown): Promise<ApiAnswer>
  delete(path: string): Promise<ApiAnswer>
}

export function createApiClient(sandbox: RunningSandbox, username: string | null): ApiClient {
  const { bearer, users } = sandbox.credentials
  const token = username === null ? bearer : users.find(user => user.username === username)?.accessToken
  if (token === undefined) throw new Error(`@${username} is not on the sandbox network`)
  const call = async (method: string, path: string, body?: unknown): Promise<ApiAnswer> => {
    const response = await fetch(sandbox.url + path, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    return { status: response.status, headers: response.headers, body: await response.json() }
  }
  return {
    headers: { authorization: `Bearer ${token}` },
    get: path => call('GET', path),
    post: (path, body) => call('POST', path, body),
    put: (path, body) => call('PUT', path, body),
    delete: path => call('DELETE', path),
  }
}
