import type { Around } from '../../src/core/frontmatter/complete';

/** What stands around a post that is alone in its site. */
export const around: Around = {
  today: '2025-07-01',
  siblings: async () => [],
  images: async () => [],
  layouts: async () => [],
  entriesOf: async () => [],
};
