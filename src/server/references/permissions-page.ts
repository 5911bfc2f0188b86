import { type Access, ROUTES, type Route } from '../../contract/routes.ts'
import { keyScopeOf } from '../../core/api-key/api-key.ts'
import { mayDo, ROLES, type Role } from '../../core/member/role.ts'

/** Who asks: a person of each role, and a program whose key may do what no more than an owner can give. */
export const CALLERS = [...ROLES, 'key'] as const
export type CallerKind = (typeof CALLERS)[number]

const YES = '✓'
const NO = '–'

/**
 * docs/permissions.md: every act of the API, and who may do it. Written from the contract and the table of roles;
 * src/server/every-route.test.ts walks the true routes and holds them against this page.
 */
export function writePermissionsPage(): string {
  const rows = Object.values(ROUTES as Readonly<Record<string, Route>>)
    .toSorted((a, b) => compare(a.url, b.url) || compare(a.method, b.method))
    .map(writeRow)
  return [
    '# Who may do what',
    '',
    'Every act of the API, by role. *key*: a program, where its key holds the permission; no key holds more than its maker may, and some things no key holds. This page is written by `node bin/generate-references.ts`, and `src/server/every-route.test.ts` asks every route as each of them and compares.',
    '',
    'An act may ask for more than stands here: nobody approves his own answer, a public draft wants `ticket.reply` where a note does not, owners are made by owners alone. That is refused with a word of its own, see [errors](errors.md).',
    '',
    `| act | request | needs | ${CALLERS.join(' | ')} |`,
    `|---|---|---|${CALLERS.map(() => ':-:|').join('')}`,
    ...rows,
    '',
  ].join('\n')
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function writeRow(route: Route): string {
  const { method, url, access, summary } = route
  const needs = access === 'anybody' || access === 'signedIn' ? `*${access}*` : `\`${access}\``
  const cells = CALLERS.map(caller => (mayEnter(caller, route) ? YES : NO))
  return `| ${summary.replaceAll('|', '\\|')} | \`${method} ${url}\` | ${needs} | ${cells.join(' | ')} |`
}

const mayEnter = (caller: CallerKind, { access, isForPeople }: Route): boolean =>
  caller === 'key' ? mayKey(access, isForPeople === true) : mayRole(caller, access)

const mayRole = (role: Role, access: Access): boolean =>
  access === 'anybody' || access === 'signedIn' || mayDo(role, access)

/** A key like an owner's. */
const mayKey = (access: Access, isForPeople: boolean): boolean =>
  access === 'anybody' || (access !== 'signedIn' && !isForPeople && keyScopeOf('owner').includes(access))

/** What the page says, read back: by `METHOD url`, who comes in. */
export function readPermissionsPage(page: string): ReadonlyMap<string, ReadonlySet<CallerKind>> {
  const rows = [...page.matchAll(/^\| .*? \| `(\w+ \S+)` \| \S+ \| (.*) \|$/gm)]
  return new Map(
    rows.map(([, request = '', cells = '']) => {
      const marks = cells.split(' | ')
      return [request, new Set(CALLERS.filter((_, index) => marks[index] === YES))]
    }),
  )
}
