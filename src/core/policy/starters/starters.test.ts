import { describe, expect, test } from 'vitest'
import type { Language } from '../../language.ts'
import { type Decision, decide } from '../../triage/decide.ts'
import { circumstances } from '../../triage/facts.fixture.ts'
import type { Facts } from '../../triage/facts.ts'
import { type Circumstances, gatherFacts } from '../../triage/gather-facts.ts'
import { judge } from '../../triage/judge.fixture.ts'
import type { How } from '../policy.ts'
import { type StarterKind, starterPolicy } from '../starter-policy.ts'

/** What a person reads in a post where the model reads something else: a policy is not to be bent to its mistakes. */
type ReadByHand = { readonly [N in 'intent' | 'function']?: Facts[N]['value'] }

type Post = readonly [
  language: Language,
  text: string,
  topic: string | null,
  queue: string,
  how: How,
  byHand?: ReadByHand,
]

interface Brand {
  readonly kind: StarterKind
  readonly names: readonly string[]
  readonly handle: string
}

const LARICE: Brand = { kind: 'shop', names: ['Bottega Larice', 'Larice'], handle: 'larice_aiuta' }
const VALDORO: Brand = { kind: 'publicOffice', names: ['Comune di Valdoro', 'Valdoro'], handle: 'valdoro' }

type Said = Partial<Circumstances> & { readonly text: string }

const factsOf = ({ kind, names, handle }: Brand, said: Said, language: Language): Facts =>
  gatherFacts(
    circumstances({
      judgement: judge({ text: said.text, language, brand: { names, handles: [handle] } }),
      accountHandle: handle,
      accountPurpose: 'both',
      brandPurposes: ['both'],
      brandHandles: [handle],
      brandNames: names,
      ...said,
    }),
    starterPolicy(names, kind),
  )

const readByHand = (facts: Facts, { intent, function: matter }: ReadByHand): Facts => ({
  ...facts,
  ...(intent && { intent: { ...facts.intent, value: intent } }),
  ...(matter && { function: { ...facts.function, value: matter } }),
})

function decisionOf(brand: Brand, said: Said, byHand: ReadByHand = {}, language: Language = 'it'): Decision {
  const facts = readByHand(factsOf(brand, said, language), byHand)
  return decide(facts, { version: 1, document: starterPolicy(brand.names, brand.kind) })
}

const SHOP_POSTS: readonly Post[] = [
  [
    'it',
    '@larice_aiuta il mio ordine non è ancora arrivato, sono passati dieci giorni',
    'delivery',
    'orders',
    'publicThenDirect',
  ],
  [
    'it',
    '@larice_aiuta il corriere ha lasciato il pacco sotto la pioggia',
    'delivery',
    'orders',
    'publicThenDirect',
  ],
  [
    'it',
    '@larice_aiuta il tracking è fermo da una settimana, dov’è la mia spedizione?',
    'delivery',
    'orders',
    'publicThenDirect',
    { intent: 'problem' },
  ],
  ['it', '@larice_aiuta consegnate anche in Sardegna?', 'delivery', 'orders', 'publicReply'],
  ['it', '@larice_aiuta quanto costa la spedizione in Francia?', 'delivery', 'orders', 'publicReply'],
  ['it', '@larice_aiuta vorrei annullare l’ordine di ieri sera', 'orders', 'orders', 'publicThenDirect'],
  [
    'it',
    '@larice_aiuta il sito non mi fa finire l’ordine, resta sul carrello',
    'orders',
    'orders',
    'publicThenDirect',
  ],
  [
    'it',
    '@larice_aiuta non riesco a entrare nel mio account, la password non va',
    'orders',
    'orders',
    'publicThenDirect',
  ],
  ['it', '@larice_aiuta la teiera è arrivata rotta', 'returns', 'returns', 'publicThenDirect'],
  ['it', '@larice_aiuta mi avete mandato la taglia sbagliata', 'returns', 'returns', 'publicThenDirect'],
  ['it', '@larice_aiuta aspetto il rimborso da un mese, vergogna', 'returns', 'returns', 'publicThenDirect'],
  [
    'it',
    '@larice_aiuta quanti giorni ho per fare il reso?',
    'returns',
    'returns',
    'publicReply',
    { intent: 'question' },
  ],
  [
    'it',
    '@larice_aiuta il frullatore è difettoso, la garanzia vale ancora?',
    'returns',
    'returns',
    'publicThenDirect',
    { intent: 'problem' },
  ],
  ['it', '@larice_aiuta come posso cambiare un regalo senza scontrino?', 'returns', 'returns', 'publicReply'],
  [
    'it',
    '@larice_aiuta mi avete addebitato due volte lo stesso importo',
    'payments',
    'payments',
    'publicThenDirect',
  ],
  ['it', '@larice_aiuta si può pagare a rate?', 'payments', 'payments', 'publicReply'],
  ['it', '@larice_aiuta accettate PayPal?', 'payments', 'payments', 'publicReply'],
  ['it', '@larice_aiuta il codice sconto non viene accettato', 'payments', 'payments', 'publicThenDirect'],
  [
    'it',
    '@larice_aiuta mi serve la fattura dell’acquisto di marzo',
    'payments',
    'payments',
    'publicThenDirect',
  ],
  ['it', '@larice_aiuta a che ora apre il negozio di Torino domenica?', 'shops', 'shops', 'publicReply'],
  ['it', '@larice_aiuta siete aperti il 1° maggio?', 'shops', 'shops', 'publicReply'],
  [
    'it',
    '@larice_aiuta nel negozio di Bologna il commesso è stato maleducato',
    'shops',
    'shops',
    'publicThenDirect',
  ],
  ['it', '@larice_aiuta avete la giacca verde nella taglia 46?', 'products', 'products', 'publicReply'],
  ['it', '@larice_aiuta quando tornano disponibili gli stivali neri?', 'products', 'products', 'publicReply'],
  ['it', '@larice_aiuta quando cominciano i saldi?', 'products', 'products', 'publicReply'],
  [
    'it',
    '@larice_aiuta vorrei comprare la lampada del catalogo, mi consigliate quale?',
    'products',
    'products',
    'publicReply',
    { intent: 'purchase' },
  ],
  [
    'it',
    '@larice_aiuta complimenti, pacco arrivato in un giorno e bellissimo!',
    'delivery',
    'community',
    'thank',
  ],
  [
    'it',
    '@larice_aiuta grazie alla signora del negozio di Parma, gentilissima',
    'shops',
    'community',
    'thank',
  ],
  [
    'it',
    '@larice_aiuta sarebbe bello poter pagare col telefono in negozio',
    'payments',
    'community',
    'publicReply',
    { intent: 'suggestion' },
  ],
  [
    'it',
    '@larice_aiuta il bollitore ha preso fuoco, mi sono bruciato la mano',
    null,
    'returns',
    'publicThenDirect',
  ],
  [
    'it',
    '@larice_aiuta mio figlio ha avuto una reazione allergica alla crema',
    null,
    'returns',
    'publicThenDirect',
    { intent: 'problem' },
  ],
  [
    'it',
    '@larice_aiuta ho ricevuto un sms falso a nome vostro, state attenti',
    null,
    'payments',
    'publicReply',
    { intent: 'problem' },
  ],
  ['it', '@larice_aiuta il mio ordine n. 483920117 non si muove', 'orders', 'orders', 'publicThenDirect'],
  [
    'it',
    '@larice_aiuta mi chiamate al 333 1234567? il pacco non arriva',
    'delivery',
    'orders',
    'publicThenDirect',
  ],
  ['it', '@larice_aiuta ho un problema, mi scrivete?', null, 'general', 'publicReply'],
  ['fr', '@larice_aiuta mon colis n’est toujours pas arrivé', 'delivery', 'orders', 'publicThenDirect'],
  ['fr', '@larice_aiuta le livreur n’a même pas sonné', 'delivery', 'orders', 'publicThenDirect'],
  [
    'fr',
    '@larice_aiuta livrez-vous en Belgique ? combien coûte la livraison ?',
    'delivery',
    'orders',
    'publicReply',
  ],
  ['fr', '@larice_aiuta je veux annuler ma commande', 'orders', 'orders', 'publicThenDirect'],
  [
    'fr',
    '@larice_aiuta impossible de valider mon panier sur le site',
    'orders',
    'orders',
    'publicThenDirect',
  ],
  ['fr', '@larice_aiuta j’ai reçu un vase cassé', 'returns', 'returns', 'publicThenDirect'],
  [
    'fr',
    '@larice_aiuta toujours pas de remboursement, c’est honteux',
    'returns',
    'returns',
    'publicThenDirect',
  ],
  [
    'fr',
    '@larice_aiuta quel est le délai pour un retour ?',
    'returns',
    'returns',
    'publicReply',
    { function: 'general' },
  ],
  ['fr', '@larice_aiuta vous m’avez débité deux fois', 'payments', 'payments', 'publicThenDirect'],
  ['fr', '@larice_aiuta peut-on payer en plusieurs fois ?', 'payments', 'payments', 'publicReply'],
  ['fr', '@larice_aiuta mon code promo ne marche pas', 'payments', 'payments', 'publicThenDirect'],
  ['fr', '@larice_aiuta le magasin de Lyon est-il ouvert dimanche ?', 'shops', 'shops', 'publicReply'],
  ['fr', '@larice_aiuta vendeuse très désagréable au magasin de Nice', 'shops', 'shops', 'publicThenDirect'],
  ['fr', '@larice_aiuta cette robe existe en taille 40 ?', 'products', 'products', 'publicReply'],
  ['fr', '@larice_aiuta quand commencent les soldes ?', 'products', 'products', 'publicReply'],
  ['fr', '@larice_aiuta bravo, service parfait et équipe adorable !', null, 'community', 'thank'],
  ['fr', '@larice_aiuta le grille-pain a pris feu ce matin', null, 'returns', 'publicThenDirect'],
  [
    'fr',
    '@larice_aiuta attention, un faux site utilise votre nom',
    'orders',
    'payments',
    'publicReply',
    { intent: 'problem' },
  ],
  ['en', '@larice_aiuta my parcel still has not arrived', 'delivery', 'orders', 'publicThenDirect'],
  [
    'en',
    '@larice_aiuta tracking says delivered but there is nothing here',
    'delivery',
    'orders',
    'publicThenDirect',
  ],
  ['en', '@larice_aiuta do you ship to Ireland?', 'delivery', 'orders', 'publicReply'],
  ['en', '@larice_aiuta I want to cancel my order', 'orders', 'orders', 'publicThenDirect'],
  ['en', '@larice_aiuta the checkout on your website keeps crashing', 'orders', 'orders', 'publicThenDirect'],
  ['en', '@larice_aiuta the mug came broken, second time now', 'returns', 'returns', 'publicThenDirect'],
  ['en', '@larice_aiuta still waiting for my refund', 'returns', 'returns', 'publicThenDirect'],
  ['en', '@larice_aiuta how many days do I have to return a gift?', 'returns', 'returns', 'publicReply'],
  ['en', '@larice_aiuta you charged me twice for the same shoes', 'payments', 'payments', 'publicThenDirect'],
  ['en', '@larice_aiuta can I use a gift card online?', 'payments', 'payments', 'publicReply'],
  ['en', '@larice_aiuta what time does the Leeds store close today?', 'shops', 'shops', 'publicReply'],
  [
    'en',
    '@larice_aiuta a shop assistant in Leeds shouted at my mother',
    'shops',
    'shops',
    'publicThenDirect',
    { intent: 'problem' },
  ],
  ['en', '@larice_aiuta does the coat come in size 14?', 'products', 'products', 'publicReply'],
  ['en', '@larice_aiuta is the blue one available again soon?', 'products', 'products', 'publicReply'],
  ['en', '@larice_aiuta thank you, lovely service and quick delivery!', 'delivery', 'community', 'thank'],
  [
    'en',
    '@larice_aiuta your heater gave me an electric shock',
    null,
    'returns',
    'publicThenDirect',
    { intent: 'problem' },
  ],
  [
    'en',
    '@larice_aiuta got a fake text saying it is from you',
    null,
    'payments',
    'publicReply',
    { intent: 'problem' },
  ],
  ['it', '@larice_aiuta nella scatola manca un pezzo', 'delivery', 'orders', 'publicThenDirect'],
  [
    'it',
    '@larice_aiuta le scarpe dopo una settimana si sono scollate',
    'returns',
    'returns',
    'publicThenDirect',
  ],
  ['it', '@larice_aiuta vi ho scritto tre mail e nessuno risponde', null, 'general', 'publicReply'],
  ['fr', '@larice_aiuta puis-je rendre en magasin un achat en ligne ?', 'returns', 'returns', 'publicReply'],
  ['en', '@larice_aiuta shoes fell apart after a week', 'returns', 'returns', 'publicThenDirect'],
  ['en', '@larice_aiuta are you hiring?', null, 'general', 'publicReply'],
]

const OFFICE_POSTS: readonly Post[] = [
  [
    'it',
    '@valdoro come si prenota un appuntamento per la carta d’identità?',
    'appointments',
    'registry',
    'publicReply',
  ],
  [
    'it',
    '@valdoro a che ora apre lo sportello anagrafe il giovedì?',
    'appointments',
    'registry',
    'publicReply',
  ],
  [
    'it',
    '@valdoro aspetto la mia carta d’identità da tre mesi e nessuno risponde',
    'documents',
    'registry',
    'publicThenDirect',
  ],
  ['it', '@valdoro il mio certificato di residenza è sbagliato', 'documents', 'registry', 'publicThenDirect'],
  [
    'it',
    '@valdoro quali documenti servono per il cambio di residenza?',
    'documents',
    'registry',
    'publicReply',
  ],
  ['it', '@valdoro dove si ritira la tessera elettorale?', 'documents', 'registry', 'publicReply'],
  [
    'it',
    '@valdoro avevo appuntamento alle 9 e lo sportello era chiuso',
    'appointments',
    'registry',
    'publicThenDirect',
  ],
  ['it', '@valdoro quando scade la seconda rata dell’IMU?', 'taxes', 'taxes', 'publicReply'],
  ['it', '@valdoro mi avete mandato due volte la stessa TARI', 'taxes', 'taxes', 'publicThenDirect'],
  ['it', '@valdoro ho già pagato la multa e mi chiedete ancora soldi', 'taxes', 'taxes', 'publicThenDirect'],
  ['it', '@valdoro come si paga la mensa con PagoPA?', 'taxes', 'taxes', 'publicReply'],
  ['it', '@valdoro la tassa sui rifiuti si può rateizzare?', 'taxes', 'taxes', 'publicReply'],
  ['it', '@valdoro come faccio ricorso contro una multa?', 'taxes', 'taxes', 'otherChannel'],
  [
    'it',
    '@valdoro vorrei fare un accesso agli atti per il cantiere della scuola',
    'roads',
    'town',
    'otherChannel',
    { intent: 'question' },
  ],
  ['it', '@valdoro in via Roma 12 i cassonetti sono pieni da giorni', 'waste', 'town', 'publicReply'],
  ['it', '@valdoro non hanno ritirato i rifiuti nel nostro quartiere', 'waste', 'town', 'publicReply'],
  ['it', '@valdoro che giorno passa la raccolta della plastica?', 'waste', 'town', 'publicReply'],
  ['it', '@valdoro come si prenota il ritiro degli ingombranti?', 'waste', 'town', 'publicReply'],
  ['it', '@valdoro c’è una buca enorme davanti alla scuola', 'roads', 'town', 'publicReply'],
  ['it', '@valdoro lampioni spenti in via Verdi 8 da una settimana', 'roads', 'town', 'publicReply'],
  ['it', '@valdoro il semaforo di piazza Dante è rotto', 'roads', 'town', 'publicReply'],
  ['it', '@valdoro quando finisce il cantiere sul ponte?', 'roads', 'town', 'publicReply'],
  [
    'it',
    '@valdoro un albero pericolante sopra la fermata, è un pericolo!',
    'roads',
    'town',
    'publicReply',
    { intent: 'problem' },
  ],
  ['it', '@valdoro odore di gas in via Mazzini', null, 'town', 'publicReply', { intent: 'problem' }],
  ['it', '@valdoro la linea 5 anche oggi in ritardo di mezz’ora', 'transport', 'transport', 'publicReply'],
  ['it', '@valdoro domani c’è sciopero degli autobus?', 'transport', 'transport', 'publicReply'],
  ['it', '@valdoro quanto costa l’abbonamento per gli studenti?', 'transport', 'transport', 'publicReply'],
  ['it', '@valdoro come si ottiene il permesso ZTL?', 'transport', 'transport', 'publicReply'],
  [
    'it',
    '@valdoro il bus è partito in anticipo e ci ha lasciati a piedi',
    'transport',
    'transport',
    'publicReply',
  ],
  [
    'it',
    '@valdoro grazie alla signora dello sportello, gentilissima e preparata',
    'appointments',
    'general',
    'thank',
  ],
  [
    'it',
    '@valdoro propongo di mettere più panchine al parco',
    'roads',
    'general',
    'publicReply',
    { intent: 'suggestion' },
  ],
  [
    'it',
    '@valdoro il sindaco si ricandida? che ne pensate?',
    null,
    'general',
    'publicReply',
    { intent: 'question' },
  ],
  [
    'it',
    '@valdoro perché non commentate le dimissioni dell’assessore?',
    null,
    'general',
    'publicReply',
    { intent: 'question' },
  ],
  [
    'it',
    '@valdoro la vostra politica fa schifo, e i rifiuti restano in strada',
    'waste',
    'town',
    'publicReply',
    { intent: 'problem' },
  ],
  [
    'it',
    '@valdoro sono una giornalista, con chi posso fare un’intervista?',
    null,
    'general',
    'otherChannel',
    { intent: 'question' },
  ],
  [
    'it',
    '@valdoro il mio codice fiscale è RSSMRA85T10A562S, a che punto è la pratica?',
    'documents',
    'registry',
    'publicThenDirect',
    { intent: 'question' },
  ],
  [
    'it',
    '@valdoro pratica n. 20261234, quando rispondete?',
    null,
    'general',
    'publicThenDirect',
    { intent: 'question' },
  ],
  [
    'it',
    '@valdoro la mia residenza è ancora in via Roma 12, correggete',
    'documents',
    'registry',
    'publicThenDirect',
    { intent: 'problem' },
  ],
  ['it', '@valdoro a chi mi rivolgo per un’informazione?', null, 'general', 'publicReply'],
  ['fr', '@valdoro comment prendre rendez-vous pour un passeport ?', 'documents', 'registry', 'publicReply'],
  [
    'fr',
    '@valdoro j’attends ma carte d’identité depuis trois mois',
    'documents',
    'registry',
    'publicThenDirect',
    { intent: 'problem' },
  ],
  ['fr', '@valdoro mon acte de naissance contient une erreur', 'documents', 'registry', 'publicThenDirect'],
  ['fr', '@valdoro quels sont les horaires du guichet ?', 'appointments', 'registry', 'publicReply'],
  ['fr', '@valdoro quand faut-il payer la taxe sur les déchets ?', 'taxes', 'taxes', 'publicReply'],
  ['fr', '@valdoro j’ai payé mon amende et vous me la réclamez encore', 'taxes', 'taxes', 'publicThenDirect'],
  ['fr', '@valdoro les poubelles n’ont pas été ramassées depuis lundi', 'waste', 'town', 'publicReply'],
  ['fr', '@valdoro quel jour passe la collecte du verre ?', 'waste', 'town', 'publicReply'],
  ['fr', '@valdoro un énorme nid-de-poule devant l’école', 'roads', 'town', 'publicReply'],
  ['fr', '@valdoro le lampadaire de notre rue est cassé', 'roads', 'town', 'publicReply'],
  ['fr', '@valdoro fuite de gaz devant la mairie !', null, 'town', 'publicReply', { intent: 'problem' }],
  ['fr', '@valdoro encore un bus supprimé sur la ligne 3', 'transport', 'transport', 'publicReply'],
  ['fr', '@valdoro y a-t-il grève demain ?', 'transport', 'transport', 'publicReply'],
  ['fr', '@valdoro pour qui voter dimanche ?', null, 'general', 'publicReply', { intent: 'question' }],
  ['fr', '@valdoro merci à toute l’équipe, accueil parfait !', null, 'general', 'thank'],
  ['fr', '@valdoro comment déposer un recours ?', null, 'general', 'otherChannel'],
  ['en', '@valdoro how do I book an appointment for an ID card?', 'documents', 'registry', 'publicReply'],
  [
    'en',
    '@valdoro my passport application has been stuck for weeks',
    'documents',
    'registry',
    'publicThenDirect',
  ],
  ['en', '@valdoro what are your opening hours on Friday?', 'appointments', 'registry', 'publicReply'],
  ['en', '@valdoro when is the council tax due?', 'taxes', 'taxes', 'publicReply'],
  ['en', '@valdoro you sent me the same parking fine twice', 'taxes', 'taxes', 'publicThenDirect'],
  ['en', '@valdoro my bins were not collected again', 'waste', 'town', 'publicReply'],
  ['en', '@valdoro where can I take bulky waste?', 'waste', 'town', 'publicReply'],
  ['en', '@valdoro huge pothole outside the library', 'roads', 'town', 'publicReply'],
  ['en', '@valdoro street light broken on Mill Lane for weeks', 'roads', 'town', 'publicReply'],
  [
    'en',
    '@valdoro there are exposed wires at the playground',
    'roads',
    'town',
    'publicReply',
    { intent: 'problem' },
  ],
  ['en', '@valdoro the number 7 bus never came', 'transport', 'transport', 'publicReply'],
  ['en', '@valdoro is there a strike tomorrow?', 'transport', 'transport', 'publicReply'],
  ['en', '@valdoro should the mayor resign?', null, 'general', 'publicReply', { intent: 'question' }],
  ['en', '@valdoro thank you, the staff at the counter were wonderful', 'appointments', 'general', 'thank'],
  [
    'en',
    '@valdoro I am a journalist, who can I interview about the budget?',
    null,
    'general',
    'otherChannel',
    { intent: 'question' },
  ],
  [
    'it',
    '@valdoro non riesco a prenotare online, il sito si blocca',
    'appointments',
    'general',
    'publicReply',
  ],
  [
    'it',
    '@valdoro la politica dei rifiuti zero come funziona?',
    'waste',
    'town',
    'publicReply',
    { intent: 'question' },
  ],
  ['it', '@valdoro la scuola è chiusa domani per neve?', null, 'general', 'publicReply'],
  ['it', '@valdoro siete incapaci, dimettetevi tutti', null, 'general', 'publicReply'],
  ['fr', '@valdoro le site des rendez-vous ne marche pas', 'appointments', 'general', 'publicReply'],
  ['en', '@valdoro your booking site is down', 'appointments', 'general', 'publicReply'],
]

/** Said without an @: heard by a keyword. */
const OVERHEARD = { source: 'keyword', isAddressed: false } as const

const STARTERS: readonly (readonly [string, Brand, readonly Post[]])[] = [
  ['shop', LARICE, SHOP_POSTS],
  ['public office', VALDORO, OFFICE_POSTS],
]

describe.each(STARTERS)('what is written to a %s', (_, brand, posts) => {
  const rows = posts.map(([language, text, topic, queue, how, byHand = {}]) => ({
    language,
    text,
    byHand,
    expected: { topic, if: true, queue, how },
  }))

  test.each(rows)('$language: $text', ({ language, text, byHand, expected }) => {
    const { topic } = factsOf(brand, { text }, language)
    const { if: isAnswered, who, how } = decisionOf(brand, { text }, byHand, language)
    expect({ topic: topic.value, if: isAnswered, queue: who.queue, how }).toEqual(expected)
  })

  test('is written in three languages, to every queue', () => {
    expect(new Set(rows.map(({ language }) => language))).toEqual(new Set(['it', 'fr', 'en']))
    const queues = starterPolicy(brand.names, brand.kind).queues.map(({ key }) => key)
    expect(new Set(rows.map(({ expected }) => expected.queue))).toEqual(new Set(queues))
  })

  test('is answered directly where it was said directly, and hides nothing', () => {
    for (const { text, language, byHand } of rows)
      expect(decisionOf(brand, { text, visibility: 'direct' }, byHand, language)).toMatchObject({
        if: true,
        how: 'directMessage',
        also: { hide: false, askToDelete: false },
      })
  })

  test('is answered by hand where the network forbids it to programs', () => {
    for (const { text, language, byHand } of rows)
      expect(decisionOf(brand, { text, mayAnswerPublicly: false }, byHand, language).how).toBe('handOff')
  })

  test('is first acknowledged when many tell of the same', () => {
    const burst = { problemsByTopic: Object.fromEntries(rows.map(row => [row.expected.topic, 50])) }
    const problems = rows.filter(row => row.expected.topic !== null)
    for (const { text, language } of problems) {
      const { also } = decisionOf(brand, { text, ...burst }, { intent: 'problem' }, language)
      expect(also.acknowledgeFirst, text).toBe(true)
    }
  })
})

describe('what is overheard is left alone', () => {
  test.each<readonly [Language, Brand, string, ReadByHand]>([
    ['it', LARICE, 'oggi giro da Larice e poi gelato con le amiche', {}],
    ['it', LARICE, 'Larice: follower veri a poco prezzo, link in bio', { intent: 'spam' }],
    ['it', LARICE, 'il mio pacco di un altro negozio non arriva', {}],
    ['fr', LARICE, 'je passe devant Larice tous les matins', { intent: 'chatter' }],
    ['en', LARICE, 'walked past Larice today, sunny out', { intent: 'chatter' }],
    ['it', VALDORO, 'tramonto su Valdoro, che meraviglia', { intent: 'chatter' }],
    ['it', VALDORO, 'a Valdoro il sindaco si deve dimettere, vergogna', { intent: 'problem' }],
    ['it', VALDORO, 'a Valdoro la campagna elettorale è già cominciata?', { intent: 'question' }],
    ['fr', VALDORO, 'le maire de Valdoro annonce sa démission, enfin', { intent: 'praise' }],
    ['en', VALDORO, 'the mayor of Valdoro will not get my vote for a second term', { intent: 'problem' }],
    ['it', VALDORO, 'una buca enorme in centro a Milano', {}],
  ])('%s: $2', (language, brand, text, byHand) =>
    expect(decisionOf(brand, { ...OVERHEARD, text }, byHand, language)).toMatchObject({
      if: false,
      how: 'noAnswer',
    }),
  )

  test.each<readonly [Brand, string, ReadByHand]>([
    [LARICE, 'Larice mi ha mandato una teiera rotta', { intent: 'problem' }],
    [VALDORO, 'a Valdoro i rifiuti restano in strada, bella politica', { intent: 'problem' }],
  ])('but not a real problem: $1', (brand, text, byHand) =>
    expect(decisionOf(brand, { ...OVERHEARD, text }, byHand).if).toBe(true),
  )
})

describe('a shop', () => {
  const decisionFor = (text: string, byHand: ReadByHand = {}, said: Partial<Circumstances> = {}) =>
    decisionOf(LARICE, { text: `@larice_aiuta ${text}`, ...said }, byHand)

  test.each([
    ['il bollitore ha preso fuoco', 'problem'],
    ['ho preso la scossa con la lampada', 'problem'],
  ] as const)('asks quality and a supervisor when somebody was hurt: %s', (text, intent) =>
    expect(decisionFor(text, { intent })).toMatchObject({
      who: { queue: 'returns', department: 'quality' },
      when: { priority: 'urgent', answerWithinMinutes: 20 },
      also: { needsApproval: true, macro: 'harm' },
    }),
  )

  test.each([
    ['la teiera è arrivata rotta', 'problem', 'faulty-product'],
    ['aspetto il rimborso da un mese', 'problem', 'order-number'],
    ['il pacco non arriva', 'problem', 'order-number'],
    ['quanti giorni ho per il reso?', 'question', 'right-to-return'],
    ['consegnate in Sardegna?', 'question', null],
    ['mi è arrivato un sms falso a nome vostro', 'problem', 'impostor'],
    ['bravissimi, complimenti', 'praise', 'thanks'],
  ] as const)('has a prepared answer: %s', (text, intent, macro) =>
    expect(decisionFor(text, { intent }).also.macro).toBe(macro),
  )

  test('answers a question about an own purchase in private, and a general one in public', () => {
    const asked: ReadByHand = { intent: 'question', function: 'afterSales' }
    expect(decisionFor('quando arriva il mio pacco?', asked).how).toBe('publicThenDirect')
    expect(decisionFor('il pacco arriva anche di sabato?', asked).how).toBe('publicReply')
  })

  test('answers buyers within half an hour', () =>
    expect(decisionFor('vorrei comprare due sedie', { intent: 'purchase' }).when).toMatchObject({
      promise: 'beforeBuying',
      answerWithinMinutes: 30,
    }))

  test('takes a complaint about a shop to its manager', () =>
    expect(decisionFor('in negozio mi hanno trattato male', { intent: 'problem' }).who.department).toBe(
      'shop-managers',
    ))

  test('keeps its hands off a phone number in public', () =>
    expect(decisionFor('chiamatemi al 333 1234567', { intent: 'question' }).also).toMatchObject({
      hide: true,
      askToDelete: true,
      macro: 'private-data',
    }))
})

describe('a public office', () => {
  const decisionFor = (text: string, byHand: ReadByHand = {}, said: Partial<Circumstances> = {}) =>
    decisionOf(VALDORO, { text: `@valdoro ${text}`, ...said }, byHand)

  test.each([
    ['la mia carta d’identità non arriva', 'problem'],
    ['mi avete mandato una multa sbagliata', 'problem'],
    ['a che punto è il mio certificato?', 'question'],
    ['ho presentato domanda di residenza, quando rispondete?', 'question'],
  ] as const)('never discusses a case in public: %s', (text, intent) =>
    expect(decisionFor(text, { intent, function: 'afterSales' })).toMatchObject({
      how: 'publicThenDirect',
      also: { macro: 'own-case' },
    }),
  )

  test.each([
    ['la carta d’identità non arriva mai', 'registry', 'civil-registry'],
    ['la multa è sbagliata', 'taxes', 'revenue'],
    ['la buca è ancora lì', 'town', 'public-works'],
    ['i cassonetti sono pieni', 'town', 'environment'],
    ['l’autobus non è passato', 'transport', 'mobility'],
  ])('hands a problem over, and keeps the question: %s', (text, queue, department) => {
    expect(decisionFor(text, { intent: 'problem' }).who).toMatchObject({ queue, department })
    expect(decisionFor(text, { intent: 'question' }).who).toMatchObject({ queue, department: null })
  })

  test('says once that it does not comment on politics', () =>
    expect(decisionFor('il sindaco si ricandida?', { intent: 'question' })).toMatchObject({
      if: true,
      how: 'publicReply',
      also: { macro: 'no-politics' },
    }))

  test('does not hide where something is broken, and hides where somebody lives', () => {
    const broken = decisionFor('lampione spento in via Verdi 8', { intent: 'problem' })
    expect(broken.also.hide).toBe(false)
    const home = decisionFor('abito in via Verdi 8, mandatemi il certificato', { intent: 'question' })
    expect(home.also).toMatchObject({ hide: true, askToDelete: true })
  })

  test('hides the number of a file', () =>
    expect(decisionFor('pratica n. 20261234, novità?', { intent: 'question' })).toMatchObject({
      how: 'publicThenDirect',
      also: { hide: true, askToDelete: true },
    }))

  test('answers everybody alike, however many follow him', () => {
    const asked: ReadByHand = { intent: 'problem' }
    const { when } = decisionFor('la buca è ancora lì', asked)
    expect(decisionFor('la buca è ancora lì', asked, { followers: 2_000_000 }).when).toEqual(when)
  })

  test('promises one business day, and half an hour where there is danger', () => {
    expect(decisionFor('a chi mi rivolgo?', { intent: 'question' }).when.answerWithinMinutes).toBe(1440)
    expect(decisionFor('odore di gas in via Mazzini', { intent: 'problem' }).when).toMatchObject({
      priority: 'urgent',
      answerWithinMinutes: 30,
    })
  })

  test('takes a failing website to those who mend it, unless it is about a case', () => {
    expect(decisionFor('il sito non mi lascia prenotare', { intent: 'problem' })).toMatchObject({
      who: { department: 'digital' },
      how: 'publicReply',
      also: { macro: 'website' },
    })
    expect(decisionFor('ho pagato due volte la TARI sul sito', { intent: 'problem' })).toMatchObject({
      who: { department: 'revenue' },
      how: 'publicThenDirect',
      also: { macro: 'own-case' },
    })
  })

  test('leads formal acts to where they count', () =>
    expect(decisionFor('faccio ricorso contro la multa?', { intent: 'question' })).toMatchObject({
      how: 'otherChannel',
      also: { guideTo: 'certified-mail' },
    }))

  test('speaks formally in every prepared answer', () => {
    const { macros } = starterPolicy(VALDORO.names, 'publicOffice')
    for (const { key, text } of macros) {
      const { it = '', fr = '' } = typeof text === 'string' ? {} : text
      expect(it, key).not.toMatch(/\b(?:ciao|ti|tu|tuo|tua|tuoi|tue)\b/i)
      expect(fr, key).not.toMatch(/\b(?:salut|tu|te|toi|ton|ta|tes)\b/i)
    }
  })
})
