// Draws the points of the list beside it. Leaflet comes along only where there is a map.

const laad = async element => {
  if (!document.querySelector('link[data-leaflet]')) {
    const stijl = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: element.dataset.leafletCss });
    stijl.dataset.leaflet = '';
    // First, so that the Kit's own rules win.
    document.head.prepend(stijl);
    await new Promise(klaar => { stijl.onload = klaar; stijl.onerror = klaar; });
  }
  await import(element.dataset.leaflet);
  return globalThis.L;
};

customElements.define('kaart-vlak', class extends HTMLElement {
  async connectedCallback() {
    const vlak = this.querySelector('.kaart__vlak');
    const punten = [...this.querySelectorAll('.punt[data-breedte]')];
    if (!vlak || this.kaart || (punten.length === 0 && !this.dataset.grenzen)) return;
    let L;
    try { L = await laad(this); } catch { return; }
    if (!this.isConnected) return;
    vlak.hidden = false;
    const rustig = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.kaart = L.map(vlak, {
      attributionControl: false, zoomControl: false, scrollWheelZoom: false, zoomSnap: .25,
      zoomAnimation: !rustig, fadeAnimation: !rustig, markerZoomAnimation: !rustig,
    });
    L.control.zoom({ zoomInTitle: this.dataset.inzoomen, zoomOutTitle: this.dataset.uitzoomen }).addTo(this.kaart);

    const plaatsen = punten.map(punt => L.latLng(Number(punt.dataset.breedte), Number(punt.dataset.lengte)));
    // The view goes first: a marker on a map without one throws.
    if (plaatsen.length > 0) this.kaart.fitBounds(L.latLngBounds(plaatsen).pad(.15), { maxZoom: 12, animate: false });
    else this.kaart.setView([50.85, 4.35], 8);

    if (this.dataset.grenzen) {
      try {
        const antwoord = await fetch(this.dataset.grenzen);
        const grenzen = L.geoJSON(await antwoord.json(), {
          interactive: false, style: () => ({ className: 'kaart__grens' }),
          // Places without borders are small dots: together they draw the country.
          pointToLayer: (_, plek) => L.circleMarker(plek, { radius: 2.5, className: 'kaart__plek', interactive: false }),
        }).addTo(this.kaart);
        if (plaatsen.length === 0) this.kaart.fitBounds(grenzen.getBounds(), { animate: false });
      } catch { /* The points say enough without borders. */ }
    }

    const merken = [];
    // A name that would lie over an earlier one or over a point stays away until its own point is looked at.
    const schikNamen = () => {
      const stippen = merken.map(merk => merk.getElement().getBoundingClientRect());
      const gezien = [...stippen];
      for (const [i, merk] of merken.entries()) {
        const naam = merk.getTooltip().getElement();
        if (!naam) continue;
        const [vak, eigen] = [naam.getBoundingClientRect(), stippen[i]];
        const botst = gezien.some(v => (v.left !== eigen.left || v.top !== eigen.top) && vak.left < v.right && v.left < vak.right && vak.top < v.bottom && v.top < vak.bottom);
        naam.classList.toggle('kaart__naam--wacht', botst);
        if (!botst) gezien.push(vak);
      }
    };
    punten.forEach((punt, i) => {
      const soort = [...punt.classList].find(klasse => klasse.startsWith('punt--')) ?? 'punt--info';
      const merk = L.circleMarker(plaatsen[i], { radius: 9, className: `kaart__merk ${soort}` }).addTo(this.kaart);
      // Few points carry their name; many show it when pointed at.
      merk.bindTooltip(Object.assign(document.createElement('span'), { textContent: punt.dataset.titel }),
        { permanent: punten.length <= 12, direction: 'auto', offset: [8, 0], className: 'kaart__naam' });
      merken.push(merk);
      const duidAan = aan => {
        punt.classList.toggle('punt--aangeduid', aan);
        merk.getElement()?.classList.toggle('kaart__merk--aangeduid', aan);
        merk.getTooltip().getElement()?.classList.toggle('kaart__naam--aangeduid', aan);
        if (aan) merk.bringToFront();
      };
      merk.on('mouseover', () => duidAan(true)).on('mouseout', () => duidAan(false));
      merk.on('click', () => {
        const lijst = punt.parentElement;
        lijst.scrollTo({ top: punt.offsetTop - lijst.offsetTop, behavior: rustig ? 'auto' : 'smooth' });
        (punt.querySelector('a') ?? punt).focus();
      });
      for (const [gebeurtenis, aan] of [['mouseenter', true], ['focusin', true], ['mouseleave', false], ['focusout', false]]) {
        punt.addEventListener(gebeurtenis, () => duidAan(aan));
      }
    });
    schikNamen();
    this.kaart.on('zoomend resize', schikNamen);
    new ResizeObserver(() => this.kaart.invalidateSize({ animate: false })).observe(vlak);
  }

  disconnectedCallback() {
    this.kaart?.remove();
    this.kaart = null;
  }
});
