/** Why a ticket stays with whoever wants to hand it over, or does not come back to him. */
export const HANDOVER_REFUSALS = ['notYours', 'notOn', 'movedOn'] as const
export type HandoverRefusal = (typeof HANDOVER_REFUSALS)[number]
