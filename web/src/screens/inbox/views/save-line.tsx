import { Button } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { isNarrowed } from '../../../../../src/core/view/facets.ts'
import { type Action, useActions } from '../../../actions/registry.ts'
import type { TicketFilter } from '../../../api/queries.ts'
import { explainError } from '../../../components/explain-error.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { isAsSaved } from './inbox-filter.ts'
import { useSaveChanges } from './use-view-acts.ts'
import { useViewChoices } from './use-view-choices.ts'
import { viewLayer } from './view-layer.ts'

/** What was chosen can be kept: as a view of its own, or as what the saved one shows from now on. */
export function SaveLine({ filter }: { readonly filter: TicketFilter }) {
  const t = useT()
  const { saved: savedId } = useSearch({ from: '/desk/inbox' })
  const { saved: known } = useViewChoices()
  const saved = known.find(({ id }) => id === savedId)
  const changes = useSaveChanges()
  const isKept = saved !== undefined && isAsSaved(saved, filter)
  const isOffered =
    !isKept && (isNarrowed(filter.facets) || filter.search !== undefined || saved !== undefined)
  const actions = useMemo<readonly Action[]>(
    () => (isOffered ? [{ id: 'save view', group: 'list', label: t('views.save'), run: askForName }] : []),
    [isOffered, t],
  )
  useActions(actions)
  if (!isOffered) return null
  return (
    <>
      {saved?.mayChange === true && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={changes.isPending}
          onClick={() => changes.mutate({ saved, filter })}
        >
          {t('views.saveChanges', { name: saved.name })}
        </Button>
      )}
      <Button variant="subtle" size="compact-sm" aria-haspopup="dialog" onClick={askForName}>
        {saved === undefined ? t('views.save') : t('views.saveAs')}
      </Button>
      {changes.error !== null && <span role="alert">{explainError(changes.error, t)}</span>}
    </>
  )
}

const askForName = () => viewLayer.set({ kind: 'save', id: null })
