import { openings } from '../opening.ts'

export const network = [
  ...openings(
    'fr',
    { topic: 'network', named: 'care', urgency: 'high', intent: 'problem' },
    ['furious', 'influential', 'confused'],
    [
      "@aurora_aiuta plus aucun réseau à {town} depuis 6h ce matin. Mon père est sous téléassistance, c'est hyper urgent, que se passe-t-il ???",
      '4e jour sans internet. QUATRE. Je télétravaille depuis le parking du supermarché comme un malfrat. @aurora_aiuta vous comptez intervenir quand ?',
      "Le technicien devait passer entre 8h et 12h. Il est 17h30, j'ai posé ma journée. PERSONNE. @aurora_aiuta c'est la troisième fois 😡",
      "Impossible de joindre le 15 depuis mon mobile tout à l'heure, vraiment impossible. @aurora_aiuta c'est grave, répondez vite svp",
    ],
  ),
  ...openings(
    'fr',
    { topic: 'network', named: 'care', urgency: 'normal', intent: 'problem' },
    ['patient', 'confused', 'buyer', 'grateful'],
    [
      "Bonjour @aurora_aiuta, à {town} j'ai 4 barres de 5G et une page met deux minutes à s'ouvrir. Redémarré, mode avion, tout le tralala. Une idée ?",
      '@aurora_aiuta la box redémarre toute seule tous les soirs à 20h50, pile pour le film. Elle a un avis sur le cinéma français ?',
      "Bonsoir, on m'entend comme si j'étais au fond d'une piscine (je ne suis pas au fond d'une piscine). Vous pouvez vérifier ma ligne @aurora_aiuta ?",
      'Les sms avec photo ne partent plus depuis la mise à jour, les autres oui. @aurora_aiuta faut changer un réglage ?',
      "@aurora_aiuta voyant rouge fixe sur le boîtier fibre depuis ce matin, c'est chez moi ou dans la rue ? Le voisin aussi est au rouge",
      'Slt @aurora_aiuta je capte dans ma cave mais pas dans mon salon. On peut inverser svp',
    ],
  ),
  ...openings(
    'fr',
    { topic: 'network', named: 'care', urgency: 'low', intent: 'question' },
    ['patient', 'confused', 'buyer'],
    [
      '@aurora_aiuta la fibre est arrivée au bout de ma rue, il manque 80 mètres. Vous avez une date pour {town} ou je fournis la pelle ?',
      "Bonjour, c'est normal que mon téléphone affiche 4G+ et plus jamais 5G depuis une semaine ? @aurora_aiuta",
    ],
  ),
  ...openings(
    'fr',
    { topic: 'network', named: 'nameOnly', urgency: 'high', intent: 'problem' },
    ['furious', 'influential', 'confused'],
    [
      "Panne Aurora Mobile à {town} ou c'est moi ? Plus rien depuis 20 minutes, ni appels ni data",
      "Entretien d'embauche en visio dans un quart d'heure et la fibre Aurora vient de lâcher. Je vais pleurer",
      'Gros bug chez Aurora visiblement, toute la boulangerie fait la queue sans pouvoir payer en carte. #auroramobile #panne',
    ],
  ),
  ...openings(
    'fr',
    { topic: 'network', named: 'nameOnly', urgency: 'low', intent: 'problem' },
    ['troll', 'influential', 'patient', 'furious'],
    [
      "Chez Aurora Mobile la fibre c'est comme le mistral : ça souffle trois jours et puis plus rien",
      'Pour téléphoner avec Aurora chez mes parents faut monter sur le muret, côté poulailler. Les poules connaissent toute ma vie 🐔',
      'Mon forfait Aurora Mobile : 200 Go que je ne peux dépenser nulle part. Je suis riche dans une monnaie étrangère',
      "Réunion en visio avec AuroraMobile : je suis resté{|e} figé{|e} la bouche ouverte 4 minutes. On m'a félicité{|e} pour mon écoute",
    ],
  ),
  ...openings(
    'fr',
    { topic: 'network', named: 'marketing', urgency: 'normal', intent: 'problem' },
    ['furious', 'troll', 'buyer'],
    [
      '@auroramobile "le réseau qui vous suit partout". Il s\'est arrêté à la sortie de {town} visiblement, il devait être fatigué',
      "Très jolie votre nouvelle affiche @auroramobile, elle cache l'endroit où devait être l'antenne",
    ],
  ),
]
