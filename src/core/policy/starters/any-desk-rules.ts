import type { Rule } from '../policy.ts'

/** What holds at every desk, whatever the brand sells: machines, silence, what a network forbids. */
export const ANY_DESK_RULES: readonly Rule[] = [
  {
    id: 'if.automatic',
    title: {
      it: 'Scritto da una macchina (fuori sede, lista, avviso): non si risponde',
      fr: 'Écrit par une machine (absence, liste, avis) : on ne répond pas',
      en: 'Written by a machine (out of office, list, notice): no answer',
    },
    when: { isAutomatic: true },
    decide: { if: 'leave', how: 'noAnswer' },
  },
  {
    id: 'if.thanks-after-resolution',
    title: {
      it: 'Un grazie dopo la soluzione non riapre la richiesta',
      fr: 'Un merci après la solution ne rouvre pas la demande',
      en: 'A thank-you after the solution does not open the matter again',
    },
    when: { isAfterResolution: true, intent: ['praise', 'chatter'] },
    decide: { if: 'leave', how: 'noAnswer' },
  },
  {
    id: 'how.sealed',
    title: {
      it: 'Il messaggio è cifrato: si legge e si risponde solo sulla rete',
      fr: 'Le message est chiffré : il se lit et se traite seulement sur le réseau',
      en: 'The message is encrypted: it is read and answered on the network alone',
    },
    when: { isSealed: true },
    decide: { if: 'answer', how: 'handOff' },
  },
  {
    id: 'if.direct',
    title: {
      it: 'Chi ci scrive in privato riceve sempre risposta',
      fr: 'Qui nous écrit en privé reçoit toujours une réponse',
      en: 'Whoever writes to us directly always gets an answer',
    },
    when: { visibility: ['direct'] },
    decide: { if: 'answer', how: 'directMessage' },
  },
  {
    id: 'if.open-matter',
    title: {
      it: 'Chi scrive ha già una richiesta aperta: il messaggio ne fa parte',
      fr: "L'auteur a déjà une demande ouverte : ce message en fait partie",
      en: 'The author has an open matter already: this message belongs to it',
    },
    when: { hasOpenTicket: true },
    decide: { if: 'answer' },
  },
  {
    id: 'if.noise',
    title: {
      it: 'Chiacchiere e pubblicità: nessuno ci chiede nulla, non ci intromettiamo',
      fr: 'Bavardage et publicité : on ne nous demande rien, nous ne nous imposons pas',
      en: 'Chatter and advertising: nobody asks us anything, and we do not intrude',
    },
    when: { visibility: ['public'], intent: ['chatter', 'spam'] },
    decide: { if: 'leave', how: 'noAnswer' },
  },
  {
    id: 'if.not-about-us',
    title: {
      it: 'Non si parla di noi',
      fr: 'On ne parle pas de nous',
      en: 'It is not about us',
    },
    when: { named: ['none'], isAddressed: false, visibility: ['public'] },
    decide: { if: 'leave', how: 'noAnswer' },
  },
  {
    id: 'how.forbidden',
    title: {
      it: 'La rete non permette ai programmi di rispondere qui: rispondi a mano',
      fr: "Le réseau n'autorise pas les programmes à répondre ici : répondez à la main",
      en: 'The network does not let programs answer here: answer by hand',
    },
    when: { mayAnswerPublicly: false, visibility: ['public'] },
    decide: { if: 'answer', how: 'handOff' },
  },
  {
    id: 'how.private-data',
    title: {
      it: 'Dati personali in pubblico: si nasconde, si passa ai messaggi privati, si chiede di cancellare',
      fr: 'Données personnelles en public : on masque, on passe en privé, on demande de supprimer',
      en: 'Private data in public: hide it, go on in private, ask to delete it',
    },
    when: { visibility: ['public'], privateData: ['phone', 'email', 'iban', 'card', 'address', 'taxId'] },
    decide: {
      how: 'publicThenDirect',
      hide: true,
      askToDelete: true,
      macro: 'private-data',
      advice: {
        it: 'Non ripetere mai il dato, nemmeno in parte.',
        fr: 'Ne répétez jamais la donnée, même en partie.',
        en: 'Never repeat the data, not even a part of it.',
      },
    },
  },
  {
    id: 'how.toxic',
    title: {
      it: 'Insulti: si disinnesca con calma, e un supervisore legge prima',
      fr: 'Insultes : on désamorce avec calme, et un superviseur relit avant',
      en: 'Insults: defuse them calmly, and a supervisor reads first',
    },
    when: { isToxic: true },
    decide: {
      needsApproval: true,
      advice: {
        it: 'Rispondi al problema, non all’insulto. Una frase sola, nessuna ironia, poi proponi di continuare in privato.',
        fr: "Répondez au problème, pas à l'insulte. Une seule phrase, aucune ironie, puis proposez de continuer en privé.",
        en: 'Answer the problem, not the insult. One sentence, no irony, then offer to go on in private.',
      },
    },
  },
  {
    id: 'who.misdirected',
    title: {
      it: 'Scritto al profilo sbagliato: si risponde lo stesso, e si dice a chi scrivere',
      fr: "Écrit au mauvais compte : on répond quand même, et on dit à qui s'adresser",
      en: 'Written to the wrong account: answer all the same, and say whom to write to',
    },
    when: { isMisdirected: true },
    decide: {
      advice: {
        it: 'Rispondi dal profilo dell’assistenza e presentalo: la prossima volta si scriverà lì.',
        fr: "Répondez depuis le compte d'assistance et présentez-le : la prochaine fois, on y écrira.",
        en: 'Answer from the care account and introduce it: next time they will write there.',
      },
    },
  },
  {
    id: 'if.burst',
    title: {
      it: 'Molti hanno lo stesso problema: prima una parola a tutti, poi la soluzione',
      fr: "Beaucoup ont le même problème : d'abord un mot à chacun, puis la solution",
      en: 'Many have the same problem: first a word to everybody, then the solution',
    },
    when: { similarLatelyAtLeast: 50, intent: ['problem'] },
    decide: { if: 'acknowledgeFirst', macro: 'acknowledge' },
  },
]
