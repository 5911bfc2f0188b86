/**
 * Why a profile is held to be a customer's. `hand`: a person said so; `code`: he brought the code that was given to the
 * customer; `verifiedMail`: his mail surely comes from an address of the customer's; `crm`: the CRM says so;
 * `suggestion`: a person agreed to what the desk suggested; `split`: a person took it away from another customer.
 */
export const LINK_PROOFS = ['hand', 'code', 'verifiedMail', 'crm', 'suggestion', 'split'] as const
export type LinkProof = (typeof LINK_PROOFS)[number]

/** Who says that an address is a customer's. */
export const ADDRESS_SOURCES = ['crm', 'person', 'verifiedMail'] as const
export type AddressSource = (typeof ADDRESS_SOURCES)[number]

/** Why a link cannot be made, or taken back, as things stand. */
export const LINK_REFUSALS = [
  'sameCustomer',
  'customerMerged',
  'twoExternalKeys',
  'onlyProfile',
  'alreadyUndone',
  'movedOn',
] as const
export type LinkRefusal = (typeof LINK_REFUSALS)[number]
