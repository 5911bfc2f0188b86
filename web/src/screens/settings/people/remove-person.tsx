import type { PersonView } from '../../../../../src/contract/people.ts'
import { AskFirst } from '../../../components/ask-first.tsx'
import { PeopleTrouble } from '../../../components/people-trouble.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'
import { usePersonActs } from './use-people.ts'

interface Props {
  readonly person: PersonView
  onClose(): void
}

export function RemovePerson({ person, onClose }: Props) {
  const t = useT()
  const { remove } = usePersonActs(person.id)
  return (
    <AskFirst
      title={t('people.removeTitle', { name: person.name })}
      words={t('people.removeWords', { n: person.inHand })}
      yes={t('people.remove')}
      isPending={remove.isPending}
      trouble={<PeopleTrouble error={remove.error} />}
      onYes={() => remove.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}
