/** An address of a customer on a channel, as it is kept: in lower case, without the @ before a handle. */
export interface Address {
  readonly channel: string
  readonly address: string
}

const MAX_ADDRESS_CHARACTERS = 320

/** Null when it is no address: empty, too long, or with blanks in it. */
export function readAddress(written: string): string | null {
  const address = written
    .trim()
    .replace(/^(?:mailto:|@)/i, '')
    .toLowerCase()
  const isOne = address !== '' && address.length <= MAX_ADDRESS_CHARACTERS && !/\s/u.test(address)
  return isOne ? address : null
}

const MAIL = /^[^\s@"<>(),;:\\]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,63}$/u

/** Whether it has the form of a mail address, which no handle has. */
export const isMailAddress = (address: string): boolean => MAIL.test(address)

export const addressKey = ({ channel, address }: Address): string => `${channel}|${address}`
