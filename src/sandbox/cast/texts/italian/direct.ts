import { CHARACTER_KINDS } from '../../character.ts'
import { followUps } from '../follow-up.ts'

/** What people write in direct messages. */
export const direct = [
  ...followUps('it', 'directOpening', { by: CHARACTER_KINDS }, [
    "Buongiorno, volevo un'informazione sul passaggio alla fibra per il mio ufficio, siamo in tre. A chi mi rivolgo?",
    'Salve, il tecnico doveva venire oggi tra le 8 e le 10, sono le 11 e un quarto. Pratica {order}. Devo aspettare ancora o posso andare al lavoro?',
    "Buonasera, mi è arrivata una bolletta intestata a un'altra persona ma al mio indirizzo. Ve la rimando? L'ho aperta per sbaglio, scusate",
    'Ciao, devo bloccare le chiamate dai numeri a pagamento sul telefono di mio figlio ({phone}). È un attimo o devo andare in negozio?',
    'Scusate, ho pagato due volte la stessa bolletta per distrazione mia. Cliente {account}. Me la scalate dalla prossima?',
    'Buongiorno. Ho scritto tre giorni fa dal modulo sul sito e non ho ricevuto niente, nemmeno la conferma. È arrivato qualcosa? {account}',
    "Ciao, sono in ospedale con mio padre e il suo telefono è bloccato, chiede il PUK. Numero {phone}. Potete aiutarmi? È un po' urgente",
    'Salve, vorrei solo sapere se il reso {order} vi è arrivato. Il corriere dice di sì, la vostra pagina dice di no',
    "Buongiorno, scrivo qui perché al telefono non riesco a prendere la linea. Devo spostare l'appuntamento con il tecnico di giovedì. Codice cliente {account}. Si può?",
    'Salve, ho perso la SIM ieri sera in tram. Numero {phone}. Cosa devo fare?? È urgente, ci lavoro',
    "Ciao, una cosa delicata: mi sono separat{o|a} e vorrei togliere il mio numero dall'offerta famiglia senza chiamare {la mia|il mio} ex. È possibile?",
    "Buonasera, ordine {order}: ho sbagliato l'indirizzo di consegna, il numero civico è 14 e non 41. Fate in tempo a correggere?",
    'Scusate il disturbo, ho ricevuto un sms a nome vostro con un link per "sbloccare un rimborso". È una truffa vero? Non ho cliccato',
    'Ciao! Volevo sapere se per gli studenti fuorisede ci sono offerte particolari. Grazie',
  ]),
  ...followUps('it', 'directDetails', { topics: ['billing'] }, [
    "Eccomi. Codice cliente {account}, linea {phone}. L'addebito sbagliato è quello del 12. Aspetto vostre, grazie",
    "Ciao, come chiesto: numero {phone}, pago con carta. La fattura è quella di ottobre, l'importo giusto doveva essere 9,99",
  ]),
  ...followUps('it', 'directDetails', { topics: ['network', 'app', 'roaming'] }, [
    "Ciao, la linea è {phone}, abito a {town}. Il problema c'è giorno e notte, in casa e fuori. Ho già provato con un'altra SIM",
    'Eccomi qua: {phone}, codice cliente {account}. Ditemi se vi servono altri dati, oggi sono reperibile fino alle 18',
  ]),
  ...followUps('it', 'directDetails', { topics: ['delivery', 'repair'] }, [
    'Il numero dell\'ordine è {order}, a {town}. Sul sito risulta ancora "in lavorazione". Grazie se riuscite a capirci qualcosa',
    'Buongiorno, pratica {order}. Ho lo scontrino e le foto, ve le mando se servono. Telefono {phone}',
  ]),
  ...followUps('it', 'directDetails', { topics: ['contract'] }, [
    "Eccomi in privato. Intestatario sono io, codice {account}, linea {phone}. La richiesta l'ho fatta il 4, ho la ricevuta della pec",
  ]),
  ...followUps('it', 'directDetails', { by: ['furious'] }, [
    'Allora, codice {account}, numero {phone}. È la quinta volta che do questi dati. La quinta. Vediamo se stavolta serve',
    "Eccovi i dati: {account}. Mi aspetto una soluzione, non un'altra filastrocca",
  ]),
  ...followUps('it', 'directDetails', { by: ['influential', 'journalist'] }, [
    'Ciao, eccomi. Il numero del contratto è {account}. Non voglio corsie preferenziali, voglio capire cosa è successo',
    "Buongiorno, scrivo qui come chiesto. Il caso riguarda il contratto {account}; ho l'autorizzazione del cliente a parlarne",
  ]),
  ...followUps('it', 'directDetails', {}, [
    'Ciao, vi scrivo come da accordi. Numero {phone}, codice cliente {account}. Grazie!',
    'Eccomi! I miei dati: {account}, {town}. Se mi dite cosa vi serve ancora lo cerco',
    'Buonasera, sono quell{o|a} del post di prima. Il mio numero è {phone}. Resto in attesa, grazie mille',
  ]),
  ...followUps('it', 'directMore', {}, [
    "Sì esatto, è quello. L'ultima volta è successo stamattina verso le 9",
    'Allora: il modello è Lume 3, comprato in negozio a {town} due anni fa',
    "Confermo nome e indirizzo, sono sempre gli stessi. La email invece l'ho cambiata a marzo",
    "No, non l'ho fatto perché non sapevo dove. Se mi guidate lo faccio adesso",
    'Va bene, preferisco il rimborso sulla prossima bolletta',
    'Mercoledì mattina andrebbe benissimo, dalle 9 in poi ci sono',
  ]),
  ...followUps('it', 'directPromised', {}, [
    'Ok grazie, aspetto qui',
    'Perfetto, attendo vostre notizie 🙏',
    'Va bene. Entro domani è possibile? Chiedo solo per organizzarmi',
    "D'accordo, ma per favore non fatemi rispiegare tutto da capo a un collega",
  ]),
  ...followUps('it', 'directThanks', {}, [
    'Perfetto, grazie mille! Risolto',
    'Grazie, gentilissimi. Adesso funziona',
    'Ottimo, grazie della pazienza. Lo scrivo anche in pubblico',
    'Grazie, ho capito tutto. Siete stati chiari',
    'Benissimo, grazie! Se ho ancora bisogno so dove trovarvi',
  ]),
  ...followUps('it', 'directThanks', { by: ['furious', 'influential', 'journalist'] }, [
    'Ok, vedo che adesso è a posto. Grazie. Ci voleva tanto?',
    'Grazie. Scusate i toni di prima, ma ero davvero al limite',
    'Va bene così, grazie. Questa volta avete fatto le cose per bene',
  ]),
  ...followUps('it', 'directThanks', { by: ['grateful', 'confused'] }, [
    'Ma grazie!! Siete stati dolcissimi, non so come avrei fatto ❤️',
    "Ce l'ho fatta da sol{o|a} seguendo le vostre istruzioni! Grazie grazie grazie",
  ]),
  ...followUps('it', 'directThanks', { topics: ['billing', 'delivery', 'contract'] }, [
    "Vedo già l'accredito, grazie davvero. Buona giornata!",
  ]),
  ...followUps('it', 'directImpatient', {}, [
    'Buongiorno, ci sono novità?',
    'Scusate, vi ho mandato i dati ma non ho più sentito nessuno',
    'Mi avete chiesto voi di scrivere qui. E adesso?',
  ]),
  ...followUps('it', 'directImpatient', { by: ['furious', 'influential', 'journalist'] }, [
    'Ah ecco, in privato sparite. Torno a scrivere in pubblico allora?',
    'Aspetto ancora una risposta. Qui. Come volevate voi',
  ]),
]
