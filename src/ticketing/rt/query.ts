/** A value in RT's query language. */
export const quote = (value: string): string => `'${value.replaceAll(/['\\]/g, '\\$&')}'`

/** The user whose token it is. */
export const US = `'__CurrentUser__'`
