import type { Language } from '../../character.ts'

export interface BillTexts {
  readonly bio: string
  readonly opening: string
  readonly waiting: string
  readonly angry: string
  readonly leaves: string
  readonly notAnAnswer: string
  readonly waitsAgain: string
  readonly details: string
  readonly proof: string
  readonly patient: string
  readonly asksAgain: string
  readonly relapse: string
  readonly refusedRelapse: string
  readonly directThanks: string
  readonly publicThanks: string
  readonly neighbour: string
}

export const TEXTS: Readonly<Record<Language, BillTexts>> = {
  it: {
    bio: 'Contabile. I numeri li guardo, per mestiere.',
    opening:
      '@aurora_aiuta bolletta di questo mese: 84,60 €. Il contratto dice 24,90. Ho guardato tre volte, poi l’ho fatta guardare al gatto. Mi spiegate?',
    waiting: 'Due giorni fa è pure partito l’addebito in banca. Qualcuno legge? @aurora_aiuta',
    angry:
      'Allora lo dico più forte: mi avete preso 59,70 € che non vi devo. @aurora_aiuta rispondete per favore, è una settimana che chiamo',
    leaves:
      'Basta così. Domani porto il numero altrove e la bolletta all’associazione consumatori. Complimenti @aurora_aiuta',
    notAnAnswer: 'Questo lo avevo già letto sul sito. La mia domanda era un’altra: perché 84,60 e non 24,90?',
    waitsAgain: 'Va bene, guardate pure. Però ditemi entro quando, che la banca non aspetta',
    details:
      'Buongiorno, sono quello della bolletta da 84,60 €. Codice cliente {account}, linea {phone}. L’offerta è la 24,90, ho il contratto qui davanti.',
    proof:
      'Certo: in bolletta c’è una voce “servizi aggiuntivi 59,70 €” che non ho mai attivato. Mese di ottobre, numero cliente sempre {account}.',
    patient: 'D’accordo. Attendo il vostro controllo, ma vorrei i soldi indietro, non un buono.',
    asksAgain: 'Scusate se insisto: novità sul rimborso dei 59,70 €? Mi avevate detto che controllavate.',
    relapse:
      'Aggiornamento per chi mi segue: in privato “stiamo verificando”, e poi il silenzio. 59,70 € sono ancora vostri ostaggi @aurora_aiuta',
    refusedRelapse:
      'Risposta ricevuta in privato: in sostanza, pago e zitt{o|a}. Lo metto qui, così lo legge chi sta per firmare con @auroramobile',
    directThanks:
      'Perfetto, visto. Grazie per averla presa sul serio e per non avermi fatto richiamare il numero verde.',
    publicThanks:
      'Giusto dirlo anche qui: @aurora_aiuta ha controllato e mi ha rimborsato i 59,70 €. Errore loro, ammesso. Grazie a chi ci ha messo le mani',
    neighbour: 'Anche a me quella voce “servizi aggiuntivi”! Come l’hai risolta?',
  },
  fr: {
    bio: 'Comptable. Les chiffres, c’est mon métier.',
    opening:
      '@aurora_aiuta facture du mois : 84,60 €. Le contrat dit 24,90. J’ai relu trois fois, puis j’ai fait relire au chat. Vous m’expliquez ?',
    waiting: 'Et le prélèvement est déjà passé il y a deux jours. Quelqu’un lit ? @aurora_aiuta',
    angry:
      'Je le dis plus fort : vous m’avez pris 59,70 € que je ne vous dois pas. @aurora_aiuta répondez, une semaine que j’appelle',
    leaves:
      'Ça suffit. Demain je porte mon numéro ailleurs et la facture à l’association de consommateurs. Bravo @aurora_aiuta',
    notAnAnswer: 'Ça, je l’avais déjà lu sur le site. Ma question était : pourquoi 84,60 et pas 24,90 ?',
    waitsAgain: 'Bien, regardez. Mais dites-moi pour quand, la banque, elle, n’attend pas',
    details:
      'Bonjour, c’est au sujet de la facture à 84,60 €. Client {account}, ligne {phone}. Mon offre est à 24,90, j’ai le contrat sous les yeux.',
    proof:
      'Bien sûr : une ligne « services additionnels 59,70 € » que je n’ai jamais activés. Mois d’octobre, toujours client {account}.',
    patient: 'D’accord, j’attends votre contrôle. Mais je voudrais mon argent, pas un bon d’achat.',
    asksAgain: 'Pardon d’insister : du nouveau pour les 59,70 € ? Vous deviez regarder.',
    relapse:
      'Pour ceux qui suivent : en privé « nous vérifions », puis le silence. Mes 59,70 € sont toujours otages de @aurora_aiuta',
    refusedRelapse:
      'Réponse reçue en privé : en gros, je paie et je me tais. Je le pose ici pour ceux qui s’apprêtent à signer chez @auroramobile',
    directThanks:
      'Parfait, c’est vu. Merci de l’avoir pris au sérieux et de ne pas m’avoir renvoyé{|e} vers le standard.',
    publicThanks:
      'C’est juste de le dire ici aussi : @aurora_aiuta a vérifié et m’a remboursé les 59,70 €. Leur erreur, reconnue. Merci à la personne qui s’en est occupée',
    neighbour: 'Moi aussi j’ai cette ligne « services additionnels » ! Vous avez fait comment ?',
  },
  en: {
    bio: 'Bookkeeper. I read the numbers, it’s a habit.',
    opening:
      '@aurora_aiuta this month’s bill: £84.60. My contract says £24.90. I read it three times, then I had the cat read it. Can you explain?',
    waiting: 'And the direct debit has already gone out. Is anyone reading this? @aurora_aiuta',
    angry:
      'Louder, then: you have taken £59.70 that I do not owe you. @aurora_aiuta please answer, I’ve been ringing for a week',
    leaves:
      'That’s it. Tomorrow my number goes elsewhere and the bill goes to the ombudsman. Well done @aurora_aiuta',
    notAnAnswer: 'I’d read that on your website already. My question was: why 84.60 and not 24.90?',
    waitsAgain: 'Fine, have a look. But tell me by when, because the bank won’t wait',
    details:
      'Hello, it’s about the £84.60 bill. Account {account}, line {phone}. My plan is the 24.90, I’ve the contract in front of me.',
    proof:
      'Of course: there’s a line “additional services £59.70” that I never switched on. October, account {account} as before.',
    patient: 'All right, I’ll wait while you check. But I’d like the money back, not a voucher.',
    asksAgain: 'Sorry to press: any news on the £59.70? You were going to check.',
    relapse:
      'Update for anyone following: in private “we are checking”, then silence. My £59.70 is still a hostage @aurora_aiuta',
    refusedRelapse:
      'Their answer in private, in short: pay up and pipe down. Putting it here for anyone about to sign with @auroramobile',
    directThanks:
      'Perfect, I can see it. Thank you for taking it seriously and not sending me back to the helpline.',
    publicThanks:
      'Only fair to say it here as well: @aurora_aiuta checked and gave me back the £59.70. Their mistake, owned up to. Thanks to whoever dealt with it',
    neighbour: 'I’ve got that “additional services” line as well! How did you get it sorted?',
  },
}
