import { openings } from '../opening.ts'

/** The app, and travelling. */
export const screens = [
  ...openings(
    'fr',
    { topic: 'app', named: 'care', urgency: 'normal', intent: 'problem' },
    ['confused', 'patient', 'buyer', 'furious'],
    [
      '@aurora_aiuta l\'appli plante dès que je clique sur "Ma conso". Elle a peut-être peur du résultat, moi aussi',
      'Code de connexion reçu par sms... sur la ligne que je dois justement réactiver. @aurora_aiuta je tourne en rond, help',
      "Bonjour @aurora_aiuta, mon espace client affiche le nom et l'adresse de quelqu'un d'autre. Le mien, il s'affiche chez qui du coup ?",
      "Depuis la maj l'app est tout en anglais, et moi pas du tout @aurora_aiuta",
      "@aurora_aiuta le chatbot m'a mis en relation avec un conseiller qui m'a redirigé vers le chatbot. Je crois qu'ils se connaissent",
    ],
  ),
  ...openings(
    'fr',
    { topic: 'app', named: 'care', urgency: 'low', intent: 'suggestion' },
    ['patient', 'grateful', 'influential', 'buyer'],
    [
      'Petite idée @aurora_aiuta : un widget avec le hors-forfait en temps réel. Mes ados vous détesteront, moi je vous aimerai',
      "@aurora_aiuta ce serait top de pouvoir mettre une limite de dépense depuis l'appli, sans passer par un conseiller",
      'Mettez un vrai bouton "parler à quelqu\'un" dans l\'appli svp @aurora_aiuta, pas caché sous la FAQ sous le menu sous le tapis',
    ],
  ),
  ...openings(
    'fr',
    { topic: 'app', named: 'care', urgency: 'low', intent: 'question' },
    ['confused', 'grateful'],
    [
      "@aurora_aiuta bonjour, c'est où qu'on change le code de la messagerie ? J'ai appuyé partout et maintenant c'est en mode sombre",
      'Pardon mais une "eSIM" ça se met où ? Mon petit-fils dit nulle part et il rigole @aurora_aiuta',
    ],
  ),
  ...openings(
    'fr',
    { topic: 'app', named: 'nameOnly', urgency: 'low', intent: 'problem' },
    ['troll', 'influential', 'furious', 'confused'],
    [
      "L'appli Aurora me demande si je suis un robot. Vu le temps que je passe à cliquer sur des feux tricolores je commence à douter",
      "Mot de passe AuroraMobile : 12 caractères, une majuscule, un chiffre, un symbole, le sang d'une licorne",
      'Notification Aurora Mobile à 5h du mat : "Avez-vous pensé à notre offre ?" Non. Je pensais à dormir 😴',
    ],
  ),
  ...openings(
    'fr',
    { topic: 'roaming', named: 'care', urgency: 'high', intent: 'problem' },
    ['furious', 'confused', 'influential', 'buyer'],
    [
      "@aurora_aiuta 180 € de hors-forfait en 20 min au Maroc, les données étaient COUPÉES. Bloquez la ligne vite svp, je suis sur le wifi de l'hôtel",
      "On vient de me voler mon téléphone à Lisbonne. @aurora_aiuta il faut suspendre la ligne tout de suite, j'ai mes comptes dessus, c'est urgent !!",
      "Coincé{|e} à l'aéroport d'Istanbul, aucun réseau malgré l'option Monde payée 15 €. @aurora_aiuta quelqu'un ? vite ?",
    ],
  ),
  ...openings(
    'fr',
    { topic: 'roaming', named: 'care', urgency: 'low', intent: 'question' },
    ['patient', 'confused', 'buyer', 'grateful'],
    [
      "Bonjour @aurora_aiuta, une semaine en Suisse : c'est compris dans le forfait ou c'est le piège classique ?",
      "@aurora_aiuta je pars à La Réunion, c'est la France mais est-ce que c'est la France pour vous ?",
      "J'habite à la frontière belge, mon tel passe sa vie chez eux. Je risque quelque chose sur la facture ? @aurora_aiuta",
    ],
  ),
  ...openings(
    'fr',
    { topic: 'roaming', named: 'nameOnly', urgency: 'low', intent: 'problem' },
    ['furious', 'troll', 'influential', 'patient'],
    [
      '"Bienvenue en Suisse", me dit Aurora. J\'étais dans mon jardin, en Savoie. Ça m\'a coûté 6 €',
      'Retour de Crète : bronzage offert par le soleil, hors-forfait offert par Aurora Mobile ☀️💸',
    ],
  ),
]
