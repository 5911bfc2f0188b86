import { openings } from '../opening.ts'

/** Those who need all the room there is, write in lines, or write as they speak. */
export const long = [
  ...openings(
    'fr',
    { topic: 'contract', named: 'care', urgency: 'high', intent: 'cancellation' },
    ['furious', 'influential'],
    [
      'Chronologie, @aurora_aiuta :\n- 3 mars : je résilie\n- 10 mars : vous confirmez\n- 5 avril : prélevé{|e}\n- 5 mai : prélevé{|e}\n- 5 juin : prélevé{|e}, plus 7 € de "frais de gestion"\n\nGestion de QUOI ? Remboursement immédiat, ou je passe par le médiateur dès lundi',
    ],
  ),
  ...openings(
    'fr',
    { topic: 'network', named: 'care', urgency: 'normal', intent: 'problem' },
    ['patient', 'confused', 'grateful'],
    [
      "Bonjour @aurora_aiuta, je vous écris depuis chez ma voisine car chez moi plus rien. La box clignote, j'ai appuyé sur le petit bouton derrière avec un trombone comme dit la notice, maintenant elle ne clignote plus du tout. Je ne sais pas si c'est mieux. Merci de me dire quoi faire",
      'slt @aurora_aiuta jcapte plus rien depuis hier dans ma chambre alors que avant nickel, jai rien touché promis 😭 c la box ou c moi',
    ],
  ),
  ...openings(
    'fr',
    { topic: 'network', named: 'nameOnly', urgency: 'normal', intent: 'problem' },
    ['furious', 'troll', 'influential'],
    [
      "Peuchère, la fibre d'Aurora à {town}... Tu la vois passer, tu la salues, elle revient jamais",
      'Réunion de 9h : coupure.\nRéunion de 11h : coupure.\nRéunion de 14h que je voulais éviter : connexion parfaite.\n\nAurora Mobile, vous le faites exprès, avouez',
      'Nan mais sérieux Aurora, 3 jours sans box, les enfants ont commencé à me PARLER. Faites quelque chose #panne #aurora',
    ],
  ),
  ...openings(
    'fr',
    { topic: 'delivery', named: 'both', urgency: 'normal', intent: 'problem' },
    ['buyer', 'furious', 'patient'],
    [
      'Résumé pour @auroramobile et @aurora_aiuta : commandé un pack deux téléphones, reçu un téléphone et deux factures. J\'appelle, on m\'annonce que le second est "livré". Je demande où. On me répond "à la livraison". J\'avoue que là, philosophiquement, je suis dépassé{|e}. Une aide ?',
    ],
  ),
  ...openings(
    'fr',
    { topic: 'praise', named: 'care', urgency: 'low', intent: 'praise' },
    ['grateful', 'patient', 'influential'],
    [
      'Il faut que je vous raconte. Mamie, 90 ans, plus de téléphone depuis dix jours, toute seule au village. Hier un technicien @aurora_aiuta y est monté malgré la neige, a réparé, a bu le café et lui a noté les numéros de la famille en gros sur un carton. Merci, monsieur. Vraiment',
    ],
  ),
  ...openings(
    'fr',
    { topic: 'app', named: 'care', urgency: 'low', intent: 'question' },
    ['grateful', 'confused'],
    [
      "Bonsoir @aurora_aiuta, excusé moi du dérangement, je cherche ou on voit combien il me reste sur mon forfait. Ma fille me l'a montrer dimanche mais j'ai pas retenu. Merci de votre patiente",
    ],
  ),
  ...openings(
    'fr',
    { topic: 'press', named: 'nameOnly', urgency: 'normal', intent: 'question' },
    ['journalist'],
    [
      'Question posée à Aurora Mobile il y a trois semaines : combien de foyers sans ligne fixe depuis plus de dix jours ? Relances : cinq. Réponses : zéro. Si vous êtes concerné, ou si vous travaillez là-bas et que ça vous pèse, mes messages sont ouverts. Discrétion garantie',
    ],
  ),
]
