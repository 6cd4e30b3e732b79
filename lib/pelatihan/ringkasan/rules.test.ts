import { describe, expect, it } from "vitest";
import { ENROLMENT_STATES } from "../pendaftaran/status";
import { flowOf, hoursInWords, STAGES } from "./rules";

describe("the flow to the certificate", () => {
  it("counts whoever came at least so far, with the share of those before", () => {
    const flow = flowOf({
      ...{ diteruskan: 2, daftar_tunggu: 1, ditolak_p2kptk2: 1, diterima: 3, tidak_hadir: 1, hadir: 1 },
      ...{ menunggu_penerapan: 1, menunggu_tinjauan: 1, bersertifikat: 1, dibatalkan: 9, kedaluwarsa: 9 },
    });
    expect(flow.map(({ count }) => count)).toEqual([12, 8, 4, 2, 1]);
    expect(flow.map(({ share }) => share)).toEqual([null, 66, 50, 50, 50]);
  });

  it("is empty where nobody came, and never grows on the way, whatever the state", () => {
    expect(flowOf({}).map(({ count, share }) => [count, share])).toEqual(STAGES.map(() => [0, null]));
    for (const state of ENROLMENT_STATES) {
      const counts = flowOf({ [state]: 1 }).map(({ count }) => count);
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
    }
  });

  it.each([
    [0, "di bawah 1 jam"],
    [23, "23 jam"],
    [24, "1 hari"],
    [49, "2 hari 1 jam"],
  ])("%i hours: %s", (hours, words) => expect(hoursInWords(hours)).toBe(words));
});
