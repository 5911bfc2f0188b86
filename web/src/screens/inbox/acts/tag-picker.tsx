import { Button, Combobox, Skeleton, TextInput, useCombobox } from '@mantine/core'
import { IconCheck, IconMinus, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import type { TicketActRequest } from '../../../../../src/contract/ticket.ts'
import { tagsQuery } from '../../../api/tag-queries.ts'
import { useMay } from '../../../api/use-may.ts'
import { TagDot } from '../../../components/tag-chip.tsx'
import { Trouble } from '../../../components/trouble.tsx'
import { useT, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './act-picker.module.css'
import type { AskedAct } from './asked-act.ts'
import { NewTagLine } from './new-tag-line.tsx'
import { changesOf, findOffered, isSameName, listOffered, markOf, type TagMark } from './tag-marks.ts'
import { useNewTag } from './use-new-tag.ts'

interface Props {
  readonly asked: AskedAct
  /** Null: nothing is to change. */
  onChoose(act: TicketActRequest | null): void
  onClose(): void
}

/** Asks as what: typed and chosen, several after each other. Enter chooses what was typed, and once more is done. */
export function TagPicker(props: Props) {
  return (
    <WholeLanguage>
      <Tags {...props} />
    </WholeLanguage>
  )
}

const NEW = 'new'

function Tags({ asked: { tagged = [] }, onChoose, onClose }: Props) {
  const t = useT()
  const { data, error, refetch } = useQuery(tagsQuery)
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map())
  const mayMake = useMay('macro.manage')
  // Its options are always there: what would close them, Escape, closes the whole question.
  const combobox = useCombobox({ opened: true, onDropdownClose: onClose })
  const { selectFirstOption, resetSelectedOption } = combobox
  const tags = data?.tags ?? []
  const found = findOffered(listOffered(tags, tagged), words)
  const named = tags.find(({ name }) => isSameName(name, words))
  const isNew =
    words.trim() !== '' && (named === undefined || (named.isArchived && named.mergedInto === null))
  const choose = (id: string) => {
    setChosen(old => new Map(old).set(id, markOf(id, tagged, old) !== 'all'))
    setWords('')
  }
  const making = useNewTag(tags, id => {
    setChosen(old => new Map(old).set(id, true))
    setWords('')
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed and what came decide which is the first
  useEffect(() => {
    if (words.trim() === '') resetSelectedOption()
    else selectFirstOption()
  }, [words, found.length, isNew, selectFirstOption, resetSelectedOption])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const changes = changesOf(tagged, chosen)
    onChoose(changes.add.length + changes.remove.length === 0 ? null : { act: 'tag', ...changes })
  }
  if (error !== null && data === undefined) return <Trouble error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton height={180} radius="md" />
  return (
    <form onSubmit={submit}>
      <Combobox
        store={combobox}
        onOptionSubmit={value => (value === NEW ? making.make(words, named) : choose(value))}
      >
        <Combobox.EventsTarget>
          <TextInput
            data-autofocus
            aria-label={t('acts.pick.tag')}
            placeholder={t('acts.type')}
            maxLength={40}
            value={words}
            onChange={event => setWords(event.currentTarget.value)}
          />
        </Combobox.EventsTarget>
        <Combobox.Options className={classes.options} aria-label={t('acts.pick.tag')} aria-multiselectable>
          {found.map(({ tag, formerly }) => (
            <Combobox.Option key={tag.id} value={tag.id}>
              <span className={classes.option} data-tag>
                <TagDot colour={tag.colour} />
                <span dir="auto">{tag.name}</span>
                <small dir="auto">{[...formerly, tag.description].filter(Boolean).join(' · ')}</small>
                <Mark mark={markOf(tag.id, tagged, chosen)} />
              </span>
            </Combobox.Option>
          ))}
          {isNew && mayMake && (
            <Combobox.Option value={NEW} disabled={making.isPending}>
              <span className={classes.option}>
                <IconPlus size={15} aria-hidden="true" />
                <span dir="auto">
                  {t(named === undefined ? 'tags.make' : 'tags.bringBackNamed', { name: words.trim() })}
                </span>
              </span>
            </Combobox.Option>
          )}
          {found.length === 0 && !(isNew && mayMake) && (
            <Combobox.Empty>{t(tags.length === 0 ? 'tags.none' : 'acts.none')}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox>
      <NewTagLine isNew={isNew} mayMake={mayMake} error={making.error} />
      <div className={classes.done}>
        <small>{t('tags.pickHint')}</small>
        <Button type="submit">{t('tags.done')}</Button>
      </div>
    </form>
  )
}

function Mark({ mark }: { readonly mark: TagMark }) {
  const t = useT()
  if (mark === 'none') return null
  const Icon = mark === 'all' ? IconCheck : IconMinus
  return <Icon size={15} aria-label={t(mark === 'all' ? 'tags.isOn' : 'tags.isOnSome')} />
}
