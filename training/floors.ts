/** What may not be lost again, in percent; a better model lifts them. Public data are measured where they are present. */
export const FLOORS: Readonly<Record<string, number>> = {}

/** Which figures fell, as sentences. Figures are looked up by their path, its steps parted by slashes. */
export function findFallen(figures: unknown): string[] {
  return Object.entries(FLOORS).flatMap(([path, floor]) => {
    const found = path
      .split('/')
      .reduce<unknown>(
        (at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined),
        figures,
      )
    return typeof found === 'number' && found < floor ? [`${path}: ${found.toFixed(1)} of ${floor}`] : []
  })
}
