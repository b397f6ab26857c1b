// Lays the browser libraries in wwwroot/lib: htmx, leaflet, and an svg sprite of only the icons in iconen.json.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const hier = dirname(fileURLToPath(import.meta.url));
const bron = join(hier, 'node_modules');
const doel = join(hier, 'wwwroot', 'lib');

rmSync(doel, { recursive: true, force: true });
mkdirSync(doel, { recursive: true });

const kopieer = (van, naar) => cpSync(join(bron, van), join(doel, naar));
// The source map comment would make developer tools ask for a file that isn't there.
const zonderKaart = (van, naar) =>
  writeFileSync(join(doel, naar), readFileSync(join(bron, van), 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'));

zonderKaart('htmx.org/dist/htmx.min.js', 'htmx.js');
zonderKaart('leaflet/dist/leaflet.js', 'leaflet.js');
kopieer('leaflet/dist/leaflet.css', 'leaflet.css');
// leaflet.css names these; without them the browser logs a 404.
for (const beeld of ['layers.png', 'layers-2x.png', 'marker-icon.png']) {
  mkdirSync(join(doel, 'images'), { recursive: true });
  kopieer(`leaflet/dist/images/${beeld}`, `images/${beeld}`);
}

const { outline, filled } = JSON.parse(readFileSync(join(hier, 'iconen.json'), 'utf8'));
const symbool = (soort, naam, id, attributen) => {
  const bestand = join(bron, '@tabler', 'icons', 'icons', soort, `${naam}.svg`);
  if (!existsSync(bestand)) {
    throw new Error(`iconen.json names an icon that @tabler/icons does not have: ${soort}/${naam}`);
  }
  const binnen = readFileSync(bestand, 'utf8')
    .replace(/^[\s\S]*?<svg[\s\S]*?>/, '').replace(/<\/svg>\s*$/, '')
    .replace(/<path stroke="none" d="M0 0h24v24H0z" fill="none"\s*\/>/, '')
    .replace(/\s*\n\s*/g, '');
  return `<symbol id="${id}" viewBox="0 0 24 24" ${attributen}>${binnen}</symbol>`;
};
const lijn = 'fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"';
writeFileSync(join(doel, 'iconen.svg'), [
  '<svg xmlns="http://www.w3.org/2000/svg">',
  ...outline.map(naam => symbool('outline', naam, naam, lijn)),
  ...filled.map(naam => symbool('filled', naam, `${naam}-vol`, 'fill="currentColor"')),
  '</svg>',
].join('\n'));
