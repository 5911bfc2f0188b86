import { CopyButton } from '@mantine/core'
import { IconCheck, IconCircle, IconCopy, IconLogin2, IconSend } from '@tabler/icons-react'
import type { PassageView } from '../../../../../src/contract/passage.ts'
import { useChannelName } from '../../../api/use-names.ts'
import { channelMark } from '../../../channels/icons.tsx'
import { writeHandle } from '../../../components/write-handle.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './passages.module.css'

/** Ways to other channels that the customer was offered, and how far he has come on each. */
export function Passages({ passages }: { readonly passages: readonly PassageView[] }) {
  const { t } = useLanguage()
  return (
    <section className={classes.part} aria-label={t('passages.title')}>
      <h3>{t('passages.title')}</h3>
      <ul className={classes.list}>
        {passages.map(passage => (
          <Passage key={passage.id} passage={passage} />
        ))}
      </ul>
    </section>
  )
}

function Passage({ passage }: { readonly passage: PassageView }) {
  const { t } = useLanguage()
  const channel = useChannelName(passage.channel)
  const { Icon } = channelMark(passage.channel)
  return (
    <li className={classes.passage}>
      <div className={classes.head}>
        <Icon size={15} aria-hidden="true" />
        <strong>{t('passages.leadTo', { channel, handle: writeHandle(passage.accountHandle) })}</strong>
        <CopyLink url={passage.url} />
      </div>
      <ol className={classes.steps}>
        <Step name={t('passages.offered')} at={passage.createdAt} Icon={IconSend} />
        <Step name={t('passages.opened')} at={passage.openedAt} Icon={IconLogin2} />
        <Step name={t('passages.arrived')} at={passage.arrivedAt} Icon={IconCheck} />
      </ol>
    </li>
  )
}

interface StepProps {
  readonly name: string
  readonly at: string | null
  readonly Icon: typeof IconCheck
}

function Step({ name, at, Icon }: StepProps) {
  const { t, formats } = useLanguage()
  const Mark = at === null ? IconCircle : Icon
  return (
    <li data-reached={at !== null || undefined}>
      <Mark size={13} aria-hidden="true" />
      <span>{name}</span>
      {at === null ? (
        <small>{t('passages.notYet')}</small>
      ) : (
        <time dateTime={at}>{formats.dayAndClock(new Date(at))}</time>
      )}
    </li>
  )
}

function CopyLink({ url }: { readonly url: string }) {
  const { t } = useLanguage()
  return (
    <CopyButton value={url}>
      {({ copied, copy }) => (
        <button
          type="button"
          className={classes.copy}
          onClick={copy}
          title={url}
          aria-label={copied ? t('delivery.copied') : t('passages.copy')}
        >
          {copied ? <IconCheck size={15} aria-hidden="true" /> : <IconCopy size={15} aria-hidden="true" />}
        </button>
      )}
    </CopyButton>
  )
}
