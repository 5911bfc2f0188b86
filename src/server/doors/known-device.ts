/** A browser in which somebody has been let in: an id of its own, and the marks of those people, newest first. */
export interface KnownDevice {
  readonly id: string
  readonly people: readonly string[]
}

/** Of a desk that many share; whoever was here longest ago is forgotten first. */
const PEOPLE_AT_MOST = 8
const WORD = /^[\w-]{8,64}$/

/** @param value what a signed cookie held; empty when there was none. */
export function readDevice(value: string): KnownDevice | null {
  const [id = '', ...people] = value.split('.')
  return WORD.test(id) ? { id, people: people.filter(each => WORD.test(each)) } : null
}

export const writeDevice = ({ id, people }: KnownDevice): string => [id, ...people].join('.')

export const isKnownTo = ({ people }: KnownDevice, person: string): boolean => people.includes(person)

export const addToDevice = ({ id, people }: KnownDevice, person: string): KnownDevice => ({
  id,
  people: [person, ...people.filter(each => each !== person)].slice(0, PEOPLE_AT_MOST),
})
