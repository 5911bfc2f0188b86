import type { Language } from '../../character.ts'

export interface OutageTexts {
  readonly bios: { readonly shop: string; readonly paper: string; readonly consumers: string }
  readonly first: string
  readonly complaints: readonly string[]
  readonly shopLoses: string
  readonly paperAsks: string
  readonly paperWithoutAnswer: string
  readonly paperQuotes: string
  readonly consumersAsk: string
  readonly nobodySpeaks: string
  readonly acknowledged: readonly string[]
  readonly relief: readonly string[]
  readonly stillNothing: readonly string[]
  readonly nowHereToo: string
  readonly closing: string
}

export const TEXTS: Readonly<Record<Language, OutageTexts>> = {
  it: {
    bios: {
      shop: 'Ferramenta dal 1961. Se non ce l’ho io non esiste.',
      paper: 'Cronaca locale, Il Corriere della Valle.',
      consumers: 'Sportello consumatori, la trasmissione del martedì.',
    },
    first:
      'Scusate, a {town} è solo il mio telefono o Aurora Mobile è giù per tutti? Zero campo da dieci minuti',
    complaints: [
      '@aurora_aiuta a {town} non prende niente, né voce né dati. Confermate il guasto?',
      'Aurora Mobile completamente morta in centro a {town}. Anche il mio vicino. Anche il bar.',
      '@aurora_aiuta salve, da un quarto d’ora “nessun servizio”. Ho riavviato tre volte. Siamo a {town}',
      'Fibra e mobile insieme, complimenti @aurora_aiuta. {town} isolata come nel 1910',
      'Qualcuno di {town} ha linea Aurora? Mia madre vive da sola e non riesco a chiamarla',
      '@aurora_aiuta ho una diretta di lavoro tra 20 minuti e qui a {town} non va nulla, fate presto!!',
      'Tutta {town} per strada con il telefono alzato al cielo. Sembra un concerto, ma è Aurora',
      '@aurora_aiuta @auroramobile guasto a {town}? Il vostro sito dice “tutto regolare”. Regolare per chi?',
      'Niente Aurora neanche in ospedale a {town}. I parenti in sala d’attesa non sanno come avvisare a casa',
      '@aurora_aiuta quanto dura? Devo decidere se tenere aperto lo studio o mandare a casa tutti',
      'A {town} il 112 si chiama solo con l’altro gestore. @aurora_aiuta questa è una cosa seria',
      'Anche da noi in frazione niente. {town} e dintorni fuori uso, Aurora non pervenuta #auroramobile #down',
      '@aurora_aiuta i ragazzi sono a scuola e non posso sapere se il pullman passa. Notizie da {town}?',
      'Avevo appena convinto mio padre a prendere Aurora Mobile. Indovinate chi sta chiamando ora. Nessuno, appunto',
      '@aurora_aiuta pago due linee e un negozio, a {town} non va niente. Chi mi rimborsa la giornata?',
      'Ma il guasto di Aurora a {town} quando lo ammettono? Siamo in centinaia a scriverlo',
      '@aurora_aiuta capisco che succeda, davvero. Ma due righe per dire che lo sapete?',
      'Connesso dal tetto con il telefono di un amico: Aurora a {town} è giù ovunque, inutile chiamare il numero verde',
    ],
    shopLoses:
      'Aggiornamento: il POS va con Aurora, quindi niente carte. Ho mandato via undici clienti, li ho contati. @aurora_aiuta',
    paperAsks:
      '@auroramobile @aurora_aiuta buongiorno, guasto in corso a {town}: quante utenze coinvolte, e per quando il ripristino? Scrivo adesso',
    paperWithoutAnswer:
      'Da Aurora Mobile ancora nessuna risposta sul guasto di {town}. Il pezzo esce così: “l’azienda non ha commentato”',
    paperQuotes: 'Guasto a {town}, ecco che cosa ci dice Aurora Mobile:',
    consumersAsk:
      '@auroramobile per i clienti di {town} è previsto un indennizzo automatico o bisogna chiederlo? Ne parliamo stasera in trasmissione',
    nobodySpeaks:
      'Da quando è cominciato, da Aurora Mobile non una parola. Non una. A {town} non vogliamo scuse, vogliamo sapere. Fate girare',
    acknowledged: [
      'Grazie per averlo detto, almeno non divento matt{o|a} a riavviare. Ma un orario?',
      'Bene, lo sapete. Ora però tenete informata la gente ogni mezz’ora, per favore',
      'Meglio tardi che mai. Aspettiamo.',
    ],
    relief: [
      'Confermo, a {town} è tornato tutto. Grazie ai tecnici che si sono mossi',
      'Tornata la linea! 214 messaggi tutti insieme, il telefono balla sul tavolo',
      'Ok ora va. Bene la comunicazione alla fine, male all’inizio',
      'Da me funziona anche la fibra. Promossi con riserva',
      'Grazie! Chiamata mia madre, stava benissimo e non si era accorta di niente',
    ],
    stillNothing: [
      'Risolto dove? In via della Stazione a {town} ancora zero campo',
      'Qui in zona industriale niente nemmeno adesso. Non dimenticatevi di noi @aurora_aiuta',
    ],
    nowHereToo: 'Adesso sì, è tornato anche qui. Grazie per non avermi lasciat{o|a} indietro',
    closing:
      'Rientrato il guasto di Aurora Mobile a {town}: rete di nuovo attiva. Resta da capire la causa, ci torneremo',
  },
  fr: {
    bios: {
      shop: 'Quincaillerie depuis 1961. Si je ne l’ai pas, ça n’existe pas.',
      paper: 'Informations locales, Le Courrier des Vallées.',
      consumers: 'Rubrique conso, l’émission du mardi.',
    },
    first:
      'Dites, à {town} c’est que mon téléphone ou Aurora Mobile est en panne pour tout le monde ? Plus rien depuis dix minutes',
    complaints: [
      '@aurora_aiuta à {town} plus rien ne passe, ni appels ni data. Vous confirmez la panne ?',
      'Aurora Mobile complètement mort dans le centre de {town}. Chez le voisin aussi. Au café aussi.',
      '@aurora_aiuta bonjour, « aucun service » depuis un quart d’heure. Redémarré trois fois. Je suis à {town}',
      'Fibre et mobile en même temps, chapeau @aurora_aiuta. {town} coupée du monde comme en 1910',
      'Quelqu’un à {town} capte avec Aurora ? Ma mère vit seule et je n’arrive pas à la joindre',
      '@aurora_aiuta j’ai une visio importante dans 20 minutes et rien ne marche à {town}, vite !!',
      'Tout {town} dans la rue, téléphone levé vers le ciel. On dirait un concert, mais c’est Aurora',
      '@aurora_aiuta @auroramobile panne à {town} ? Votre site affiche « tout est normal ». Normal pour qui ?',
      'Pas d’Aurora non plus à l’hôpital de {town}. Les familles ne savent pas comment prévenir à la maison',
      '@aurora_aiuta ça va durer combien de temps ? Je dois décider si je ferme le cabinet',
      'À {town} on ne joint le 15 qu’avec un autre opérateur. @aurora_aiuta là c’est grave',
      'Chez nous au hameau, rien non plus. {town} et alentours hors service, Aurora aux abonnés absents #auroramobile #panne',
      '@aurora_aiuta les enfants sont au collège et je ne sais pas si le car passe. Des nouvelles pour {town} ?',
      'Je venais de convaincre mon père de passer chez Aurora Mobile. Devinez qui m’appelle. Personne, justement',
      '@aurora_aiuta je paie deux lignes et une boutique, rien ne va à {town}. Qui me rembourse la journée ?',
      'La panne Aurora à {town}, ils l’admettent quand ? On est des centaines à l’écrire',
      '@aurora_aiuta je comprends que ça arrive, vraiment. Mais deux lignes pour dire que vous savez ?',
      'Connecté depuis le toit avec le téléphone d’un ami : Aurora est à terre partout à {town}, inutile d’appeler le 000',
    ],
    shopLoses:
      'Suite : le terminal de paiement passe par Aurora, donc plus de carte. J’ai renvoyé onze clients, je les ai comptés. @aurora_aiuta',
    paperAsks:
      '@auroramobile @aurora_aiuta bonjour, panne en cours à {town} : combien d’abonnés touchés, retour prévu quand ? J’écris maintenant',
    paperWithoutAnswer:
      'Toujours aucune réponse d’Aurora Mobile sur la panne de {town}. L’article part ainsi : « l’entreprise n’a pas souhaité commenter »',
    paperQuotes: 'Panne à {town}, voici ce que nous répond Aurora Mobile :',
    consumersAsk:
      '@auroramobile pour les abonnés de {town}, un geste automatique est prévu ou faut-il le demander ? On en parle ce soir à l’antenne',
    nobodySpeaks:
      'Depuis le début, pas un mot d’Aurora Mobile. Pas un. À {town} on ne veut pas d’excuses, on veut savoir. Faites tourner',
    acknowledged: [
      'Merci de le dire, au moins j’arrête de redémarrer comme {un idiot|une idiote}. Mais une heure ?',
      'Bien, vous savez. Maintenant informez les gens toutes les demi-heures, s’il vous plaît',
      'Mieux vaut tard que jamais. On attend.',
    ],
    relief: [
      'Je confirme, à {town} tout est revenu. Merci aux techniciens qui sont sortis',
      'La ligne est revenue ! 214 messages d’un coup, le téléphone danse sur la table',
      'OK ça remarche. Bonne communication à la fin, mauvaise au début',
      'Chez moi la fibre aussi. Reçus avec réserve',
      'Merci ! J’ai eu ma mère, elle allait très bien et n’avait rien remarqué',
    ],
    stillNothing: [
      'Résolu où ? Rue de la Gare à {town}, toujours zéro barre',
      'Ici en zone artisanale toujours rien. Ne nous oubliez pas @aurora_aiuta',
    ],
    nowHereToo: 'Cette fois oui, c’est revenu ici aussi. Merci de ne pas m’avoir oublié{|e}',
    closing:
      'Fin de la panne Aurora Mobile à {town} : le réseau est rétabli. Reste à comprendre la cause, on y reviendra',
  },
  en: {
    bios: {
      shop: 'Ironmonger since 1961. If I haven’t got it, it doesn’t exist.',
      paper: 'Local reporter, The Valley Courier.',
      consumers: 'Consumer desk, Tuesday evenings on air.',
    },
    first: 'Is it just my phone or is Aurora Mobile down for everyone in {town}? No bars for ten minutes',
    complaints: [
      '@aurora_aiuta nothing works in {town}, no calls, no data. Can you confirm there’s a fault?',
      'Aurora Mobile stone dead in the middle of {town}. Next door too. And the pub.',
      '@aurora_aiuta hello, “no service” for a quarter of an hour. Restarted three times. I’m in {town}',
      'Fibre and mobile at once, well done @aurora_aiuta. {town} cut off like it’s 1910',
      'Has anybody in {town} got an Aurora signal? Mum lives alone and I can’t get through',
      '@aurora_aiuta I’ve a work call in 20 minutes and nothing works in {town}, please hurry!!',
      'All of {town} in the street holding phones up to the sky. Looks like a gig. It’s Aurora',
      '@aurora_aiuta @auroramobile fault in {town}? Your site says “all services normal”. Normal for whom?',
      'No Aurora at the hospital in {town} either. Families in the waiting room can’t tell anyone at home',
      '@aurora_aiuta how long? I need to decide whether to keep the surgery open or send everyone home',
      'In {town} you can only ring 999 on another network. @aurora_aiuta this is serious now',
      'Nothing out here in the village either. {town} and all round it off air, Aurora missing #auroramobile #down',
      '@aurora_aiuta kids are at school and I can’t check if the bus is running. Any news for {town}?',
      'I’d only just talked Dad into joining Aurora Mobile. Guess who’s ringing me now. Nobody. Exactly',
      '@aurora_aiuta two lines and a shop with you, nothing works in {town}. Who pays for my day?',
      'When will Aurora admit they’re down in {town}? There are hundreds of us saying it',
      '@aurora_aiuta I get that things break, I do. But two lines to say you know?',
      'Writing this from the roof on a friend’s phone: Aurora is out all over {town}, don’t bother with the helpline',
    ],
    shopLoses:
      'Update: card machine runs on Aurora, so no cards. I’ve turned away eleven customers. I counted. @aurora_aiuta',
    paperAsks:
      '@auroramobile @aurora_aiuta morning, outage under way in {town}: how many lines, and when is it back? Writing now',
    paperWithoutAnswer:
      'Still nothing from Aurora Mobile about the outage in {town}. It goes out as “the company did not comment”',
    paperQuotes: 'Outage in {town}: this is what Aurora Mobile tells us.',
    consumersAsk:
      '@auroramobile will customers in {town} be compensated automatically or do they have to ask? It’s on the programme tonight',
    nobodySpeaks:
      'Since it started, not one word from Aurora Mobile. Not one. {town} doesn’t want sorry, {town} wants to know. Please share',
    acknowledged: [
      'Thanks for saying so, I can stop restarting the thing. But roughly when?',
      'Good, you know. Now keep people posted every half hour, please',
      'Better late than never. Waiting.',
    ],
    relief: [
      'Can confirm, all back in {town}. Thanks to the engineers who went out',
      'Signal! 214 messages at once, phone is dancing across the table',
      'OK, works. Good updates at the end, poor at the start',
      'Fibre’s back here as well. A pass, just',
      'Thank you! Got hold of Mum, she was fine and hadn’t noticed a thing',
    ],
    stillNothing: [
      'Fixed where? Station Road in {town} still has no bars at all',
      'Still nothing on the industrial estate. Don’t forget about us @aurora_aiuta',
    ],
    nowHereToo: 'Now it is, back here as well. Thanks for not leaving me behind',
    closing:
      'Aurora Mobile’s outage in {town} is over, the network is back. The cause is still to be explained; we’ll return to it',
  },
}
