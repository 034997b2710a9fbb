import { duplicateSlug } from './duplicateSlug';
import { frontmatterCutText } from './frontmatterCutText';
import { frontmatterDateOrder } from './frontmatterDateOrder';
import { frontmatterDoubtfulDate } from './frontmatterDoubtfulDate';
import { frontmatterDuplicateKey } from './frontmatterDuplicateKey';
import { frontmatterEmptyValue } from './frontmatterEmptyValue';
import { frontmatterFutureDate } from './frontmatterFutureDate';
import { frontmatterInvalidDate } from './frontmatterInvalidDate';
import { frontmatterInvalidValue } from './frontmatterInvalidValue';
import { frontmatterMissing } from './frontmatterMissing';
import { frontmatterMissingImage } from './frontmatterMissingImage';
import { frontmatterMissingKey } from './frontmatterMissingKey';
import { frontmatterMissingLayout } from './frontmatterMissingLayout';
import { frontmatterMisspeltKey } from './frontmatterMisspeltKey';
import { frontmatterPlaceholder } from './frontmatterPlaceholder';
import { frontmatterSwallowedArticle } from './frontmatterSwallowedArticle';
import { frontmatterSyntax } from './frontmatterSyntax';
import { frontmatterUnknownKey } from './frontmatterUnknownKey';
import { hangingDescription } from './hangingDescription';
import { noSources } from './noSources';
import { overlongText } from './overlongText';
import { partlySourcedClaim } from './partlySourcedClaim';
import type { Rule } from './rule';
import { uncitedSource } from './uncitedSource';
import { unlistedSource } from './unlistedSource';
import { unsourcedClaim } from './unsourcedClaim';

/** Every rule, in the order in which its findings are told at one place. The only list. */
export const rules: readonly Rule[] = [
  frontmatterMissing,
  frontmatterSyntax,
  frontmatterSwallowedArticle,
  frontmatterMissingKey,
  frontmatterMisspeltKey,
  frontmatterDuplicateKey,
  frontmatterEmptyValue,
  frontmatterInvalidDate,
  frontmatterDoubtfulDate,
  frontmatterDateOrder,
  frontmatterFutureDate,
  frontmatterInvalidValue,
  frontmatterUnknownKey,
  frontmatterMissingImage,
  frontmatterMissingLayout,
  frontmatterPlaceholder,
  frontmatterCutText,
  hangingDescription,
  overlongText,
  duplicateSlug,
  noSources,
  unsourcedClaim,
  partlySourcedClaim,
  uncitedSource,
  unlistedSource,
];

/** The English wording of a rule's message; the id itself where a finding comes from a rule that is no more. */
export const messageOf = (rule: string, messageId: string): string => rules.find(({ id }) => id === rule)?.messages[messageId] ?? messageId;
