import { Button, Checkbox, Select } from '@mantine/core'
import { useState } from 'react'
import type { HandoverAnswer } from '../../../../src/contract/handover.ts'
import { Trouble } from '../../components/trouble.tsx'
import { useT } from '../../i18n/locale-provider.tsx'
import type { Giving } from './giving.ts'
import classes from './handover.module.css'
import { HandoverRow } from './handover-row.tsx'
import { useHandOver } from './use-hand-over.ts'
import { QUEUE, useReceivers } from './use-receivers.ts'

const STANDINGS = ['open', 'waiting', 'snoozed'] as const

/** Everything in hand by how it stands; what is ticked goes, each with its receiver and its word. */
export function HandoverForm({ handover }: { readonly handover: HandoverAnswer }) {
  const t = useT()
  const receivers = useReceivers(handover.people)
  const [to, setTo] = useState(handover.people.find(({ isOn }) => isOn)?.id ?? QUEUE)
  const [chosen, setChosen] = useState<ReadonlyMap<string, Giving>>(new Map())
  const give = useHandOver()
  const { tickets } = handover
  const ids = new Set(tickets.map(({ ticket }) => ticket.id))
  const ready = [...chosen].filter(([id]) => ids.has(id))
  const set = (id: string, giving: Giving | null) =>
    setChosen(before => {
      const after = new Map(before)
      if (giving === null) after.delete(id)
      else after.set(id, giving)
      return after
    })
  const setAll = (isOn: boolean) =>
    setChosen(before => new Map(isOn ? [...ids].map(id => [id, before.get(id) ?? { to, note: '' }]) : []))
  const setReceiver = (next: string) => {
    setTo(next)
    setChosen(before => new Map([...before].map(([id, giving]) => [id, { ...giving, to: next }])))
  }
  const send = () =>
    give.mutate(
      ready.map(([ticketId, giving]) => ({
        ticketId,
        to: giving.to === QUEUE ? null : giving.to,
        note: giving.note.trim(),
      })),
      { onSuccess: ({ done }) => done.forEach(id => void set(id, null)) },
    )
  const refused = new Map(give.data?.refused.map(({ ticketId, refusal }) => [ticketId, refusal]))
  return (
    <>
      <div className={classes.bar}>
        <Checkbox
          label={t('roster.over.chooseAll')}
          checked={ready.length === tickets.length}
          indeterminate={ready.length > 0 && ready.length < tickets.length}
          onChange={event => setAll(event.currentTarget.checked)}
        />
        <Select
          className={classes.all}
          label={t('roster.over.allTo')}
          data={receivers}
          value={to}
          allowDeselect={false}
          onChange={value => value !== null && setReceiver(value)}
        />
        <Button disabled={ready.length === 0} loading={give.isPending} onClick={send}>
          {t('roster.over.give', { count: ready.length })}
        </Button>
      </div>
      {give.isError && <Trouble error={give.error} />}
      {STANDINGS.map(standing => {
        const rows = tickets.filter(({ ticket }) => ticket.status === standing)
        if (rows.length === 0) return null
        return (
          <section key={standing} className={classes.group} aria-label={t(`roster.over.${standing}`)}>
            <h2>
              {t(`roster.over.${standing}`)} <span>{rows.length}</span>
            </h2>
            <ul>
              {rows.map(row => (
                <HandoverRow
                  key={row.ticket.id}
                  row={row}
                  receivers={receivers}
                  giving={chosen.get(row.ticket.id) ?? null}
                  refusal={refused.get(row.ticket.id) ?? null}
                  onToggle={isOn => set(row.ticket.id, isOn ? { to, note: '' } : null)}
                  onChange={giving => set(row.ticket.id, giving)}
                />
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}
