import type { Element, ElementContent, Properties } from 'hast';

export const text = (value: string): ElementContent => ({ type: 'text', value });

export const element = (tagName: string, properties: Properties, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
