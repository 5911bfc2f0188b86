import { openings } from '../opening.ts'

export const chatter = [
  ...openings(
    'it',
    { topic: 'chatter', named: 'none', urgency: 'low', intent: 'chatter' },
    ['grateful', 'patient', 'confused', 'influential', 'troll'],
    [
      "Stanotte dal rifugio si è vista l'aurora boreale, rosa, dalle Alpi. Mai vista una cosa così in vita mia 😍",
      "L'autobus 42 a {town} è puntuale solo quando sono in ritardo io. È personale, ormai",
      'Mia figlia si chiama Aurora, ha tre anni e stamattina ha deciso che i calzini sono facoltativi',
      "Sveglia all'aurora per prendere i funghi. Funghi: zero. Zecche: una. Bella giornata comunque 🍄",
      'Ma solo a me il lievito madre mette ansia? Lo devo nutrire più di mio figlio',
      'Il telefono della nonna squilla, lei risponde "pronto chi parla" con la voce di una che ha già deciso che hai torto',
      "Oggi a {town} un caldo che si scioglie l'asfalto. E siamo solo a giugno, dicono. Ah no, è ottobre",
      'Sciopero dei treni, pioggia, scarpe di tela. Buon lunedì a chi ci crede ☔',
    ],
  ),
  ...openings(
    'it',
    { topic: 'chatter', named: 'nameOnly', urgency: 'low', intent: 'chatter' },
    ['troll', 'influential', 'buyer', 'grateful'],
    [
      "La musichetta d'attesa di Aurora Mobile mi è rimasta in testa da ieri. Tu tu tuuu, la tua chiamata è importante",
      'Ho sognato di lavorare nel call center di Aurora. Mi telefonavo da sol{o|a} e mi mettevo in attesa',
      'Nel gruppo del condominio: 214 messaggi per decidere se mettere la fibra di Aurora. Non abbiamo ancora deciso chi apre il portone al tecnico',
    ],
  ),
  ...openings(
    'it',
    { topic: 'chatter', named: 'marketing', urgency: 'low', intent: 'chatter' },
    ['troll', 'grateful', 'buyer', 'confused'],
    [
      '@auroramobile il vostro social manager sta bene? Ha risposto con una gif alle 23.50. Fatelo dormire',
      '@auroramobile ma la renna della pubblicità ha un nome? In casa siamo divisi',
      'Buongiorno a tutti e anche a @auroramobile che mi segue da ieri, non so perché ma benvenuti ☀️',
    ],
  ),
  ...openings(
    'it',
    { topic: 'chatter', named: 'care', urgency: 'low', intent: 'chatter' },
    ['troll'],
    [
      "@aurora_aiuta ciao, si può parlare con la voce registrata? È l'unica che mi capisce",
      '@aurora_aiuta per sentirvi rispondere bisogna avere il contratto o basta il disagio?',
      'Ma @aurora_aiuta aiuta chi, di preciso?',
      '@aurora_aiuta oggi vi vedo carichi. Di scuse',
    ],
  ),
  ...openings(
    'it',
    { topic: 'chatter', named: 'both', urgency: 'low', intent: 'spam' },
    ['troll'],
    [
      'GUADAGNA 480€ AL GIORNO DA CASA con un semplice telefono!! Scrivimi INFO e ti spiego come 💸💸 @auroramobile @aurora_aiuta',
      '🔥 Follower veri, like veri, prezzi piccoli 🔥 consegna in 10 minuti, link in bio @aurora_aiuta @auroramobile',
    ],
  ),
]
