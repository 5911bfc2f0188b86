/** A network that cannot be had on this machine, said in words for a person: no stack is wanted. */
export class NetworkTrouble extends Error {}
