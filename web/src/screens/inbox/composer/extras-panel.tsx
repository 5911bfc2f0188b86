import { useMemo } from 'react'
import { AttachmentCard } from './attachment-card.tsx'
import { ChainEditor } from './chain-editor.tsx'
import classes from './extras-panel.module.css'
import type { ExtrasProps } from './extras-props.ts'
import { InvitationLine } from './invitation-line.tsx'
import { PollEditor } from './poll-editor.tsx'

/** What goes with the words, under them. Fetched when there is something to show. */
export function ExtrasPanel(props: ExtrasProps) {
  const { way, extras, onChange, onAgain } = props
  const { files } = extras
  const change = useMemo(
    () => ({
      alt: (key: string, alt: string) =>
        onChange({ files: files.map(file => (file.key === key ? { ...file, alt } : file)) }),
      remove: (key: string) => onChange({ files: files.filter(file => file.key !== key) }),
    }),
    [files, onChange],
  )
  return (
    <div className={classes.panel}>
      {files.length > 0 && (
        <ul className={classes.files}>
          {files.map(file => (
            <AttachmentCard
              key={file.key}
              file={file}
              altMax={way.media?.altMax ?? 1000}
              onAlt={alt => change.alt(file.key, alt)}
              onAgain={() => onAgain(file.key)}
              onRemove={() => change.remove(file.key)}
            />
          ))}
        </ul>
      )}
      {extras.poll !== null && way.poll !== null && (
        <PollEditor poll={extras.poll} limits={way.poll} onChange={poll => onChange({ poll })} />
      )}
      {extras.invitesDirect && <InvitationLine onRemove={() => onChange({ invitesDirect: false })} />}
      {extras.further.length > 0 && <ChainEditor {...props} />}
    </div>
  )
}
