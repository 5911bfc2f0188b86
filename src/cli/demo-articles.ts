import type { ArticleTexts } from '../core/article/article.ts'
import { addArticle } from '../desk/article/write-article.ts'
import type { Desk } from '../desk/desk.ts'

/** The invented brand's help centre. */
const HELP = 'https://help.aurora.example'

/** What the demo's brand explains once and sends often. */
const ARTICLES: readonly ArticleTexts[] = [
  {
    it: {
      title: 'Internet non va: che cosa provare prima',
      text: 'Quasi sempre si risolve in cinque minuti.\n\n1. Spegni il modem, aspetta trenta secondi e riaccendilo.\n2. Aspetta che la luce «Linea» sia ferma: ci vogliono fino a cinque minuti.\n3. Prova con un dispositivo vicino al modem, meglio se con il cavo.\n\nSe la luce «Linea» continua a lampeggiare, scrivici: controlliamo la linea da qui.',
      link: `${HELP}/it/internet-non-va`,
    },
    fr: {
      title: 'Internet ne marche pas : que vérifier d’abord',
      text: 'Le plus souvent, cinq minutes suffisent.\n\n1. Éteignez la box, attendez trente secondes et rallumez-la.\n2. Attendez que le voyant « Ligne » soit fixe : cela prend jusqu’à cinq minutes.\n3. Essayez avec un appareil proche de la box, de préférence par câble.\n\nSi le voyant « Ligne » clignote toujours, écrivez-nous : nous testons la ligne à distance.',
      link: `${HELP}/fr/internet-ne-marche-pas`,
    },
    en: {
      title: 'Internet is down: what to try first',
      text: 'Most of the time five minutes are enough.\n\n1. Switch the modem off, wait thirty seconds and switch it on again.\n2. Wait until the “Line” light stays on: it takes up to five minutes.\n3. Try a device close to the modem, by cable if you can.\n\nIf the “Line” light keeps blinking, write to us: we test the line from here.',
      link: `${HELP}/en/internet-is-down`,
    },
  },
  {
    it: {
      title: 'Leggere la bolletta, voce per voce',
      text: 'La bolletta ha tre parti: quello che paghi ogni mese, quello che hai usato in più e le imposte.\n\nNel mese in cui cambi piano trovi due righe: i giorni del piano vecchio e quelli del nuovo. Il totale non è più alto, è solo diviso.\n\nUn importo che non riconosci? Scrivici in privato il numero della fattura.',
      link: `${HELP}/it/leggere-la-bolletta`,
    },
    fr: {
      title: 'Lire sa facture, ligne par ligne',
      text: 'La facture a trois parties : ce que vous payez chaque mois, ce que vous avez consommé en plus et les taxes.\n\nLe mois où vous changez de forfait, vous trouvez deux lignes : les jours de l’ancien forfait et ceux du nouveau. Le total n’augmente pas, il est seulement partagé.\n\nUn montant que vous ne reconnaissez pas ? Envoyez-nous en privé le numéro de la facture.',
      link: `${HELP}/fr/lire-sa-facture`,
    },
    en: {
      title: 'Reading your bill, line by line',
      text: 'A bill has three parts: what you pay each month, what you used beyond it, and taxes.\n\nIn the month in which you change your plan there are two lines: the days of the old plan and those of the new one. The total is not higher, only divided.\n\nAn amount that you do not recognise? Send us the number of the bill in a private message.',
      link: `${HELP}/en/reading-your-bill`,
    },
  },
  {
    it: {
      title: 'Spostare la linea in un’altra casa',
      text: 'Servono circa dieci giorni, e il numero resta tuo.\n\nMandaci in privato il nuovo indirizzo e il giorno del trasloco. Il tecnico passa nella casa nuova, tu porti il modem.',
      link: null,
    },
    fr: {
      title: 'Déménager sa ligne',
      text: 'Comptez une dizaine de jours, et vous gardez votre numéro.\n\nEnvoyez-nous en privé la nouvelle adresse et la date du déménagement. Le technicien passe dans le nouveau logement, vous apportez la box.',
      link: null,
    },
  },
]

export async function prepareDemoArticles(desk: Desk, workspaceId: string, by: string): Promise<void> {
  for (const texts of ARTICLES) {
    const asked = { id: desk.newId(), state: 'published', texts } as const
    const added = await addArticle(desk, asked, { workspaceId, memberId: by })
    if (!added.ok) throw new Error(`the demo's article was refused: ${added.refusal.kind}`)
  }
}
