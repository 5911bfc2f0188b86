import * as macro from './macro.ts'
import { done } from './parts.ts'
import { byId, type Route } from './route.ts'

/** Prepared answers, and short texts that expand. */
export const MACRO_ROUTES = {
  listMacros: {
    method: 'GET',
    url: '/api/macros',
    access: 'desk.read',
    summary: 'Prepared answers that I may use; all of them for who cares for them',
    query: macro.macrosQuery,
    answer: macro.macroList,
  },
  addMacro: {
    method: 'POST',
    url: '/api/macros',
    access: 'macro.manage',
    summary: 'Write a new prepared answer',
    body: macro.addMacroRequest,
    answer: macro.macroAnswer,
  },
  changeMacro: {
    method: 'POST',
    url: '/api/macros/:id',
    access: 'macro.manage',
    summary: 'Change a prepared answer; what it was is kept',
    params: byId,
    body: macro.changeMacroRequest,
    answer: macro.macroAnswer,
  },
  archiveMacro: {
    method: 'POST',
    url: '/api/macros/:id/archive',
    access: 'macro.manage',
    summary: 'Put a prepared answer away, or bring it back',
    params: byId,
    body: macro.archiveMacroRequest,
    answer: macro.macroAnswer,
  },
  listMacroVersions: {
    method: 'GET',
    url: '/api/macros/:id/versions',
    access: 'macro.manage',
    summary: 'What a prepared answer was, and who changed it',
    params: byId,
    answer: macro.macroVersionList,
  },
  listAbbreviations: {
    method: 'GET',
    url: '/api/abbreviations',
    access: 'desk.read',
    summary: 'Short texts that expand as I type: everybody’s and mine',
    answer: macro.abbreviationList,
  },
  putAbbreviation: {
    method: 'POST',
    url: '/api/abbreviations',
    access: 'note.write',
    summary: 'Add or change a short text that expands: mine, or everybody’s for who cares for them',
    body: macro.putAbbreviationRequest,
    answer: done,
  },
  removeAbbreviation: {
    method: 'DELETE',
    url: '/api/abbreviations/:id',
    access: 'note.write',
    summary: 'Remove a short text that expands',
    params: byId,
    answer: done,
  },
} as const satisfies Readonly<Record<string, Route>>
