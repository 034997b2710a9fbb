import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://dossiers.example',
  integrations: [mdx()],
});
