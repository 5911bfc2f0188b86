import { linkOptions } from '@tanstack/react-router'
import type { Permission } from '../../../../src/core/member/role.ts'
import type { PlainKey } from '../../i18n/translator.ts'

interface Place {
  readonly key: string
  readonly label: PlainKey
  readonly needs: Permission
  readonly link: ReturnType<typeof linkOptions>
}

/** What is set where one works with it: whoever looks for it among the settings finds the way. */
export const ELSEWHERE = [
  {
    key: 'accounts',
    label: 'settings.place.accounts',
    needs: 'account.read',
    link: linkOptions({ to: '/accounts', search: { tab: 'accounts' } }),
  },
  {
    key: 'departments',
    label: 'settings.place.departments',
    needs: 'account.manage',
    link: linkOptions({ to: '/accounts', search: { tab: 'departments' } }),
  },
  {
    key: 'ticketing',
    label: 'settings.place.ticketing',
    needs: 'account.manage',
    link: linkOptions({ to: '/accounts', search: { tab: 'ticketing' } }),
  },
  {
    key: 'hours',
    label: 'settings.place.hours',
    needs: 'policy.manage',
    link: linkOptions({ to: '/policy', search: { tab: 'document', focus: 'hours' } }),
  },
  {
    key: 'teams',
    label: 'settings.place.teams',
    needs: 'member.read',
    link: linkOptions({ to: '/team' }),
  },
  {
    key: 'shifts',
    label: 'settings.place.shifts',
    needs: 'team.manage',
    link: linkOptions({ to: '/roster' }),
  },
  {
    key: 'attributes',
    label: 'settings.place.attributes',
    needs: 'customer.manage',
    link: linkOptions({ to: '/customers', search: { tab: 'settings' } }),
  },
] as const satisfies readonly Place[]
