export const runDoctor = async (
  _env: Readonly<Record<string, string | undefined>>,
  _options: { readonly json?: boolean; readonly startDatabase?: boolean } = {},
): Promise<number> => 0
