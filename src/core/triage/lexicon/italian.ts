import { type Lexicon, list } from './lexicon-form.ts'

export const italian: Lexicon = {
  problem: list(`
    non funziona, non mi funziona, non va, non vanno, non riesco, non prende, non mi prende, non arriva, non mi arriv,
    non ho ancora, non ho ricevuto, non ho mai, non risponde, non mi risponde, non parte, non si apre, non si accende,
    non si vede, non si sente, non si connette, non carica, non aggancia, non compare, non riconosce,
    non mi riconosce, non torna, non è arrivat, non mi è, non mi fa, non mi fanno, non mi lascia, non va più, niente linea,
    niente rete, niente internet, niente segnale, nessuna rete, zero linea, senza linea, senza rete, senza segnale,
    senza internet, senza telefono, problem, guast, rotto., rotta., rotti., rotte., si è rott, si rompe, bloccat, si blocca, errore, errat, sbagliat,
    disserviz, vergogn, assurd, ridicol, inaccettabil, due volte, tre volte, doppio addebito, addebitat, addebito,
    continuate a, rivoglio, rimborsat, mai arrivat, mai ricevut, mai chiest, mai attivat, mai firmat,
    ancora nulla, ancora niente, lentissim, lenta, lento, cade la linea, cade sempre, cadono, reclam, delus, scandal,
    incubo, crash, si chiude, ladri, ladro, furto, fermo a, ferma a, giorni che, settimane che, mesi che, anni che,
    pessim, truff, sparit, perso tutto, inutil, difett, graffi, si è staccat, si è spent, spenta da, morto.,
    morta., morire, impossibil, scadut, sospes, saltat, down., sollecito, mi ritrovo con, senza avvisar, nessuno mi ha avvisat, mi hanno chiesti, non ho capito, aument, rincar, in ritardo, ritardi,
    assente, scarica subito, dimenticat, rifiutat, smarrit, presa in giro, schifo, penos, imbarazzant,
    inesistent, nessun riscontro, nessuna risposta, al posto di, gracchia, fruscio, muta., isolat, si surriscalda
  `),
  trouble: list(`
    non, nn., mai., niente, nulla, nessun, ancora, sempre, invece, eppure, da ieri, da giorni, da stamattina, settiman,
    giorni, ore di, un'ora, mezz'ora, di nuovo, terza, quarta, dicono, risulta, coda, peggio, euro, sono senza,
    dovrei pagare, mi avete, mi hanno, mi fate, mi fa, voi, pago, pagat, costa, operatore, consulent, chiuso, chiusa, fa
    errore, però, attesa, chiamo, chiamat, numero verde, corriere, in transito
  `),
  question: list(`
    come posso, come faccio, come si, come mai, come funziona, si può, si possono, è possibile, quando., quanto., quanta.,
    quanti., quante., dov'è, dove si, dove trovo, dove posso, qualcuno sa, qualcuno ha, sapete, mi dite, vorrei sapere, potete dirmi, c'è modo,
    chi mi, qual., quale., quali., cosa., cos'è, che cos, che orari, info., informazion, avete., posso., possiamo, esiste, devo., dobbiamo,
    bisogna, confermate, chiedo conferma, domanda, curiosità, vostra versione, prima di pubblicar, per un articolo, sto raccogliendo, si fa a, c'è un, c'è una
  `),
  praise: list(`
    brav, complimenti, ottim, perfett, gentilissim, velocissim, super., fantastic, soddisfatt, content, vi adoro,
    efficient, chapeau, impeccabil, mi trovo bene, prende benissimo, benissimo, risolto, sistemat, come promesso,
    prima del previsto, prima di quanto, bella l'idea, bell'idea, bellissima idea, pazienza, un aumento, santo subito,
    volevo dirlo, consigliatissim, meraviglios, eccellent, cinque stelle, 5 stelle, una persona vera, squisit, onest,
    cortes, salvato, che servizio, ve lo meritate, siete grandi, così si fa, tutto liscio, commoss, santo subito, santa subito, fa apprezzare, è volata, vola., 👏, ❤, 💙, 😍
  `),
  courtesy: list('grazie, vi ringrazio, gentil, 👍, buon lavoro'),
  purchase: list(`
    vorrei comprare, vorrei acquistare, voglio comprare, vorrei prendere, vorrei regalare, vorrei passare, volevo passare,
    pensavo di passare, passare a, passo a voi, passare da voi, passare con voi, attivare una, aggiungere una, nuova offerta, che offert,
    offerte per, le offerte, un'offerta, avete offerte, un preventivo, mi conviene, conviene., convien, cosa mi consigliate, mi consigliate,
    comprar, acquistar, preordin, disponibil, cerco una, cerco un., cerchiamo un, che mi proponete, cosa proponete, tentato, tentata, o resto, ricondizionat, un telefono per, telefono per, come si trova, come vi trovate, esaurit, fare la portabilità, sottoscriv, quanto costa, quanto viene, quanto costerebbe, mi scontate,
    usato, a rate, volete il mio, partita iva, diventare client, cambio operatore per venire
  `),
  cancellation: list(`
    disdir, disdetta, disdico, disdette subito, recesso, recedere, recedo, cambio operatore, cambiare operatore,
    cambio gestore, chiudo il contratto, chiudere il contratto, chiudere la linea, chiudere la sua linea,
    chiudere l'utenza, chiudere la fibra, lasciare aurora, tornare alla vecchia, ripensamento, chiudere tutto, me ne vado, vi lascio, vi saluto, rescind, passo ad altro, passo alla concorrenza, addio.
  `),
  suggestion: list(`
    suggeriment, suggerisco, consiglio per voi, un consiglio, sarebbe bello, sarebbe utile, sarebbe comodo,
    dovreste, potreste aggiungere, potreste mettere, potreste fare, perché non mettete, perché non fate, proposta, mia idea, ve la regalo, piacerebbe poter,
    aggiungete, mettete un pulsante, mettete una funzione, idea per
  `),
  spam: list(`
    follower veri, like veri, link in bio, guadagn, investiment, criptovalut, bitcoin, vinci un, clicca qui, scrivimi in dm, offerta lampo,
    follower in, prezzi piccoli, senza sforzo, soldi facili
  `),
  service: list(`
    fattur, bollett, addebit, rimbors, linea, rete., segnale, fibra, modem, wifi, internet, app., roaming, sim., giga,
    telefon, schermo, batteria, riparazion, assistenza, negozi, commess, operator, contratt, tariff, offert, promo,
    abbonament, pacco, corriere, consegn, ordin, spedizion, tecnico, antenna, tacche, sms, chiamat, password, servizio clienti,
    call center, chatbot, cliente, clienti, prezz, mb., mega, 4g, 5g, copertura, streaming
  `),
  urgent: list(`
    urgen, immediatamente, emergenz, ospedale, ricoverat, bloccate, blocca la, bloccare la sim, bloccatela, bloccato in,
    rubat, furto, smarrit, clonat, oggi stesso, entro oggi, entro stasera, entro domani, entro domattina, subito., senza linea, senza rete, senza telefono, zero linea, niente linea, nessuna rete,
    non aggancia, isolata da, isolato da, isolati da, sono all'estero, bloccata all'estero, dall'estero senza, disabil, anzian, pacemaker, frode, truffa, prelevat, denuncia, polizia, carabinieri,
    non posso lavorare, non riesco a lavorare, ci lavoro, ci lavora, lavoro fermo, lavoro da casa, avvocat, tribunal, un responsabile, recedo., aiuto, aeroporto, aggancia nessun,
    rivoglio, indietro questa settimana, già pagat, è saltato tutto, tutta la zona, esame, da tre giorni,
    da quattro giorni, da cinque giorni, so' tre giorni, terza fattura, perso tutto, una risposta subito, agcom, conciliazione, associazione consumatori,
    tutto perso, entro le, chiudo il pezzo, sto per partire, addebiti doppi, neonat, farmac, medic, dialisi
  `),
  calm: list(`
    con calma, quando potete, quando avete tempo, nessuna fretta, senza fretta, non c'è fretta, curiosit, per curiosità,
    niente di urgente, non è urgente, domanda sciocca, una domanda al volo
  `),
}
