import { expect, test } from 'vitest'
import { chooseServerUser, type UserBook } from './server-user.ts'

const PRONTO = { uid: 1, gid: 1 }
const POSTGRES = { uid: 2, gid: 2 }
const NOBODY = { uid: 3, gid: 3 }

function bookOf(users: Record<string, typeof PRONTO>, mayCreate: boolean): UserBook {
  const known = new Map(Object.entries(users))
  return {
    find: async name => known.get(name),
    create: async name => void (mayCreate && known.set(name, PRONTO)),
  }
}

test.each([
  ['an own user before postgres', { pronto: PRONTO, postgres: POSTGRES }, false, PRONTO],
  ['postgres where there is one', { postgres: POSTGRES, nobody: NOBODY }, true, POSTGRES],
  ['a new user where there is none', { nobody: NOBODY }, true, PRONTO],
  ['nobody where none can be made', { nobody: NOBODY }, false, NOBODY],
])('chooses %s', async (_name, users, mayCreate, expected) => {
  expect(await chooseServerUser(() => {}, bookOf(users, mayCreate))).toEqual(expected)
})

test('says what to do where no user is left', async () => {
  await expect(chooseServerUser(() => {}, bookOf({}, false))).rejects.toMatchObject({
    code: 'server_user_missing',
    advice: expect.stringContaining('useradd'),
  })
})
