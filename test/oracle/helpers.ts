/** What the types of `shapes.ts` refer to. */
export const helpers = `
  const levels = ['low', 'medium', 'high'] as const;
  enum Level { Low = 'low', High = 'high' }
  const text = z.string().min(2);
  const dated = z.object({ date: z.coerce.date() });
  const makeText = () => z.string().max(30);
  const X = z.enum(['low', 'high']);
  const base = z.object({ url: z.string(), alt: z.string() });
  const tree = z.object({ url: z.string(), get alt() { return tree.optional(); }, get more() { return z.array(tree).optional(); } });
  enum Num { A, B = 5, C }
  enum Mixed { A = 'low', B = 3, C = A }
  class Held { static text = z.string(); static most(n) { return z.string().max(n); } static readonly levels = ['low', 'high'] as const; }
  let grown = z.object({ url: z.string() });
  grown = grown.extend({ alt: z.number() });
  const filled = [];
  for (const level of levels) filled.push(level.toUpperCase());
  const fromElsewhere = JSON.parse('["low", "high"]');
  function toDay(value) { return value instanceof Date ? value : String(value); }`;
