import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CalendarView, WorkspaceView } from '../../../../../src/contract/workspace.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { refusalOf } from '../../../api/desk-error.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { workspaceQuery } from './workspace-queries.ts'

export interface Place {
  readonly timeZone: string
  /** Null: no holidays. */
  readonly calendar: CalendarView | null
}

export const placeOf = ({ timeZone, calendars }: WorkspaceView): Place => ({
  timeZone,
  calendar: calendars[0] ?? null,
})

/** Where the desk is, until it is saved: as a version of the policy. Several calendars are left as they are. */
export function usePlaceForm(kept: WorkspaceView, begun: Place = placeOf(kept)) {
  const t = useT()
  const queryClient = useQueryClient()
  const [place, setPlace] = useState(begun)
  const hasManyCalendars = kept.calendars.length > 1
  const save = useMutation({
    mutationFn: () =>
      answerOf(
        desk.POST('/api/workspace/place', {
          body: {
            timeZone: place.timeZone,
            ...(hasManyCalendars ? {} : { calendar: place.calendar }),
            basedOn: kept.policyVersion,
            note: t('workspace.placeNote'),
          },
        }),
      ),
    onSuccess: () => refresh(),
    onError: error => (refusalOf(error) === 'policyMoved' ? refresh() : undefined),
  })
  const refresh = () =>
    Promise.all(
      [workspaceQuery.queryKey, ['policy'], ['policyVersions'], ['policyStarters']].map(queryKey =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    )
  const change = (part: Partial<Place>) => {
    save.reset()
    setPlace({ ...place, ...part })
  }
  return {
    ...place,
    hasManyCalendars,
    setTimeZone: (timeZone: string) => change({ timeZone }),
    setCountry: (country: string | null) =>
      change({ calendar: country === null ? null : { country, region: null } }),
    setRegion: (region: string | null) =>
      change({ calendar: place.calendar === null ? null : { ...place.calendar, region } }),
    isSame: JSON.stringify(place) === JSON.stringify(placeOf(kept)),
    save,
  }
}

export type PlaceForm = ReturnType<typeof usePlaceForm>
