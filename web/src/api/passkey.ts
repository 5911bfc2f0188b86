import { askDoor } from './door.ts'

/** Somebody closed the browser's question, or the device had no answer to it. */
export class PasskeyDeclined extends Error {
  constructor() {
    super('no passkey was given')
    this.name = 'PasskeyDeclined'
  }
}

/** Whether passkeys work where this page stands. @param origin where the desk's passkeys work; null: nowhere. */
export const hasPasskeysHere = (origin: string | null): boolean =>
  origin === window.location.origin &&
  'PublicKeyCredential' in window &&
  'parseCreationOptionsFromJSON' in PublicKeyCredential

export async function signInByPasskey(): Promise<void> {
  const options = await askDoor<PublicKeyCredentialRequestOptionsJSON>(
    '/passkey/generate-authenticate-options',
  )
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON({
    ...options,
    userVerification: 'required',
  })
  const response = await ask(() => navigator.credentials.get({ publicKey }))
  await askDoor('/passkey/verify-authentication', { response })
}

/** @param name by which its owner will know it again. */
export async function addPasskey(name: string): Promise<void> {
  const options = await askDoor<PublicKeyCredentialCreationOptionsJSON>('/passkey/generate-register-options')
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options)
  const response = await ask(() => navigator.credentials.create({ publicKey }))
  await askDoor('/passkey/verify-registration', { response, name })
}

export const renamePasskey = (id: string, name: string): Promise<unknown> =>
  askDoor('/passkey/update-passkey', { id, name })

export const removePasskey = (id: string): Promise<unknown> => askDoor('/passkey/delete-passkey', { id })

async function ask(question: () => Promise<Credential | null>): Promise<unknown> {
  const given = await question().catch(() => null)
  if (!(given instanceof PublicKeyCredential)) throw new PasskeyDeclined()
  return given.toJSON()
}
