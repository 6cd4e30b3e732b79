import "server-only";
import { Font, StyleSheet, Text, View } from "@react-pdf/renderer";
import { JAKARTA_BOLD, JAKARTA_MEDIUM } from "./pdf-fonts";

/** What printed documents have in common: the tokens of app/globals.css that paper uses, the font, and a row of a fact. */
export const INK = "#14302f";
export const INK_2 = "#48605e";
export const BRAND = "#0d5752";
export const LINE = "#bedcd6";

export const FAMILY = "Plus Jakarta Sans";
Font.register({
  family: FAMILY,
  fonts: [
    { src: JAKARTA_MEDIUM, fontWeight: 500 },
    { src: JAKARTA_BOLD, fontWeight: 800 },
  ],
});

const styles = StyleSheet.create({
  fact: { flexDirection: "row", gap: 8 },
  label: { width: 110, color: INK_2 },
  value: { flex: 1, fontWeight: 800 },
});

/** What it is called, and beside it what it is. */
export function Fact({ label, value }: { label: string; value: string }) {
  return (
    <View style={styles.fact}>
      <Text style={styles.label}>{label}</Text>
      <Text style={styles.value}>{value}</Text>
    </View>
  );
}
