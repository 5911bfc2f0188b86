import { followUps } from '../follow-up.ts'

/** What people say in public when nobody answers, and what others say who read it. */
export const silence = [
  ...followUps('it', 'impatientReply', { by: ['patient', 'grateful', 'confused', 'buyer'] }, [
    'Qualcuno di buon cuore?',
    'Scusate eh, ma dopo quanto tempo di solito rispondete? Così mi regolo',
    "Aggiungo: il problema c'è ancora",
    "C'è nessuno? 🙂",
    'Scusate se insisto, ma sono ancora in attesa',
    'Un cenno, anche piccolo. Grazie',
    "Riprovo: qualcuno può darmi un'indicazione?",
    'Forse vi è sfuggito il mio messaggio, lo rimetto su',
  ]),
  ...followUps('it', 'impatientReply', { by: ['furious', 'influential', 'troll', 'journalist'] }, [
    'Silenzio totale. Ottimo servizio clienti',
    'Allora??? Rispondete o devo venire lì?',
    'Sto ancora aspettando, eh. Non è che il problema sparisce se non lo guardate',
    "Niente, più facile parlare con il muro. Il muro almeno fa l'eco",
    'Vedo che ad altri rispondete. Io che ho, la peste?',
    'Ultimo sollecito, poi passo alle maniere scritte',
  ]),
  ...followUps('it', 'impatientPost', {}, [
    "@aurora_aiuta avevo scritto stamattina, forse è finito nel mucchio. Potete darmi un'occhiata? Grazie",
    'Sto ancora aspettando una risposta da @aurora_aiuta. Non mordo, giuro',
    '@aurora_aiuta vi ho scritto prima e nessuno mi ha risposto. Posso avere almeno un segno di vita?',
    "Ancora nessuna risposta da @aurora_aiuta. La pazienza ce l'ho, ma non infinita",
  ]),
  ...followUps('it', 'impatientPost', { by: ['patient', 'grateful', 'confused', 'buyer'] }, [
    "@aurora_aiuta ci riprovo con un post nuovo, magari l'altro l'ha mangiato il gatto",
  ]),
  ...followUps('it', 'impatientPost', { by: ['furious', 'influential', 'troll', 'journalist'] }, [
    'Aggiornamento: Aurora Mobile continua a non rispondere. Apriamo il toto-giorno? #aurorarispondi',
    "@aurora_aiuta ma c'è qualcuno lì dentro o avete lasciato la luce accesa e siete andati via?",
    'Reclamo ignorato da @aurora_aiuta, pubblicità nuova di @auroramobile già online. Le priorità 🤡',
  ]),
  ...followUps('it', 'impatientQuote', {}, [
    'Ritento, sarò più fortunat{o|a}',
    'Per non dimenticare 🕯️',
    'Mi autocito perché tanto non mi cita nessuno. @aurora_aiuta ci siete?',
    'Riporto su questo. Ancora zero risposte',
    'Sempre qui, sempre uguale',
  ]),
  ...followUps('it', 'impatientQuote', { by: ['furious', 'influential', 'troll', 'journalist'] }, [
    'Lo rimetto qui così magari qualcuno di Aurora Mobile si sveglia',
    'Questo è il rispetto che hanno per i clienti. Condividete pure',
    'Tic tac @aurora_aiuta ⏳',
  ]),
  ...followUps('it', 'meToo', {}, [
    'Uguale uguale. A te cosa hanno detto?',
    'Presente! 🙋 Da quando, nel tuo caso?',
    'Io ho dovuto richiamare quattro volte. Insisti',
    "Anche a me! Pensavo di essere l'unic{o|a}",
    'Stessa identica situazione qui a {town}',
    'Idem. Da ieri. Nessuno dice niente',
    'Mi accodo, così siamo in due',
    'Succede pure a mia sorella, altra città. Non è un caso isolato allora',
    'Confermo, qui uguale. Tienici aggiornati se ti rispondono',
    'A me hanno detto che è un problema noto e stanno lavorando. Tre settimane fa',
    "A me l'hanno risolto in negozio, prova lì",
  ]),
  ...followUps('it', 'meToo', { by: ['troll', 'furious'] }, [
    'Benvenuti nel club. La tessera arriva per posta, quindi mai',
    "Ma va'? Da loro? Non l'avrei MAI detto",
    'Facciamo una class action, io porto le sedie',
  ]),
  ...followUps('it', 'quoteOther', {}, [
    'Qualcuno ha già avuto risposta su questa cosa?',
    'Capitata identica a mia zia. Alla fine hanno sistemato, ma che fatica',
    'Vedo che non sono sol{o|a}. Anche voi con lo stesso problema?',
    'Questa cosa è successa pure a me il mese scorso, stessa scena',
    'Segnalo, perché non è giusto',
    'Facciamo girare per favore',
  ]),
  ...followUps('it', 'quoteOther', { by: ['influential', 'journalist', 'troll', 'furious'] }, [
    'Ne ricevo dieci al giorno come questa. @aurora_aiuta forse è ora di dire qualcosa',
    'E poi ci chiediamo perché la gente urla ai call center',
    'Il capitolo di oggi della saga. Popcorn 🍿',
  ]),
  ...followUps('it', 'campaignReply', {}, [
    'Bello! Ma vale anche per chi è già cliente o al solito solo per i nuovi?',
    "Interessante, c'è un vincolo di durata?",
    'E a {town} quando arriva?',
    'Io prima vorrei che mi funzionasse la fibra che ho già, grazie',
    'Mi piace 😍 si può prenotare?',
    'Finalmente una pubblicità che non mi fa cambiare canale',
  ]),
  ...followUps('it', 'campaignReply', { by: ['troll', 'furious'] }, [
    'Asterisco, asterisco, dove sei? Ah eccolo, in corpo 4',
    'Meno spot e più tecnici',
  ]),
]
