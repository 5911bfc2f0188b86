import { Button, Radio, Select, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import type { DepartmentView, EscalationView } from '../../../../../src/contract/escalation.ts'
import type { EscalationWay } from '../../../../../src/core/escalation/escalation.ts'
import { departmentsQuery } from '../../../api/department-queries.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import type { Doing } from './escalation-actions.tsx'
import classes from './escalations.module.css'
import { FileShelf } from './file-shelf.tsx'
import type { KeptFile } from './question-box.ts'
import type { EscalationActs } from './use-escalation-acts.ts'

interface Props {
  readonly escalation: EscalationView
  readonly doing: Doing
  readonly acts: EscalationActs
  onClose(): void
}

const keyOf = (id: string, doing: Doing): string => `pronto.saying.${id}.${doing}`

/** One more word to the department, or to the next one. What was begun stays in this browser until it has gone. */
export function SayForm({ escalation, doing, acts, onClose }: Props) {
  const { t, locale } = useLanguage()
  const { id } = escalation
  const [text, setText] = useState(() => sessionStorage.getItem(keyOf(id, doing)) ?? '')
  const [files, setFiles] = useState<readonly KeptFile[]>([])
  const [isBusy, setIsBusy] = useState(false)
  const next = useNext(escalation)
  const takesFiles = doing === 'add' || doing === 'askAgain'
  const isReady = takesFiles ? text.trim() !== '' : doing !== 'forward' || next.to !== undefined
  const say = async (): Promise<void> => {
    if (!isReady || isBusy) return
    setIsBusy(true)
    const said = text.trim()
    const isDone = await (takesFiles
      ? acts.add(id, { text: said, fileIds: files.map(file => file.id) })
      : doing === 'withdraw'
        ? acts.withdraw(id, said)
        : acts.reroute(id, { to: next.to?.key ?? '', text: said, ...(next.way && { way: next.way }) }))
    setIsBusy(false)
    if (!isDone) return
    sessionStorage.removeItem(keyOf(id, doing))
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void say()
  }
  const label = t(`escalations.say.${doing}`, { department: escalation.department.name[locale] })
  return (
    <form
      className={classes.say}
      onKeyDown={onKeyDown}
      onSubmit={event => {
        event.preventDefault()
        void say()
      }}
    >
      {doing === 'forward' && <Next next={next} />}
      <Textarea
        label={label}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={20_000}
        autoFocus
        value={text}
        onChange={event => {
          setText(event.currentTarget.value)
          sessionStorage.setItem(keyOf(id, doing), event.currentTarget.value)
        }}
      />
      {takesFiles && <FileShelf files={files} onChange={setFiles} />}
      <div className={classes.acts}>
        <Button type="submit" size="compact-sm" disabled={!isReady} loading={isBusy}>
          {t(`escalations.do.${doing}`)}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={onClose}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  )
}

/** Which department is asked next, and by which way. */
function useNext({ department }: EscalationView) {
  const { data } = useQuery(departmentsQuery)
  const [key, setKey] = useState<string | null>(null)
  const [chosen, setWay] = useState<EscalationWay | null>(null)
  const others: readonly DepartmentView[] = (data?.departments ?? []).filter(
    each => each.key !== department.key,
  )
  const to = others.find(each => each.key === key) ?? others[0]
  const way = to?.ways.find(each => each === chosen) ?? to?.ways.find(each => each === to.settings?.way)
  return {
    others,
    to,
    way: way ?? to?.ways[0] ?? null,
    choose: (next: string | null) => {
      setKey(next)
      setWay(null)
    },
    setWay,
  }
}

function Next({ next }: { readonly next: ReturnType<typeof useNext> }) {
  const { t, locale } = useLanguage()
  const { others, to, way } = next
  if (to === undefined) return <p className={classes.hint}>{t('escalations.noOther')}</p>
  return (
    <>
      <Select
        label={t('escalations.department')}
        description={to.owns?.[locale]}
        allowDeselect={false}
        data={others.map(({ key, name }) => ({ value: key, label: name[locale] }))}
        value={to.key}
        onChange={next.choose}
      />
      <Radio.Group
        label={t('escalations.way')}
        value={way}
        onChange={chosen => next.setWay(to.ways.find(each => each === chosen) ?? null)}
      >
        <div className={classes.ways}>
          {to.ways.map(each => (
            <Radio key={each} size="xs" value={each} label={t(`escalations.by.${each}`)} />
          ))}
        </div>
      </Radio.Group>
    </>
  )
}
