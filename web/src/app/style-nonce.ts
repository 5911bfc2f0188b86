/** The content security policy lets only style tags with this answer's nonce in. */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content ?? ''

/** The scroll lock behind dialogs writes a style tag of its own and reads its nonce from this global. */
export function allowStyles(): void {
  Object.assign(globalThis, { __webpack_nonce__: styleNonce() })
}
