import { useMemo } from 'react'
import { findPlace } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/locale-provider.tsx'

/** Writes a day that has no time, such as `2026-05-04`: the same day everywhere. */
export function useWriteDate(): (day: string) => string {
  const { locale } = useLanguage()
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(findPlace(locale), { dateStyle: 'medium', timeZone: 'UTC' })
    return day => format.format(new Date(`${day.slice(0, 10)}T00:00:00Z`))
  }, [locale])
}
