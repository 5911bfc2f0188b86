import type { Settings } from '../server/settings.ts'
export const runBackup = async (_s: Settings, _file: string): Promise<number> => 0
export const runRestore = async (_s: Settings, _file: string): Promise<number> => 0
