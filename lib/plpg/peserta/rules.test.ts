import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/kernel/time";
import { isTeacherAllowed } from "@/lib/server/session";
import { mailTemplates, participantNotices } from "./messages";
import {
  activationEnd,
  activationNotice,
  checkActivation,
  checkImport,
  checkReinstate,
  checkWithdraw,
  daysToActivate,
  type ImportKnowledge,
  type ImportRow,
  importRowsOf,
  mayEnter,
  shownParticipantState,
  TEACHER_STATES,
} from "./rules";
import type { PARTICIPANT_STATES } from "./status";

const INVITED = new Date("2026-11-01T03:04:05.006Z");
const END = new Date("2026-11-15T03:04:05.006Z");
const later = (ms: number) => new Date(END.getTime() + ms);
const standing = (status: (typeof PARTICIPANT_STATES)[number]) => ({ status, aktivasiSampai: END });
const code = { berlakuSampai: END, dipakaiPada: null, dibatalkanPada: null };

describe("notices before the end of the 14 days", () => {
  it.each([
    [3, "kurang dari 3 hari lagi"],
    [1, "kurang dari sehari lagi"],
  ])("say no more time than there is: %d", (hari, words) => {
    const mail = mailTemplates["plpg-aktivasi-akan-lewat"]({ nama: "Sari", hari, sampai: "20 Nov 2026" });
    expect([
      participantNotices.akanLewat(hari, "").judul,
      participantNotices.akanLewatBersama(hari, 7, "").judul,
      mail.subject,
    ]).toEqual(Array(3).fill(expect.stringContaining(words)));
  });
  const end = new Date("2026-11-20T05:00:00.000Z");
  it.each([
    [addDays(end, -3).getTime() - 1, null],
    [addDays(end, -3).getTime(), 3],
    [addDays(end, -1).getTime() - 1, 3],
    [addDays(end, -1).getTime(), 1],
    [end.getTime(), 1],
    [end.getTime() + 1, null],
  ])("at %i", (at, due) => {
    expect(activationNotice(end, new Date(at))).toBe(due);
  });
});

describe("the sheet", () => {
  it("is understood whatever the order of its columns, with the numbers of its lines", () => {
    const cells = [
      ["NAMA ", "Catatan", "Bidang studi", "nomor  peserta"],
      ["Ani", "x", "PGSD", "17010018000001"],
      ["", " ", "", ""],
      ["Budi", "", "PGSD", "17010018000002"],
    ];
    const rows = importRowsOf(cells);
    expect(rows).toMatchObject({
      data: [
        { baris: 2, nama: "Ani", nomorPeserta: "17010018000001", nuptk: "", rombel: "" },
        { baris: 4, nama: "Budi", bidangStudi: "PGSD" },
      ],
    });
  });

  it.each([
    ["nothing", []],
    ["columns that are missing", [["Nama"], ["Ani"]]],
    [
      "headings alone",
      [
        ["Nomor peserta", "Nama", "Bidang studi"],
        ["", "", ""],
      ],
    ],
  ])("is refused with %s", (_, cells) => {
    expect(importRowsOf(cells)).toMatchObject({ code: "isian_salah", fieldErrors: { lembar: expect.any(String) } });
  });
});

describe("14 days to activate (DOMAIN §1.1)", () => {
  it("are fourteen times 24 hours", () => expect(activationEnd(INVITED)).toEqual(END));

  it.each([
    ["belum_aktif", -1, "belum_aktif"],
    ["belum_aktif", 0, "belum_aktif"],
    ["belum_aktif", 1, "mengundurkan_diri"],
    ["aktif", 1, "aktif"],
    ["mengundurkan_diri", -1, "mengundurkan_diri"],
  ] as const)("%s, %i ms after their end, is %s", (status, ms, shown) => {
    expect(shownParticipantState(standing(status), later(ms))).toBe(shown);
  });

  it.each([
    ["the last moment", checkActivation(standing("belum_aktif"), code, END), true],
    ["5 ms before", checkActivation(standing("belum_aktif"), code, later(-5)), true],
    ["1 ms after", checkActivation(standing("belum_aktif"), code, later(1)), false],
    ["5 ms after", checkActivation(standing("belum_aktif"), code, later(5)), false],
    ["active already", checkActivation(standing("aktif"), code, END), false],
    ["withdrawn", checkActivation(standing("mengundurkan_diri"), code, END), false],
    ["a used code", checkActivation(standing("belum_aktif"), { ...code, dipakaiPada: INVITED }, END), false],
    ["a replaced code", checkActivation(standing("belum_aktif"), { ...code, dibatalkanPada: INVITED }, END), false],
    [
      "a code of earlier days",
      checkActivation(standing("belum_aktif"), { ...code, berlakuSampai: INVITED }, END),
      false,
    ],
  ])("%s", (_, result, isAllowed) => expect(result.ok).toBe(isAllowed));

  it.each([
    [later(-14 * 24 * 3_600_000), 14],
    [later(-24 * 3_600_000 - 1), 2],
    [later(-24 * 3_600_000), 1],
    [END, 1],
    [later(1), 0],
  ])("at %s there are %i days", (now, days) => expect(daysToActivate(END, now)).toBe(days));
});

describe("withdrawal and reinstatement", () => {
  it.each([
    ["aktif", false, 0, true],
    ["aktif", true, 0, false],
    ["belum_aktif", false, 0, false],
    ["belum_aktif", false, 1, false],
    ["mengundurkan_diri", false, 0, false],
  ] as const)("withdraw: %s, final %s, %i ms after", (status, isFinal, ms, isAllowed) => {
    expect(checkWithdraw(standing(status), isFinal, later(ms)).ok).toBe(isAllowed);
  });
  it.each([
    ["mengundurkan_diri", 0, true],
    ["belum_aktif", 1, true],
    ["belum_aktif", 0, false],
    ["aktif", 1, false],
  ] as const)("reinstate: %s, %i ms after", (status, ms, isAllowed) => {
    expect(checkReinstate(standing(status), later(ms)).ok).toBe(isAllowed);
  });
});

const row = (more: Partial<ImportRow> = {}): ImportRow => ({
  ...{ baris: 2, nomorPeserta: "17010018000001", nama: "Ahmad Fauzi", nuptk: "", surel: "", telepon: "" },
  ...{ bidangStudi: "PGSD", asalSekolah: "SDN Kramat 4", rombel: "" },
  ...more,
});
const known = (more: Partial<ImportKnowledge> = {}): ImportKnowledge => ({
  participants: new Map(),
  accountsByNuptk: new Map(),
  accountsByEmail: new Map(),
  rombel: new Map([["pgsd 01", { id: "r1", bidangStudi: "PGSD", seats: 1 }]]),
  ...more,
});
const there = { isOwn: true, nama: "Ahmad Fauzi", nuptk: null, bidangStudi: "PGSD", asalSekolah: "SDN Kramat 4" };

describe("the import", () => {
  it("takes one spelling for what is typed in many ways", () => {
    const { lines, problems } = checkImport(
      [
        row({
          ...{ nomorPeserta: " 1701 0018 000001 ", nama: "  Ahmad   Fauzi ", nuptk: "1234 5678 9012 0001" },
          ...{ surel: " AHMAD@Contoh.ID ", telepon: "0812-3456-7890", rombel: "pgsd 01", asalSekolah: "" },
        }),
      ],
      known({ accountsByNuptk: new Map([["1234567890120001", { akunId: "a1", isParticipant: false }]]) }),
    );
    expect(problems).toEqual([]);
    expect(lines).toEqual([
      {
        ...{ hasil: "baru", akunId: "a1", rombelId: "r1" },
        person: {
          ...{ baris: 2, nomorPeserta: "17010018000001", nama: "Ahmad Fauzi", nuptk: "1234567890120001" },
          ...{
            surel: "ahmad@contoh.id",
            telepon: "081234567890",
            bidangStudi: "PGSD",
            asalSekolah: "",
            rombel: "pgsd 01",
          },
        },
      },
    ]);
  });

  it("of the same file again does nothing", () => {
    const { lines, problems } = checkImport(
      [row({ rombel: "PGSD 01" })],
      known({ participants: new Map([["17010018000001", there]]) }),
    );
    expect(problems).toEqual([]);
    expect(lines.map(({ hasil }) => hasil)).toEqual(["tetap"]);
  });

  it.each([
    ["13 digits", row({ nomorPeserta: "1701001800000" }), "nomorPeserta"],
    ["15 digits", row({ nomorPeserta: "170100180000011" }), "nomorPeserta"],
    ["letters", row({ nomorPeserta: "1701001800000A" }), "nomorPeserta"],
    ["nothing", row({ nomorPeserta: "" }), "nomorPeserta"],
    ["no name", row({ nama: " 12 " }), "nama"],
    ["a short NUPTK", row({ nuptk: "123" }), "nuptk"],
    ["what a spreadsheet makes of 16 digits", row({ nuptk: "1.23457E+15" }), "nuptk"],
    ["no address", row({ surel: "ahmad" }), "surel"],
    ["no telephone", row({ telepon: "12" }), "telepon"],
    ["no field", row({ bidangStudi: "" }), "bidangStudi"],
    ["an unknown rombel", row({ rombel: "PGSD 99" }), "rombel"],
    ["a rombel of another field", row({ bidangStudi: "Matematika", rombel: "PGSD 01" }), "rombel"],
  ] as const)("%s is named at its cell", (_, wrong, kolom) => {
    const { problems, lines } = checkImport(
      [row({ baris: 2, nomorPeserta: "17010018000002" }), { ...wrong, baris: 3 }],
      known(),
    );
    expect(problems.map((one) => [one.baris, one.kolom])).toEqual([[3, kolom]]);
    expect(lines).toEqual([]);
  });

  it.each([
    [
      "another LPTK's number",
      { participants: new Map([["17010018000001", { ...there, isOwn: false }]]) },
      {},
      "nomorPeserta",
    ],
    [
      "the own number with another name",
      { participants: new Map([["17010018000001", there]]) },
      { nama: "Lain" },
      "nomorPeserta",
    ],
    [
      "a teacher who takes part already",
      { accountsByNuptk: new Map([["1234567890120001", { akunId: "a1", isParticipant: true }]]) },
      { nuptk: "1234567890120001" },
      "nuptk",
    ],
    [
      "somebody else's address",
      { accountsByEmail: new Map([["x@contoh.id", { akunId: "a2" }]]) },
      { surel: "x@contoh.id" },
      "surel",
    ],
  ] as const)("%s is refused", (_, knows, says, kolom) => {
    const { problems } = checkImport([row(says)], known(knows));
    expect(problems.map((one) => one.kolom)).toEqual([kolom]);
  });

  it("the own address of the linked account is fine", () => {
    const knows = known({
      accountsByNuptk: new Map([["1234567890120001", { akunId: "a1", isParticipant: false }]]),
      accountsByEmail: new Map([["x@contoh.id", { akunId: "a1" }]]),
    });
    expect(checkImport([row({ nuptk: "1234567890120001", surel: "x@contoh.id" })], knows).problems).toEqual([]);
  });

  it("what stands twice in the file names the first line; a rombel takes no more than it has seats", () => {
    const first = row({ surel: "x@contoh.id", rombel: "PGSD 01" });
    const { problems } = checkImport(
      [
        first,
        { ...first, baris: 3, surel: "y@contoh.id", rombel: "" },
        { ...first, baris: 4, nomorPeserta: "17010018000004" },
        { ...first, baris: 5, nomorPeserta: "17010018000005", surel: "" },
      ],
      known(),
    );
    expect(problems.map(({ baris, kolom }) => [baris, kolom])).toEqual([
      [3, "nomorPeserta"],
      [4, "surel"],
      [5, "rombel"],
    ]);
    expect(problems[0]?.pesan).toContain("baris 2");
  });
});

describe("who comes into PLPG", () => {
  it.each([
    ["aktif", true],
    ["nonaktif", true],
    [null, true],
    ["menunggu", false],
    ["ditolak", false],
    ["ditarik", false],
  ] as const)("an account whose registration is %s: %s", (statusGuru, isAllowed) => {
    const session = { peran: "guru", statusGuru } as Parameters<typeof isTeacherAllowed>[0];
    expect([mayEnter(statusGuru), isTeacherAllowed(session, TEACHER_STATES)]).toEqual([isAllowed, isAllowed]);
  });
});
