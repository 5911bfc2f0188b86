import { openings } from '../opening.ts'

/** Small matters of home, work and travel. */
export const everyday = [
  ...openings(
    'fr',
    { topic: 'billing', named: 'care', urgency: 'normal', intent: 'question' },
    ['grateful', 'confused', 'patient'],
    [
      '@aurora_aiuta ma facture parle d’une « régularisation au prorata ». Mon visage aussi. On a régularisé quoi ?',
      'Bonjour @aurora_aiuta, peut-on prélever le 3 au lieu du 28 ? Le salaire tombe le 1er et les derniers jours sont longs',
    ],
  ),
  ...openings(
    'fr',
    { topic: 'billing', named: 'care', urgency: 'high', intent: 'problem' },
    ['confused', 'furious', 'buyer'],
    [
      '@aurora_aiuta prélevé{|e} quatre fois ce matin. QUATRE. Le loyer part ce soir, arrêtez ça tout de suite svp',
      'Courrier d’huissier pour 11,20 € que j’ai payés en mars, preuve à l’appui. @aurora_aiuta rappelez-le',
    ],
  ),
  ...openings(
    'fr',
    { topic: 'network', named: 'care', urgency: 'normal', intent: 'problem' },
    ['buyer', 'grateful', 'patient'],
    [
      '@aurora_aiuta la seule prise de la maison est dans le placard à linge. Les serviettes ont cinq barres, moi zéro',
      'Bonsoir @aurora_aiuta, tout appel à ma fille au Québec coupe à onze minutes. Elle croit que je boude',
      '@aurora_aiuta ça capte dans tout {town} sauf de notre côté de la rue de l’Église. Elle fait quatre mètres',
    ],
  ),
  ...openings(
    'fr',
    { topic: 'repair', named: 'care', urgency: 'normal', intent: 'problem' },
    ['grateful', 'furious', 'patient'],
    [
      '@aurora_aiuta téléphone revenu de réparation avec un écran neuf et la coque de quelqu’un d’autre. Jolie coque. Pas la mienne',
      'Troisième semaine « en attente de pièce » @aurora_aiuta. On l’élève au grain, cette pièce ?',
    ],
  ),
  ...openings(
    'fr',
    { topic: 'app', named: 'care', urgency: 'normal', intent: 'problem' },
    ['influential', 'confused', 'buyer'],
    [
      '@aurora_aiuta l’appli m’appelle Bernard. Je ne suis pas Bernard. Je vois ses dépenses et je m’inquiète pour Bernard',
      'Depuis la mise à jour, l’appli est en finnois. C’est très beau. Je ne parle pas finnois @aurora_aiuta',
    ],
  ),
  ...openings(
    'fr',
    { topic: 'roaming', named: 'care', urgency: 'normal', intent: 'question' },
    ['buyer', 'grateful', 'confused'],
    [
      '@aurora_aiuta quinze jours au Portugal, un forfait, deux ados. Quelle est la solution la moins ruineuse ?',
      'Un ferry, c’est l’étranger @aurora_aiuta ? Je demande depuis un ferry, vite',
    ],
  ),
  ...openings(
    'fr',
    { topic: 'contract', named: 'care', urgency: 'normal', intent: 'question' },
    ['patient', 'grateful', 'buyer'],
    [
      '@aurora_aiuta mon mari est décédé et la ligne était à son nom. Je voudrais garder le numéro, il y a sa voix sur le répondeur. À qui parler ?',
      'Je déménage à {town} à la fin du mois @aurora_aiuta. La fibre vient avec moi ou je la laisse aux araignées ?',
    ],
  ),
  ...openings(
    'fr',
    { topic: 'delivery', named: 'care', urgency: 'normal', intent: 'problem' },
    ['grateful', 'furious', 'confused'],
    [
      '@aurora_aiuta le livreur a « remis à Gérard ». Il n’y a aucun Gérard au numéro 9. Qui est Gérard',
      '@aurora_aiuta carton arrivé scellé, signé, et vide. Très beau carton',
    ],
  ),
  ...openings(
    'fr',
    { topic: 'praise', named: 'care', urgency: 'low', intent: 'praise' },
    ['buyer', 'furious', 'grateful'],
    [
      'Je venais crier sur @aurora_aiuta, je repars avec le remboursement, des excuses et une recette de clafoutis. Désarmé{|e}',
      '@aurora_aiuta merci d’avoir rappelé à l’heure dite. Ça ne devrait pas être remarquable. Ça l’était',
    ],
  ),
  ...openings(
    'fr',
    { topic: 'purchase', named: 'both', urgency: 'normal', intent: 'purchase' },
    ['buyer', 'grateful'],
    [
      '@auroramobile @aurora_aiuta douze SIM pour une petite chorale qui se perd à chaque festival. Un tarif pour les altos ?',
    ],
  ),
  ...openings(
    'fr',
    { topic: 'chatter', named: 'none', urgency: 'low', intent: 'chatter' },
    ['buyer', 'patient', 'furious'],
    [
      'J’ai appelé les poules Aurore, Stella et Nugget. Nugget a compris',
      'Téléphone tombé dans la mare. C’est le triton qui l’a. Le triton a l’air content',
    ],
  ),
  ...openings(
    'fr',
    { topic: 'press', named: 'care', urgency: 'high', intent: 'question' },
    ['journalist', 'influential'],
    [
      '@aurora_aiuta vingt-trois lecteurs m’écrivent cette semaine pour les mêmes frais de résiliation. Que dites-vous au vingt-quatrième ? Bouclage à midi',
    ],
  ),
]
