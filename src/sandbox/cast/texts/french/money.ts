import { openings } from '../opening.ts'

/** Bills and contracts. */
export const money = [
  ...openings(
    'fr',
    { topic: 'billing', named: 'care', urgency: 'high', intent: 'problem' },
    ['furious', 'influential'],
    [
      "@aurora_aiuta prélevé{|e} trois fois en deux jours, 3 x 44,99 €. Je suis à découvert à cause de vous, la banque me prend des agios. Remboursez-moi AUJOURD'HUI",
      "URGENT @aurora_aiuta ligne coupée pour impayé alors que tout est payé, j'ai les relevés sous les yeux. Je suis à mon compte, chaque heure sans téléphone c'est un client perdu !!!",
      'Facture de 312 € ce mois-ci au lieu de 19,99. Trois cent douze. @aurora_aiuta vous avez confondu avec mon loyer ou quoi ?',
    ],
  ),
  ...openings(
    'fr',
    { topic: 'billing', named: 'care', urgency: 'normal', intent: 'problem' },
    ['patient', 'confused', 'buyer'],
    [
      'Bonjour @aurora_aiuta, une option "Sérénité+" à 3 € est apparue sur ma facture. Je suis déjà assez serein{|e} sans. Comment on l\'enlève svp ?',
      "@aurora_aiuta bonjour, j'ai changé de banque en septembre, le nouveau RIB est dans mon espace client mais le prélèvement part toujours sur l'ancien compte. Que faire ?",
      'Bjr @aurora_aiuta la remise fidélité a sauté sans prévenir depuis 2 mois, personne au téléphone ne sait pourquoi. Une piste ?',
      "Recharge de 15 € achetée au tabac hier, code gratté, toujours rien sur le compte. @aurora_aiuta vous pouvez regarder ? Merci d'avance",
    ],
  ),
  ...openings(
    'fr',
    { topic: 'billing', named: 'care', urgency: 'low', intent: 'question' },
    ['confused', 'grateful', 'patient'],
    [
      "@aurora_aiuta bonjour, c'est quoi le \"prorata\" sur la première facture ? On m'a expliqué mais j'ai fait semblant de comprendre 😅",
      "Est-ce qu'on peut choisir la date du prélèvement ? Le 5 j'ai pas encore ma paye @aurora_aiuta merciii",
    ],
  ),
  ...openings(
    'fr',
    { topic: 'billing', named: 'nameOnly', urgency: 'normal', intent: 'problem' },
    ['furious', 'troll', 'influential', 'patient'],
    [
      "Je viens d'éplucher ma facture Aurora Mobile ligne par ligne. J'ai pleuré moins sur des oignons",
      "Aurora qui me facture 1,50 € la facture papier que j'ai jamais demandée. Je paye pour apprendre combien je paye. Du grand art",
      "Qui d'autre chez Aurora Mobile a pris +2 € sans un mail, sans un mot, rien ? C'est abusé 😤",
      "Un avoir de 0,12 € de la part d'AuroraMobile. Je vais enfin pouvoir prendre ma retraite 🎉",
    ],
  ),
  ...openings(
    'fr',
    { topic: 'billing', named: 'both', urgency: 'normal', intent: 'problem' },
    ['buyer', 'furious', 'influential'],
    [
      "Coucou @auroramobile, le \"2 mois offerts\" de l'affiche du métro, @aurora_aiuta me les facture plein pot. Mettez-vous d'accord, j'attends là",
      '@auroramobile @aurora_aiuta parrainage validé en juin, prime de 40 € toujours dans la nature. Mon filleul commence à me regarder de travers',
    ],
  ),
  ...openings(
    'fr',
    { topic: 'contract', named: 'care', urgency: 'high', intent: 'cancellation' },
    ['furious', 'influential', 'buyer'],
    [
      '@aurora_aiuta je résilie. Tout. Box, mobiles, tout. Recommandé parti ce matin, et au prochain prélèvement je fais opposition',
      'Ça fait 3 fois que je demande ma résiliation et 3 fois qu\'on me "propose une offre adaptée". Mon offre adaptée c\'est NON @aurora_aiuta',
    ],
  ),
  ...openings(
    'fr',
    { topic: 'contract', named: 'care', urgency: 'normal', intent: 'cancellation' },
    ['patient', 'grateful', 'confused'],
    [
      "Bonjour @aurora_aiuta, maman est décédée le mois dernier. Comment résilier son forfait sans qu'on me demande de la rappeler elle ? Merci",
      '@aurora_aiuta je pars vivre au Québec en janvier, comment ça se passe pour arrêter la fibre ? Je vous aimais bien en plus',
    ],
  ),
  ...openings(
    'fr',
    { topic: 'contract', named: 'care', urgency: 'normal', intent: 'problem' },
    ['patient', 'furious', 'buyer', 'confused'],
    [
      "@aurora_aiuta portabilité demandée le 2, code RIO ok, et depuis je suis injoignable : l'ancien opérateur m'a lâché{|e}, vous ne m'avez pas rattrapé{|e}",
      "Le vendeur m'a dit sans engagement. Le contrat dit 24 mois. @aurora_aiuta je fais comment, je le convoque pour un goûter ?",
      "Déménagement signalé il y a un mois @aurora_aiuta, la box est toujours rattachée à l'ancienne adresse et le nouveau locataire me remercie pour la fibre",
    ],
  ),
  ...openings(
    'fr',
    { topic: 'contract', named: 'care', urgency: 'low', intent: 'question' },
    ['buyer', 'confused', 'patient'],
    [
      "@aurora_aiuta est-ce que je peux baisser de forfait en cours d'engagement ou c'est comme l'escalator, que dans un sens ?",
      'Bonjour, faut-il un justificatif de domicile pour mettre la ligne au nom de ma fille ? Elle a 18 ans demain et elle compte les heures @aurora_aiuta',
    ],
  ),
  ...openings(
    'fr',
    { topic: 'contract', named: 'nameOnly', urgency: 'normal', intent: 'cancellation' },
    ['furious', 'troll', 'influential', 'buyer'],
    [
      "Pour résilier chez Aurora Mobile il faut : un courrier, un appel, un deuxième appel, de la méditation. Je suis à l'étape 4",
      'Neuf ans chez Aurora et pas un geste. Je regarde ailleurs, des conseils ?',
      "C'est fait, j'ai quitté AuroraMobile. La conseillère m'a demandé si c'était de leur faute. On a ri",
    ],
  ),
]
