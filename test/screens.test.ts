import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SCREENS } from './e2e/screens/list-screens.ts'

const ROUTER = join(import.meta.dirname, '../web/src/app/router.tsx')
const PATH = /\bpath: '([^']+)'/g
/** These lead elsewhere, or stand inside another. */
const NO_SCREENS = ['/', '$ticketId']
const SCENE = { ticketId: 'a-ticket', customerId: 'a-customer' }

const paths = [...readFileSync(ROUTER, 'utf8').matchAll(PATH)].map(([, path = '']) => path)
const walked = SCREENS.map(screen => new URL(screen.path(SCENE), 'http://desk').pathname)

/** Whether an address goes through this path of the router. */
const leadsTo = (address: string, path: string): boolean =>
  new RegExp(`^${path.replace(/\$\w+/g, '[^/]+')}$`).test(address)

test('the router has as many paths as are read from it', () => {
  expect(paths.length).toBeGreaterThan(20)
  expect(paths).toEqual(expect.arrayContaining([...NO_SCREENS, '/inbox', '/customers/$customerId']))
})

test.each(paths.filter(path => !NO_SCREENS.includes(path)))('%s is photographed and checked', path => {
  expect(walked.some(address => leadsTo(address, path))).toBe(true)
})

test('every section of the settings stands in the list', () => {
  const settings = readFileSync(join(ROUTER, '../../screens/settings/sections.ts'), 'utf8')
  const keys = [...settings.matchAll(/^ {4}key: '(\w+)'/gm)].map(([, key]) => `settings-${key}`)
  expect(keys.length).toBeGreaterThan(10)
  expect(SCREENS.map(({ name }) => name)).toEqual(expect.arrayContaining(keys))
})

test('no two pictures have one name', () => {
  const names = SCREENS.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})
