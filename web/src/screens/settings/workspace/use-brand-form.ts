import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { BrandChange, WorkspaceView } from '../../../../../src/contract/workspace.ts'
import type { KnownLanguage } from '../../../../../src/core/language.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { workspaceQuery } from './workspace-queries.ts'

/** What the brand is called and speaks, until it is saved. */
export function useBrandForm(kept: WorkspaceView, begun: BrandChange = kept) {
  const queryClient = useQueryClient()
  const [form, setForm] = useState<BrandChange>({
    name: begun.name,
    languages: begun.languages,
    defaultLanguage: begun.defaultLanguage,
  })
  const save = useMutation({
    mutationFn: () => answerOf(desk.PATCH('/api/workspace', { body: { ...form, name: form.name.trim() } })),
    onSuccess: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: workspaceQuery.queryKey }),
        queryClient.invalidateQueries({ queryKey: ['me'] }),
        queryClient.invalidateQueries({ queryKey: ['policyStarters'] }),
      ]),
  })
  const change = (part: Partial<BrandChange>) => {
    save.reset()
    setForm({ ...form, ...part })
  }
  return {
    ...form,
    setName: (name: string) => change({ name }),
    setDefault: (defaultLanguage: KnownLanguage) => change({ defaultLanguage }),
    /** The usual language stays one of them. */
    setLanguages: (languages: KnownLanguage[]) =>
      change({
        languages,
        defaultLanguage: languages.includes(form.defaultLanguage)
          ? form.defaultLanguage
          : (languages[0] ?? form.defaultLanguage),
      }),
    isNameMissing: form.name.trim() === '',
    areLanguagesMissing: form.languages.length === 0,
    isGood: form.name.trim() !== '' && form.languages.length > 0,
    save,
  }
}

export type BrandForm = ReturnType<typeof useBrandForm>
