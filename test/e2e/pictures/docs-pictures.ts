/** The few that the README shows: all others are taken for people to look at, and are not kept. */
const DOCS = [
  'cockpit-answer-light',
  'cockpit-answer-dark',
  'cockpit-answer-phone',
  'list-phone-dark',
  'policy-document-light',
  'wall-dark',
  'first-run-policy-light',
  'roster-light',
]

export const isForDocs = (picture: string): boolean => DOCS.includes(picture)
