import type { PolicyPath } from './tab-props.ts'

export const writePath = (path: PolicyPath): string => path.join('.')

/** `rules.3.when` as steps; what looks like a place in a list is one. */
export const readPath = (written: string): PolicyPath =>
  written.split('.').map(step => (/^\d{1,6}$/.test(step) ? Number(step) : step))

const isSame = (a: string | number | undefined, b: string | number | undefined): boolean =>
  String(a) === String(b)

/** Whether the one path lies at the other or within it. */
export const isWithin = (path: PolicyPath, around: PolicyPath): boolean =>
  path.length >= around.length && around.every((step, at) => isSame(step, path[at]))

/** Which of some places is the nearest around a path, else the first within it; -1 where none is either. */
export function findNearest(places: readonly PolicyPath[], path: PolicyPath): number {
  const around = places.reduce((best, place, at) => {
    if (!isWithin(path, place)) return best
    return best === -1 || place.length > (places[best]?.length ?? 0) ? at : best
  }, -1)
  return around !== -1 || path.length === 0 ? around : places.findIndex(place => isWithin(place, path))
}
