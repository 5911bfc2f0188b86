import { Skeleton, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { WorkspaceView } from '../../../../src/contract/workspace.ts'
import { isKnownLanguage } from '../../../../src/core/language.ts'
import { usePreference } from '../../app/preferences.ts'
import { Trouble } from '../../components/trouble.tsx'
import { useT } from '../../i18n/locale-provider.tsx'
import { BrandFields } from '../settings/workspace/brand-fields.tsx'
import { guessCountry, guessTimeZone } from '../settings/workspace/guess-place.ts'
import { PlaceFields } from '../settings/workspace/place-fields.tsx'
import { PlaceTrouble } from '../settings/workspace/place-trouble.tsx'
import { useBrandForm } from '../settings/workspace/use-brand-form.ts'
import { placeOf, usePlaceForm } from '../settings/workspace/use-place-form.ts'
import { calendarsQuery, workspaceQuery } from '../settings/workspace/workspace-queries.ts'
import { type Moves, StepFrame } from './step-frame.tsx'

export function BrandStep(moves: Moves) {
  const { data, error, refetch } = useQuery(workspaceQuery)
  const calendars = useQuery(calendarsQuery)
  if (error !== null) return <Trouble error={error} onRetry={refetch} />
  if (calendars.error !== null) return <Trouble error={calendars.error} onRetry={calendars.refetch} />
  if (data === undefined || calendars.data === undefined) return <Skeleton height={420} radius="lg" />
  const countries = calendars.data.countries.map(({ country }) => country)
  return <Fields kept={data} countries={countries} {...moves} />
}

interface Props extends Moves {
  readonly kept: WorkspaceView
  /** Those whose holidays are known. */
  readonly countries: readonly string[]
}

/** Begun with what the browser suggests, as long as nobody has said anything. */
function Fields({ kept, countries, ...moves }: Props) {
  const t = useT()
  const isUntouched = kept.policyVersion === 1
  const brand = useBrandForm(kept, useGuessedBrand(kept))
  const place = usePlaceForm(kept, isUntouched ? guessPlace(kept, countries) : placeOf(kept))
  const save = async () => {
    try {
      await brand.save.mutateAsync()
      if (!place.isSame) await place.save.mutateAsync()
      moves.onNext()
    } catch {
      // Said at its form; nothing that was chosen is lost.
    }
  }
  return (
    <StepFrame
      {...moves}
      title={t('firstRun.brandTitle')}
      words={t('firstRun.brandWords')}
      isGood={brand.isGood}
      isBusy={brand.save.isPending || place.save.isPending}
      onContinue={() => void save()}
    >
      <Stack gap="md">
        <BrandFields form={brand} />
        <PlaceFields form={place} kept={kept} />
        {brand.save.isError && <Trouble error={brand.save.error} />}
        {place.save.isError && <PlaceTrouble error={place.save.error} />}
      </Stack>
    </StepFrame>
  )
}

/** The language in which somebody set the desk up is one that the brand speaks. */
function useGuessedBrand(kept: WorkspaceView) {
  const locale = usePreference('locale')
  if (kept.hasLanguages) return kept
  const others = navigator.languages.map(each => each.slice(0, 2).toLowerCase()).filter(isKnownLanguage)
  return { name: kept.name, languages: [...new Set([locale, ...others])], defaultLanguage: locale }
}

function guessPlace(kept: WorkspaceView, countries: readonly string[]) {
  const country = guessCountry(navigator.languages)
  const calendar =
    country !== null && countries.includes(country) ? { country, region: null } : placeOf(kept).calendar
  return { timeZone: guessTimeZone(), calendar }
}
