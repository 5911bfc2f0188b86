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
  'lockedOut',
] as const
export type DoorDeed = (typeof DOOR_DEEDS)[number]
