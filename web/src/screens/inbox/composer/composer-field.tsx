import { Textarea } from '@mantine/core'
import type { RefObject } from 'react'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { lazyPart } from '../../../parts/lazy-part.tsx'
import classes from './composer.module.css'
import type { ComposerState } from './composer-state.ts'
import { useHelps } from './helps/use-helps.ts'
import { isLetter } from './list-tabs.ts'
import { namePlaceholder } from './name-send.ts'

const MacroPicker = lazyPart(() => import('./helps/macro-picker.tsx'), 'MacroPicker')
const ColleaguePicker = lazyPart(() => import('./helps/colleague-picker.tsx'), 'ColleaguePicker')
const EmojiOffers = lazyPart(() => import('./emoji/emoji-offers.tsx'), 'EmojiOffers')
const MentionLine = lazyPart(() => import('./helps/mention-line.tsx'), 'MentionLine')
const ShortenPanel = lazyPart(() => import('./helps/shorten-panel.tsx'), 'ShortenPanel')
const ActsLine = lazyPart(() => import('./helps/acts-line.tsx'), 'ActsLine')

interface Props {
  readonly detail: TicketDetail
  readonly composer: ComposerState
  readonly field: RefObject<HTMLTextAreaElement | null>
}

/** Where the words are typed, with what helps to find them. */
export function ComposerField({ detail, composer, field }: Props) {
  const t = useT()
  const helps = useHelps(detail, composer, field)
  const { mode, way, text, extras } = composer
  return (
    <div className={classes.fieldPlace}>
      <Textarea
        ref={field}
        className={classes.field}
        variant="unstyled"
        rows={2}
        aria-label={isLetter(way) ? t('composer.label.letter') : t(`composer.label.${mode}`)}
        placeholder={namePlaceholder(mode, way, t)}
        value={text}
        onChange={helps.onChange}
        onKeyDown={helps.onKeyDown}
        onFocus={helps.onFocus}
        onPaste={event => {
          const files = [...event.clipboardData.files]
          if (files.length === 0) return
          event.preventDefault()
          composer.attach(files)
        }}
      />
      {helps.trigger?.asked === 'colleague' && mode === 'note' && (
        <ColleaguePicker field={field} trigger={helps.trigger} onClose={helps.closePicker} />
      )}
      {helps.trigger?.asked === 'emoji' && (
        <EmojiOffers field={field} trigger={helps.trigger} onClose={helps.closePicker} />
      )}
      {mode === 'note' && text.includes('@') && <MentionLine text={text} />}
      {helps.trigger?.asked === 'macro' && (
        <MacroPicker
          detail={detail}
          composer={composer}
          field={field}
          trigger={helps.trigger}
          onClose={helps.closePicker}
        />
      )}
      {composer.isTooLong && <ShortenPanel text={text} language={detail.ticket.language} field={field} />}
      {extras.acts.length > 0 && (
        <ActsLine acts={extras.acts} onChange={acts => composer.changeExtras({ acts })} />
      )}
    </div>
  )
}
