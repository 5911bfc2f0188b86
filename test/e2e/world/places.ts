/** What global-setup.ts knows and every worker must: carried by the environment, which workers inherit. */
export interface Places {
  readonly desk: string
  readonly network: string
  /** Folder of the run: sessions and data. */
  readonly home: string
  /** The demo people's password. */
  readonly password: string
}

const NAME = 'PRONTO_TEST_PLACES'

export function rememberPlaces(places: Places): void {
  process.env[NAME] = JSON.stringify(places)
}

export function getPlaces(): Places {
  const said = process.env[NAME]
  if (said === undefined) throw new Error('the demo has not been started: see global-setup.ts')
  return JSON.parse(said) as Places
}
