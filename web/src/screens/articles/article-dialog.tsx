import { Button, Modal, SegmentedControl, Skeleton } from '@mantine/core'
import { IconFileOff, IconPencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ArticleView } from '../../../../src/contract/article.ts'
import { listWritten } from '../../../../src/core/article/article.ts'
import type { KnownLanguage } from '../../../../src/core/language.ts'
import { chooseLanguage } from '../../../../src/core/language-choice.ts'
import { articleQuery } from '../../api/article-queries.ts'
import { isDeskError } from '../../api/desk-error.ts'
import { useMay } from '../../api/use-may.ts'
import { Blank } from '../../components/blank.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { useLanguage, WholeLanguage } from '../../i18n/locale-provider.tsx'
import { ArticleLinks } from './article-links.tsx'
import classes from './articles.module.css'

interface Props {
  readonly id: string
  /** In which it is read first. */
  readonly language: string
  onClose(): void
}

/** An article to be read, wherever it was found. */
export function ArticleDialog(props: Props) {
  return (
    <WholeLanguage>
      <Reading {...props} />
    </WholeLanguage>
  )
}

function Reading({ id, language, onClose }: Props) {
  const { t } = useLanguage()
  const { data, error, refetch } = useQuery(articleQuery(id))
  const [wanted, setWanted] = useState(language)
  const article = data?.article
  const chosen = article === undefined ? null : chooseLanguage(article.texts, wanted)
  const text = chosen === null ? undefined : article?.texts[chosen]
  return (
    <Modal
      opened
      centered
      size="lg"
      onClose={onClose}
      title={<span lang={chosen ?? undefined}>{text?.title ?? t('articles.title')}</span>}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {article !== undefined && chosen !== null && text !== undefined ? (
        <>
          <Languages article={article} chosen={chosen} onChange={setWanted} />
          <div className={classes.text} lang={chosen}>
            {text.text}
          </div>
          <div className={classes.foot}>
            {text.link !== null && <ArticleLinks link={text.link} />}
            <EditButton id={id} />
          </div>
        </>
      ) : isDeskError(error, 'notFound') ? (
        <Blank Icon={IconFileOff} title={t('articles.gone')} words={t('articles.goneWords')} />
      ) : error !== null ? (
        <Trouble error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton height={180} radius="md" />
      )}
    </Modal>
  )
}

interface LanguagesProps {
  readonly article: ArticleView
  readonly chosen: KnownLanguage
  onChange(language: string): void
}

function Languages({ article, chosen, onChange }: LanguagesProps) {
  const { t } = useLanguage()
  const written = listWritten(article.texts)
  if (written.length < 2) return null
  return (
    <SegmentedControl
      size="xs"
      mb={12}
      aria-label={t('articles.languages')}
      value={chosen}
      data={written.map(value => ({ value, label: t(`languages.${value}`) }))}
      onChange={onChange}
    />
  )
}

function EditButton({ id }: { readonly id: string }) {
  const { t } = useLanguage()
  const mayManage = useMay('macro.manage')
  if (!mayManage) return null
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconPencil size={14} aria-hidden="true" />}
      renderRoot={props => <Link {...props} to="/settings" search={{ section: 'articles', open: id }} />}
    >
      {t('articles.editIt')}
    </Button>
  )
}
