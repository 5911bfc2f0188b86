import type { Language } from '../../character.ts'

export interface JournalistTexts {
  readonly bio: string
  readonly opening: string
  readonly readers: readonly string[]
  readonly asksAgain: string
  readonly alone: string
  readonly glad: string
  readonly direct: string
  readonly directMore: string
  readonly announces: string
  readonly article: string
  readonly cheers: readonly string[]
}

export const TEXTS: Readonly<Record<Language, JournalistTexts>> = {
  it: {
    bio: 'Rubrica “Ogni tanto funziona”, La Voce del Sabato.',
    opening:
      'Scrivo sempre di servizi che non vanno. Oggi no: domenica sera, linea giù, @aurora_aiuta mi ha risposto in quattro minuti e seguit{o|a} fino in fondo. Chi siete? Vorrei raccontarvi nella mia rubrica',
    readers: [
      'Davvero Aurora? A me hanno risposto dopo tre giorni. Sarà la spunta accanto al nome',
      'Confermo, ultimamente rispondono. Anche a me che ho quaranta follower',
      'Bello leggere una cosa buona ogni tanto',
      'Chiedi anche quante persone ci lavorano di notte, mi interessa',
      'Ecco, però fate un pezzo anche su chi la linea non l’ha mai avuta',
    ],
    asksAgain:
      '@aurora_aiuta @auroramobile il complimento era sincero e anche la domanda: posso parlare con chi ha seguito il mio caso? Chiudo il pezzo stasera',
    alone:
      'Nessuna risposta da @auroramobile per l’intervista. La rubrica esce lo stesso: hanno aiutato un{o|a} sconosciut{o|a} di domenica sera, e poi non hanno voluto i complimenti. Tipi strani',
    glad: 'Che bella risposta. Vi scrivo in privato per due domande, se va bene',
    direct:
      'Buongiorno, sono io della rubrica. Mi bastano due cose: quante persone rispondete la domenica sera, e una frase di chi mi ha aiutato. Anche senza cognome.',
    directMore:
      'Prezioso, grazie. Un’ultima: come decidete a chi rispondere per primo? Poi vi lascio lavorare.',
    announces:
      'Ho appena parlato con le persone che rispondono per @auroramobile di domenica. Persone, sì. Domani la storia',
    article:
      '“Ogni tanto funziona”: quattro minuti di una domenica sera con @aurora_aiuta. Oggi in edicola e da leggere con calma',
    cheers: [
      'Letto. Mi è quasi venuta voglia di avere un guasto',
      'Bella storia! Complimenti alla squadra',
      'Bravi. Ora tutti così, per favore',
    ],
  },
  fr: {
    bio: 'Chronique « Parfois ça marche », La Voix du Samedi.',
    opening:
      'J’écris toujours sur ce qui ne marche pas. Pas aujourd’hui : dimanche soir, ligne coupée, @aurora_aiuta m’a répondu en quatre minutes et suivi{|e} jusqu’au bout. Qui êtes-vous ? Je voudrais le raconter dans ma chronique',
    readers: [
      'Aurora, vraiment ? Moi c’était trois jours. C’est la coche à côté du nom',
      'Je confirme, ils répondent en ce moment. Même à moi et mes quarante abonnés',
      'Ça fait du bien de lire quelque chose de positif',
      'Demandez aussi combien ils sont la nuit, ça m’intéresse',
      'Très bien, mais faites aussi un papier sur ceux qui n’ont jamais eu la ligne',
    ],
    asksAgain:
      '@aurora_aiuta @auroramobile le compliment était sincère, la question aussi : puis-je parler à la personne qui m’a aidé{|e} ? Je boucle ce soir',
    alone:
      'Pas de réponse de @auroramobile pour l’entretien. La chronique paraît quand même : ils aident {un inconnu|une inconnue} un dimanche soir, puis refusent les compliments. Drôles de gens',
    glad: 'Quelle jolie réponse. Je vous écris en privé pour deux questions, si vous voulez bien',
    direct:
      'Bonjour, c’est pour la chronique. Deux choses me suffisent : combien êtes-vous le dimanche soir, et une phrase de la personne qui m’a aidé{|e}. Même sans nom.',
    directMore:
      'Précieux, merci. Une dernière : comment décidez-vous à qui répondre d’abord ? Ensuite je vous laisse travailler.',
    announces:
      'Je viens de parler aux gens qui répondent pour @auroramobile le dimanche. Des gens, oui. L’histoire, demain',
    article:
      '« Parfois ça marche » : quatre minutes d’un dimanche soir avec @aurora_aiuta. En kiosque, à lire tranquillement',
    cheers: [
      'Lu. J’en viendrais presque à souhaiter une panne',
      'Belle histoire ! Bravo à l’équipe',
      'Bravo. Maintenant tout le monde pareil, s’il vous plaît',
    ],
  },
  en: {
    bio: 'Column: “Now and then it works”, The Saturday Voice.',
    opening:
      'I write about things that don’t work. Not today: Sunday night, line down, @aurora_aiuta answered in four minutes and stayed with me to the end. Who are you? I’d like to put you in my column',
    readers: [
      'Aurora? Really? Took them three days with me. It’ll be the tick by your name',
      'They do answer lately. Even me, and I’ve forty followers',
      'Nice to read something good for once',
      'Ask how many of them work nights, would you? I’d like to know',
      'Lovely. Now do one about those who never got a line at all',
    ],
    asksAgain:
      '@aurora_aiuta @auroramobile the compliment was meant and so was the question: may I talk to whoever helped me? I file tonight',
    alone:
      'No answer from @auroramobile about an interview. The column runs anyway: they help a stranger on a Sunday night and then won’t take the compliment. Odd lot',
    glad: 'What a nice answer. I’ll write to you in private with two questions, if I may',
    direct:
      'Hello, it’s about the column. Two things will do: how many of you answer on a Sunday night, and a line from whoever helped me. First name is fine.',
    directMore:
      'That’s gold, thank you. One last: how do you decide whom to answer first? Then I’ll let you get on.',
    announces:
      'Just spoke to the people who answer for @auroramobile on Sundays. People, yes. The story tomorrow',
    article:
      '“Now and then it works”: four minutes of a Sunday night with @aurora_aiuta. Out today, best read slowly',
    cheers: [
      'Read it. Almost made me want an outage',
      'Lovely story! Well done that team',
      'Good on them. Now everyone else, please',
    ],
  },
}
