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
});
