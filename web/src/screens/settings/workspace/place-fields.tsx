import { Button, Select, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { WorkspaceView } from '../../../../../src/contract/workspace.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { guessTimeZone, listTimeZones } from './guess-place.ts'
import type { PlaceForm } from './use-place-form.ts'
import classes from './workspace.module.css'
import { calendarsQuery } from './workspace-queries.ts'

const NOWHERE = '-'

interface Props {
  readonly form: PlaceForm
  readonly kept: WorkspaceView
}

export function PlaceFields({ form, kept }: Props) {
  const { t } = useLanguage()
  const zones = useMemo(() => listTimeZones(kept.timeZone), [kept.timeZone])
  const guess = guessTimeZone()
  return (
    <Stack gap="md">
      <Select
        label={t('workspace.timeZone')}
        searchable
        allowDeselect={false}
        nothingFoundMessage={t('workspace.timeZoneMissing')}
        data={zones}
        limit={60}
        value={form.timeZone}
        onChange={value => value !== null && form.setTimeZone(value)}
      />
      {guess !== form.timeZone && zones.includes(guess) && (
        <p className={classes.guess}>
          {t('workspace.timeZoneGuess', { zone: guess })}{' '}
          <Button size="compact-sm" variant="light" onClick={() => form.setTimeZone(guess)}>
            {t('workspace.takeGuess')}
          </Button>
        </p>
      )}
      {form.hasManyCalendars ? <ManyCalendars kept={kept} /> : <Calendar form={form} />}
    </Stack>
  )
}

/** The country, and where it has them a region of it. */
function Calendar({ form }: { readonly form: PlaceForm }) {
  const { t, locale } = useLanguage()
  const { data } = useQuery(calendarsQuery)
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const countries = (data?.countries ?? [])
    .map(({ country }) => ({ value: country, label: names.of(country) ?? country }))
    .sort((a, b) => a.label.localeCompare(b.label, locale))
  const regions = data?.countries.find(each => each.country === form.calendar?.country)?.regions ?? []
  return (
    <div className={classes.pair}>
      <Select
        label={t('workspace.country')}
        searchable
        allowDeselect={false}
        disabled={data === undefined}
        data={[{ value: NOWHERE, label: t('workspace.noHolidays') }, ...countries]}
        value={form.calendar?.country ?? NOWHERE}
        onChange={value => form.setCountry(value === NOWHERE ? null : value)}
      />
      {regions.length > 0 && (
        <Select
          label={t('workspace.region')}
          searchable
          allowDeselect={false}
          data={[
            { value: NOWHERE, label: t('workspace.wholeCountry') },
            ...regions.map(({ region, name }) => ({ value: region, label: name })),
          ]}
          value={form.calendar?.region ?? NOWHERE}
          onChange={value => form.setRegion(value === NOWHERE ? null : value)}
        />
      )}
    </div>
  )
}

function ManyCalendars({ kept }: Pick<Props, 'kept'>) {
  const { t, locale, formats } = useLanguage()
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const called = kept.calendars.map(({ country }) => names.of(country) ?? country)
  return <p className={classes.guess}>{t('workspace.manyCalendars', { names: formats.list(called) })}</p>
}
