/** Of the conversation's stream, to which Enter leads from the list. */
export const CONVERSATION_ID = 'conversation'
