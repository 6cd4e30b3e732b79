import "server-only";
import { Path, Svg } from "@react-pdf/renderer";
import QRCode from "qrcode";

/** A QR code in a PDF as one path: a square for each dark module. */
export function QrCode({ text, size, fill }: { text: string; size: number; fill: string }) {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  let d = "";
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) d += `M${column} ${row}h1v1h-1z`;
    }
  }
  return (
    <Svg width={size} height={size} viewBox={`0 0 ${modules.size} ${modules.size}`}>
      <Path d={d} fill={fill} />
    </Svg>
  );
}
