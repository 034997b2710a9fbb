/** What reads a `.env` into `process.env`, or sets names there: the package `dotenv`, Vite's `loadEnv`, Node by its own function or option, Bun (which always does), and an assignment. */
const setting =
  /\bdotenv|\bloadEnv(?:File)?\b|--env-file|\bdirenv\b|\bbunx?\b|\bprocess\.env(?:\.\w+|\[[^\]\n]*\])?\s*(?:\|\||&&|\?\?)?=(?!=)|\bassign\(\s*process\.env\b/;

/** Whether a file of a site, its `package.json` among them, may give `process.env` names that nobody would set otherwise. */
export const mayLoadEnvironment = (text: string): boolean => setting.test(text);

/** Lock files of Bun, which reads a `.env` of itself. */
export const isOfBun = (name: string): boolean => /^bun\.lockb?$/.test(name);
