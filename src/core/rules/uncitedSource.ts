import { defineRule } from './rule';

export const uncitedSource = defineRule({
  id: 'uncited-source',
  severity: 'information',
  scope: 'case-study',
  summary: 'Each source that is listed is cited somewhere in the article.',
  why: 'A listed source that nothing leans on is either forgotten where it was needed, or lends the article a weight it does not carry.',
  messages: { uncited: 'Listed as a source and never cited: {publisher}.' },
  examples: [
    {
      name: 'a report that nothing leans on',
      bad: "---\ntitle: 'Cyberattack on the port'\ndescription: 'What is known.'\npubDate: 2025-06-30\n---\n\n[The port was closed on 3 May 2025](https://cert.example/port).\n\n## Sources\n\n- [Report](https://cert.example/port)\n- ⟦**The Ledger** - [Second report](https://ledger.example/port)⟧\n",
      fixed:
        "---\ntitle: 'Cyberattack on the port'\ndescription: 'What is known.'\npubDate: 2025-06-30\n---\n\n[The port was closed on 3 May 2025](https://cert.example/port).\n\n## Sources\n\n- [Report](https://cert.example/port)\n",
    },
  ],
  *check({ post }) {
    const { all, lists } = post.sources;
    // Where nothing is cited at all, `no-sources` says so once.
    if (!all.some(({ citations }) => citations.length > 0)) return;
    const further = new Set(lists.filter(({ furtherReading }) => furtherReading).flatMap(({ entries }) => entries));
    for (const source of all) {
      const entry = source.listed;
      if (!entry || source.citations.length > 0 || further.has(entry)) continue;
      const marker = /^(?:[-*+]|\d+[.)])\s+/.exec(post.text.slice(entry.start, entry.end))?.[0].length ?? 0;
      yield {
        message: 'uncited',
        data: { publisher: source.publisher },
        tags: ['unnecessary'],
        start: entry.start + marker,
        end: entry.end,
        fixes: () => [
          { title: { text: 'Cite it for a claim…', data: {} }, trust: 'ask', edits: [], prompt: { kind: 'cite-listed', url: source.url } },
          ...(entry.alone
            ? [{ title: { text: 'Remove it from the list', data: {} }, trust: 'ask' as const, edits: [{ ...entry.lines, text: '' }] }]
            : []),
        ],
      };
    }
  },
});
