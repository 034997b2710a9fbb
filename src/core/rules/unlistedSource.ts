import { addToListEdits } from '../fixes/list';
import { defineRule } from './rule';

export const unlistedSource = defineRule({
  id: 'unlisted-source',
  severity: 'information',
  scope: 'case-study',
  summary: 'Where an article lists its sources, each source it cites is in the list.',
  why: 'A reader takes the list for the whole of it: a source that is missing there is overlooked when the others are weighed.',
  messages: { unlisted: 'Cited here and missing from the list of sources: {publisher}.' },
  examples: [
    {
      name: 'a second source that the list leaves out',
      bad: "---\ntitle: 'Cyberattack on the port'\ndescription: 'What is known.'\npubDate: 2025-06-30\n---\n\n[The port was closed on 3 May 2025](https://cert.example/port). ⟦[It opened again on 9 May 2025](https://ledger.example/port)⟧.\n\n## Sources\n\n- **CERT** - [Report](https://cert.example/port)\n",
      fixed:
        "---\ntitle: 'Cyberattack on the port'\ndescription: 'What is known.'\npubDate: 2025-06-30\n---\n\n[The port was closed on 3 May 2025](https://cert.example/port). [It opened again on 9 May 2025](https://ledger.example/port).\n\n## Sources\n\n- **CERT** - [Report](https://cert.example/port)\n- **ledger.example** - [ledger.example/port](https://ledger.example/port)\n",
    },
  ],
  *check({ post }) {
    const list = post.sources.lists.find(({ furtherReading }) => !furtherReading);
    if (!list) return;
    for (const source of post.sources.all) {
      // What only shows a firm or a tool is none.
      const citation = source.citations.find(({ onlyShows }) => !onlyShows) ?? source.citations[0];
      if (!citation || source.listed || source.onlyShown) continue;
      yield {
        message: 'unlisted',
        data: { publisher: source.publisher },
        start: citation.start,
        end: citation.end,
        related: [{ start: list.label.start, end: list.label.end, message: { text: 'The list of sources is here.', data: {} } }],
        fixes: () => {
          const edits = addToListEdits(post, source);
          const title = { text: 'Add {publisher} to the list of sources', data: { publisher: source.publisher } };
          return edits.length > 0 ? [{ title, trust: 'ask', edits }] : [];
        },
      };
    }
  },
});
