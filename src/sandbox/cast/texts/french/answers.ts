import { followUps } from '../follow-up.ts'
import type { Intent } from '../opening.ts'

const TROUBLE: readonly Intent[] = ['problem', 'cancellation']
const ASKING: readonly Intent[] = ['question', 'purchase']
const MATTERS: readonly Intent[] = [...TROUBLE, ...ASKING]

/** What people say in public when the brand has answered. */
export const answers = [
  ...followUps('fr', 'quickAnswer', { by: ['patient', 'grateful', 'confused', 'buyer'], intents: TROUBLE }, [
    'Merci pour la réponse rapide, je teste ce soir et je vous dis',
    "Ah bah ça c'est de la réactivité ! Merci",
    "Ok fait. Pour l'instant ça tient, je touche du bois",
    "Super, c'était bien ça. Merci beaucoup et bonne journée",
    'Merci, je regarde. Si ça coince je reviens vous embêter',
  ]),
  ...followUps('fr', 'quickAnswer', { by: ['confused'], intents: MATTERS }, [
    "Merci mais je n'ai pas ce menu là... j'ai un rond, un carré et une flèche",
    "Désolé{|e} je suis un peu largué{|e}, c'est moi qui dois faire ça ou vous ?",
    "J'ai tout bien suivi et maintenant c'est écrit \"mode maintenance\". C'est normal ?",
  ]),
  ...followUps('fr', 'quickAnswer', { by: ['furious'], intents: MATTERS }, [
    "Réponse copiée-collée, j'ai eu mot pour mot la même la semaine dernière. Je veux quelqu'un qui lit, pas quelqu'un qui colle",
    '"Nous comprenons votre frustration." Non. Si vous la compreniez ce serait réparé',
    "Bon, au moins vous répondez. Maintenant j'attends du concret, avec une date",
    'Déjà fait, redémarré quinze fois. Et donc ?',
    "OK j'essaie. Si demain c'est pareil, c'est médiateur direct",
  ]),
  ...followUps(
    'fr',
    'quickAnswer',
    { by: ['influential', 'journalist'], intents: [...MATTERS, 'suggestion'] },
    [
      "Merci, réponse claire. Je la partage, vous n'imaginez pas le nombre de messages que je reçois là-dessus",
      'Réactifs, je note. Mais faut-il avoir une communauté pour obtenir ça ?',
      'Entendu. Je peux vous citer ?',
    ],
  ),
  ...followUps('fr', 'quickAnswer', { by: ['journalist'] }, [
    "Merci. C'est une réponse officielle ou une réponse de courtoisie ?",
    'Bien noté. Et les chiffres ?',
  ]),
  ...followUps(
    'fr',
    'quickAnswer',
    { by: ['buyer', 'patient', 'confused', 'grateful', 'influential'], intents: ASKING },
    [
      "Ah parfait, merci, c'est limpide !",
      'Nickel, je passe en boutique samedi alors',
      'Et sans engagement, ça change le prix ?',
      "Merci pour l'info 👍 rapide et précis",
      "Ok mais c'est aussi pour les anciens clients ou on est punis d'être fidèles ?",
    ],
  ),
  ...followUps('fr', 'quickAnswer', { intents: ['praise'] }, [
    "Avec plaisir, vous l'avez bien mérité !",
    "Et polis en plus. Transmettez à toute l'équipe ❤️",
    "C'est moi qui vous remercie. Bonne continuation !",
    "Quand c'est bien faut le dire aussi 😊",
  ]),
  ...followUps('fr', 'quickAnswer', { intents: ['suggestion'] }, [
    "Merci d'avoir lu, déjà. J'espère la voir un jour dans l'appli",
    'Je veux bien être bêta-testeur si besoin 😄',
  ]),
  ...followUps('fr', 'quickAnswer', { intents: ['chatter'] }, [
    'Ah mais vous lisez vraiment tout ?? 😂',
    'Oups, pris la main dans le sac. Bonjour !',
    "Ok bien joué, j'ai ri dans le bus",
  ]),
  ...followUps('fr', 'slowAnswer', { by: ['patient', 'grateful', 'confused', 'buyer'] }, [
    "Ah, merci ! Je ne vous attendais plus. J'essaie ça",
    'Mieux vaut tard que jamais, merci quand même 🙂',
    'Entre-temps mon gendre a réparé avec un trombone, mais merci',
    'Merci. Un petit "on a vu votre message" au début, ça rassurerait',
  ]),
  ...followUps('fr', 'slowAnswer', { by: ['furious', 'influential', 'journalist'] }, [
    "Tout ce temps pour me demander d'éteindre et rallumer. Je reste sans voix, ce qui est rare",
    'Enfin ! Bon. Et la réponse à ma question, elle arrive quand, elle ?',
    "J'ai eu le temps de faire un pot-au-feu. Et le problème est toujours là",
    "Merci, mais à cette vitesse-là j'ai surtout eu le temps d'aller voir la concurrence",
  ]),
  ...followUps('fr', 'promised', {}, [
    "D'accord, j'attends votre retour, merci",
    'Ok merci, tenez-moi au courant svp 🙏',
    "Ça marche. Vous me recontactez ou c'est à moi de revenir ?",
  ]),
  ...followUps('fr', 'promised', { by: ['furious', 'influential', 'journalist'] }, [
    '"Nous faisons le nécessaire." Le nécessaire, c\'est pour quand ?',
    'Très bien. Je reviens demain à la même heure, avec les mêmes lecteurs',
    "Je note l'heure",
  ]),
  ...followUps('fr', 'questioned', { topics: ['network', 'app', 'repair', 'roaming'], intents: TROUBLE }, [
    'Oui oui, déjà essayé, et avec un autre téléphone aussi. Pareil',
    'Depuis lundi, surtout le soir. Le matin ça va à peu près',
    'À {town}, côté gare, 2e étage. Il vous faut autre chose ?',
    "Aucun message d'erreur, ça mouline et puis plus rien",
  ]),
  ...followUps('fr', 'questioned', {}, [
    "Oui c'est bien ça. Dites-moi la suite",
    'Bonne question, je vérifie en rentrant et je vous redis',
    'Tout à fait, je confirme',
  ]),
  ...followUps(
    'fr',
    'questioned',
    { topics: ['billing', 'contract', 'delivery', 'shop'], intents: TROUBLE },
    [
      "J'ai tout gardé : le reçu, la date, et même le prénom de la personne au téléphone",
      'Oui, le contrat est à mon nom, depuis huit ans !',
      "La semaine dernière, à {town}. Et personne ne m'a prévenu{|e}",
    ],
  ),
  ...followUps('fr', 'questioned', { by: ['furious'] }, [
    "C'est écrit dans mon message. Juste au-dessus. Avec des vrais mots",
    'Encore une question ? Je réponds oui à tout, maintenant agissez',
  ]),
  ...followUps('fr', 'questioned', { topics: ['praise', 'chatter', 'purchase', 'press'] }, [
    'On va dire oui 😄',
    'Dans les 250 €, 300 si vraiment il fait le café',
  ]),
  ...followUps('fr', 'invited', {}, [
    'Je vous écris en MP',
    "C'est envoyé en privé, merci de regarder",
    "Ok j'arrive en DM 👍",
    'Message privé parti, bonne lecture',
  ]),
  ...followUps('fr', 'invited', { by: ['furious', 'influential', 'journalist'] }, [
    "En privé, évidemment, ça se voit moins. Bon, c'est envoyé",
    "MP envoyé. Mais je raconterai la fin ici, c'est promis",
  ]),
  ...followUps('fr', 'publicThanks', {}, [
    "C'est réglé, merci au service client 🙏",
    'Petit retour pour être juste : problème résolu, merci',
    "Tout est rentré dans l'ordre. Merci pour votre aide !",
    'Je confirme, ça remarche. Merci à vous',
  ]),
  ...followUps('fr', 'publicThanks', { by: ['grateful', 'confused', 'patient'] }, [
    'ÇA MARCHE ! Merci merci merci, vous êtes des amours ❤️',
    "Un immense merci à la personne qui m'a aidé{|e} en privé, d'une patience d'ange",
  ]),
  ...followUps('fr', 'publicThanks', { by: ['furious', 'influential', 'journalist'] }, [
    "J'ai crié, ils ont réglé. Je le dis aussi fort que j'ai râlé : merci",
  ]),
  ...followUps(
    'fr',
    'publicThanks',
    { by: ['furious', 'influential', 'journalist'], topics: ['billing', 'delivery', 'contract'] },
    ['Rendons à César : résolu en une heure, remboursement compris'],
  ),
  ...followUps('fr', 'trollReply', { by: ['troll'] }, [
    'Oh, ça parle !',
    "Cette réponse vous est offerte par le générateur d'excuses, version 3.2",
    "Le stagiaire fait ce qu'il peut, soyez gentils",
    "En privé ? Désolé{|e}, ma mère m'a dit de ne pas suivre les inconnus",
    'Beaucoup de mots pour dire "on sait pas"',
    "Je l'imprime, je l'encadre, je l'accroche au-dessus de la box éteinte",
  ]),
  ...followUps('fr', 'quoteAnswer', { by: ['influential', 'furious', 'grateful'] }, [
    "Ils ont répondu, et correctement. Je partage, ça peut servir à d'autres",
    'La réponse officielle, pour ceux qui demandaient. Votre avis ?',
    "Voilà comment on répond à un client. C'était si compliqué ? 👏",
    "Lisez bien, et dites-moi si quelqu'un a compris la réponse",
  ]),
  ...followUps('fr', 'quoteAnswer', { by: ['journalist', 'troll'] }, [
    "La réponse de l'opérateur, in extenso",
    'Versé au dossier 📎',
  ]),
]
