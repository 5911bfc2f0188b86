import type { LocalText } from '../core/language.ts'
import type { MacroAct } from '../core/macro/macro.ts'
import type { Desk } from '../desk/desk.ts'
import { writeAbbreviation } from '../desk/macro/abbreviations.ts'
import { addMacro } from '../desk/macro/write-macro.ts'
import { readQueueIds } from '../store/policy.ts'

interface DemoMacro {
  readonly key: string
  readonly name: LocalText
  readonly texts: LocalText
  readonly acts?: readonly MacroAct[]
  /** The key of the queue to which it leads. */
  readonly queue?: string
}

/** What the demo's brand says often, beside the prepared answers that its policy brings along. */
const MACROS: readonly DemoMacro[] = [
  {
    key: 'hello',
    name: { it: 'Saluto', fr: 'Bonjour', en: 'Greeting' },
    texts: {
      it: 'Ciao {{customer.firstName|e grazie di averci scritto}}, sono {{agent.firstName}}. ',
      fr: 'Bonjour {{customer.firstName|et merci de votre message}}, je suis {{agent.firstName}}. ',
      en: 'Hi {{customer.firstName|there}}, this is {{agent.firstName}}. ',
    },
  },
  {
    key: 'restart-modem',
    name: { it: 'Riavvia il modem', fr: 'Redémarrer la box', en: 'Restart the modem' },
    texts: {
      it: 'Ciao {{customer.firstName|}}, prova così: spegni il modem, aspetta 30 secondi e riaccendilo. Dopo 5 minuti va? Scrivici com’è andata.',
      fr: 'Bonjour {{customer.firstName|}}, essayez ceci : éteignez la box, attendez 30 secondes et rallumez-la. Après 5 minutes, est-ce que ça marche ? Dites-nous.',
      en: 'Hi {{customer.firstName|}}, please try this: switch the modem off, wait 30 seconds and switch it on. Does it work after 5 minutes? Let us know.',
    },
    acts: [{ act: 'snooze', hours: 24 }],
  },
  {
    key: 'technician',
    name: { it: 'Appuntamento con il tecnico', fr: 'Rendez-vous du technicien', en: 'Technician’s visit' },
    texts: {
      it: 'Il tecnico viene {{giorno}} tra le {{ora}} e le {{ora di fine}}. Ti chiama mezz’ora prima.',
      fr: 'Le technicien passe {{jour}} entre {{heure}} et {{heure de fin}}. Il vous appelle une demi-heure avant.',
      en: 'The technician comes on {{day}} between {{time}} and {{end time}}. You get a call half an hour before.',
    },
    queue: 'technical',
  },
  {
    key: 'invoice-copy',
    name: { it: 'Copia della fattura', fr: 'Copie de la facture', en: 'Copy of the invoice' },
    texts: {
      it: 'La fattura di {{mese}} è nell’area clienti, sotto Documenti. Se vuoi te la mandiamo per mail.',
      fr: 'La facture de {{mois}} est dans votre espace client, sous Documents. Nous pouvons aussi vous l’envoyer par mail.',
      en: 'The invoice of {{month}} is in your customer area, under Documents. We can send it by mail too.',
    },
    queue: 'billing',
  },
  {
    key: 'outage-known',
    name: { it: 'Guasto noto', fr: 'Panne connue', en: 'Known outage' },
    texts: {
      it: 'C’è un guasto nella tua zona e i tecnici sono al lavoro. Ti scriviamo qui appena torna tutto.',
      fr: 'Il y a une panne dans votre secteur et les techniciens y travaillent. Nous vous écrivons ici dès le retour à la normale.',
      en: 'There is an outage in your area and our technicians are on it. We will write here as soon as all is back.',
    },
    acts: [{ act: 'prioritise', priority: 'high' }],
    queue: 'technical',
  },
  {
    key: 'moving-house',
    name: { it: 'Trasloco della linea', fr: 'Déménagement de la ligne', en: 'Moving the line' },
    texts: {
      it: 'Spostare la linea richiede circa 10 giorni. Scrivici in privato il nuovo indirizzo e la data del trasloco.',
      fr: 'Déplacer la ligne prend environ 10 jours. Envoyez-nous en privé la nouvelle adresse et la date du déménagement.',
      en: 'Moving the line takes about 10 days. Send us the new address and the date in a private message.',
    },
  },
  {
    key: 'solved-close',
    name: { it: 'Risolto, a presto', fr: 'Résolu, à bientôt', en: 'Solved, goodbye' },
    texts: {
      it: 'Siamo contenti che sia tutto a posto, {{customer.firstName|davvero}}! Per qualunque cosa siamo qui.',
      fr: 'Nous sommes heureux que tout soit rentré dans l’ordre, {{customer.firstName|vraiment}} ! Nous restons à votre disposition.',
      en: 'Glad that all is well again, {{customer.firstName|truly}}! We are here whenever you need us.',
    },
    acts: [{ act: 'resolve', how: 'solved' }],
  },
]

const ABBREVIATIONS = [
  { language: 'it', short: 'grz', expandsTo: 'grazie' },
  { language: 'it', short: 'bgg', expandsTo: 'buona giornata' },
  { language: 'fr', short: 'svp', expandsTo: 's’il vous plaît' },
  { language: 'fr', short: 'bj', expandsTo: 'bonne journée' },
  { language: 'en', short: 'asap', expandsTo: 'as soon as possible' },
  { language: 'en', short: 'ty', expandsTo: 'thank you' },
] as const

export async function prepareDemoMacros(desk: Desk, workspaceId: string, by: string): Promise<void> {
  const queues = await desk.database.inWorkspace(workspaceId, trx => readQueueIds(trx, workspaceId))
  for (const { key, name, texts, acts = [], queue } of MACROS) {
    const queueId = queue === undefined ? undefined : queues.get(queue)
    const all: MacroAct[] = queueId === undefined ? [...acts] : [...acts, { act: 'enqueue', queueId }]
    const asked = { id: desk.newId(), key, name: { ...name }, texts: { ...texts }, acts: all, team: null }
    const added = await addMacro(desk, workspaceId, asked, by)
    if (!added.ok) throw new Error(`the demo's answer ${key} was refused: ${added.refusal.kind}`)
  }
  const writer = { memberId: by, managesMacros: true }
  for (const each of ABBREVIATIONS)
    await writeAbbreviation(desk, workspaceId, { ...each, id: desk.newId(), isMine: false }, writer)
}
