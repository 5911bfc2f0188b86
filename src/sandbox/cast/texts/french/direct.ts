import { CHARACTER_KINDS } from '../../character.ts'
import { followUps } from '../follow-up.ts'

/** What people write in direct messages. */
export const direct = [
  ...followUps('fr', 'directOpening', { by: CHARACTER_KINDS }, [
    "Bonjour, le technicien devait passer ce matin entre 8h et 10h, il est 11h20. Dossier {order}. J'attends encore ou je pars travailler ?",
    "Bonsoir, j'ai reçu par erreur la facture de quelqu'un d'autre. Je vous la renvoie où ?",
    "Bonjour, je souhaite bloquer les numéros surtaxés sur la ligne de mon fils ({phone}). C'est possible à distance ?",
    "Bonjour, j'ai rempli le formulaire du site lundi, aucun accusé de réception. Vous l'avez eu ? Client {account}",
    "Bonjour, je dois décaler le rdv du technicien de jeudi, impossible d'avoir quelqu'un au téléphone. Numéro client {account}. Merci !",
    "Bonsoir, j'ai perdu mon portable dans le bus, ligne {phone}. Vous pouvez la suspendre ? C'est urgent, merci",
    'Bonjour, j\'ai reçu un sms "Aurora remboursement" avec un lien bizarre. Arnaque ? Je n\'ai rien cliqué',
    'Coucou, commande {order}, je me suis trompé{|e} de point relais. On peut encore changer ?',
    "Bonjour, question un peu gênante : je n'arrive pas à payer ce mois-ci. Est-ce qu'on peut étaler en deux fois ? Client {account}",
  ]),
  ...followUps('fr', 'directDetails', { topics: ['billing', 'contract'] }, [
    'Re-bonjour, voici : numéro client {account}, ligne {phone}. Le prélèvement en trop est celui du 5. Merci de regarder',
    "Bonjour, comme demandé : contrat {account} à mon nom. J'ai la facture et le courrier en pdf si besoin",
  ]),
  ...followUps('fr', 'directDetails', { topics: ['network', 'app', 'roaming'] }, [
    "Voilà : ligne {phone}, j'habite à {town}. Ça le fait partout dans l'appart, et même dehors",
    "Bonjour c'est moi. {phone}, client {account}. Je suis joignable jusqu'à 18h",
  ]),
  ...followUps('fr', 'directDetails', { topics: ['delivery', 'repair'] }, [
    "Commande {order}, livraison à {town}. Le suivi n'a pas bougé. Merci de votre aide",
    "Bonjour, dossier {order}. J'ai gardé le ticket et pris des photos, je vous les envoie quand vous voulez",
  ]),
  ...followUps('fr', 'directDetails', { by: ['furious'] }, [
    '{account}, ligne {phone}. Je les connais par cœur à force de les donner. On règle ça maintenant svp',
  ]),
  ...followUps('fr', 'directDetails', { by: ['influential', 'journalist'] }, [
    'Bonjour, me voici. Contrat {account}. Je ne cherche pas de passe-droit, juste une explication',
  ]),
  ...followUps('fr', 'directDetails', {}, [
    'Bonjour, suite à votre message : numéro client {account}, ligne {phone}. Merci !',
    "Me voilà. Mes infos : {account}, {town}. Dites-moi s'il manque quelque chose",
  ]),
  ...followUps('fr', 'directMore', {}, [
    'Oui exactement, encore ce matin vers 9h',
    "C'est un Lume 3, acheté en boutique à {town} il y a deux ans",
    "Nom et adresse inchangés, par contre j'ai un nouveau mail depuis mars",
    "Non, je ne l'ai pas fait. Vous pouvez me guider pas à pas ?",
    "Mercredi matin c'est parfait, à partir de 9h",
  ]),
  ...followUps('fr', 'directPromised', {}, [
    "D'accord merci, j'attends ici",
    'Ok, tenez-moi au courant svp 🙏',
    "Entendu. Avant demain si possible, je dois m'organiser",
  ]),
  ...followUps('fr', 'directThanks', {}, [
    "Parfait, merci beaucoup ! C'est réglé",
    'Super, ça remarche. Merci pour votre patience',
    'Merci, tout est clair. Je le dirai aussi publiquement',
    'Génial, merci ! Je sais où vous trouver maintenant',
  ]),
  ...followUps('fr', 'directThanks', { by: ['furious', 'influential', 'journalist'] }, [
    "Bon, c'est bon. Merci. Vous voyez que quand on veut",
    "Merci, et désolé{|e} pour le ton de tout à l'heure, j'étais à bout",
  ]),
  ...followUps('fr', 'directThanks', { by: ['grateful', 'confused'] }, [
    "Oh merci !!! Vous ne savez pas le poids que vous m'enlevez ❤️",
  ]),
  ...followUps('fr', 'directThanks', { topics: ['billing', 'delivery', 'contract'] }, [
    'Je vois le remboursement, merci infiniment. Bonne journée',
  ]),
  ...followUps('fr', 'directImpatient', {}, [
    'Bonjour, avez-vous du nouveau ?',
    'Je vous ai tout envoyé mais plus de nouvelles depuis...',
  ]),
  ...followUps('fr', 'directImpatient', { by: ['furious', 'influential', 'journalist'] }, [
    "Donc en privé aussi c'est le désert. Je retourne en public ?",
    "J'attends. C'est vous qui m'avez fait venir ici",
  ]),
]
