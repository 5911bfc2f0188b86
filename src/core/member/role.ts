/** Roles and what each may do: one table, proven by one test that walks every route with every role. */
export const ROLES = ['owner', 'supervisor', 'agent', 'department', 'viewer'] as const
export type Role = (typeof ROLES)[number]

export const PERMISSIONS = [
  'desk.read',
  'ticket.act',
  'ticket.reply',
  'reply.approve',
  'note.write',
  'decision.overrule',
  'delivery.settle',
  'message.hide',
  'message.react',
  'account.read',
  'account.manage',
  'policy.manage',
  'customer.write',
  'customer.manage',
  'team.manage',
  'member.read',
  'member.manage',
  'workspace.manage',
  'macro.manage',
  'incident.manage',
  'integration.manage',
  'audit.read',
  'escalation.answer',
  'file.attach',
] as const
export type Permission = (typeof PERMISSIONS)[number]

const READ: readonly Permission[] = ['desk.read', 'account.read', 'member.read']
const SERVE: readonly Permission[] = [
  ...READ,
  'ticket.act',
  'ticket.reply',
  'note.write',
  'decision.overrule',
  'message.hide',
  'message.react',
  'customer.write',
  'escalation.answer',
  'file.attach',
]

export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  owner: PERMISSIONS,
  supervisor: [
    ...SERVE,
    'reply.approve',
    'delivery.settle',
    'account.manage',
    'policy.manage',
    'customer.manage',
    'team.manage',
    'member.manage',
    'macro.manage',
    'incident.manage',
    'audit.read',
  ],
  agent: [...SERVE, 'delivery.settle'],
  department: [...READ, 'note.write', 'escalation.answer', 'file.attach'],
  viewer: READ,
}

export const mayDo = (role: Role, permission: Permission): boolean =>
  ROLE_PERMISSIONS[role].includes(permission)
export const isRole = (value: string): value is Role => (ROLES as readonly string[]).includes(value)
