import type { Element, ElementContent, Properties } from 'hast';

/** An element of a tree; a string among its children is text. */
export const element = (tagName: string, properties: Properties, children: readonly (ElementContent | string)[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
});

export const text = (value: string): ElementContent => ({ type: 'text', value });

export const classesOf = ({ properties: { className } }: Element): readonly unknown[] => (Array.isArray(className) ? className : []);
