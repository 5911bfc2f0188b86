import { BEGINNING } from './cast.ts'

export interface Time {
  readonly days?: number
  readonly hours?: number
  readonly minutes?: number
  readonly seconds?: number
}

export const toMs = ({ days = 0, hours = 0, minutes = 0, seconds = 0 }: Time): number =>
  (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000

/** A clock that stands still until it is told to go on. */
export class Clock {
  private at = BEGINNING.getTime()

  readonly now = (): Date => new Date(this.at)

  advance(time: Time): void {
    this.at += toMs(time)
  }

  /** That long ago. */
  ago = (time: Time): Date => new Date(this.at - toMs(time))

  after = (time: Time): Date => new Date(this.at + toMs(time))
}
