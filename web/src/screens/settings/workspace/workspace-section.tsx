import { Button, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { FormEvent, ReactNode } from 'react'
import type { WorkspaceView } from '../../../../../src/contract/workspace.ts'
import { Trouble } from '../../../components/trouble.tsx'
import { useLanguage, useT } from '../../../i18n/locale-provider.tsx'
import { useFirstRunAct } from '../../first-run/first-run-queries.ts'
import { SectionCard } from '../section-card.tsx'
import { BrandFields } from './brand-fields.tsx'
import { PlaceFields } from './place-fields.tsx'
import { PlaceTrouble } from './place-trouble.tsx'
import { SampleCard } from './sample-card.tsx'
import { useBrandForm } from './use-brand-form.ts'
import { usePlaceForm } from './use-place-form.ts'
import classes from './workspace.module.css'
import { workspaceQuery } from './workspace-queries.ts'

/** What the brand is called and speaks, and where it is. */
export function WorkspaceSection() {
  const { data, error, refetch } = useQuery(workspaceQuery)
  if (data === undefined)
    return error === null ? (
      <Skeleton height={320} radius="lg" />
    ) : (
      <Trouble error={error} onRetry={refetch} />
    )
  return (
    <>
      <Brand kept={data} />
      <Place kept={data} />
      <SampleCard />
      <Elsewhere />
    </>
  )
}

interface Kept {
  readonly kept: WorkspaceView
}

function Brand({ kept }: Kept) {
  const { t, formats } = useLanguage()
  const form = useBrandForm(kept)
  const names = kept.brandNames
  return (
    <SectionCard title={t('workspace.brand')} words={t('workspace.brandWords')}>
      <Saving isGood={form.isGood} isPending={form.save.isPending} onSave={() => form.save.mutate()}>
        <BrandFields form={form} />
        <p className={classes.guess}>
          {names.length === 0
            ? t('workspace.calledByNobody')
            : t('workspace.calledBy', { names: formats.list(names) })}{' '}
          <Link to="/policy" search={{ tab: 'builder' }}>
            {t('workspace.calledByLink')}
          </Link>
        </p>
        {form.save.isError && <Trouble error={form.save.error} />}
        <Told words={form.save.isSuccess ? t('workspace.saved') : null} />
      </Saving>
    </SectionCard>
  )
}

function Place({ kept }: Kept) {
  const t = useT()
  const form = usePlaceForm(kept)
  const { data: saved } = form.save
  return (
    <SectionCard title={t('workspace.place')} words={t('workspace.placeWords')}>
      <Saving isGood={!form.isSame} isPending={form.save.isPending} onSave={() => form.save.mutate()}>
        <PlaceFields form={form} kept={kept} />
        {form.save.isError && <PlaceTrouble error={form.save.error} />}
        <Told words={saved === undefined ? null : t('workspace.savedVersion', { version: saved.version })} />
      </Saving>
    </SectionCard>
  )
}

interface SavingProps {
  readonly isGood: boolean
  readonly isPending: boolean
  readonly children: ReactNode
  onSave(): void
}

function Saving({ isGood, isPending, children, onSave }: SavingProps) {
  const t = useT()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isGood && !isPending) onSave()
  }
  return (
    <form onSubmit={submit}>
      {children}
      <div className={classes.acts}>
        <Button type="submit" disabled={!isGood} loading={isPending}>
          {t('workspace.save')}
        </Button>
      </div>
    </form>
  )
}

/** Read out when it comes. */
const Told = ({ words }: { readonly words: string | null }) => (
  <p className={classes.saved} role="status">
    {words}
  </p>
)

/** What else is set of a brand stands where it is used. */
function Elsewhere() {
  const t = useT()
  const navigate = useNavigate()
  const act = useFirstRunAct()
  const begin = async () => {
    await act.mutateAsync({ act: 'begin' })
    await navigate({ to: '/first-run' })
  }
  return (
    <>
      <SectionCard title={t('workspace.hours')} words={t('workspace.hoursWords')}>
        <Link className={classes.link} to="/policy" search={{ tab: 'document' }}>
          {t('workspace.hoursLink')}
        </Link>
      </SectionCard>
      <SectionCard title={t('workspace.attributes')} words={t('workspace.attributesWords')}>
        <Link className={classes.link} to="/customers" search={{ tab: 'settings' }}>
          {t('workspace.attributesLink')}
        </Link>
      </SectionCard>
      <SectionCard title={t('workspace.guide')} words={t('workspace.guideWords')}>
        <div>
          <Button variant="default" loading={act.isPending} onClick={() => void begin()}>
            {t('workspace.guideAgain')}
          </Button>
        </div>
        {act.isError && <Trouble error={act.error} />}
      </SectionCard>
    </>
  )
}
