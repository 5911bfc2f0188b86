import { Button, Checkbox, Group, Modal } from '@mantine/core'
import { IconLock, IconSchool } from '@tabler/icons-react'
import { useState } from 'react'
import type { LearningView } from '../../../../../src/contract/policy.ts'
import { useChannelName } from '../../../api/use-names.ts'
import { Trouble } from '../../../components/trouble.tsx'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './learning.module.css'
import { useSetRight } from './learning-queries.ts'

type Channel = LearningView['channels'][number]

interface Props {
  readonly channels: readonly Channel[]
  readonly mayEdit: boolean
}

/** From which channels' posts the desk learns. */
export function ChannelRights({ channels, mayEdit }: Props) {
  const { t } = useLanguage()
  if (channels.length === 0) return null
  return (
    <section className={classes.rights} aria-label={t('policyTools.rights')}>
      <h2>{t('policyTools.rights')}</h2>
      <ul>
        {channels.map(channel => (
          <ChannelRight key={channel.channel} channel={channel} mayEdit={mayEdit} />
        ))}
      </ul>
    </section>
  )
}

function ChannelRight({ channel, mayEdit }: { readonly channel: Channel; readonly mayEdit: boolean }) {
  const { t } = useLanguage()
  const name = useChannelName(channel.channel)
  const [isAsking, setIsAsking] = useState(false)
  const set = useSetRight()
  const isLearning = !channel.needsRight || channel.confirmedAt !== null
  const Icon = isLearning ? IconSchool : IconLock
  return (
    <li data-channel={channel.channel} data-learning={isLearning}>
      <Icon size={17} aria-hidden="true" />
      <div className={classes.right}>
        <strong>{name}</strong>
        <p className={classes.dim}>
          <RightWords channel={channel} />
        </p>
        {set.isError && <Trouble error={set.error} />}
      </div>
      {mayEdit && channel.needsRight && channel.confirmedAt === null && (
        <Button size="compact-md" variant="default" onClick={() => setIsAsking(true)}>
          {t('policyTools.confirmRight')}
        </Button>
      )}
      {mayEdit && channel.needsRight && channel.confirmedAt !== null && (
        <Button
          size="compact-md"
          variant="default"
          loading={set.isPending}
          onClick={() => set.mutate({ channel: channel.channel, isConfirmed: false })}
        >
          {t('policyTools.takeRightBack')}
        </Button>
      )}
      {isAsking && <ConfirmRight channel={channel.channel} name={name} onClose={() => setIsAsking(false)} />}
    </li>
  )
}

function RightWords({ channel: { needsRight, confirmedBy, confirmedAt } }: { readonly channel: Channel }) {
  const { t, formats } = useLanguage()
  if (!needsRight) return t('policyTools.learnsFreely')
  if (confirmedAt === null) return t('policyTools.mayNotLearn')
  return t('policyTools.confirmed', {
    name: confirmedBy ?? t('policyTools.somebody'),
    time: formats.dayAndClock(new Date(confirmedAt)),
  })
}

interface ConfirmProps {
  readonly channel: string
  readonly name: string
  onClose(): void
}

/** Says what is confirmed, before it is. */
function ConfirmRight({ channel, name, onClose }: ConfirmProps) {
  const { t } = useLanguage()
  const set = useSetRight()
  const [isRead, setIsRead] = useState(false)
  return (
    <Modal
      opened
      centered
      onClose={onClose}
      title={t('policyTools.confirmTitle', { channel: name })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <p>{t('policyTools.confirmWords', { channel: name })}</p>
      <Checkbox
        label={t('policyTools.confirmRead', { channel: name })}
        checked={isRead}
        onChange={event => setIsRead(event.currentTarget.checked)}
      />
      {set.isError && <Trouble error={set.error} />}
      <Group justify="flex-end" mt="md">
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button
          disabled={!isRead}
          loading={set.isPending}
          onClick={() => set.mutate({ channel, isConfirmed: true }, { onSuccess: onClose })}
        >
          {t('policyTools.confirmDo')}
        </Button>
      </Group>
    </Modal>
  )
}
