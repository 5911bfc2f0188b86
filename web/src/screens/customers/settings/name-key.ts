const LONGEST = 40

/** A key made of a name: `Città di nascita` becomes `cittaDiNascita`. Empty where the name has no letters for it. */
export function nameKey(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .filter(word => word !== '')
  const key = words
    .map((word, n) =>
      n === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
    )
    .join('')
  return key
    .replace(/^[0-9]+/, '')
    .replace(/^[A-Z]/, letter => letter.toLowerCase())
    .slice(0, LONGEST)
}
