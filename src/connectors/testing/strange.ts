import fc from 'fast-check'

/** Members that the parsers know, with values of any kind. */
const NAMES = [
  'data',
  'includes',
  'meta',
  'errors',
  'id',
  'text',
  'author_id',
  'created_at',
  'users',
  'tweets',
  'posts',
  'media',
  'event_type',
  'sender_id',
  'dm_conversation_id',
  'referenced_tweets',
  'entities',
  'next_token',
  'username',
  'public_metrics',
  'payload',
  'filter',
  'user_id',
  'source',
  'target',
  'direct_message_events',
  'message_create',
  'message_data',
  'created_timestamp',
  'created_at_msec',
  'conversation_id',
  'matching_rules',
  'tag',
]
export const strange = fc.letrec(tie => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(
      null,
      '',
      '17',
      '2244994945',
      'MessageCreate',
      '2026-05-04T09:00:00Z',
      '\u0000',
      '\ud800',
      -1,
      1e300,
      true,
    ),
    fc.string(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...NAMES), tie('value'), { maxKeys: 8 }),
    fc.jsonValue(),
  ),
})).value

/** Good answers in which one member, anywhere, has been replaced. */
export const damaged = (good: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc
    .tuple(fc.constantFrom(...good), fc.infiniteStream(fc.nat(20)), strange)
    .map(([answer, path, value]) => damage(structuredClone(answer), path, value))

function damage(target: unknown, path: Iterator<number>, value: unknown): unknown {
  if (typeof target !== 'object' || target === null) return value
  const keys = Object.keys(target)
  const key = keys[path.next().value % Math.max(1, keys.length)]
  if (key === undefined || path.next().value < 4) return value
  const member: unknown = Reflect.get(target, key)
  Reflect.set(target, key, damage(member, path, value))
  return target
}
