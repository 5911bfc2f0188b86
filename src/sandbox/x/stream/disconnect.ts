/** Reasons for which the network ends a stream, as the specification lists them. */
export type DisconnectType =
  | 'OperationalDisconnect'
  | 'UpstreamOperationalDisconnect'
  | 'ForceDisconnect'
  | 'UpstreamUncleanDisconnect'
  | 'SlowReader'
  | 'InternalError'
  | 'ClientApplicationStateDegraded'
  | 'InvalidRules'

/** The last line of a stream that the network ends. */
export function operationalDisconnect(type: DisconnectType) {
  return {
    errors: [
      {
        title: 'operational-disconnect',
        disconnect_type: type,
        detail: 'This stream has been disconnected for operational reasons.',
        type: 'https://api.twitter.com/2/problems/operational-disconnect',
      },
    ],
  }
}
