import { ok, type Result, refuse } from '../result.ts'

/** How it stands with somebody's time off. Only what is granted counts for the cover. */
export const LEAVE_STATES = ['asked', 'granted', 'refused', 'withdrawn'] as const
export type LeaveState = (typeof LEAVE_STATES)[number]

/** `withdraw` is the person's own; the others decide over it. `reopen` takes back whatever was said last. */
export const LEAVE_ACTS = ['grant', 'refuse', 'withdraw', 'reopen'] as const
export type LeaveAct = (typeof LEAVE_ACTS)[number]

export const LEAVE_REFUSALS = ['leaveDecided', 'leaveWithdrawn', 'leaveUndecided'] as const
export type LeaveRefusal = (typeof LEAVE_REFUSALS)[number]

const NEXT: Readonly<Record<LeaveState, Readonly<Record<LeaveAct, LeaveState | LeaveRefusal>>>> = {
  asked: { grant: 'granted', refuse: 'refused', withdraw: 'withdrawn', reopen: 'leaveUndecided' },
  granted: { grant: 'leaveDecided', refuse: 'leaveDecided', withdraw: 'withdrawn', reopen: 'asked' },
  refused: { grant: 'leaveDecided', refuse: 'leaveDecided', withdraw: 'leaveDecided', reopen: 'asked' },
  withdrawn: {
    grant: 'leaveWithdrawn',
    refuse: 'leaveWithdrawn',
    withdraw: 'leaveWithdrawn',
    reopen: 'asked',
  },
}

/** The only way a leave changes. */
export function applyLeaveAct(state: LeaveState, act: LeaveAct): Result<LeaveState, LeaveRefusal> {
  const next = NEXT[state][act]
  return isState(next) ? ok(next) : refuse(next)
}

const isState = (next: LeaveState | LeaveRefusal): next is LeaveState =>
  (LEAVE_STATES as readonly string[]).includes(next)

/** Whether somebody may do this with a leave: his own he withdraws, and asks for again; the rest is for who runs the team. */
export const mayActOnLeave = (act: LeaveAct, state: LeaveState, isOwn: boolean, runsTeam: boolean): boolean =>
  runsTeam || (isOwn && (act === 'withdraw' || (act === 'reopen' && state === 'withdrawn')))
