import { createStore } from './store.ts'

/** Layers that any screen may open. */
export interface Layers {
  readonly palette: boolean
  readonly keyHelp: boolean
  readonly notifications: boolean
}

export const layers = createStore<Layers>({ palette: false, keyHelp: false, notifications: false })

export const setLayer = (name: keyof Layers, isOpen: boolean): void =>
  layers.set({ ...layers.get(), [name]: isOpen })
