import assert from 'node:assert/strict';
import { publisherOfUrl } from '../../src/core/model/sources';
import { caseStudy, checkText } from '../support/posts';

describe('who published a source', () => {
  it('is told by its address: the registered domain, or the host where many share that', () => {
    const told: Readonly<Record<string, string>> = {
      'https://www.cnil.fr/fr/a': 'cnil.fr',
      'https://news.ledger.co.uk/a?b#c': 'ledger.co.uk',
      'https://www.phmsa.dot.gov/a': 'phmsa.dot.gov',
      'https://oversight.house.gov/a.pdf': 'oversight.house.gov',
      'https://www.cyber.gouv.fr/a': 'cyber.gouv.fr',
      'https://www.edpb.europa.eu/a': 'edpb.europa.eu',
      'https://port.github.io/a': 'port.github.io',
      'http://[': '[',
      '/files/report.pdf': 'report.pdf',
    };
    for (const [url, publisher] of Object.entries(told)) assert.equal(publisherOfUrl(url), publisher);
  });

  const sourceOf = (body: string) => {
    const [source] = checkText(caseStudy(body)).post.sources.all;
    return [source?.publisher, source?.title];
  };

  it('is named behind the link of a note that begins with its author', () => {
    const cited = (note: string) => sourceOf(`The port closed on 3 May 2025.[^1]\n\n[^1]: ${note}`);
    assert.deepEqual(cited('Jane Roe, [How the port closed](https://portnews.example/a), Port News, 9 June 2025.'), [
      'Port News',
      'How the port closed',
    ]);
    assert.deepEqual(cited('Port News, [How the port closed](https://portnews.example/a), Jane Roe, 9 June 2025.'), [
      'Port News',
      'How the port closed',
    ]);
    assert.deepEqual(cited('CERT, [How the port closed](https://port.example/a), 9 June 2025.'), ['CERT', 'How the port closed']);
    for (const marks of ['« $ »', '“$”', '"$"'])
      assert.deepEqual(cited(`Le Monde, ${marks.replace('$', '[Le port fermé](https://port.example/a)')}, 9 juin 2025.`), [
        'Le Monde',
        'Le port fermé',
      ]);
    for (const lead of ['With', 'In the', 'Dans un', 'The'])
      assert.equal(cited(`${lead} [page](https://port.example/a) of it.`)[0], 'port.example');
  });

  it('is named before a bare address, with what it is called', () => {
    const listed = (line: string) => sourceOf(`The port closed on 3 May 2025.\n\n## References\n\n${line}`);
    const url = 'https://oversight.house.gov/port-report.pdf';
    assert.deepEqual(listed(`[1] Committee on Ports, *The Port Report*, December 2025, ${url}`), ['Committee on Ports', 'The Port Report']);
    assert.deepEqual(listed(`- CERT, « Le port, un an après », 3 mai 2025, <${url}>`), ['CERT', 'Le port, un an après']);
    assert.deepEqual(listed(`- GAO-25-559, ${url}`), ['GAO-25-559', url]);
    assert.deepEqual(listed(`- **CERT**: ${url}`), ['CERT', url]);
    assert.deepEqual(listed(`- ${url}`), ['oversight.house.gov', url]);
  });

  it('is no word that only leads there, no day and no mark of a language', () => {
    const host = 'port.example';
    const noted = (note: string) => sourceOf(`The port closed on 3 May 2025.[^1]\n\n[^1]: ${note}`)[0];
    const listed = (line: string) => sourceOf(`The port closed on 3 May 2025.\n\n## References\n\n- ${line}`)[0];
    const told: Readonly<Record<string, string>> = {
      'Source : <https://port.example/a>': host,
      'Voir <https://port.example/a>': host,
      'See [The leak](https://port.example/a)': host,
      'Cf. [The leak](https://port.example/a)': host,
      'Via : <https://port.example/a>': host,
      'For more, see [The leak](https://port.example/a)': host,
      'As reported by [The leak](https://port.example/a)': host,
      '3 mai 2025 : [La fuite](https://port.example/a)': host,
      'May 3, 2025 – [The leak](https://port.example/a)': host,
      '2025-05-03: [The leak](https://port.example/a)': host,
      '[en] [The leak](https://port.example/a)': host,
      'Selon Le Monde : [la fuite](https://port.example/a)': 'Le Monde',
      'See also CERT, [The leak](https://port.example/a)': 'CERT',
      '3 mai 2025, Le Monde : [La fuite](https://port.example/a)': 'Le Monde',
      '4Ports, [The leak](https://port.example/a)': '4Ports',
      'Read the Docs, [The leak](https://port.example/a)': 'Read the Docs',
      '404 Media, [The leak](https://port.example/a)': '404 Media',
      '20 Minutes : [La fuite](https://port.example/a)': '20 Minutes',
      '[CNIL] [Avis](https://port.example/a)': 'CNIL',
    };
    for (const [line, publisher] of Object.entries(told)) {
      assert.equal(listed(line), publisher, line);
      // Of a note, the words of a link that is its name.
      if (!/^(?:\[CNIL|Selon|4|20 )/.test(line)) assert.equal(noted(line), publisher, line);
    }
    assert.equal(
      sourceOf(
        'The port closed on 3 May 2025.\n\n## Sources\n\n| Day | Who | Page |\n|---|---|---|\n| 3 May 2025 | CERT | [A](https://port.example/a) |',
      )[0],
      'CERT',
    );
  });
});
