import "server-only";
import {
  Circle,
  Document,
  Font,
  Page,
  Path,
  Rect,
  renderToBuffer,
  StyleSheet,
  Svg,
  Text,
  View,
} from "@react-pdf/renderer";
import { LEAF, TURNS } from "@/lib/kernel/kawung";
import { BRAND, FAMILY, INK, INK_2, LINE } from "@/lib/server/pdf-look";
import { QrCode } from "@/lib/server/pdf-qr";
import { type CertificateFacts, groupCode } from "./rules";

/** More tokens of app/globals.css, which only a certificate uses. */
const DEEP = "#083f3c";
const SEED = "#f0a32f";
const PAPER = "#ffffff";

// A name is never broken within a word.
Font.registerHyphenationCallback((word) => [word]);

/** A4, lying: 842 × 595 points. */
const HEIGHT = 595.28;
const PANEL = 206;

const styles = StyleSheet.create({
  page: { fontFamily: FAMILY, fontWeight: 500, color: INK, backgroundColor: PAPER, flexDirection: "row" },
  ground: { position: "absolute", left: 0, top: 0 },
  panel: { width: PANEL, height: HEIGHT, padding: 26, justifyContent: "space-between" },
  brand: { color: PAPER, fontSize: 17, fontWeight: 800, marginTop: 10 },
  lead: { color: "#cfe5e1", fontSize: 9, marginTop: 3, lineHeight: 1.4 },
  check: { backgroundColor: PAPER, borderRadius: 8, padding: 12, alignItems: "center" },
  checkText: { fontSize: 7.5, color: INK_2, textAlign: "center", marginTop: 8, lineHeight: 1.4 },
  host: { fontSize: 7.5, fontWeight: 800, color: INK_2, textAlign: "center", marginTop: 2 },
  code: { fontSize: 9, lineHeight: 1.5, fontWeight: 800, color: DEEP, textAlign: "center", marginTop: 4 },
  sheet: {
    flex: 1,
    margin: 22,
    border: `1.2 solid ${LINE}`,
    borderRadius: 10,
    paddingHorizontal: 38,
    paddingVertical: 28,
  },
  office: { fontSize: 11, fontWeight: 800, color: BRAND },
  title: { fontSize: 42, fontWeight: 800, color: DEEP, letterSpacing: 3, marginTop: 14 },
  number: { fontSize: 10.5, color: INK_2, marginTop: 2 },
  seed: { width: 44, height: 3.5, backgroundColor: SEED, borderRadius: 2, marginTop: 14 },
  small: { fontSize: 11.5, color: INK_2 },
  name: { fontWeight: 800, color: INK, lineHeight: 1.2, marginTop: 3 },
  training: { fontWeight: 800, color: BRAND, lineHeight: 1.25, marginTop: 3 },
  facts: { flexDirection: "row", gap: 26, marginTop: 22 },
  fact: { flexShrink: 1 },
  label: { fontSize: 9, color: INK_2 },
  value: { fontSize: 11.5, fontWeight: 800, marginTop: 1, lineHeight: 1.3 },
  foot: { flexDirection: "row", justifyContent: "space-between", alignItems: "flex-end", marginTop: "auto", gap: 20 },
});

/** Long names and titles get smaller letters, so that the certificate stays one page. */
const sizeFor = (text: string, sizes: readonly (readonly [longest: number, size: number])[]) =>
  sizes.find(([longest]) => text.length <= longest)?.[1] ?? 11;

/** The points of a leaf: its first, then three for each curve (lib/kernel/kawung.ts). */
const LEAF_POINTS = [...LEAF.matchAll(/-?[\d.]+/g)].map(([number]) => Number(number));

/** A kawung as one path: many of them drawn one by one would take seconds. */
function kawungPath(x: number, y: number, scale: number): string {
  return TURNS.map((turn) => {
    const [sin, cos] = [Math.sin((turn * Math.PI) / 180) * scale, Math.cos((turn * Math.PI) / 180) * scale];
    const points: string[] = [];
    for (let i = 0; i + 1 < LEAF_POINTS.length; i += 2) {
      const [px = 0, py = 0] = [LEAF_POINTS[i], LEAF_POINTS[i + 1]];
      points.push(`${(x + px * cos - py * sin).toFixed(2)} ${(y + px * sin + py * cos).toFixed(2)}`);
    }
    return `M${points[0]}C${points.slice(1).join(" ")}Z`;
  }).join("");
}

/** Five groups of four are too long for one line of the panel. */
const inTwoLines = (code: string) => {
  const groups = code.split("-");
  const half = Math.ceil(groups.length / 2);
  return `${groups.slice(0, half).join("-")}-\n${groups.slice(half).join("-")}`;
};

/** The lattice of kawung on the dark panel. */
function Lattice() {
  const step = 34;
  let d = "";
  for (let y = 0; y <= HEIGHT + step; y += step)
    for (let x = 0; x <= PANEL + step; x += step) d += kawungPath(x, y, 0.8);
  return (
    <Svg style={styles.ground} width={PANEL} height={HEIGHT} viewBox={`0 0 ${PANEL} ${HEIGHT}`}>
      <Rect x={0} y={0} width={PANEL} height={HEIGHT} fill={DEEP} />
      <Path d={d} fill="#0b4a46" />
    </Svg>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <View style={styles.fact}>
      <Text style={styles.label}>{label}</Text>
      <Text style={styles.value}>{value}</Text>
    </View>
  );
}

type Issue = { kode: string; terbitPada: Date; publicUrl: string };

function Certificate({ facts, kode, terbitPada, publicUrl }: { facts: CertificateFacts } & Issue) {
  const { nama, nuptk, sekolah, judul, kompetensi, jp, pelaksanaan, penyelenggara, nomor, terbit, penerbit } = facts;
  const address = `${publicUrl}/sertifikat/${kode}`;
  return (
    <Document
      title={`Sertifikat ${judul}: ${nama}`}
      author={penyelenggara}
      subject={`Nomor ${nomor}`}
      creator="Guru Tumbuh"
      producer="Guru Tumbuh"
      language="id"
      // Not the moment of printing: the same facts give the same bytes.
      creationDate={terbitPada}
      modificationDate={terbitPada}
    >
      <Page size="A4" orientation="landscape" style={styles.page} wrap={false}>
        <Lattice />
        <View style={styles.panel}>
          <View>
            <Svg width={54} height={54} viewBox="-20 -20 40 40">
              <Path d={kawungPath(0, 0, 1)} fill={PAPER} />
              <Circle cx={0} cy={0} r={3.1} fill={SEED} />
            </Svg>
            <Text style={styles.brand}>Guru Tumbuh</Text>
            <Text style={styles.lead}>
              Diberikan kepada guru yang mengikuti pelatihan dan menerapkannya di sekolah.
            </Text>
          </View>
          <View style={styles.check}>
            <QrCode text={address} size={126} fill={DEEP} />
            <Text style={styles.checkText}>Pindai untuk memeriksa keasliannya, atau ketik kode ini di</Text>
            <Text style={styles.host}>{address.replace(/^https?:\/\/|\/[^/]+$/g, "")}</Text>
            <Text style={styles.code}>{inTwoLines(groupCode(kode))}</Text>
          </View>
        </View>
        <View style={styles.sheet}>
          <Text style={styles.office}>{penyelenggara}</Text>
          <Text style={styles.title}>SERTIFIKAT</Text>
          <Text style={styles.number}>Nomor {nomor}</Text>
          <View style={styles.seed} />
          <View style={{ marginTop: 28 }}>
            <Text style={styles.small}>Diberikan kepada</Text>
            <Text
              style={[
                styles.name,
                {
                  fontSize: sizeFor(nama, [
                    [26, 36],
                    [44, 26],
                    [80, 19],
                    [120, 15],
                  ]),
                },
              ]}
            >
              {nama}
            </Text>
            <Text style={[styles.small, { marginTop: 2 }]}>
              {nuptk ? `NUPTK ${nuptk}, ` : ""}
              {sekolah}
            </Text>
          </View>
          <View style={{ marginTop: 28 }}>
            <Text style={styles.small}>yang telah mengikuti dan menerapkan hasil pelatihan</Text>
            <Text
              style={[
                styles.training,
                {
                  fontSize: sizeFor(judul, [
                    [50, 24],
                    [100, 18],
                    [200, 14],
                  ]),
                },
              ]}
            >
              {judul}
            </Text>
          </View>
          <View style={styles.facts}>
            <Fact label="Pelaksanaan" value={pelaksanaan} />
            <Fact label="Lama" value={`${jp} JP`} />
            <Fact label="Kompetensi" value={kompetensi} />
          </View>
          <View style={styles.foot}>
            <Fact label="Diterbitkan" value={terbit} />
            {facts.menggantikan ? <Fact label="Menggantikan nomor" value={facts.menggantikan} /> : null}
            <Fact label={`Petugas penerbit, ${penyelenggara}`} value={penerbit} />
          </View>
        </View>
      </Page>
    </Document>
  );
}

/** The certificate as a PDF of one page. Depends on nothing but what is handed in. */
export function certificatePdf(facts: CertificateFacts, issue: Issue): Promise<Buffer> {
  return renderToBuffer(<Certificate facts={facts} {...issue} />);
}
