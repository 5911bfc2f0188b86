import { describe, expect, test } from 'vitest'
import { isRole, mayDo, PERMISSIONS, type Permission, ROLES, type Role } from './role.ts'

/** Every role with every permission, as a person would write it down. */
const TABLE: Readonly<Record<Permission, Readonly<Record<Role, boolean>>>> = {
  'desk.read': { owner: true, supervisor: true, agent: true, department: true, viewer: true },
  'ticket.act': { owner: true, supervisor: true, agent: true, department: false, viewer: false },
  'ticket.reply': { owner: true, supervisor: true, agent: true, department: false, viewer: false },
  'reply.approve': { owner: true, supervisor: true, agent: false, department: false, viewer: false },
  'note.write': { owner: true, supervisor: true, agent: true, department: true, viewer: false },
  'decision.overrule': { owner: true, supervisor: true, agent: true, department: false, viewer: false },
  'delivery.settle': { owner: true, supervisor: true, agent: true, department: false, viewer: false },
  'message.hide': { owner: true, supervisor: true, agent: true, department: false, viewer: false },
  'message.react': { owner: true, supervisor: true, agent: true, department: false, viewer: false },
  'account.read': { owner: true, supervisor: true, agent: true, department: true, viewer: true },
  'account.manage': { owner: true, supervisor: true, agent: false, department: false, viewer: false },
  'policy.manage': { owner: true, supervisor: true, agent: false, department: false, viewer: false },
  'customer.write': { owner: true, supervisor: true, agent: true, department: false, viewer: false },
  'customer.manage': { owner: true, supervisor: true, agent: false, department: false, viewer: false },
  'team.manage': { owner: true, supervisor: true, agent: false, department: false, viewer: false },
  'member.read': { owner: true, supervisor: true, agent: true, department: true, viewer: true },
  'member.manage': { owner: true, supervisor: true, agent: false, department: false, viewer: false },
  'workspace.manage': { owner: true, supervisor: false, agent: false, department: false, viewer: false },
  'macro.manage': { owner: true, supervisor: true, agent: false, department: false, viewer: false },
  'incident.manage': { owner: true, supervisor: true, agent: false, department: false, viewer: false },
  'integration.manage': { owner: true, supervisor: false, agent: false, department: false, viewer: false },
  'audit.read': { owner: true, supervisor: true, agent: false, department: false, viewer: false },
  'escalation.answer': { owner: true, supervisor: true, agent: true, department: true, viewer: false },
  'file.attach': { owner: true, supervisor: true, agent: true, department: true, viewer: false },
}

describe('what each role may do', () => {
  test.each(PERMISSIONS.flatMap(permission => ROLES.map(role => [role, permission] as const)))(
    '%s: %s',
    (role, permission) => expect(mayDo(role, permission)).toBe(TABLE[permission][role]),
  )

  test('the owner may do everything', () =>
    expect(PERMISSIONS.every(permission => mayDo('owner', permission))).toBe(true))

  test('whoever may do something may also look', () => {
    for (const role of ROLES) expect(mayDo(role, 'desk.read')).toBe(true)
  })
})

test.each([
  ['owner', true],
  ['Owner', false],
  ['admin', false],
  ['', false],
  ['toString', false],
])('%s is a role: %s', (value, expected) => expect(isRole(value)).toBe(expected))
