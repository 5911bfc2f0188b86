import type { PolicyDocument } from '../policy.ts'

/** Prepared answers of a public office: those that the common rules name, in formal address, and its own. */
export const PUBLIC_OFFICE_MACROS: PolicyDocument['macros'] = [
  {
    key: 'acknowledge',
    name: { it: 'Segnalazione ricevuta', fr: 'Signalement reçu', en: 'Report received' },
    text: {
      it: 'Buongiorno, la Sua segnalazione è arrivata ed è già in mano all’ufficio competente. La aggiorneremo qui.',
      fr: 'Bonjour, votre signalement nous est bien parvenu et le service compétent s’en occupe. Nous vous tiendrons au courant ici.',
      en: 'Good day, we have received your report and the office in charge is dealing with it. We will keep you informed here.',
    },
  },
  {
    key: 'progress',
    name: { it: 'Stato della pratica', fr: 'État de la demande', en: 'State of the request' },
    text: {
      it: 'Buongiorno, l’ufficio competente sta ancora lavorando alla Sua segnalazione. La aggiorneremo qui appena possibile.',
      fr: 'Bonjour, le service compétent travaille toujours sur votre signalement. Nous vous tiendrons au courant ici dès que possible.',
      en: 'Good day, the office in charge is still working on your report. We will keep you informed here as soon as we can.',
    },
  },
  {
    key: 'private-data',
    name: { it: 'Tolga i Suoi dati', fr: 'Retirez vos données', en: 'Remove your data' },
    text: {
      it: 'Buongiorno, per tutelare la Sua riservatezza La invitiamo a cancellare il messaggio con i dati personali. Le scriviamo in privato.',
      fr: 'Bonjour, pour protéger votre vie privée, nous vous invitons à supprimer le message contenant des données personnelles. Nous vous écrivons en privé.',
      en: 'Good day, to protect your privacy, please delete the message with personal data. We will write to you in private.',
    },
  },
  {
    key: 'thanks',
    name: { it: 'Ringraziamento', fr: 'Remerciement', en: 'Thanks' },
    text: {
      it: 'La ringraziamo delle Sue parole: le riferiremo ai colleghi.',
      fr: 'Nous vous remercions de vos mots et les transmettons à nos collègues.',
      en: 'Thank you for your kind words. We will pass them on to our colleagues.',
    },
  },
  {
    key: 'own-case',
    name: { it: 'Non in pubblico', fr: 'Pas en public', en: 'Not in public' },
    text: {
      it: 'Buongiorno, delle singole pratiche non possiamo parlare in pubblico. Ci scriva in privato, senza indicare qui alcun dato: Le risponderà l’ufficio.',
      fr: 'Bonjour, nous ne pouvons pas évoquer un dossier personnel en public. Écrivez-nous en privé, sans donner ici aucune information : le service vous répondra.',
      en: 'Good day, we cannot discuss a personal case in public. Please write to us in private, without giving any details here, and the office will reply.',
    },
  },
  {
    key: 'danger',
    name: { it: 'Pericolo', fr: 'Danger', en: 'Danger' },
    text: {
      it: 'Buongiorno, se c’è un pericolo immediato chiami subito il 112. Ci indichi il punto esatto: avvisiamo ora la squadra di pronto intervento.',
      fr: "Bonjour, en cas de danger immédiat, appelez tout de suite le 112. Indiquez-nous l'endroit exact : nous prévenons l'équipe d'intervention.",
      en: 'Good day, if there is immediate danger, please call 112 at once. Tell us the exact place: we are alerting the response team now.',
    },
  },
  {
    key: 'no-politics',
    name: { it: 'Nessun commento politico', fr: 'Aucun commentaire politique', en: 'No comment on politics' },
    text: {
      it: 'Buongiorno, questo profilo informa sui servizi dell’ente e non commenta temi politici. Per un servizio siamo a Sua disposizione.',
      fr: 'Bonjour, ce compte informe sur les services publics et ne commente pas la politique. Pour toute démarche, nous sommes à votre disposition.',
      en: 'Good day, this account informs about public services and does not comment on politics. For any service, we are at your disposal.',
    },
  },
  {
    key: 'press',
    name: { it: 'Ufficio stampa', fr: 'Service de presse', en: 'Press office' },
    text: {
      it: 'Buongiorno, alle richieste dei giornalisti risponde l’ufficio stampa: Le mandiamo i recapiti in privato.',
      fr: 'Bonjour, le service de presse répond aux journalistes : nous vous envoyons ses coordonnées en privé.',
      en: 'Good day, the press office answers journalists: we will send you its contact details in private.',
    },
  },
  {
    key: 'certified-mail',
    name: { it: 'Occorre un atto scritto', fr: 'Il faut un écrit', en: 'It must be in writing' },
    text: {
      it: 'Buongiorno, un messaggio qui non vale come atto: la richiesta va presentata per PEC o allo sportello, e i termini continuano a decorrere.',
      fr: "Bonjour, un message ici n'a pas valeur d'acte : la demande se présente par courriel certifié ou au guichet, et les délais continuent de courir.",
      en: 'Good day, a message here is not a formal act: please file the request by certified mail or at the counter. Time limits keep running.',
    },
  },
  {
    key: 'website',
    name: { it: 'Il sito non funziona', fr: 'Le site ne marche pas', en: 'The website fails' },
    text: {
      it: 'Buongiorno, ci scusiamo per il disagio: abbiamo avvisato i tecnici del sito. Se ha una scadenza vicina ce lo dica, Le indichiamo come fare intanto.',
      fr: 'Bonjour, nous vous prions d’excuser ce désagrément : les techniciens du site sont prévenus. Si une échéance approche, dites-le-nous, nous vous indiquerons comment faire.',
      en: 'Good day, we apologise for the inconvenience: the website team has been told. If you have a deadline close by, let us know and we will tell you what to do meanwhile.',
    },
  },
  {
    key: 'suggestion',
    name: { it: 'Proposta ricevuta', fr: 'Proposition reçue', en: 'Proposal received' },
    text: {
      it: 'Buongiorno, La ringraziamo della proposta: la trasmettiamo all’ufficio che può valutarla.',
      fr: 'Bonjour, nous vous remercions de votre proposition et la transmettons au service qui peut l’examiner.',
      en: 'Good day, thank you for your proposal. We are passing it on to the office that can consider it.',
    },
  },
  {
    key: 'public-promise',
    name: { it: 'Prosegue in privato', fr: 'Suite en privé', en: 'Continued in private' },
    text: {
      it: 'Buongiorno, per esaminare la Sua richiesta proseguiamo con Lei in privato. Quando sarà conclusa ne daremo notizia anche qui.',
      fr: 'Bonjour, pour examiner votre demande, nous poursuivons avec vous en privé. Quand elle sera réglée, nous l’indiquerons aussi ici.',
      en: 'Good day, to examine your request we are going on with you in private. When it is settled, we will say so here as well.',
    },
  },
  {
    key: 'public-follow-up',
    name: { it: 'Richiesta conclusa', fr: 'Demande réglée', en: 'Request settled' },
    text: {
      it: 'Buongiorno, la Sua richiesta è stata conclusa in privato. La ringraziamo della pazienza e restiamo a disposizione.',
      fr: 'Bonjour, votre demande a été réglée en privé. Nous vous remercions de votre patience et restons à votre disposition.',
      en: 'Good day, your request has been settled in private. Thank you for your patience; we remain at your disposal.',
    },
  },
]
