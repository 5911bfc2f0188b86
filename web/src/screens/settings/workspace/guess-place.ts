/** As the browser's machine is set. */
export const guessTimeZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

/** The country of the first language that names or suggests one: `it-CH` is of Switzerland, `it` of Italy. */
export function guessCountry(languages: readonly string[]): string | null {
  for (const language of languages) {
    const region = regionOf(language)
    if (region !== null) return region
  }
  return null
}

function regionOf(language: string): string | null {
  try {
    return new Intl.Locale(language).maximize().region ?? null
  } catch {
    return null
  }
}

/** Every zone that the browser knows, and the one that is set, also where the browser has it by another name. */
export const listTimeZones = (set: string): string[] =>
  [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', set])].sort()
