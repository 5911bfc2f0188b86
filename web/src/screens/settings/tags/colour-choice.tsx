import { Radio } from '@mantine/core'
import { TAG_COLOURS, type TagColour } from '../../../../../src/core/tag/tag.ts'
import { TagDot } from '../../../components/tag-chip.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './tags.module.css'

interface Props {
  readonly value: TagColour
  onChange(colour: TagColour): void
}

/** By name as well as by sight. */
export function ColourChoice({ value, onChange }: Props) {
  const t = useT()
  return (
    <Radio.Group
      label={t('tags.colour')}
      value={value}
      onChange={next => onChange(TAG_COLOURS.find(each => each === next) ?? value)}
    >
      <div className={classes.colours}>
        {TAG_COLOURS.map(colour => (
          <Radio
            key={colour}
            value={colour}
            label={
              <span className={classes.colour}>
                <TagDot colour={colour} />
                {t(`tags.colour.${colour}`)}
              </span>
            }
          />
        ))}
      </div>
    </Radio.Group>
  )
}
