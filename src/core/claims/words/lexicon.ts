import { WordTable } from './wordTable';

/**
 * Words of French and English, and the commonest of German, by what they say of the sentence they stand in. All are always on: posts mix languages.
 * Each class is a bit, so that one look at a word answers all questions. The lists were written for incident reports. A word may be in several; where
 * another language has it in another sense (`a`, `plus`), the patterns decide. Most patterns are looked for only where a word of a class that announces
 * them stands: a new alternative needs a word of its own here, which `announced.test.ts` sees to.
 */
export const word = {
  /** A party of the incident that acts: people, groups, malware, the incident itself. */
  attacker: 1,
  /** Who was hit or had to deal with it, and their things. */
  victim: 2,
  /** Authorities, courts, press, researchers: those who say, decide, fine. */
  authority: 4,
  /** `the`, `this`, `its`, `cette`, `l`: what follows is a known one. */
  definite: 8,
  /** A finite verb in the past. */
  past: 16,
  /** A French auxiliary; with a participle after it, a past. */
  auxiliary: 32,
  /** Says that somebody said it. */
  attribution: 64,
  /** May open a superlative or a comparison. */
  degree: 128,
  /** No, not, none, without. */
  negation: 256,
  /** Lacking, failing, too weak, too late. */
  weakness: 512,
  /** Because of, led to. */
  cause: 1024,
  /** Courts, laws, fines, complaints. */
  legal: 2048,
  /** May, could, il est possible. */
  hypothesis: 4096,
  /** Should, must, il faut, recommend. */
  advice: 8192,
  /** I, we, nous, mon. */
  firstPerson: 16384,
  /** You, vous, your. */
  secondPerson: 32768,
  /** Illustrates, souligne, cruel, fascinant: judgement. */
  opinion: 65536,
  /** This article, below, figure, section: the text about itself. */
  meta: 131072,
  /** Units of time. */
  time: 262144,
  /** Magnitudes in words. */
  magnitude: 524288,
  /** What attackers and malware do, in the present tense. */
  act: 1048576,
  /** An infinitive or imperative that begins an instruction. */
  instruction: 2097152,
  /** `often`, `many`, `every`, `a`: what may be so of all of a kind, rather than of one. */
  generic: 4194304,
  /** May open a remark of the author's: on the article, on what is not known, how hard or likely something is, how to read it, what the case teaches. */
  mayRemark: 8388608,
  /** Numbers in words. */
  number: 16777216,
  /** Months, days of the week, `last`. */
  calendar: 33554432,
  /** What people do in an account that is told in the present; no noun that is written so. */
  story: 67108864,
  /** `often`, `souvent`, `normally`: a habit, by which nothing is told that happened. */
  habit: 134217728,
  /** Ends as a French past does: `vola`. Whether it is one, what stands before it tells. */
  simplePast: 268435456,
  /** Has a digit in it. */
  digit: 536870912,
  /** Opens a pattern, and says nothing by itself: `d’après`, `several`. */
  opener: 1073741824,
} as const;

type WordClass = keyof typeof word;

export const lists: Readonly<Record<Exclude<WordClass, 'digit'>, string>> = {
  attacker:
    'attacker attackers hacker hackers fraudsters scammers gang actor actors affiliate affiliates adversary adversaries intruder intruders criminals cybercriminals malware ransomware backdoor payload loader worm trojan botnet rootkit campaign campaigns attack attacks breach breaches intrusion incident exploit exploits spyware implant implants wiper wipers webshell perpetrator perpetrators insider group groups operators threat ' +
    'attaquant attaquants attaquante pirate pirates groupe groupes acteur acteurs affilié affiliés cybercriminel cybercriminels rançongiciel ver porte charge campagne campagnes attaque attaques cyberattaque cyberattaques brèche piratage piratages fuite hackeur hackeurs assaillant assaillants criminels fraudeurs escrocs intrus maliciel maliciels opération opérations mouchard virus exploitation',
  victim:
    'company companies customer customers user users employee employees contractor contractors team staff administrator administrators admin admins developer developers engineer engineers maintainer maintainers vendor vendors supplier crate crates package packages account accounts server servers repository repositories network networks token tokens key keys release releases version versions victims victim organization organizations organisation organisations hospital hospitals pipeline platform service services system systems database databases vulnerability flaw bug software domain domains machine machines device devices website websites bucket instance instances controller controllers file files ' +
    'entreprise entreprises société sociétés client clients utilisateur utilisateurs employé employés salarié salariés prestataire prestataires équipe équipes administrateur administrateurs développeur développeurs compte comptes serveur serveurs dépôt dépôts réseau réseaux jeton jetons clé clés victime victimes hôpital hôpitaux plateforme système systèmes base bases faille failles vulnérabilité vulnérabilités logiciel logiciels domaine domaines poste postes appareil appareils site sites organisme établissement contrôleur automate automates centrifugeuse centrifugeuses usine parc sauvegardes coffre coffres backups vault vaults fichier fichiers',
  authority:
    'authorities police fbi cisa nsa cert prosecutor prosecutors court courts judge regulator regulators government ministry agency researcher researchers journalist journalists investigators investigation sec ftc doj nist europol interpol ' +
    'autorités parquet procureur gendarmerie justice tribunal cnil anssi gouvernement ministère agence chercheur chercheurs journaliste journalistes enquêteurs enquête régulateur gru',
  definite: 'the this that these those its their his her both each le la les l cette cet ce ces sa son ses leur leurs du des au aux',
  past: 'was were had did didn wasn weren hadn took began broke built became came found gave got went held hit kept knew led left lost made met paid ran said saw sent sold spent stole struck told thought understood won wrote stolen hid drew grew flew bought brought caught fell lay rose shook sought taught wore withdrew died fled bled slept stood sat spoke drove fought sank hung swept dug swung blew threw chose forgot forgave rode swore froze ended ate tore rang fut furent eut eurent était étaient fit firent prit mit vint vit dut put devint permit disparut apparut wurde wurden hatte hatten coupa tenta demanda annonça trouva arrêta appela ferma refusa paya lança envoya publia déposa perdit rendit répondit découvrit ouvrit reprit comprit surgit ressortit partit sortit tomba resta passa commença signa porta donna laissa décida révéla accusa déclara affirma reconnut parut connut reçut voulut suivit entra exfiltra pénétra prépara répara empara chiffra déchiffra rencontra considéra entrèrent montra démontra démarra libéra tira retira attira récupéra infiltra enregistra livra assura jura demeura procura tut turent sut surent fallut valut valurent vécut courut parcourut conçut aperçut résolut secoua vendit descendit entendit attendit étendit suspendit défendit prétendit tendit fondit confondit mordit tordit couvrit offrit souffrit rouvrit écrivit décrivit inscrivit servit sentit mentit dormit naquit vainquit convainquit apprit surprit entreprit soumit promit émit compromit conduisit produisit détruisit réduisit traduisit introduisit séduisit construisit instruisit poursuivit obtint tint maintint retint soutint contint détint parvint revint intervint survint convint prévint provint souvint contraignit craignit atteignit éteignit peignit joignit rejoignit plaignit feignit virent tinrent vinrent obtinrent parvinrent revinrent intervinrent maintinrent prévinrent mirent promirent remirent transmirent admirent prirent apprirent comprirent reprirent perdirent rendirent répondirent attendirent entendirent découvrirent ouvrirent rouvrirent offrirent souffrirent sortirent partirent sentirent suivirent poursuivirent écrivirent choisirent finirent réussirent saisirent agirent réagirent subirent investirent avertirent rétablirent établirent surgirent envahirent infligèrent conduisirent détruisirent produisirent purent crurent connurent reconnurent reçurent parurent apparurent disparurent coururent moururent mourut avait avaient',
  auxiliary: 'a ont avait avaient est sont été avoir ayant',
  attribution:
    'according said says stated states announced announces reported reports confirmed confirms claimed claims disclosed revealed admitted acknowledged denied estimated estimates attributed warned told published described alleged alleges identified ' +
    'selon dit lancé résumé expliqué confié annoncé annonce déclaré déclare affirmé affirme affirment indiqué indique précisé précise confirmé confirme révélé reconnu reconnaît admis démenti estimé estime attribué attribuée attribuées revendiqué revendique publié dénoncé évoque assure called calls declined comment replied blame blames blamed describe describes dispute disputes disputed accuse accuses accused insists insisted argue argues argued linked suspect suspects suspected penche penchent décrit décrivent rattache rattachent conteste contestent vante vantent évoquent disent félicite défend défendent estiment assurent accusent qualifie qualifient nie nient dément démentent parle parlent indigne indignent reconnaissent admet admettent soupçonne soupçonnent raconte racontent répond répondent conclut concluent advised urged ordered recommandé ordonné conseillé demandé assuré alerté déclarent indiquent précisent attribués revendiqués revendiquée revendiquées allegedly estimate',
  degree:
    'most largest biggest worst costliest deadliest highest longest fastest greatest first only unprecedented ever record more less than fewer larger bigger worse better same as plus moins première premier premiers premières seul seule seuls uniquement inédit inédite précédent jamais pire pires meilleur mieux autant surpassant dépassant comparable principal principale principaux main second third fourth fifth deuxième troisième quatrième équivalent number leader numéro doubled tripled halved doublé triplé moitié half comes come close cinquième compared unlike contrairement rapport outpacing surpassing exceeding aussi inédits inédites',
  negation:
    'no not none never neither nor without cannot nothing nobody n ne pas aucun aucune jamais sans ni rien personne non didn wasn weren isn aren doesn hadn hasn couldn nul nulle still toujours haven',
  weakness:
    'lack lacked lacking lacks missing weak weakness weaknesses insufficient inadequate failed failure failures neglected neglect ignored unpatched outdated unencrypted exposed misconfigured misconfiguration vulnerable late delayed poor poorly unable reused shared hardcoded unprotected plaintext compromised ' +
    'manque manquait absence insuffisant insuffisante insuffisants insuffisantes défaillant défaillante défaillance défaillances faible faiblesse faiblesses échec tardive tardif obsolète obsolètes négligé négligence ignoré exposé exposée exposés mauvaise mauvais défaut lacune lacunes carence vulnérable vulnérables partagé partagés faillible compromis compromise raté clair clear plain plat default non unanswered unheeded unnoticed unmonitored unsupported unsecured unsegmented unread off désactivé désactivée désactivés désactivées disabled expiré expirée expirés support life trop mal dépourvu dépourvue dépourvus dépourvues manquaient insuffisance défaillants défaillantes carences cleartext expirées',
  cause:
    'because caused causing cause due led leading resulted resulting allowed allowing enabled enabling thanks since prompted forced triggered ' +
    'causé causée causés causées causant provoqué provoquée provoqués provoquées provoquant entraîné entraînée entraînant permis permettant permet suite raison grâce dû liée lié conduit conduisant débouché origine faute want lack result stemmed traced liés liées dus dues',
  legal:
    'fine fined fines lawsuit lawsuits sued court complaint settlement settled indicted indictment charged arrested convicted sentenced gdpr law plea guilty subpoena jurisdiction penalty penalties order ordered prosecuted sanction sanctions sanctioned notified notification ' +
    'amende amendes plainte plaintes tribunal procès condamné condamnée condamnés inculpé inculpés inculpation arrêté arrêtés interpellé interpellés rgpd loi décret jugement parquet poursuites sanctionné mise examen notifié enquête ordonné article recours action statute statutes rejetée rejeté rejetés dismissed garde perquisition perquisitions relaxé verdict appealed appel arrests arrest seized extradited condamnées arrêtée arrêtées interpellée interpellées sanctionnés sanctionnée sanctionnées rejetées relaxée subpoenas subpoenaed perquisitionner perquisitionnent perquisitionné perquisitionnés perquisitionnée perquisitionnées',
  hypothesis:
    'could might may would perhaps maybe possibly possible potential potentially probably likely presumably suppose supposedly hypothetical conceivable plausible if imagine assume assuming suggests suggest seem seems appears risk risks ' +
    'pourrait pourraient pourrais peut peuvent serait seraient aurait auraient probable probables probablement vraisemblable concevable imaginable potentiel potentielle potentielles potentiellement éventuel éventuelle éventuellement supposer supposons imaginons imaginer si suggère suggèrent semble semblent risque risques permettrait hypothèse scénario scénarios prenons admettons kann können könnte könnten wenn can chances doute parier vraisemblance vraisemblablement unlikely theoretically hypothetically wonder espérons espère souhaitons théoriquement hypothétique imaginez',
  advice:
    'vital should must need needs recommend recommends recommended recommendation consider ensure remember lesson lessons essential crucial critical important importance necessary always best practice practices ' +
    'devra devront devrez devrons faut faudra faudrait doit doivent devrait devraient devons convient recommandé recommande recommandons recommandation conseillé nécessaire nécessité nécessite nécessitent essentiel essentielle essentiels cruciale primordial indispensable besoin veillez pensez bonnes pratiques leçon leçons muss müssen sollte sollten',
  firstPerson: 'i we our us my me ourselves je j nous mon ma mes moi notre nos ich mein meine wir unser unsere',
  secondPerson: 'you your yours yourself tell say give fill dites vous votre vos tu ton ta tes toi ihr ihre ihrem ihren ihnen',
  opinion:
    'raises warning implications isolated certainly surely kudos grateful thankful ironically surprisingly unsurprisingly surprising shocking disturbing alarming sobering daunting ingenious embarrassing disappointing frustrating outrageous absurd tragic tragically curiously naturally admittedly arguably hopefully frankly honestly rightly understandably undeniable undeniably exemplary commendable admirable inevitable invaluable testament cautionary illustrates illustrate demonstrates demonstrate highlights highlight underscores underscore reminds remind reminder shows show proves fascinating interesting sadly unfortunately clearly obviously simply stark remarkable impressive brilliant elegant terrifying scary worrying ironic irony perfect perfectly matters problem question truth lesson real means exactly quite unfair unforgivable laughable ridiculous shameful ' +
    'lumière symptomatique certainement sûrement énième étonnant surprenant choquant alarmant glaçant ingénieux ingénieuse habile audacieux regrettable décevant tragique ironiquement curieusement étonnamment naturellement honnêtement franchement indéniable indéniablement exemplaire louable inévitable incontournable emblématique révélateur révélatrice éloquent éloquente édifiant édifiante avertissement enseignements soulève soulèvent sonne avenir prochaines illustre illustrent démontre démontrent souligne soulignent révèle révèlent rappelle rappellent montre montrent prouve témoigne fascinant fascinante intéressant hélas malheureusement clairement évidemment simplement frappant remarquable impressionnant brillant élégant effrayant inquiétant ironie parfait parfaitement vérité problème véritable véritablement vrai vraie exactement symbole symbolise cruel brutal brutale moral philosophique poésie presque enjeu enjeux injuste inexcusable honteux absurde ridicule scandaleux défi défis transforme raconte incarne reste',
  meta: 'study étude article post blog section chapter below following follows above here figure image screenshot table summary conclusion introduction tl dr billet ci dessous dessus voici suivant suivante suivants partie chapitre capture résumé essayer verrons allons',
  time: 'second seconds minute minutes hour hours day days week weeks month months year years decade decades seconde secondes heure heures jour jours semaine semaines mois an ans année années décennie décennies',
  magnitude:
    'dozen dozens hundred hundreds thousand thousands million millions billion billions dizaine dizaines douzaine quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine centaine centaines millier milliers milliard milliards trillion third thirds quarter quarters half tiers moitié quart quarts',
  act:
    'uses exploits targets steals encrypts deploys installs downloads executes dumps moves disables clears bypasses injects spreads propagates collects exfiltrates sends contains drops launches affects allows enables introduces replaces modifies hijacks compromises demands contacts communicates connects scans establishes maintains persists runs loads creates deletes writes reads opens requires supports targeting affecting ' +
    'utilise exploite cible ciblent vole chiffre déploie installe télécharge exécute injecte propage collecte exfiltre envoie contient lance affecte permet introduit remplace modifie détourne compromet exige contacte communique connecte établit maintient crée supprime lit ouvre concerne touche utilisent exploitent volent chiffrent déploient installent exfiltrent envoient déchiffre vérifie examine détruit efface infecte infectent accède accèdent découvre découvrent contourne contournent frappe frappent paralyse paralysent bloque bloquent pénètre pénètrent introduisent infiltre infiltrent récupère récupèrent dérobe dérobent obtient obtiennent dépose déposent suppriment publie publient diffuse diffusent réclame réclament exigent menace menacent revend revendent vend vendent divulgue divulguent effectue effectuent modifient remplacent usurpe usurpent trompe trompent piège piègent lancent déclenche déclenchent coupe coupent atteint atteignent propagent touchent détournent établissent maintiennent créent lisent ouvrent effacent détruisent',
  instruction:
    'use delete notify keep reset remember try choose treat prepare invest switch turn learn ask think stop prioritise prioritize harden inform educate enable disable limit patch segment store set define monitor review implement ensure apply update install check verify avoid consider deploy train test rotate restrict audit establish create run make encrypt block isolate adopt require maintain perform conduct remove revoke change download open go see follow read add copy start build stay expect wait cap page take reckon plan teach separate rehearse practise impose tighten replace rename pin scan appoint hire ' +
    'utiliser activer désactiver limiter segmenter définir surveiller vérifier implémenter appliquer effectuer installer mettre éviter déployer former tester restreindre auditer établir créer rester renforcer chiffrer bloquer isoler sensibiliser adopter maintenir supprimer révoquer changer partager surveillance segmentation mise formation sensibilisation cloisonner sauvegarder revoir prévoir say tell give fill state racontez dites donnez indiquez précisez garder privilégier préférer anticiper investir désigner automatiser interdire imposer prévenir organiser consulter signaler garantir assurer réduire durcir évaluer réviser prévoyez utilisez activez vérifiez installez lancez créez ouvrez modifiez localisez construisez suivez téléchargez ajoutez exécutez',
  number:
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million millions billion billions trillion ' +
    'deux trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze seize vingt vingts trente quarante cinquante soixante cent cents mille milliard milliards',
  calendar:
    'january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec janvier février fevrier mars avril mai juin juillet août aout septembre octobre novembre décembre decembre monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi samedi dimanche last dernier dernière janv févr avr juil déc',
  story:
    'opens wipes publishes ships notices shuts pays refuses denies arrests sues tells warns resigns quits leaves loses receives finds discovers announces confirms admits contacts alerts asks demands agrees settles pleads buys sells steals encrypts deletes restores reopens closes begins comes goes takes gives hires disconnects unplugs spreads appears disappears crashes responds rejects indicts blames accuses launches wakes learns writes sends breaks enters moves copies installs creates disables locks withdraws apologises apologizes rules dies ' +
    'ouvre ouvrent dépose déposent publie publient nie nient refuse refusent coupe coupent ferment débranche débranchent isole isolent revient reviennent reprend reprennent tombe tombent perd perdent paie paient paye payent verse versent réclame réclament exige exigent saisit saisissent licencie licencient démissionne démissionnent quitte quittent rejoint rejoignent arrive arrivent contacte contactent avertit avertissent informe informent prévient préviennent répond répondent annoncent découvre découvrent constate constatent alertent lance lancent reçoit reçoivent envoie envoient crée créent efface effacent sabote sabotent reconfigure reconfigurent vole volent chiffrent bloque bloquent supprime suppriment reconnaît reconnaissent admet admettent confirme confirment dément démentent déclare déclarent affirme affirment accuse accusent arrête arrêtent interpelle interpellent condamne condamnent inculpe mandate mandatent repère repèrent détecte détectent remarque remarquent prend prennent met mettent commence commencent débute débutent apparaît apparaissent disparaît disparaissent circule circulent éteint éteignent affiche affichent bascule basculent pénètre pénètrent installe installent lisent copie copient achète achètent vendent revendent négocie négocient accepte acceptent cède cèdent rétablit rétablissent restaure restaurent redémarre redémarrent mobilise mobilisent dépêche dépêchent appelle appellent signe signent transmet transmettent notifie notifient rejette rejettent suspend suspendent interrompt interrompent retire retirent désactive désactivent impose imposent fuit fuient ferme apporte apportent étudie étudient rappelle rappellent choisit choisissent finit finissent réussit réussissent réagit réagissent subit subissent investit investissent établit établissent surgit surgissent envahit envahissent trahit trahissent blanchit ralentit obtient obtiennent débarque débarquent',
  simplePast: 'osa nia lia tua cria',
  habit:
    'often usually generally typically commonly normally habitually souvent généralement habituellement normalement typiquement couramment',
  mayRemark:
    'signifie signifient dire mean interprété interprétée interprétés lu lue read interpreted treated taken pris précis juste exact accurate precise correct affirmer conclure impératif option proof souligne brèche harder easier likelihood odds risk difficult complex difficile difficiles facile faciles complexe complexes example examples exemple exemples illustration wake école known unknown unclear know knows clear savoir connu clair question comment changed version dossier inconnu inconnue inconnus inconnues ignore sait modifiés changés savons reproduced tested assess reproduit testé interrogé contacté estimons trouvé find verify confirm exergue highlighted underscored illustrated serves montre montrent imperative takeaway takeaways joindre reach auteur auteure author interprétées lus lues prise prises pu évidence étape enseignement highlighting underscoring underline underlines underlined underlining illustrating serve raise wakeup illustrations chance chances writeup write report rappel demonstrated essentiel essentiels essentielle essentielles primordial primordiale primordiales cruciaux primordiaux cruciale cruciales vitaux vitale vitales indispensable indispensables interest interests intérêt blogpost',
  opener: 'après plusieurs quelques several aurais couldn wouldn mightn shouldn',
  generic:
    'often usually generally typically commonly sometimes rarely always many most some any every souvent généralement habituellement parfois rarement toujours certains certaines beaucoup chaque quand lorsqu when whenever un une a an',
};

const classes = new Map<string, number>();
for (const [name, list] of Object.entries(lists) as [keyof typeof lists, string][])
  for (const each of list.split(' ')) classes.set(each, (classes.get(each) ?? 0) | word[name]);
const known = new WordTable(classes);

/** Words in `-ed` that are no verb in the past. */
const notPast =
  /^(?:need|indeed|hundred|embed|exceed|speed|feed|seed|shed|bleed|breed|based|named|called|supposed|advanced|limited|related|distributed|sophisticated|detailed|unencrypted|unpatched|un(?:noticed|heeded|answered|monitored|supported|secured|segmented|protected)|outdated|trusted|dedicated|automated|integrated|unexpected|complicated|inexperienced|skilled|undetected|unlimited|unprecedented|unwanted|unsolicited|aforementioned|unrelated|talented|wicked|sacred|naked)$/;

/** Words in `-ait` that are no imperfect. Conditionals (`pourrait`) are in the lists. */
const notImperfect =
  /(?:rai(?:en)?t|[fp]arfait|souhait|extrait|portrait|attrait|retrait|distrait|abstrait|satisfait|bienfait|méfait|forfait)$/;

/** Verbs in `-èrent` that are in the present: `ils gèrent`. */
const notPlural =
  /(?:^(?:gèr|génèr|opèr|coopèr|considèr|récupèr|suggèr|préfèr|diffèr|adhèr|espèr|tolèr|altèr|confèr|réfèr|transfèr|interfèr|modèr|prolifèr|exagèr|énumèr|insèr|régénèr)|^(?:ac|re|con)?quièr)ent$/;

/** Words in `-a` that are no verb in the past. Most of those in `-ra` are to come, which `pasts.ts` heeds. */
const notSimplePast =
  /(?:^(?:caméra|camera|opéra|infra|para|ultra|extra|supra|aura|sera|fera|tiara|cobra|cela|data|media|média|beta|bêta|alpha|schéma|agenda|visa|cinéma|panda|java|lambda|delta|gamma|sigma|méta|meta|mega|méga|giga|kappa|omega|propaganda|pizza|plaza|villa|saga|mafia|quota|coma|drama|trauma|panorama|schema|dilemma|forma|persona|voila|arena|formula|idea|area|vista|prisma|kafka|scala|karma|enigma|stigma|charisma|magma|plasma|diploma|soda|cola|koala|samba|zebra|tequila|vanilla|gorilla|umbrella|militia|nostalgia|criteria|phenomena|bacteria|china|africa|asia|india|russia))$/;

/** The classes of a word in lower case, as bits. */
export const classesOf = (lower: string): number =>
  known.get(lower) | (mayTell(lower, lower.length, lower.length) ? classesOfEnding(lower) : 0);

/** The same of a word in lower case that stands in a text; `hash`: see `WordTable`. */
export const classesAt = (text: string, start: number, end: number, hash: number): number =>
  known.at(text, start, end, hash) | (mayTell(text, end, end - start) ? classesOfEnding(text.slice(start, end)) : 0);

/** Whether a word may be known by its ending: most end otherwise. */
function mayTell(text: string, end: number, length: number): boolean {
  if (length < 4) return false;
  const last = text.charAt(end - 1);
  return last === 'a' || (length > 4 && (last === 'd' || last === 't' || last === 'z'));
}

/** English pasts in `-ed`, French imperfects in `-ait`, simple pasts in `-a` and `-èrent`, and imperatives in `-ez`. */
function classesOfEnding(lower: string): number {
  if (lower.endsWith('a')) return notSimplePast.test(lower) ? 0 : word.simplePast;
  if (lower.endsWith('ed') && !notPast.test(lower)) return word.past;
  if (lower.length > 5 && (lower.endsWith('ait') || lower.endsWith('aient')) && !notImperfect.test(lower)) return word.past;
  if (lower.endsWith('èrent') && !notPlural.test(lower)) return word.past;
  return lower.length > 5 && lower.endsWith('ez') ? word.secondPerson : 0;
}

/** The classes that any of some words has. */
export const classesOfAll = (words: readonly { readonly classes: number }[]): number =>
  words.reduce((all, { classes }) => all | classes, 0);
