/* The map of a locality: points of its communes, larger where the register holds more. Without it the list stays. */
const box = document.querySelector('[data-place-map]');
const points = JSON.parse(document.getElementById('place-map-data')?.textContent ?? '[]');

if (box && points.length > 0 && window.L) {
  box.hidden = false;
  const { L } = window;
  const english = document.documentElement.lang === 'en';
  const map = L.map(box, { attributionControl: false, scrollWheelZoom: false, minZoom: 6, maxZoom: 12 });
  const bounds = L.latLngBounds(points.map(({ lat, lon }) => [lat, lon])).pad(0.08);
  map.fitBounds(bounds).setMaxBounds(bounds.pad(0.5));
  // The small ones first, so that they never lie over those with something in them.
  const held = ({ villages, products, rights }) => villages + products + rights;
  for (const point of [...points].sort((a, b) => held(a) - held(b))) {
    const count = held(point);
    const marker = L.circleMarker([point.lat, point.lon], {
      radius: count === 0 ? 3 : Math.min(16, 6 + Math.sqrt(count) * 2),
      weight: point.here ? 3 : 1,
      color: point.here ? '#7a1f14' : count === 0 ? '#8a8a82' : '#1f5b4a',
      fillColor: count === 0 ? '#b9b9b0' : '#2f7d66',
      fillOpacity: count === 0 ? 0.6 : 0.75,
    }).addTo(map);
    const text = document.createElement('div');
    const name = document.createElement('strong');
    name.textContent = point.name;
    text.append(name, document.createElement('br'));
    text.append(
      english
        ? `${point.villages} villages, ${point.products} products, ${point.rights} rights`
        : `${point.villages} làng nghề, ${point.products} sản phẩm, ${point.rights} quyền`,
    );
    marker.bindTooltip(text, { permanent: false });
    marker.on('click', () => (location.href = point.href));
  }
}
