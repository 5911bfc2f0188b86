import type { Correspondent } from '../../../../../../src/core/message/letter.ts'

/** As mail programs write it: the name, and the address behind it. */
export const writeCorrespondent = ({ name, address }: Correspondent): string =>
  name === '' || name === address ? address : `${name} <${address}>`

/** As short as it can be told. */
export const nameCorrespondent = ({ name, address }: Correspondent): string => (name === '' ? address : name)
