import { openings } from '../opening.ts'

export const network = [
  ...openings(
    'it',
    { topic: 'network', named: 'care', urgency: 'high', intent: 'problem' },
    ['furious', 'influential', 'confused'],
    [
      '@aurora_aiuta rete completamente assente a {town} da stamattina alle 7. Né chiamate né dati. Ho mia madre ricoverata e non mi possono raggiungere, è URGENTE',
      'Fibra giù da TRE giorni a {town}. Lavoro da casa, sono in ferie forzate per colpa vostra. @aurora_aiuta il tecnico "passa domani" da martedì!!!',
      '@aurora_aiuta "nessun servizio" su quattro telefoni, tutta la famiglia. Ho un negozio e il POS va sulla vostra SIM: sto mandando via i clienti. Fate qualcosa SUBITO',
      "È saltato tutto a {town}?? Niente linea da un'ora, nemmeno il numero vostro per i guasti risponde. @aurora_aiuta almeno dite cosa succede, per favore",
      'Non riesco a chiamare nemmeno i numeri di emergenza. Vi rendete conto? @aurora_aiuta abito in una frazione, se succede qualcosa che faccio, i segnali di fumo?',
    ],
  ),
  ...openings(
    'it',
    { topic: 'network', named: 'care', urgency: 'normal', intent: 'problem' },
    ['patient', 'confused', 'buyer', 'grateful'],
    [
      "Ciao @aurora_aiuta, da qualche giorno a {town} il 5G c'è ma non si muove niente: tre tacche piene e le pagine non si aprono. Riavviato, tolta e rimessa la SIM. Idee?",
      "@aurora_aiuta la sera dopo le 21 la fibra va a passo d'uomo (4 mega, ne pago 1000 😅). Di giorno tutto ok. È la zona o sono io?",
      "Buongiorno @aurora_aiuta, le telefonate cadono sempre al minuto 15 spaccato. All'inizio pensavo fosse mia suocera che metteva giù",
      '@aurora_aiuta in cantiere prendono tutti tranne me. Si può segnalare una zona scoperta? Vi mando le coordinate',
      'Il modem ha la lucina rossa fissa da ieri sera. Spento, riacceso, pregato. @aurora_aiuta serve altro?',
      "@aurora_aiuta sento l'altra persona ma lei non sente me. Con il vivavoce invece sì. Telefono o rete? Ditemelo voi che non so più a che santo votarmi",
      'Non mi arrivano gli sms della banca con i codici. Tutti gli altri sms sì. @aurora_aiuta è una cosa vostra?',
    ],
  ),
  ...openings(
    'it',
    { topic: 'network', named: 'care', urgency: 'normal', intent: 'question' },
    ['patient', 'confused', 'buyer'],
    [
      "@aurora_aiuta sapete quando arriva la fibra in centro storico a {town}? Il palazzo di fronte ce l'ha, noi no, e la strada è larga tre metri",
      'Ma per le chiamate via wifi bisogna attivare qualcosa? In cantina da me non prende @aurora_aiuta',
      "@aurora_aiuta lavori sul ripetitore di {town}: finiscono questa settimana come c'è scritto o è una data per modo di dire?",
    ],
  ),
  ...openings(
    'it',
    { topic: 'network', named: 'nameOnly', urgency: 'high', intent: 'problem' },
    ['furious', 'influential', 'confused'],
    [
      "Aurora Mobile down a {town}? Qui zero linea da mezz'ora, ditemi che non sono l'unic{o|a}",
      'Ok è ufficiale: Aurora non va in tutta la zona. Vicini, bar, farmacia, tutti senza telefono. Qualcuno sa qualcosa? #auroramobile #down',
      'Esame online tra 20 minuti e la fibra di Aurora Mobile ha deciso di morire ADESSO. Aiuto 😭',
    ],
  ),
  ...openings(
    'it',
    { topic: 'network', named: 'nameOnly', urgency: 'normal', intent: 'problem' },
    ['troll', 'influential', 'patient', 'furious'],
    [
      'Per prendere due tacche con Aurora devo uscire sul balcone, braccio destro alzato, piede sinistro sul vaso dei gerani. Funziona eh. Consiglio vivamente',
      'Aurora Mobile: la fibra più lenta del West. Ho fatto prima a portare il file in bicicletta',
      'In treno tra {town} e casa AuroraMobile prende solo nelle gallerie. Non so come sia possibile ma è così 🚆',
      "Il mio Aurora in montagna è fantastico: non prende, non mi cerca nessuno, digital detox incluso nell'offerta ⛰️",
      "Io non mi lamento mai però con Aurora Mobile sono due settimane che la linea fissa gracchia come una radio del '43",
      "Partita in streaming con la rete di Aurora. Il gol l'ho sentito prima dai vicini, poi dal cortile, poi dal parroco, poi l'ho visto",
    ],
  ),
  ...openings(
    'it',
    { topic: 'network', named: 'marketing', urgency: 'normal', intent: 'problem' },
    ['furious', 'troll', 'buyer'],
    [
      '@auroramobile "copriamo il 99% d\'Italia". Piacere, io sono l\'1%. Abito a {town}, mica su Marte',
      'Bellissimo lo spot con il pastore che fa la videochiamata dal crinale @auroramobile. Io in salotto non riesco a mandare una foto',
      "@auroramobile invece di sponsorizzare concerti mettete un'antenna a {town}, che qui si telefona ancora dalla finestra del bagno",
    ],
  ),
]
