import type { Locale } from '../../language.ts'

/** Minutes as people say them: "20 minutes", "1 hour 30 minutes", "2 days". */
export function sayMinutes(minutes: number, locale: Locale): string {
  const parts = [
    { unit: 'day', value: Math.floor(minutes / 1440) },
    { unit: 'hour', value: Math.floor((minutes % 1440) / 60) },
    { unit: 'minute', value: minutes % 60 },
  ].filter(({ value }) => value > 0)
  return parts
    .map(({ unit, value }) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value),
    )
    .join(' ')
}
