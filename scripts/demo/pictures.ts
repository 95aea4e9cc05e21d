/** The pictures of the sample application: its sign and a schematic map, drawn the same on every machine. */
import sharp from 'sharp';
import { arc, line } from './lettering.ts';

const BROWN = '#6e2a1c';
const BRONZE = '#a8742a';
const IVORY = '#fbf5e6';

/** 945 pixels = 80 mm at 300 dots to the inch, the size the Office asks for. */
export const SIGN_PIXELS = 945;

const middle = SIGN_PIXELS / 2;

/** A wooden house of three bays: ridge, curved roof, posts, doors. */
function house(): string {
  const posts = [252, 352, 452, 492, 592, 692]
    .map((x) => `<rect x="${x - 9}" y="392" width="18" height="150" fill="${BROWN}"/>`)
    .join('');
  const doors = [302, 402, 542, 642]
    .map(
      (x) =>
        `<rect x="${x - 30}" y="424" width="60" height="118" fill="none" stroke="${BRONZE}" stroke-width="6"/>`,
    )
    .join('');
  const tiles = [0, 1, 2]
    .map((row) => {
      const y = 292 + row * 30;
      const half = 172 + row * 34;
      return `<path d="M${middle - half} ${y}H${middle + half}" stroke="${IVORY}" stroke-width="4"/>`;
    })
    .join('');
  return `
    <path d="M${middle - 140} 250H${middle + 140}L${middle + 262} 368Q${middle + 300} 384 ${middle + 316} 362Q${middle + 310} 404 ${middle + 262} 400H${middle - 262}Q${middle - 310} 404 ${middle - 316} 362Q${middle - 300} 384 ${middle - 262} 368Z" fill="${BRONZE}"/>
    <path d="M${middle - 152} 236H${middle + 152}V254H${middle - 152}Z" fill="${BROWN}"/>
    ${tiles}
    ${posts}${doors}
    <rect x="${middle - 30}" y="424" width="60" height="118" fill="${BRONZE}"/>
    <rect x="212" y="542" width="521" height="16" fill="${BROWN}"/>`;
}

/** A chisel, pointing up, crossed with another. */
function chisels(): string {
  const one = (angle: number) => `
    <g transform="translate(${middle} 730) rotate(${angle})">
      <rect x="-7" y="-62" width="14" height="64" fill="${BROWN}"/>
      <path d="M-12 -62H12L12 -80L-12 -92Z" fill="${BROWN}"/>
      <rect x="-11" y="2" width="22" height="56" rx="9" fill="${BRONZE}"/>
    </g>`;
  return one(58) + one(-58);
}

/** The sign as SVG. */
export function signSvg(): string {
  const centre = [middle, middle] as const;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIGN_PIXELS}" height="${SIGN_PIXELS}" viewBox="0 0 ${SIGN_PIXELS} ${SIGN_PIXELS}">
  <rect width="${SIGN_PIXELS}" height="${SIGN_PIXELS}" fill="#ffffff"/>
  <circle cx="${middle}" cy="${middle}" r="452" fill="${BROWN}"/>
  <circle cx="${middle}" cy="${middle}" r="434" fill="${IVORY}"/>
  <circle cx="${middle}" cy="${middle}" r="424" fill="none" stroke="${BRONZE}" stroke-width="5"/>
  <g transform="translate(0 -44)">${house()}</g>
  ${line('MỘC DỊ NẬU', middle, 636, { size: 96, colour: BROWN, anchor: 'middle', spacing: 4 })}
  ${chisels()}
  ${arc('XÃ TÂY PHƯƠNG - HÀ NỘI', centre, 398, 'bottom', { size: 40, colour: BROWN, spacing: 5 })}
</svg>`;
}

interface Spot {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly protected?: boolean;
}

/** Where villages lie to each other, roughly; nothing is surveyed. */
const spots: readonly Spot[] = [
  { name: 'Canh Nậu', x: 720, y: 360 },
  { name: 'Dị Nậu', x: 980, y: 400, protected: true },
  { name: 'Hương Ngải', x: 560, y: 520 },
  { name: 'Chàng Sơn', x: 800, y: 660 },
  { name: 'Thạch Xá', x: 660, y: 800 },
  { name: 'Hữu Bằng', x: 980, y: 800 },
  { name: 'Phùng Xá', x: 1080, y: 960 },
];

/** A schematic map of xã Tây Phương, marked as an illustration, as SVG. */
export function mapSvg(): string {
  const marks = spots
    .map((spot) => {
      const colour = spot.protected ? BROWN : '#3b4a54';
      const dot = `<circle cx="${spot.x}" cy="${spot.y}" r="${spot.protected ? 16 : 10}" fill="${colour}"/>`;
      const size = spot.protected ? 40 : 32;
      return dot + line(spot.name, spot.x, spot.y - 28, { size, colour, anchor: 'middle' });
    })
    .join('\n  ');
  const centred = (size: number, colour: string) => ({ size, colour, anchor: 'middle' as const });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1400" viewBox="0 0 1600 1400">
  <rect width="1600" height="1400" fill="#ffffff"/>
  <rect x="20" y="20" width="1560" height="1360" fill="none" stroke="#3b4a54" stroke-width="4"/>
  ${line('SƠ ĐỒ MINH HỌA', 800, 110, { ...centred(64, BROWN), spacing: 3 })}
  ${line('Khu vực địa lý: Dị Nậu, xã Tây Phương, thành phố Hà Nội', 800, 176, centred(38, '#3b4a54'))}
  <path d="M520 300Q700 240 900 280Q1120 270 1180 400Q1160 560 1200 700Q1260 860 1220 1000Q1120 1100 960 1060Q800 1020 700 940Q560 920 500 780Q400 640 440 480Q450 360 520 300Z" fill="#f3ead2" stroke="#3b4a54" stroke-width="6" stroke-dasharray="24 10"/>
  <path d="M860 320Q960 280 1090 320Q1140 400 1090 480Q980 520 880 470Q830 400 860 320Z" fill="#e3b98a" stroke="${BROWN}" stroke-width="5"/>
  <path d="M420 980Q640 840 800 720Q980 620 1320 560" fill="none" stroke="#b9a98a" stroke-width="12"/>
  ${marks}
  <path d="M660 872L684 916H636Z" fill="${BRONZE}"/>
  ${line('Chùa Tây Phương', 700, 912, { size: 28, colour: BRONZE })}
  <path d="M1440 380L1466 300L1492 380L1466 362Z" fill="#3b4a54"/>
  ${line('B', 1466, 286, centred(36, '#3b4a54'))}
  ${line('Chú giải', 80, 1150, { size: 34, colour: '#3b4a54' })}
  <rect x="80" y="1176" width="60" height="34" fill="#e3b98a" stroke="${BROWN}" stroke-width="4"/>
  ${line('Vùng mang nhãn hiệu', 160, 1204, { size: 30, colour: '#3b4a54' })}
  <path d="M80 1246H140" stroke="#3b4a54" stroke-width="6" stroke-dasharray="24 10"/>
  ${line('Ranh giới xã Tây Phương (vẽ theo ước lệ)', 160, 1256, { size: 30, colour: '#3b4a54' })}
  ${line('Sơ đồ minh họa, không thay bản đồ có xác nhận của cơ quan nhà nước có thẩm quyền', 800, 1340, centred(34, BROWN))}
</svg>`;
}

const png = (svg: string) =>
  sharp(Buffer.from(svg)).flatten({ background: '#ffffff' }).png({ compressionLevel: 9 });

/** The sign as PNG, 945 x 945 pixels at 300 dots to the inch. */
export function drawSign(): Promise<Buffer> {
  return png(signSvg()).withMetadata({ density: 300 }).toBuffer();
}

/** The map as PNG, 1600 x 1400 pixels. */
export function drawMap(): Promise<Buffer> {
  return png(mapSvg()).withMetadata({ density: 200 }).toBuffer();
}
