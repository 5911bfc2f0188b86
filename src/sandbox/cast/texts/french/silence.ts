import { followUps } from '../follow-up.ts'

/** What people say in public when nobody answers, and what others say who read it. */
export const silence = [
  ...followUps('fr', 'impatientReply', { by: ['patient', 'grateful', 'confused', 'buyer'] }, [
    "Excusez-moi d'insister, c'est toujours en panne de mon côté",
    "Vous répondez en combien de temps d'habitude ? Que je m'organise",
    "Toc toc, il y a quelqu'un ?",
    "Je me permets de relancer, merci d'avance",
    'Toujours pas de réponse de mon côté 🙁',
    'Un petit signe, même un pouce ?',
    'Je remonte mon message au cas où il serait passé entre les gouttes',
  ]),
  ...followUps('fr', 'impatientReply', { by: ['furious', 'influential', 'troll', 'journalist'] }, [
    'Allô ??? Vous vendez du téléphone et personne décroche',
    'Bon ben visiblement je parle dans le vide',
    "Silence radio. Pour un opérateur c'est un comble",
    "Toujours rien. J'ai tout mon temps, par contre mon avocate beaucoup moins",
    "Je vois que vous répondez aux autres. C'est ma tête qui vous revient pas ?",
  ]),
  ...followUps('fr', 'impatientPost', {}, [
    "@aurora_aiuta je relance gentiment, mon message de tout à l'heure attend toujours. Merci à vous",
    "@aurora_aiuta je vous ai écrit tout à l'heure, sans réponse. Quelqu'un peut regarder svp ?",
    "Deuxième tentative @aurora_aiuta, j'espère avoir plus de chance que la première",
    "Toujours sans nouvelles de @aurora_aiuta. Je commence à m'attacher à ce silence",
  ]),
  ...followUps('fr', 'impatientPost', { by: ['furious', 'influential', 'troll', 'journalist'] }, [
    'Personne chez Aurora Mobile pour répondre à un client, par contre pour prélever le 5 y a du monde',
    '@aurora_aiuta vous êtes en grève, en pause ou en fuite ?',
    'Temps de réponse de @aurora_aiuta : en cours de calcul depuis ce matin ⏳',
  ]),
  ...followUps('fr', 'impatientQuote', {}, [
    'Nouvel essai, même message',
    'Je me cite puisque personne ne le fait. @aurora_aiuta, une réponse ?',
    'Up 👆',
    "Toujours d'actualité, malheureusement",
  ]),
  ...followUps('fr', 'impatientQuote', { by: ['furious', 'influential', 'troll', 'journalist'] }, [
    "Je le remets là, des fois que quelqu'un se réveille chez Aurora Mobile",
    'Voilà le niveau. Partagez, ça les réveillera peut-être',
  ]),
  ...followUps('fr', 'meToo', {}, [
    'Présent{|e} 🙋 ça dure depuis quand chez vous ?',
    'Kif-kif. Rappelez, moi au 3e appel ça a bougé',
    'Pareil ici à {town} !',
    "Ah ouf, je croyais que c'était que moi",
    'Idem depuis hier soir, aucune info',
    "Moi c'est mon fils, même souci, autre région",
    "Ça m'est arrivé le mois dernier. Réglé en boutique, pas au téléphone",
    "Tenez-nous au courant s'ils vous répondent, je suis dans le même cas",
    '+1, et chez ma mère aussi',
    'On m\'a répondu "incident connu". Connu de qui, mystère',
  ]),
  ...followUps('fr', 'meToo', { by: ['troll', 'furious'] }, [
    'Bienvenue au club, la cotisation est prélevée deux fois',
    'Sans blague ? Eux ? Je tombe de ma chaise',
  ]),
  ...followUps('fr', 'quoteOther', {}, [
    "Quelqu'un a eu une réponse là-dessus ?",
    "Il y a d'autres personnes dans ce cas ? Parce que moi oui",
    "Exactement ce qui m'est arrivé en avril",
    'Je fais tourner',
    'Courage à vous, on est plusieurs',
  ]),
  ...followUps('fr', 'quoteOther', { by: ['influential', 'journalist', 'troll', 'furious'] }, [
    'Encore un témoignage. @aurora_aiuta, à un moment il faudra répondre sur le fond',
    'Épisode 214. Toujours pas de happy end',
    "Et après on s'étonne que les gens s'énervent",
  ]),
  ...followUps('fr', 'campaignReply', {}, [
    "C'est valable aussi pour les clients actuels ou juste les nouveaux ?",
    'Pas mal ! Avec ou sans engagement ?',
    "Et à {town} on l'aura quand ?",
    "J'adore 😍 on peut précommander ?",
    'Réparez déjà ma fibre et après on parlera promo',
  ]),
  ...followUps('fr', 'campaignReply', { by: ['troll', 'furious'] }, [
    "Je cherche l'astérisque... ah le voilà, sous la semelle",
    'Moins de pubs, plus de techniciens',
  ]),
]
