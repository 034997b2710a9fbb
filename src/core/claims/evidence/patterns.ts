import { latin } from '../../text/latin';
import { atWords } from '../../text/wholeWords';

/** Names that a register gives: vulnerabilities, techniques, bulletins, decisions, versions. */
export const identifiers =
  /(?:CVE-\d{4}-\d{4,}|CWE-\d+|GHSA(?:-\w{4}){3}|RUSTSEC-\d{4}-\d+|MS\d{2}-\d{3}|KB\d{6,}|SA-[A-Z]+-\d{4}-\d+|CVSS(?:v\d(?:\.\d)?)?[\s:(]*(?:(?:base\s+)?score[\s:]*)?(?:of\s+|de\s+|is\s+|was\s+|(?:est|était)\s+(?:de\s+)?)?\d{1,2}(?:[.,]\d)?|UNC\d{3,}|APT\s?\d{1,2}|FIN\d{1,2}|TA\d{3})(?![\p{L}\d])/gu;

/** The greatest, the first that ever was, a place in a ranking, the only one. A plain ordinal ("the first alert") is an order of the tale. */
export const superlatives = atWords(
  new RegExp(
    `(?:${[
      "(?:(?:l['’]une?\\s+des(?:\\s+\\p{L}+)?|parmi\\s+les|(?:la|le|les))\\s+plus\\s+(?!souvent|tôt|vite|rapidement|possible|simple|simplement|tard|loin|haut|bas|part|grande partie|grand nombre|courant|fort|faible|facile|difficile|efficace|adapté|approprié|logique|évident)\\p{L}+)",
      'sans\\s+précédent|sans\\s+équivalent|jamais\\s+(?:vu|connue?|enregistrée?s?|observée?s?)|inédite?s?|record\\s+absolu',
      '(?:one\\s+of\\s+the|among\\s+the|the)\\s+(?:(?:second|third|fourth|fifth)[\\s-]+)?(?:(?:largest|biggest|costliest|deadliest|highest|longest|fastest|greatest|worst(?!\\s+(?:parts?|things?|cases?|scenarios?|of|is|was)(?!\\p{L})))(?!\\p{L})|most\\s+(?!likely|common|part|recent|important|effective|efficient|obvious|of(?!\\p{L}))\\p{L}+)',
      '(?:largest|biggest|costliest|deadliest|worst|most\\s+\\p{L}+)\\s+(?:single\\s+)?(?:data\\s+|security\\s+)?\\p{Ll}{3,}',
      'record\\s+(?:fine|ransom|sum|amount|penalty|settlement|payment|loss)|(?:amende|rançon|somme|montant|perte)\\s+record',
      `la\\s+pire\\s+\\p{L}+(?:\\s+\\p{L}+)?\\s+(?:de\\s+(?:l['’]histoire|l['’]année|france)|du\\s+(?:pays|siècle)|jamais)`,
      `(?:the|its|their|la|le|sa|son|leur)\\s+(?:second|third|fourth|fifth|deuxième|troisième|quatrième|cinquième)\\s+[\\p{L}'’-]+(?=(?:\\s+[\\p{L}'’-]+){0,6}?\\s+(?:in|en)\\s+(?:\\p{L}+|\\d{1,2})\\s+(?:years?|months?|weeks?|ans?|mois|semaines))`,
      'unprecedented|ever\\s+(?:recorded|seen|reported|disclosed)|first\\s+ever|record-breaking|une\\s+première\\s+(?:en\\s+(?:europe|france)|au\\s+monde|dans\\s+le\\s+pays|mondiale|européenne|nationale)|a\\s+(?:world|national|european)\\s+first|a\\s+first\\s+(?:in\\s+(?:europe|france|the\\s+(?:world|country))|for\\s+the\\s+(?:country|sector|industry))|(?:second-)?largest\\s+ever|on\\s+record',
      `(?:la|the)\\s+(?:première|first)\\s+(?!steps?|étapes?|things?|choses?|lines?|lignes?|phase|stage|question|reason|raison)(?:\\p{L}+\\s+){1,4}(?:to\\s+(?!the|a|be\\s+done)\\p{L}+|ever|of\\s+its\\s+kind|in\\s+(?:history|the\\s+(?:world|country|history))|à\\s+(?:être|avoir|\\p{L}{2,}(?:er|ir|re))|du\\s+(?:genre|monde|pays)|de\\s+(?:ce\\s+type|l['’]histoire|son\\s+genre)|au\\s+monde)`,
      '(?:the|la)\\s+(?:first|première)\\s+(?:known|recorded|documented|confirmed|public|major|large|grande?|vrai|véritable)\\s+(?!versions?(?!\\p{L}))\\p{L}+',
      '(?:la\\s+première\\s+fois\\s+(?:qu|dans|depuis)|the\\s+first\\s+time\\s+(?:a|an|that|in|since|any))',
      '(?:the|la|le)\\s+(?:only|seule?)\\s+(?!(?:way|thing|reason|question|solution|option|moyen|chose|façon|manière|raison)\\s+(?!in(?!\\p{L})))\\p{L}+\\s+(?:to|that|which|in|à|qui|d|du|des)',
      "(?:le|la|the)\\s+(?:deuxième|troisième|quatrième|second|third|fourth)\\s+(?:plus\\s+\\p{L}+\\s+)?\\p{L}+\\s+(?:du\\s+(?:pays|monde|marché|secteur)|français|européen|mondiale?|d['’]europe|de\\s+france|in\\s+(?:the|europe|france))",
      'market\\s+leader|leader\\s+(?:du\\s+marché|mondial|européen|français)|(?:numéro|number)\\s+(?:un|one|deux|two)\\s+(?:mondial|du|de|in|of)',
    ].join('|')})(?!\\p{L})`,
    'giu',
  ),
);

export const comparisons = atWords(
  /(?:surpassant|dépassant|outpacing|surpassing|exceeding|(?:plus|moins|aussi)\s+(?!bien\s|longtemps\s|de\s|d['’]|en\s|tard|tôt|souvent|loin|que\s)\p{L}+\s+que|(?:more|less)\s+\p{L}+\s+than|as\s+(?!(?:soon|well|long|far)\s)\p{L}+\s+as|(?:larger|bigger|worse|higher|lower|faster|better)\s+than|compared\s+(?:to|with)|fois\s+(?:plus|moins)\s+qu(?:e|(?=['’]))|par\s+rapport\s+à|contrairement\s+à|unlike|doubled|tripled|halved|(?:a|ont|avait)\s+(?:doublé|triplé)|de\s+moitié|by\s+half|comes?\s+close)(?!\p{L})/giu,
);

export const legalActs = atWords(
  /(?:(?:a|ont)\s+(?:porté|déposé)\s+plainte|dép(?:osé|ôt)\s+(?:de\s+)?plainte|plaintes?|notifi(?:é|cation)\s+(?:à|auprès\s+de)\s+la\s+cnil|enquête\s+(?:préliminaire|judiciaire|a\s+été)|mise?s?\s+en\s+examen|amendes?|condamnée?s?|inculp(?:ation|és?)|arrêtée?s?\s+(?:par\s+(?:la|les)\s+(?:police|gendarmes?|gendarmerie|enquêteurs|autorités|policiers|douanes?)|puis\s+(?:mis|placé)|pour\s+(?:piratage|extorsion|escroquerie))|interpellée?s?|rgpd|gdpr|fined|lawsuits?|sued|settlement|indict(?:ed|ment)|charged|arrested|convicted|sentenced|pleaded\s+guilty|complaint|class\s+action|court\s+(?:order|ruling|filing)|sanction(?:ed|née?s?)|jugement|tribunal|seized|extradited|subpoena(?:s|ed)?|article\s+\d+(?![\d]|\s\d{3}(?!\d))|recours\s+collectif|action\s+(?:de\s+groupe|collective)|statutes?|rejetée?s?\s+par|a\s+rejeté|dismissed|action\s+en\s+justice|garde\s+à\s+vue|perquisition(?:s|n(?:er|ent|ée?s?))?|relaxée?|verdict|appealed|fait\s+appel|arrests?|fine\s+of)(?!\p{L})/giu,
);

export const attributions = atWords(
  /(?:(?:selon|d['’]après)(?!\s+(?:moi|nous|mon|ma|mes|nos|notre|toute|le\s+cas|les\s+cas|qu|que|lequel)(?!\p{L}))|according\s+to(?!\s+(?:our|my|me|us)(?!\p{L}))|as\s+reported\s+by|(?:a|ont|avait)\s+(?:annoncé|déclaré|dit|lancé|résumé|expliqué|assuré|confié(?!\s+(?:son|sa|ses|leurs?|l['’]|la|le|les|une?|des)(?!\p{L}))|affirmé|indiqué|précisé|confirmé|révélé|reconnu|admis|démenti|estimé|revendiqué|publié|dénoncé|alerté)|affirme(?:nt)?|déclare(?:nt)?|indique(?:nt)?|précise(?:nt)?|reconnaît|attribuée?s?\s+(?:à|au|aux|par)|revendiquée?s?\s+par|said|stated|announced|reported|confirmed|claimed|claims|disclosed|revealed|admitted|acknowledged|denied|attributed\s+to|alleged(?:ly)?|told|published|declined\s+to\s+comment|(?:advised|urged)(?!\s+(?:to|that))|ordered|(?:a|ont)\s+(?:recommandé|ordonné|conseillé|demandé)|replied|warned(?=\s+(?:that|of)(?!\p{L}))|call(?:ed|s)\s+(?:it|him|her|them|the\s+\p{L}+)\s+(?:an?|the|without|un\p{L}+)|blame[sd]?|estimates?|describe[sd]?|accuse[sd]?|disputes(?=\s+(?:that|the|this|it|any)(?!\p{L}))|disputed|dispute(?=\s+(?:that|the|this|it|any)(?!\p{L}))|insist(?:s|ed)|argue[sd]?|linked\s+\p{L}+(?:\s+\p{L}+){0,4}\s+to|suspected|penche(?:nt)?\s+pour|décri(?:t|vent)|rattache(?:nt)?|conteste(?:nt)?|se\s+vante(?:nt)?|évoque(?:nt)?|(?:se|s['’]en)\s+(?:dit|disent|félicite|défend|défendent)|estime(?:nt)?|assure(?:nt)?|accuse(?:nt)?|qualifie(?:nt)?|nie(?:nt)?|dément(?:ent)?|parle(?:nt)?(?=\s+d['’eu])|s['’]indigne(?:nt)?|reconnaissent|admet(?:tent)?|soupçonne(?:nt)?|raconte(?:nt)?|(?<!ne\s)répond(?:ent)?|conclu(?:t|ent))(?!\p{L})/giu,
);

export const causes = latin(
  /(?:because(?:\s+of)?|caused\s+by|due\s+to|led\s+to|leading\s+to|resulted\s+in|resulting\s+in|thanks\s+to|as\s+a\s+result|à\s+cause\s+d|en\s+raison\s+d|grâce\s+(?:à|au)|suite\s+(?:à|au)|entraîn(?:é|ant)|provoqu(?:ée?s?|ant)|causée?s?\s+par|caus(?:é|ant)|(?:a|ont|ayant)\s+permis|(?<!(?:risques?|ceux|celles)\s)liée?s?\s+(?:à|au|aux)|(?:dû|dus|dues?)\s+(?:à|au|aux)|à\s+l['’]origine\s+d|stemmed\s+from|for\s+(?:want|lack)\s+of|faute\s+d|traced\s+(?:back\s+)?to)(?!\p{L}{3})/giu,
);

export const negations = atWords(
  /(?:n['’]\p{L}+\s+(?:pas(?!\s+(?:seulement|qu))|jamais|aucune?|rien|plus|été|ni)|ne\s+répond(?:ent|ait|aient)?\s+plus|ne\s+\p{L}+(?:\s+\p{L}+)?\s+(?:pas|jamais|aucune?|rien|ni)|n['’]a\s+(?:pas|été)|aucune?\s+\p{L}+|sans\s+(?:aucune?|mot|compte|authentification|chiffrement|mfa|double|sauvegarde|supervision|segmentation|surveillance|contrôle|protection|réponse)\s*\p{L}*|no\s+(?:\p{L}+\s+){1,2}(?:data|information|records?|credentials|passwords?|accounts?|systems?|files?|funds)|no\s+(?:evidence|indication|sign|customer|user|data|mfa|multi|password|known|impact|other|financial|payment)\p{L}*|(?:did|was|were|had|has|have|does|do|could|is|are)\s?n(?:o|['’])t\s+\p{L}+|could\s+no\s+longer\s+\p{L}+|never\s+\p{L}+|not\s+\p{L}+ed|none\s+of|(?:nobody|no\s+one)\s+\p{L}+|nothing\s+(?:was|had|has|happened|came)|no\s+(?:\p{L}+\s+){1,3}?(?:has|have|had|was|were|came|followed|died|fell|\p{L}{3,}ed)|(?:was|were|had|gave|left|found|kept|took|made|offered)\s+no\s+(?!(?:doubt|wonder|surprise|longer|choice|matter|idea|secret|way|reason|point|need|coincidence|exception|joke|more|different|less|stranger|accident)(?!\p{L}))\p{L}+|did\s+nothing|ne\s+\p{L}+\s+ni|n['’]\p{L}+\s+ni|n['’]y\s+(?:a|avait|eut|avaient)\s+(?:pas(?!\s+que)|aucune?|rien|plus)|(?:personne|nul(?:le)?)\s+n(?:e|['’]\p{L}+)|rien\s+n['’](?:a|avait|était)|toujours\s+(?:en\s+(?:poste|fuite|cours|liberté)|ouverte?|active?)|ne\s+\p{L}+\s+personne|still\s+(?:open|at\s+large|in\s+(?:office|place)|has\s+(?:his|her|their))|without\s+(?:a\s+password|any|authentication|mfa)|cannot|neither)(?!\p{L})/giu,
);

export const weaknesses = atWords(
  /(?:lack(?:ed|ing|s)?(?:\s+of)?|missing|insufficient|inadequate|failed\s+to|failure\s+to|neglected\s+to|unpatched|outdated|unencrypted|misconfigur(?:ed|ation)|weak\s+\p{L}+|manqu(?:e|ait|aient)(?:\s+d)?|absence\s+d|insuffisan(?:te?s?|ce)|défaillan(?:te?s?|ces?)|faiblesses?|faible\s+\p{L}+|obsolètes?|néglig(?:é|ence)|lacunes?|carences?|trop\s+(?:large|tard|permissi\p{L}+|faible)|tardive|mal\s+(?:configuré|protégé|sécurisé)\p{L}*|raté|(?:poor|shared|reused|hardcoded)\s+(?:credential|password|access|set|secret)\p{L}*|in\s+(?:plain\s?text|clear\s?text|the\s+clear)|en\s+clair|à\s+plat|par\s+défaut|dépourvue?s?\s+d|default\s+(?:passwords?|credentials?|accounts?)|non\s+(?!seulement)\p{L}{3,}ée?s?|un(?:answered|heeded|noticed|monitored|supported|secured|segmented|protected|read)|(?:turned|switched)\s+off|désactivée?s?|disabled|expirée?s?|hors\s+support|end[\s-]of[\s-]life)(?!\p{L}{3})/giu,
);
