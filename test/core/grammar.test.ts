import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, type IRawGrammar, parseRawGrammar, Registry } from 'vscode-textmate';
import { markerKinds } from '../../src/core/model/markers';
import { markdownHost, mdxHost } from '../support/grammarHosts';

const injection = 'casefile.injection';
const injectionFile = join('syntaxes', 'casefile.injection.tmLanguage.json');

interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

describe('the injected grammar', () => {
  let markdown: IGrammar;
  let mdx: IGrammar;

  before(async () => {
    await loadWASM(readFileSync(createRequire(join(process.cwd(), 'package.json')).resolve('vscode-oniguruma/release/onig.wasm')));
    const raw = (grammar: object) => parseRawGrammar(JSON.stringify(grammar), 'host.json');
    const grammars: Record<string, IRawGrammar> = {
      [injection]: parseRawGrammar(readFileSync(injectionFile, 'utf8'), injectionFile),
      'text.html.markdown': raw(markdownHost),
      'source.mdx': raw(mdxHost),
    };
    const registry = new Registry({
      onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
      loadGrammar: async (scopeName) => grammars[scopeName],
      getInjections: (scopeName) => (scopeName === injection ? undefined : [injection]),
    });
    const load = async (scopeName: string) => {
      const grammar = await registry.loadGrammar(scopeName);
      assert.ok(grammar);
      return grammar;
    };
    markdown = await load('text.html.markdown');
    mdx = await load('source.mdx');
  });

  function tokens(grammar: IGrammar, text: string): Token[] {
    let state = INITIAL;
    return text.split('\n').flatMap((line) => {
      const result = grammar.tokenizeLine(line, state);
      state = result.ruleStack;
      return result.tokens.map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scopes }));
    });
  }

  /** Each stretch of text that a scope of ours begins with `kind` marks. */
  function marked(text: string, kind: string, grammar = markdown): string[] {
    return tokens(grammar, text)
      .filter(({ scopes }) => scopes.some((scope) => scope.startsWith(kind) && scope.endsWith('.casefile')))
      .map((token) => token.text);
  }
  const cves = (text: string, grammar?: IGrammar) => marked(text, 'constant.numeric.cve', grammar);
  const attack = (text: string, grammar?: IGrammar) => marked(text, 'constant.numeric.attack', grammar);
  const labels = (text: string, grammar?: IGrammar) => marked(text, 'keyword.other.source', grammar);

  it('names no scope but its own, which other languages’ themes and tests cannot meet', () => {
    const text = readFileSync(injectionFile, 'utf8');
    const names = [...text.matchAll(/"name": "([a-z][\w.-]+)"/g)].map((match) => match[1] ?? '');
    assert.ok(names.length > 8);
    assert.deepEqual(
      names.filter((name) => !name.endsWith('.casefile')),
      [],
    );
  });

  describe('CVE identifiers', () => {
    for (const [where, text] of Object.entries({
      'a sentence': 'The flaw is CVE-2023-34362.',
      'the start of a line': 'CVE-2023-34362 was exploited.',
      'the words of a link': '[Exploited as CVE-2023-34362 since May](https://cisa.example/a)',
      'a heading': '## CVE-2023-34362, the flaw',
      'a list item': '- CVE-2023-34362',
      'a quotation': '> fixed in CVE-2023-34362',
      'a table cell': '| 31 May | CVE-2023-34362 fixed |',
      'bold text': '**CVE-2023-34362**',
      'after a fence': '```\nx\n```\n\nCVE-2023-34362',
    })) {
      it(`are marked in ${where}`, () => assert.deepEqual(cves(text), ['CVE-2023-34362']));
    }

    for (const [what, text] of Object.entries({
      'a year of two digits': 'CVE-20-1',
      'a short number': 'CVE-2023-123',
      'a part of a word': 'XCVE-2023-34362 and CVE-2023-34362x',
      'inline code': 'see `CVE-2023-34362` here',
      'inline code inside of a link': '[`CVE-2023-34362`](https://a.example)',
      'a code fence': '```\nCVE-2023-34362\n```',
      frontmatter: '---\ntitle: CVE-2023-34362\n---',
      'the address of a link': '[the entry](https://nvd.example/CVE-2023-34362)',
      'a bare address': 'https://nvd.example/detail/CVE-2023-34362',
      'a comment': '<!-- CVE-2023-34362 -->',
    })) {
      it(`are not marked: ${what}`, () => assert.deepEqual(cves(text), []));
    }
  });

  describe('ATT&CK identifiers', () => {
    it('are marked whatever they name', () => {
      const all = ['T1566', 'T1566.001', 'TA0001', 'G0007', 'S0154', 'M1032', 'C0024', 'DS0015', 'T0883'];
      assert.deepEqual(attack(`Seen: ${all.join(', ')}.`), all);
    });

    it('end where the sentence ends', () => assert.deepEqual(attack('It was T1190. Then (T1505.003).'), ['T1190', 'T1505.003']));

    for (const text of [
      'XT1566',
      'T1566x',
      'T156',
      'T15660',
      'T1566.01',
      'T1566.0012',
      'S2024',
      'G7000',
      'v.T1566',
      '`T1566`',
      '/techniques/T1190/',
    ]) {
      it(`are whole tokens: not ${text}`, () => assert.deepEqual(attack(`see ${text} here`), []));
    }
  });

  describe('source labels', () => {
    for (const [text, label] of [
      ['> [Source : France Info](https://a.example)', 'Source'],
      ['> [Source\u00a0: France Info](https://a.example)', 'Source'],
      ['> Source: the regulator', 'Source'],
      ['Source: [ICO](https://a.example)', 'Source'],
      ['Sources :', 'Sources'],
      ['**Sources principales :**', 'Sources principales'],
      ['**Main sources:**', 'Main sources'],
      ['Money was lost (source: [ICO](https://a.example)).', 'source'],
      ['- Source: ICO', 'Source'],
    ] as const) {
      it(`are marked in ${text}`, () => assert.deepEqual(labels(text), [label]));
    }

    for (const text of [
      'A close source: a friend.',
      'The open Source: a story',
      'Sourced: yes',
      'Source code: see below',
      '`Source: x`',
      '```\nSource: x\n```',
    ]) {
      it(`are not marked in ${JSON.stringify(text)}`, () => assert.deepEqual(labels(text), []));
    }

    it('leave the link that they open as the host has it', () => {
      const found = tokens(markdown, '> [Source : CNIL](https://a.example)');
      assert.ok(found.find(({ text }) => text === 'Source')?.scopes.includes('string.other.link.title.markdown'));
      assert.ok(found.find(({ text }) => text === 'https://a.example')?.scopes.includes('markup.underline.link.markdown'));
    });
  });

  describe('markers', () => {
    const parts = (text: string, grammar = markdown) =>
      tokens(grammar, text)
        .map((token) => ({ text: token.text.trim(), scope: token.scopes.at(-1) ?? '' }))
        .filter(({ text, scope }) => text && scope.endsWith('.casefile') && !scope.startsWith('comment.'));

    for (const kind of markerKinds) {
      it(`show the kind: ${kind}`, () => {
        const rule = kind === 'ignore' ? ' unsourced-claim' : '';
        assert.deepEqual(
          parts(`A sentence. <!-- casefile: ${kind}${rule} ~1x9 seen: by us -->`).map(({ text, scope }) => [
            text,
            scope.replace(/\.casefile$/, ''),
          ]),
          [
            ['<!--', 'punctuation.definition.comment.begin'],
            ['casefile', 'keyword.other.marker'],
            [':', 'punctuation.separator.key-value'],
            [kind, 'keyword.control.directive'],
            ...(rule ? [[rule.trim(), 'entity.name.function.rule']] : []),
            ['~1x9', 'constant.numeric.hash'],
            ['seen: by us', 'string.unquoted.reason'],
            ['-->', 'punctuation.definition.comment.end'],
          ],
        );
      });
    }

    const kinds = (text: string, grammar?: IGrammar) => marked(text, 'keyword.control.directive', grammar);

    it('need no reason, hash or blanks', () => {
      assert.deepEqual(kinds('It shows. <!--casefile:analysis-->'), ['analysis']);
      assert.deepEqual(kinds('It shows. {/*casefile:analysis*/}', mdx), ['analysis']);
    });

    it('are comments, whatever their reason speaks of', () => {
      assert.deepEqual(cves('It shows. <!-- casefile: analysis after CVE-2023-34362 -->'), []);
      assert.ok(
        tokens(markdown, 'It. <!-- casefile: off -->')
          .find(({ text }) => text === 'off')
          ?.scopes.includes('comment.block.marker.casefile'),
      );
    });

    it('are marked in a table, a link’s sentence and a list', () => {
      assert.deepEqual(kinds('| 31 May | It began <!-- casefile: uncertain --> |'), ['uncertain']);
      assert.deepEqual(kinds('- [It began](https://a.example). <!-- casefile: uncertain -->'), ['uncertain']);
    });

    it('do not know a kind of another name', () => assert.deepEqual(kinds('It. <!-- casefile: analyses -->'), []));

    it('are of one line: an open one leaves the next paragraph alone', () => {
      assert.deepEqual(cves('It. {/* casefile: analysis\n\nCVE-2023-34362', markdown), ['CVE-2023-34362']);
    });

    for (const text of [
      '`<!-- casefile: off -->`',
      '```\n<!-- casefile: off -->\n```',
      'It. <!-- another: off -->',
      '<!-- about casefile: off -->',
    ]) {
      it(`are not marked in ${JSON.stringify(text)}`, () => assert.deepEqual(marked(text, 'keyword.other.marker'), []));
    }
  });

  describe('in MDX', () => {
    it('marks identifiers, labels and markers', () => {
      const text = 'Source: CVE-2023-34362 by T1190. {/* casefile: common-knowledge told often */}';
      assert.deepEqual(cves(text, mdx), ['CVE-2023-34362']);
      assert.deepEqual(attack(text, mdx), ['T1190']);
      assert.deepEqual(labels(text, mdx), ['Source']);
      assert.deepEqual(marked(text, 'keyword.control.directive', mdx), ['common-knowledge']);
      assert.deepEqual(marked(text, 'string.unquoted.reason', mdx).join('').trim(), 'told often');
    });

    for (const text of ['`CVE-2023-34362`', '```\nCVE-2023-34362\n```', '---\ntitle: CVE-2023-34362\n---', 'It is {"CVE-2023-34362"}']) {
      it(`leaves code alone: ${JSON.stringify(text)}`, () => assert.deepEqual(cves(text, mdx), []));
    }
  });
});
