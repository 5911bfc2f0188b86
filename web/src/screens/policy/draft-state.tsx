import type { PolicyView } from '../../../../src/contract/policy.ts'
import { explainError } from '../../components/explain-error.ts'
import { useLanguage } from '../../i18n/locale-provider.tsx'
import type { Work } from './draft-keeper.ts'
import classes from './policy.module.css'

interface Props {
  readonly inForce: PolicyView
  readonly work: Work | null
  /** Places at which the draft differs from what is in force. */
  readonly changes: number
  readonly mayEdit: boolean
}

/** Whose draft it is, how far it is saved, and how much of it is new. */
export function DraftState({ inForce: { draft }, work, changes, mayEdit }: Props) {
  const { t } = useLanguage()
  const hasDraft = draft !== null || work !== null
  if (!hasDraft)
    return <div className={classes.draft}>{t(mayEdit ? 'policy.draft.none' : 'policy.readOnly')}</div>
  const owner =
    work === null && draft !== null ? t('policy.draft.by', { name: draft.savedBy }) : t('policy.draft.mine')
  return (
    <div className={classes.draft} role="status">
      <strong>{owner}</strong>
      <Saving work={work} savedAt={draft?.savedAt ?? null} />
      <span>{t('policy.draft.changes', { count: changes })}</span>
    </div>
  )
}

function Saving({ work, savedAt }: { readonly work: Work | null; readonly savedAt: string | null }) {
  const { t, formats } = useLanguage()
  const at = work?.state === 'saved' ? work.savedAt : savedAt
  const saved = at && <span>{t('policy.savedAt', { time: formats.clock(new Date(at)) })}</span>
  if (work === null) return saved
  switch (work.state) {
    case 'changed':
    case 'saving':
      return <span>{t('policy.saving')}</span>
    case 'saved':
      return saved
    case 'offline':
      return <span className={classes.unsaved}>{t('policy.notSaved.offline')}</span>
    case 'moved':
      return <span className={classes.unsaved}>{t('policy.notSaved.moved')}</span>
    case 'failed':
      return (
        <span className={classes.unsaved}>
          {t('policy.notSaved.failed', { why: explainError(work.error, t) })}
        </span>
      )
  }
}
