import type { Language } from '../core/language';

/** What `casefile --help` prints. A page rather than a sentence, so each language has its own instead of an entry in the bundle. */
export const help: Readonly<Record<Language, string>> = {
  en: `Usage: casefile check [options] PATH…
       casefile evidence [options] FILE
       casefile render [--standalone [--review]|--body] [--out FILE] FILE

Checks incident analyses: frontmatter, claims and sources. A file that is named is always checked;
of a folder, the posts of the site it belongs to. Writes only what --out names; uses no network.
“evidence” lists every claim of one post, what backs it and what leans on each source; it is never capped.
“render” makes the post a page for readers without this tool. What cannot be in the page is told on standard error.

Options:
  --format text|json   text for people (default), json for programs
  --lang en|fr         language of the messages (default: that of the environment)
  --all-units          evidence: also what needs no source, with the score that says so (json)
  --standalone         render: one HTML page that holds its images and its look, ready to be sent or printed (default)
  --review             render: the page shows as well how its claims stand, the findings, and what leans on each source
  --body               render: only the article's body, as the site publishes it, without anything that runs
  --out FILE           render: writes to a new file rather than to standard output
  --force              render: --out may name a file that is there already, which is written over
  --fail-on SEVERITY   error (default), warning, information or hint: from which severity on to exit with 1
  -h, --help           this text
  -v, --version        the version

Exit code: 0 nothing found at that severity, 1 something found, 2 wrong usage or an unreadable file.
`,
  fr: `Utilisation : casefile check [options] CHEMIN…
              casefile evidence [options] FICHIER
              casefile render [--standalone [--review]|--body] [--out FICHIER] FICHIER

Contrôle des analyses d'incident : frontmatter, affirmations et sources. Un fichier nommé est toujours
contrôlé ; d'un dossier, les articles du site auquel il appartient. N'écrit que ce que nomme --out, sans réseau.
« evidence » liste chaque affirmation d'un article, ce qui l'appuie et ce qui s'appuie sur chaque source, sans limite.
« render » fait de l'article une page pour qui n'a pas cet outil. Ce qui ne peut y être est dit sur la sortie d'erreur.

Options :
  --format text|json   text pour les personnes (par défaut), json pour les programmes
  --lang en|fr         langue des messages (par défaut : celle de l'environnement)
  --all-units          evidence : aussi ce qui n'a pas besoin de source, avec le score qui le dit (json)
  --standalone         render : une page HTML qui contient ses images et son style, à envoyer ou imprimer (par défaut)
  --review             render : la page montre aussi l'état des affirmations, les constats et ce qui s'appuie sur chaque source
  --body               render : seulement le corps de l'article, tel que le site le publie, sans rien qui s'exécute
  --out FICHIER        render : écrit dans un nouveau fichier plutôt que sur la sortie standard
  --force              render : --out peut nommer un fichier existant, qui est remplacé
  --fail-on GRAVITÉ    error (par défaut), warning, information ou hint : gravité à partir de laquelle sortir avec 1
  -h, --help           ce texte
  -v, --version        la version

Code de sortie : 0 rien à cette gravité, 1 des constats, 2 mauvaise utilisation ou fichier illisible.
`,
};
