import type { Language } from '../../character.ts'

export interface TrollTexts {
  readonly bio: string
  readonly insult: string
  readonly bait: string
  readonly edited: string
  readonly ignoredOnce: string
  readonly ignoredTwice: string
  readonly politeMocked: string
  readonly worse: string
  readonly cornered: string
  readonly innocent: string
  readonly defenders: readonly string[]
}

export const TEXTS: Readonly<Record<Language, TrollTexts>> = {
  it: {
    bio: 'Dico quello che pensate. Astenersi permalosi.',
    insult:
      '@aurora_aiuta siete una banda di incapaci e chi risponde qui è il più scemo di tutti. Dai, rispondimi con la frasetta, pagliaccio',
    bait: '@aurora_aiuta scommetto dieci euro che non avete il coraggio di dire in pubblico che rubate ai vecchi',
    edited: '@aurora_aiuta scommetto dieci euro che non avete il coraggio di rispondermi. Mai detto altro',
    ignoredOnce: 'Ah, zitti. Fifoni. @aurora_aiuta vi hanno tagliato anche la vostra, di linea?',
    ignoredTwice: 'Che noia. Qui non c’è nessuno, vado a prendermela con le poste',
    politeMocked:
      '“Ci dispiace per il disagio” 🤡 ma chi ti scrive i testi, tua zia? Ritenta, sarai più fortunato',
    worse:
      'Senti genio, uno come te io lo metto a contare i pali. Manda qualcuno con un cervello, se ne avete uno in due',
    cornered: 'Oh ma come siamo permalosi! Era una battuta. Fate gli screenshot adesso?',
    innocent: 'Io? Mai scritto niente contro Aurora. Non vedo nessun post, voi sì?',
    defenders: [
      'Dall’altra parte c’è una persona che lavora. Un po’ di educazione non costa niente',
      'Non rispondetegli @aurora_aiuta, fa così con tutti. Ieri ce l’aveva con il tram',
      'Ho fatto lo screen prima che cancelli, lo fa sempre',
    ],
  },
  fr: {
    bio: 'Je dis ce que vous pensez. Susceptibles s’abstenir.',
    insult:
      '@aurora_aiuta vous êtes une bande d’incapables et celui qui répond ici est le plus bête de tous. Allez, sors ta petite phrase, clown',
    bait: '@aurora_aiuta je parie dix euros que vous n’aurez pas le cran de dire en public que vous volez les vieux',
    edited:
      '@aurora_aiuta je parie dix euros que vous n’aurez pas le cran de me répondre. Jamais rien dit d’autre',
    ignoredOnce: 'Ah, silence. Trouillards. @aurora_aiuta on vous a coupé la ligne à vous aussi ?',
    ignoredTwice: 'Quel ennui. Y a personne ici, je retourne embêter la poste',
    politeMocked:
      '« Nous sommes désolés pour la gêne » 🤡 c’est ta tante qui écrit tes textes ? Essaie encore',
    worse:
      'Écoute génie, un comme toi je lui fais compter les poteaux. Envoie quelqu’un avec un cerveau, si vous en avez un pour deux',
    cornered: 'Oh là là, susceptibles ! C’était une blague. Vous faites des captures maintenant ?',
    innocent: 'Moi ? Jamais rien écrit contre Aurora. Je ne vois aucun message, et vous ?',
    defenders: [
      'De l’autre côté il y a quelqu’un qui travaille. La politesse ne coûte rien',
      'Ne lui répondez pas @aurora_aiuta, il fait ça avec tout le monde. Hier c’était le tram',
      'J’ai fait une capture avant qu’il efface, il le fait toujours',
    ],
  },
  en: {
    bio: 'Saying what you’re thinking. Snowflakes keep walking.',
    insult:
      '@aurora_aiuta you’re a shower of useless muppets and whoever answers here is the daftest of the lot. Go on, give me the little sentence, clown',
    bait: '@aurora_aiuta tenner says you haven’t the guts to admit in public that you rob pensioners',
    edited: '@aurora_aiuta tenner says you haven’t the guts to answer me. Never said anything else',
    ignoredOnce: 'Ah, silence. Chicken. @aurora_aiuta have they cut your line off as well?',
    ignoredTwice: 'Boring. Nobody in. Off to bother the post office',
    politeMocked: '“We’re sorry for the inconvenience” 🤡 who writes these, your auntie? Try again, champ',
    worse:
      'Listen, genius, I’d have you counting poles. Send someone with a brain, if there’s one between you',
    cornered: 'Ooh, touchy! It was a joke. Taking screenshots now, are we?',
    innocent: 'Me? Never wrote a thing about Aurora. I can’t see any post, can you?',
    defenders: [
      'There’s a person at the other end doing a job. Manners cost nothing',
      'Don’t answer @aurora_aiuta, he’s like this with everybody. Yesterday it was the tram',
      'Took a screenshot before he deletes it. He always does',
    ],
  },
}
