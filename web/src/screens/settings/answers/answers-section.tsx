import { Button, Skeleton } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { allMacrosQuery } from '../../../api/macro-queries.ts'
import { NoticeLine } from '../../../components/notice-line.tsx'
import { Trouble } from '../../../components/trouble.tsx'
import { useT, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import { AbbreviationsCard } from '../abbreviations/abbreviations-card.tsx'
import { SectionCard } from '../section-card.tsx'
import { answersNotice } from './answers-notice.ts'
import { draftOf, type MacroDraft, newMacro } from './macro-draft.ts'
import { MacroEditor } from './macro-editor.tsx'
import { MacroList } from './macro-list.tsx'

/** Prepared answers: found, written, put away; and the short texts that everybody's fields expand. */
export function AnswersSection() {
  return (
    <WholeLanguage>
      <Answers />
    </WholeLanguage>
  )
}

function Answers() {
  const t = useT()
  const { data, error, refetch } = useQuery(allMacrosQuery)
  const [draft, setDraft] = useState<MacroDraft | null>(null)
  if (error !== null && data === undefined) return <Trouble error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton height={260} radius="lg" />
  if (draft !== null)
    return (
      <MacroEditor
        key={draft.id}
        start={draft}
        macros={data.macros}
        teams={data.teams}
        onClose={() => setDraft(null)}
      />
    )
  return (
    <>
      <SectionCard
        title={t('macros.title')}
        words={t('macros.words')}
        action={
          <Button
            size="sm"
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            onClick={() => setDraft(newMacro())}
          >
            {t('macros.add')}
          </Button>
        }
      >
        <NoticeLine board={answersNotice} />
        <MacroList macros={data.macros} teams={data.teams} onOpen={macro => setDraft(draftOf(macro))} />
      </SectionCard>
      <AbbreviationsCard isMine={false} />
    </>
  )
}
