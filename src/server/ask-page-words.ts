import type { Locale } from '../core/language.ts'

/** What can be wrong with what somebody has sent. */
export const ASK_TROUBLES = [
  'noText',
  'textTooLong',
  'noName',
  'nameTooLong',
  'tooManyFiles',
  'filesTooLarge',
  'fileKind',
  'cutOff',
  'withdrawn',
  'notAsked',
  'notReady',
] as const
export type AskTrouble = (typeof ASK_TROUBLES)[number]

export interface AskWords {
  readonly asks: (brand: string, department: string) => string
  readonly dueBy: (when: string) => string
  readonly lateSince: (when: string) => string
  readonly matter: string
  readonly said: Readonly<
    Record<
      'question' | 'addition' | 'forwarding' | 'answer' | 'refusal' | 'news' | 'reminder' | 'withdrawal',
      string
    >
  >
  readonly files: string
  readonly customer: string
  readonly customerSays: string
  readonly state: Readonly<Record<'answered' | 'refused' | 'settled' | 'withdrawn', string>>
  readonly form: {
    readonly title: string
    readonly more: string
    readonly what: string
    readonly answer: string
    readonly news: string
    readonly refusal: string
    readonly refusalHint: string
    readonly text: string
    readonly textHint: string
    readonly name: string
    readonly files: string
    readonly filesHint: string
    readonly send: string
    readonly whoReads: string
  }
  readonly sent: { readonly title: string; readonly words: string }
  readonly gone: { readonly title: string; readonly words: string; readonly yours: string }
  readonly forged: { readonly title: string; readonly words: string }
  readonly trouble: { readonly title: string; readonly words: string }
  readonly tooOften: string
  readonly mend: string
  readonly wrong: Readonly<Record<AskTrouble, string>>
  readonly chooseAgain: string
}

const it: AskWords = {
  asks: (brand, department) => `${brand} chiede a ${department}`,
  dueBy: when => `Risposta promessa entro ${when}`,
  lateSince: when => `In ritardo: la risposta era promessa entro ${when}`,
  matter: 'La domanda',
  said: {
    question: 'Domanda',
    addition: 'Aggiunta',
    forwarding: 'Inoltrata a voi',
    answer: 'La vostra risposta',
    refusal: 'Non è di vostra competenza',
    news: 'La vostra aggiunta',
    reminder: 'Promemoria: manca ancora una risposta',
    withdrawal: 'La domanda è stata ritirata',
  },
  files: 'Allegati',
  customer: 'Il cliente',
  customerSays: 'Le sue parole',
  state: {
    answered: 'Avete già risposto. Potete ancora aggiungere qualcosa.',
    refused: 'Avete scritto che non è di vostra competenza. Se invece avete una risposta, scrivetela qui.',
    settled: 'Non serve più una risposta: la richiesta è chiusa. Se c’è una novità, potete ancora scriverla.',
    withdrawn: 'Non serve più una risposta. Grazie.',
  },
  form: {
    title: 'Rispondere',
    more: 'Aggiungere qualcosa',
    what: 'Che cosa vuoi fare?',
    answer: 'Rispondere alla domanda',
    news: 'Aggiungere qualcosa che non è ancora la risposta',
    refusal: 'Dire che non è di nostra competenza',
    refusalHint: 'Scrivi il motivo e, se lo sai, a chi chiedere.',
    text: 'Il tuo messaggio',
    textHint: 'Al massimo 20.000 caratteri.',
    name: 'Il tuo nome',
    files: 'Allegati (facoltativi)',
    filesHint: 'Al massimo 5, 50 MB in tutto. Immagini, PDF, documenti; niente programmi né pagine web.',
    send: 'Invia',
    whoReads: 'Arriva a chi segue la richiesta, non al cliente.',
  },
  sent: { title: 'Grazie, è arrivato.', words: 'Chi segue la richiesta lo vede già.' },
  gone: {
    title: 'Questo link non vale più',
    words: 'È scaduto, o è stato sostituito. Chiedine uno nuovo a chi te l’ha mandato.',
    yours: 'Quello che hai scritto non è stato inviato. Copialo da qui:',
  },
  forged: { title: 'Questa pagina non esiste', words: 'Controlla di aver copiato tutto l’indirizzo.' },
  trouble: { title: 'Non ci siamo riusciti', words: 'Riprova tra un momento.' },
  tooOften: 'Troppe richieste da questo indirizzo. Riprova tra un minuto.',
  mend: 'Non è stato inviato:',
  wrong: {
    noText: 'Manca il messaggio.',
    textTooLong: 'Il messaggio è troppo lungo: al massimo 20.000 caratteri.',
    noName: 'Manca il tuo nome.',
    nameTooLong: 'Il nome è troppo lungo: al massimo 100 caratteri.',
    tooManyFiles: 'Gli allegati sono troppi: al massimo 5.',
    filesTooLarge: 'Gli allegati sono troppo grandi: al massimo 50 MB in tutto.',
    fileKind: 'Un allegato non si può inviare perché è vuoto, un programma o una pagina web:',
    cutOff: 'L’invio si è interrotto.',
    withdrawn: 'Intanto la domanda è stata ritirata. Puoi ancora mandare ciò che hai scritto come aggiunta.',
    notAsked: 'Intanto la domanda ha già una risposta. Puoi mandare ciò che hai scritto come aggiunta.',
    notReady: 'In questo momento non è possibile. Riprova tra poco: quello che hai scritto è ancora qui.',
  },
  chooseAgain: 'Scegli di nuovo gli allegati.',
}

const fr: AskWords = {
  asks: (brand, department) => `${brand} interroge ${department}`,
  dueBy: when => `Réponse promise au plus tard le ${when}`,
  lateSince: when => `En retard : la réponse était promise au plus tard le ${when}`,
  matter: 'La question',
  said: {
    question: 'Question',
    addition: 'Complément',
    forwarding: 'Transmise à votre service',
    answer: 'Votre réponse',
    refusal: 'Ne vous concerne pas',
    news: 'Votre complément',
    reminder: 'Rappel : la réponse manque encore',
    withdrawal: 'La question a été retirée',
  },
  files: 'Pièces jointes',
  customer: 'Le client',
  customerSays: 'Ses propos',
  state: {
    answered: 'Vous avez déjà répondu. Vous pouvez encore ajouter quelque chose.',
    refused: 'Vous avez indiqué que cela ne vous concerne pas. Si vous avez une réponse, écrivez-la ici.',
    settled:
      'Plus besoin de réponse : la demande est close. S’il y a du nouveau, vous pouvez encore l’écrire.',
    withdrawn: 'Plus besoin de réponse. Merci.',
  },
  form: {
    title: 'Répondre',
    more: 'Ajouter quelque chose',
    what: 'Que souhaitez-vous faire ?',
    answer: 'Répondre à la question',
    news: 'Ajouter quelque chose qui n’est pas encore la réponse',
    refusal: 'Dire que cela ne nous concerne pas',
    refusalHint: 'Écrivez pourquoi et, si vous le savez, à qui s’adresser.',
    text: 'Votre message',
    textHint: '20 000 caractères au plus.',
    name: 'Votre nom',
    files: 'Pièces jointes (facultatives)',
    filesHint: '5 au plus, 50 Mo en tout. Images, PDF, documents ; ni programmes ni pages web.',
    send: 'Envoyer',
    whoReads: 'Votre message parvient à la personne qui suit la demande, pas au client.',
  },
  sent: { title: 'Merci, c’est bien arrivé.', words: 'La personne qui suit la demande le voit déjà.' },
  gone: {
    title: 'Ce lien n’est plus valable',
    words: 'Il a expiré ou a été remplacé. Demandez-en un nouveau à la personne qui vous l’a envoyé.',
    yours: 'Ce que vous avez écrit n’a pas été envoyé. Copiez-le d’ici :',
  },
  forged: { title: 'Cette page n’existe pas', words: 'Vérifiez que l’adresse est complète.' },
  trouble: { title: 'Cela n’a pas abouti', words: 'Réessayez dans un instant.' },
  tooOften: 'Trop de demandes depuis cette adresse. Réessayez dans une minute.',
  mend: 'Rien n’a été envoyé :',
  wrong: {
    noText: 'Le message manque.',
    textTooLong: 'Le message est trop long : 20 000 caractères au plus.',
    noName: 'Votre nom manque.',
    nameTooLong: 'Le nom est trop long : 100 caractères au plus.',
    tooManyFiles: 'Il y a trop de pièces jointes : 5 au plus.',
    filesTooLarge: 'Les pièces jointes sont trop lourdes : 50 Mo en tout au plus.',
    fileKind: 'Une pièce jointe ne peut pas être envoyée car elle est vide, un programme ou une page web :',
    cutOff: 'L’envoi a été interrompu.',
    withdrawn:
      'Entre-temps, la question a été retirée. Vous pouvez encore envoyer ce texte comme complément.',
    notAsked:
      'Entre-temps, la question a déjà reçu une réponse. Vous pouvez envoyer ce texte comme complément.',
    notReady: 'Ce n’est pas possible en ce moment. Réessayez bientôt : votre texte est toujours là.',
  },
  chooseAgain: 'Choisissez de nouveau les pièces jointes.',
}

const en: AskWords = {
  asks: (brand, department) => `${brand} asks ${department}`,
  dueBy: when => `Answer promised by ${when}`,
  lateSince: when => `Late: the answer was promised by ${when}`,
  matter: 'The question',
  said: {
    question: 'Question',
    addition: 'Added later',
    forwarding: 'Handed on to you',
    answer: 'Your answer',
    refusal: 'Not for you',
    news: 'You added',
    reminder: 'A reminder: the answer is still missing',
    withdrawal: 'The question was taken back',
  },
  files: 'Files',
  customer: 'The customer',
  customerSays: 'In the customer’s words',
  state: {
    answered: 'You have answered. You can still add something.',
    refused: 'You have said that this is not for you. If you do have an answer, write it here.',
    settled: 'No answer is needed any more: the request is closed. If there is news, you can still write it.',
    withdrawn: 'No answer is needed any more. Thank you.',
  },
  form: {
    title: 'Answer',
    more: 'Add something',
    what: 'What would you like to do?',
    answer: 'Answer the question',
    news: 'Add something that is not the answer yet',
    refusal: 'Say that this is not for us',
    refusalHint: 'Write why and, if you know, whom to ask instead.',
    text: 'Your message',
    textHint: '20,000 characters at most.',
    name: 'Your name',
    files: 'Files (optional)',
    filesHint: 'At most 5, 50 MB together. Pictures, PDF, documents; no programs and no web pages.',
    send: 'Send',
    whoReads: 'It reaches whoever looks after the request, not the customer.',
  },
  sent: { title: 'Thank you, it has arrived.', words: 'Whoever looks after the request can see it already.' },
  gone: {
    title: 'This link is not valid any more',
    words: 'It has expired, or was replaced. Ask whoever sent it for a new one.',
    yours: 'What you wrote was not sent. Copy it from here:',
  },
  forged: { title: 'This page does not exist', words: 'Check that you have copied the whole address.' },
  trouble: { title: 'That did not work', words: 'Try again in a moment.' },
  tooOften: 'Too many requests from this address. Try again in a minute.',
  mend: 'It was not sent:',
  wrong: {
    noText: 'The message is missing.',
    textTooLong: 'The message is too long: 20,000 characters at most.',
    noName: 'Your name is missing.',
    nameTooLong: 'The name is too long: 100 characters at most.',
    tooManyFiles: 'There are too many files: 5 at most.',
    filesTooLarge: 'The files are too large: 50 MB together at most.',
    fileKind: 'A file cannot be sent because it is empty, a program or a web page:',
    cutOff: 'The sending was cut off.',
    withdrawn: 'The question was taken back meanwhile. You can still send what you wrote as an addition.',
    notAsked: 'The question has been answered meanwhile. You can send what you wrote as an addition.',
    notReady: 'This is not possible at the moment. Try again soon: what you wrote is still here.',
  },
  chooseAgain: 'Choose the files again.',
}

export const ASK_WORDS: Readonly<Record<Locale, AskWords>> = { it, fr, en }
