import { getContrast, mix, toHex } from 'color2k';

/** What WCAG 2 asks of text (1.4.3, level AA). */
const enough = 4.5;
const steps = 20;

/**
 * A colour of a theme as it can be read over its ground: as it is where the contrast is enough, else moved towards white or black as little as that takes. Many
 * themes, Astro's own among them, have comments that cannot be read by all. Anything but hexadecimal colours is left as it is.
 */
export function legible(colour: string, ground: string): string {
  if (![colour, ground].every((each) => /^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.test(each)) || getContrast(colour, ground) >= enough)
    return colour;
  const end = getContrast('#fff', ground) > getContrast('#000', ground) ? '#ffffff' : '#000000';
  for (let step = 1; step < steps; step++) {
    const moved = toHex(mix(colour, end, step / steps));
    if (getContrast(moved, ground) >= enough) return moved;
  }
  return end;
}
