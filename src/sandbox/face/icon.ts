/** The mark of the sandbox network in a browser's tab: a speech bubble of sand. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#b7791f" d="M6 5h20a4 4 0 0 1 4 4v11a4 4 0 0 1-4 4H15l-8 6v-6H6a4 4 0 0 1-4-4V9a4 4 0 0 1 4-4z"/></svg>`
