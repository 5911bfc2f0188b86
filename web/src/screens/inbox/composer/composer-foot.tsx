import { ActionIcon, Button } from '@mantine/core'
import { IconClockShare, IconLock, IconNote, IconSend, IconUserCheck } from '@tabler/icons-react'
import type { RefObject } from 'react'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { useChannelName } from '../../../api/use-names.ts'
import { useIsPhone } from '../../../components/use-media.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { lazyPart } from '../../../parts/lazy-part.tsx'
import { DraftTranslation } from '../translation/draft-translation.tsx'
import { ArticleReach } from './articles/article-reach.tsx'
import classes from './composer.module.css'
import type { ComposerState } from './composer-state.ts'
import { CounterRing } from './counter-ring.tsx'
import { EmojiButton } from './emoji/emoji-button.tsx'
import { EncloseBar } from './enclose-bar.tsx'
import { spansChannels } from './list-tabs.ts'
import { nameSend } from './name-send.ts'

const ICONS = { public: IconSend, direct: IconLock, note: IconNote } as const
const COLORS = { public: 'var(--brand)', direct: 'var(--direct)', note: 'var(--note)' } as const

const LeadMenu = lazyPart(() => import('./lead-menu.tsx'), 'LeadMenu')

interface Props {
  readonly detail: TicketDetail
  readonly composer: ComposerState
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly picker: RefObject<HTMLInputElement | null>
  onSentence(sentence: string): void
}

/** Below the field: what else may go along, how much of the length is used, and the button that says where it goes. */
export function ComposerFoot({ detail, composer, field, picker, onSentence }: Props) {
  const t = useT()
  const isPhone = useIsPhone()
  const { mode, way, extras, isForApproval } = composer
  const channelName = useChannelName(way?.channel ?? '')
  const Icon = isForApproval ? IconUserCheck : ICONS[mode]
  const channel = spansChannels(detail.ways) ? channelName : null
  return (
    <div className={classes.foot}>
      <EmojiButton field={field} />
      <ArticleReach language={detail.ticket.language} composer={composer} field={field} />
      {way !== undefined && (
        <EncloseBar
          way={way}
          extras={extras}
          picker={picker}
          onFiles={composer.attach}
          onChange={composer.changeExtras}
          onSplit={composer.split}
        />
      )}
      {way !== undefined && detail.leadsTo.length > 0 && <LeadMenu detail={detail} onSentence={onSentence} />}
      <DraftTranslation detail={detail} composer={composer} field={field} />
      {composer.isTooLong && way !== undefined && way.chain !== null ? (
        <Button size="compact-sm" variant="default" className={classes.split} onClick={composer.split}>
          {t('composer.split')}
        </Button>
      ) : (
        <span className={classes.hint}>{t('composer.keys')}</span>
      )}
      {typeof way?.length.max === 'number' && composer.used !== null && (
        <CounterRing used={composer.used} max={way.length.max} />
      )}
      {mode !== 'note' && (
        <ActionIcon
          variant="subtle"
          color="gray"
          disabled={!composer.isSendable}
          aria-label={t('composer.later')}
          title={t('composer.later')}
          onClick={composer.sendLater}
        >
          <IconClockShare size={17} aria-hidden="true" />
        </ActionIcon>
      )}
      <Button
        className={classes.send}
        color={COLORS[mode]}
        disabled={!composer.isSendable}
        rightSection={<Icon size={16} aria-hidden="true" />}
        onClick={() => {
          composer.send()
          // The button is disabled now and would lose the focus; on a phone the field would bring up its keys.
          if (!isPhone) field.current?.focus()
        }}
      >
        {isForApproval
          ? t('composer.askApproval')
          : nameSend({ mode, way, channel, quotes: extras.quotes }, t)}
      </Button>
    </div>
  )
}
