import { ok, type Result, refuse } from '../result.ts'

export type AddressRefusal = 'notAUrl' | 'notHttps' | 'privateAddress'

/** Networks that nobody outside can mean: our own machine, our own house, and the like. [prefix, length] */
const PRIVATE_4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]

const toNumber = (address: string): number =>
  address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)

const isPrivate4 = (address: string): boolean =>
  PRIVATE_4.some(([net, bits]) => {
    const size = 2 ** (32 - bits)
    return Math.floor(toNumber(address) / size) === Math.floor(toNumber(net) / size)
  })

/**
 * Whether an address (IPv4, or IPv6 in any of its forms) is one that strangers must not make us call. Of IPv6 only the
 * part is public that is given out to the world (2000::/3), without what wraps an IPv4 or is for examples.
 */
export function isPrivateAddress(address: string): boolean {
  if (/^\d+\.\d+\.\d+\.\d+$/.test(address)) return isPrivate4(address)
  const groups = readGroups(address)
  if (groups === null) return true
  const [first = 0, second = 0] = groups
  // ::ffff:a.b.c.d is an IPv4 address, and is called as one.
  if (groups.slice(0, 5).every(each => each === 0) && groups[5] === 0xffff)
    return isPrivate4(toDotted(groups[6] ?? 0, groups[7] ?? 0))
  if (first < 0x2000 || first > 0x3fff) return true
  if (first === 0x2002) return isPrivate4(toDotted(groups[1] ?? 0, groups[2] ?? 0))
  return first === 0x2001 && (second < 0x0200 || second === 0x0db8)
}

const toDotted = (high: number, low: number): string => [high >> 8, high & 255, low >> 8, low & 255].join('.')

/** The eight groups of an IPv6 address; null for what is none. A zone behind it does not count. */
function readGroups(address: string): number[] | null {
  const [bare = ''] = address.split('%')
  const plain = bare.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a, b, c, d) =>
    [(Number(a) << 8) | Number(b), (Number(c) << 8) | Number(d)].map(each => each.toString(16)).join(':'),
  )
  const [head = '', tail] = plain.split('::')
  const read = (part: string) => (part === '' ? [] : part.split(':').map(each => Number.parseInt(each, 16)))
  const before = read(head)
  const behind = tail === undefined ? [] : read(tail)
  const missing = tail === undefined ? 0 : 8 - before.length - behind.length
  if (missing < 0) return null
  const groups = [...before, ...Array<number>(missing).fill(0), ...behind]
  return groups.length === 8 && groups.every(each => each >= 0 && each <= 0xffff) ? groups : null
}

/**
 * Where events may go: over https. Where private addresses are allowed, over http too, and into our own house. A name
 * may lead anywhere, and elsewhere tomorrow: that is looked at again with each call.
 */
export function readReceiverUrl(given: string, allowsPrivate: boolean): Result<string, AddressRefusal> {
  if (!URL.canParse(given)) return refuse('notAUrl')
  const url = new URL(given)
  if (url.username !== '' || url.password !== '' || url.hash !== '') return refuse('notAUrl')
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && allowsPrivate)) return refuse('notHttps')
  return !allowsPrivate && isPrivateHost(url.hostname) ? refuse('privateAddress') : ok(url.href)
}

/** `URL` writes every form of an IPv4 address (0x7f.1, 2130706433) as four numbers, and IPv6 in brackets. */
function isPrivateHost(hostname: string): boolean {
  const host = hostname.replace(/\.$/, '')
  if (host === 'localhost' || host.endsWith('.localhost') || host.endsWith('.local')) return true
  if (host.startsWith('[')) return isPrivateAddress(host.slice(1, -1))
  return /^\d+\.\d+\.\d+\.\d+$/.test(host) && isPrivateAddress(host)
}
