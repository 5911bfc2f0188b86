export const runDoctor = async (_env: Readonly<Record<string, string | undefined>>): Promise<number> => 0
