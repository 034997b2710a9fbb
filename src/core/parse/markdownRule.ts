import type { StateBlock, StateInline } from 'markdown-it';

/** A rule of markdown-it for the marks within a block; whether it took something. `silent`: it only looks. */
export type InlineRule = (state: StateInline, silent: boolean) => boolean;

/** A rule of markdown-it for blocks of lines. */
export type BlockRule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;
