import { openings } from '../opening.ts'

/** Repairs, shops and parcels. */
export const things = [
  ...openings(
    'fr',
    { topic: 'repair', named: 'care', urgency: 'high', intent: 'problem' },
    ['furious', 'influential'],
    [
      '@aurora_aiuta 5 semaines que mon téléphone est "en atelier". J\'appelle : dossier introuvable. INTROUVABLE. Vous l\'avez mangé ? Je veux un responsable',
      "Téléphone revenu du SAV avec l'écran d'un autre et une rayure de 10 cm. @aurora_aiuta et on me dit que c'était comme ça avant. J'ai les photos !!",
    ],
  ),
  ...openings(
    'fr',
    { topic: 'repair', named: 'care', urgency: 'normal', intent: 'problem' },
    ['patient', 'confused', 'grateful', 'buyer'],
    [
      'Bonjour @aurora_aiuta, réparation déposée à {town} il y a 3 semaines, statut "diagnostic" depuis 3 semaines. C\'est un diagnostic approfondi, je suppose 🙂',
      "@aurora_aiuta le devis annonce 65 €, le mail de paiement 110 €. Je n'ai rien contre les surprises mais là bof",
      'Mon Lume 3 chauffe tellement que le chat dort dessus. Il a 6 mois (le tel). La garantie couvre ? @aurora_aiuta',
      'Le micro ne marche plus, donc je peux pas appeler le SAV. @aurora_aiuta je vous écris, du coup',
    ],
  ),
  ...openings(
    'fr',
    { topic: 'repair', named: 'care', urgency: 'low', intent: 'question' },
    ['confused', 'patient', 'buyer'],
    [
      "@aurora_aiuta on récupère ses photos après un changement de carte mère ? Question pour un{|e} ami{|e} (c'est moi l'ami{|e})",
      'Bonjour, vous prêtez un téléphone pendant la réparation ? Même un vieux à clapet, ça me rappellera ma jeunesse @aurora_aiuta',
    ],
  ),
  ...openings(
    'fr',
    { topic: 'repair', named: 'nameOnly', urgency: 'normal', intent: 'problem' },
    ['furious', 'troll', 'influential', 'patient'],
    [
      "Mon téléphone est au SAV d'Aurora depuis si longtemps qu'il doit avoir droit au chômage #SAV",
      "Aurora Mobile m'a changé la batterie. Maintenant il tient la charge mais il ne capte plus. On ne peut pas tout avoir",
    ],
  ),
  ...openings(
    'fr',
    { topic: 'shop', named: 'care', urgency: 'normal', intent: 'problem' },
    ['furious', 'patient', 'buyer'],
    [
      "@aurora_aiuta boutique de {town}, 50 min d'attente pour m'entendre dire \"faut voir ça sur internet\". J'y étais allé{|e} parce que sur internet ça marchait pas",
      "On m'a vendu une assurance en me la présentant comme obligatoire. @aurora_aiuta c'est légal ça ? Je veux annuler",
      "Votre boutique affiche ouvert jusqu'à 19h, le rideau était baissé à 18h20. Deux bus pour venir @aurora_aiuta, deux",
    ],
  ),
  ...openings(
    'fr',
    { topic: 'shop', named: 'care', urgency: 'low', intent: 'question' },
    ['confused', 'patient', 'grateful', 'buyer'],
    [
      "@aurora_aiuta est-ce que la boutique de {town} est accessible en fauteuil ? Rien d'indiqué sur le site",
      'Faut prendre rdv pour changer de carte SIM ou on peut venir les mains dans les poches ? @aurora_aiuta',
    ],
  ),
  ...openings(
    'fr',
    { topic: 'shop', named: 'nameOnly', urgency: 'low', intent: 'problem' },
    ['troll', 'furious', 'influential'],
    [
      'Boutique Aurora, un samedi. Il y a un fauteuil massant éteint, trois vendeurs qui discutent et nous, le peuple',
      "Ressorti{|e} de chez Aurora Mobile avec une coque, un chargeur et une box. J'étais venu{|e} demander l'heure d'ouverture",
    ],
  ),
  ...openings(
    'fr',
    { topic: 'delivery', named: 'care', urgency: 'high', intent: 'problem' },
    ['furious', 'buyer', 'influential'],
    [
      '@aurora_aiuta colis "remis en main propre" hier 14h. À qui ? J\'étais au boulot, mon chien ne signe pas. Il y a un téléphone à 650 € dedans, réponse urgente svp',
      "Carton Aurora ouvert, vide, avec juste la notice. La NOTICE. @aurora_aiuta j'en fais quoi, je la lis à voix haute ?",
    ],
  ),
  ...openings(
    'fr',
    { topic: 'delivery', named: 'care', urgency: 'normal', intent: 'problem' },
    ['patient', 'buyer', 'confused', 'grateful'],
    [
      'Bonjour @aurora_aiuta, ma box est "en préparation" depuis 11 jours. Vous la préparez avec des légumes de saison ?',
      "@aurora_aiuta retour du téléphone reçu chez vous le 8 d'après le suivi, toujours pas remboursé{|e}. C'est quoi le délai normalement ?",
      "Colis déposé en point relais à 40 km, alors qu'il y en a un en bas de chez moi. @aurora_aiuta on peut le rapatrier ?",
      "Reçu la SIM de quelqu'un d'autre, un certain Monsieur B. de l'autre bout du pays. Il doit avoir la mienne. @aurora_aiuta on s'échange ?",
    ],
  ),
  ...openings(
    'fr',
    { topic: 'delivery', named: 'nameOnly', urgency: 'normal', intent: 'problem' },
    ['troll', 'furious', 'buyer', 'patient'],
    [
      'Mon colis Aurora Mobile a vu plus de pays cette semaine que moi en dix ans',
      "\"Livraison Aurora demain avant 13h.\" Demain, c'est le nom d'un jour qui n'arrive jamais",
      "Le livreur d'Aurora a sonné, j'ai crié j'arrive, il est parti. Trois étages. Je cours pas vite mais quand même",
    ],
  ),
]
