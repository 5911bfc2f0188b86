import { Button, Modal, Skeleton } from '@mantine/core'
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { IncidentView } from '../../../../src/contract/incident.ts'
import { incidentsQuery } from '../../api/incident-queries.ts'
import { useMay } from '../../api/use-may.ts'
import { Blank } from '../../components/blank.tsx'
import { Late } from '../../components/late.tsx'
import { NoticeLine } from '../../components/notice-line.tsx'
import { Page } from '../../components/page.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { useT, WholeLanguage } from '../../i18n/locale-provider.tsx'
import { IncidentForm } from './incident-form.tsx'
import { IncidentList } from './incident-list.tsx'
import { markTickets, searchOf } from './mark-tickets.ts'
import { incidentsNotice } from './notice.ts'
import { ResolveDialog } from './resolve-dialog.tsx'
import { useActOnIncident } from './use-incident-acts.ts'

type Layer =
  | { readonly is: 'form'; readonly incident: IncidentView | null }
  | { readonly is: 'resolve'; readonly incident: IncidentView }

/** What goes wrong for many at once, now and before. */
export function IncidentsScreen() {
  return (
    <WholeLanguage>
      <WordedScreen />
    </WholeLanguage>
  )
}

function WordedScreen() {
  const t = useT()
  const { data, error, refetch } = useQuery(incidentsQuery)
  const [layer, setLayer] = useState<Layer | null>(null)
  const mayManage = useMay('incident.manage')
  const acting = useActOnIncident()
  const incidents = data?.incidents ?? []
  const add = (
    <Button
      leftSection={<IconPlus size={16} aria-hidden="true" />}
      onClick={() => setLayer({ is: 'form', incident: null })}
    >
      {t('incidents.open')}
    </Button>
  )
  return (
    <Page title={t('incidents.title')} words={t('incidents.words')} action={mayManage && add}>
      <NoticeLine board={incidentsNotice} isFloating />
      {error !== null && <Trouble error={error} onRetry={refetch} />}
      {data === undefined && error === null && (
        <Late>
          <Skeleton height={180} radius="lg" />
        </Late>
      )}
      {data !== undefined && incidents.length === 0 && (
        <Blank
          Icon={IconAlertTriangle}
          title={t('incidents.empty')}
          words={t(mayManage ? 'incidents.emptyWords' : 'incidents.emptyForOthers')}
        />
      )}
      <IncidentList
        incidents={incidents}
        onChange={incident => setLayer({ is: 'form', incident })}
        onReopen={incident => acting.mutate({ incident, act: 'reopen' })}
        onResolve={incident =>
          incident.tickets.open > 0
            ? setLayer({ is: 'resolve', incident })
            : acting.mutate({ incident, act: 'resolve' })
        }
      />
      {layer?.is === 'form' && <FormLayer incident={layer.incident} onClose={() => setLayer(null)} />}
      {layer?.is === 'resolve' && (
        <ResolveLayer acting={acting} incident={layer.incident} onClose={() => setLayer(null)} />
      )}
    </Page>
  )
}

interface LayerProps<I> {
  readonly incident: I
  onClose(): void
}

function FormLayer({ incident, onClose }: LayerProps<IncidentView | null>) {
  const t = useT()
  return (
    <Modal
      opened
      centered
      onClose={onClose}
      title={incident === null ? t('incidents.open') : t('incidents.change', { title: incident.title })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <IncidentForm
        incident={incident}
        onClose={onClose}
        onSaved={({ title }) => {
          const text = t(incident === null ? 'incidents.opened' : 'incidents.saved', { title })
          incidentsNotice.show({ text })
          onClose()
        }}
      />
    </Modal>
  )
}

interface ResolveProps extends LayerProps<IncidentView> {
  /** The screen's: what follows happens behind this layer. */
  readonly acting: ReturnType<typeof useActOnIncident>
}

function ResolveLayer({ acting, incident, onClose }: ResolveProps) {
  const navigate = useNavigate()
  const resolve = (onDone?: () => void) => {
    acting.mutate({ incident, act: 'resolve' }, { onSuccess: onDone })
    onClose()
  }
  const show = async () => {
    await markTickets(incident.id)
    await navigate({ to: '/inbox', search: searchOf(incident.id, 'open') })
  }
  return (
    <ResolveDialog
      incident={incident}
      onResolve={() => resolve()}
      onResolveAndMark={() => resolve(() => void show())}
      onClose={onClose}
    />
  )
}
