import type { Locale } from '../../language.ts'

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Words that say nothing of the matter: little words, greetings, thanks, moods. Without accents. */
export const EMPTY_WORDS: Readonly<Record<Locale, ReadonlySet<string>>> = {
  it: setOf(
    'il lo la le gli un uno una di del dello della dei degli delle da dal dalla dai in nel nella nei con su sul sulla per tra fra al allo alla ai agli alle ma se che chi cui come quando dove perche quanto quale quali non ne ci vi si mi ti me te ce ve io tu lui lei noi voi loro mio mia miei mie tuo tua vostro vostra vostri vostre nostro nostra suo sua questo questa questi queste quello quella sono sei siamo siete era ero ho hai ha abbiamo avete hanno aveva stato stata stati essere avere fare faccio fa fate fatto posso puo potete devo deve voglio vorrei volevo piu molto tanto poco tutto tutta tutti tutte anche ancora gia poi ora adesso sempre mai niente nulla qui qua li la cosi solo proprio buongiorno buonasera salve ciao grazie prego scusate scusa saluti gentile aiuto per_favore favore allora quindi pero oppure ed ad od ieri oggi domani cosa succede avuto altro altra altri altre stesso stessa ogni qualcuno nessuno nessuna vostro ve lo ecco beh dai dire detto vi aurora aiuta',
  ),
  fr: setOf(
    'le la les un une des du de au aux en dans sur sous par pour avec sans chez ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs je tu il elle on nous vous ils elles me te se moi toi lui eux qui que quoi dont ou et mais donc or ni car si ne pas plus est sont suis es sommes etes etait ete etre ai as avons avez ont avait avoir eu fait faire faites peux peut pouvez dois doit veux voudrais vais va vont comment pourquoi quand combien quel quelle quels quelles tres trop tout tous toute toutes aussi encore deja toujours jamais rien ici alors puis depuis bonjour bonsoir salut merci svp stp plait cordialement aide moi ca cela celui celle autre autres meme meme chaque quelqu quelques personne aucun aucune hier aujourd hui demain matin soir apres avant fois mois jour jours semaine normal lors sinon voila aurora',
  ),
  en: setOf(
    'a an the of to in on at by for from with without into onto and or but if so as than then that this these those there here it its is are was were be been being am i you he she we they me him her us them my your his our their mine yours who whom what which when where why how not no nor do does did done doing have has had having can could will would shall should may might must just only very too also still yet again ever never please pls hi hello hey thanks thank cheers sorry help any some all each every other another same such own get got getting gets one two up down out off over under since until while about because let lets im ive id youre its dont really like want need trying try going go yesterday today tomorrow morning evening night day days week month somebody someone nobody anyone aurora care u ur',
  ),
}

/** Behind these, a word is denied for the length of a breath. */
export const DENYING: Readonly<Record<Locale, ReadonlySet<string>>> = {
  it: setOf('non senza mai niente nessun nessuna nessuno zero neanche nemmeno nulla ne'),
  fr: setOf('ne n pas plus jamais aucun aucune sans rien zero impossible personne toujours_pas'),
  en: setOf('not no never without nothing zero cannot nobody none any'),
}

/** As people write in haste. */
export const SHORT_FORMS: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  it: {
    nn: 'non',
    xke: 'perche',
    xche: 'perche',
    perke: 'perche',
    x: 'per',
    cmq: 'comunque',
    cell: 'cellulare',
    tel: 'telefono',
    ke: 'che',
    qnd: 'quando',
    qst: 'questo',
    tt: 'tutto',
    msg: 'messaggio',
    gg: 'giorni',
    num: 'numero',
    ass: 'assistenza',
  },
  fr: {
    tjrs: 'toujours',
    tjs: 'toujours',
    pk: 'pourquoi',
    pq: 'pourquoi',
    bjr: 'bonjour',
    pb: 'probleme',
    rdv: 'rendez vous',
    mdp: 'mot de passe',
    tel: 'telephone',
    c: 'ce',
    appli: 'application',
    qd: 'quand',
    bcp: 'beaucoup',
    msg: 'message',
    num: 'numero',
    dispo: 'disponible',
  },
  en: {
    cant: 'can not',
    wont: 'will not',
    dont: 'do not',
    doesnt: 'does not',
    didnt: 'did not',
    isnt: 'is not',
    havent: 'have not',
    hasnt: 'has not',
    wasnt: 'was not',
    pls: 'please',
    plz: 'please',
    u: 'you',
    ur: 'your',
    msg: 'message',
    acct: 'account',
    pw: 'password',
    pwd: 'password',
    tmrw: 'tomorrow',
    appt: 'appointment',
    sec: 'second',
    secs: 'seconds',
    mins: 'minutes',
    cos: 'because',
    cuz: 'because',
    whats: 'what is',
    wheres: 'where is',
  },
}
