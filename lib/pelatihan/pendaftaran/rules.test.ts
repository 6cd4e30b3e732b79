import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/kernel/time";
import { batchSummary, formatPercent } from "./labels";
import { ENROLMENT_NEWS, mailTemplates } from "./messages";
import {
  type Chance,
  checkMoment,
  countGroups,
  enrolmentObstacle,
  freeSeats,
  hasBegun,
  LIST_GROUPS,
  mayWithdraw,
  presentState,
  seatDecision,
} from "./rules";
import { addressOf, batchSchema } from "./schema";
import { ENROLMENT_STATES } from "./status";

const now = new Date("2026-11-20T02:00:00.000Z");
const training = { mulai: addDays(now, 5), selesai: addDays(now, 6) };
const begun = { mulai: now, selesai: addDays(now, 1) };
const over = { mulai: addDays(now, -2), selesai: now };

describe("moments", () => {
  it("the very instant of the first session counts as begun, a millisecond earlier does not", () => {
    expect(hasBegun(begun, now)).toBe(true);
    expect(hasBegun(begun, new Date(now.getTime() - 1))).toBe(false);
    expect(hasBegun({ mulai: null }, now)).toBe(false);
  });

  it.each(ENROLMENT_STATES)("%s is what it says before, and expired after only if nobody had decided", (state) => {
    expect(presentState(state, training, now)).toBe(state);
    const isPerishable = ["diajukan", "diteruskan", "daftar_tunggu"].includes(state);
    expect(presentState(state, begun, now)).toBe(isPerishable ? "kedaluwarsa" : state);
  });

  it.each(["setujui", "tolak", "terima", "antrekan", "tolakPenyelenggara", "naikkan", "batalkan"] as const)(
    "%s ends with the first session",
    (event) => {
      expect(checkMoment(event, training, now).ok).toBe(true);
      expect(checkMoment(event, begun, now)).toMatchObject({ code: "data_berubah" });
    },
  );

  it.each(["catatHadir", "catatTidakHadir", "koreksiHadir", "koreksiTidakHadir"] as const)(
    "%s begins with the end of the last session",
    (event) => {
      expect(checkMoment(event, begun, now)).toMatchObject({ code: "data_berubah" });
      expect(checkMoment(event, over, now).ok).toBe(true);
    },
  );

  it("expiry waits for the first session; what comes after knows no moment here", () => {
    expect(checkMoment("kedaluwarsakan", training, now).ok).toBe(false);
    expect(checkMoment("kedaluwarsakan", begun, now).ok).toBe(true);
    for (const event of ["kirimRefleksi", "lapor", "terbitkan", "kembalikan"] as const) {
      expect(checkMoment(event, over, now).ok).toBe(true);
    }
  });

  it("one withdraws from where the table says, until the first session", () => {
    expect(mayWithdraw({ ...training, status: "diterima" }, now)).toBe(true);
    expect(mayWithdraw({ ...begun, status: "diterima" }, now)).toBe(false);
    expect(mayWithdraw({ ...training, status: "ditolak_kepsek" }, now)).toBe(false);
  });
});

describe("seats", () => {
  it("a seat is free or it is not", () => {
    expect(seatDecision({ kuota: 1, terisi: 0 })).toBe("terima");
    expect(seatDecision({ kuota: 1, terisi: 1 })).toBe("antrekan");
  });

  it("whatever comes in whatever order, seats in use stay within the quota and nobody is turned away while one is free", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.array(fc.boolean(), { maxLength: 200 }), (kuota, steps) => {
        let terisi = 0;
        for (const isComing of steps) {
          if (!isComing) terisi = Math.max(0, terisi - 1);
          else if (seatDecision({ kuota, terisi }) === "terima") terisi++;
          else expect(terisi).toBe(kuota);
          expect(terisi).toBeLessThanOrEqual(kuota);
          expect(freeSeats({ kuota, terisi })).toBe(kuota - terisi);
        }
      }),
    );
    expect(freeSeats({ kuota: 3, terisi: 5 })).toBe(0);
  });
});

describe("what stands in the way of enrolling", () => {
  const open: Chance = {
    ...{ status: "terbit", mulai: training.mulai, daftarBuka: addDays(now, -1), daftarTutup: addDays(now, 1) },
    ...{ isActiveTeacher: true, hasApprovedReflection: true, hasLiveEnrolment: false },
  };

  it.each([
    [{}, null],
    [{ daftarBuka: now }, null],
    [{ daftarTutup: now }, null],
    [{ daftarBuka: new Date(now.getTime() + 1) }, "belum_buka"],
    [{ daftarTutup: new Date(now.getTime() - 1) }, "sudah_tutup"],
    [{ status: "draf" }, "belum_terbit"],
    [{ status: "dibatalkan" }, "dibatalkan"],
    [{ status: "selesai" }, "sudah_mulai"],
    [{ mulai: now }, "sudah_mulai"],
    [{ hasApprovedReflection: false }, "belum_refleksi"],
    [{ hasLiveEnrolment: true }, "sudah_terdaftar"],
    [{ isActiveTeacher: false }, "bukan_guru"],
    // The one that can be done nothing about comes first.
    [{ hasApprovedReflection: false, daftarTutup: addDays(now, -1) }, "sudah_tutup"],
  ] as const)("%o: %s", (change, expected) => {
    expect(enrolmentObstacle({ ...open, ...change }, now)).toBe(expected);
  });
});

describe("lists", () => {
  it("every state stands in exactly one group", () => {
    const grouped = Object.values(LIST_GROUPS).flat();
    expect([...grouped].sort()).toEqual([...ENROLMENT_STATES].sort());
    expect(countGroups({ diajukan: 2, dibatalkan: 1, kedaluwarsa: 3, hadir: 1, diterima: 4 })).toEqual({
      menunggu_kepsek: 2,
      menunggu_p2kptk2: 0,
      daftar_tunggu: 0,
      peserta: 5,
      berakhir: 4,
    });
  });

  it("a form's ticks are read as they come: none, one, several, the row's own button", () => {
    const [a, b] = ["11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"];
    expect(batchSchema.parse({})).toEqual({ pilih: [] });
    expect(batchSchema.parse({ pilih: `${a}:3` })).toEqual({ pilih: [{ id: a, versi: 3 }] });
    expect(batchSchema.parse({ pilih: [`${a}:3`, `${b}:1`] }).pilih).toHaveLength(2);
    expect(batchSchema.parse({ satu: `${a}:2` })).toEqual({ pilih: [], satu: { id: a, versi: 2 } });
    expect(batchSchema.parse({ satu: a })).toEqual({ pilih: [], satu: { id: a, versi: 0 } });
    for (const wrong of [{ pilih: "x" }, { satu: `${a}:x` }, { pilih: Array(101).fill(`${a}:1`) }, { lain: "1" }]) {
      expect(batchSchema.safeParse(wrong).success).toBe(false);
    }
  });

  it("an address keeps what is asked for and nothing else", () => {
    expect(addressOf("/a", { cari: "b c", status: null, hal: 1 })).toBe("/a?cari=b+c");
    expect(addressOf("/a", { hal: 2 })).toBe("/a?hal=2");
    expect(addressOf("/a", {})).toBe("/a");
  });

  it("a batch says what was and what was not possible", () => {
    expect(batchSummary({ done: [{ status: "diterima" }, { status: "daftar_tunggu" }], missed: [] })).toBe(
      "1 pendaftaran diterima. 1 pendaftaran masuk daftar tunggu karena kursi penuh.",
    );
    expect(batchSummary({ done: [], missed: [{ nama: "Siti", sebab: "Sudah berubah." }] })).toBe(
      "1 tidak dapat diputuskan. Siti: Sudah berubah.",
    );
  });

  it.each([
    [0, "0 %"],
    [8500, "85 %"],
    [6666, "66,66 %"],
    [9005, "90,05 %"],
    [10_000, "100 %"],
  ])("%i hundredths read %s", (hundredths, text) => expect(formatPercent(hundredths)).toBe(text));
});

describe("news", () => {
  const facts = { id: "i", pelatihanId: "p", judul: "Asesmen", guru: "Siti", alasan: "Bentrok.", mulai: "besok" };

  it.each(Object.keys(ENROLMENT_NEWS))("%s says the same in the product and by mail", (kabar) => {
    const { judul, isi } = ENROLMENT_NEWS[kabar as keyof typeof ENROLMENT_NEWS](facts);
    const { subject, text } = mailTemplates["pendaftaran-pelatihan"]({ ...facts, kabar, nama: "Siti" });
    expect(subject).toBe(judul);
    expect(text).toContain(isi);
  });

  it("knows no other news", () => {
    expect(() => mailTemplates["pendaftaran-pelatihan"]({ kabar: "toString" })).toThrow();
  });
});
