/**
 * The content security policy lets nobody make code from text. Zod asks whether it may as soon as it first reads
 * something, and the browser reports that as an attack, unless it was told before that it may not.
 */
export function makeNoCodeFromText(): void {
  const page = globalThis as { __zod_globalConfig?: { jitless?: boolean } }
  page.__zod_globalConfig = { ...page.__zod_globalConfig, jitless: true }
}
