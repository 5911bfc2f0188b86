import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningSandbox, startSandbox } from '../../start-sandbox.ts'
import { createApiClient } from '../testing/api-client.ts'
import { type Ear, openEar } from '../testing/open-ear.ts'
import type { Envelope } from './activity-event.ts'
import { EVENT_TYPES } from './event-types.ts'

/** The network's own samples, where they lie beside the repository. */
const SAMPLES = join(import.meta.dirname, '../../../../../shared/x/samples')

let sandbox: RunningSandbox
let ear: Ear
const heard = new Map<string, Envelope>()
const wanted = [
  'post.create',
  'post.delete',
  'post.mention.create',
  'post.reply.create',
  'post.quote.create',
  'post.repost.create',
  'like.create',
  'follow.follow',
  'follow.unfollow',
  'dm.received',
  'dm.sent',
  'chat.received',
  'chat.sent',
  'profile.update.bio',
  'profile.update.geo',
  'profile.update.url',
  'profile.update.screenname',
] as const

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, limits: 'none', summonedReplies: false })
  const { network } = sandbox
  const brand = network.findUser('aurora_aiuta')?.id ?? ''
  const care = createApiClient(sandbox, 'aurora_aiuta')
  for (const event_type of wanted)
    await care.post('/2/activity/subscriptions', {
      event_type,
      tag: 'a tag',
      filter: { user_id: brand, ...(event_type === 'like.create' && { direction: 'outbound' }) },
    })
  ear = await openEar(sandbox, '/2/activity/stream')
  const anna = network.join({
    username: 'anna',
    name: 'Anna',
    description: 'Lavoro per @auroramobile',
    followers: 3,
    verified: false,
    role: 'customer',
    directMessages: 'everyone',
  }).id
  const written = (told: ReturnType<typeof network.post>) => {
    if (!told.ok) throw new Error(told.refusal.detail)
    return told.value.id
  }
  const own = written(network.post(brand, { text: 'Buongiorno a tutti' }, 'api'))
  const mention = written(network.post(anna, { text: 'ciao @aurora_aiuta' }, 'cast'))
  network.post(anna, { text: 'Grazie @aurora_aiuta', inReplyToId: own }, 'cast')
  network.post(anna, { text: 'Ecco https://aurora.example.com', quotesId: own }, 'cast')
  network.repost(anna, own, 'cast')
  network.like(brand, mention)
  network.follow(brand, anna)
  network.unfollow(brand, anna)
  network.sendDirect(anna, brand, 'ciao!', 'cast')
  network.sendDirect(brand, anna, 'Eccoci', 'api')
  network.changeProfile(brand, {
    description: 'Ora @anna',
    location: 'Torino',
    url: 'https://a.example',
    name: 'Aurora',
  })
  network.deletePost(brand, own)
  while (!heard.has('post.delete')) {
    const envelope: Envelope = await ear.next()
    if (!heard.has(envelope.data.event_type)) heard.set(envelope.data.event_type, envelope)
  }
})

afterAll(async () => {
  await ear.close()
  await sandbox.close()
})

/** Not everybody has these, in the samples too. */
const OPTIONAL = [
  'entities',
  'location',
  'pinned_tweet_id',
  'most_recent_tweet_id',
  'profile_geo_enrichment',
  'affiliation',
  'referenced_tweets',
]

type Shape = string | { readonly [name: string]: Shape }

/** Names and types, deep. Members of lists and of tables by id count as one; a list may be empty. */
function shapeOf(values: readonly unknown[]): Shape {
  const [first] = values
  if (Array.isArray(first)) return { '[]': values.flat().length > 0 ? shapeOf(values.flat()) : 'nothing' }
  if (typeof first !== 'object' || first === null) return typeof first
  const entries = values.flatMap(value => Object.entries(value as object))
  const groups = Map.groupBy(entries, ([name]) => name.replace(/^[0-9]{5,}$/, 'id'))
  return Object.fromEntries([...groups].map(([name, all]) => [name, shapeOf(all.map(([, value]) => value))]))
}

/** Where the two shapes part, but for what is optional. */
function differences(expected: Shape, actual: Shape | undefined, at = ''): string[] {
  if (actual === undefined)
    return OPTIONAL.some(name => at.split('.').includes(name)) ? [] : [`${at} is missing`]
  if (expected === 'nothing' || actual === 'nothing') return []
  if (typeof expected === 'string' || typeof actual === 'string')
    return expected === actual ? [] : [`${at} is ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`]
  const missing = Object.entries(expected).flatMap(([name, shape]) =>
    differences(shape, actual[name], `${at}.${name}`),
  )
  const extra = Object.keys(actual).filter(name => !(name in expected))
  return [...missing, ...extra.map(name => `${at}.${name} is extra`)]
}

/** What the samples show of users and posts at all, so that a member of one person may stand at another. */
function isKnownElsewhere(difference: string): boolean {
  return OPTIONAL.some(name => difference.includes(`.${name}`)) && difference.endsWith('is extra')
}

test('every wanted event is a known type', () => {
  for (const type of wanted) expect(EVENT_TYPES).toHaveProperty([type])
})

describe.skipIf(!existsSync(SAMPLES))('the samples (need ../shared/x)', () => {
  test.each(wanted.filter(type => !type.startsWith('chat.')))('%s looks like its sample', type => {
    const path = join(SAMPLES, `xaa-${type.replace('_', '-')}.json`)
    const sample: unknown = JSON.parse(readFileSync(path, 'utf8'))
    const found = differences(shapeOf([sample]), shapeOf([heard.get(type)]))
    expect(found.filter(difference => !isKnownElsewhere(difference))).toEqual([])
  })
})
