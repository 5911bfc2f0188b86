import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { PolicyView } from '../../../../src/contract/policy.ts'
import { useLanguage } from '../../i18n/locale-provider.tsx'
import type { Work } from './draft-keeper.ts'
import classes from './policy.module.css'
import type { Draft } from './use-draft.ts'
import { LineDiff } from './versions/line-diff.tsx'

interface Props {
  readonly inForce: PolicyView
  readonly work: Work
  readonly draft: Draft
}

/** Two people wrote at once, or one published what the other was still writing: a person chooses, and nothing is lost before. */
export function Overtaken({ inForce, work, draft }: Props) {
  const { t } = useLanguage()
  const [isCompared, setIsCompared] = useState(false)
  const theirs = inForce.draft?.source ?? inForce.source
  return (
    <div className={classes.banner} role="alert">
      <span>
        <WhatHappened inForce={inForce} work={work} />
      </span>
      <Button size="compact-sm" variant="default" onClick={() => setIsCompared(true)}>
        {t('policy.overtaken.compare')}
      </Button>
      <Choice draft={draft} />
      {isCompared && (
        <Modal
          opened
          size="xl"
          onClose={() => setIsCompared(false)}
          title={t('policy.overtaken.title')}
          closeButtonProps={{ 'aria-label': t('app.close') }}
        >
          <p className={classes.dialogWords}>{t('policy.overtaken.words')}</p>
          <LineDiff before={theirs} after={work.source} label={t('policy.diff.label')} />
          <div className={classes.dialogActs}>
            <Choice draft={draft} />
          </div>
        </Modal>
      )}
    </div>
  )
}

function WhatHappened({ inForce, work }: Pick<Props, 'inForce' | 'work'>) {
  const { t, formats } = useLanguage()
  const { version, publishedBy, draft } = inForce
  if (draft !== null) {
    const time = formats.clock(new Date(draft.savedAt))
    return t('policy.overtaken.draft', { name: draft.savedBy, time })
  }
  if (version === work.basedOn) return t('policy.overtaken.discarded')
  return t('policy.overtaken.version', { version, name: publishedBy ?? t('policy.versions.byDesk') })
}

function Choice({ draft }: Pick<Props, 'draft'>) {
  const { t } = useLanguage()
  return (
    <>
      <Button size="compact-sm" onClick={draft.keepMine}>
        {t('policy.overtaken.mine')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => void draft.takeTheirs()}>
        {t('policy.overtaken.theirs')}
      </Button>
    </>
  )
}
