/** What a test must know of a Request Tracker, in a form that goes from one process to another. */
export interface RtFacts {
  /** `http://127.0.0.1:PORT` */
  readonly url: string
  /** Of the desk's own user, who may do what docs/connecting-rt.md asks for. */
  readonly token: string
  /** Of one like it to whom nobody has given the right to see comments. */
  readonly halfToken: string
  /** Of two people who work in departments and answer there. */
  readonly people: { readonly anna: string; readonly bruno: string }
  /** Of who may do all: makes queues for tests. */
  readonly rootToken: string
  readonly hookSecret: string
  /** A file in here, by the name of a queue, holds the address that is told of changes in that queue. */
  readonly hookFolder: string
}

export const RT_USER = 'pronto'
export const RT_HALF_USER = 'pronto-half'
export const RT_PEOPLE = { anna: 'anna.verdi', bruno: 'bruno.sala' } as const
export const RT_FIELDS = ['Desk Ticket', 'Customer', 'Handle', 'Channel'] as const
