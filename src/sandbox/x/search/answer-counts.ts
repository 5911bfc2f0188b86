import { timeFromId } from '../../snowflake.ts'
import type { Answer, Asking } from '../endpoint.ts'
import { readTime, type Window } from '../page.ts'
import { invalidParameter } from '../problems.ts'
import { countByTime, GRANULARITIES, type Granularity } from './count-posts.ts'
import { findPosts } from './find-posts.ts'
import { MAX_QUERY_LENGTH, readQuery } from './read-query.ts'
import { newestAt, RECENT, readSearchWindow } from './window.ts'

const EVERYTHING = { least: 1, most: 1, usual: Number.MAX_SAFE_INTEGER }

/** How many posts a search would find, by minute, hour or day, oldest first. */
export function answerCounts(asking: Asking): Answer {
  const { query, network } = asking
  const node = readQuery(query.query, MAX_QUERY_LENGTH.recent[asking.access])
  const granularity = readGranularity(query.granularity)
  const window = readSearchWindow(asking, RECENT, EVERYTHING)
  const found = asking.isSilent ? [] : findPosts(network.state, node, window).ids.toReversed()
  const [start, end] = readEnds(asking, window)
  const moments = found.map(id => timeFromId(id).getTime())
  const data = countByTime(moments, start, end, granularity).map(({ count, ...bucket }) => ({
    ...bucket,
    tweet_count: count,
  }))
  return { body: { ...(data.length > 0 && { data }), meta: { total_tweet_count: found.length } } }
}

/** From `start_time` or `since_id` to `end_time` or `until_id`; seven days up to now where none is given. */
function readEnds(asking: Asking, { after, before }: Window): [number, number] {
  const { query } = asking
  const end = readTime(query, 'end_time') ?? (query.until_id ? timeFromId(before) : newestAt(asking))
  return [(readTime(query, 'start_time') ?? timeFromId(after)).getTime(), end.getTime()]
}

function readGranularity(granularity = 'hour'): Granularity {
  if (Object.hasOwn(GRANULARITIES, granularity)) return granularity as Granularity
  throw invalidParameter('granularity', granularity, 'is not one of [minute,hour,day]')
}
