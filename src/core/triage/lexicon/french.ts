import { type Lexicon, list } from './lexicon-form.ts'

export const french: Lexicon = {
  problem: list(`
    ne marche, marche pas, marche plus, marchait pas, ne fonctionne, fonctionne pas, fonctionne plus, capte plus, capte pas, ne capte,
    toujours pas, toujours rien, toujours aucun, plus rien, plus de réseau, plus de téléphone, plus internet, plus d'internet, sans internet,
    sans réseau, sans ligne, pas de réseau, aucun réseau, aucune nouvelle, aucune réponse, ne répond, répond plus, problème,
    souci., soucis., panne, en rade, cassé, bloqué, erreur, bug, plante., planté, honte, honteu, inadmissible, inacceptable, deux fois,
    trois fois, troisième fois, double prélèvement, prélevé, facturé, surfactur, rembourse, jamais reçu, jamais arriv, jamais demand, jamais commandé,
    jamais activ, n'arrive jamais, revient jamais, n'arrive pas, ne s'ouvre, ne s'allume, ne charge, ne passe, ne partent, ne part, ne reçoi, lent., lente, lenteur, coupé, coupure, coupe., réclamation,
    déçu, scandal, galère, impossible, marre, ras le bol, nul., nulle., arnaque, hors service, perdu., perdue., pourri, en panne, redémarre,
    clignote, chauffe, rayé, fissur, mauvais, raccroch, injoignable, lâcher, lâché, abus, volé, en retard, retard., refus, introuvable, disparu, hors-forfait,
    au lieu de, figé, saute., dépassé, malgré, hors de prix, augment, n'importe quoi, se moque, foutage, faute., absent, m'entendre dire, vide., coupures, hausse, légal, quelqu'un d'autre, on m'a vendu, sans me prévenir, dans la nature
  `),
  trouble: list(`
    ne., n', pas., plus., jamais, rien., aucun, toujours, encore, depuis, hier, jours., semaine, mois., heures, fois., attend, attente, attends,
    sauf, alors que, pourtant, on me, m'a, m'ont, me dit, me facture, vous m', personne, redirig, payé, paye., €, seul, mais., censé,
    devait, devais, soi-disant, rappel, demandé, signalé, annonc, je paie, demain
  `),
  question: list(`
    comment, est-ce que, est ce que, quand., combien, où est, où sont, où se, où on, où puis, où trouver, où je, quelqu'un sait, quelqu'un a., savez-vous, pouvez-vous, pourriez,
    peut-on, on peut, puis-je, je peux, y a-t-il, y a t il, j'aimerais savoir, je voudrais savoir, quel., quelle, quels, pourquoi, une idée, des infos, possible de, votre version, avant de publier, contact presse, j'enquête,
    faut-il, faut., avez-vous, c'est quoi, c'est où, ça se, question, est-elle, est-il, c'est compris, je cherche, ça passe
  `),
  praise: list(`
    bravo, super., parfait, top., génial, excellent, nickel, impeccable, ravi., ravie, contente., content., satisfait, au top,
    chapeau, résolu, réglé à, réglé en, efficac, félicitations, je vous félicite, sympa, compétent, aimable, a rappelé quand, en or, plus vite que, rapide, adorable, un amour, au rendez-vous,
    comme promis, formidable, merci à., merci monsieur, merci madame, merci au, grand merci, un grand merci, mille mercis, j'adore, hurlé de rire,
    patience, enfin quelqu'un, sauvé, cinq étoiles, 5 étoiles, 👏, ❤, 💛, 💙, 😍
  `),
  courtesy: list('merci, 👍, bonne journée'),
  purchase: list(`
    acheter, souscri, passer chez, cherche forfait, cherche un forfait, cherche un tél, un téléphone pour, un forfait pour, sort quand, sortie du, commander., nouvelle offre, quelles offres, vos offres, devis pour, précommand, disponib,
    changer de forfait, prendre un forfait, portabilité possible, venir chez vous, rejoindre, vos retours, que valez, ça vaut, vaut le coup,
    conseillez, recommandez, reprise, reprenez, à combien, combien coûte, combien pour, c'est combien, quel forfait, vos délais, quelqu'un a la box, j'hésite, ou je reste, en gardant mon numéro
  `),
  cancellation: list(`
    résili, rompre le contrat, changer d'opérateur, je pars de, je pars vivre, je pars chez, je quitte, j'ai quitté, je regarde ailleurs, me rétracter, rétractation, je vous quitte, arrêter la fibre, arrêter mon abonnement,
    arrêter l'abonnement, clôturer, fermer ma ligne, fermer la ligne, je m'en vais, partir ailleurs
  `),
  suggestion: list(`
    petite idée, suggestion, ce serait top, ce serait bien, ce serait chouette, ce serait pratique, vous devriez, pourquoi ne pas, mettez un vrai, mettez un,
    mettez une, ajoutez, pensez à, une idée pour
  `),
  spam: list(`
    abonnés réels, followers, lien en bio, lien dans la bio, gagnez, gagner de l'argent, bitcoin, crypto, investiss, cliquez ici, offre flash
  `),
  service: list(`
    factur, prélèvement, rembours, ligne., réseau, fibre, box., wifi, internet, appli, l'app., roaming, sim., esim, giga, go., téléphon, écran,
    batterie, réparation, sav., boutique, conseill, opérateur, contrat, forfait, offre., offres, promo, abonnement, colis, livr, command,
    technicien, antenne, sms, appel, mot de passe, service client, chatbot, prix, 4g, 5g, débit, visio, hotline, messagerie, garantie
  `),
  urgent: list(`
    urgen, tout de suite, immédiatement, hôpital, hospitalis, bloquez, volé., volée., vol de, perdu mon, aujourd'hui, avant ce soir,
    bloqué à l'étranger, suis à l'étranger, sans réseau, plus de réseau, aucun réseau, isolé, handicap, âgée, fraude, prélevé deux, prélevé trois, prélevée deux, je n'ai pas autorisé, peux pas travailler, je travaille,
    télétravail, avocat, huissier, tribunal, au secours, à l'aide, aidez, aidez-moi, faites vite, vite svp, répondez vite, quelqu'un ? vite, un responsable, introuvable, fois que je demande, ça fait trois fois, c'est grave, le 15., les secours, pompiers, samu, coincé, bloqué à, aéroport, à découvert, découvert, agios,
    opposition, piraté, entretien, examen, sans internet, plus rien depuis 2, plus rien depuis ce matin, la panne, panne aurora, 4e jour, troisième fois, depuis quatre jours, depuis trois jours, dernier avertissement, ligne coupée,
    médecin, médicament, bébé, ma boutique, mes clients, un client, mon commerce, sans pouvoir payer, avant 18h, je publie, bouclage, je boucle, confondu
  `),
  calm: list(`
    rien d'urgent, pas urgent, pas d'urgence, quand vous pouvez, quand vous aurez, pas pressé, simple curiosité, par curiosité, tranquille, une question bête, petite question
  `),
}
