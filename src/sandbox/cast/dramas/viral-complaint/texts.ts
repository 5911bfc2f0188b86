import type { Language } from '../../character.ts'

export interface ViralTexts {
  readonly bios: { readonly customer: string; readonly famous: string; readonly paper: string }
  readonly opening: string
  readonly replies: readonly string[]
  readonly quotes: readonly string[]
  readonly famousQuote: string
  readonly paperAsks: string
  readonly silence: string
  readonly cold: string
  readonly details: string
  readonly directWait: string
  readonly directThanks: string
  readonly update: string
  readonly cheers: readonly string[]
}

export const TEXTS: Readonly<Record<Language, ViralTexts>> = {
  it: {
    bios: {
      customer: 'Infermiera, nipote di una nonna fortissima.',
      famous: 'Racconto storie di persone normali 🎙️',
      paper: 'Consumi e diritti, Il Foglio del Mercato.',
    },
    opening:
      'Mia nonna ha 84 anni e non ha un computer. @auroramobile le ha venduto per telefono “la fibra da gamer”: 49 € al mese, modem con le lucine e 24 mesi di vincolo. Lei pensava fosse il rinnovo del fisso. Vi sembra normale?',
    replies: [
      'Stessa identica cosa a mio zio. Lui almeno ha il computer, spento dal 2009',
      'Vergognoso. Chiama il recesso entro 14 giorni, scritto, con ricevuta',
      'Ma la registrazione della telefonata la fanno sentire? Per legge dovrebbero',
      'La nonna con il modem da gamer però la voglio come vicina di casa 😂 forza!',
      'Fai girare anche nelle radio locali, sono gli unici che spaventano',
      'Io ci lavoravo, in un call center così. Contano solo i contratti, mai le persone',
      'A mia madre hanno venduto la tv con lo sport. Guarda solo la messa',
      '24 mesi a 84 anni. Auguri alla nonna di disdirlo di persona',
      'Ma dai, avrà detto sì a tutto. Bisogna anche insegnare agli anziani a riattaccare',
      'Scrivi a @aurora_aiuta, a volte rispondono. A volte.',
      'Che tristezza. Un abbraccio alla nonna da parte di uno sconosciuto',
      'Con me hanno fatto marcia indietro in due giorni, ma ho dovuto urlare',
    ],
    quotes: [
      'Leggete questa e poi chiamate i vostri nonni. Stasera.',
      'Il problema non è Aurora, è un sistema che premia chi vende aria. Però Aurora, eh',
      '“Fibra da gamer” a 84 anni. Non riesco a smettere di pensarci',
      'Se la nonna apre un canale di videogiochi io mi iscrivo. Intanto: rimborso, subito',
      'E poi ci dicono che gli anziani non sono digitali. Per forza',
      'Cara @auroramobile, così si perde un cliente per volta. Anzi quattromila, a guardare i numeri qui sotto',
    ],
    famousQuote:
      'La storia di questa nonna mi ha fatto prima ridere e poi arrabbiare. @auroramobile, 84 anni. Ottantaquattro. Che cosa le rispondete?',
    paperAsks:
      '@auroramobile @aurora_aiuta buonasera, sul caso della signora di 84 anni: confermate la vendita telefonica? Avete già contattato la famiglia?',
    silence:
      'Migliaia di persone hanno letto. Da @auroramobile e @aurora_aiuta: niente. La nonna intanto ha ricevuto il modem. Lampeggia.',
    cold: 'Ho letto la vostra risposta a mia nonna. Mi ha chiesto se era scritta da una persona. Non ho saputo cosa dirle.',
    details:
      'Eccomi, come chiesto in pubblico. Il contratto è intestato alla nonna, codice {account}, numero fisso {phone}. Posso parlare io per lei?',
    directWait: 'Va bene, aspetto. Però vi prego, non fatele arrivare la prima bolletta.',
    directThanks:
      'Grazie davvero. Gliel’ho letto ad alta voce: dice che siete “figlioli educati”. Lo scrivo anche in pubblico.',
    update:
      'Aggiornamento: @aurora_aiuta ha annullato tutto, modem compreso, e ha chiesto scusa alla nonna al telefono. Parlando piano. Così si fa.',
    cheers: [
      'Finalmente! Un bacio alla nonna',
      'Bene. Peccato che serva un post da migliaia di condivisioni',
      'Oh, questa è una bella notizia per finire la giornata',
      'Bravi, ma solo perché è diventata virale. Chi non ha una nipote così?',
    ],
  },
  fr: {
    bios: {
      customer: 'Infirmière, fière de ma grand-mère.',
      famous: 'Je raconte des gens ordinaires 🎙️',
      paper: 'Consommation et droits, La Gazette du Panier.',
    },
    opening:
      'Ma grand-mère a 84 ans et pas d’ordinateur. @auroramobile lui a vendu par téléphone « la fibre gamer » : 49 € par mois, box à leds, 24 mois d’engagement. Elle croyait renouveler son fixe. Ça vous paraît normal ?',
    replies: [
      'Exactement pareil pour mon oncle. Lui au moins a un ordinateur, éteint depuis 2009',
      'Honteux. Rétractation sous 14 jours, par écrit, avec accusé de réception',
      'Et l’enregistrement de l’appel, ils le font écouter ? C’est votre droit',
      'La mamie avec la box gamer, je la veux comme voisine 😂 courage !',
      'Racontez-le à la radio locale, il n’y a qu’elle qui leur fait peur',
      'J’ai bossé dans un centre d’appels comme ça. On compte les contrats, jamais les gens',
      'À ma mère ils ont vendu le bouquet sport. Elle ne regarde que la messe',
      '24 mois à 84 ans. Bonne chance pour résilier en personne',
      'Bon, elle a dû dire oui à tout. Il faut aussi apprendre aux anciens à raccrocher',
      'Écrivez à @aurora_aiuta, ils répondent parfois. Parfois.',
      'Quelle tristesse. Une bise à votre grand-mère de la part d’un inconnu',
      'Avec moi ils ont reculé en deux jours, mais il a fallu crier',
    ],
    quotes: [
      'Lisez ça, puis appelez vos grands-parents. Ce soir.',
      'Le problème n’est pas Aurora, c’est un système qui paie ceux qui vendent du vent. Mais quand même, Aurora',
      '« Fibre gamer » à 84 ans. Je n’arrive pas à m’en remettre',
      'Si mamie ouvre une chaîne de jeux vidéo, je m’abonne. En attendant : remboursement, vite',
      'Et après on nous dit que les anciens ne sont pas connectés. Tu m’étonnes',
      'Chère @auroramobile, voilà comment on perd un client à la fois. Enfin quatre mille, vu les chiffres ci-dessous',
    ],
    famousQuote:
      'L’histoire de cette grand-mère m’a fait rire, puis elle m’a mis en colère. @auroramobile, 84 ans. Quatre-vingt-quatre. Vous lui répondez quoi ?',
    paperAsks:
      '@auroramobile @aurora_aiuta bonsoir, au sujet de la dame de 84 ans : confirmez-vous la vente par téléphone ? Avez-vous joint la famille ?',
    silence:
      'Des milliers de gens ont lu. De @auroramobile et @aurora_aiuta : rien. Entre-temps la box est arrivée. Elle clignote.',
    cold: 'J’ai lu votre réponse à ma grand-mère. Elle m’a demandé si une personne l’avait écrite. Je n’ai pas su quoi dire.',
    details:
      'Me voici, comme demandé en public. Le contrat est à son nom, client {account}, fixe {phone}. Je peux parler pour elle ?',
    directWait: 'D’accord, j’attends. Mais par pitié, qu’elle ne reçoive pas la première facture.',
    directThanks:
      'Merci, vraiment. Je le lui ai lu à voix haute : vous êtes « des jeunes bien élevés ». Je le dis aussi en public.',
    update:
      'Suite : @aurora_aiuta a tout annulé, box comprise, et s’est excusé auprès de mamie au téléphone. En parlant lentement. Voilà comment on fait.',
    cheers: [
      'Enfin ! Une bise à mamie',
      'Bien. Dommage qu’il faille des milliers de partages',
      'Ah, une bonne nouvelle pour finir la journée',
      'Bravo, mais seulement parce que c’est devenu viral. Et ceux qui n’ont pas de petite-fille comme ça ?',
    ],
  },
  en: {
    bios: {
      customer: 'Nurse. Granddaughter of a force of nature.',
      famous: 'Ordinary people, told properly 🎙️',
      paper: 'Consumer rights, The Market Gazette.',
    },
    opening:
      'My nan is 84 and has no computer. @auroramobile sold her “gamer fibre” over the phone: £49 a month, a router with disco lights, 24 months. She thought she was renewing her landline. Does that seem right to you?',
    replies: [
      'Exactly this happened to my uncle. At least he owns a computer. Off since 2009',
      'Shocking. Fourteen days to cancel, in writing, keep proof of posting',
      'Ask for the recording of the call. They have to give it to you',
      'I do want the nan with the gamer router as my neighbour though 😂',
      'Ring the local radio. Nothing else frightens them',
      'I worked in a call centre like that. Contracts get counted, people don’t',
      'They sold my mum the sports channels. She watches the snooker and nothing else, so, fair',
      '24 months at 84. Good luck getting her to the small print',
      'She’ll have said yes to everything though. We should teach them to hang up',
      'Write to @aurora_aiuta, they answer sometimes. Sometimes.',
      'This is so sad. Love to your nan from a stranger',
      'They backed down with me in two days, but I had to shout',
    ],
    quotes: [
      'Read this, then ring your grandparents. Tonight.',
      'It isn’t only Aurora, it’s paying people to sell thin air. But also, Aurora',
      '“Gamer fibre” at 84. I cannot stop thinking about it',
      'If Nan starts a gaming channel I’m subscribing. Until then: refund, now',
      'And then they say the elderly aren’t online. I wonder why',
      'Dear @auroramobile, this is how you lose one customer at a time. Or four thousand, by the look of the numbers below',
    ],
    famousQuote:
      'This nan’s story made me laugh and then it made me cross. @auroramobile, she is 84. Eighty-four. What do you say to her?',
    paperAsks:
      '@auroramobile @aurora_aiuta evening, about the lady of 84: can you confirm the sale by phone? Have you spoken to the family?',
    silence:
      'Thousands of people have read this. From @auroramobile and @aurora_aiuta: nothing. The router has arrived, though. It flashes.',
    cold: 'I read your answer to Nan. She asked if a person had written it. I didn’t know what to tell her.',
    details:
      'Here I am, as you asked in public. It’s in Nan’s name, account {account}, landline {phone}. May I speak for her?',
    directWait: 'All right, I’ll wait. But please don’t let the first bill reach her.',
    directThanks:
      'Thank you, really. I read it out to her: she says you were “nicely brought up”. I’ll say so in public, too.',
    update:
      'Update: @aurora_aiuta cancelled the lot, router included, and said sorry to Nan on the phone. Slowly. That’s how it’s done.',
    cheers: [
      'At last! Love to Nan',
      'Good. Shame it takes thousands of shares',
      'Well that’s a nice end to the day',
      'Only because it went viral, mind. Who speaks up for the ones without a granddaughter like you?',
    ],
  },
}
