/** Where the desk shows a file that it carries, by the file's id. */
export const attachmentUrl = (id: string): string => `/api/attachments/${id}`
