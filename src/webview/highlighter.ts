import { createHighlighterCore, type HighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import apacheLanguage from 'shiki/langs/apache.mjs';
import asmLanguage from 'shiki/langs/asm.mjs';
import bashLanguage from 'shiki/langs/bash.mjs';
import batLanguage from 'shiki/langs/bat.mjs';
import cLanguage from 'shiki/langs/c.mjs';
import cppLanguage from 'shiki/langs/cpp.mjs';
import csharpLanguage from 'shiki/langs/csharp.mjs';
import cssLanguage from 'shiki/langs/css.mjs';
import csvLanguage from 'shiki/langs/csv.mjs';
import dartLanguage from 'shiki/langs/dart.mjs';
import diffLanguage from 'shiki/langs/diff.mjs';
import dockerLanguage from 'shiki/langs/docker.mjs';
import goLanguage from 'shiki/langs/go.mjs';
import graphqlLanguage from 'shiki/langs/graphql.mjs';
import hclLanguage from 'shiki/langs/hcl.mjs';
import htmlLanguage from 'shiki/langs/html.mjs';
import httpLanguage from 'shiki/langs/http.mjs';
import iniLanguage from 'shiki/langs/ini.mjs';
import javaLanguage from 'shiki/langs/java.mjs';
import javascriptLanguage from 'shiki/langs/javascript.mjs';
import jsonLanguage from 'shiki/langs/json.mjs';
import jsoncLanguage from 'shiki/langs/jsonc.mjs';
import jsxLanguage from 'shiki/langs/jsx.mjs';
import kotlinLanguage from 'shiki/langs/kotlin.mjs';
import logLanguage from 'shiki/langs/log.mjs';
import luaLanguage from 'shiki/langs/lua.mjs';
import makeLanguage from 'shiki/langs/make.mjs';
import markdownLanguage from 'shiki/langs/markdown.mjs';
import nginxLanguage from 'shiki/langs/nginx.mjs';
import perlLanguage from 'shiki/langs/perl.mjs';
import phpLanguage from 'shiki/langs/php.mjs';
import powershellLanguage from 'shiki/langs/powershell.mjs';
import propertiesLanguage from 'shiki/langs/properties.mjs';
import pythonLanguage from 'shiki/langs/python.mjs';
import rLanguage from 'shiki/langs/r.mjs';
import regexpLanguage from 'shiki/langs/regexp.mjs';
import rubyLanguage from 'shiki/langs/ruby.mjs';
import rustLanguage from 'shiki/langs/rust.mjs';
import scssLanguage from 'shiki/langs/scss.mjs';
import solidityLanguage from 'shiki/langs/solidity.mjs';
import sqlLanguage from 'shiki/langs/sql.mjs';
import sshConfigLanguage from 'shiki/langs/ssh-config.mjs';
import swiftLanguage from 'shiki/langs/swift.mjs';
import systemdLanguage from 'shiki/langs/systemd.mjs';
import terraformLanguage from 'shiki/langs/terraform.mjs';
import tomlLanguage from 'shiki/langs/toml.mjs';
import tsxLanguage from 'shiki/langs/tsx.mjs';
import typescriptLanguage from 'shiki/langs/typescript.mjs';
import vbLanguage from 'shiki/langs/vb.mjs';
import vimlLanguage from 'shiki/langs/viml.mjs';
import xmlLanguage from 'shiki/langs/xml.mjs';
import yamlLanguage from 'shiki/langs/yaml.mjs';
import auroraXTheme from 'shiki/themes/aurora-x.mjs';
import ayuDarkTheme from 'shiki/themes/ayu-dark.mjs';
import catppuccinFrappeTheme from 'shiki/themes/catppuccin-frappe.mjs';
import catppuccinLatteTheme from 'shiki/themes/catppuccin-latte.mjs';
import catppuccinMacchiatoTheme from 'shiki/themes/catppuccin-macchiato.mjs';
import catppuccinMochaTheme from 'shiki/themes/catppuccin-mocha.mjs';
import darkPlusTheme from 'shiki/themes/dark-plus.mjs';
import draculaTheme from 'shiki/themes/dracula.mjs';
import everforestDarkTheme from 'shiki/themes/everforest-dark.mjs';
import everforestLightTheme from 'shiki/themes/everforest-light.mjs';
import githubDarkTheme from 'shiki/themes/github-dark.mjs';
import githubDarkDefaultTheme from 'shiki/themes/github-dark-default.mjs';
import githubDarkDimmedTheme from 'shiki/themes/github-dark-dimmed.mjs';
import githubDarkHighContrastTheme from 'shiki/themes/github-dark-high-contrast.mjs';
import githubLightTheme from 'shiki/themes/github-light.mjs';
import githubLightDefaultTheme from 'shiki/themes/github-light-default.mjs';
import githubLightHighContrastTheme from 'shiki/themes/github-light-high-contrast.mjs';
import gruvboxDarkMediumTheme from 'shiki/themes/gruvbox-dark-medium.mjs';
import gruvboxLightMediumTheme from 'shiki/themes/gruvbox-light-medium.mjs';
import houstonTheme from 'shiki/themes/houston.mjs';
import lightPlusTheme from 'shiki/themes/light-plus.mjs';
import materialThemeTheme from 'shiki/themes/material-theme.mjs';
import materialThemeDarkerTheme from 'shiki/themes/material-theme-darker.mjs';
import materialThemeLighterTheme from 'shiki/themes/material-theme-lighter.mjs';
import materialThemeOceanTheme from 'shiki/themes/material-theme-ocean.mjs';
import materialThemePalenightTheme from 'shiki/themes/material-theme-palenight.mjs';
import minDarkTheme from 'shiki/themes/min-dark.mjs';
import minLightTheme from 'shiki/themes/min-light.mjs';
import monokaiTheme from 'shiki/themes/monokai.mjs';
import nightOwlTheme from 'shiki/themes/night-owl.mjs';
import nightOwlLightTheme from 'shiki/themes/night-owl-light.mjs';
import nordTheme from 'shiki/themes/nord.mjs';
import oneDarkProTheme from 'shiki/themes/one-dark-pro.mjs';
import oneLightTheme from 'shiki/themes/one-light.mjs';
import poimandresTheme from 'shiki/themes/poimandres.mjs';
import rosePineTheme from 'shiki/themes/rose-pine.mjs';
import rosePineDawnTheme from 'shiki/themes/rose-pine-dawn.mjs';
import rosePineMoonTheme from 'shiki/themes/rose-pine-moon.mjs';
import slackDarkTheme from 'shiki/themes/slack-dark.mjs';
import slackOchinTheme from 'shiki/themes/slack-ochin.mjs';
import solarizedDarkTheme from 'shiki/themes/solarized-dark.mjs';
import solarizedLightTheme from 'shiki/themes/solarized-light.mjs';
import synthwave84Theme from 'shiki/themes/synthwave-84.mjs';
import tokyoNightTheme from 'shiki/themes/tokyo-night.mjs';
import vesperTheme from 'shiki/themes/vesper.mjs';
import vitesseDarkTheme from 'shiki/themes/vitesse-dark.mjs';
import vitesseLightTheme from 'shiki/themes/vitesse-light.mjs';

/** What security case studies show: shells, logs and configs, and the languages of exploits and of the services they broke. */
const languages = [
  bashLanguage,
  powershellLanguage,
  batLanguage,
  javascriptLanguage,
  typescriptLanguage,
  jsxLanguage,
  tsxLanguage,
  jsonLanguage,
  jsoncLanguage,
  yamlLanguage,
  tomlLanguage,
  iniLanguage,
  xmlLanguage,
  htmlLanguage,
  cssLanguage,
  scssLanguage,
  sqlLanguage,
  pythonLanguage,
  javaLanguage,
  kotlinLanguage,
  cLanguage,
  cppLanguage,
  csharpLanguage,
  goLanguage,
  rustLanguage,
  phpLanguage,
  rubyLanguage,
  perlLanguage,
  luaLanguage,
  swiftLanguage,
  rLanguage,
  dartLanguage,
  dockerLanguage,
  httpLanguage,
  diffLanguage,
  markdownLanguage,
  hclLanguage,
  terraformLanguage,
  nginxLanguage,
  apacheLanguage,
  makeLanguage,
  asmLanguage,
  vbLanguage,
  regexpLanguage,
  csvLanguage,
  logLanguage,
  solidityLanguage,
  graphqlLanguage,
  propertiesLanguage,
  sshConfigLanguage,
  systemdLanguage,
  vimlLanguage,
];

/** Those that sites choose; Astro's own, `github-dark`, comes first. */
const themes = [
  githubDarkTheme,
  githubLightTheme,
  githubDarkDefaultTheme,
  githubLightDefaultTheme,
  githubDarkDimmedTheme,
  githubDarkHighContrastTheme,
  githubLightHighContrastTheme,
  darkPlusTheme,
  lightPlusTheme,
  nordTheme,
  draculaTheme,
  oneDarkProTheme,
  oneLightTheme,
  monokaiTheme,
  minDarkTheme,
  minLightTheme,
  nightOwlTheme,
  nightOwlLightTheme,
  solarizedDarkTheme,
  solarizedLightTheme,
  tokyoNightTheme,
  vitesseDarkTheme,
  vitesseLightTheme,
  catppuccinLatteTheme,
  catppuccinMochaTheme,
  catppuccinFrappeTheme,
  catppuccinMacchiatoTheme,
  rosePineTheme,
  rosePineDawnTheme,
  rosePineMoonTheme,
  materialThemeTheme,
  materialThemeDarkerTheme,
  materialThemeLighterTheme,
  materialThemeOceanTheme,
  materialThemePalenightTheme,
  poimandresTheme,
  slackDarkTheme,
  slackOchinTheme,
  ayuDarkTheme,
  everforestDarkTheme,
  everforestLightTheme,
  gruvboxDarkMediumTheme,
  gruvboxLightMediumTheme,
  houstonTheme,
  synthwave84Theme,
  vesperTheme,
  auroraXTheme,
];

export interface Coloured {
  readonly lines: readonly (readonly { readonly text: string; readonly colour?: string; readonly style: number }[])[];
  readonly foreground: string;
  readonly background: string;
}

export interface Highlighter {
  /** In the theme's own two colours where the language is not known, as Astro has it. A theme that is not known stands back for Astro's own. */
  colour(code: string, language: string, theme: string): Promise<Coloured>;
}

/** In characters: a longer line is no code that somebody reads. */
const longestLine = 2000;
/** In milliseconds. Shiki's own limit, half a second, runs out on a busy machine while a grammar's patterns are made ready, and leaves the first line plain. */
const slowestLine = 3000;
/** Longer listings are data, and colouring their words would hold up the page. */
const longest = 50_000;

let highlighter: Promise<HighlighterCore> | undefined;

const colour: Highlighter['colour'] = async (code, language, theme) => {
  // The JavaScript engine needs neither WebAssembly nor leave to evaluate; what it cannot match in a grammar it passes over.
  highlighter ??= createHighlighterCore({ themes, langs: languages, engine: createJavaScriptRegexEngine({ forgiving: true }) });
  const shiki = await highlighter;
  const known = shiki.getLoadedThemes().includes(theme) ? theme : 'github-dark';
  if (code.length > longest || !shiki.getLoadedLanguages().includes(language)) {
    const { fg: foreground, bg: background } = shiki.getTheme(known);
    return { lines: [[{ text: code, style: 0 }]], foreground, background };
  }
  const {
    tokens,
    fg = '',
    bg = '',
  } = shiki.codeToTokens(code, {
    lang: language,
    theme: known,
    tokenizeMaxLineLength: longestLine,
    tokenizeTimeLimit: slowestLine,
  });
  return {
    lines: tokens.map((line) =>
      line.map(({ content, color, fontStyle = 0 }) => ({ text: content, ...(color ? { colour: color } : {}), style: fontStyle })),
    ),
    foreground: fg,
    background: bg,
  };
};

Object.assign(globalThis, { casefileHighlighter: { colour } satisfies Highlighter });
