/** The views of the queue list: which tickets, in which order. */
export const VIEWS = [
  'mine',
  'unassigned',
  'all',
  'breached',
  'dueSoon',
  'byName',
  'undelivered',
  'goesLater',
  'namingMe',
  'awaitingApproval',
  'publicOwed',
  'withDepartments',
  'departmentAnswered',
  'waiting',
  'snoozed',
  'resolved',
] as const
export type View = (typeof VIEWS)[number]
