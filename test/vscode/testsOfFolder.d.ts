/** Stands for every `*.test.ts` of the importing file's folder: esbuild.mjs lists them, so that a new one cannot be forgotten. */
declare module 'casefile:tests' {}
