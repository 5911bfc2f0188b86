/** Where a query is asked: the two do not know the same operators. */
export type Product = 'search' | 'stream'

interface Operator {
  /** Whether it may stand in a query by itself. The rest need one beside them that may. */
  readonly standsAlone: boolean
  /** Absent: known to both. */
  readonly only?: Product
  /** What its value looks like, or the values that there are. */
  readonly value: RegExp | readonly string[]
}

const USER = /^@?([A-Za-z0-9_]{1,15}|[0-9]{1,19})$/
const ID = /^[0-9]{1,19}$/
const COUNT = /^[0-9]{1,9}$/
const RANGE = /^[0-9]{1,9}(\.\.[0-9]{1,9})?$/
const TEXT = /\S/
const NUMBER = String.raw`-?\d{1,3}(\.\d+)?`

export const IS_VALUES = ['retweet', 'reply', 'quote', 'verified', 'nullcast'] as const
export const HAS_VALUES = [
  'links',
  'mentions',
  'hashtags',
  'cashtags',
  'media',
  'images',
  'video_link',
  'geo',
] as const

const alone = (value: Operator['value'], only?: Product): Operator => ({
  standsAlone: true,
  value,
  ...(only && { only }),
})
const beside = (value: Operator['value'], only?: Product): Operator => ({
  ...alone(value, only),
  standsAlone: false,
})

const TABLE = {
  from: alone(USER),
  to: alone(USER),
  retweets_of: alone(USER),
  from_affiliate_of: alone(USER, 'stream'),
  to_affiliate_of: alone(USER, 'stream'),
  url: alone(TEXT),
  url_contains: alone(TEXT, 'stream'),
  url_title: alone(TEXT, 'stream'),
  url_description: alone(TEXT, 'stream'),
  conversation_id: alone(ID),
  in_reply_to_tweet_id: alone(ID),
  quotes_of_tweet_id: alone(ID),
  retweets_of_tweet_id: alone(ID),
  list: alone(ID, 'search'),
  context: alone(/^[0-9]{1,4}\.([0-9]{1,19}|\*)$/),
  entity: alone(TEXT),
  place: alone(TEXT),
  place_country: alone(/^[A-Za-z]{2}$/),
  point_radius: alone(new RegExp(String.raw`^\[${NUMBER} ${NUMBER} \d+(\.\d+)?(mi|km)\]$`)),
  bounding_box: alone(new RegExp(String.raw`^\[${NUMBER} ${NUMBER} ${NUMBER} ${NUMBER}\]$`)),
  bio: alone(TEXT, 'stream'),
  bio_name: alone(TEXT, 'stream'),
  bio_location: alone(TEXT, 'stream'),
  source: alone(TEXT, 'stream'),
  is: beside(IS_VALUES),
  has: beside(HAS_VALUES),
  lang: beside(/^[A-Za-z]{2,3}(-[A-Za-z]{2,4})?$/),
  min_likes: beside(COUNT, 'search'),
  min_replies: beside(COUNT, 'search'),
  min_reposts: beside(COUNT, 'search'),
  sample: beside(/^([1-9][0-9]?|100)$/, 'stream'),
  min_followers: beside(COUNT, 'stream'),
  followers_count: beside(RANGE, 'stream'),
  following_count: beside(RANGE, 'stream'),
  tweets_count: beside(RANGE, 'stream'),
  listed_count: beside(RANGE, 'stream'),
} as const satisfies { readonly [name: string]: Operator }

export type OperatorName = keyof typeof TABLE

export const OPERATORS: { readonly [name in OperatorName]: Operator } = TABLE

/** Other spellings: the words of older and of newer documents. */
const ALIASES: { readonly [name: string]: OperatorName } = {
  in_reply_to_status_id: 'in_reply_to_tweet_id',
  in_reply_to_post_id: 'in_reply_to_tweet_id',
  quotes_of_status_id: 'quotes_of_tweet_id',
  quotes_of_post_id: 'quotes_of_tweet_id',
  retweets_of_status_id: 'retweets_of_tweet_id',
  reposts_of_post_id: 'retweets_of_tweet_id',
  reposts_of: 'retweets_of',
  geo_bounding_box: 'bounding_box',
}

const VALUE_ALIASES: { readonly [value: string]: string } = {
  'is:repost': 'is:retweet',
  'has:media_link': 'has:media',
  'has:videos': 'has:video_link',
}

/** The operator of that name, in whatever spelling; undefined where this product does not know it. */
export function findOperator(name: string, product: Product): OperatorName | undefined {
  const plain = name.toLowerCase()
  const known = Object.hasOwn(ALIASES, plain) ? ALIASES[plain] : plain
  if (known === undefined || !isOperator(known)) return undefined
  const { only } = OPERATORS[known]
  return only === undefined || only === product ? known : undefined
}

function isOperator(name: string): name is OperatorName {
  return Object.hasOwn(OPERATORS, name)
}

/** The value in its plain spelling; undefined where the operator does not take it. */
export function readValue(name: OperatorName, value: string): string | undefined {
  const allowed = OPERATORS[name].value
  if (allowed instanceof RegExp) return allowed.test(value) ? value : undefined
  const written = `${name}:${value.toLowerCase()}`
  const plain = (VALUE_ALIASES[written] ?? written).slice(name.length + 1)
  return allowed.includes(plain) ? plain : undefined
}
