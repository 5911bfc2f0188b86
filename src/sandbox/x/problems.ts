const TYPES = 'https://api.twitter.com/2/problems'
const RESOURCE_TYPES = 'https://api.x.com/2/problems'

/** A request that the network answers with an error body of its own. */
export class Problem extends Error {
  readonly status: number
  readonly body: { readonly [member: string]: unknown }

  constructor(status: number, body: { readonly title: string; readonly [member: string]: unknown }) {
    super(body.title)
    this.status = status
    this.body = body
  }
}

export function invalidRequest(message: string, parameters: { [name: string]: string[] } = {}): Problem {
  return new Problem(400, {
    errors: [{ parameters, message }],
    title: 'Invalid Request',
    detail: 'One or more parameters to your request was invalid.',
    type: `${TYPES}/invalid-request`,
  })
}

export function invalidParameter(name: string, value: string, complaint: string): Problem {
  return invalidRequest(`The \`${name}\` query parameter value [${value}] ${complaint}`, { [name]: [value] })
}

function generic(status: number, title: string, detail: string): Problem {
  return new Problem(status, { title, type: 'about:blank', status, detail })
}

export const unauthorized = (): Problem => generic(401, 'Unauthorized', 'Unauthorized')

export const forbidden = (detail: string): Problem => generic(403, 'Forbidden', detail)

export const unavailable = (): Problem => generic(503, 'Service Unavailable', 'Service Unavailable')

export const noSuchPage = (): Problem => generic(404, 'Not Found', 'Not Found')

export const tooLarge = (): Problem => generic(413, 'Payload Too Large', 'The request is too large.')

export const broken = (): Problem => generic(500, 'Internal Server Error', 'Something is technically wrong.')

export const tooManyRequests = (): Problem =>
  new Problem(429, {
    errors: [{ code: 88, message: 'Rate limit exceeded' }],
    title: 'Too Many Requests',
    type: 'about:blank',
    status: 429,
    detail: 'Too Many Requests',
  })

export const outOfCredits = (): Problem =>
  new Problem(402, {
    title: 'Payment Required',
    detail: 'credits depleted',
    status: 402,
    type: `${RESOURCE_TYPES}/credits-depleted`,
  })

/** The endpoint exists, but not for tokens of this kind. */
export const appTokenRefused = (): Problem =>
  new Problem(403, {
    title: 'Unsupported Authentication',
    detail:
      'Authenticating with OAuth 2.0 Application-Only is forbidden for this endpoint.  Supported authentication types are [OAuth 1.0a User Context, OAuth 2.0 User Context].',
    type: `${TYPES}/unsupported-authentication`,
    status: 403,
  })

export const userTokenRefused = (): Problem =>
  new Problem(403, {
    title: 'Unsupported Authentication',
    detail:
      'Authenticating with OAuth 2.0 User Context is forbidden for this endpoint.  Supported authentication types are [OAuth 2.0 Application-Only].',
    type: `${TYPES}/unsupported-authentication`,
    status: 403,
  })

/** Another stream of the same kind is open already. */
export const tooManyConnections = (): Problem =>
  new Problem(429, {
    title: 'ConnectionException',
    detail: 'This stream is currently at the maximum allowed connection limit.',
    connection_issue: 'TooManyConnections',
    type: `${TYPES}/streaming-connection`,
  })

export const notAuthorizedForResource = (detail: string): Problem =>
  new Problem(403, {
    detail,
    status: 403,
    title: 'Authorization Error',
    type: `${RESOURCE_TYPES}/not-authorized-for-resource`,
  })

/** One member of `errors` beside the data of an answer that is otherwise well. */
export interface PartialError {
  readonly value: string
  readonly detail: string
  readonly title: 'Not Found Error'
  readonly resource_type: string
  readonly parameter: string
  readonly resource_id: string
  readonly type: string
}

export function notFoundError(
  kind: 'user' | 'tweet' | 'media' | 'dm_event' | 'subscription',
  parameter: string,
  value: string,
): PartialError {
  return {
    value,
    detail: `Could not find ${kind} with ${parameter}: [${value}].`,
    title: 'Not Found Error',
    resource_type: kind,
    parameter,
    resource_id: value,
    type: `${TYPES}/resource-not-found`,
  }
}
