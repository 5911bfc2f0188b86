import type { NewEvent } from '../events.ts'

/** What becomes of the ways by which somebody comes in, and is told to him by mail. */
export const DOOR_DEEDS = [
  'secondFactorOn',
  'secondFactorOff',
  'secondFactorLifted',
  'recoveryCodesRenewed',
  'recoveryCodeUsed',
  'passkeyAdded',
  'passkeyRemoved',
  'passwordChanged',
  'passwordReset',
  'sessionsEnded',
  'passwordGuessed',
  'codeGuessed',
] as const
export type DoorDeed = (typeof DOOR_DEEDS)[number]

/** @returns what the event did to its subject's own doors; null where it did nothing to any. */
export function findDoorDeed({ type, data }: NewEvent): DoorDeed | null {
  switch (type) {
    case 'member.secondFactorChanged':
      return data.deed
    case 'member.secondFactorLifted':
      return 'secondFactorLifted'
    case 'member.passkeyChanged':
      return data.deed === 'added' ? 'passkeyAdded' : 'passkeyRemoved'
    case 'member.passwordChanged':
      return data.how === 'reset' ? 'passwordReset' : 'passwordChanged'
    case 'member.sessionsEnded':
      return 'sessionsEnded'
    case 'member.lockedOut':
      return data.door === 'code' ? 'codeGuessed' : 'passwordGuessed'
    default:
      return null
  }
}
