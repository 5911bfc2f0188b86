import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AbbreviationView, PutAbbreviationRequest } from '../../../../../src/contract/macro.ts'
import { SHORT_FORM } from '../../../../../src/core/abbreviation/abbreviation.ts'
import { KNOWN_LANGUAGES } from '../../../../../src/core/language.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { abbreviationsQuery } from '../../../api/macro-queries.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { explainMacroError } from '../answers/explain-macro-error.ts'
import { SectionCard } from '../section-card.tsx'
import classes from './abbreviations.module.css'

const ALL = ''
const EMPTY = { short: '', expandsTo: '', language: null } as const

/** Short texts that expand as one types: mine, or everybody's. */
export function AbbreviationsCard({ isMine }: { readonly isMine: boolean }) {
  const t = useT()
  const queryClient = useQueryClient()
  const { data } = useQuery(abbreviationsQuery)
  const [removed, setRemoved] = useState<AbbreviationView | null>(null)
  const onSettled = () => queryClient.invalidateQueries({ queryKey: ['abbreviations'] })
  const put = useMutation({
    mutationFn: (body: PutAbbreviationRequest) => answerOf(desk.POST('/api/abbreviations', { body })),
    onSettled,
  })
  const remove = useMutation({
    mutationFn: ({ id }: AbbreviationView) =>
      answerOf(desk.DELETE('/api/abbreviations/{id}', { params: { path: { id } } })),
    onSuccess: (_, abbreviation) => setRemoved(abbreviation),
    onSettled,
  })
  const shown = data?.abbreviations.filter(each => each.isMine === isMine) ?? []
  const error = put.error ?? remove.error
  return (
    <SectionCard
      title={isMine ? t('macros.myShorts') : t('macros.ourShorts')}
      words={t('macros.shortsWords')}
    >
      <AddForm
        isBusy={put.isPending}
        onAdd={row => put.mutateAsync({ ...row, id: crypto.randomUUID(), isMine })}
      />
      {error !== null && (
        <p className={classes.trouble} role="alert">
          {explainMacroError(error, t)}
        </p>
      )}
      <div role="status">
        {removed !== null && (
          <p className={classes.removed}>
            {t('macros.shortRemoved', { short: removed.short })}{' '}
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                setRemoved(null)
                put.mutate(removed)
              }}
            >
              {t('macros.undo')}
            </Button>
          </p>
        )}
      </div>
      {shown.length > 0 && (
        <ul className={classes.list}>
          {shown.map(each => (
            <li key={each.id}>
              <b>{each.short}</b>
              <span>{each.expandsTo}</span>
              <small>
                {each.language === null ? t('macros.allLanguages') : t(`languages.${each.language}`)}
              </small>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={t('macros.removeShort', { short: each.short })}
                onClick={() => remove.mutate(each)}
              >
                <IconTrash size={16} aria-hidden="true" />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
    </SectionCard>
  )
}

type NewRow = Pick<PutAbbreviationRequest, 'short' | 'expandsTo' | 'language'>

function AddForm({ isBusy, onAdd }: { readonly isBusy: boolean; onAdd(row: NewRow): Promise<unknown> }) {
  const t = useT()
  const [row, setRow] = useState<NewRow>(EMPTY)
  const isForm = SHORT_FORM.test(row.short.trim())
  const isReady = isForm && row.expandsTo.trim() !== ''
  return (
    <form
      className={classes.add}
      onSubmit={event => {
        event.preventDefault()
        // What was refused stays, to be mended.
        if (isReady)
          void onAdd(row).then(
            () => setRow({ ...EMPTY, language: row.language }),
            () => undefined,
          )
      }}
    >
      <TextInput
        label={t('macros.short')}
        maxLength={20}
        value={row.short}
        error={row.short.trim() !== '' && !isForm ? t('macros.shortForm') : null}
        onChange={event => setRow({ ...row, short: event.currentTarget.value })}
      />
      <TextInput
        label={t('macros.expandsTo')}
        maxLength={500}
        value={row.expandsTo}
        onChange={event => setRow({ ...row, expandsTo: event.currentTarget.value })}
      />
      <Select
        label={t('macros.inLanguage')}
        value={row.language ?? ALL}
        data={[
          { value: ALL, label: t('macros.allLanguages') },
          ...KNOWN_LANGUAGES.map(value => ({ value, label: t(`languages.${value}`) })),
        ]}
        allowDeselect={false}
        onChange={value => setRow({ ...row, language: KNOWN_LANGUAGES.find(each => each === value) ?? null })}
      />
      <Button type="submit" disabled={!isReady} loading={isBusy}>
        {t('macros.addShort')}
      </Button>
    </form>
  )
}
