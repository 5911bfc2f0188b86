import { MultiSelect, NumberInput, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { MAX_SNOOZE_HOURS, type MacroAct } from '../../../../../src/core/macro/macro.ts'
import { MOST_TICKET_TAGS } from '../../../../../src/core/tag/tag.ts'
import { CHOSEN_RESOLUTIONS, PRIORITIES } from '../../../../../src/core/ticket/ticket.ts'
import { queuesQuery } from '../../../api/queries.ts'
import { tagsQuery } from '../../../api/tag-queries.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './answers.module.css'

interface Props {
  readonly acts: readonly MacroAct[]
  onChange(acts: readonly MacroAct[]): void
}

const NOTHING = ''

/** What is done with the ticket once the answer stands on the network. */
export function ActsEditor({ acts, onChange }: Props) {
  const { t, locale } = useLanguage()
  const { data: queues } = useQuery(queuesQuery)
  const { data: tags } = useQuery(tagsQuery)
  const of = <A extends MacroAct['act']>(act: A) =>
    acts.find((each): each is Extract<MacroAct, { act: A }> => each.act === act)
  /** One of each kind; a matter that ends is not put off too. */
  const put = (kind: MacroAct['act'], act: MacroAct | null) => {
    const rivals =
      kind === 'resolve' ? ['resolve', 'snooze'] : kind === 'snooze' ? ['snooze', 'resolve'] : [kind]
    const rest = acts.filter(each => (act === null ? each.act !== kind : !rivals.includes(each.act)))
    onChange(act === null ? rest : [...rest, act])
  }
  const nothing = { value: NOTHING, label: t('macros.asItIs') }
  return (
    <fieldset className={classes.acts}>
      <legend>{t('macros.acts')}</legend>
      <p>{t('macros.actsWords')}</p>
      <div className={classes.pair}>
        <Select
          label={t('macros.setPriority')}
          value={of('prioritise')?.priority ?? NOTHING}
          data={[nothing, ...PRIORITIES.map(value => ({ value, label: t(`priority.${value}`) }))]}
          allowDeselect={false}
          onChange={value => {
            const priority = PRIORITIES.find(each => each === value)
            put('prioritise', priority === undefined ? null : { act: 'prioritise', priority })
          }}
        />
        <Select
          label={t('macros.setQueue')}
          value={of('enqueue')?.queueId ?? NOTHING}
          data={[
            nothing,
            ...(queues?.queues ?? []).map(({ id, name }) => ({ value: id, label: name[locale] })),
          ]}
          allowDeselect={false}
          onChange={queueId => put('enqueue', queueId ? { act: 'enqueue', queueId } : null)}
        />
        <Select
          label={t('macros.setResolved')}
          value={of('resolve')?.how ?? NOTHING}
          data={[nothing, ...CHOSEN_RESOLUTIONS.map(value => ({ value, label: t(`resolution.${value}`) }))]}
          allowDeselect={false}
          onChange={value => {
            const how = CHOSEN_RESOLUTIONS.find(each => each === value)
            put('resolve', how === undefined ? null : { act: 'resolve', how })
          }}
        />
        <MultiSelect
          label={t('macros.setTags')}
          placeholder={of('tag') === undefined ? t('macros.asItIs') : ''}
          searchable
          maxValues={MOST_TICKET_TAGS}
          value={[...(of('tag')?.tagIds ?? [])]}
          data={(tags?.tags ?? [])
            .filter(({ id, isArchived, mergedInto }) =>
              of('tag')?.tagIds.includes(id) ? true : !isArchived && mergedInto === null,
            )
            .map(({ id, name }) => ({ value: id, label: name }))}
          onChange={tagIds => put('tag', tagIds.length === 0 ? null : { act: 'tag', tagIds })}
        />
        <NumberInput
          label={t('macros.setSnooze')}
          placeholder={t('macros.asItIs')}
          min={1}
          max={MAX_SNOOZE_HOURS}
          clampBehavior="strict"
          allowDecimal={false}
          value={of('snooze')?.hours ?? ''}
          onChange={value =>
            put('snooze', typeof value === 'number' && value >= 1 ? { act: 'snooze', hours: value } : null)
          }
        />
      </div>
    </fieldset>
  )
}
