import { expect, test } from 'vitest'
import type { Language } from '../language.ts'
import type { Intent, Urgency } from './facts.ts'
import { judge } from './judge.fixture.ts'

type Row = readonly [string, Intent, Urgency]

const ITALIAN: readonly Row[] = [
  [
    '@aurora_aiuta da stamattina il telefono dice solo emergenze, non riesco a chiamare nessuno',
    'problem',
    'high',
  ],
  ['Mi avete addebitato la fattura due volte, quando rimborsate?', 'problem', 'normal'],
  ['@aurora_aiuta il corriere non è passato nemmeno oggi, quarta volta', 'problem', 'normal'],
  ['la linea va e viene dal weekend, la sera è impossibile lavorare @aurora_aiuta', 'problem', 'normal'],
  ['URGENTE mi hanno rubato il telefono, bloccatemi la sim @aurora_aiuta', 'problem', 'high'],
  ['@aurora_aiuta sono all’estero senza rete e ho il volo tra due ore, AIUTOOOO', 'problem', 'high'],
  ['Bolletta di 140 euro invece di 29. Vergognatevi. Passo dal mio avvocato', 'problem', 'high'],
  ['@aurora_aiuta l’app si chiude appena la apro, android 15', 'problem', 'normal'],
  ['Grazie ma il problema c’è ancora @aurora_aiuta', 'problem', 'normal'],
  ['@aurora_aiuta ho aspettato 50 minuti al call center e poi è caduta la linea', 'problem', 'normal'],
  [
    'Il tecnico doveva venire martedì, oggi è venerdì e nessuno si è fatto vivo @aurora_aiuta',
    'problem',
    'normal',
  ],
  ['@aurora_aiuta a che ora apre il negozio di via Roma sabato?', 'question', 'normal'],
  ['Come faccio a cambiare il metodo di pagamento? @aurora_aiuta grazie', 'question', 'normal'],
  ['@aurora_aiuta la eSIM funziona anche sullo smartwatch?', 'question', 'normal'],
  ['Quanti giga posso usare in Svizzera con la tariffa base? Per curiosità', 'question', 'low'],
  ['Qualcuno sa se Aurora copre la val Brembana?', 'question', 'normal'],
  ['@aurora_aiuta complimenti a Giulia del servizio clienti, gentilissima e velocissima', 'praise', 'normal'],
  ['Finalmente la fibra! Bravissimi @aurora_aiuta', 'praise', 'normal'],
  ['grazie mille, siete stati perfetti 👏', 'praise', 'normal'],
  ['@auroramobile vorrei passare da voi, che offerte avete per due persone?', 'purchase', 'normal'],
  ['Vorrei comprare il Lume 3 a rate, è disponibile in blu? @aurora_aiuta', 'purchase', 'normal'],
  ['@aurora_aiuta voglio disdire il contratto, come si procede?', 'cancellation', 'normal'],
  ['Ho deciso, mando la disdetta e passo alla concorrenza @aurora_aiuta', 'cancellation', 'normal'],
  ['@aurora_aiuta sarebbe bello avere il conto dei giga nel widget', 'suggestion', 'normal'],
  ['Guadagni da casa senza sforzo, scrivimi in dm 🚀', 'spam', 'normal'],
  ['Che tramonto stasera sul lungomare', 'chatter', 'normal'],
  ['Ho perso le lenti a contatto in piscina', 'chatter', 'normal'],
]

const FRENCH: readonly Row[] = [
  ['@aurora_aiuta plus aucun réseau depuis ce matin dans tout le quartier', 'problem', 'high'],
  ['Vous m’avez prélevé deux fois ce mois-ci, je suis à découvert @aurora_aiuta', 'problem', 'high'],
  ['@aurora_aiuta ma box redémarre toutes les dix minutes', 'problem', 'normal'],
  ['Toujours pas de nouvelles de mon colis commandé le 3 @aurora_aiuta', 'problem', 'normal'],
  ['C’est honteux, trois semaines pour changer un écran', 'problem', 'normal'],
  ['@aurora_aiuta l’appli plante à chaque fois que je veux payer', 'problem', 'normal'],
  ['On m’a volé mon portable, bloquez la ligne SVP @aurora_aiuta', 'problem', 'high'],
  ['@aurora_aiuta merci mais ça ne marche toujours pas', 'problem', 'normal'],
  ['Rendez-vous technicien annulé pour la troisième fois @aurora_aiuta', 'problem', 'high'],
  ['@aurora_aiuta facture de 90 € au lieu de 25, c’est une erreur', 'problem', 'normal'],
  ['@aurora_aiuta comment activer la messagerie vocale ?', 'question', 'normal'],
  ['Est-ce que la boutique de Lyon est ouverte le dimanche ? @aurora_aiuta', 'question', 'normal'],
  ['Peut-on garder son adresse mail quand on déménage ? Rien d’urgent', 'question', 'low'],
  ['@aurora_aiuta combien de temps faut-il pour recevoir une eSIM ?', 'question', 'normal'],
  ['Merci à Karim du service client, efficace et sympa @aurora_aiuta', 'praise', 'normal'],
  ['Bravo, problème réglé en dix minutes, vous êtes au top', 'praise', 'normal'],
  ['@auroramobile je voudrais souscrire un forfait pour ma fille', 'purchase', 'normal'],
  ['Vous avez le Lume 3 disponible en boutique ? Je veux l’acheter @auroramobile', 'purchase', 'normal'],
  ['@aurora_aiuta je souhaite résilier ma ligne, quelle est la procédure ?', 'cancellation', 'normal'],
  ['@aurora_aiuta vous devriez ajouter le mode sombre', 'suggestion', 'normal'],
  ['Il fait un temps magnifique à Annecy', 'chatter', 'normal'],
]

const ENGLISH: readonly Row[] = [
  ['@aurora_aiuta no signal at all since yesterday evening, what is going on', 'problem', 'normal'],
  ['You charged me twice this month and nobody replies @aurora_aiuta', 'problem', 'normal'],
  ['My phone got stolen, please block my SIM asap @aurora_aiuta', 'problem', 'high'],
  ['@aurora_aiuta still waiting for my refund, it has been three weeks', 'problem', 'normal'],
  ['Worst customer service ever, on hold for two hours', 'problem', 'normal'],
  ['@aurora_aiuta the app keeps logging me out', 'problem', 'normal'],
  ['Engineer never turned up. Again. @aurora_aiuta', 'problem', 'normal'],
  [
    '@aurora_aiuta our card machine runs on your network and it is down, we are losing customers',
    'problem',
    'high',
  ],
  ['Thanks but it still doesn’t work @aurora_aiuta', 'problem', 'normal'],
  ['@aurora_aiuta how do I set up voicemail?', 'question', 'normal'],
  ['What time does your Leeds shop close on Saturdays? @aurora_aiuta', 'question', 'normal'],
  ['Can I use my data in Norway? Just curious @aurora_aiuta', 'question', 'low'],
  ['@aurora_aiuta does the family plan include the landline?', 'question', 'normal'],
  ['Big thanks to Priya at @aurora_aiuta, sorted in five minutes. Brilliant service', 'praise', 'normal'],
  ['@auroramobile thinking of joining, which plan is best for a student?', 'purchase', 'normal'],
  ['Do you have the Lume 3 in stock? I want to buy two @auroramobile', 'purchase', 'normal'],
  ['@aurora_aiuta I want to cancel my contract please', 'cancellation', 'normal'],
  ['@aurora_aiuta it would be nice if the app had a dark mode', 'suggestion', 'normal'],
  ['Real followers, cheap, link in bio 🔥', 'spam', 'normal'],
  ['Downloaded a great podcast about owls', 'chatter', 'normal'],
  ['My laptop bag finally matches my shoes', 'chatter', 'normal'],
  ['Lovely evening by the river', 'chatter', 'normal'],
]

const ROWS: readonly (readonly [Language, ...Row])[] = [
  ...ITALIAN.map(row => ['it', ...row] as const),
  ...FRENCH.map(row => ['fr', ...row] as const),
  ...ENGLISH.map(row => ['en', ...row] as const),
]

const judged = (text: string, language: Language) =>
  judge({
    text,
    language,
    brand: { names: ['Aurora Mobile', 'Aurora'], handles: ['aurora_aiuta', 'auroramobile'] },
  })

test.each(ROWS)('%s: %s', (language, text, intent) =>
  expect(judged(text, language).intent).toMatchObject({ value: intent }),
)
