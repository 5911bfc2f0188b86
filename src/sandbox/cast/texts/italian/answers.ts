import { followUps } from '../follow-up.ts'
import type { Intent } from '../opening.ts'

const TROUBLE: readonly Intent[] = ['problem', 'cancellation']
const ASKING: readonly Intent[] = ['question', 'purchase']
const MATTERS: readonly Intent[] = [...TROUBLE, ...ASKING]

/** What people say in public when the brand has answered. */
export const answers = [
  ...followUps('it', 'quickAnswer', { by: ['patient', 'grateful', 'confused', 'buyer'], intents: TROUBLE }, [
    'Grazie per la risposta veloce! Stasera provo e vi faccio sapere',
    "Che rapidità, non me l'aspettavo 😊 Provo subito",
    'Ok, fatto come dite. Per ora sembra andare, incrocio le dita',
    'Gentilissimi, grazie. Se non dovesse funzionare mi rifaccio viv{o|a}',
    'Perfetto, era proprio quello. Grazie mille e buon lavoro',
  ]),
  ...followUps('it', 'quickAnswer', { by: ['confused'], intents: MATTERS }, [
    'Grazie però mi sono pers{o|a} al secondo passaggio. "Impostazioni" quale, quella con la rotellina?',
    'Scusate sono dur{o|a}: quindi devo fare io qualcosa o fate voi?',
    'Ho seguito tutto ma adesso lo schermo è diverso da come dite. È grave?',
    'Aspettate che lo rileggo con gli occhiali',
  ]),
  ...followUps('it', 'quickAnswer', { by: ['furious'], intents: MATTERS }, [
    "La stessa identica cosa me l'avete scritta un mese fa. Copia e incolla lo so fare anch'io. Quando si risolve? UNA DATA",
    'No guardate, non ci siamo. Ho già fatto tutto quello che dite, due volte. Leggete prima di rispondere',
    '"Ci scusiamo per il disagio". Il disagio. Io vi pago ogni mese, mica a disagio',
    'Almeno avete risposto, è già un passo avanti. Adesso però voglio i fatti',
    'Ok. Aspetto fino a stasera, poi procedo per vie legali. Patti chiari',
    'Va bene, provo. Ma se domani siamo punto e a capo ci vediamo in negozio, e non sarò di buon umore',
  ]),
  ...followUps(
    'it',
    'quickAnswer',
    {
      by: ['influential', 'journalist'],
      intents: [...MATTERS, 'suggestion'],
    },
    [
      'Grazie della risposta. La giro a chi mi segue, in tanti mi hanno scritto lo stesso',
      'Apprezzo la velocità. Resta la domanda: perché serve scriverlo in pubblico per avere attenzione?',
      'Chiaro, grazie. Posso citarvi?',
      "Ricevuto. Vi tengo d'occhio 👀 (con affetto)",
    ],
  ),
  ...followUps('it', 'quickAnswer', { by: ['journalist'] }, [
    'Grazie. Mi confermate che posso attribuirlo all\'azienda e non "a fonti"?',
    'Prendo nota. Mancano i numeri, però: anche un ordine di grandezza mi va bene',
    'Risposta gentile che non risponde. Ci riprovo: sì o no?',
  ]),
  ...followUps(
    'it',
    'quickAnswer',
    { by: ['buyer', 'patient', 'confused', 'grateful', 'influential'], intents: ASKING },
    [
      'Ah ecco, chiarissimo. Grazie!',
      'Perfetto, allora passo in negozio sabato. Grazie della dritta',
      'E se invece lo prendo a rate cambia qualcosa?',
      'Ottimo, era quello che volevo sapere 👍',
      'Grazie mille, siete stati velocissimi',
      "Ok ma vale anche per chi è già cliente? Perché di solito è lì che casca l'asino",
    ],
  ),
  ...followUps('it', 'quickAnswer', { intents: ['praise'] }, [
    'Ma figuratevi, ve lo siete meritato ❤️',
    'Troppo gentili! Salutatemi tutta la squadra',
    'E rispondete pure ai complimenti! Dieci e lode',
    'Quando una cosa va bene è giusto dirlo. Buon lavoro!',
    'Addirittura! Adesso mi fate arrossire 😊',
  ]),
  ...followUps('it', 'quickAnswer', { intents: ['suggestion'] }, [
    'Spero lo facciate davvero, sarebbe comodissimo',
    'Grazie per averlo almeno letto, di solito si parla ai muri',
    'Se lo fate voglio il mio nome nei titoli di coda 😄',
  ]),
  ...followUps('it', 'quickAnswer', { intents: ['chatter'] }, [
    'Oddio mi leggete davvero 😂',
    'Ma ciao! Non pensavo rispondeste, adesso sono in imbarazzo',
    'Siete ovunque 👀 comunque buona giornata',
    'Ok questa mi ha fatto ridere, punto per voi',
  ]),
  ...followUps('it', 'slowAnswer', { by: ['patient', 'grateful', 'confused', 'buyer'] }, [
    'Grazie, meglio tardi che mai. Nel frattempo ho chiesto a mio cognato, ma proverò anche così',
    'Pensavo vi foste dimenticati di me 🙂 grazie comunque',
    'Eccovi! Ormai ci avevo rinunciato. Vedo se funziona e vi dico',
    'Ok grazie. La prossima volta però un "ci stiamo guardando" aiuterebbe, si sta più tranquilli',
    'Nel frattempo si è sistemato da solo, come il raffreddore. Grazie lo stesso',
  ]),
  ...followUps('it', 'slowAnswer', { by: ['furious'] }, [
    "Alla buon'ora!! Ho fatto in tempo a invecchiare. E comunque non avete risposto alla domanda",
    'Tutto questo tempo per dirmi di riavviare?? Ma davvero?',
    "Ci avete messo un'eternità e il problema è ancora qui. Complimenti vivissimi",
    'Troppo tardi, ho già chiamato la concorrenza. Loro al telefono ci mettono due minuti',
  ]),
  ...followUps('it', 'slowAnswer', { by: ['influential', 'journalist'] }, [
    'Grazie. Per la cronaca: il tempo di risposta lo scrivo nel pezzo insieme al resto',
    'Arrivati! Avevo aperto le scommesse nelle storie, hanno perso quasi tutti',
    'Risposta utile ma lenta, e chi non ha il mio seguito quanto aspetta?',
  ]),
  ...followUps('it', 'promised', {}, [
    'Va bene, aspetto notizie. Grazie',
    'Ok resto in attesa, ma non sparite 🙏',
    'Perfetto, attendo. Entro oggi ce la facciamo?',
    "D'accordo. Mi scrivete voi o devo ricontattarvi io?",
  ]),
  ...followUps('it', 'promised', { by: ['furious', 'influential', 'journalist'] }, [
    '"Stiamo verificando" lo so dire anch\'io. Quanto ci vuole?',
    'Bene. Tengo il cronometro acceso ⏱️',
    'Verificate, verificate. Io intanto pago',
    'Ok, ma voglio un aggiornamento in giornata. Me lo segno',
  ]),
  ...followUps('it', 'questioned', { topics: ['network', 'app', 'repair', 'roaming'], intents: TROUBLE }, [
    'Sì sì, già provato. Anche su un altro telefono, stessa storia',
    "Succede da lunedì, verso sera soprattutto. Di mattina un po' meno",
    'Zona stazione a {town}, al terzo piano. Vi serve altro?',
    'No, nessun messaggio di errore. Semplicemente non va',
  ]),
  ...followUps('it', 'questioned', {}, [
    'Sì, confermo. Ditemi voi come procedere',
    'Bella domanda! Guardo meglio appena torno a casa e vi dico',
    'Esatto, proprio così',
  ]),
  ...followUps(
    'it',
    'questioned',
    { topics: ['billing', 'contract', 'delivery', 'shop'], intents: TROUBLE },
    [
      'Certo, ho tutto: ricevuta, data e pure il nome del ragazzo con cui ho parlato',
      'Sì, il contratto è intestato a me. Da otto anni!',
      'È successo la settimana scorsa, e nessuno mi ha avvisato',
      'In negozio, a {town}. Ho ancora lo scontrino',
    ],
  ),
  ...followUps('it', 'questioned', { by: ['furious'] }, [
    "Ve l'ho già scritto sopra!! Ma leggete o no? Sì, confermo TUTTO",
    'Ancora domande?? È la quarta persona che mi chiede le stesse cose',
  ]),
  ...followUps('it', 'questioned', { topics: ['praise', 'chatter', 'purchase', 'press'] }, [
    'Diciamo di sì, dai 😄',
    'Budget sui 300, massimo 350 se proprio ne vale la pena',
    'Ci penso e vi dico, grazie intanto',
  ]),
  ...followUps('it', 'invited', {}, [
    'Vi ho scritto in privato 👍',
    'Ok, arrivo in DM',
    'Fatto, mandato tutto in direct. Controllate per favore',
    'Scrivo subito in privato, grazie',
    'Sono nei vostri DM, bussate piano',
  ]),
  ...followUps('it', 'invited', { by: ['furious', 'influential', 'journalist'] }, [
    'Ah, adesso in privato. Quando ci sono i complimenti invece pubblico, vero? Comunque vi ho scritto',
    'Scritto in DM. Ma il seguito lo racconto qui, sia chiaro',
    'Va bene, privato. Però rispondete anche lì, non solo qui davanti a tutti',
  ]),
  ...followUps('it', 'publicThanks', {}, [
    'Aggiornamento: risolto! Grazie a chi mi ha seguito, molto gentile',
    'Giusto dirlo anche qui: hanno sistemato tutto. Grazie 🙏',
    'Problema risolto, grazie mille al servizio clienti',
    'Tutto a posto, ci sono voluti due messaggi. Grazie!',
    'Confermo, adesso funziona. Grazie per la pazienza (vostra e mia)',
  ]),
  ...followUps('it', 'publicThanks', { by: ['grateful', 'confused', 'patient'] }, [
    'RISOLTO! Siete degli angeli, vi manderei una torta ❤️',
    'Volevo solo dire che la persona che mi ha aiutat{o|a} in privato è stata di una gentilezza rara. Grazie di cuore',
    "Ce l'abbiamo fatta, io e voi insieme. Grazie!! 🎉",
  ]),
  ...followUps('it', 'publicThanks', { by: ['furious', 'influential', 'journalist'] }, [
    'Per correttezza: dopo la sfuriata hanno risolto. Ci voleva tanto? Grazie comunque',
    "Così come mi lamento, lo dico: problema chiuso in mezz'ora. Bravi, stavolta",
  ]),
  ...followUps(
    'it',
    'publicThanks',
    { by: ['furious', 'influential', 'journalist'], topics: ['billing', 'delivery', 'contract'] },
    ['Aggiorno chi mi segue: risolto, rimborso compreso. Bene così'],
  ),
  ...followUps('it', 'trollReply', { by: ['troll'] }, [
    'Wow, un essere umano. O almeno uno che scrive come tale',
    'Risposta preconfezionata n. 7, la mia preferita',
    'Vi pagano a "ci dispiace" o a ore?',
    'Sì sì, in privato. Dove nessuno sente le urla',
    'Non ho capito ma ho apprezzato la punteggiatura',
    'Lo stagista oggi è in forma, dategli un biscotto',
    "Ci hanno messo meno i Romani a fare l'acquedotto",
    'Screenshottato per i posteri. I posteri che ancora aspettano il modem',
  ]),
  ...followUps('it', 'quoteAnswer', { by: ['influential', 'furious', 'grateful'] }, [
    'Hanno risposto, e anche in modo sensato. Lo segnalo perché è raro 👏',
    'Ecco la risposta ufficiale. A voi le conclusioni, io vado a farmi un caffè',
    'Per chi me lo chiedeva in DM: questa è la risposta. Provate anche voi e ditemi',
    'Leggete qui. Secondo voi hanno risposto alla domanda? Apro il dibattito',
    'Bene così: domanda pubblica, risposta pubblica. Prendete esempio, altri operatori',
  ]),
  ...followUps('it', 'quoteAnswer', { by: ['journalist', 'troll'] }, [
    "La risposta dell'azienda. La pubblico per intero, virgole comprese",
    'Agli atti 📌',
    'Traduco dal burocratese: "boh, vedremo"',
  ]),
]
