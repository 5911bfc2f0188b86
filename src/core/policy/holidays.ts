import Holidays from 'date-holidays'

export interface HolidayCalendar {
  /** ISO 3166, two capital letters. */
  readonly country: string
  readonly region?: string | undefined
}

const years = new Map<string, ReadonlySet<string>>()

/** Whether the day is a public holiday there. `date`: YYYY-MM-DD, as the calendar's people count it. */
export function isHoliday(calendar: HolidayCalendar, date: string): boolean {
  const year = date.slice(0, 4)
  const key = `${calendar.country}/${calendar.region ?? ''}/${year}`
  const known = years.get(key) ?? listHolidays(calendar, Number(year))
  years.set(key, known)
  return known.has(date)
}

/** Whether the library knows the country, and the region in it. */
export function isCalendar({ country, region }: HolidayCalendar): boolean {
  if (!Object.hasOwn(new Holidays().getCountries(), country)) return false
  return region === undefined || findRegionName({ country, region }) !== null
}

/** What the region is called there; null where the library does not know it. */
export function findRegionName({ country, region }: HolidayCalendar): string | null {
  const names: Readonly<Record<string, string>> = new Holidays().getStates(country) ?? {}
  return region !== undefined && Object.hasOwn(names, region) ? (names[region] ?? null) : null
}

const open = ({ country, region }: HolidayCalendar): Holidays =>
  region === undefined ? new Holidays(country) : new Holidays(country, region)

function listHolidays(calendar: HolidayCalendar, year: number): ReadonlySet<string> {
  const found = open(calendar).getHolidays(year) ?? []
  return new Set(found.filter(({ type }) => type === 'public').map(({ date }) => date.slice(0, 10)))
}

export interface Country {
  readonly country: string
  readonly regions: { readonly region: string; readonly name: string }[]
}

let known: Country[] | null = null

/** Every country of the library with its regions, each by a name that the library has for it. */
export function listCalendars(): Country[] {
  known ??= Object.keys(new Holidays().getCountries()).map(country => ({
    country,
    regions: Object.entries(new Holidays().getStates(country) ?? {}).map(([region, name]) => ({
      region,
      name,
    })),
  }))
  return known
}
