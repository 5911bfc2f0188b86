/** Words that turn the next ones round, in the six languages. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  `non no mai né senza nessun nessuno nessuna niente nulla mica neanche nemmeno neppure nn
  ne n' pas jamais rien aucun aucune sans ni personne plus pa
  not never none nothing nobody without neither nor isn't wasn't don't doesn't didn't can't cannot won't wouldn't couldn't shouldn't aren't haven't hasn't ain't cant dont wont didnt isnt
  nunca nada sin ningún ninguna ninguno ninguém tampoco jamás
  nicht kein keine keinen keiner keinem nie niemals nichts ohne niemand
  não nem sem nenhum nenhuma jamais`.split(/\s+/),
)
