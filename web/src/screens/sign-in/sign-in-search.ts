import type { Given } from '../../app/search.ts'

export interface SignInSearch {
  /** Where one was about to go. */
  readonly back?: string | undefined
  /** What the house's own sign-in came back with. */
  readonly error?: string | undefined
}

/** As long as an address may become here; what is longer leads to the inbox. */
const LONGEST = 2000

/** A page of this desk alone: nobody is led to another site by a link to our door. */
const PAGE = /^\/(?![/\\]|sign-in\b|$)[^\s\\]*$/

/** Where whoever must sign in first comes back to; the desk's beginning is no place of its own. */
export const readBack = (back: unknown): Pick<SignInSearch, 'back'> =>
  typeof back === 'string' && back.length <= LONGEST && PAGE.test(back) ? { back } : {}

export const readSignInSearch = ({ back, error }: Given<SignInSearch>): SignInSearch => ({
  ...readBack(back),
  ...(typeof error === 'string' ? { error: error.slice(0, 200) } : {}),
})
