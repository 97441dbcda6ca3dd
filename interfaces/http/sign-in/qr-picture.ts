import qrcode from 'qrcode-generator';

/** Quiet zone of four modules on each side, as ISO/IEC 18004 asks. */
const quietModules = 4;

/** One path of dark squares on white, whatever the page's colours: scanners need the contrast. */
export function qrPicture(text: string, label: string): string {
  const picture = qrcode(0, 'M');
  picture.addData(text);
  picture.make();
  const size = picture.getModuleCount();
  const rows = Array.from({ length: size }, (_, row) => row);
  const squares = rows.flatMap((row) =>
    rows
      .filter((column) => picture.isDark(row, column))
      .map((column) => `M${String(column + quietModules)} ${String(row + quietModules)}h1v1h-1z`),
  );
  const side = String(size + 2 * quietModules);
  return `<svg class="qr" role="img" aria-label="${label}" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path fill="#000" d="${squares.join('')}"/></svg>`;
}
