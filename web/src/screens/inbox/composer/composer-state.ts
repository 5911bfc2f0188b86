import type { KeyboardEvent } from 'react'
import type { Checks } from './use-checks.ts'
import type { Draft } from './use-draft.ts'
import type { Enclosing } from './use-enclosing.ts'

/** What the composer shows, and what can be done in it. */
export interface ComposerState
  extends Pick<
      Draft,
      | 'mode'
      | 'text'
      | 'way'
      | 'extras'
      | 'texts'
      | 'setMode'
      | 'setText'
      | 'sign'
      | 'setAccountId'
      | 'changeExtras'
    >,
    Omit<Checks, 'spokenFlaw'>,
    Enclosing {
  /** Why it did not go, or cannot as it stands. */
  readonly trouble: string | null
  readonly collision: Collision | null
  send(andThen?: AndThen): void
  /** Asks when it is to go, and keeps it until then. */
  sendLater(): void
  onKeyDown(event: KeyboardEvent): void
}

/** What follows when it has left. */
export type AndThen = 'resolve' | 'next'

/** A reply that was stopped because somebody else answered meanwhile. */
export interface Collision {
  edit(): void
  sendAnyway(): void
  discard(): void
}
