import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROUTES } from '../contract/routes.ts'
import { buildApiDocument } from './api-document.ts'
import { openServer, type TestServer } from './testing/open-server.ts'

let server: TestServer
let url: string
beforeAll(async () => {
  server = await openServer()
  await server.app.listen({ port: 0, host: '127.0.0.1' })
  url = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

interface Operation {
  readonly operationId?: string
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[]
  readonly responses: Readonly<Record<string, unknown>>
}
type Document = { openapi: string; paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> }

describe('the document of the API', () => {
  test('is what the server gives', async () => {
    const given: unknown = await (await fetch(`${url}/api/docs/json`)).json()
    const built = await buildApiDocument()
    expect(given).toEqual(JSON.parse(JSON.stringify(built)))
  })

  test('has every route of the contract by its name, with its errors, and no other', async () => {
    const document = (await buildApiDocument()) as unknown as Document
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        path,
        method: method.toUpperCase(),
        ...operation,
      })),
    )
    expect(document.openapi).toMatch(/^3\.1\./)
    expect(operations.map(each => each.operationId).toSorted()).toEqual(Object.keys(ROUTES).toSorted())
    for (const { path, method, operationId, responses, parameters = [] } of operations) {
      const route = ROUTES[operationId as keyof typeof ROUTES]
      expect([method, path]).toEqual([route.method, route.url.replace(/:(\w+)/g, '{$1}')])
      expect(Object.keys(responses)).toEqual(['200', 'default'])
      const inPath = parameters.filter(each => each.in === 'path')
      expect(inPath.map(each => each.name)).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(match => match[1]))
      for (const parameter of inPath) expect(parameter.required).toBe(true)
    }
  })

  test('points to nothing that it lacks', async () => {
    const document = JSON.parse(JSON.stringify(await buildApiDocument()))
    for (const [, ref] of JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      const found = ref?.split('/').reduce((at, part) => at?.[part.replaceAll('~1', '/')], document)
      expect(found, ref).toBeDefined()
    }
  })

  test('can be looked at, under the policy', async () => {
    const page = await fetch(`${url}/api/docs/`)
    expect(page.status).toBe(200)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
  })
})
